/** The pane itself: its button in the ribbon, printing, saving, the clipboard. */
import { copyText } from '../../taskpane/browser/clipboard';
import { saveFile } from '../../taskpane/browser/download';
import { outletsOf } from '../../taskpane/browser/outlets';
import { reported, UNVERIFIED, type Json } from '../facts';
import { PROBE_SHEET, valuesAt } from '../probes/sheet';
import { type Step, type StepActions } from './step';

const COPIED = '自检复制的文字';

async function copyAndPaste({ scratch, wait }: StepActions): Promise<Json> {
  if (!(await copyText(COPIED))) return '不能复制';
  await wait('粘贴好了', `请选中“${PROBE_SHEET}”表的 A1，按 Ctrl+V，再点“粘贴好了”。`);
  const [pasted] = await valuesAt(scratch, 'A1');
  return pasted === COPIED;
}

/** @returns whether the second press gave the pane the focus, upon which it would check again */
async function pressAgain({ wait }: StepActions): Promise<Json> {
  let focused = false;
  const listener = (): void => void (focused = true);
  window.addEventListener('focus', listener);
  await wait(
    '窗格还在',
    '请点一下表格里的任一格，再按一次功能区里打开本窗格的按钮。窗格还是这一页的，点“窗格还在”；窗格重新打开了的，点“不做这一步”。',
  );
  window.removeEventListener('focus', listener);
  return focused;
}

export const PANE_STEPS: readonly Step[] = [
  {
    id: 'ribbon/icon',
    title: '功能区里的图标',
    instruction: '请看“开始”选项卡上本工具的按钮，再点“看过了”。',
    ready: '看过了',
    question: '按钮上是本工具的图标，不是空白或默认图标吗？',
    expected: () => true,
    source: reported('office-js #2981'),
    act: () => Promise.resolve(null),
  },
  {
    id: 'ribbon/second-press',
    title: '窗格打开时再按一次功能区的按钮',
    instruction: '请先点“准备”。',
    ready: '准备',
    expected: () => true,
    source: UNVERIFIED,
    act: pressAgain,
  },
  {
    id: 'clipboard',
    title: '复制',
    instruction: '请点“复制”。',
    ready: '复制',
    expected: () => true,
    source: UNVERIFIED,
    act: copyAndPaste,
  },
  {
    id: 'outlets/print',
    title: '打印',
    instruction: '点“打印”，看有没有出现打印窗口。看过后请取消打印。',
    ready: '打印',
    question: '出现打印窗口了吗？',
    expected: () => outletsOf(`${Office.context.platform}`).prints,
    source: reported('office-js #2700 #1221'),
    act: () => {
      window.print();
      return Promise.resolve(null);
    },
  },
  {
    id: 'outlets/save',
    title: '保存文件',
    instruction: '点“保存”，看文件“自检.txt”有没有保存到“下载”。',
    ready: '保存',
    question: '文件保存下来了吗？',
    expected: () => outletsOf(`${Office.context.platform}`).saves,
    source: reported('office-js #3385 #1241'),
    act: () => {
      saveFile('自检.txt', 'text/plain', '自检');
      return Promise.resolve(null);
    },
  },
];

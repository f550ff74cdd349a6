/** The pane itself: its button in the ribbon, the clipboard, printing, saving. */
import { copyText } from '../../taskpane/browser/clipboard';
import { saveFile } from '../../taskpane/browser/download';
import { outletsOf } from '../../taskpane/browser/outlets';
import { PROBE_SHEET, ProbeSheet } from '../probes/sheet';
import { requireSame } from '../same';
import { requireAnswer, type Step, type StepActions } from './step';

const COPIED = '自检复制的文字';

async function copyAndPaste({ scratch, choose }: StepActions): Promise<void> {
  await choose('请点“复制”。', '复制');
  requireSame(await copyText(COPIED), true);
  await choose(`请选中“${PROBE_SHEET}”表的 A1，按 Ctrl+V，再点“粘贴好了”。`, '粘贴好了');
  requireSame(await new ProbeSheet(scratch).values('A1'), [COPIED]);
}

/** The second press moves the focus to the pane, which would check again because of that. */
async function pressAgain({ choose }: StepActions): Promise<void> {
  let isFocused = false;
  const listener = (): void => void (isFocused = true);
  window.addEventListener('focus', listener);
  await choose(
    '请点一下表格里的任一格，再按一次功能区里打开本窗格的按钮。窗格还是这一页的，点“窗格还在”；窗格重新打开了的，点“不做这一步”。',
    '窗格还在',
  );
  window.removeEventListener('focus', listener);
  requireSame(isFocused, true);
}

export const PANE_STEPS: readonly Step[] = [
  {
    title: '功能区里的图标',
    act: (actions) =>
      requireAnswer(actions, '“开始”选项卡上的按钮是本工具的图标，不是空白或默认图标吗？', true),
  },
  { title: '窗格打开时再按一次功能区的按钮', act: pressAgain },
  { title: '复制', act: copyAndPaste },
  {
    title: '打印',
    act: async (actions) => {
      await actions.choose('点“打印”，看有没有出现打印窗口。看过后请取消打印。', '打印');
      window.print();
      await requireAnswer(actions, '出现打印窗口了吗？', outletsOf(`${Office.context.platform}`).prints);
    },
  },
  {
    title: '保存文件',
    act: async (actions) => {
      await actions.choose('点“保存”，看文件“自检.txt”有没有保存到“下载”。', '保存');
      saveFile('自检.txt', 'text/plain', '自检');
      await requireAnswer(actions, '文件保存下来了吗？', outletsOf(`${Office.context.platform}`).saves);
    },
  },
];

/** Tests whether Ctrl+Z still undoes a person's typing after the program's requests. */
import { DocumentSettings, refreshSettings } from '../../excel/document-settings';
import { ExcelWorkbook } from '../../excel/excel-workbook';
import { canUndoMergeQuestion } from '../../excel/merges';
import { supports } from '../../excel/run';
import { PROBE_SHEET, refAt, writesOf } from '../probes/sheet';
import { DONE, requireAnswer, type Step, type StepActions } from './step';

const WORD = '测试';

/** The person types a word. */
async function type({ choose }: StepActions): Promise<void> {
  await choose(`请在“${PROBE_SHEET}”表的 A1 输入“${WORD}”，按回车，再点“${DONE}”。`, DONE);
}

/** @throws Difference unless Ctrl+Z removes the word as expected */
function undo(actions: StepActions, expected: boolean): Promise<void> {
  return requireAnswer(actions, `请回到表格按一次 Ctrl+Z。A1 里的“${WORD}”消失了吗？`, expected);
}

/**
 * Sends all requests that the pane sends from its opening on.
 * @param afterOpening runs at the point at which the pane would be open
 */
async function useAsPane(afterOpening: () => Promise<void>): Promise<void> {
  await refreshSettings(Office.context.document.settings);
  const port = new ExcelWorkbook();
  // Like the pane, it continues without events if Excel refuses the subscription.
  const stop = await port.watch(() => undefined).catch(() => () => Promise.resolve());
  await port.read();
  await afterOpening();
  for (const purpose of ['check', 'quiet', 'read-back'] as const) await port.read(undefined, purpose);
  await stop();
}

export const UNDO_STEPS: readonly Step[] = [
  {
    title: '窗格已打开，校验之后的 Ctrl+Z',
    act: async (actions) => {
      await useAsPane(() => type(actions));
      await undo(actions, true);
    },
  },
  {
    title: '打开窗格并校验之后的 Ctrl+Z',
    act: async (actions) => {
      await type(actions);
      await useAsPane(() => Promise.resolve());
      // The first reading asks for merged areas.
      await undo(actions, canUndoMergeQuestion());
    },
  },
  {
    title: '定位到单元格之后的 Ctrl+Z',
    act: async (actions) => {
      await type(actions);
      await new ExcelWorkbook().select(refAt('B5'));
      await undo(actions, true);
    },
  },
  {
    title: '在工作簿里存文字之后的 Ctrl+Z',
    act: async (actions) => {
      await type(actions);
      const texts = new DocumentSettings(Office.context.document.settings);
      for (const text of ['1', null]) await texts.change('jixiao.selftest.undo', () => text);
      // office.js marks the request as a write that cannot be undone.
      await undo(actions, false);
    },
  },
  {
    title: '加载项写入之后的 Ctrl+Z',
    act: async (actions) => {
      await new ExcelWorkbook().write(writesOf({ B1: 2 }));
      const question = '加载项在 B1 写了 2。请回到表格按一次 Ctrl+Z。B1 里的 2 消失了吗？';
      await requireAnswer(actions, question, supports('1.19'));
    },
  },
];

/** Whether Ctrl+Z still undoes what a person typed: after the product's requests, and after each risky call alone. */
import { DocumentSettings, refreshSettings } from '../../excel/document-settings';
import { ExcelWorkbook } from '../../excel/excel-workbook';
import { canUndoMergeQuestion } from '../../excel/merges';
import { runInExcel, supports } from '../../excel/run';
import { PROBE_SHEET } from '../probes/sheet';
import { CONTRACT, documented, reported, UNVERIFIED } from '../facts';
import { DONE, type Step, type StepActions } from './step';

const WORD = '测试';
const TYPE_FIRST = `请在“${PROBE_SHEET}”表的 A1 输入“${WORD}”，按回车，再点“${DONE}”。`;
const QUESTION = `请回到表格按一次 Ctrl+Z。A1 里的“${WORD}”消失了吗？`;

/** Runs a batch on the sheet of the steps. */
function onSheet({ scratch }: StepActions, call: (sheet: Excel.Worksheet) => unknown): Promise<null> {
  return runInExcel(async (context) => {
    call(scratch.sheet(context, PROBE_SHEET));
    await context.sync();
    return null;
  });
}

/** Subscribes to edits. Like the pane, it continues without events if Excel refuses the subscription. */
function watch(port: ExcelWorkbook): Promise<() => Promise<void>> {
  return port.watch(() => undefined).catch(() => () => Promise.resolve());
}

/** Sends the pane's requests from its opening on. @param afterOpening runs when the pane would be open */
async function useAsPane(afterOpening: () => Promise<void>): Promise<null> {
  await refreshSettings(Office.context.document.settings);
  const port = new ExcelWorkbook();
  const stop = await watch(port);
  await port.read();
  await afterOpening();
  for (const purpose of ['check', 'quiet', 'read-back'] as const) await port.read(undefined, purpose);
  await stop();
  return null;
}

/** Keeps a text in the workbook and removes it. */
async function keepText(): Promise<null> {
  const texts = new DocumentSettings(Office.context.document.settings);
  for (const text of ['1', null]) await texts.change('jixiao.selftest.undo', () => text);
  return null;
}

/** One call after which Ctrl+Z is tried. */
interface RiskyCall extends Pick<Step, 'id' | 'title' | 'source' | 'act'> {
  /** The typed word can still be undone. */
  readonly expected: () => boolean;
}

/** office.js sends the first three as reads. It marks the others as writes that cannot be undone, though most change nothing. */
const CALLS: readonly RiskyCall[] = [
  {
    id: 'undo/watch',
    title: '订阅改动的通知之后的 Ctrl+Z',
    expected: () => true,
    source: CONTRACT,
    act: async () => {
      const stop = await watch(new ExcelWorkbook());
      await stop();
      return null;
    },
  },
  {
    id: 'undo/refresh-settings',
    title: '重新读取工作簿里存的文字之后的 Ctrl+Z',
    expected: () => true,
    source: CONTRACT,
    act: async () => {
      await refreshSettings(Office.context.document.settings);
      return null;
    },
  },
  {
    id: 'undo/select',
    title: '定位到单元格之后的 Ctrl+Z',
    expected: () => true,
    source: CONTRACT,
    act: async () => {
      await new ExcelWorkbook().select({ sheet: PROBE_SHEET, row: 4, column: 1 });
      return null;
    },
  },
  {
    id: 'undo/merges',
    title: '查看合并单元格之后的 Ctrl+Z',
    expected: canUndoMergeQuestion,
    source: reported('office-js #5918'),
    act: (actions) =>
      onSheet(actions, (sheet) => sheet.getUsedRange().getMergedAreasOrNullObject().load('address')),
  },
  {
    id: 'undo/settings',
    title: '在工作簿里存文字之后的 Ctrl+Z',
    expected: () => false,
    source: UNVERIFIED,
    act: keepText,
  },
  {
    id: 'undo/row-properties',
    title: '查看行的属性之后的 Ctrl+Z',
    expected: () => false,
    source: UNVERIFIED,
    act: (actions) =>
      onSheet(actions, (sheet) => sheet.getRange('A1:B2').getRowProperties({ rowHidden: true })),
  },
  {
    id: 'undo/cell-properties',
    title: '查看单元格的属性之后的 Ctrl+Z',
    expected: () => false,
    source: UNVERIFIED,
    act: (actions) =>
      onSheet(actions, (sheet) =>
        sheet.getRange('A1:B2').getCellProperties({ format: { font: { bold: true } } }),
      ),
  },
  {
    id: 'undo/format-events',
    title: '订阅格式变化的通知之后的 Ctrl+Z',
    expected: () => false,
    source: reported('office-js #2543'),
    act: (actions) => onSheet(actions, (sheet) => sheet.onFormatChanged.add(() => Promise.resolve())),
  },
];

export const UNDO_STEPS: readonly Step[] = [
  {
    id: 'undo/check',
    title: '窗格已打开，校验之后的 Ctrl+Z',
    instruction: `请先点“准备”。`,
    ready: '准备',
    question: QUESTION,
    expected: () => true,
    source: CONTRACT,
    act: ({ wait }) => useAsPane(() => wait(DONE, TYPE_FIRST)),
  },
  {
    id: 'undo/opening',
    title: '打开窗格并校验之后的 Ctrl+Z',
    instruction: TYPE_FIRST,
    ready: DONE,
    question: QUESTION,
    // The first reading asks where cells are merged.
    expected: canUndoMergeQuestion,
    source: UNVERIFIED,
    act: () => useAsPane(() => Promise.resolve()),
  },
  ...CALLS.map((call): Step => ({ ...call, instruction: TYPE_FIRST, ready: DONE, question: QUESTION })),
  {
    id: 'undo/write',
    title: '加载项写入之后的 Ctrl+Z',
    instruction: TYPE_FIRST,
    ready: DONE,
    question: '加载项在 B1 写了 2。请回到表格按一次 Ctrl+Z。B1 里的 2 消失了吗？',
    expected: () => supports('1.19'),
    source: documented('office/dev/add-ins/excel/excel-add-ins-undo-capabilities'),
    act: (actions) => onSheet(actions, (sheet) => (sheet.getRange('B1').values = [[2]])),
  },
];

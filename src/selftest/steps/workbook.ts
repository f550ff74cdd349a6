/** Steps with a workbook: editing a cell, array formulas, chart sheets, 另存为, opening again. */
import { DocumentSettings, refreshSettings } from '../../excel/document-settings';
import { isFinal, toWorkbookError } from '../../excel/errors';
import { ExcelWorkbook } from '../../excel/excel-workbook';
import { runInExcel } from '../../excel/run';
import { documented, reported, UNVERIFIED, type Json } from '../facts';
import { PROBE_SHEET } from '../probes/sheet';
import { DONE, type Step, type StepActions } from './step';

/** @returns the fault while a cell is being edited, and `null` if a waiting request then succeeds */
async function whileEditing({ say }: StepActions): Promise<Json> {
  const ask = (waits: boolean): Promise<string | null> =>
    runInExcel(
      async (context) => {
        context.workbook.load('name');
        await context.sync();
        return null;
      },
      { waits },
    ).catch((error: unknown) => {
      const { fault } = toWorkbookError(error);
      if (fault !== 'cell-editing' && isFinal(error)) throw error;
      return fault;
    });
  const refused = await ask(false);
  say('现在请回到表格按回车。');
  return [refused, await ask(true)];
}

/** Writes into the second cell of an array formula. @returns why it was refused */
async function writeIntoArray(): Promise<Json> {
  const port = new ExcelWorkbook();
  const write = { at: { sheet: PROBE_SHEET, row: 1, column: 2 }, content: '改' };
  await port.read(undefined, 'before-write', [write]);
  try {
    await port.write([write]);
    return null;
  } catch (error) {
    if (isFinal(error)) throw error;
    return toWorkbookError(error).fault;
  }
}

/** Reads a workbook with a chart sheet. @returns how many sheets are named as not read, and that the others were read */
async function readWithChart({ wait }: StepActions): Promise<Json> {
  const { unread = [], sheets } = await new ExcelWorkbook().read();
  await wait('删掉了', '请右键点图表工作表的标签，选“删除”，再点“删掉了”。');
  return [unread.length, sheets.some(({ name }) => name === PROBE_SHEET)];
}

/** Name and address of the workbook. */
async function nameAndAddress(): Promise<readonly string[]> {
  const name = await runInExcel(async (context) => {
    context.workbook.load('name');
    await context.sync();
    return context.workbook.name;
  });
  return [name, Office.context.document.url];
}

/** Key of the reason in the workbook, and of the note on this computer that the step was begun. */
const REASON = 'jixiao.selftest.reason';
const REASON_TEXT = '自检：合同价已含运输费';

async function keepReason(): Promise<Json> {
  await new DocumentSettings(Office.context.document.settings).change(REASON, () => REASON_TEXT);
  window.localStorage.setItem(REASON, '1');
  return null;
}

/** @returns whether the workbook still has the reason, which is then removed */
async function findReason(): Promise<Json> {
  window.localStorage.removeItem(REASON);
  await refreshSettings(Office.context.document.settings);
  const texts = new DocumentSettings(Office.context.document.settings);
  const isThere = texts.get(REASON) === REASON_TEXT;
  await texts.change(REASON, () => null);
  return isThere;
}

export const WORKBOOK_STEPS: readonly Step[] = [
  {
    id: 'editing',
    title: '单元格正在编辑时',
    instruction: `请双击“${PROBE_SHEET}”表的 A1，输入 1，不要按回车，再点“正在输入”。`,
    ready: '正在输入',
    expected: () => ['cell-editing', null],
    source: documented('javascript/api/excel/excel.runoptions'),
    act: whileEditing,
  },
  {
    id: 'arrays/part',
    title: '改数组公式的一部分，Excel 的回答',
    content: { A1: 1, A2: 2 },
    instruction: `请选中“${PROBE_SHEET}”表的 C1:C2，输入 =A1:A2，按 Ctrl+Shift+回车，再点“${DONE}”。`,
    ready: DONE,
    expected: () => 'array-part',
    source: UNVERIFIED,
    act: writeIntoArray,
  },
  {
    id: 'sheets/chart',
    title: '工作簿里有图表工作表时的读取',
    content: { A1: '一', B1: 1, A2: '二', B2: 2 },
    instruction: `请选中“${PROBE_SHEET}”表的 A1:B2，按 F11 新建一张图表工作表，再点“${DONE}”。`,
    ready: DONE,
    expected: () => [1, true],
    source: reported('office-js #2444'),
    act: readWithChart,
  },
  {
    id: 'address/save-as',
    title: '另存为之后的地址',
    instruction: '请点“记下地址”，再用“文件 → 另存为”换一个名字保存，然后点“保存好了”。',
    ready: '记下地址',
    expected: () => [true, false],
    source: reported('office-js #3204'),
    act: async ({ wait }) => {
      const before = await nameAndAddress();
      await wait('保存好了');
      const after = await nameAndAddress();
      return after.map((part, index) => part !== before[index]);
    },
  },
  {
    id: 'reason/reopened',
    title: '存在工作簿里的理由，另存、关闭、重新打开之后还在',
    instruction: '请点“存一条理由”。',
    ready: '存一条理由',
    expected: () => true,
    source: reported('office-js #6091 #2940'),
    act: async ({ wait }) => {
      await keepReason();
      await wait(
        '已重新打开',
        '请用“文件 → 另存为”把工作簿保存为 .xlsx 文件，关闭工作簿，重新打开这个文件，再打开自检，点“已重新打开”。',
      );
      return findReason();
    },
    resume: {
      isPending: () => window.localStorage.getItem(REASON) !== null,
      instruction: '您存过一条理由。如果工作簿已经保存、关闭并重新打开，请点“已重新打开”。',
      ready: '已重新打开',
      act: findReason,
    },
  },
];

/** Steps with a workbook: editing a cell, array formulas, chart sheets, 另存为, opening again. */
import { DocumentSettings, refreshSettings } from '../../excel/document-settings';
import { isFinal, toWorkbookError } from '../../excel/errors';
import { ExcelWorkbook } from '../../excel/excel-workbook';
import { runInExcel } from '../../excel/run';
import { PROBE_SHEET, writesOf } from '../probes/sheet';
import { requireSame } from '../same';
import { DONE, type Step, type StepActions } from './step';

function workbookName(waits = true): Promise<string> {
  return runInExcel(
    async (context) => {
      context.workbook.load('name');
      await context.sync();
      return context.workbook.name;
    },
    { waits },
  );
}

/** The fault of refused work; `null` if it succeeds. */
async function faultOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const { fault } = toWorkbookError(error);
    if (fault !== 'cell-editing' && isFinal(error)) throw error;
    return fault;
  }
}

/** While a cell is being edited, a request is refused unless it waits. */
async function readWhileEditing({ choose, say }: StepActions): Promise<void> {
  const ready = '正在输入';
  await choose(`请双击“${PROBE_SHEET}”表的 A1，输入 1，不要按回车，再点“${ready}”。`, ready);
  const refused = await faultOf(workbookName(false));
  say('现在请回到表格按回车。');
  requireSame([refused, await faultOf(workbookName())], ['cell-editing', null]);
}

/** Writes into the second cell of an array formula. */
async function writeIntoArray({ choose }: StepActions): Promise<void> {
  await choose(`请选中“${PROBE_SHEET}”表的 C1:C2，输入 =A1:A2，按 Ctrl+Shift+回车，再点“${DONE}”。`, DONE);
  const port = new ExcelWorkbook();
  const writes = writesOf({ C2: '改' });
  await port.read(undefined, 'before-write', writes);
  requireSame(await faultOf(port.write(writes)), 'array-part');
}

/** Requires that a chart sheet is named as not read and that the other sheets are read. */
async function readWithChart({ choose }: StepActions): Promise<void> {
  await choose(`请选中“${PROBE_SHEET}”表的 A1:B2，按 F11 新建一张图表工作表，再点“${DONE}”。`, DONE);
  const { unread = [], sheets } = await new ExcelWorkbook().read();
  await choose('请右键点图表工作表的标签，选“删除”，再点“删掉了”。', '删掉了');
  requireSame([unread.length, sheets.some(({ name }) => name === PROBE_SHEET)], [1, true]);
}

/** The address remains that of the opened file after 另存为 (office-js issue 3204). */
async function saveAs({ choose }: StepActions): Promise<void> {
  const nameAndAddress = async () => [await workbookName(), Office.context.document.url];
  const before = await nameAndAddress();
  await choose('请用“文件 → 另存为”换一个名字保存，然后点“保存好了”。', '保存好了');
  const after = await nameAndAddress();
  requireSame(
    after.map((part, index) => part !== before[index]),
    [true, false],
  );
}

/** Key of the reason in the workbook. */
const REASON = 'jixiao.selftest.reason';
const REASON_TEXT = '自检：合同价已含运输费';

function changeReason(reason: string | null): Promise<void> {
  return new DocumentSettings(Office.context.document.settings).change(REASON, () => reason);
}

/** The next step follows after the person has opened the workbook again. */
async function keepReason({ choose }: StepActions): Promise<void> {
  await changeReason(REASON_TEXT);
  await choose(
    '理由存好了。请点“知道了”，用“文件 → 另存为”把工作簿保存为 .xlsx 文件，关闭工作簿，重新打开这个文件，再打开自检，做下一步。',
    '知道了',
  );
}

/** Finds the reason of the previous step in the workbook that was opened again, and removes it. */
async function findReason(): Promise<void> {
  const { settings } = Office.context.document;
  await refreshSettings(settings);
  const reason = new DocumentSettings(settings).get(REASON);
  await changeReason(null);
  requireSame(reason, REASON_TEXT);
}

export const WORKBOOK_STEPS: readonly Step[] = [
  { title: '单元格正在编辑时', act: readWhileEditing },
  { title: '改数组公式的一部分，Excel 的回答', content: { A1: 1, A2: 2 }, act: writeIntoArray },
  {
    title: '工作簿里有图表工作表时的读取',
    content: { A1: '一', B1: 1, A2: '二', B2: 2 },
    act: readWithChart,
  },
  { title: '另存为之后的地址', act: saveAs },
  { title: '在工作簿里存一条理由', act: keepReason },
  { title: '重新打开之后，上一步存的理由还在', act: findReason },
];

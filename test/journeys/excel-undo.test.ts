/**
 * A check leaves no trace in Excel: round trips of reading and writing, and what Ctrl+Z can undo afterwards, by the flags that the real
 * office.js sends.
 */
import type { Frame } from 'playwright-core';
import { guardOf } from '../../src/correction';
import type { Disturbance } from '../../src/workbench/host/faults';
import { requestKind } from '../../src/workbench/host/richapi/request-kind';
import { isWriteWithoutUndo } from '../../src/workbench/host/undo-history';
import type { CellEdit } from '../../src/workbook/cell';
import type { ReadPurpose } from '../../src/workbook/workbook';
import { rightForm } from '../support/right-form';
import { workbookOf } from '../support/snapshots';
import { excelLab, replaceWorkbook, requestsOf, type OpenedExcel } from './support/emulated-excel';
import { eventually } from './support/eventually';
import { portOver, writeThrough } from './support/remote-port';

const PLAIN = workbookOf({ 绩效目标: { A1: '项目名称', B1: '设备更新', A2: 45 }, 明细: { A1: 1 } });
const FORM = workbookOf({
  绩效目标: {
    cells: { A1: '项目名称', B1: '设备更新', A2: 45, A4: '备注', A9: '止' },
    merges: ['B1:C1', 'A4:C5'],
    hiddenRows: [7, 8],
    hiddenColumns: ['B'],
  },
  明细: { A1: 1 },
});
/** Excel 2021 and 2024 cannot undo changes of add-ins, and reading merges counts as a change. */
const WITHOUT_UNDO = '1.18';
const WITH_UNDO = '1.19';
const MERGED = workbookOf({ 表: { cells: {}, merges: ['A2:B2'] } }).sheets[0]?.merges;

const lab = excelLab();
let excel: OpenedExcel;
const port = () => portOver(excel);
const clearRequests = () => excel.host.evaluate(() => window.excel.clearRequests());
const undoSteps = () => excel.host.evaluate(() => window.excel.undoSteps());
const pressUndo = () => excel.host.evaluate(() => window.excel.undo());
const value = (sheet: string, address: string) =>
  excel.host.evaluate(([name, at]) => window.excel.value(name, at), [sheet, address] as const);

/** Makes a change in Excel and waits for the add-in's event. */
async function changeInExcel(disturbance: Disturbance): Promise<void> {
  const before = await excel.addin.evaluate(() => window.edits);
  await excel.host.evaluate((one) => window.excel.faults.disturb(one), disturbance);
  await excel.addin.waitForFunction((known) => window.edits > known, before);
}

const types = (content: number) =>
  changeInExcel({ kind: 'edit', sheet: '绩效目标', cell: 'A2', content, by: 'person' });

interface RequestCounts {
  readonly trips: number;
  /** The number of requests that count as writes without undo, by their flags. */
  readonly writes: number;
}

/** Counts the requests since the list was cleared. */
async function countRequests(): Promise<RequestCounts> {
  const requests = await requestsOf(excel);
  await clearRequests();
  return {
    trips: requests.filter((request) => requestKind(request) !== 'housekeeping').length,
    writes: requests.filter(({ flags }) => isWriteWithoutUndo(flags)).length,
  };
}

async function countReadRequests(purpose: ReadPurpose): Promise<RequestCounts> {
  await clearRequests();
  await port().read(undefined, purpose);
  return countRequests();
}

const merges = async (purpose: ReadPurpose) => (await port().read(undefined, purpose)).sheets[0]?.merges;

/** Opens a workbook in an Excel with an add-in that receives edits. */
async function open(excelApi: string, workbook = FORM): Promise<void> {
  excel = await lab.open(workbook, { addin: 'excel-port', excelApi });
  await excel.addin.evaluate(() => window.excelPort.watch());
  await clearRequests();
}

describe.each([WITHOUT_UNDO, WITH_UNDO])('with ExcelApi %s', (excelApi) => {
  beforeAll(() => open(excelApi));
  beforeEach(async () => {
    await replaceWorkbook(excel, FORM);
    await excel.addin.evaluate(() => window.excelPort.watch());
  });

  test('subscribing to edits counts as a read, not as a write', async () => {
    await replaceWorkbook(excel, FORM);
    await excel.addin.evaluate(() => window.excelPort.watch());
    expect(await countRequests()).toEqual({ trips: 1, writes: 0 });
  });

  test('Ctrl+Z still undoes a typed value after a check, a quiet check and a read-back', async () => {
    await port().read();
    await types(46);
    for (const purpose of ['check', 'quiet', 'read-back', 'check'] as const)
      expect(await countReadRequests(purpose)).toEqual({ trips: 1, writes: 0 });
    await pressUndo();
    expect(await value('绩效目标', 'A2')).toBe(45);
  });

  test('reads a workbook first in two round trips, in three with hidden rows or columns, and later in one', async () => {
    expect(await countReadRequests('check')).toMatchObject({ trips: 3 });
    expect(await countReadRequests('quiet')).toEqual({ trips: 1, writes: 0 });
    await replaceWorkbook(excel, PLAIN);
    expect(await countReadRequests('check')).toMatchObject({ trips: 2 });
    expect(await countReadRequests('quiet')).toEqual({ trips: 1, writes: 0 });
  });

  test('a write takes three round trips: read before, write, read back', async () => {
    const snapshot = await port().read();
    await clearRequests();
    const edits: CellEdit[] = [
      { at: { sheet: '绩效目标', row: 1, column: 0 }, before: 45, after: 46 },
      { at: { sheet: '绩效目标', row: 0, column: 1 }, before: '设备更新', after: '设备的更新' },
      { at: { sheet: '明细', row: 4, column: 0 }, before: null, after: { formula: '=A1*2' } },
    ];
    expect((await writeThrough(excel, edits, guardOf(snapshot, edits))).applied).toEqual(edits);
    expect(await countRequests()).toMatchObject({ trips: 3 });
  });

  test('keeps known merges and hidden rows and columns when a read does not request them', async () => {
    const first = await port().read();
    for (const purpose of ['check', 'quiet', 'read-back'] as const)
      expect((await port().read(undefined, purpose)).sheets).toEqual(first.sheets);
    expect(first.sheets).toEqual(FORM.sheets);
  });

  test('moves known merges when rows are inserted above or within them or deleted', async () => {
    await port().read();
    await changeInExcel({ kind: 'insert-rows', sheet: '绩效目标', row: 1, count: 2, by: 'person' });
    await changeInExcel({ kind: 'insert-rows', sheet: '绩效目标', row: 7, count: 1, by: 'person' });
    const moved = workbookOf({ 表: { cells: {}, merges: ['B3:C3', 'A6:C8'] } }).sheets[0]?.merges;
    expect(await merges('quiet')).toEqual(moved);
    expect(await merges('check')).toEqual(moved);
    await changeInExcel({ kind: 'delete-rows', sheet: '绩效目标', row: 3, count: 1, by: 'person' });
    const left = workbookOf({ 表: { cells: {}, merges: ['A5:C7'] } }).sheets[0]?.merges;
    expect(await merges('quiet')).toEqual(left);
  });

  test('reads the merges before a write, so that no covered cell is written', async () => {
    const snapshot = await port().read();
    await changeInExcel({ kind: 'merge-cells', sheet: '绩效目标', range: 'A2:B2', by: 'person' });
    const edits = [{ at: { sheet: '绩效目标', row: 1, column: 1 }, before: null, after: '表下' }];
    const report = await writeThrough(excel, edits, guardOf(snapshot, edits));
    expect(report.skipped).toMatchObject([{ why: 'merged' }]);
    expect(await merges('quiet')).toEqual(expect.arrayContaining([...(MERGED ?? [])]));
  });

  test('a quiet read omits an added sheet until the next check', async () => {
    await port().read();
    await excel.host.evaluate(() => window.excel.addSheet('新表'));
    const names = async (purpose: ReadPurpose) =>
      (await port().read(undefined, purpose)).sheets.map(({ name }) => name);
    expect(await names('quiet')).toEqual(['绩效目标', '明细']);
    expect(await names('check')).toEqual(['绩效目标', '明细', '新表']);
  });

  test('a deleted sheet or a changed protection costs a quiet read one more round trip', async () => {
    await port().read();
    await excel.host.evaluate(() =>
      window.excel.faults.disturb({ kind: 'protect-sheet', sheet: '明细', on: true }),
    );
    expect(await countReadRequests('quiet')).toEqual({ trips: 2, writes: 0 });
    await excel.host.evaluate(() => window.excel.faults.disturb({ kind: 'delete-sheet', sheet: '明细' }));
    expect(await countReadRequests('quiet')).toEqual({ trips: 3, writes: 0 });
    expect(await countReadRequests('quiet')).toEqual({ trips: 1, writes: 0 });
  });

  test('finds changed hidden rows and columns anywhere in the sheet', async () => {
    await port().read();
    await excel.host.evaluate(() => window.excel.changeSilently('绩效目标', { hiddenRows: [1, 2] }));
    const [sheet] = (await port().read(undefined, 'quiet')).sheets;
    expect([sheet?.hiddenRows, sheet?.hiddenColumns]).toEqual([[1, 2, 6, 7], [1]]);
    expect(await countReadRequests('quiet')).toEqual({ trips: 1, writes: 0 });
  });

  test('reads a sheet with more merges than Excel returns at once in parts', async () => {
    const areas = Array.from({ length: 513 }, (_, row) => `B${row + 1}:C${row + 1}`);
    const cells = Object.fromEntries(areas.map((_, row) => [`B${row + 1}`, row]));
    const workbook = workbookOf({ 多: { cells, merges: areas } });
    await replaceWorkbook(excel, workbook);
    expect((await port().read()).sheets).toEqual(workbook.sheets);
  });
});

describe('an Excel without undo for add-ins', () => {
  beforeAll(() => open(WITHOUT_UNDO));
  beforeEach(async () => {
    await replaceWorkbook(excel, FORM);
    await excel.addin.evaluate(() => window.excelPort.watch());
    await port().read();
    await types(46);
  });

  test('reads merges only at the first read and before a write', async () => {
    await changeInExcel({ kind: 'merge-cells', sheet: '绩效目标', range: 'A2:B2', by: 'person' });
    expect(await countReadRequests('check')).toEqual({ trips: 1, writes: 0 });
    expect(await undoSteps()).toBe(2);
    expect(await countReadRequests('before-write')).toEqual({ trips: 1, writes: 1 });
    expect(await undoSteps()).toBe(0);
  });

  test('storing a text in the workbook clears the undo history', async () => {
    expect(await undoSteps()).toBe(1);
    await excel.addin.evaluate(() => window.excelPort.addText('名', '理由'));
    expect(await undoSteps()).toBe(0);
  });
});

describe('an Excel with undo for add-ins', () => {
  beforeAll(() => open(WITH_UNDO));
  beforeEach(async () => {
    await replaceWorkbook(excel, FORM);
    await excel.addin.evaluate(() => window.excelPort.watch());
    await port().read();
    await types(46);
  });

  test('reads merges at every check', async () => {
    await changeInExcel({ kind: 'merge-cells', sheet: '绩效目标', range: 'A2:B2', by: 'person' });
    expect(await merges('quiet')).not.toEqual(expect.arrayContaining([...(MERGED ?? [])]));
    expect(await countReadRequests('check')).toEqual({ trips: 1, writes: 0 });
    expect(await merges('quiet')).toEqual(expect.arrayContaining([...(MERGED ?? [])]));
    expect(await undoSteps()).toBe(2);
  });

  test('a write is one undo step, and the read-back keeps it and earlier steps', async () => {
    const snapshot = await port().read(undefined, 'quiet');
    const edits = [{ at: { sheet: '绩效目标', row: 1, column: 0 }, before: 46, after: 47 }];
    expect((await writeThrough(excel, edits, guardOf(snapshot, edits))).applied).toEqual(edits);
    expect(await undoSteps()).toBe(2);
    await pressUndo();
    expect(await value('绩效目标', 'A2')).toBe(46);
    await pressUndo();
    expect(await value('绩效目标', 'A2')).toBe(45);
  });
});

test('below ExcelApi 1.12 subscribes to no events, because that would count as a write', async () => {
  excel = await lab.open(FORM, { addin: 'excel-port', excelApi: '1.11' });
  await clearRequests();
  expect(await excel.addin.evaluate(() => window.excelPort.watch())).toMatchObject({ fault: 'unknown' });
  expect(await countRequests()).toEqual({ trips: 0, writes: 0 });
});

test('the self-test makes the same requests, and none of them clears the undo history', async () => {
  const { root, host } = await lab.openPane(workbookOf({ 表: {} }), WITHOUT_UNDO, { page: 'selftest' });
  await root.getByRole('button', { name: '开始：窗格已打开，校验之后的 Ctrl+Z' }).click();
  await root.getByRole('button', { name: '做好了' }).waitFor();
  await host.evaluate(() => {
    window.excel.faults.disturb({ kind: 'edit', sheet: '自检', cell: 'A1', content: '测试', by: 'person' });
    window.excel.clearRequests();
  });
  await root.getByRole('button', { name: '做好了' }).click();
  await root.getByRole('button', { name: '是', exact: true }).waitFor();
  expect((await requestsOf({ host })).filter(({ flags }) => isWriteWithoutUndo(flags))).toEqual([]);
  await host.evaluate(() => window.excel.undo());
  expect(await host.evaluate(() => window.excel.value('自检', 'A1'))).toBeNull();
});

describe('texts stored in the workbook', () => {
  beforeAll(() => open(WITH_UNDO));
  const addText = (text: string) =>
    excel.addin.evaluate((added) => window.excelPort.addText('名', added), text);

  test('are read again before they are changed, and are stored in the settings of Office', async () => {
    await excel.host.evaluate(() => window.excel.setSetting('名', '同事'));
    expect(await addText('与我')).toEqual({ value: '同事与我' });
    const saved = await excel.addin.evaluate(
      () =>
        new Promise((done) =>
          Office.context.document.settings.refreshAsync(({ value: settings }) => done(settings.get('名'))),
        ),
    );
    expect(saved).toBe('同事与我');
  });

  test('cannot be changed in a read-only workbook', async () => {
    await replaceWorkbook(excel, { ...FORM, readOnly: true });
    expect(await addText('理由')).toMatchObject({ fault: 'read-only' });
  });
});

describe.each([WITHOUT_UNDO, WITH_UNDO])('the task pane in an Excel with ExcelApi %s', (excelApi) => {
  test('Ctrl+Z undoes a typed value after a quiet re-check and 一键校验', async () => {
    const { root, host } = await lab.openPane(rightForm(), excelApi);
    const reads = async () =>
      (await requestsOf({ host })).filter((one) => requestKind(one) === 'read').length;
    const hasRead = (count: number) =>
      eventually(async () => {
        expect(await reads()).toBe(count);
        expect(await root.getByRole('button', { name: '一键校验' }).isEnabled()).toBe(true);
      });
    await root.getByText('可以提交').first().waitFor();
    const before = await host.evaluate(() => window.excel.value('绩效目标', 'D16'));
    await host.evaluate(() => {
      window.excel.clearRequests();
      window.excel.faults.disturb({
        ...({ kind: 'edit', sheet: '绩效目标', cell: 'D16' } as const),
        ...({ content: 46, by: 'person' } as const),
      });
    });
    // The pane checks quietly when it gets the focus.
    await root.getByText('金额合计').first().click();
    await hasRead(1);
    await root.getByText('不能提交').first().waitFor();
    await root.getByRole('button', { name: '一键校验' }).click();
    await hasRead(2);
    expect((await requestsOf({ host })).filter(({ flags }) => isWriteWithoutUndo(flags))).toEqual([]);
    await host.evaluate(() => window.excel.undo());
    expect(await host.evaluate(() => window.excel.value('绩效目标', 'D16'))).toBe(before);
  });
});

describe('an explanation is stored in the workbook, or on this computer if the person chooses that', () => {
  const ONE_WARNING = rightForm({ 绩效目标: { F16: null } });
  const REASON = '延续项目，单价依据见上年合同。';
  const CHOICE = '只保存在这台电脑上，不写入工作簿';

  const button = (root: Frame, name: string | RegExp) => root.getByRole('button', { name, exact: true });

  /** Opens the form in which the reason for the one warning is written. */
  async function openForm(root: Frame): Promise<void> {
    await root.locator('[data-row] > div [data-main]').filter({ hasText: 'F16' }).click();
    await button(root, '写理由…').click();
  }

  test('stored on this computer: does not change the workbook or its undo history, and is kept', async () => {
    const pane = await lab.openPane(ONE_WARNING);
    const { host } = pane;
    await openForm(pane.root);
    await pane.root.getByRole('checkbox', { name: CHOICE }).check();
    await host.evaluate(() =>
      window.excel.faults.disturb({
        ...({ kind: 'edit', sheet: '绩效目标', by: 'person' } as const),
        ...{ cell: 'Z99', content: '旁边' },
      }),
    );
    await pane.root.getByRole('textbox', { name: '保留这条警告的理由' }).fill(REASON);
    await button(pane.root, '保存说明').click();
    await pane.root.getByText('1 项已说明').first().waitFor();
    expect(await host.evaluate(() => window.excel.settings())).toEqual({});
    expect(await host.evaluate(() => window.excel.undoSteps())).toBe(1);
    await pane.reopen();
    await pane.root.getByText('1 项已说明').first().waitFor();
  });

  test('stored in an .xls file: the form warns before the write that the file cannot keep it', async () => {
    const { root, host } = await lab.openPane({ ...ONE_WARNING, name: '申报表.xls' });
    await openForm(root);
    await root.getByText('“申报表.xls”这种格式的文件保存不了理由').waitFor();
    expect(await host.evaluate(() => window.excel.settings())).toEqual({});
  });
});

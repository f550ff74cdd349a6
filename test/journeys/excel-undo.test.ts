/** What reading costs a person: round trips, and what Ctrl+Z can take back afterwards. Counted on the wire of the real office.js. */
import type { Disturbance } from '../../src/workbench/host/faults';
import { requestKind } from '../../src/workbench/host/richapi/request-kind';
import type { ReadPurpose } from '../../src/workbook/workbook';
import { guardOf } from '../../src/correction';
import { workbookOf } from '../support/snapshots';
import { excelLab, replaceWorkbook, requestsOf, type OpenedExcel } from './support/emulated-excel';
import { portOver, writeThrough } from './support/remote-port';

const FORM = workbookOf({
  绩效目标: { cells: { A1: '项目名称', B1: '设备更新', A2: 45, A4: '备注' }, merges: ['B1:C1', 'A4:C5'] },
  明细: { A1: 1 },
});

const lab = excelLab();
let excel: OpenedExcel;
const port = () => portOver(excel);

beforeAll(async () => {
  excel = await lab.open(FORM, { addin: 'excel-port', excelApi: '1.19' });
});

/** The workbook with an add-in that is told of edits, and a person who has changed something before. */
beforeEach(async () => {
  await replaceWorkbook(excel, FORM);
  await excel.addin.evaluate(() => window.excelPort.watch());
  await happens({ kind: 'edit', sheet: '明细', cell: 'A1', content: 2, by: 'person' });
  await forgetRequests();
});

/** Something happens in Excel, and the add-in hears of it. */
async function happens(disturbance: Disturbance): Promise<void> {
  const before = await excel.addin.evaluate(() => window.edits);
  await excel.host.evaluate((one) => window.excel.faults.disturb(one), disturbance);
  // Events come in order: the edit is heard after the format.
  if (disturbance.kind === 'bold-cell')
    return happens({ kind: 'edit', sheet: '明细', cell: 'A2', content: 1 });
  await excel.addin.waitForFunction((known) => window.edits > known, before);
}

const forgetRequests = () => excel.host.evaluate(() => window.excel.forgetRequests());
const undoSteps = () => excel.host.evaluate(() => window.excel.undoSteps());

interface Asked {
  readonly trips: number;
  /** How many of them asked where cells are merged. */
  readonly merges: number;
}

async function asked(): Promise<Asked> {
  const requests = await requestsOf(excel);
  const trips = requests.filter((request) => requestKind(request) !== 'housekeeping');
  const merges = trips.filter(({ ObjectPaths }) =>
    Object.values(ObjectPaths ?? {}).some(({ Name }) => Name === 'GetMergedAreasOrNullObject'),
  );
  await forgetRequests();
  return { trips: trips.length, merges: merges.length };
}

async function reading(purpose: ReadPurpose): Promise<Asked> {
  await port().read(undefined, purpose);
  return asked();
}

const merges = async (purpose: ReadPurpose) => (await port().read(undefined, purpose)).sheets[0]?.merges;

test('the first check takes two round trips, every later reading one; none of them but the first asks for merges', async () => {
  expect(await reading('check')).toEqual({ trips: 2, merges: 1 });
  for (const purpose of ['check', 'quiet', 'before-write', 'read-back', 'check'] as const) {
    expect(await reading(purpose)).toEqual({ trips: 1, merges: 0 });
  }
});

test('what was merged is still known where it was not asked for', async () => {
  const [sheet] = FORM.sheets;
  expect(await merges('check')).toEqual(sheet?.merges);
  for (const purpose of ['check', 'quiet', 'read-back'] as const)
    expect(await merges(purpose)).toEqual(sheet?.merges);
});

test.each<[string, Disturbance, number]>([
  ['one cell was edited', { kind: 'edit', sheet: '绩效目标', cell: 'A2', content: 46, by: 'person' }, 0],
  ['cells were merged', { kind: 'merge-cells', sheet: '绩效目标', range: 'A2:B2', by: 'person' }, 1],
  ['a cell was formatted', { kind: 'bold-cell', sheet: '绩效目标', cell: 'A2', by: 'person' }, 1],
  ['a row was inserted', { kind: 'insert-rows', sheet: '绩效目标', row: 2, count: 1, by: 'person' }, 1],
])('after %s only a check asks again, once', async (_, disturbance, wanted) => {
  await port().read();
  await happens(disturbance);
  await asked();
  expect(await reading('quiet')).toEqual({ trips: 1, merges: 0 });
  expect(await reading('read-back')).toEqual({ trips: 1, merges: 0 });
  expect(await reading('check')).toEqual({ trips: 1, merges: wanted });
  expect(await reading('check')).toEqual({ trips: 1, merges: 0 });
});

test('a quiet check leaves what Ctrl+Z can take back, one that was asked for may cost it', async () => {
  await port().read();
  expect(await undoSteps()).toBe(0);
  await happens({ kind: 'merge-cells', sheet: '绩效目标', range: 'A2:B2', by: 'person' });
  expect(await undoSteps()).toBe(1);
  await port().read(undefined, 'quiet');
  expect(await undoSteps()).toBe(1);
  await port().read();
  expect(await undoSteps()).toBe(0);
});

test('a write is one step of Excel’s own, and reading it back leaves that and those before it', async () => {
  await port().read();
  await happens({ kind: 'edit', sheet: '绩效目标', cell: 'A2', content: 46, by: 'person' });
  const snapshot = await port().read(undefined, 'quiet');
  const edits = [{ at: { sheet: '绩效目标', row: 1, column: 0 }, before: 46, after: 47 }];
  expect((await writeThrough(excel, edits, guardOf(snapshot, edits))).applied).toEqual(edits);
  expect(await undoSteps()).toBe(2);
});

test('merges move with the rows that are inserted above them, within them and deleted', async () => {
  await port().read();
  await happens({ kind: 'insert-rows', sheet: '绩效目标', row: 1, count: 2, by: 'person' });
  await happens({ kind: 'insert-rows', sheet: '绩效目标', row: 7, count: 1, by: 'person' });
  const told = workbookOf({ 表: { cells: {}, merges: ['B3:C3', 'A6:C8'] } }).sheets[0]?.merges;
  expect(await merges('quiet')).toEqual(told);
  expect(await merges('check')).toEqual(told);
  await happens({ kind: 'delete-rows', sheet: '绩效目标', row: 3, count: 1, by: 'person' });
  const left = workbookOf({ 表: { cells: {}, merges: ['A5:C7'] } }).sheets[0]?.merges;
  expect(await merges('quiet')).toEqual(left);
});

test('before a write merges are asked for where several cells were changed at once, so that nothing lands under one', async () => {
  const snapshot = await port().read();
  await happens({ kind: 'merge-cells', sheet: '绩效目标', range: 'A2:B2', by: 'person' });
  const edits = [{ at: { sheet: '绩效目标', row: 1, column: 1 }, before: null, after: '表下' }];
  const report = await writeThrough(excel, edits, guardOf(snapshot, edits));
  expect(report.skipped).toMatchObject([{ why: 'merged' }]);
});

test('a sheet that came since the last check is left to the next one', async () => {
  await port().read();
  await excel.host.evaluate(() => window.excel.addSheet('新表'));
  expect((await port().read(undefined, 'quiet')).sheets.map(({ name }) => name)).toEqual([
    '绩效目标',
    '明细',
  ]);
  expect((await port().read()).sheets.map(({ name }) => name)).toEqual(['绩效目标', '明细', '新表']);
});

test('a sheet that is gone, or whose protection changed, costs a quiet reading one trip more, and no merges', async () => {
  await port().read();
  await happens({ kind: 'edit', sheet: '明细', cell: 'A1', content: 3, by: 'person' });
  await excel.host.evaluate(() =>
    window.excel.faults.disturb({ kind: 'protect-sheet', sheet: '明细', on: true }),
  );
  await asked();
  expect(await reading('quiet')).toEqual({ trips: 2, merges: 0 });
  await excel.host.evaluate(() => window.excel.faults.disturb({ kind: 'delete-sheet', sheet: '明细' }));
  expect(await reading('quiet')).toEqual({ trips: 3, merges: 0 });
  expect(await reading('quiet')).toEqual({ trips: 1, merges: 0 });
});

test('a sheet with more merges than Excel tells at once is asked in parts', async () => {
  const areas = Array.from({ length: 513 }, (_, row) => `B${row + 1}:C${row + 1}`);
  const cells = Object.fromEntries(areas.map((_, row) => [`B${row + 1}`, row]));
  const workbook = workbookOf({ 多: { cells, merges: areas } });
  await replaceWorkbook(excel, workbook);
  expect((await port().read()).sheets).toEqual(workbook.sheets);
});

describe('texts that travel with the workbook', () => {
  const addText = (text: string) => excel.addin.evaluate((own) => window.excelPort.addText('名', own), text);

  test('cost none of what Ctrl+Z can take back, which Office’s own settings do', async () => {
    await happens({ kind: 'edit', sheet: '明细', cell: 'A1', content: 3, by: 'person' });
    expect(await undoSteps()).toBe(2);
    expect(await addText('理由')).toEqual({ value: '理由' });
    expect(await undoSteps()).toBe(3);
    await excel.addin.evaluate(
      () => new Promise((done) => Office.context.document.settings.saveAsync(() => done(null))),
    );
    expect(await undoSteps()).toBe(0);
  });

  test('are read again before they are changed, and are where Office’s own settings are', async () => {
    await excel.host.evaluate(() => window.excel.setSetting('名', '同事'));
    expect(await addText('与我')).toEqual({ value: '同事与我' });
    const saved = await excel.addin.evaluate(
      () =>
        new Promise((done) =>
          Office.context.document.settings.refreshAsync(({ value }) => done(value.get('名'))),
        ),
    );
    expect(saved).toBe('同事与我');
  });

  test('cannot be changed in a workbook that is read-only', async () => {
    await replaceWorkbook(excel, { ...FORM, readOnly: true });
    expect(await addText('理由')).toMatchObject({ fault: 'read-only' });
  });
});

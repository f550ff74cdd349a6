/** The requests of a write change nothing but the contents of the planned cells. */
import { guardOf } from '../../src/correction';
import type { CellContent, CellEdit } from '../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { placeOf, workbookOf } from '../support/snapshots';
import { excelLab, replaceWorkbook, requestsOf, type OpenedExcel } from './support/emulated-excel';
import { portOver, writeThrough } from './support/remote-port';
import { changesIn, type AskedChange } from './support/requests';

const WORKBOOK = workbookOf({
  表: {
    cells: {
      A1: { value: 45, numberFormat: '0.00' },
      A2: '满意',
      A3: { formula: '=A1*2', value: 90 },
      A4: { value: '预算854万元', richText: true },
      A5: '合并',
      A7: { value: '3个', numberFormat: '@' },
    },
    merges: ['A5:B6'],
  },
  锁: { cells: { A1: { value: 1, unlocked: true } }, protected: true },
});

const edit = (address: string, before: CellContent, after: CellContent, sheet = '表'): CellEdit => ({
  at: { sheet, ...placeOf(address) },
  before,
  after,
});
const EDITS = [
  edit('A1', 45, 46),
  edit('A2', '满意', '=1+1'),
  edit('A3', { formula: '=A1*2' }, { formula: '=A1*3' }),
  edit('A4', '预算854万元', '预算855万元'),
  edit('A5', '合并', '改过'),
  edit('A7', '3个', '-4个'),
  edit('C9', null, '新'),
];
const PLACES = ['A1', 'A2', 'A3', 'A4', 'A5', 'A7', 'C9'].map((address) => `表!${address}`);

const lab = excelLab();
let excel: OpenedExcel;
beforeAll(async () => {
  excel = await lab.open(WORKBOOK, { addin: 'excel-port' });
});

/** Opens a workbook in the same Excel and reads it, as a check does. */
async function read(workbook: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  await replaceWorkbook(excel, workbook);
  return portOver(excel).read();
}

async function asked(): Promise<AskedChange[]> {
  return changesIn(await requestsOf(excel), WORKBOOK.sheets);
}

/** The changes in the requests of a write. */
async function requestedChanges(
  workbook: WorkbookSnapshot,
  edits: readonly CellEdit[],
): Promise<AskedChange[]> {
  const snapshot = await read(workbook);
  const report = await writeThrough(excel, edits, guardOf(snapshot, edits));
  expect(report.applied).toHaveLength(edits.length);
  return asked();
}

test('sends no writing request during a check', async () => {
  await read(WORKBOOK);
  expect(await asked()).toEqual([]);
});

test('sets each planned cell once, to a value, a formula or a text with fonts, and no other cell', async () => {
  expect(await requestedChanges(WORKBOOK, EDITS)).toEqual(
    PLACES.map((place): unknown => ({
      place,
      member: place === '表!A3' ? 'Formulas' : place === '表!A4' ? 'SetCellProperties' : 'Values',
      value: expect.anything() as unknown,
    })),
  );
});

test('sets a text with fonts only by its text runs', async () => {
  const [change] = await requestedChanges(WORKBOOK, [edit('A4', '预算854万元', '预算855万元')]);
  const [cells] = change?.value as [Record<string, unknown>[][]];
  expect(cells.flat().map((cell) => Object.keys(cell))).toEqual([['textRuns']]);
});

test('sets the same cells and no others when the write is undone', async () => {
  const snapshot = await read(WORKBOOK);
  const { inverse } = await writeThrough(excel, EDITS, guardOf(snapshot, EDITS));
  const written = (await asked()).length;
  await writeThrough(excel, inverse, guardOf(await portOver(excel).read(), inverse));
  const undone = (await asked()).slice(written);
  expect(undone.map(({ place }) => place)).toEqual(PLACES);
  expect(new Set(undone.map(({ member }) => member))).toEqual(
    new Set(['Values', 'Formulas', 'SetCellProperties']),
  );
});

test('never removes the protection of a sheet', async () => {
  const changes = await requestedChanges(WORKBOOK, [edit('A1', 1, 2, '锁')]);
  expect(changes.map(({ place, member }) => [place, member])).toEqual([['锁!A1', 'Values']]);
});

test('requests only the calculation of the written formula in manual mode', async () => {
  const changes = await requestedChanges({ ...WORKBOOK, calculation: 'manual' }, EDITS.slice(0, 3));
  expect(changes.map(({ place, member }) => [place, member])).toEqual([
    ['表!A1', 'Values'],
    ['表!A2', 'Values'],
    ['表!A3', 'Formulas'],
    ['表!A3', 'Calculate'],
  ]);
});

test('sends no request for cells that cannot be written', async () => {
  const snapshot = await read({ ...WORKBOOK, readOnly: true });
  const report = await writeThrough(excel, EDITS, guardOf(snapshot, EDITS));
  expect(report.skipped).toHaveLength(EDITS.length);
  expect(await asked()).toEqual([]);
});

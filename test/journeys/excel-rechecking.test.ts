/**
 * A quiet re-check of an edited workbook reads the same as a check, whether Excel sent events or not. The real office.js.
 */
import type { Disturbance } from '../../src/workbench/host/faults';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { workbookOf } from '../support/snapshots';
import { excelLab, replaceWorkbook, type OpenedExcel } from './support/emulated-excel';
import type { SilentChange } from './support/pages/host';
import { portOver } from './support/remote-port';

/** More rows than are read before a sheet's size is known. */
const ROWS = 255;
const amounts = Object.fromEntries(Array.from({ length: ROWS }, (_, row) => [`A${row + 1}`, row + 1]));
const WORKBOOK = workbookOf({
  表: {
    A1: '设备更新',
    A2: 45,
    A3: { formula: '=长!A1*2', value: 2 },
    B1: { value: 0.5, numberFormat: '0%' },
  },
  长: { ...amounts, B1: '名称', B2: '别的', [`B${ROWS}`]: '末尾的字' },
  旁: { A1: '旁边' },
});

const lab = excelLab();
let excel: OpenedExcel;
beforeAll(async () => {
  excel = await lab.open(WORKBOOK, { addin: 'excel-port' });
});
beforeEach(async () => {
  await replaceWorkbook(excel, WORKBOOK);
  await excel.addin.evaluate(() => window.excelPort.watch());
  await portOver(excel).read();
});

/** Makes a change in Excel and waits for the add-in's event. */
async function happens(disturbance: Disturbance): Promise<void> {
  await excel.host.evaluate((one) => window.excel.faults.disturb(one), disturbance);
  await heard();
}

/** Waits for all events. They come in order, so the event of a further edit is the last. */
async function heard(): Promise<void> {
  const before = await excel.addin.evaluate(() => window.edits);
  const last: Disturbance = { kind: 'edit', sheet: '旁', cell: 'A2', content: 1 };
  await excel.host.evaluate((one) => window.excel.faults.disturb(one), last);
  await excel.addin.waitForFunction((known) => window.edits > known, before);
}

const changeSilently = (sheet: string, change: SilentChange) =>
  excel.host.evaluate(([name, one]) => window.excel.changeSilently(name, one), [sheet, change] as const);

/** Reads quietly, and requires the same of a check. */
async function read(): Promise<WorkbookSnapshot> {
  const snapshot = await portOver(excel).read(undefined, 'quiet');
  expect(snapshot).toEqual(await portOver(excel).read());
  return snapshot;
}

const value = ({ sheets }: WorkbookSnapshot, sheet: string, row: number, column: number) =>
  sheets.find(({ name }) => name === sheet)?.cells.find((one) => one.row === row && one.column === column)
    ?.value;

test('what was edited is seen, with what follows from it', async () => {
  await happens({ kind: 'edit', sheet: '长', cell: 'A1', content: 8, by: 'person' });
  const snapshot = await read();
  expect([value(snapshot, '长', 0, 0), value(snapshot, '表', 2, 0)]).toEqual([8, 16]);
});

test('what a co-author edits, and what is put back, is seen', async () => {
  await happens({ kind: 'edit', sheet: '表', cell: 'A2', content: 46 });
  expect(value(await read(), '表', 1, 0)).toBe(46);
  await happens({ kind: 'edit', sheet: '表', cell: 'A2', content: 45, by: 'person' });
  expect(value(await read(), '表', 1, 0)).toBe(45);
});

test.each<[string, Disturbance]>([
  ['rows come', { kind: 'insert-rows', sheet: '长', row: 2, count: 2, by: 'person' }],
  ['rows go', { kind: 'delete-rows', sheet: '表', row: 2, count: 1, by: 'person' }],
  ['a sheet is protected', { kind: 'protect-sheet', sheet: '长', on: true }],
  ['a sheet gets another name', { kind: 'rename-sheet', sheet: '旁', name: '新名' }],
])('%s', async (_, disturbance) => {
  await excel.host.evaluate((one) => window.excel.faults.disturb(one), disturbance);
  // A renamed sheet cannot be edited by its old name.
  if (disturbance.kind !== 'rename-sheet') await heard();
  expect((await read()).sheets).not.toEqual(WORKBOOK.sheets);
});

test('sheets that come and go', async () => {
  await excel.host.evaluate(() => window.excel.addSheet('又一张'));
  await excel.host.evaluate(() => window.excel.faults.disturb({ kind: 'delete-sheet', sheet: '长' }));
  await heard();
  expect((await portOver(excel).read()).sheets.map(({ name }) => name)).toEqual(['表', '旁', '又一张']);
});

const at = (row: number, column: number) => ({ row, column });
test.each<[string, string, SilentChange]>([
  ['a value', '长', { cells: [{ ...at(ROWS - 1, 0), content: 7 }] }],
  ['a value that others follow from', '长', { cells: [{ ...at(0, 0), content: 7 }] }],
  ['a formula for its value', '长', { cells: [{ ...at(1, 0), content: { formula: '=1+1' } }] }],
  ['another formula with the same result', '表', { cells: [{ ...at(2, 0), content: { formula: '=2' } }] }],
  ['a number format', '表', { cells: [{ ...at(0, 1), numberFormat: '0.00' }] }],
  ['an error', '长', { cells: [{ ...at(1, 0), content: { error: '#N/A' } }] }],
  ['a text that looks like one', '长', { cells: [{ ...at(1, 0), content: '#N/A' }] }],
  ['a cell further down', '表', { cells: [{ ...at(400, 2), content: '远处' }] }],
  ['the last cells', '长', { cells: [ROWS - 1, ROWS - 2].map((row) => ({ ...at(row, 0), content: null })) }],
  ['hidden rows', '长', { hiddenRows: [20, 40] }],
  ['a hidden sheet', '表', { visibility: 'hidden' }],
])('what Excel does not tell of is seen: %s', async (_, sheet, change) => {
  await changeSilently(sheet, change);
  expect((await read()).sheets).not.toEqual(WORKBOOK.sheets);
});

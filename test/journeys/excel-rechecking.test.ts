/**
 * A check of a workbook that was edited since it was read: it sees what one that reads everything sees, whatever Excel told of
 * it or did not, and asks less. Counted on the wire of the real office.js.
 */
import type { Disturbance } from '../../src/workbench/host/faults';
import type { ReadPurpose } from '../../src/workbook/workbook';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { workbookOf } from '../support/snapshots';
import { excelLab, replaceWorkbook, requestsOf, type OpenedExcel } from './support/emulated-excel';
import type { UnheardChange } from './support/pages/host';
import { portOver } from './support/remote-port';

/** More than are asked for before a sheet's size is known. */
const ROWS = 255;
const amounts = Object.fromEntries(Array.from({ length: ROWS }, (_, row) => [`A${row + 1}`, row + 1]));
const WORKBOOK = workbookOf({
  表: {
    A1: { value: '设备更新', richText: true },
    A2: 45,
    A3: { formula: '=长!A1*2', value: 2 },
    B1: { value: 0.5, numberFormat: '0%' },
  },
  长: { ...amounts, B1: '名称', B2: '别的', [`B${ROWS}`]: { value: '末尾的字', richText: true } },
  旁: { A1: { value: '旁边', richText: true } },
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

/** Something happens in Excel, and the add-in hears of it. */
async function happens(disturbance: Disturbance): Promise<void> {
  await excel.host.evaluate((one) => window.excel.faults.disturb(one), disturbance);
  await heard();
}

/** Waits until the add-in has heard of everything: events come in order, and so does that of another edit. */
async function heard(): Promise<void> {
  const before = await excel.addin.evaluate(() => window.edits);
  const last: Disturbance = { kind: 'edit', sheet: '旁', cell: 'A2', content: 1 };
  await excel.host.evaluate((one) => window.excel.faults.disturb(one), last);
  await excel.addin.waitForFunction((known) => window.edits > known, before);
}

const unheard = (sheet: string, change: UnheardChange) =>
  excel.host.evaluate(([name, one]) => window.excel.unheard(name, one), [sheet, change] as const);
const forgetRequests = () => excel.host.evaluate(() => window.excel.forgetRequests());

/** Of which cells the looks were asked for: `旁 1,0`, or the name of a sheet for all of it. */
async function looksAsked(): Promise<string[]> {
  const requests = await requestsOf(excel);
  const asked = requests.flatMap(({ Actions, ObjectPaths }) =>
    Actions.filter(({ Name }) => Name === 'GetCellProperties').map(({ ObjectPathId }) => {
      const path = (id: number | null | undefined) => ObjectPaths?.[String(id)];
      const range = path(ObjectPathId);
      const [row, column, rows] = range?.ArgumentInfo?.Arguments ?? [];
      let sheet = range;
      while (sheet && sheet.Name !== 'GetItem' && path(sheet.ParentObjectPathId)?.Name !== 'Worksheets')
        sheet = path(sheet.ParentObjectPathId);
      const id = sheet?.ArgumentInfo?.Arguments?.[0];
      const name = WORKBOOK.sheets.find((one) => one.id === id)?.name ?? '新的';
      return range?.Name === 'GetRangeByIndexes' && rows === 1
        ? `${name} ${Number(row)},${Number(column)}`
        : name;
    }),
  );
  return [...new Set(asked)].sort();
}

interface Rechecked {
  readonly snapshot: WorkbookSnapshot;
  /** Without what was asked of the edit that `heard` makes. */
  readonly looks: readonly string[];
}

/** Reads, and compares with what is read anew. */
async function read(purpose: ReadPurpose = 'recheck'): Promise<Rechecked> {
  await forgetRequests();
  const snapshot = await portOver(excel).read(undefined, purpose);
  const looks = (await looksAsked()).filter((one) => one !== '旁 1,0');
  expect(snapshot).toEqual(await portOver(excel).read());
  return { snapshot, looks };
}

const cell = ({ snapshot }: Rechecked, sheet: string, row: number, column: number) =>
  snapshot.sheets
    .find(({ name }) => name === sheet)
    ?.cells.find((one) => one.row === row && one.column === column);

test('where nothing is known to have changed, and around a write, everything is read', async () => {
  for (const purpose of ['check', 'before-write', 'read-back'] as const)
    expect((await read(purpose)).looks).toEqual(['旁', '表', '长']);
  expect((await read()).looks).toEqual([]);
});

test.each(['recheck', 'quiet'] as const)(
  'of a cell that was edited the looks are asked, and of no other, for a %s',
  async (purpose) => {
    await happens({ kind: 'edit', sheet: '长', cell: 'A1', content: 8, by: 'person' });
    const checked = await read(purpose);
    expect(checked.looks).toEqual(['长 0,0']);
    expect(cell(checked, '长', 0, 0)?.value).toBe(8);
    expect(cell(checked, '表', 2, 0)?.value).toBe(16);
  },
);

test('what a co-author edits, and what is put back, is seen', async () => {
  await happens({ kind: 'edit', sheet: '表', cell: 'A2', content: 46 });
  const edited = await read();
  expect(edited.looks).toEqual(['表 1,0']);
  expect(cell(edited, '表', 1, 0)?.value).toBe(46);
  await happens({ kind: 'edit', sheet: '表', cell: 'A2', content: 45, by: 'person' });
  expect(cell(await read(), '表', 1, 0)?.value).toBe(45);
});

test('a text that loses its fonts, and one that gets some', async () => {
  await happens({ kind: 'edit', sheet: '表', cell: 'A1', content: '设备更新', by: 'person' });
  await excel.host.evaluate(() =>
    window.excel.setRuns('长', 'B2', [{ text: '别', bold: true }, { text: '的' }]),
  );
  await heard();
  const checked = await read();
  expect(checked.looks).toEqual(['表 0,0', '长 1,1']);
  expect(cell(checked, '表', 0, 0)?.richText).toBeUndefined();
  expect(cell(checked, '长', 1, 1)?.richText).toBe(true);
});

test.each<[string, Disturbance, string[]]>([
  ['a cell is formatted', { kind: 'bold-cell', sheet: '长', cell: 'A2', by: 'person' }, ['长 1,0']],
  ['cells are merged', { kind: 'merge-cells', sheet: '长', range: 'C2:D2', by: 'person' }, ['长']],
  ['rows come', { kind: 'insert-rows', sheet: '长', row: 2, count: 2, by: 'person' }, ['长']],
  ['rows go', { kind: 'delete-rows', sheet: '表', row: 2, count: 1, by: 'person' }, ['表']],
  ['a sheet is protected', { kind: 'protect-sheet', sheet: '长', on: true }, ['长']],
  ['a sheet gets another name', { kind: 'rename-sheet', sheet: '旁', name: '新名' }, []],
])('%s', async (_, disturbance, looks) => {
  await excel.host.evaluate((one) => window.excel.faults.disturb(one), disturbance);
  // After a change of names nothing could be edited by the old one.
  if (disturbance.kind !== 'rename-sheet') await heard();
  const checked = await read();
  expect(checked.looks).toEqual(looks);
  expect(checked.snapshot.sheets).not.toEqual(WORKBOOK.sheets);
});

test('sheets that come and go', async () => {
  await excel.host.evaluate(() => window.excel.addSheet('又一张'));
  await excel.host.evaluate(() => window.excel.faults.disturb({ kind: 'delete-sheet', sheet: '长' }));
  await heard();
  expect((await read()).snapshot.sheets.map(({ name }) => name)).toEqual(['表', '旁', '又一张']);
});

const at = (row: number, column: number) => ({ row, column });
test.each<[string, string, UnheardChange]>([
  ['a value', '长', { cells: [{ ...at(ROWS - 1, 0), content: 7 }] }],
  ['a value that others follow from', '长', { cells: [{ ...at(0, 0), content: 7 }] }],
  ['a text that had fonts', '长', { cells: [{ ...at(ROWS - 1, 1), content: '别的字' }] }],
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
  await unheard(sheet, change);
  const checked = await read();
  expect(checked.looks).toEqual([]);
  expect(checked.snapshot.sheets).not.toEqual(WORKBOOK.sheets);
});

test('what happens while Excel is read is seen the next time', async () => {
  await excel.host.evaluate(() =>
    window.excel.faults.disturb(
      { kind: 'merge-cells', sheet: '长', range: 'C2:D2', by: 'person' },
      { kind: 'read', nth: 1 },
    ),
  );
  await portOver(excel).read(undefined, 'recheck');
  await heard();
  expect((await read()).looks).toEqual(['长']);
});

test('as long as nothing is told, everything is read', async () => {
  await replaceWorkbook(excel, WORKBOOK);
  await portOver(excel).read();
  expect((await read()).looks).toEqual(['旁', '表', '长']);
});

/** What of a sheet is taken over from the reading before, and what is asked for again. */
import { EarlierCells, sameOrNew } from '../../src/excel/earlier-cells';
import type { CellSnapshot, SheetSnapshot } from '../../src/workbook/snapshot';
import { sheetOf } from '../support/snapshots';

const sheetWith = (...cells: readonly CellSnapshot[]): SheetSnapshot => ({
  ...sheetOf('表', { cells: {} }),
  cells,
});
const at = (row: number, column: number, more: Partial<CellSnapshot> = {}): CellSnapshot => ({
  row,
  column,
  value: '甲',
  ...more,
});
const content = (value: CellSnapshot['value'], formula?: string, numberFormat?: string) => ({
  value,
  formula,
  numberFormat,
});

test('a cell with the same content is the one of before, looks and all', () => {
  const rich = at(3, 1, { richText: true });
  const cells = new EarlierCells({ sheet: sheetWith(at(0, 0), rich), edited: [] });
  expect(cells.same({ row: 3, column: 1 }, content('甲'))).toBe(rich);
});

test.each([
  ['another value', at(0, 0), content('乙')],
  ['another formula', at(0, 0, { value: 1, formula: '=1' }), content(1, '=0+1')],
  ['another format', at(0, 0, { value: 1, numberFormat: '0.00' }), content(1, undefined, '0.0')],
  ['a checkbox', at(0, 0, { value: true, checkbox: true }), content(true)],
])('asked for again: %s', (_, before, now) => {
  const cells = new EarlierCells({ sheet: sheetWith(before), edited: [] });
  expect(cells.same({ row: 0, column: 0 }, now)).toBeNull();
});

test('an edited cell is asked for again, though it says the same; its neighbours are not', () => {
  const [left, right] = [at(2, 0), at(2, 1)];
  const cells = new EarlierCells({ sheet: sheetWith(left, right), edited: [{ row: 2, column: 0 }] });
  expect(cells.same({ row: 2, column: 0 }, content('甲'))).toBeNull();
  expect(cells.same({ row: 2, column: 1 }, content('甲'))).toBe(right);
});

test('a cell where none was before is asked for', () => {
  const cells = new EarlierCells({ sheet: sheetWith(at(0, 0), at(5, 0)), edited: [] });
  expect(cells.same({ row: 3, column: 0 }, content('甲'))).toBeNull();
  expect(cells.same({ row: 5, column: 0 }, content('甲'))).not.toBeNull();
});

test('the list of cells stays the same only where all are', () => {
  const before = [at(0, 0), at(1, 0)];
  expect(sameOrNew(before, [...before])).toBe(before);
  const fewer = before.slice(0, 1);
  expect(sameOrNew(before, fewer)).toBe(fewer);
  const changed = [before[0] ?? at(9, 9), at(1, 0)];
  expect(sameOrNew(before, changed)).toBe(changed);
});

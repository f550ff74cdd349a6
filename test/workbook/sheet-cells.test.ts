import { cellsOf } from '../../src/workbook/sheet-cells';
import type { SheetSnapshot } from '../../src/workbook/snapshot';

function sheetOf(
  ...places: readonly (readonly [row: number, column: number, value: string])[]
): SheetSnapshot {
  return {
    id: '1',
    name: '表',
    visibility: 'visible',
    protected: false,
    cells: places.map(([row, column, value]) => ({ row, column, value })),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

describe('the cells of a sheet', () => {
  const cells = cellsOf(sheetOf([2, 0, 'a'], [2, 3, 'b'], [2, 5, 'c'], [7, 1, 'd']));

  it('are found by row and column', () => {
    const found = [0, 3, 5].map((column) => cells.at(2, column)?.value);
    expect([...found, cells.at(7, 1)?.value]).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    [2, 1],
    [2, 6],
    [3, 0],
    [7, 0],
    [7, 5],
  ])('are undefined at row %d, column %d', (row, column) => {
    expect(cells.at(row, column)).toBeUndefined();
  });

  it('of a row are tested until one passes', () => {
    const seen: unknown[] = [];
    const isB = ({ value }: { value: unknown }): boolean => seen.push(value) > 0 && value === 'b';
    expect([2, 3, 7].map((row) => cells.someInRow(row, isB))).toEqual([true, false, false]);
    expect(seen).toEqual(['a', 'b', 'd']);
  });

  it('are grouped by row, from left to right', () => {
    expect(cells.rows).toEqual([2, 7]);
    expect(cells.inRow(2).map(({ value }) => value)).toEqual(['a', 'b', 'c']);
    expect(cells.inRow(3)).toEqual([]);
  });

  it('are sorted if the host returns them out of order; the last one of a place is kept', () => {
    const sorted = cellsOf(sheetOf([4, 2, 'c'], [1, 1, 'a'], [4, 0, 'old'], [4, 0, 'b']));
    expect(sorted.rows).toEqual([1, 4]);
    expect(sorted.inRow(4).map(({ value }) => value)).toEqual(['b', 'c']);
    expect(sorted.at(4, 0)?.value).toBe('b');
  });
});

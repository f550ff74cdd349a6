import fc from '../support/fast-check';
import { MAX_COLUMNS, MAX_ROWS, cellIndex, contains } from '../../src/workbook/a1';
import type { CellRange } from '../../src/workbook/cell';
import { MergeIndex, RangeIndex } from '../../src/workbook/range-index';
import { propertyRuns } from '../support/property-runs';

const rows = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom(MAX_ROWS - 2, MAX_ROWS - 1));
const columns = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom(MAX_COLUMNS - 1));
const range = fc.tuple(rows, rows, columns, columns).map(([a, b, c, d]): CellRange => {
  return { top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) };
});
const overlap = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

it('returns the ranges that contain a cell, each of them once', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), rows, columns, (ranges, row, column) => {
      const index = new RangeIndex<CellRange>();
      for (const one of ranges) index.add(one, one);
      const expected = ranges.filter((one) => contains(one, { row, column }));
      expect(new Set(index.take(cellIndex(row, column)))).toEqual(new Set(expected));
      expect(index.take(cellIndex(row, column))).toEqual([]);
    }),
    propertyRuns(500),
  );
});

it('finds the merged area of a cell', () => {
  const areas = fc
    .array(range, { maxLength: 12 })
    .map((all) => all.filter((area, index) => !all.slice(0, index).some((before) => overlap(before, area))));
  fc.assert(
    fc.property(areas, rows, columns, (merges, row, column) => {
      expect(new MergeIndex(merges).at(row, column)).toEqual(
        merges.find((area) => contains(area, { row, column })),
      );
    }),
    propertyRuns(500),
  );
});

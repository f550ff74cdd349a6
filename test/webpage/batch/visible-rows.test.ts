import { visibleRows } from '../../../src/webpage/batch/visible-rows';

test('draws only the visible rows and a few around them in a list of any length', () => {
  const rows = visibleRows(2000, 40, 40_000, 400, -1);
  expect(rows[0]).toBe(994);
  expect(rows.at(-1)).toBe(1016);
});

test('draws no rows beyond the ends of the list', () => {
  expect(visibleRows(3, 40, 0, 400, -1)).toEqual([0, 1, 2]);
  expect(visibleRows(0, 40, 0, 400, -1)).toEqual([]);
});

test('draws the focused row even when it is not visible', () => {
  expect(visibleRows(2000, 40, 40_000, 400, 3)[0]).toBe(3);
  expect(visibleRows(2000, 40, 0, 400, 1999).at(-1)).toBe(1999);
  expect(visibleRows(10, 40, 0, 400, 12)).toHaveLength(10);
});

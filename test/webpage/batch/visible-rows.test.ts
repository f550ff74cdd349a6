import { visibleRows } from '../../../src/webpage/batch/visible-rows';

test('rows in sight are drawn, with some around them, however many there are', () => {
  const rows = visibleRows(2000, 40, 40_000, 400, -1);
  expect(rows[0]).toBe(994);
  expect(rows.at(-1)).toBe(1016);
});

test('the ends of the list are the ends of what is drawn', () => {
  expect(visibleRows(3, 40, 0, 400, -1)).toEqual([0, 1, 2]);
  expect(visibleRows(0, 40, 0, 400, -1)).toEqual([]);
});

test('the row that has the keyboard is drawn wherever it is', () => {
  expect(visibleRows(2000, 40, 40_000, 400, 3)[0]).toBe(3);
  expect(visibleRows(2000, 40, 0, 400, 1999).at(-1)).toBe(1999);
  expect(visibleRows(10, 40, 0, 400, 12)).toHaveLength(10);
});

import { CellMap } from '../../src/workbook/cell-map';

test('stores values by sheet, row and column', () => {
  const map = new CellMap<string>();
  map.set({ sheet: '甲', row: 0, column: 16_383 }, 'XFD1');
  map.set({ sheet: '甲', row: 1, column: 0 }, 'A2');
  map.set({ sheet: '乙', row: 0, column: 16_383 }, 'another');
  map.set({ sheet: '甲', row: 1, column: 0 }, 'again');
  expect(map.get({ sheet: '甲', row: 0, column: 16_383 })).toBe('XFD1');
  expect(map.has({ sheet: '乙', row: 1, column: 0 })).toBe(false);
  expect(map.has({ sheet: '丙', row: 0, column: 0 })).toBe(false);
  expect(map.values()).toEqual(['XFD1', 'again', 'another']);
});

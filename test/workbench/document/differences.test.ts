import { findDifferences, type TracedSheet } from '../../../src/workbench/document/differences';
import { MemoryHostWorkbook } from '../../support/host/memory/memory-workbook';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';

const ORIGINAL: SheetSnapshot = {
  id: 'a',
  name: '绩效目标',
  visibility: 'visible',
  protected: false,
  cells: [
    { row: 17, column: 3, value: 46 },
    { row: 18, column: 3, value: 60, formula: '=E19*G19' },
    { row: 19, column: 3, value: '20.00' },
    { row: 20, column: 3, value: { error: '#REF!' } },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  hiddenRows: [],
  hiddenColumns: [],
};

/** The differences of an opened workbook after a change in the grid. */
function differencesAfter(change: (book: MemoryHostWorkbook) => void, inPlace = true) {
  const book = MemoryHostWorkbook.fromSnapshot({
    name: '表.xlsx',
    sheets: [ORIGINAL, { ...ORIGINAL, id: 'b', name: '制度保障', cells: [] }],
    readOnly: false,
    calculation: 'automatic',
    date1904: false,
  });
  const [first, second] = book.sheets;
  if (!first || !second) throw new Error('no sheets');
  change(book);
  const traced = book.sheets.map((sheet): TracedSheet =>
    Object.assign(sheet, { hasOriginalOrder: () => inPlace }),
  );
  return findDifferences([ORIGINAL, { ...ORIGINAL, id: 'b', name: '制度保障', cells: [] }], traced);
}

const write = (row: number, column: number, content: string | number | null | { formula: string }) => {
  return (book: MemoryHostWorkbook) => book.sheets[0]?.write([{ row, column, content }]);
};

test('finds no differences in an unchanged workbook', () => {
  expect(differencesAfter(() => undefined)).toEqual({ writes: [], unsaved: [] });
});

test.each([
  ['a number', 17, 3, 47],
  ['text instead of a number', 17, 3, '46'],
  ['a number instead of text', 19, 3, 20],
  ['a constant instead of a formula', 18, 3, 60],
  ['another formula', 18, 3, { formula: '=E19*G19*2' }],
  ['an emptied cell', 17, 3, null],
  ['a new cell beyond the used range', 40, 9, '备注'],
] as const)('turns %s into one write', (_, row, column, content) => {
  expect(differencesAfter(write(row, column, content))).toEqual({
    writes: [{ at: { sheet: '绩效目标', row, column }, content }],
    unsaved: [],
  });
});

test('ignores a cell that was changed back to its former value', () => {
  const change = (book: MemoryHostWorkbook) => {
    write(17, 3, 47)(book);
    write(17, 3, 46)(book);
  };
  expect(differencesAfter(change).writes).toEqual([]);
});

test('writes to a renamed sheet under its name in the file and reports that the new name is not saved', () => {
  const { writes, unsaved } = differencesAfter((book) => {
    write(17, 3, 47)(book);
    book.sheets[0]?.rename('目标');
  });
  expect(writes).toEqual([{ at: { sheet: '绩效目标', row: 17, column: 3 }, content: 47 }]);
  expect(unsaved).toEqual(['工作表“绩效目标”改名为“目标”没有保存。']);
});

test.each<[string, (book: MemoryHostWorkbook) => void, string]>([
  ['an added sheet', (book) => book.addSheet('校验报告'), '校验报告'],
  ['a deleted sheet', (book) => book.deleteSheet('b'), '制度保障'],
  ['a hidden sheet', (book) => book.sheets[1]?.setVisibility('hidden'), '制度保障'],
  ['a merge', (book) => book.sheets[0]?.merge([{ top: 5, left: 0, bottom: 6, right: 0 }]), '绩效目标'],
  [
    'an error value',
    (book) => book.sheets[0]?.write([{ row: 1, column: 1, content: { error: '#N/A' } }]),
    'B2',
  ],
])('reports %s as not saved', (_, change, name) => {
  const { writes, unsaved } = differencesAfter(change);
  expect(writes).toEqual([]);
  expect(unsaved).toEqual([expect.stringContaining(name)]);
});

test('does not write to a sheet whose rows moved, because the addresses have changed', () => {
  const { writes, unsaved } = differencesAfter(write(17, 3, 47), false);
  expect(writes).toEqual([]);
  expect(unsaved[0]).toContain('绩效目标');
});

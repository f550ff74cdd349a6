import { displayText } from './display';
import { MemoryHostWorkbook } from './memory-workbook';
import type { HostChange, HostContent } from '../../../../src/workbench/host/model';
import { workbookOf } from '../../snapshots';

function open() {
  const workbook = MemoryHostWorkbook.fromSnapshot(
    workbookOf({
      表: {
        cells: { A1: 1, A2: { formula: '=A1+1', value: 2 }, A3: { formula: '=别的!A1', value: 5 }, B5: '末' },
        merges: ['A4:B4', 'A5:A8', 'C2:D3'],
        hiddenRows: [1, 6],
      },
      别的: { A1: 5 },
    }),
  );
  const [sheet, other] = workbook.sheets;
  if (!sheet || !other) throw new Error('two sheets');
  const changes: HostChange[] = [];
  workbook.subscribe((change) => changes.push(change));
  return { workbook, sheet, other, changes };
}

it('calculates across sheets when contents change', () => {
  const { sheet, other } = open();
  sheet.write([{ row: 0, column: 0, content: 10 }]);
  other.write([{ row: 0, column: 0, content: 6 }]);
  expect([sheet.cell(1, 0).value, sheet.cell(2, 0).value]).toEqual([11, 6]);
});

it('fills the empty cells next to a formula that returns several values', () => {
  const { other: sheet } = open();
  const write = (row: number, content: HostContent) => sheet.write([{ row, column: 2, content }]);
  const column = () => [0, 1, 2].map((row) => sheet.cell(row, 2).value);
  const ERROR = { error: '#SPILL!' };
  sheet.write([{ row: 1, column: 0, content: 6 }]);
  write(0, { formula: '=A1:A2' });
  expect(column()).toEqual([5, 6, null]);
  write(1, '在中间');
  expect(column()).toEqual([ERROR, '在中间', null]);
  write(0, 1);
  write(2, 2);
  write(1, { formula: '=A1:A2' });
  expect(column()).toEqual([1, ERROR, 2]);
  write(2, null);
  write(1, { formula: '=A1:A2' });
  expect(column()).toEqual([1, 5, 6]);
  write(1, 8);
  expect(column()).toEqual([1, 8, null]);
});

it('stops calculating formulas that refer to each other', () => {
  const { sheet } = open();
  sheet.write([{ row: 0, column: 0, content: { formula: '=A2' } }]);
  expect([sheet.cell(0, 0).value, sheet.cell(1, 0).value]).toEqual([1, 1]);
});

it('notifies one change around all new contents, with what stood in a single cell, and none of formats', () => {
  const { sheet, changes } = open();
  sheet.write([{ row: 0, column: 0, numberFormat: '0.00', locked: false, style: { bold: true } }]);
  sheet.write([{ row: 0, column: 0, content: 2 }]);
  sheet.write([
    { row: 4, column: 3, content: 1 },
    { row: 2, column: 5, content: '' },
    { row: 9, column: 9, numberFormat: '@' },
  ]);
  expect(changes).toEqual([
    { kind: 'cells', sheet: sheet.id, range: { top: 0, left: 0, bottom: 0, right: 0 }, before: 1 },
    { kind: 'cells', sheet: sheet.id, range: { top: 2, left: 3, bottom: 4, right: 5 } },
  ]);
  expect(sheet.cell(0, 0)).toMatchObject({
    content: 2,
    numberFormat: '0.00',
    locked: false,
    style: { bold: true },
    text: '2.00',
  });
});

it('distinguishes cells with values from cells with formats only', () => {
  const { sheet } = open();
  sheet.write([{ row: 20, column: 20, numberFormat: '@' }]);
  expect(sheet.usedRange(true)).toEqual({ top: 0, left: 0, bottom: 4, right: 1 });
  expect(sheet.usedRange(false)).toEqual({ top: 0, left: 0, bottom: 20, right: 20 });
});

it('moves cells, merges and hidden rows with inserted rows', () => {
  const { sheet, changes } = open();
  sheet.insertRows(4, 2);
  expect(sheet.cell(6, 1).value).toBe('末');
  expect(sheet.merges).toEqual([
    { top: 3, left: 0, bottom: 3, right: 1 },
    { top: 6, left: 0, bottom: 9, right: 0 },
    { top: 1, left: 2, bottom: 2, right: 3 },
  ]);
  expect([0, 5, 7].map((row) => sheet.rowHidden(row))).toEqual([true, false, true]);
  expect(changes).toEqual([
    { kind: 'rows-inserted', sheet: sheet.id, range: { top: 4, left: 0, bottom: 5, right: 16_383 } },
  ]);
});

it('shrinks and drops merges with deleted rows', () => {
  const { sheet } = open();
  sheet.deleteRows(2, 3);
  expect(sheet.cell(4, 1).value).toBeNull();
  expect(sheet.merges).toEqual([
    { top: 2, left: 0, bottom: 4, right: 0 },
    { top: 1, left: 2, bottom: 1, right: 3 },
  ]);
  expect([0, 2].map((row) => sheet.rowHidden(row))).toEqual([true, true]);
});

it('activates another sheet when the active one is deleted', () => {
  const { workbook, sheet, other } = open();
  workbook.deleteSheet(sheet.id);
  expect(workbook.activeSheet).toBe(other.id);
  expect(sheet.id).not.toBe(other.id);
});

it('selects the whole merged area with its first cell', () => {
  const { workbook, sheet } = open();
  workbook.select(sheet.id, { top: 1, left: 2, bottom: 1, right: 2 });
  expect(workbook.selection).toEqual({ top: 1, left: 2, bottom: 2, right: 3 });
});

it('replaces merges that a new one touches', () => {
  const { sheet } = open();
  sheet.merge([{ top: 3, left: 1, bottom: 5, right: 2 }]);
  expect(sheet.merges).toEqual([
    { top: 4, left: 0, bottom: 7, right: 0 },
    { top: 1, left: 2, bottom: 2, right: 3 },
    { top: 3, left: 1, bottom: 5, right: 2 },
  ]);
});

it.each([
  [46, 'General', '46'],
  [0.1 + 0.2, 'General', '0.3'],
  [123456789012, 'General', '1.2345678901E+11'],
  [1.005, '0.00', '1.01'],
  [-1234.5, '#,##0.00', '-1,234.50'],
  [1234567.891, '#,##0.000', '1,234,567.891'],
  [0.9, '0%', '90%'],
  [5, '"¥"#,##0.00', '¥5.00'],
  [44196, 'yyyy-mm-dd', '2020-12-31'],
  [44196, 'yyyy"年"m"月"d"日"', '2020年12月31日'],
  [44196.5, 'yyyy/m/d h:mm', '2020/12/31 12:00'],
  [5, '[红色]奇怪', '5'],
  [true, '0.00', 'TRUE'],
  [null, '0.00', ''],
  ['文字', '0.00', '文字'],
  [{ error: '#N/A' }, '0.00', '#N/A'],
])('shows %j in %s as %s', (value, format, text) => {
  expect(displayText(value, format, false)).toBe(text);
});

it('counts dates from 1904 in a workbook with that date system', () => {
  expect(displayText(0, 'yyyy-mm-dd', true)).toBe('1904-01-01');
});

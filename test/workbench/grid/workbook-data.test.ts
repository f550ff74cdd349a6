import { BooleanNumber, CellValueType, WrapStrategy } from '@univerjs/core';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { toWorkbookData } from '../../../src/workbench/grid/workbook-data';
import { cellIndex } from '../../../src/workbook/a1';

const sheet = (members: Partial<SheetSnapshot>): SheetSnapshot => ({
  id: '1',
  name: '绩效目标',
  visibility: 'visible',
  protected: false,
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  ...members,
});
const book = (...sheets: SheetSnapshot[]): WorkbookSnapshot => ({
  name: '表.xlsx',
  sheets,
  readOnly: false,
  calculation: 'automatic',
  date1904: false,
});
const NO_LOOKS = {
  columnWidths: new Map(),
  rowHeights: new Map(),
  fittedHeights: new Map(),
  cells: new Map(),
  gridlines: true,
};

test('cells have value, formula, number format and marks', () => {
  const data = toWorkbookData(
    'w',
    book(
      sheet({
        cells: [
          { row: 17, column: 3, value: 46, numberFormat: '0.00', unlocked: true },
          { row: 18, column: 3, value: 46, formula: '=E19*G19' },
          { row: 19, column: 3, value: null, formula: '=E20*G20', uncached: true },
          { row: 20, column: 3, value: { error: '#REF!' } },
          { row: 21, column: 3, value: '#REF!' },
        ],
      }),
    ),
    { styles: [], sheets: [NO_LOOKS] },
  );
  const cells = data.sheets['1']?.cellData;
  expect(cells?.[17]?.[3]).toMatchObject({
    v: 46,
    s: { n: { pattern: '0.00' } },
    custom: { unlocked: true },
  });
  expect(cells?.[18]?.[3]).toMatchObject({ v: 46, f: '=E19*G19' });
  expect(cells?.[19]?.[3]).toEqual({ f: '=E20*G20' });
  expect(cells?.[20]?.[3]).toEqual({ v: '#REF!', t: CellValueType.STRING });
  expect(cells?.[21]?.[3]).toEqual({ v: '#REF!', t: CellValueType.FORCE_STRING });
});

test('the grid gets the cell styles of the file', () => {
  const data = toWorkbookData('w', book(sheet({ cells: [{ row: 0, column: 0, value: '甲' }] })), {
    styles: [{}, { bold: true, wrap: true, borders: { top: { line: 'thin', color: '#000000' } } }],
    sheets: [
      {
        ...NO_LOOKS,
        cells: new Map([[cellIndex(0, 0), 1]]),
        columnWidths: new Map([[0, 22]]),
        rowHeights: new Map([[0, 30]]),
      },
    ],
  });
  const first = data.sheets['1'];
  const style = first?.cellData?.[0]?.[0]?.s;
  expect(data.styles[typeof style === 'string' ? style : '']).toMatchObject({
    bl: BooleanNumber.TRUE,
    tb: WrapStrategy.WRAP,
    bd: { t: { s: 1 } },
  });
  expect(first?.columnData?.[0]?.w).toBe(159);
  expect(first?.rowData?.[0]).toMatchObject({ h: 40, ia: BooleanNumber.FALSE });
  expect(first?.rowData?.[1]).toMatchObject({ ia: BooleanNumber.TRUE });
});

test('keeps hidden rows, columns and sheets and merged cells, and adds empty rows below the contents', () => {
  const data = toWorkbookData(
    'w',
    book(
      sheet({ merges: [{ top: 0, left: 0, bottom: 99, right: 8 }], hiddenRows: [2], hiddenColumns: [1] }),
      sheet({ id: '2', name: '字典', visibility: 'veryHidden' }),
    ),
    { styles: [], sheets: [] },
  );
  const [first, second] = ['1', '2'].map((id) => data.sheets[id]);
  expect(first?.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 99, endColumn: 8 }]);
  expect(first?.rowData?.[2]?.hd).toBe(BooleanNumber.TRUE);
  expect(first?.columnData?.[1]?.hd).toBe(BooleanNumber.TRUE);
  expect(first?.rowCount).toBeGreaterThan(100);
  expect(second?.hidden).toBe(BooleanNumber.TRUE);
});

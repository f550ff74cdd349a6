/** One rectangle of a sheet: its cells, and which of its rows and columns are hidden. */
import { TEXT_FORMAT, type CellSnapshot } from '../workbook/snapshot';
import { toCellValue, toFormula } from './values';

/** What is loaded of a range to read its cells and its place. */
const MEMBERS = 'values,valueTypes,formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount';

/** A rectangle that was asked for, to be read after the next sync. */
export interface PendingBlock {
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

export interface BlockContent {
  readonly cells: readonly CellSnapshot[];
  /** 0-based rows of the sheet. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Of a sheet without cells. */
export const NO_CONTENT: BlockContent = { cells: [], hiddenRows: [], hiddenColumns: [] };

/** Asks for a range with the next sync. */
export function askForBlock(range: Excel.Range): PendingBlock {
  range.load(MEMBERS);
  return {
    range,
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  };
}

/** The content of a range that was answered; `null` where Excel left the values out, as it does where they are too many. */
export function contentOfBlock({ range, rows, columns }: PendingBlock): BlockContent | null {
  // The types promise values.
  if (!Array.isArray(range.values as unknown)) return null;
  return {
    cells: cellsOf(range),
    hiddenRows: indexesWhere(rows.value, (one) => one.rowHidden === true, range.rowIndex),
    hiddenColumns: indexesWhere(columns.value, (one) => one.columnHidden === true, range.columnIndex),
  };
}

function indexesWhere<Item>(items: readonly Item[], test: (item: Item) => boolean, offset: number): number[] {
  return items.flatMap((item, index) => (test(item) ? [index + offset] : []));
}

function cellsOf(range: Excel.Range): CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  const values = range.values as readonly (readonly unknown[])[];
  values.forEach((line, row) => {
    line.forEach((raw, column) => {
      const formula = toFormula((range.formulas[row] as readonly unknown[] | undefined)?.[column], raw);
      const value = toCellValue(raw, (range.valueTypes[row] as readonly unknown[] | undefined)?.[column]);
      const format: unknown = (range.numberFormat[row] as readonly unknown[] | undefined)?.[column];
      // An empty cell that takes text only matters to whoever would write into it.
      if (value === null && formula === undefined && format !== TEXT_FORMAT) return;
      cells.push({
        row: range.rowIndex + row,
        column: range.columnIndex + column,
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(typeof format === 'string' && format !== 'General' ? { numberFormat: format } : {}),
      });
    });
  });
  return cells;
}

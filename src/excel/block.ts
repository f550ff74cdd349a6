/** One rectangle of a sheet: its cells, and which of its rows and columns are hidden. */
import { TEXT_FORMAT, type CellSnapshot } from '../workbook/snapshot';
import type { EarlierCells } from './earlier-cells';
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

/**
 * The content of a range that was answered; `null` where Excel left the values out, as it does where they are too many.
 * @param earlier the cells of the sheet as they were, where they may be taken again
 */
export function contentOfBlock(
  { range, rows, columns }: PendingBlock,
  earlier: EarlierCells | null,
): BlockContent | null {
  // The types promise values.
  if (!Array.isArray(range.values as unknown)) return null;
  return {
    cells: cellsOf(range, earlier),
    hiddenRows: indexesWhere(rows.value, (one) => one.rowHidden === true, range.rowIndex),
    hiddenColumns: indexesWhere(columns.value, (one) => one.columnHidden === true, range.columnIndex),
  };
}

function indexesWhere<Item>(items: readonly Item[], test: (item: Item) => boolean, offset: number): number[] {
  return items.flatMap((item, index) => (test(item) ? [index + offset] : []));
}

type Line = readonly unknown[];

function cellsOf(range: Excel.Range, earlier: EarlierCells | null): CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  // Taken once: office.js looks each of them up whenever it is asked for.
  const { rowIndex, columnIndex } = range;
  const values: readonly Line[] = range.values;
  const types: readonly (Line | undefined)[] = range.valueTypes;
  const formulas: readonly (Line | undefined)[] = range.formulas;
  const formats: readonly (Line | undefined)[] = range.numberFormat;
  for (const [row, line] of values.entries()) {
    const [ownTypes, ownFormulas, ownFormats] = [types[row], formulas[row], formats[row]];
    for (const [column, raw] of line.entries()) {
      const formula = toFormula(ownFormulas?.[column], raw);
      const value = toCellValue(raw, ownTypes?.[column]);
      const format = ownFormats?.[column];
      // An empty cell that takes text only matters to whoever would write into it.
      if (value === null && formula === undefined && format !== TEXT_FORMAT) continue;
      const numberFormat = typeof format === 'string' && format !== 'General' ? format : undefined;
      const at = { row: rowIndex + row, column: columnIndex + column };
      cells.push(
        earlier?.same(at, { value, formula, numberFormat }) ?? {
          ...at,
          value,
          ...(formula === undefined ? {} : { formula }),
          ...(numberFormat === undefined ? {} : { numberFormat }),
        },
      );
    }
  }
  return cells;
}

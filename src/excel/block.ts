/** Reads a rectangle of a sheet: its cells, and whether its rows and columns are hidden. All data are loaded as properties. */
import { TEXT_FORMAT, type CellSnapshot } from '../workbook/snapshot';
import { toCellValue, toFormula } from './values';

/** A rectangle of a sheet, 0-based. */
export interface Extent {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Properties that give the position of a range. */
export const EXTENT_MEMBERS = 'rowIndex,columnIndex,rowCount,columnCount';

/** Properties that give the cells of a range. */
const BLOCK_MEMBERS = `${EXTENT_MEMBERS},values,valueTypes,formulas,numberFormat,rowHidden,columnHidden`;

export interface Block {
  readonly extent: Extent;
  /** In row-major order. */
  readonly cells: readonly CellSnapshot[];
  /** `null` if some are hidden and some are not. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
}

/** Loads a range with the next sync. */
export function loadBlock<Range extends Excel.Range>(range: Range): Range {
  range.load(BLOCK_MEMBERS);
  return range;
}

/** The position of a loaded range. */
export function extentOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Extent {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** The content of a loaded range; `null` if Excel left the values out because there are too many. */
export function blockOf(range: Excel.Range): Block | null {
  // The type declarations do not allow missing values.
  if (!Array.isArray(range.values as unknown)) return null;
  return {
    extent: extentOf(range),
    cells: cellsOf(range),
    // The type declarations allow booleans only, but Excel answers null if lines differ.
    rowsHidden: range.rowHidden as boolean | null,
    columnsHidden: range.columnHidden as boolean | null,
  };
}

type Line = readonly unknown[];

function cellsOf(range: Excel.Range): CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  // Each property is read once, because office.js looks it up on every access.
  const { rowIndex, columnIndex } = range;
  const values: readonly Line[] = range.values;
  const types: readonly (Line | undefined)[] = range.valueTypes;
  const formulas: readonly (Line | undefined)[] = range.formulas;
  const formats: readonly (Line | undefined)[] = range.numberFormat;
  for (const [row, line] of values.entries()) {
    for (const [column, raw] of line.entries()) {
      const formula = toFormula(formulas[row]?.[column], raw);
      const value = toCellValue(raw, types[row]?.[column]);
      const format = formats[row]?.[column];
      // An empty cell with text format is kept, because what is written into it becomes text.
      if (value === null && formula === undefined && format !== TEXT_FORMAT) continue;
      cells.push({
        row: rowIndex + row,
        column: columnIndex + column,
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(typeof format === 'string' && format !== 'General' ? { numberFormat: format } : {}),
      });
    }
  }
  return cells;
}

/** A worksheet part as read: its snapshot, and what writing to it must know beyond that. */
import { MAX_COLUMNS } from '../../workbook/a1';
import type { CellRange } from '../../workbook/cell';
import type { Styles } from '../parts/styles';
import type { CellSnapshot, SheetSnapshot } from '../../workbook/snapshot';

export interface SheetModel {
  readonly snapshot: SheetSnapshot;
  readonly partName: string;
  /** Cells that hold the text of a shared formula, with the index it is shared under. */
  readonly sharedMasters: ReadonlyMap<number, string>;
  /** Where array formulas and data tables of several cells are. */
  readonly arrays: readonly CellRange[];
  /** Styles that rows and columns give to the cells that the file does not hold. */
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly columnStyles: ReadonlyMap<number, number>;
  /** On a protected sheet, blank cells whose own style unlocks them where the inherited one would not, or the other way round. */
  readonly lockExceptions: ReadonlySet<number>;
}

/** One number for one cell of a sheet, in row-major order. */
export function cellIndex(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** The cell of a snapshot at a place, which is found by halving: cells are in row-major order. */
export function cellAt({ cells }: SheetSnapshot, row: number, column: number): CellSnapshot | undefined {
  const wanted = cellIndex(row, column);
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const cell = cells[middle];
    if (!cell) return undefined;
    const index = cellIndex(cell.row, cell.column);
    if (index === wanted) return cell;
    if (index < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** The style of a cell that the file does not hold: that of its row, else of its column. */
export function inheritedStyle(
  sheet: Pick<SheetModel, 'rowStyles' | 'columnStyles'>,
  row: number,
  column: number,
): number | undefined {
  return sheet.rowStyles.get(row) ?? sheet.columnStyles.get(column);
}

/** Tells whether a cell can be edited when the sheet is protected. */
export function isUnlocked(sheet: SheetModel, styles: Styles, row: number, column: number): boolean {
  const cell = cellAt(sheet.snapshot, row, column);
  if (cell) return cell.unlocked === true;
  const isException = sheet.lockExceptions.has(cellIndex(row, column));
  return styles.at(inheritedStyle(sheet, row, column)).unlocked !== isException;
}

/** A worksheet part as read: its snapshot, and what writing to it must know beyond that. */
import { MAX_COLUMNS } from '../../workbook/a1';
import type { CellRange } from '../../workbook/cell';
import type { Styles } from '../parts/styles';
import type { CellSnapshot, SheetSnapshot } from '../../workbook/snapshot';

export interface SheetModel {
  readonly snapshot: SheetSnapshot;
  readonly partName: string;
  /** Cells of the snapshot by `cellIndex`. */
  readonly cells: ReadonlyMap<number, CellSnapshot>;
  /** Cells that hold the text of a shared formula, with the index it is shared under. */
  readonly sharedMasters: ReadonlyMap<number, string>;
  /** Where array formulas and data tables of several cells are. */
  readonly arrays: readonly CellRange[];
  /** Styles that rows and columns give to the cells that the file does not hold. */
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly columnStyles: ReadonlyMap<number, number>;
  /** Blank cells whose own style unlocks them where the inherited one would not, or the other way round. */
  readonly lockExceptions: ReadonlySet<number>;
}

/** One number for one cell of a sheet, in row-major order. */
export function cellIndex(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
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
  const index = cellIndex(row, column);
  const cell = sheet.cells.get(index);
  if (cell) return cell.unlocked === true;
  return styles.at(inheritedStyle(sheet, row, column)).unlocked !== sheet.lockExceptions.has(index);
}

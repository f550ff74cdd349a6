/** The model of a worksheet part: its snapshot, and the data that are needed to write into it. */
import { cellIndex } from '../../workbook/a1';
import type { CellRange } from '../../workbook/cell';
import { cellsOf } from '../../workbook/sheet-cells';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { CellFormats } from '../parts/cell-formats';
import type { Counts } from './counts';

export interface SheetModel {
  readonly snapshot: SheetSnapshot;
  readonly partName: string;
  /** `cellIndex` of the cells that hold the text of a shared formula → the index under which it is shared. */
  readonly sharedMasters: ReadonlyMap<number, string>;
  /** Ranges of array formulas and data tables of several cells. */
  readonly arrays: readonly CellRange[];
  /** Formats that rows and columns give to the cells that the file does not hold. */
  readonly rowFormats: ReadonlyMap<number, number>;
  readonly columnFormats: ReadonlyMap<number, number>;
  /** On a protected sheet, `cellIndex` of blank cells whose lock differs from that of their row or column. */
  readonly lockExceptions: ReadonlySet<number>;
  readonly counts: Counts;
}

/** Index of the format of a cell that the file does not hold: that of its row, else of its column. */
export function inheritedFormat(
  sheet: Pick<SheetModel, 'rowFormats' | 'columnFormats'>,
  row: number,
  column: number,
): number | undefined {
  return sheet.rowFormats.get(row) ?? sheet.columnFormats.get(column);
}

/** Tells whether a cell may be edited while its sheet is protected. */
export function isUnlocked(sheet: SheetModel, formats: CellFormats, row: number, column: number): boolean {
  const cell = cellsOf(sheet.snapshot).at(row, column);
  if (cell) return cell.unlocked === true;
  const isException = sheet.lockExceptions.has(cellIndex(row, column));
  return formats.at(inheritedFormat(sheet, row, column)).unlocked !== isException;
}

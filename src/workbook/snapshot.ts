/** A workbook at one moment as plain JSON data, shared by all hosts. */
import type { CellRange, CellValue } from './cell';

/** Number format of text cells: Excel stores everything typed into them as text. */
export const TEXT_FORMAT = '@';

/** A used cell. Absent members have Excel's default. `row` and `column` are 0-based. */
export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  /** Value of a constant or cached result of a formula. */
  readonly value: CellValue;
  /** With its leading `=`. Absent for constants. */
  readonly formula?: string;
  /** The formula has no cached result; `value` is `null`. */
  readonly uncached?: true;
  /** Excel's en-US format code; absent for `General`. */
  readonly numberFormat?: string;
  /** Parts of the text have different fonts. */
  readonly richText?: true;
  /** Excel's native cell checkbox: the value is a boolean. */
  readonly checkbox?: true;
  /**
   * Editable although its sheet is protected. `false` means that the lock is known; if the member is absent, the cell
   * is locked unless its sheet has `hasMixedLocks`.
   */
  readonly unlocked?: boolean;
  /** Lies in a table, where the host may fill a whole column with a formula that is written into one cell. */
  readonly inTable?: true;
  /** Holds a result of a dynamic array; a write into it would turn the whole array into an error. */
  readonly inSpill?: true;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

export interface SheetSnapshot {
  /** The host's identifier of the sheet, which survives renaming; unique in the workbook. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  /** The sheet is protected and some of its cells may be written, but it is unknown which. */
  readonly hasMixedLocks?: true;
  /** Cells in row-major order: all cells with a value or a formula; hosts can add other cells. */
  readonly cells: readonly CellSnapshot[];
  readonly merges: readonly CellRange[];
  /** 0-based, ascending; hidden by hand or by a filter. */
  readonly hiddenRows: readonly number[];
  /** 0-based, ascending. */
  readonly hiddenColumns: readonly number[];
}

/** What a host cannot do when it writes a cell. Absent members mean no limit. */
export interface WriteLimits {
  /** Fonts within a text (`richText`) are lost when the cell is written. */
  readonly losesFonts?: true;
  /** Numbers and formulas written into a cell with the format `@` become text. */
  readonly textCellsTakeTextOnly?: true;
}

export interface WorkbookSnapshot {
  /** File name, or the host's name of the workbook. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly readOnly: boolean;
  readonly calculation: 'automatic' | 'manual';
  /** Serial dates count from 1904 instead of 1900. If `unknown`, dates are displayed as counted from 1900. */
  readonly date1904: boolean | 'unknown';
  readonly limits?: WriteLimits;
  /** Names of sheets that the host cannot read (charts, macros); they are not in `sheets`. */
  readonly unread?: readonly string[];
}

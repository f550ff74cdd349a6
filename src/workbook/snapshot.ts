/** A workbook as it was at one moment: plain data, JSON-safe, shared by every host. */
import type { CellRange, CellValue } from './cell';

/** The number format of cells that hold text, whatever is typed into them. */
export const TEXT_FORMAT = '@';

/** One used cell. Members that are absent have Excel's default. `row` and `column` are 0-based. */
export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  /** The value shown; for a formula its cached result. */
  readonly value: CellValue;
  /** With its leading `=`. Absent for constants. */
  readonly formula?: string;
  /** The formula has no cached result: `value` is `null` and says nothing. */
  readonly uncached?: true;
  /** Excel's en-US format code; absent for `General`. */
  readonly numberFormat?: string;
  /** Parts of the text have fonts of their own. */
  readonly richText?: true;
  /** Excel's native cell checkbox: the value is a boolean. */
  readonly checkbox?: true;
  /** Editable although its sheet is protected (cells are locked by default). */
  readonly unlocked?: true;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

export interface SheetSnapshot {
  /** The host's own identity of the sheet, which survives renaming; unique in the workbook. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  /** Used cells in row-major order: those with a value or a formula, and any other the host chose to give. */
  readonly cells: readonly CellSnapshot[];
  readonly merges: readonly CellRange[];
  /** 0-based, ascending; hidden by hand or by a filter. */
  readonly hiddenRows: readonly number[];
  /** 0-based, ascending. */
  readonly hiddenColumns: readonly number[];
}

/** What a host cannot do when it writes a cell. Absent members: it can. */
export interface WriteLimits {
  /** Fonts within a text (`richText`) are lost when the cell is written. */
  readonly losesFonts?: true;
  /** Whatever is written into a cell with the format `@` becomes text there, numbers and formulas too. */
  readonly textCellsTakeTextOnly?: true;
}

export interface WorkbookSnapshot {
  /** File name, or what the host calls the workbook. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly readOnly: boolean;
  readonly calculation: 'automatic' | 'manual';
  /** Serial dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly limits?: WriteLimits;
  /** Names of sheets that the host lets nobody read (charts, macros): they are not among `sheets`. */
  readonly unread?: readonly string[];
}

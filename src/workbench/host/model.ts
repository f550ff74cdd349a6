/**
 * The grid interface of the emulated Excel host. `MemoryHostWorkbook` (tests) and the workbench's Univer grid implement it. Rows
 * and columns are 0-based, ranges include their ends. The emulator converts what an add-in writes (`"12"` → 12, `"=A1"` → formula)
 * and checks protection; a grid stores every content unchanged. Listeners are notified of every change through this interface, as
 * of a person's change. They must be called before the mutating method returns, because only the caller knows who made the change.
 */
import type { CellContent, CellError, CellRange, CellValue, Formula } from '../../workbook/cell';
import type { SheetVisibility } from '../../workbook/snapshot';

/** Content of a grid's cell. An error value can also be a constant. */
export type HostContent = CellContent | CellError;

/** Tells whether a content is a formula. */
export function isHostFormula(content: HostContent): content is Formula {
  return typeof content === 'object' && content !== null && 'formula' in content;
}

/** A text run with its font. The joined texts of the runs are the cell's text. Absent members have the cell's value. */
export interface HostTextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  /** Raised or lowered, as in m². */
  readonly script?: 'super' | 'sub';
  /** Points. */
  readonly size?: number;
  /** Font face. */
  readonly name?: string;
  /** `#rrggbb`. */
  readonly color?: string;
}

/** Style of a cell. Absent members have the default. */
export interface HostStyle {
  readonly bold?: boolean;
  readonly wrapText?: boolean;
  /** Font colour, `#rrggbb`; `''` is automatic. */
  readonly color?: string;
  /** Background, `#rrggbb`; `''` for no background. */
  readonly fill?: string;
  /** `bottom` by default. */
  readonly verticalAlignment?: 'top' | 'center' | 'bottom';
}

/** The present state of a cell. */
export interface HostCell {
  /** A constant or a formula; `null` if the cell is empty. */
  readonly content: HostContent;
  /** The constant, or the formula's result (last calculated). */
  readonly value: CellValue;
  /** As displayed, by the number format. */
  readonly text: string;
  /** en-US code; `General` by default. */
  readonly numberFormat: string;
  /** Has an effect only while the sheet is protected; cells are locked by default. */
  readonly locked: boolean;
  /** Present when parts of the text have different fonts. */
  readonly runs?: readonly HostTextRun[];
  readonly style: HostStyle;
}

/** A change of one cell. Absent members stay as they are. */
export interface HostCellChange {
  readonly row: number;
  readonly column: number;
  /** A new content drops the rich text runs, as Excel does. */
  readonly content?: HostContent;
  /** Runs replace the content by their joined text. */
  readonly runs?: readonly HostTextRun[];
  readonly numberFormat?: string;
  readonly locked?: boolean;
  /** Merged into the cell's style, member by member. */
  readonly style?: HostStyle;
}

/** A table of a sheet. A formula that is written into one cell of a column fills the other rows, as in Excel. */
export interface HostTable {
  readonly name: string;
  /** The rows below the headers. */
  readonly body: CellRange;
}

/**
 * Cells that belong together. Excel refuses to change a part of an `array` or a `pivot`. A part of a `spill` (the results of a
 * dynamic array, its formula's cell included) can be changed, which leaves the formula with #SPILL!.
 */
export interface HostBlock {
  readonly kind: 'array' | 'pivot' | 'spill';
  readonly range: CellRange;
}

export interface HostSheet {
  /** Unique in the workbook; renaming does not change it. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  readonly merges: readonly CellRange[];
  /** Whether it is a chart sheet, which has no cells in the object model. */
  readonly isChart?: boolean;
  /** Absent if the grid has no tables. */
  readonly tables?: readonly HostTable[];
  addTable?(table: HostTable): void;
  /** Converts a table to plain cells and shows the rows that its filter hides. */
  removeTable?(name: string): void;
  /** Absent if the grid has no such blocks. */
  readonly blocks?: readonly HostBlock[];
  /** Whether rows are hidden by a filter. Absent if the grid has no filters. */
  readonly filtered?: boolean;
  /** Hides the rows below the first one whose text in a column is not among the given texts. */
  applyFilter?(range: CellRange, column: number, texts: readonly string[]): void;
  /** Removes the filter and shows its rows. */
  removeFilter?(): void;

  /** The cell at a position within Excel's limits; an empty one if nothing was written there. */
  cell(row: number, column: number): HostCell;
  /**
   * The smallest range with all used cells, `null` if there are none.
   * @param valuesOnly leaves out cells that only have a format
   */
  usedRange(valuesOnly: boolean): CellRange | null;
  rowHidden(row: number): boolean;
  columnHidden(column: number): boolean;
  /** Points. */
  columnWidth(column: number): number;

  /** Applies all changes as one step of undo. Notifies one `cells` change of the range that bounds the new contents and runs. */
  write(changes: readonly HostCellChange[]): void;
  /** @param name checked by the caller */
  rename(name: string): void;
  setVisibility(visibility: SheetVisibility): void;
  setProtected(on: boolean): void;
  setRowsHidden(first: number, last: number, hidden: boolean): void;
  setColumnsHidden(first: number, last: number, hidden: boolean): void;
  /** Points. */
  setColumnWidth(first: number, last: number, width: number): void;
  insertRows(first: number, count: number): void;
  deleteRows(first: number, count: number): void;
  /** Merges each of the ranges, which don't overlap, in one undo step. Existing merges that touch them are removed. */
  merge(ranges: readonly CellRange[]): void;
}

/** A change of contents, merges or rows in the grid, made by anybody; changes of formats do not count. `sheet` is a sheet's id. */
export type HostChange =
  | { readonly kind: 'cells'; readonly sheet: string; readonly range: CellRange; readonly before?: CellValue }
  | { readonly kind: 'rows-inserted' | 'rows-deleted'; readonly sheet: string; readonly range: CellRange };

export type HostListener = (change: HostChange) => void;

export type HostCalculation = 'automatic' | 'manual';

/** Ranges of the sheet with this id. */
export interface SheetArea {
  readonly sheet: string;
  readonly ranges: readonly CellRange[];
}

export interface HostWorkbook {
  /** File name with its ending; `''` before the workbook was first saved. */
  readonly name: string;
  readonly readOnly: boolean;
  /** Whether sheets can be neither added, removed nor renamed. */
  readonly structureProtected?: boolean;
  /** Serial dates count from 1904. */
  readonly date1904: boolean;
  calculation: HostCalculation;
  /** In tab order, hidden sheets included. */
  readonly sheets: readonly HostSheet[];
  /** Id of the active sheet. */
  readonly activeSheet: string;
  /** The selected range on the active sheet. */
  readonly selection: CellRange;
  /** Whether a person is editing a cell; requests are refused until the person finishes. */
  readonly editing: boolean;
  /** The add-in's settings that are stored in the document: key → JSON. */
  readonly settings: Map<string, string>;

  /** Appends a sheet. @param name checked by the caller */
  addSheet(name: string): HostSheet;
  deleteSheet(id: string): void;
  /** Activates the sheet and selects the range; the first cell of a merged area selects the whole area. */
  select(sheet: string, range: CellRange): void;
  /**
   * Calculates formulas, also in manual mode.
   * @param only the formulas of these ranges; by default all of the workbook. A grid may calculate more.
   */
  calculate(only?: SheetArea): void;
  /** Resolves when the results of all changes made so far have been calculated (at once in manual mode). */
  settled(): Promise<void>;
  /**
   * Subscribes to changes. Recalculated results are not changes. Several cells that change in one step are one `cells`
   * change (`before` is the value before, given only for one cell).
   * @returns a function that ends the subscription
   */
  subscribe(listener: HostListener): () => void;
}

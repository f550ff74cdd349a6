/**
 * What the emulated Excel host needs of the grid behind it. Two grids implement it: `MemoryHostWorkbook` (tests) and the
 * workbench's Univer grid. Rows and columns are 0-based, ranges include their ends.
 *
 * The emulator converts what an add-in writes (`"12"` → 12, `"=A1"` → formula) before it comes here and checks protection:
 * a grid takes every content as it is. Every change made through this interface is notified like a person's: who made it
 * is known to the caller, which is why notifications of a mutator must arrive before it returns.
 */
import type { CellContent, CellError, CellRange, CellValue, Formula } from '../../workbook/cell';
import type { SheetVisibility } from '../../workbook/snapshot';

/** What a cell of a grid holds: an error value can be a constant, too. */
export type HostContent = CellContent | CellError;

/** Tells whether a content is a formula. */
export function isHostFormula(content: HostContent): content is Formula {
  return typeof content === 'object' && content !== null && 'formula' in content;
}

/** A stretch of text with a font of its own. The runs' texts joined are the cell's text. An absent member is the cell's. */
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

/** Looks of a cell. An absent member is the default. */
export interface HostStyle {
  readonly bold?: boolean;
  readonly wrapText?: boolean;
  /** Font colour, `#rrggbb`; `''` is automatic. */
  readonly color?: string;
  /** Background, `#rrggbb`; `''` is none. */
  readonly fill?: string;
  readonly horizontalAlignment?: 'general' | 'left' | 'center' | 'right';
  /** `bottom` by default. */
  readonly verticalAlignment?: 'top' | 'center' | 'bottom';
}

/** One cell as it stands. */
export interface HostCell {
  /** What was put in: a constant or a formula; `null` when empty. */
  readonly content: HostContent;
  /** The constant, or the formula's result (last calculated). */
  readonly value: CellValue;
  /** As displayed, by the number format. */
  readonly text: string;
  /** en-US code; `General` by default. */
  readonly numberFormat: string;
  /** Matters only while the sheet is protected; cells are locked by default. */
  readonly locked: boolean;
  /** Excel's native cell checkbox. */
  readonly checkbox: boolean;
  /** Present when parts of the text have their own fonts. */
  readonly runs?: readonly HostTextRun[];
  readonly style: HostStyle;
}

/** A change of one cell: members that are absent stay. */
export interface HostCellChange {
  readonly row: number;
  readonly column: number;
  /** A new content drops the rich text runs, as Excel does. */
  readonly content?: HostContent;
  /** Runs replace the content by their joined text. */
  readonly runs?: readonly HostTextRun[];
  readonly numberFormat?: string;
  readonly locked?: boolean;
  readonly checkbox?: boolean;
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
  /** Stays the same when the sheet is renamed; unique in the workbook. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  readonly merges: readonly CellRange[];
  /** A chart fills it: it has no cells to the object model. */
  readonly isChart?: boolean;
  /** Absent where the grid has no tables. */
  readonly tables?: readonly HostTable[];
  addTable?(table: HostTable): void;
  /** Makes plain cells of a table, and shows the rows that its filter hides. */
  removeTable?(name: string): void;
  /** Absent where the grid has none. */
  readonly blocks?: readonly HostBlock[];
  /** Rows are hidden by a filter. Absent where the grid has no filters. */
  readonly filtered?: boolean;
  /** Hides the rows below the first one whose text in a column is none of the given. */
  applyFilter?(range: CellRange, column: number, texts: readonly string[]): void;
  /** Removes the filter and shows its rows. */
  removeFilter?(): void;

  /** Every place within Excel's limits has a cell, empty unless something was put there. */
  cell(row: number, column: number): HostCell;
  /**
   * The smallest range with all used cells, `null` when there are none.
   * @param valuesOnly leaves out cells that only have a format.
   */
  usedRange(valuesOnly: boolean): CellRange | null;
  rowHidden(row: number): boolean;
  columnHidden(column: number): boolean;
  /** Points. */
  columnWidth(column: number): number;

  /**
   * Applies all changes as one step of undo. Notifies one `cells` change of the range that bounds the new contents and runs,
   * or one `formats` change where there are none.
   */
  write(changes: readonly HostCellChange[]): void;
  /** The name was checked by the caller. */
  rename(name: string): void;
  setVisibility(visibility: SheetVisibility): void;
  setProtected(on: boolean): void;
  setRowsHidden(first: number, last: number, hidden: boolean): void;
  setColumnsHidden(first: number, last: number, hidden: boolean): void;
  /** Points. */
  setColumnWidth(first: number, last: number, width: number): void;
  insertRows(first: number, count: number): void;
  deleteRows(first: number, count: number): void;
  /** Makes each range one merge, in one step of undo; they don't overlap one another. A merge in their way is taken apart. */
  merge(ranges: readonly CellRange[]): void;
  /** Takes apart every merge that touches the range. */
  unmerge(range: CellRange): void;
}

/** What happened in the grid, whoever did it. `sheet` is a sheet's id. */
export type HostChange =
  | { readonly kind: 'cells'; readonly sheet: string; readonly range: CellRange; readonly before?: CellValue }
  /** Only what cells look like; merging comes as `cells`, as in Excel. */
  | { readonly kind: 'formats'; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: 'rows-inserted' | 'rows-deleted'; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: 'selection'; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-activated'; readonly sheet: string }
  | { readonly kind: 'sheet-renamed'; readonly sheet: string; readonly before: string };

export type HostListener = (change: HostChange) => void;

export type HostCalculation = 'automatic' | 'manual';

/** Ranges of a sheet, which is given by its id. */
export interface SheetArea {
  readonly sheet: string;
  readonly ranges: readonly CellRange[];
}

export interface HostWorkbook {
  /** File name with its ending; `''` before the workbook was first saved. */
  readonly name: string;
  readonly readOnly: boolean;
  /** Sheets can be neither added, removed nor renamed. */
  readonly structureProtected?: boolean;
  /** Serial dates count from 1904. */
  readonly date1904: boolean;
  calculation: HostCalculation;
  /** Names of the workbook → formulas, with their leading `=`; absent where the grid keeps none. */
  readonly names?: Map<string, string>;
  /** In tab order, hidden sheets included. */
  readonly sheets: readonly HostSheet[];
  /** Id of the active sheet. */
  readonly activeSheet: string;
  /** On the active sheet. */
  readonly selection: CellRange;
  /** A person is typing in a cell: requests are refused until they finish. */
  readonly editing: boolean;
  /** The add-in's settings kept in the document: key → JSON. */
  readonly settings: Map<string, string>;

  /** Appends a sheet. The name was checked by the caller. */
  addSheet(name: string): HostSheet;
  deleteSheet(id: string): void;
  /** Activates the sheet and selects the range on it, with the first cell of a merged area all of it. */
  select(sheet: string, range: CellRange): void;
  /**
   * Calculates formulas, also in manual mode.
   * @param only where they stand; by default all of the workbook. A grid that cannot do so little calculates more.
   */
  calculate(only?: SheetArea): void;
  /** Resolves when the results of all changes made so far have been calculated (at once in manual mode). */
  settled(): Promise<void>;
  /**
   * Hears of changes. Recalculated results are not changes; a change of several cells in one step is one `cells` change
   * (`before`: the value before, given only for one cell).
   * @returns ends the subscription.
   */
  subscribe(listener: HostListener): () => void;
}

/** What the pane asks of the program that it runs in. Excel is one; tests and the picture page have their own. */
import type { Navigator, Workbook } from '../../workbook/workbook';

/** Small texts by name. Reading and writing never throw: a store that is not available forgets. */
export interface TextStore {
  get(name: string): string | null;
  /** `null` removes the text. */
  set(name: string, text: string | null): void;
}

/** Texts of one workbook; in Excel they travel with it. */
export interface DocumentTexts {
  get(name: string): string | null;
  /**
   * Changes a text in the workbook, as it is there now: a co-author may have changed it (it is saved when the person saves).
   * @param change gives the new text for the present one; `null` stands for none
   * @throws WorkbookError
   */
  change(name: string, change: (now: string | null) => string | null): Promise<void>;
}

/** Someone or something changed cells. */
export interface Edited {
  /** `SheetSnapshot.id` of the sheet. */
  readonly sheetId: string;
  /** The change was our own. `false` also where the host cannot tell. */
  readonly own: boolean;
  /** It was a co-author's, elsewhere. */
  readonly remote?: boolean;
}

/** A cell of a sheet that the pane puts into the workbook: text, never calculated. */
export interface PlacedCell {
  readonly text: string;
  readonly bold?: true;
}

/** A sheet of its own: the report. Rows may have different lengths. */
export interface PlacedSheet {
  readonly name: string;
  /** How its first cell begins: tells an older one from a sheet of the person's own. */
  readonly mark: string;
  readonly rows: readonly (readonly PlacedCell[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
}

/** Ways out of the pane beside cells and the clipboard. */
export interface Outlets {
  /** Puts sheets of its own into the workbook. */
  readonly inserts: boolean;
  readonly prints: boolean;
  /** Gives files to the person. */
  readonly saves: boolean;
}

export interface PaneHost {
  readonly outlets: Outlets;
  /** Excel, where a person edits the workbook meanwhile; else a program that only shows it. */
  readonly inExcel: boolean;
  readonly workbook: Workbook & Navigator;
  /** Tells documents apart for undoing after the pane was closed; `null` where there is nothing to go by (yet). */
  readonly documentId: string | null;
  /** Gives a workbook that was never saved an id to go by, kept in it, where it has none. Never fails. */
  identify(): Promise<void>;
  /**
   * Does something while no other pane on this computer does anything to this workbook. One that takes very long is not
   * waited for.
   */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** On this computer: settings, and what undoes the last write. */
  readonly memory: TextStore;
  /** Reasons for kept warnings: in the workbook where it is in Excel, else on this computer. */
  readonly documentTexts: DocumentTexts;
  /** The text of the office's own rules; `null` where it has none. Fails where that can't be found out. */
  readonly officeRules: () => Promise<string | null>;
  /** Tells of every change of cells until the returned function is called. */
  onEdited(listener: (edited: Edited) => void): () => void;
  /** Calls back whenever the pane gets the focus, until the returned function is called. */
  onFocus(listener: () => void): () => void;
  /**
   * Puts a sheet at the end of the workbook and shows it. An older one of that name and mark is replaced; where a
   * sheet of that name is the person's own, the new one gets a number after its name.
   * @throws WorkbookError
   */
  placeSheet(sheet: PlacedSheet): Promise<void>;
}

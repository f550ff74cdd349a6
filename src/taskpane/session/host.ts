/** The environment of the pane: Excel, the page for files, or a test. */
import type { PlacedSheet } from '../../excel/place-sheet';
import type { Navigator, Workbook } from '../../workbook/workbook';

/** Small texts by name. Reading and writing never throw; if there is no storage, texts are not stored. */
export interface TextStore {
  get(name: string): string | null;
  /** `null` removes the text. */
  set(name: string, text: string | null): void;
}

/** Texts of one workbook; in Excel they are stored in it. */
export interface DocumentTexts {
  get(name: string): string | null;
  /**
   * Changes a text in the workbook, starting from its present value, which a co-author may have changed. It is stored in the file
   * when the person saves.
   * @param change computes the new text from the current one; `null` means that there is no text
   * @throws WorkbookError
   */
  change(name: string, change: (now: string | null) => string | null): Promise<void>;
}

/** A change of cells. */
export interface Edited {
  /** `SheetSnapshot.id` of the sheet. */
  readonly sheetId: string;
  /** Whether the pane made the change; `null` if the host does not report it. */
  readonly byPane: boolean | null;
  /** Whether a co-author made it on another computer. */
  readonly remote?: boolean;
}

/** Output channels of the pane besides cells and the clipboard. */
export interface Outlets {
  /** Whether it can add sheets to the workbook. */
  readonly inserts: boolean;
  readonly prints: boolean;
  /** Whether it can download files. */
  readonly saves: boolean;
}

export interface PaneHost {
  readonly outlets: Outlets;
  /** Whether the host is Excel, where the workbook may be edited meanwhile; other hosts only show the workbook. */
  readonly inExcel: boolean;
  /** Whether the workbook has no file yet. */
  readonly isNeverSaved: boolean;
  readonly workbook: Workbook & Navigator;
  /** Identifies the document, for undoing after the pane was closed; `null` if there is no id (yet). */
  readonly documentId: string | null;
  /** Stores an id in a workbook that was never saved and has none. Never fails. */
  identify(): Promise<void>;
  /** Runs work while no other pane on this computer works on this workbook. Waiting for another pane is limited in time. */
  runExclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Storage on this computer for settings and the undo of the last write. */
  readonly memory: TextStore;
  /** Reasons for kept warnings: in the workbook if it is open in Excel, otherwise on this computer. */
  readonly documentTexts: DocumentTexts;
  /** Reasons that the person keeps on this computer instead of in the workbook; `null` if there is no such choice. */
  readonly computerTexts: DocumentTexts | null;
  /** The text of `jixiao.config.json`; `null` if there is none. Rejects if it cannot be reached. */
  readonly officeRules: () => Promise<string | null>;
  /** Calls the listener after every change of cells, until the returned function is called. */
  onEdited(listener: (edited: Edited) => void): () => void;
  /** Calls back whenever the pane gets the focus, until the returned function is called. */
  onFocus(listener: () => void): () => void;
  /**
   * Adds a sheet at the end of the workbook and shows it. An earlier one with that name and mark is replaced. If another sheet
   * has that name, the new one gets a number after its name.
   * @throws WorkbookError
   */
  placeSheet(sheet: PlacedSheet): Promise<void>;
}

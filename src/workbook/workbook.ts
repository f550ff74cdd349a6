/** The port that every host of a workbook implements. */
import type { CellContent, CellRef } from './cell';
import type { WorkbookSnapshot } from './snapshot';

/** Progress of a long read: sheets done and sheets in all. */
export type ReadProgress = (done: number, total: number) => void;

/**
 * Why a workbook is read. `check`: a person requested a check. `recheck`: the same after edits since the last read.
 * `before-write`, `read-back`: to compare contents before and after a write. `quiet`: a check in the background, which must not
 * disturb the person.
 * Asking the host how sheets are built can cost the person Excel's own undo history: checks that were asked for do so, the
 * others go by what was told last, unless a write could go wrong by that. Fonts within texts, which no finding depends on, may
 * be taken over by `recheck` and `quiet` where nothing was told of them. All but the last wait for the end of cell editing.
 */
export type ReadPurpose = 'check' | 'recheck' | 'before-write' | 'read-back' | 'quiet';

/** Tells whether a person requested the check. */
export function isAskedFor(purpose: ReadPurpose): boolean {
  return purpose === 'check' || purpose === 'recheck';
}

/** A cell to be written and its content. */
export interface CellWrite {
  readonly at: CellRef;
  readonly content: CellContent;
}

/**
 * A workbook that can be read as a whole and written cell by cell. Every implementation passes `test/contract`.
 */
export interface Workbook {
  /**
   * Reads every sheet, hidden ones included; where this is no check that was asked for, a host may leave out sheets that came since the last
   * one. Changes nothing.
   * @param purpose `check` by default; some hosts ignore it
   * @throws WorkbookError
   */
  read(onProgress?: ReadProgress, purpose?: ReadPurpose): Promise<WorkbookSnapshot>;

  /**
   * Writes the cells in one batch; everything else of the workbook stays as it is: number formats, fonts, merges,
   * comments, other cells. Text is written as text even when it begins with `=`, `+`, `-`, `@` or `'`.
   * It does not compare the cells' contents first; callers do that (see `src/correction`).
   * @throws CellsRefused when single cells were refused: all other cells are written
   * @throws WorkbookError when the batch failed part-way; the caller reads the workbook again to see what was written
   */
  write(writes: readonly CellWrite[]): Promise<void>;
}

/** A workbook with a person in front of it. */
export interface Navigator {
  /** Activates the sheet and selects the cell. @throws WorkbookError when the sheet is gone. */
  select(at: CellRef): Promise<void>;
}

/** Why a workbook could not be read or written. The faces translate it for the person. */
export type WorkbookFault =
  /** The person is editing a cell; works again afterwards. */
  | 'cell-editing'
  | 'sheet-missing'
  /** A cell of a hidden sheet cannot be selected. */
  | 'sheet-hidden'
  | 'sheet-protected'
  /** Sheets can be neither added nor removed. */
  | 'structure-protected'
  | 'read-only'
  /** The connection to the host timed out or the session ended. */
  | 'session-lost'
  /** The host is busy; a later attempt can succeed. */
  | 'busy'
  /** The request or the content is too large for the host. */
  | 'too-large'
  /** A range has more cells than the host reads or writes at once. */
  | 'too-many-cells'
  /** The host is short of memory. */
  | 'out-of-memory'
  /** Several workbooks are open, and another one is active. */
  | 'workbook-inactive'
  /** A chart or macro sheet, which has no cells. */
  | 'sheet-unsupported'
  /** The file is no readable workbook (damaged, encrypted, another format). */
  | 'unreadable'
  | 'unknown';

/** Error of every port. `message` is for developers; `detail` names the sheet or the part concerned. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    readonly fault: WorkbookFault,
    message: string,
    readonly detail?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Single cells of a write were refused, for example because of their fonts; all others are written. */
export class CellsRefused extends WorkbookError {}

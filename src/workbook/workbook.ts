/** The port: what the product asks of a workbook, whoever hosts it. */
import type { CellContent, CellRef } from './cell';
import type { WorkbookSnapshot } from './snapshot';

/** Progress of a long read: sheets done and sheets in all. */
export type ReadProgress = (done: number, total: number) => void;

/**
 * What a workbook is read for. `check`: a person asked how things stand. `recheck`: the same, of a workbook that was edited
 * since it was read. `before-write`, `read-back`: to compare, around a write. `quiet`: nobody asked, so nothing may be noticed
 * of it.
 * Asking the host how sheets are built can cost the person Excel's own undo history: checks that were asked for do so, the
 * others go by what was told last, unless a write could go wrong by that. Fonts within texts, which no finding depends on, may
 * be taken over by `recheck` and `quiet` where nothing was told of them. All but the last wait for the end of cell editing.
 */
export type ReadPurpose = 'check' | 'recheck' | 'before-write' | 'read-back' | 'quiet';

/** Tells whether a person asked how things stand. */
export function isAskedFor(purpose: ReadPurpose): boolean {
  return purpose === 'check' || purpose === 'recheck';
}

/** One cell to be written. */
export interface CellWrite {
  readonly at: CellRef;
  readonly content: CellContent;
}

/**
 * A workbook that can be read whole and written cell by cell. Every implementation passes `test/contract`.
 */
export interface Workbook {
  /**
   * Reads every sheet, hidden ones included; where this is no check that was asked for, a host may leave out sheets that came since the last
   * one. Changes nothing.
   * @param purpose `check` by default; hosts to which that makes no difference take no notice of it
   * @throws WorkbookError
   */
  read(onProgress?: ReadProgress, purpose?: ReadPurpose): Promise<WorkbookSnapshot>;

  /**
   * Writes the cells in one batch; everything else of the workbook stays as it is: number formats, fonts, merges,
   * comments, other cells. Text is written as text even when it begins with `=`, `+`, `-`, `@` or `'`.
   * It does not look at what the cells hold: callers compare first (see `src/correction`).
   * @throws CellsRefused when some cells were refused for their own sake: the others are written, and may stay
   * @throws WorkbookError when not everything was written; what then stands in the workbook is to be read.
   */
  write(writes: readonly CellWrite[]): Promise<void>;
}

/** A workbook with a person in front of it. */
export interface Navigator {
  /** Activates the sheet and selects the cell. @throws WorkbookError when the sheet is gone. */
  select(at: CellRef): Promise<void>;
}

/** Why a workbook could not be read or written. The faces turn it into words. */
export type WorkbookFault =
  /** A cell is being edited; works again once the person has finished. */
  | 'cell-editing'
  | 'sheet-missing'
  /** What is hidden cannot be shown to the person. */
  | 'sheet-hidden'
  | 'sheet-protected'
  /** Sheets can be neither added nor removed. */
  | 'structure-protected'
  | 'read-only'
  /** The connection to the host timed out or the session ended. */
  | 'session-lost'
  /** The host is busy; trying again later helps. */
  | 'busy'
  /** The host could not carry so much at once. */
  | 'too-large'
  /** A range has more cells than the host gives or takes. */
  | 'too-many-cells'
  /** The host is short of memory. */
  | 'out-of-memory'
  /** Several workbooks are open, and another one has come to the front. */
  | 'workbook-inactive'
  /** A chart or macro sheet, which has no cells to the host. */
  | 'sheet-unsupported'
  /** The file is not a workbook we can read (damaged, encrypted, another format). */
  | 'unreadable'
  | 'unknown';

/** Raised by every port. `message` is for developers; `detail` names the sheet or the part concerned. */
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

/** Some cells of a write were refused by themselves, such as for their fonts; all others are written. */
export class CellsRefused extends WorkbookError {}

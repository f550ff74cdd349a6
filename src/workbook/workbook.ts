/** The port that every host of a workbook implements. */
import type { CellContent, CellRef } from './cell';
import type { WorkbookSnapshot } from './snapshot';

/** Progress of a long read: sheets done and sheets in all. */
export type ReadProgress = (done: number, total: number) => void;

/**
 * The reason for reading. `check`: the person requested a check. `before-write`, `read-back`: compare before and after
 * a write. `quiet`: a check that the person did not request. All but `quiet` wait until the person has finished editing
 * a cell. Asking for merged areas can empty Excel's undo history; it is done on the first reading and before a write.
 */
export type ReadPurpose = 'check' | 'before-write' | 'read-back' | 'quiet';

export interface CellWrite {
  readonly at: CellRef;
  readonly content: CellContent;
}

/** A workbook that can be read as a whole and written cell by cell. Every implementation passes `test/contract`. */
export interface Workbook {
  /**
   * Reads every sheet, hidden ones included. For another purpose than `check` a host may leave out sheets that were
   * added since the last check. Changes nothing.
   * @param purpose `check` by default
   * @param writes for `before-write`, the writes to come: a host may read locks and fonts of these cells only
   * @throws WorkbookError
   */
  read(
    onProgress?: ReadProgress,
    purpose?: ReadPurpose,
    writes?: readonly CellWrite[],
  ): Promise<WorkbookSnapshot>;

  /**
   * Writes the cells in one batch; everything else of the workbook stays as it is: number formats, fonts, merges,
   * comments, other cells. Text is written as text even when it begins with `=`, `+`, `-`, `@` or `'`. It does not
   * compare the cells first; callers do (see `src/correction`).
   * @returns what each cell held immediately before it was written, in the order of the writes; `null` if nobody else
   *   can change the workbook between a reading and a write
   * @throws WorkbookError if not everything was written; read the workbook again to find out what was written
   */
  write(writes: readonly CellWrite[]): Promise<readonly CellContent[] | null>;
}

/** A workbook in an application that a person uses. */
export interface Navigator {
  /** Activates the sheet and selects the cell. @throws WorkbookError if the sheet was deleted. */
  select(at: CellRef): Promise<void>;
}

/** Why a workbook could not be read or written. The user interfaces translate it for the person. */
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
  /** The cell is part of an array formula or of a spilled range. */
  | 'array-part'
  | 'pivot-table'
  /** The host refuses to change the cell for another reason. */
  | 'cell-refused'
  /** The file is damaged, encrypted or in another format. */
  | 'unreadable'
  | 'unknown';

/** Error of every port. `message` is for developers; `detail` names the affected sheet or part. */
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

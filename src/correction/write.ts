/** Writes edits into a workbook without loss and reports the outcome of each. */
import type { CellContent, CellEdit } from '../workbook/cell';
import { isFormula, sameContent } from '../workbook/cell';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { SnapshotIndex } from '../workbook/snapshot-index';
import { obstacleTo, type WriteObstacle } from '../workbook/write-limits';
import { CellsRefused, WorkbookError, type Workbook, type WorkbookFault } from '../workbook/workbook';
import { invert } from './invert';
import { findRearrangements, type Rearrangement, type StructureGuard } from './guard';

export interface SkippedEdit {
  readonly edit: CellEdit;
  /**
   * `changed`: the cell no longer has the content that was read. `merged`: it is in a merged area and not its first cell.
   * `text-format`: its number format would turn the number or formula into text.
   */
  readonly why: 'changed' | 'protected' | 'read-only' | WriteObstacle;
  /** The current content. */
  readonly now: CellContent;
}

export interface FailedEdit {
  readonly edit: CellEdit;
  /** The current content; `undefined` where it could not be read back. */
  readonly now: CellContent | undefined;
  /** The host wrote it with another type: a number or formula as text, or the other way round. */
  readonly converted?: true;
}

export interface WriteReport {
  readonly applied: readonly CellEdit[];
  readonly skipped: readonly SkippedEdit[];
  readonly failed: readonly FailedEdit[];
  /** Rearrangements after the workbook was read; if there are any, nothing was written. */
  readonly rearranged: readonly Rearrangement[];
  /** The kind of the host's error. */
  readonly fault?: WorkbookFault;
  /** The host's error. */
  readonly error?: WorkbookError;
  /** After a failure, the written edits were undone; verified by reading back. */
  readonly takenBack: boolean;
  /** Undoes the applied edits and the remains of a failed write. */
  readonly inverse: readonly CellEdit[];
  /** The workbook as read back; `null` where that failed. */
  readonly snapshot: WorkbookSnapshot | null;
}

/** Number of attempts if the host is busy and nothing was written. */
const TRIES = 2;

/**
 * Writes edits. The workbook is read again first. If it was rearranged, nothing is written; edits of changed or protected
 * cells are skipped. The others are written in one batch and read back. A batch that failed part-way is undone, unless only
 * single cells were refused.
 * @throws WorkbookError if the workbook could not be read again; nothing was written
 */
export async function writeEdits(
  workbook: Workbook,
  edits: readonly CellEdit[],
  guard: StructureGuard,
): Promise<WriteReport> {
  const fresh = await workbook.read(undefined, 'before-write');
  const rearranged = findRearrangements(guard, fresh);
  if (rearranged.length > 0) return report({ rearranged, snapshot: fresh });

  const { ready, skipped } = partition(edits, fresh);
  if (ready.length === 0) return report({ skipped, snapshot: fresh });

  for (let attempt = 1; ; attempt += 1) {
    const error = await tryWrite(workbook, ready);
    const after = await tryRead(workbook);
    const outcome = compare(ready, after);
    if (!after) return report({ skipped, ...unknown(ready), ...errorMembers(error) });
    if (outcome.failed.length === 0) return report({ ...outcome, skipped, snapshot: after });
    const untouched = outcome.failed.every(
      ({ edit, now }) => now !== undefined && sameContent(now, edit.before),
    );
    if (error?.fault === 'busy' && attempt < TRIES && untouched && outcome.applied.length === 0) continue;
    if (error === undefined || error instanceof CellsRefused || outcome.applied.length === 0) {
      return report({ ...outcome, skipped, snapshot: after, ...errorMembers(error) });
    }
    return takeBack(workbook, ready, outcome.applied, skipped, error);
  }
}

/**
 * Determines the outcome of an interrupted write (the pane was closed, the connection was lost) from the current workbook.
 * `applied` edits are there, `failed` ones were not written, `skipped` cells have another content now. If the workbook was
 * rearranged, the outcome is unknown: all edits are `failed`, without their current contents.
 */
export function resolveWrite(
  edits: readonly CellEdit[],
  guard: StructureGuard,
  snapshot: WorkbookSnapshot,
): WriteReport {
  const rearranged = findRearrangements(guard, snapshot);
  if (rearranged.length > 0) {
    return report({ rearranged, failed: edits.map((edit) => ({ edit, now: undefined })), snapshot });
  }
  const { applied, failed } = compare(edits, snapshot);
  const untouched = failed.filter(
    ({ edit, now, converted }) => converted ?? sameContent(now ?? null, edit.before),
  );
  const skipped = failed
    .filter((one) => !untouched.includes(one))
    .map(({ edit, now }) => ({ edit, why: 'changed' as const, now: now ?? null }));
  return report({ applied, failed: untouched, skipped, snapshot });
}

/** Undoes the written part of a failed batch and reports the current contents. */
async function takeBack(
  workbook: Workbook,
  ready: readonly CellEdit[],
  written: readonly CellEdit[],
  skipped: readonly SkippedEdit[],
  error: WorkbookError,
): Promise<WriteReport> {
  await tryWrite(workbook, invert(written));
  const snapshot = await tryRead(workbook);
  const outcome = compare(ready, snapshot);
  if (!snapshot) return report({ skipped, ...unknown(ready), ...errorMembers(error) });
  const takenBack = outcome.applied.length === 0;
  return report({ ...outcome, skipped, ...errorMembers(error), snapshot, takenBack });
}

/** The members of a report about the host's error. */
function errorMembers(error: WorkbookError | undefined): Partial<WriteReport> {
  return error ? { fault: error.fault, error } : {};
}

/** If nothing could be read back, any edit may have been written, so the inverse of all is kept. */
function unknown(edits: readonly CellEdit[]): Partial<WriteReport> {
  return { failed: edits.map((edit) => ({ edit, now: undefined })), inverse: invert(edits) };
}

function report(parts: Partial<WriteReport>): WriteReport {
  const applied = parts.applied ?? [];
  const converted = (parts.failed ?? []).flatMap(({ edit: { at, before }, now, converted: isConversion }) =>
    isConversion && now !== undefined ? [{ at, before: now, after: before }] : [],
  );
  return {
    skipped: [],
    failed: [],
    rearranged: [],
    takenBack: false,
    snapshot: null,
    inverse: [...invert(applied), ...converted],
    ...parts,
    applied,
  };
}

/** Separates the edits that can be written from those that must be skipped. */
function partition(
  edits: readonly CellEdit[],
  snapshot: WorkbookSnapshot,
): { ready: CellEdit[]; skipped: SkippedEdit[] } {
  const index = new SnapshotIndex(snapshot);
  const ready: CellEdit[] = [];
  const skipped: SkippedEdit[] = [];
  for (const edit of edits) {
    const now = index.content(edit.at);
    if (!sameContent(now, edit.before)) skipped.push({ edit, why: 'changed', now });
    else if (snapshot.readOnly) skipped.push({ edit, why: 'read-only', now });
    else if (index.isLocked(edit.at)) skipped.push({ edit, why: 'protected', now });
    else {
      const why = obstacleTo(snapshot, edit.at, edit.after, index);
      if (why) skipped.push({ edit, why, now });
      else ready.push(edit);
    }
  }
  return { ready, skipped };
}

function compare(
  edits: readonly CellEdit[],
  snapshot: WorkbookSnapshot | null,
): { applied: CellEdit[]; failed: FailedEdit[] } {
  const index = snapshot && new SnapshotIndex(snapshot);
  const applied: CellEdit[] = [];
  const failed: FailedEdit[] = [];
  for (const edit of edits) {
    const now = index?.content(edit.at);
    if (now !== undefined && sameContent(now, edit.after)) applied.push(edit);
    else failed.push({ edit, now, ...(isConverted(edit, now) ? { converted: true } : {}) });
  }
  return { applied, failed };
}

/**
 * Tells whether a cell displays what was written, but as another type, with a leading apostrophe, with other line ends or
 * with fewer digits.
 */
function isConverted({ before, after }: CellEdit, now: CellContent | undefined): boolean {
  if (now === undefined || now === null || after === null || sameContent(now, before)) return false;
  return [shownText(after), `'${shownText(after)}`].includes(shownText(now));
}

/** Excel keeps 15 significant digits. */
const DIGITS_KEPT = 15;

function shownText(content: Exclude<CellContent, null>): string {
  if (typeof content === 'number') return String(Number(content.toPrecision(DIGITS_KEPT)));
  const text = isFormula(content) ? content.formula : String(content);
  return text.replace(/\r\n?/g, '\n').toUpperCase();
}

/** @returns the host's error, or `undefined` */
async function tryWrite(workbook: Workbook, edits: readonly CellEdit[]): Promise<WorkbookError | undefined> {
  try {
    await workbook.write(edits.map(({ at, after }) => ({ at, content: after })));
    return undefined;
  } catch (error) {
    return hostError(error);
  }
}

async function tryRead(workbook: Workbook): Promise<WorkbookSnapshot | null> {
  try {
    return await workbook.read(undefined, 'read-back');
  } catch (error) {
    hostError(error);
    return null;
  }
}

/** Errors of the host are part of the report; any other error is a bug and is thrown again. */
function hostError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  throw error;
}

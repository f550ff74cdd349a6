/** Writing edits into a workbook so that nothing is lost, and saying exactly what became of each. */
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
   * `changed`: the cell no longer holds what was read. `merged`: it lies inside a merge and is not its first cell.
   * `text-format`: its format makes text of the number or formula that was to be written.
   */
  readonly why: 'changed' | 'protected' | 'read-only' | WriteObstacle;
  /** What the cell holds. */
  readonly now: CellContent;
}

export interface FailedEdit {
  readonly edit: CellEdit;
  /** What the cell holds now; `undefined` where it could not be read back. */
  readonly now: CellContent | undefined;
  /** The host wrote it, but made text of a number or a formula, or the other way round. */
  readonly converted?: true;
}

export interface WriteReport {
  readonly applied: readonly CellEdit[];
  readonly skipped: readonly SkippedEdit[];
  readonly failed: readonly FailedEdit[];
  /** The workbook was rearranged since it was read: nothing was written. */
  readonly rearranged: readonly Rearrangement[];
  /** What the host answered where it failed. */
  readonly fault?: WorkbookFault;
  /** The same in full. */
  readonly error?: WorkbookError;
  /** After a failure, edits that had been written were taken back, as read back from the workbook. */
  readonly takenBack: boolean;
  /** Undoes what was applied, and what a failed write left behind. */
  readonly inverse: readonly CellEdit[];
  /** The workbook as read back; `null` where that failed. */
  readonly snapshot: WorkbookSnapshot | null;
}

/** How often a write is tried when the host was merely busy and nothing had been written. */
const TRIES = 2;

/**
 * Writes edits. The workbook is read again first; a rearranged one is not touched, and an edit whose cell changed or is
 * protected is skipped. The others go in one batch and are read back. A batch that failed part-way is taken back, unless only
 * single cells of it were refused.
 * @throws WorkbookError where the workbook could not be read again: nothing was written.
 */
export async function writeEdits(
  workbook: Workbook,
  edits: readonly CellEdit[],
  guard: StructureGuard,
): Promise<WriteReport> {
  const fresh = await workbook.read(undefined, 'before-write');
  const rearranged = findRearrangements(guard, fresh);
  if (rearranged.length > 0) return report({ rearranged, snapshot: fresh });

  const { ready, skipped } = sortOut(edits, fresh);
  if (ready.length === 0) return report({ skipped, snapshot: fresh });

  for (let attempt = 1; ; attempt += 1) {
    const error = await tryWrite(workbook, ready);
    const after = await tryRead(workbook);
    const standing = compare(ready, after);
    if (!after) return report({ skipped, ...unknown(ready), ...answer(error) });
    if (standing.failed.length === 0) return report({ ...standing, skipped, snapshot: after });
    const untouched = standing.failed.every(
      ({ edit, now }) => now !== undefined && sameContent(now, edit.before),
    );
    if (error?.fault === 'busy' && attempt < TRIES && untouched && standing.applied.length === 0) continue;
    if (error === undefined || error instanceof CellsRefused || standing.applied.length === 0) {
      return report({ ...standing, skipped, snapshot: after, ...answer(error) });
    }
    return takeBack(workbook, ready, standing.applied, skipped, error);
  }
}

/**
 * Finds out what became of a write that nobody saw the end of (the pane was closed, the connection was lost), from the
 * workbook as it is now. `applied` holds, `failed` was not written, `skipped` holds something else by now. In a workbook that
 * was rearranged since, nobody can tell: all have failed, and what their cells hold is not known.
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

/** Undoes the part of a failed batch that had been written, and reports what stands in the workbook now. */
async function takeBack(
  workbook: Workbook,
  ready: readonly CellEdit[],
  written: readonly CellEdit[],
  skipped: readonly SkippedEdit[],
  error: WorkbookError,
): Promise<WriteReport> {
  await tryWrite(workbook, invert(written));
  const snapshot = await tryRead(workbook);
  const standing = compare(ready, snapshot);
  if (!snapshot) return report({ skipped, ...unknown(ready), ...answer(error) });
  const takenBack = standing.applied.length === 0;
  return report({ ...standing, skipped, ...answer(error), snapshot, takenBack });
}

/** What the host answered, where it failed. */
function answer(error: WorkbookError | undefined): Partial<WriteReport> {
  return error ? { fault: error.fault, error } : {};
}

/** Where nothing could be read back, any of the edits may stand: the inverse of all of them is kept. */
function unknown(edits: readonly CellEdit[]): Partial<WriteReport> {
  return { failed: edits.map((edit) => ({ edit, now: undefined })), inverse: invert(edits) };
}

function report(parts: Partial<WriteReport>): WriteReport {
  const applied = parts.applied ?? [];
  const converted = (parts.failed ?? []).flatMap(({ edit: { at, before }, now, converted: isOurs }) =>
    isOurs && now !== undefined ? [{ at, before: now, after: before }] : [],
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

/** Tells the edits that can be written from those that must not be. */
function sortOut(
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
 * Tells whether a cell shows what was written, though as another type, with the apostrophe that makes it text, with other
 * line ends or fewer digits.
 */
function isConverted({ before, after }: CellEdit, now: CellContent | undefined): boolean {
  if (now === undefined || now === null || after === null || sameContent(now, before)) return false;
  return [shownText(after), `'${shownText(after)}`].includes(shownText(now));
}

/** Excel keeps 15 digits of a number, and ends lines in one way. */
const DIGITS_KEPT = 15;

function shownText(content: Exclude<CellContent, null>): string {
  if (typeof content === 'number') return String(Number(content.toPrecision(DIGITS_KEPT)));
  const text = isFormula(content) ? content.formula : String(content);
  return text.replace(/\r\n?/g, '\n').toUpperCase();
}

/** @returns what the host answered where it failed, else `undefined`. */
async function tryWrite(workbook: Workbook, edits: readonly CellEdit[]): Promise<WorkbookError | undefined> {
  try {
    await workbook.write(edits.map(({ at, after }) => ({ at, content: after })));
    return undefined;
  } catch (error) {
    return answerOf(error);
  }
}

async function tryRead(workbook: Workbook): Promise<WorkbookSnapshot | null> {
  try {
    return await workbook.read(undefined, 'read-back');
  } catch (error) {
    answerOf(error);
    return null;
  }
}

/** Faults of the host are part of the report; anything else is a mistake in the program and must surface. */
function answerOf(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  throw error;
}

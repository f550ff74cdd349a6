/** Writes edits into a workbook without loss and reports the outcome of each. */
import { cellIndex, cellKey } from '../workbook/a1';
import type { CellContent, CellEdit, CellRef } from '../workbook/cell';
import { isFormula, sameContent } from '../workbook/cell';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { contentOfCell, SnapshotIndex } from '../workbook/snapshot-index';
import { groupBy } from '../workbook/group-by';
import { obstacleTo, type WriteObstacle } from '../workbook/write-limits';
import { WorkbookError, type CellWrite, type Workbook, type WorkbookFault } from '../workbook/workbook';
import { invert } from './invert';
import { findRearrangements, guardOf, type Rearrangement, type StructureGuard } from './guard';

export interface SkippedEdit {
  readonly edit: CellEdit;
  /** `changed`: the cell no longer has the content that was read. Others: see `WriteObstacle`. */
  readonly why: 'changed' | 'protected' | 'read-only' | WriteObstacle;
  readonly now: CellContent;
}

export interface FailedEdit {
  readonly edit: CellEdit;
  /** The current content; `undefined` if it could not be read back. */
  readonly now: CellContent | undefined;
  /** The host wrote the content as another type: a number or formula as text, or text as a number or formula. */
  readonly converted?: true;
  /** Why the host refused this cell when it was written separately. */
  readonly fault?: WorkbookFault;
}

/** An edit that replaced other content than had been read. */
export interface OverwrittenEdit {
  readonly edit: CellEdit;
  /** What the cell held immediately before it was written. */
  readonly found: CellContent;
}

/** A cell that was not written but now holds a formula that it did not hold before. */
export interface FilledCell {
  readonly at: CellRef;
  readonly before: CellContent;
  readonly now: CellContent;
}

export interface WriteReport {
  readonly applied: readonly CellEdit[];
  readonly skipped: readonly SkippedEdit[];
  readonly failed: readonly FailedEdit[];
  /** Another person changed these cells between the last reading and the write. They now hold the written contents. */
  readonly overwritten: readonly OverwrittenEdit[];
  /** The host filled the column of a table with a formula that was written into one of its cells. */
  readonly filled: readonly FilledCell[];
  /** The workbook was rearranged since it was read: nothing was written. */
  readonly rearranged: readonly Rearrangement[];
  /** The workbook was rearranged between the last reading and the reading back: edits may be in wrong places. */
  readonly rearrangedMeanwhile: readonly Rearrangement[];
  readonly fault?: WorkbookFault;
  /** The host's error. */
  readonly error?: WorkbookError;
  /** After a failure, the written edits were undone; reading back confirmed it. */
  readonly takenBack: boolean;
  /** Undoes the write: each cell gets the content that it held immediately before. */
  readonly inverse: readonly CellEdit[];
  /** The workbook as read back; `null` if that failed. */
  readonly snapshot: WorkbookSnapshot | null;
}

/** Number of attempts if the host is busy and nothing was written. */
const MAX_ATTEMPTS = 2;

/** Faults of the whole connection: writing cell by cell would fail for the same reason. */
const LASTING: readonly WorkbookFault[] = [
  'busy',
  'cell-editing',
  'out-of-memory',
  'session-lost',
  'workbook-inactive',
];

/**
 * Writes edits. The workbook is read again first. If it was rearranged, nothing is written; edits of changed or protected
 * cells are skipped. The others are written in one batch and read back. A batch that failed part-way is undone. If the host
 * refused it, the edits are then written cell by cell, so that each refusal has its reason.
 * @throws WorkbookError if the workbook could not be read again; nothing was written
 */
export async function writeEdits(
  workbook: Workbook,
  edits: readonly CellEdit[],
  guard: StructureGuard,
): Promise<WriteReport> {
  const fresh = await workbook.read(undefined, 'before-write', edits.map(toWrite));
  const rearranged = findRearrangements(guard, fresh);
  if (rearranged.length > 0) return report({ rearranged, snapshot: fresh });

  const { ready, skipped } = partition(edits, fresh, guard);
  if (ready.length === 0) return report({ skipped, snapshot: fresh });
  const course = await writeWithFallback(workbook, ready);
  const { after } = course;
  return after ? reportOf(fresh, ready, { ...course, after }, skipped) : unknown(ready, course, skipped);
}

interface Course {
  /** The contents of the cells immediately before they were written, as far as the host reports them. */
  readonly found: ReadonlyMap<CellEdit, CellContent>;
  readonly refusals: ReadonlyMap<CellEdit, WorkbookError>;
  /** The host's error for the batch; `undefined` if it succeeded. */
  readonly error: WorkbookError | undefined;
  readonly takenBack: boolean;
  /** The workbook as read back; `null` if that failed. */
  readonly after: WorkbookSnapshot | null;
}

/** Writes the edits in one batch, and cell by cell if the host refuses the batch. */
async function writeWithFallback(workbook: Workbook, ready: readonly CellEdit[]): Promise<Course> {
  const found = new Map<CellEdit, CellContent>();
  const refusals = new Map<CellEdit, WorkbookError>();
  let error = await tryWrite(workbook, ready, found);
  let after = await tryRead(workbook);
  for (
    let tries = 1;
    tries < MAX_ATTEMPTS && error?.fault === 'busy' && isUntouched(ready, after);
    tries += 1
  ) {
    error = await tryWrite(workbook, ready, found);
    after = await tryRead(workbook);
  }
  const written = after ? compare(ready, after).applied : [];
  const course = { found, refusals, error, takenBack: false };
  if (!error || !after || written.length === ready.length) return { ...course, after };
  if (written.length > 0) {
    await tryWrite(workbook, invert(written));
    after = await tryRead(workbook);
  }
  if (!after) return { ...course, after };
  const standing = compare(ready, after);
  const takenBack = written.length > 0 && standing.applied.length === 0;
  if (LASTING.includes(error.fault)) return { ...course, takenBack, after };
  if (ready.length === 1) {
    ready.forEach((edit) => refusals.set(edit, error));
    return { ...course, takenBack, after };
  }
  for (const { edit, now } of standing.failed) {
    if (now === undefined || !sameContent(now, edit.before)) continue;
    const refusal = await tryWrite(workbook, [edit], found);
    if (refusal) refusals.set(edit, refusal);
    if (refusal && LASTING.includes(refusal.fault)) break;
  }
  return { ...course, after: await tryRead(workbook) };
}

function isUntouched(edits: readonly CellEdit[], after: WorkbookSnapshot | null): boolean {
  const index = after && new SnapshotIndex(after);
  return index !== null && edits.every(({ at, before }) => sameContent(index.content(at), before));
}

function reportOf(
  fresh: WorkbookSnapshot,
  ready: readonly CellEdit[],
  { found, refusals, error, takenBack, after }: Course & { readonly after: WorkbookSnapshot },
  skipped: readonly SkippedEdit[],
): WriteReport {
  const standing = compare(ready, after);
  const expected = withContents(fresh, standing.applied);
  const rearrangedMeanwhile = findRearrangements(guardOf(expected, standing.applied), after, true);
  const isRearranged = rearrangedMeanwhile.length > 0;
  const foundOf = (edit: CellEdit): CellContent =>
    found.has(edit) ? (found.get(edit) ?? null) : edit.before;
  const isOverwritten = (edit: CellEdit): boolean =>
    isRearranged || ![edit.before, edit.after].some((content) => sameContent(foundOf(edit), content));
  const filled = isRearranged ? [] : filledCells(fresh, after, standing.applied);
  const failed = standing.failed.map((one) => {
    const refusal = refusals.get(one.edit);
    return refusal ? { ...one, fault: refusal.fault } : one;
  });
  return report({
    applied: standing.applied.filter((edit) => !isOverwritten(edit)),
    overwritten: standing.applied.filter(isOverwritten).map((edit) => ({ edit, found: foundOf(edit) })),
    failed,
    filled,
    skipped,
    rearrangedMeanwhile,
    takenBack,
    snapshot: after,
    ...(failed.length > 0 ? errorMembers(error) : {}),
    inverse: [
      ...standing.applied
        .map((edit) => ({ at: edit.at, before: edit.after, after: foundOf(edit) }))
        .filter((edit) => !sameContent(edit.before, edit.after)),
      ...filled.map(({ at, before, now }) => ({ at, before: now, after: before })),
      ...converted(failed),
    ],
  });
}

/** The snapshot with the contents that were written; only for comparing contents. */
function withContents(snapshot: WorkbookSnapshot, edits: readonly CellEdit[]): WorkbookSnapshot {
  const bySheet = groupBy(edits, ({ at }) => at.sheet);
  const sheets = snapshot.sheets.map((sheet) => {
    const ofSheet = bySheet.get(sheet.name);
    if (!ofSheet) return sheet;
    const cells = new Map(sheet.cells.map((cell) => [cellIndex(cell.row, cell.column), cell]));
    for (const { at, after } of ofSheet) {
      const { row, column } = at;
      const content = isFormula(after) ? { value: null, formula: after.formula } : { value: after };
      cells.set(cellIndex(row, column), { row, column, ...content });
    }
    return { ...sheet, cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column) };
  });
  return { ...snapshot, sheets };
}

/** Cells of the columns of written formulas that were not written themselves, and hold another formula than before. */
function filledCells(
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  applied: readonly CellEdit[],
): FilledCell[] {
  const written = new Set(applied.map(({ at }) => cellKey(at)));
  const index = new SnapshotIndex(before);
  const columns = new Set(
    applied.filter((edit) => isFormula(edit.after)).map(({ at }) => cellKey({ ...at, row: 0 })),
  );
  return after.sheets.flatMap(({ name, cells }) =>
    cells.flatMap((cell): FilledCell[] => {
      const at = { sheet: name, row: cell.row, column: cell.column };
      if (!columns.has(cellKey({ ...at, row: 0 })) || written.has(cellKey(at))) return [];
      const [was, now] = [index.content(at), contentOfCell(cell)];
      return isFormula(now) && !sameContent(was, now) ? [{ at, before: was, now }] : [];
    }),
  );
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
  return report({
    applied,
    failed: untouched,
    skipped,
    snapshot,
    inverse: [...invert(applied), ...converted(untouched)],
  });
}

/** The members of a report about the host's error. */
function errorMembers(error: WorkbookError | undefined): Partial<WriteReport> {
  return error ? { fault: error.fault, error } : {};
}

/** If nothing could be read back, any edit may have been written, so the inverse of all edits is kept. */
function unknown(
  edits: readonly CellEdit[],
  { found, error }: Course,
  skipped: readonly SkippedEdit[],
): WriteReport {
  return report({
    skipped,
    failed: edits.map((edit) => ({ edit, now: undefined })),
    inverse: edits.map((edit) => ({
      at: edit.at,
      before: edit.after,
      after: found.get(edit) ?? edit.before,
    })),
    ...errorMembers(error),
  });
}

function report(parts: Partial<WriteReport>): WriteReport {
  return {
    applied: [],
    skipped: [],
    failed: [],
    overwritten: [],
    filled: [],
    rearranged: [],
    rearrangedMeanwhile: [],
    takenBack: false,
    snapshot: null,
    inverse: invert(parts.applied ?? []),
    ...parts,
  };
}

/** Undoes edits that the host wrote as another type. */
function converted(failed: readonly FailedEdit[]): CellEdit[] {
  return failed.flatMap(({ edit: { at, before }, now, converted: isConverted }) =>
    isConverted && now !== undefined ? [{ at, before: now, after: before }] : [],
  );
}

/** Separates the edits that can be written from those that must be skipped. */
function partition(
  edits: readonly CellEdit[],
  snapshot: WorkbookSnapshot,
  { losingFonts = [] }: StructureGuard,
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
      // If it was known that fonts would be lost, the person was warned before selecting the edit.
      const isAccepted = why === 'fonts' && losingFonts.includes(cellKey(edit.at));
      if (why && !isAccepted) skipped.push({ edit, why, now });
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
 * Tells whether a cell displays the written content, but as another type, with a leading apostrophe, with other line
 * ends or with fewer digits.
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

function toWrite({ at, after }: CellEdit): CellWrite {
  return { at, content: after };
}

/**
 * @param found receives the contents of the cells immediately before the write
 * @returns the host's error, or `undefined`
 */
async function tryWrite(
  workbook: Workbook,
  edits: readonly CellEdit[],
  found = new Map<CellEdit, CellContent>(),
): Promise<WorkbookError | undefined> {
  try {
    const contents = await workbook.write(edits.map(toWrite));
    contents?.forEach((content, index) => {
      const edit = edits[index];
      if (edit) found.set(edit, content);
    });
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

/** Errors of the host become part of the report; any other error is a bug and is thrown again. */
function hostError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  throw error;
}

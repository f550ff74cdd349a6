/**
 * Sends a snapshot to another thread: in parts, so that copying one never blocks for long, and without the cells that have not
 * changed since the last snapshot.
 */
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { sameCell } from '../workbook/same-snapshot';

/** Copying this number of cells takes a few milliseconds. */
const CELLS_PER_PART = 2_000;

/** Consecutive cells of a sheet: first `count` cells of the last snapshot's sheet of the same id from index `from`, then `cells`. */
interface Run {
  readonly from: number;
  readonly count: number;
  readonly cells: readonly CellSnapshot[];
}

export type SnapshotPart =
  /** The first part. */
  | {
      readonly book: Omit<WorkbookSnapshot, 'sheets'>;
      readonly sheets: readonly Omit<SheetSnapshot, 'cells'>[];
    }
  /** More cells of a sheet, in order; `sheet` is its index in the book. */
  | { readonly sheet: number; readonly runs: readonly Run[] };

/** Splits a snapshot into parts. @param before the snapshot that the receiver has; `null` if it has none */
export function* partsOf(
  { sheets, ...book }: WorkbookSnapshot,
  before: WorkbookSnapshot | null,
): Generator<SnapshotPart> {
  yield { book, sheets: sheets.map(({ cells: _, ...sheet }) => sheet) };
  for (const [sheet, { id, cells }] of sheets.entries()) {
    const old = before?.sheets.find((one) => one.id === id)?.cells ?? [];
    let runs: Run[] = [];
    let weight = 0;
    for (const run of runsOf(old, cells)) {
      runs.push(run);
      weight += 1 + run.cells.length;
      if (weight < CELLS_PER_PART) continue;
      yield { sheet, runs };
      [runs, weight] = [[], 0];
    }
    if (runs.length > 0) yield { sheet, runs };
  }
}

/** Compares a sheet's cells with the last ones. Both are in row-major order. */
function* runsOf(old: readonly CellSnapshot[], now: readonly CellSnapshot[]): Generator<Run> {
  let at = 0;
  let index = 0;
  while (index < now.length) {
    at = notBefore(old, at, now[index]);
    const from = at;
    while (index < now.length && sameCell(old[at], now[index])) [at, index] = [at + 1, index + 1];
    const [start, count] = [index, at - from];
    while (index < now.length && index - start < CELLS_PER_PART) {
      at = notBefore(old, at, now[index]);
      if (sameCell(old[at], now[index])) break;
      index += 1;
    }
    yield { from, count, cells: now.slice(start, index) };
  }
}

/** Index of the first cell from `at` on that is not before `other` in row-major order. */
function notBefore(cells: readonly CellSnapshot[], at: number, other: CellSnapshot | undefined): number {
  let index = at;
  for (let cell = cells[index]; cell && other && isBefore(cell, other); cell = cells[index]) index += 1;
  return index;
}

function isBefore(a: CellSnapshot, b: CellSnapshot): boolean {
  return a.row < b.row || (a.row === b.row && a.column < b.column);
}

/** Joins the parts of snapshots. */
export class SnapshotReceiver {
  private before: WorkbookSnapshot | null = null;
  private sheets: { readonly sheet: Omit<SheetSnapshot, 'cells'>; readonly cells: CellSnapshot[] }[] = [];
  private book: Omit<WorkbookSnapshot, 'sheets'> | null = null;

  take(part: SnapshotPart): void {
    if ('book' in part) {
      this.settle();
      this.book = part.book;
      this.sheets = part.sheets.map((sheet) => ({ sheet, cells: [] }));
      return;
    }
    const taken = this.sheets[part.sheet];
    const old = this.before?.sheets.find(({ id }) => id === taken?.sheet.id)?.cells ?? [];
    for (const { from, count, cells } of part.runs) {
      // Not with spread arguments: a call accepts a limited number of them.
      for (const cell of old.slice(from, from + count)) taken?.cells.push(cell);
      taken?.cells.push(...cells);
    }
  }

  /** The snapshot that was received last. @throws if there was none */
  get snapshot(): WorkbookSnapshot {
    this.settle();
    if (!this.before) throw new Error('no snapshot was received');
    return this.before;
  }

  private settle(): void {
    const { book } = this;
    if (!book) return;
    this.book = null;
    this.before = { ...book, sheets: this.sheets.map(({ sheet, cells }) => ({ ...sheet, cells })) };
  }
}

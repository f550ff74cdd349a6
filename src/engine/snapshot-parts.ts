/**
 * A snapshot on its way to another thread: in pieces, so that no piece keeps this thread long, and without the cells that the
 * other side has already from the last one.
 */
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { CellValue } from '../workbook/cell';

/** Cells a piece: copying so many takes a few milliseconds. */
const CELLS_A_PIECE = 2_000;

/** A sheet, with how many of the first and the last cells of the same sheet (by id) are as they were. */
export interface SheetPart {
  readonly sheet: Omit<SheetSnapshot, 'cells'>;
  readonly first: number;
  readonly last: number;
}

export type SnapshotPart =
  /** Begins a snapshot. */
  | { readonly book: Omit<WorkbookSnapshot, 'sheets'>; readonly sheets: readonly SheetPart[] }
  /** More cells between the first and the last ones of a sheet, in order; `sheet` is its position in the book. */
  | { readonly sheet: number; readonly cells: readonly CellSnapshot[] };

/** Takes a snapshot apart. @param before the one that the other side has; `null` for none */
export function* partsOf(
  { sheets, ...book }: WorkbookSnapshot,
  before: WorkbookSnapshot | null,
): Generator<SnapshotPart> {
  const parts = sheets.map(({ cells, ...sheet }) => {
    const old = before?.sheets.find(({ id }) => id === sheet.id)?.cells ?? [];
    return { cells, sheet, ...commonEnds(old, cells) };
  });
  yield { book, sheets: parts.map(({ sheet, first, last }) => ({ sheet, first, last })) };
  for (const [sheet, { cells, first, last }] of parts.entries()) {
    const end = cells.length - last;
    for (let start = first; start < end; start += CELLS_A_PIECE) {
      yield { sheet, cells: cells.slice(start, Math.min(start + CELLS_A_PIECE, end)) };
    }
  }
}

/** Puts snapshots together again. */
export class SnapshotReceiver {
  private before: WorkbookSnapshot | null = null;
  private parts: { readonly part: SheetPart; readonly cells: CellSnapshot[] }[] = [];
  private book: Omit<WorkbookSnapshot, 'sheets'> | null = null;

  take(part: SnapshotPart): void {
    if ('book' in part) {
      this.settle();
      this.book = part.book;
      this.parts = part.sheets.map((one) => ({ part: one, cells: [] }));
    } else {
      this.parts[part.sheet]?.cells.push(...part.cells);
    }
  }

  /** The snapshot as it was sent last. */
  get snapshot(): WorkbookSnapshot {
    this.settle();
    if (!this.before) throw new Error('no snapshot was sent');
    return this.before;
  }

  private settle(): void {
    const { book, before } = this;
    if (!book) return;
    this.book = null;
    const sheets = this.parts.map(({ part: { sheet, first, last }, cells }) => {
      const old = before?.sheets.find(({ id }) => id === sheet.id)?.cells ?? [];
      return { ...sheet, cells: [...old.slice(0, first), ...cells, ...old.slice(old.length - last)] };
    });
    this.before = { ...book, sheets };
  }
}

/** How many of the first and of the last cells are the same in both. */
function commonEnds(
  old: readonly CellSnapshot[],
  now: readonly CellSnapshot[],
): { first: number; last: number } {
  const most = Math.min(old.length, now.length);
  let first = 0;
  while (first < most && sameCell(old[first], now[first])) first += 1;
  let last = 0;
  while (last < most - first && sameCell(old[old.length - 1 - last], now[now.length - 1 - last])) last += 1;
  return { first, last };
}

function sameCell(a: CellSnapshot | undefined, b: CellSnapshot | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return (
    a.row === b.row &&
    a.column === b.column &&
    sameValue(a.value, b.value) &&
    a.formula === b.formula &&
    a.uncached === b.uncached &&
    a.numberFormat === b.numberFormat &&
    a.richText === b.richText &&
    a.checkbox === b.checkbox &&
    a.unlocked === b.unlocked
  );
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return Object.is(a, b);
  return a.error === b.error;
}

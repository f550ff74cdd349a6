/**
 * How sheets are built, as it was last told: asking Excel where cells are merged can empty the person's undo history, so
 * it is asked only when a person wants a check and something has changed since.
 */
import type { CellRange } from '../workbook/cell';
import { isAskedFor, type ReadPurpose } from '../workbook/workbook';
import { moveRange, type LineChange } from './line-change';
import type { ListedSheet } from './sheet-list';

/** What an event tells of a sheet. */
export type StructureChange =
  /** Cells look different: merging is a format, too, though Excel tells of it as it tells of an edit. */
  | { readonly kind: 'formats' }
  /** Several cells were changed at once, or parts of rows came or went: merges may be others now. */
  | { readonly kind: 'cells' }
  /** Whole rows or columns came or went, and merges moved with them. */
  | LineChange;

interface KnownSheet {
  readonly merges: readonly CellRange[];
  /** What has changed since Excel was asked. */
  readonly since: 'nothing' | 'formats' | 'build';
}

export class Structure {
  readonly #sheets = new Map<string, KnownSheet>();
  /** How often each sheet has changed: what changes while Excel answers makes the answer out of date. */
  readonly #changes = new Map<string, number>();
  #watched = false;
  #listed: readonly ListedSheet[] | null = null;
  readonly #unread = new Set<string>();

  /** From now on every change is told. What was known before may be out of date. */
  watch(): void {
    this.#watched = true;
    this.#outdate([...this.#sheets.keys()]);
  }

  /** Changes are no longer told. */
  unwatch(): void {
    this.#watched = false;
  }

  /** A sheet changed. */
  changed(sheetId: string, change: StructureChange): void {
    this.#changes.set(sheetId, (this.#changes.get(sheetId) ?? 0) + 1);
    const known = this.#sheets.get(sheetId);
    if (!known) return;
    const { kind } = change;
    if (kind === 'formats' || kind === 'cells') {
      const since = kind === 'cells' || known.since === 'build' ? 'build' : 'formats';
      this.#sheets.set(sheetId, { ...known, since });
    } else {
      const merges = known.merges.flatMap((merge) => movedMerge(merge, change));
      this.#sheets.set(sheetId, { merges, since: 'build' });
    }
  }

  /** The sheets of the last reading, by which the next one can ask for everything at once; `null` before the first. */
  get listed(): readonly ListedSheet[] | null {
    return this.#listed;
  }

  /** These are the sheets; what is known of others is forgotten. */
  list(sheets: readonly ListedSheet[]): void {
    this.#listed = sheets;
    for (const id of this.#sheets.keys()) {
      if (!sheets.some((sheet) => sheet.id === id)) this.#sheets.delete(id);
    }
  }

  /** A sheet has no cells that could be read. */
  refuse(sheetId: string): void {
    this.#unread.add(sheetId);
  }

  /** Tells whether a sheet has turned out to have no cells that could be read. */
  isUnread(sheetId: string): boolean {
    return this.#unread.has(sheetId);
  }

  /** Tells whether a sheet was ever looked at. */
  knows(sheetId: string): boolean {
    return this.#sheets.has(sheetId);
  }

  /** Tells whether Excel has to be asked for the merges of a sheet. */
  mustAsk(sheetId: string, purpose: ReadPurpose): boolean {
    const { since } = this.#sheets.get(sheetId) ?? { since: 'build' };
    if (isAskedFor(purpose)) return !this.#watched || since !== 'nothing';
    // What is written into the midst of a merge would lie there unseen.
    return purpose === 'before-write' && (!this.#watched || since === 'build');
  }

  merges(sheetId: string): readonly CellRange[] {
    return this.#sheets.get(sheetId)?.merges ?? [];
  }

  /** To be called before Excel is asked. @returns to be called with what it answered */
  asking(sheetId: string): (merges: readonly CellRange[]) => void {
    const before = this.#changes.get(sheetId);
    return (merges) => {
      const since = this.#changes.get(sheetId) === before ? 'nothing' : 'build';
      this.#sheets.set(sheetId, { merges, since });
    };
  }

  /** A sheet was looked at, though its merges could not be had: those that were told before stay. */
  looked(sheetId: string): void {
    this.#outdate([sheetId]);
  }

  #outdate(sheetIds: readonly string[]): void {
    for (const id of sheetIds) this.#sheets.set(id, { merges: this.merges(id), since: 'build' });
  }
}

/** A merge that shrinks to one cell is none. */
function movedMerge(merge: CellRange, change: LineChange): CellRange[] {
  const moved = moveRange(merge, change);
  return moved && (moved.top < moved.bottom || moved.left < moved.right) ? [moved] : [];
}

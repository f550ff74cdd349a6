/**
 * Facts about each sheet from the last reading, besides its contents. With them the next reading can request everything
 * at once and need not ask for merged areas.
 */
import type { CellRange } from '../workbook/cell';
import { SheetCells } from '../workbook/sheet-cells';
import type { CellSnapshot } from '../workbook/snapshot';
import type { ReadPurpose } from '../workbook/workbook';
import type { Extent } from './block';
import { moveRange, type LineChange } from './line-change';
import { canUndoMergeQuestion, canReadMerges } from './merges';
import type { ListedSheet } from './sheet-list';

export interface KnownSheet {
  /** The used range; `null` for a sheet without values. */
  readonly extent: Extent | null;
  /** 0-based, ascending. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly CellRange[];
  /** The merges as Excel reported them, if lines were inserted or deleted since. */
  readonly mergesBeforeLineChanges?: readonly CellRange[];
  /** The merged areas are known: Excel returned them, and their later moves can be followed. */
  readonly areMergesKnown: boolean;
}

export class KnownSheets {
  readonly #sheets = new Map<string, KnownSheet>();
  /** How many insertions and deletions of lines each sheet has seen. */
  readonly #lineChanges = new Map<string, number>();
  readonly #unread = new Set<string>();
  #listed: readonly ListedSheet[] | null = null;
  #isWatched = false;

  /** From now on, every insertion and deletion of lines is reported. What was known of merges may be out of date. */
  watch(): void {
    this.#isWatched = true;
    for (const [id, sheet] of this.#sheets) this.#sheets.set(id, { ...sheet, areMergesKnown: false });
  }

  /** Insertions and deletions are no longer reported. */
  unwatch(): void {
    this.#isWatched = false;
  }

  /** Whole rows or columns of a sheet were inserted or deleted: merges move with them. */
  linesChanged(sheetId: string, change: LineChange): void {
    this.#lineChanges.set(sheetId, this.lineChanges(sheetId) + 1);
    const known = this.#sheets.get(sheetId);
    if (known)
      this.#sheets.set(sheetId, {
        ...known,
        merges: known.merges.flatMap((merge) => movedMerge(merge, change)),
        mergesBeforeLineChanges: known.mergesBeforeLineChanges ?? known.merges,
      });
  }

  /**
   * The merges of a sheet that is read without asking for them. The event about an insertion can arrive after a reading
   * that already includes it; its merges must then not move again. The two cases are distinguished by the contents: in
   * a merge only the top left cell has content.
   */
  mergesOf(sheetId: string, cells: readonly CellSnapshot[]): readonly CellRange[] {
    const { merges = [], mergesBeforeLineChanges } = this.#sheets.get(sheetId) ?? {};
    if (!mergesBeforeLineChanges) return merges;
    const filled = new SheetCells(
      cells.filter(({ value, formula }) => value !== null || formula !== undefined),
    );
    return !areMergesOf(filled, merges) && areMergesOf(filled, mergesBeforeLineChanges)
      ? mergesBeforeLineChanges
      : merges;
  }

  /** A number that grows with each insertion or deletion of lines of a sheet. */
  lineChanges(sheetId: string): number {
    return this.#lineChanges.get(sheetId) ?? 0;
  }

  /** The sheets of the last reading; `null` before the first. */
  get listed(): readonly ListedSheet[] | null {
    return this.#listed;
  }

  get(sheetId: string): KnownSheet | undefined {
    return this.#sheets.get(sheetId);
  }

  /** Keeps the sheets of a reading and drops all others. */
  keep(sheets: readonly { readonly listed: ListedSheet; readonly known: KnownSheet }[]): void {
    this.#listed = sheets.map(({ listed }) => listed);
    this.#sheets.clear();
    for (const { listed, known } of sheets) this.#sheets.set(listed.id, known);
  }

  /** Records that a sheet, such as a chart sheet, has no cells that Excel can return. */
  markUnread(sheetId: string): void {
    this.#unread.add(sheetId);
  }

  /** Tells whether Excel has refused the cells of a sheet. */
  isUnread(sheetId: string): boolean {
    return this.#unread.has(sheetId);
  }

  /**
   * Tells whether Excel has to be asked for the merges of a sheet. Always before a write, because content that is
   * written inside a merge would not be visible.
   */
  mustAskMerges(sheetId: string, purpose: ReadPurpose): boolean {
    if (!canReadMerges()) return false;
    if (purpose === 'before-write') return true;
    const isKnown = this.#isWatched && this.#sheets.get(sheetId)?.areMergesKnown === true;
    return purpose === 'check' && (!isKnown || canUndoMergeQuestion());
  }
}

/** Tells whether no cell within a merge, except its top left one, has content. */
function areMergesOf(filled: SheetCells, merges: readonly CellRange[]): boolean {
  return merges.every((merge) =>
    [...filled.inRange(merge)].every(({ row, column }) => row === merge.top && column === merge.left),
  );
}

/** The merge after a change of lines; empty if at most one cell of it is left. */
function movedMerge(merge: CellRange, change: LineChange): CellRange[] {
  const moved = moveRange(merge, change);
  return moved && (moved.top < moved.bottom || moved.left < moved.right) ? [moved] : [];
}

/**
 * Finds the ranges that contain a cell without expanding ranges to their cells. Rows (or columns) are divided into
 * blocks of 1, 2, 4, 8 …; a range consists of few blocks, and a cell is in one block of each size.
 */
import { MAX_COLUMNS, MAX_ROWS } from './a1';
import { firstNotBefore } from './binary-search';
import type { CellRange } from './cell';
import { addTo } from './group-by';

/** Items by ranges of one sheet. */
export class RangeIndex<Item> {
  /** Block of columns → block of rows → items. */
  private readonly blocks = new Map<number, Map<number, Item[]>>();

  /** Adds a range. @returns the number of entries added */
  add({ top, bottom, left, right }: CellRange, item: Item): number {
    const rows = blocksOf(top, bottom, MAX_ROWS);
    const columns = blocksOf(left, right, MAX_COLUMNS);
    for (const column of columns) {
      let byRow = this.blocks.get(column);
      if (!byRow) this.blocks.set(column, (byRow = new Map<number, Item[]>()));
      for (const row of rows) addTo(byRow, row, item);
    }
    return rows.length * columns.length;
  }

  clear(): void {
    this.blocks.clear();
  }

  /** Returns and removes the items of the ranges that contain a cell, with all items of the blocks in which they are. */
  take(index: number): Item[] {
    const found: Item[] = [];
    const row = Math.floor(index / MAX_COLUMNS);
    for (let column = (index % MAX_COLUMNS) + MAX_COLUMNS; column > 0; column >>= 1) {
      const byRow = this.blocks.get(column);
      for (let block = row + MAX_ROWS; byRow && block > 0; block >>= 1) {
        for (const item of byRow.get(block) ?? []) found.push(item);
        byRow.delete(block);
      }
    }
    return found;
  }
}

/** The merged areas of a sheet, found by a cell. If areas overlap, which is invalid, one of them is found. */
export class MergeIndex {
  /** Block of rows → areas over all its rows, from left to right. */
  private readonly blocks = new Map<number, CellRange[]>();
  /** Sizes of the blocks that areas consist of, as powers of 2. */
  private readonly levels: readonly number[];

  constructor(merges: readonly CellRange[]) {
    const levels = new Set<number>();
    for (const merge of merges) {
      for (const block of blocksOf(merge.top, merge.bottom, MAX_ROWS)) {
        levels.add(Math.log2(MAX_ROWS) - Math.floor(Math.log2(block)));
        addTo(this.blocks, block, merge);
      }
    }
    for (const areas of this.blocks.values()) areas.sort((a, b) => a.left - b.left);
    this.levels = [...levels];
  }

  /** The merged area that contains a cell. */
  at(row: number, column: number): CellRange | undefined {
    for (const level of this.levels) {
      const areas = this.blocks.get((row + MAX_ROWS) >> level);
      if (!areas) continue;
      const area = areas[firstNotBefore(areas.length, (index) => (areas[index]?.left ?? 0) <= column) - 1];
      if (area && area.right >= column) return area;
    }
    return undefined;
  }
}

/**
 * The fewest blocks that make up the numbers from `first` to `last`. Blocks are numbered as in a heap: 1 is everything
 * below `size` (a power of 2), 2 and 3 are its halves, and `size + n` is the number n alone.
 */
function blocksOf(first: number, last: number, size: number): number[] {
  const blocks: number[] = [];
  for (let low = first + size, high = last + size; low <= high; low >>= 1, high >>= 1) {
    if (low % 2 === 1) blocks.push(low++);
    if (high % 2 === 0) blocks.push(high--);
  }
  return blocks;
}

/** Which formulas depend on cells that have been written, so that their cached results are out of date. */
import { MAX_COLUMNS, MAX_ROWS, cellIndex } from './a1';
import type { CellRange, CellRef } from './cell';
import { referencesOf } from './references';
import type { SheetSnapshot } from './snapshot';

/** Cells by sheet: the sheet's name → `cellIndex` of its cells. */
export type CellSets = ReadonlyMap<string, ReadonlySet<number>>;

/** Entries that the index of ranges may have; beyond, every formula counts as dependent. */
const MAX_ENTRIES = 3_000_000;

/** A formula cell: its sheet (position in the workbook) and its `cellIndex`. */
interface FormulaCell {
  readonly sheet: number;
  readonly index: number;
}

/**
 * Formulas whose result depends on one of the cells, directly or through other formulas. A formula that does not show
 * what it reads (names, tables, INDIRECT) counts as dependent: a wrong result is worse than a missing one. Takes time in
 * proportion to the formulas and what depends on the cells, not to their product.
 * @returns only sheets with such formulas; the changed cells themselves are not among them
 */
export function dependentsOf(changed: readonly CellRef[], sheets: readonly SheetSnapshot[]): CellSets {
  const dependents = new Map<string, Set<number>>();
  if (changed.length === 0) return dependents;
  // Formulas may write a sheet's name in another case than the sheet itself.
  const positions = new Map(sheets.map(({ name }, position) => [name.toLowerCase(), position]));
  const changedCells = changed.flatMap(({ sheet, row, column }) => {
    const position = positions.get(sheet.toLowerCase());
    return position === undefined ? [] : [{ sheet: position, index: cellIndex(row, column) }];
  });
  const done = sheets.map(() => new Set<number>());
  for (const { sheet, index } of changedCells) done[sheet]?.add(index);
  const queue: FormulaCell[] = [...changedCells];
  const add = (cell: FormulaCell): void => {
    const name = sheets[cell.sheet]?.name;
    if (name === undefined || done[cell.sheet]?.has(cell.index)) return;
    done[cell.sheet]?.add(cell.index);
    const cells = dependents.get(name) ?? new Set();
    dependents.set(name, cells.add(cell.index));
    queue.push(cell);
  };
  const indexes = sheets.map(() => new RangeIndex<FormulaCell>());
  let entries = 0;
  sheets.forEach(({ name, cells }, sheet) => {
    for (const { row, column, formula } of cells) {
      if (formula === undefined) continue;
      const cell = { sheet, index: cellIndex(row, column) };
      const references = entries > MAX_ENTRIES ? null : referencesOf(formula, name);
      if (!references || references.open) add(cell);
      for (const range of references?.ranges ?? []) {
        const position = positions.get(range.sheet === name ? name.toLowerCase() : range.sheet.toLowerCase());
        if (position !== undefined) entries += indexes[position]?.add(range, cell) ?? 0;
      }
    }
  });
  for (const { sheet, index } of queue) {
    for (const cell of indexes[sheet]?.take(index) ?? []) add(cell);
  }
  return dependents;
}

/**
 * Ranges of one sheet, found by a cell that they contain. Rows and columns are each divided into blocks of 1, 2, 4, 8 …;
 * a range is stored under the few blocks that it consists of, and a cell lies in one block of each size.
 */
class RangeIndex<Item> {
  /** Block of columns → block of rows → items. */
  private readonly blocks = new Map<number, Map<number, Item[]>>();

  /** Adds a range. @returns number of entries that it takes */
  add({ top, bottom, left, right }: CellRange, item: Item): number {
    const rows = blocksOf(top, bottom, MAX_ROWS);
    const columns = blocksOf(left, right, MAX_COLUMNS);
    for (const column of columns) {
      let byRow = this.blocks.get(column);
      if (!byRow) this.blocks.set(column, (byRow = new Map<number, Item[]>()));
      for (const row of rows) {
        const items = byRow.get(row);
        if (items) items.push(item);
        else byRow.set(row, [item]);
      }
    }
    return rows.length * columns.length;
  }

  /** Items of the ranges that contain a cell, each block's once: those taken before are not given again. */
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

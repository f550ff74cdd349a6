/** The cells of a sheet by their place: one order, shared by all who look cells up. */
import type { CellSnapshot, SheetSnapshot } from './snapshot';

/** Row-major, each place once. A map of all places would take several times the memory of this. */
export class SheetCells {
  /** Rows that have cells, ascending. */
  readonly rows: readonly number[];
  private readonly cells: readonly CellSnapshot[];
  /** Where the cells of each row begin, and where the last ones end. */
  private readonly starts: readonly number[];

  constructor(cells: readonly CellSnapshot[]) {
    this.cells = inOrder(cells);
    const rows: number[] = [];
    const starts: number[] = [];
    this.cells.forEach(({ row }, index) => {
      if (row === rows.at(-1)) return;
      rows.push(row);
      starts.push(index);
    });
    this.rows = rows;
    this.starts = [...starts, this.cells.length];
  }

  /** The position of a row among `rows`; -1 for a row without cells. */
  position(row: number): number {
    // Hardly a sheet has gaps: most rows stand where they would without any.
    const expected = row - (this.rows[0] ?? 0);
    if (this.rows[expected] === row) return expected;
    return found(this.rows.length, (position) => (this.rows[position] ?? 0) - row);
  }

  /** The cells of a row, from left to right. */
  inRow(row: number): readonly CellSnapshot[] {
    const position = this.position(row);
    return position < 0 ? [] : this.cells.slice(this.starts[position], this.starts[position + 1]);
  }

  /** The cell at a place; `undefined` where nothing is. */
  at(row: number, column: number): CellSnapshot | undefined {
    const position = this.position(row);
    if (position < 0) return undefined;
    const from = this.starts[position] ?? 0;
    const count = (this.starts[position + 1] ?? from) - from;
    const index = found(count, (own) => (this.cells[from + own]?.column ?? 0) - column);
    return index < 0 ? undefined : this.cells[from + index];
  }
}

/**
 * Searches what is in order by halves.
 * @param compare below 0 for what comes before that which is looked for, 0 for it
 * @returns its index; -1 where it is not there
 */
function found(count: number, compare: (index: number) => number): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const order = compare(middle);
    if (order === 0) return middle;
    if (order < 0) from = middle + 1;
    else to = middle;
  }
  return -1;
}

const KNOWN = new WeakMap<SheetSnapshot, SheetCells>();

/** The cells of a sheet; put in order once. */
export function cellsOf(sheet: SheetSnapshot): SheetCells {
  let cells = KNOWN.get(sheet);
  if (!cells) KNOWN.set(sheet, (cells = new SheetCells(sheet.cells)));
  return cells;
}

/** Hosts give cells in order; of a place that is given twice the last one counts. */
function inOrder(cells: readonly CellSnapshot[]): readonly CellSnapshot[] {
  const order = (a: CellSnapshot, b: CellSnapshot): number => a.row - b.row || a.column - b.column;
  const comesAfter = (cell: CellSnapshot, index: number, all: readonly CellSnapshot[]): boolean => {
    const previous = all[index - 1];
    return previous === undefined || order(previous, cell) < 0;
  };
  if (cells.every(comesAfter)) return cells;
  const sorted = [...cells].sort(order);
  return sorted.filter((cell, index) => {
    const next = sorted[index + 1];
    return next === undefined || order(cell, next) < 0;
  });
}

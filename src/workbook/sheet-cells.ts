/** The cells of a sheet by their place: one order, shared by all who look cells up. */
import type { CellSnapshot, SheetSnapshot } from './snapshot';

/** Row-major, each place once. A map of all places would take several times the memory of this. */
export class SheetCells {
  /** Rows that have cells, ascending. */
  readonly rows: readonly number[];
  private readonly cells: readonly CellSnapshot[];
  /** Where the cells of each row begin, and where the last ones end. */
  private readonly starts: readonly number[];
  private readonly positions: ReadonlyMap<number, number>;

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
    this.positions = new Map(rows.map((row, position) => [row, position]));
  }

  /** The position of a row among `rows`; -1 for a row without cells. */
  position(row: number): number {
    return this.positions.get(row) ?? -1;
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
    let from = this.starts[position] ?? 0;
    let to = this.starts[position + 1] ?? 0;
    while (from < to) {
      const middle = (from + to) >>> 1;
      const found = this.cells[middle];
      if (found?.column === column) return found;
      if (found && found.column < column) from = middle + 1;
      else to = middle;
    }
    return undefined;
  }
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

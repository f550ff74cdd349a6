/** Looking up the cells of a sheet by row and column. */
import { firstNotBefore } from './binary-search';
import type { CellRange } from './cell';
import type { CellSnapshot, SheetSnapshot } from './snapshot';

/** The cells in row-major order, each cell once. A map of all cells would take several times the memory. */
export class SheetCells {
  /** Rows that have cells, ascending. */
  readonly rows: readonly number[];
  private readonly cells: readonly CellSnapshot[];
  /** For each row the index of its first cell; at the end the number of cells. */
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

  /** The position in `rows` of the first row from `row` on. */
  private firstFrom(row: number): number {
    return firstNotBefore(this.rows.length, (index) => (this.rows[index] ?? 0) < row);
  }

  /** The position of a row among `rows`; -1 for a row without cells. */
  position(row: number): number {
    // Few sheets have blank rows: most rows are found at the first attempt.
    const expected = row - (this.rows[0] ?? 0);
    if (this.rows[expected] === row) return expected;
    const position = this.firstFrom(row);
    return this.rows[position] === row ? position : -1;
  }

  /** The rows from `top` to `bottom` that have cells, ascending. */
  rowsWithin(top: number, bottom: number): readonly number[] {
    return this.rows.slice(this.firstFrom(top), this.firstFrom(bottom + 1));
  }

  /** The cells of a row, from left to right. */
  inRow(row: number): readonly CellSnapshot[] {
    const position = this.position(row);
    return position < 0 ? [] : this.cells.slice(this.starts[position], this.starts[position + 1]);
  }

  /** Tells whether some cell of a row passes a test. */
  someInRow(row: number, test: (cell: CellSnapshot) => boolean): boolean {
    const position = this.position(row);
    const end = position < 0 ? 0 : (this.starts[position + 1] ?? 0);
    for (let index = this.starts[position] ?? 0; index < end; index += 1) {
      const cell = this.cells[index];
      if (cell && test(cell)) return true;
    }
    return false;
  }

  /** The cells of a range in row-major order. */
  *inRange({ top, bottom, left, right }: CellRange): Iterable<CellSnapshot> {
    let position = this.firstFrom(top);
    for (; (this.rows[position] ?? Infinity) <= bottom; position += 1) {
      for (let index = this.indexOf(position, left); index < (this.starts[position + 1] ?? 0); index += 1) {
        const cell = this.cells[index];
        if (!cell || cell.column > right) break;
        yield cell;
      }
    }
  }

  /** The cell at a place; `undefined` if there is none. */
  at(row: number, column: number): CellSnapshot | undefined {
    const position = this.position(row);
    if (position < 0) return undefined;
    const cell = this.cells[this.indexOf(position, column)];
    return cell?.row === row && cell.column === column ? cell : undefined;
  }

  /** Index of the first cell of a row that is in the column or right of it; the row's end if there is none. */
  private indexOf(position: number, column: number): number {
    const start = this.starts[position] ?? 0;
    const count = (this.starts[position + 1] ?? start) - start;
    return start + firstNotBefore(count, (offset) => (this.cells[start + offset]?.column ?? 0) < column);
  }
}

const KNOWN = new WeakMap<SheetSnapshot, SheetCells>();

/** The cells of a sheet; sorted once per snapshot. */
export function cellsOf(sheet: SheetSnapshot): SheetCells {
  let cells = KNOWN.get(sheet);
  if (!cells) KNOWN.set(sheet, (cells = new SheetCells(sheet.cells)));
  return cells;
}

/** Cells in row-major order, each cell once: if a cell is given twice, the last one counts. */
export function inOrder(cells: readonly CellSnapshot[]): readonly CellSnapshot[] {
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

/** What the `col` elements of a sheet say of its columns. */
import { MAX_COLUMNS } from '../../workbook/a1';
import type { XmlElement } from '../xml/parse';

/** Spans of columns, in any order: what an earlier one says of a column stands. */
export class Columns {
  readonly styles = new Map<number, number>();
  private readonly hidden = new Set<number>();
  /** For each column itself, or a later one that may still be free. */
  private readonly free: number[] = [];

  /** Takes in a `col` element. */
  add(element: XmlElement): void {
    const last = Math.min(element.number('max') ?? 0, MAX_COLUMNS) - 1;
    const style = element.number('style');
    const hidden = element.flag('hidden') || element.number('width') === 0;
    const first = Math.max((element.number('min') ?? 0) - 1, 0);
    for (let column = this.nextFree(first); column <= last; column = this.nextFree(column)) {
      this.free[column] = column + 1;
      if (style !== undefined) this.styles.set(column, style);
      if (hidden) this.hidden.add(column);
    }
  }

  /** 0-based, ascending. */
  hiddenColumns(): number[] {
    return [...this.hidden].sort((a, b) => a - b);
  }

  /** The first column from a place on that no span has claimed; what was passed points there from now on. */
  private nextFree(from: number): number {
    let column = from;
    for (let next = this.free[column]; next !== undefined && next !== column; next = this.free[column]) {
      this.free[column] = this.free[next] ?? next;
      column = next;
    }
    return column;
  }
}

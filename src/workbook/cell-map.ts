import { cellIndex } from './a1';
import type { CellRef } from './cell';

/** A map from cells to values that needs no string per cell. */
export class CellMap<Value> {
  private readonly sheets = new Map<string, Map<number, Value>>();

  get({ sheet, row, column }: CellRef): Value | undefined {
    return this.sheets.get(sheet)?.get(cellIndex(row, column));
  }

  has({ sheet, row, column }: CellRef): boolean {
    return this.sheets.get(sheet)?.has(cellIndex(row, column)) === true;
  }

  set({ sheet, row, column }: CellRef, value: Value): void {
    let cells = this.sheets.get(sheet);
    if (!cells) this.sheets.set(sheet, (cells = new Map<number, Value>()));
    cells.set(cellIndex(row, column), value);
  }

  /** Values of all cells, sheet by sheet, in insertion order. */
  values(): Value[] {
    return [...this.sheets.values()].flatMap((cells) => [...cells.values()]);
  }
}

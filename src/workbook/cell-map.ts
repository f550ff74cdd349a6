/** Something for each of many cells. */
import type { CellRef } from './cell';

const COLUMNS = 2 ** 14;

/** One number a place: columns stay below 2^14. */
export function placeNumber(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** The place of a number. */
export function placeOfNumber(place: number): Omit<CellRef, 'sheet'> {
  return { row: Math.floor(place / COLUMNS), column: place % COLUMNS };
}

/** A map by cell, in the order in which cells were first set. Text keys such as `表!A1` would cost a text a cell. */
export class CellMap<Value> {
  private readonly sheets = new Map<string, Map<number, Value>>();

  get({ sheet, row, column }: CellRef): Value | undefined {
    return this.sheets.get(sheet)?.get(placeNumber(row, column));
  }

  has({ sheet, row, column }: CellRef): boolean {
    return this.sheets.get(sheet)?.has(placeNumber(row, column)) === true;
  }

  set({ sheet, row, column }: CellRef, value: Value): void {
    let cells = this.sheets.get(sheet);
    if (!cells) this.sheets.set(sheet, (cells = new Map<number, Value>()));
    cells.set(placeNumber(row, column), value);
  }

  /** Sheet by sheet, in the order in which they were first set. */
  values(): Value[] {
    return [...this.sheets.values()].flatMap((cells) => [...cells.values()]);
  }
}

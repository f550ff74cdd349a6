/** The cells of a sheet as they were read before, of which those that are as they were are taken again. */
import { sameValue, type CellValue } from '../workbook/cell';
import { cellIndex } from '../workbook/a1';
import type { CellSnapshot } from '../workbook/snapshot';
import type { KeptSheet, Place } from './kept-sheets';

interface Content {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly numberFormat: string | undefined;
}

export class EarlierCells {
  readonly #cells: readonly CellSnapshot[];
  readonly #edited: ReadonlySet<number>;
  #next = 0;

  constructor({ sheet, edited }: KeptSheet) {
    this.#cells = sheet.cells;
    this.#edited = new Set(edited.map(({ row, column }) => cellIndex(row, column)));
  }

  /**
   * The cell as it was read before, with its looks, where it has the same content now and its looks need not be asked. To be
   * called in the order of the cells. Checkboxes are always asked for.
   */
  same({ row, column }: Place, { value, formula, numberFormat }: Content): CellSnapshot | null {
    const place = cellIndex(row, column);
    let before = this.#cells[this.#next];
    while (before && cellIndex(before.row, before.column) < place) before = this.#cells[++this.#next];
    if (before?.row !== row || before.column !== column) return null;
    const isSame =
      before.formula === formula &&
      before.numberFormat === numberFormat &&
      sameValue(before.value, value) &&
      !before.checkbox;
    return isSame && !this.#edited.has(place) ? before : null;
  }
}

/** The cells of before where all are the same. */
export function sameOrNew(
  before: readonly CellSnapshot[],
  now: readonly CellSnapshot[],
): readonly CellSnapshot[] {
  return before.length === now.length && now.every((cell, index) => cell === before[index]) ? before : now;
}

/** Ranges of rows on a sheet and the labels within them. */
import type { TextCell } from '../../form/cells';
import type { Place } from './grid';
import type { Hit, Sheet } from './sheet';

/** Rows `top` to `bottom`, both included; empty if `top > bottom`. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
  /**
   * In a list of projects: the header's rows with the labels, the project's row with their values, and the name of its unit if it
   * stands above the row: in a separate row, or in the column of the units with blank cells below it.
   */
  readonly list?: { readonly labels: RowSpan; readonly row: number; readonly unit?: TextCell };
}

/**
 * Keeps what a function finds in a span, because several questions about a form look at the same rows, and a sheet that did not
 * change is not searched again. The result depends on nothing but the arguments.
 */
export function perSpan<Others extends readonly (string | number | null)[], Result>(
  find: (sheet: Sheet, span: RowSpan, ...others: Others) => Result,
): (sheet: Sheet, span: RowSpan, ...others: Others) => Result {
  const known = new WeakMap<RowSpan, { readonly from: readonly unknown[]; readonly result: Result }>();
  return (sheet, span, ...others) => {
    const last = known.get(span);
    const from = [sheet, ...others];
    if (last?.from.length === from.length && from.every((value, index) => value === last.from[index]))
      return last.result;
    const result = find(sheet, span, ...others);
    known.set(span, { from, result });
    return result;
  };
}

export function usedRows(sheet: Sheet, { top, bottom }: RowSpan): number[] {
  return sheet.grid.rowsWithin(top, bottom).filter((row) => sheet.grid.isUsed(row));
}

/** The first used rows of a sheet, at most `count`. */
export function firstUsedRows({ grid }: Sheet, count: number): number[] {
  const rows: number[] = [];
  for (const row of grid.rows) {
    if (rows.length === count) break;
    if (grid.isUsed(row)) rows.push(row);
  }
  return rows;
}

/** Places within a span, from top to bottom and left to right. */
export function placesWithin({ grid }: Sheet, { top, bottom }: RowSpan): Place[] {
  const places: Place[] = [];
  for (const row of grid.rowsWithin(top, bottom)) {
    for (const place of grid.placesIn(row)) places.push(place);
  }
  return places;
}

/** Labels within a span, from top to bottom and left to right. */
export const hitsWithin = perSpan((sheet, { top, bottom }): readonly Hit[] =>
  sheet.grid.rowsWithin(top, bottom).flatMap((row) => sheet.hitsIn(row)),
);

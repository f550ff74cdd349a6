/** Stretches of rows on a sheet and the labels within them. */
import type { Hit, Sheet } from './sheet';

/** Rows `top` to `bottom`, ends included; empty when `top > bottom`. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
  /** In a list of projects: the row of its header, whose labels have their values in the project's row. */
  readonly list?: { readonly header: number; readonly row: number };
}

/** Rows of a span that show something. */
export function usedRows(sheet: Sheet, { top, bottom }: RowSpan): number[] {
  return sheet.grid.rows.filter((row) => row >= top && row <= bottom && sheet.grid.placesIn(row).length > 0);
}

/** Labels within a span, from top to bottom and left to right. */
export function hitsWithin(sheet: Sheet, span: RowSpan): Hit[] {
  return usedRows(sheet, span).flatMap((row) => sheet.hitsIn(row));
}

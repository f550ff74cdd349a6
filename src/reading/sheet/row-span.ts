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
export function hitsWithin(sheet: Sheet, span: RowSpan): Hit[] {
  return sheet.grid.rowsWithin(span.top, span.bottom).flatMap((row) => sheet.hitsIn(row));
}

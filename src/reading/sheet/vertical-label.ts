/** Labels that span several rows, left of the cells that they describe. */
import { isBlankText } from '../../language/text/text';
import type { Grid, Place } from './grid';

/** A label over more rows belongs to a whole table, not to single cells. */
const MAX_ROWS = 200;
/** The search for a label whose merged area was undone covers this many rows above, because every row of a long sheet may start one. */
const MAX_ABOVE = 40;

/**
 * The label left of a cell that spans several rows; `null` if there is none. If its merged area was undone, its text is
 * in the first row, followed by another text, and the rows below are blank up to the cell's column.
 */
export function verticalLabel(grid: Grid, row: number, column: number): Place | null {
  if (column < 0) return null;
  const own = grid.place(row, column);
  if (own.area.bottom > own.area.top) return isBlankText(own.text) ? null : own;
  let top = row;
  while (top > 0 && row - top < MAX_ABOVE && beginsRightOf(grid, top, column)) top -= 1;
  const places = grid.placesIn(top);
  const label = places.filter((place) => place.column <= column).at(-1);
  const isBeside = places.some((place) => place.column > column);
  if (!label || label.area.bottom > top || !isBeside) return null;
  let bottom = top;
  while (bottom - top < MAX_ROWS && beginsRightOf(grid, bottom + 1, column)) bottom += 1;
  const { text, words, area } = label;
  const spanned = { ...area, bottom, right: Math.max(area.right, column) };
  return bottom > top ? { row: top, column: label.column, text, words, area: spanned } : null;
}

/** Tells whether the first text of a row stands right of a column, and nothing merged from above stands in the column. */
function beginsRightOf(grid: Grid, row: number, column: number): boolean {
  const [first] = grid.placesIn(row);
  return first !== undefined && first.column > column && grid.area(row, column).top === row;
}

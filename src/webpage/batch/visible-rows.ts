/** Which rows of a long list are drawn. */

/** Rows that are drawn beyond what is in sight. */
const SPARE = 6;

/**
 * Positions of the rows to be drawn: those in sight, some around them, and the one that has the keyboard wherever it is, for
 * a row that goes away takes the focus with it.
 * @param height of a row, in pixels
 * @param focused position of the row that has the keyboard; -1 where none has
 */
export function visibleRows(
  count: number,
  height: number,
  scrollTop: number,
  room: number,
  focused: number,
): readonly number[] {
  const first = Math.max(0, Math.floor(scrollTop / height) - SPARE);
  const last = Math.min(count - 1, Math.ceil((scrollTop + room) / height) + SPARE);
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  if (focused < 0 || focused >= count || (focused >= first && focused <= last)) return rows;
  return focused < first ? [focused, ...rows] : [...rows, focused];
}

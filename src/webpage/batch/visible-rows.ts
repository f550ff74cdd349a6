/** Rows rendered outside the viewport, on either side. */
const SPARE = 6;

/**
 * Indexes of the rows that a virtual list renders: the visible ones, some around them, and the focused row, because removing
 * it would lose the focus.
 * @param height height of a row in pixels
 * @param focused index of the focused row; -1 without one
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

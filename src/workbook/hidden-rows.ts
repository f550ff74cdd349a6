import { firstNotBefore } from './binary-search';
import type { SheetSnapshot } from './snapshot';

/** Tells whether one of the rows from `top` to `bottom` is hidden. */
export function hasHiddenRow(
  { hiddenRows }: Pick<SheetSnapshot, 'hiddenRows'>,
  top: number,
  bottom = top,
): boolean {
  const next = hiddenRows[firstNotBefore(hiddenRows.length, (index) => (hiddenRows[index] ?? 0) < top)];
  return next !== undefined && next <= bottom;
}

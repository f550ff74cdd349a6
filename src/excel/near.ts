/** Where a form lies ordinarily: so much of a sheet is asked for before its size is known, whatever that turns out to be. */
import type { CellSnapshot } from '../workbook/snapshot';
import type { Extent } from './large-sheet';

const ROWS = 250;
const COLUMNS = 40;
/** Its address. */
export const NEAR = 'A1:AN250';

/** Tells whether everything of a sheet lies there. */
export function isNear(extent: Extent | null): boolean {
  return extent !== null && extent.row + extent.rows <= ROWS && extent.column + extent.columns <= COLUMNS;
}

/** The same of cells in row-major order. */
export function areNear(cells: readonly CellSnapshot[]): boolean {
  return (cells.at(-1)?.row ?? 0) < ROWS && cells.every(({ column }) => column < COLUMNS);
}

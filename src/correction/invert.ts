import type { CellEdit } from '../workbook/cell';

/** The edits that undo the given ones, in the same order. */
export function invert(edits: readonly CellEdit[]): CellEdit[] {
  return edits.map(({ at, before, after }) => ({ at, before: after, after: before }));
}

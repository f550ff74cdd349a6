import type { CellEdit } from '../workbook/cell';

/** Edits that undo others, in the same order. */
export function invert(edits: readonly CellEdit[]): CellEdit[] {
  return edits.map(({ at, before, after }) => ({ at, before: after, after: before }));
}

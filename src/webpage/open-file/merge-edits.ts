import { cellKey } from '../../workbook/a1';
import type { LoggedWrite } from '../../taskpane/session/state';
import { sameContent, type CellEdit } from '../../workbook/cell';

/** Merges successive edits into one edit per cell (first `before`, last `after`); cells with their original content are left out. */
export function mergeEdits(edits: readonly CellEdit[]): readonly CellEdit[] {
  const byCell = new Map<string, CellEdit>();
  for (const edit of edits) {
    const earlier = byCell.get(cellKey(edit.at));
    byCell.set(cellKey(edit.at), earlier ? { ...edit, before: earlier.before } : edit);
  }
  return [...byCell.values()].filter(({ before, after }) => !sameContent(before, after));
}

/** The merged edits of all writes of a session. */
export function editsOf(log: readonly LoggedWrite[]): readonly CellEdit[] {
  return mergeEdits(log.flatMap(({ edits }) => edits));
}

/** Tells whether two lists of merged edits give the same workbook. */
export function sameEdits(one: readonly CellEdit[], other: readonly CellEdit[]): boolean {
  const byCell = new Map(other.map((edit) => [cellKey(edit.at), edit]));
  return (
    one.length === other.length &&
    one.every(({ at, after }) => {
      const found = byCell.get(cellKey(at));
      return found !== undefined && sameContent(found.after, after);
    })
  );
}

/** Writes edits whose undo plan was stored, and tells results from failures. */
import { writeEdits, type StructureGuard, type WriteReport } from '../../correction';
import type { CellEdit } from '../../workbook/cell';
import type { Workbook } from '../../workbook/workbook';
import type { Attempt, Failure } from './failure';
import type { UndoKeeper } from './undo-keeper';

/** Writes the edits and tells the keeper the outcome. `beginWrite` or `beginUndo` must have been called. @throws WorkbookError */
export async function writeKept(
  workbook: Workbook,
  keeper: UndoKeeper,
  edits: readonly CellEdit[],
  guard: StructureGuard,
): Promise<WriteReport> {
  try {
    const report = await writeEdits(workbook, edits, guard);
    keeper.end(report);
    return report;
  } catch (error) {
    keeper.abandon();
    throw error;
  }
}

/** A failure with 重试 if the host refused the whole write; `null` if anything was written: that is a result. */
export function refusalOf(
  attempt: Attempt,
  { fault, applied, inverse, failed }: WriteReport,
): Failure | null {
  if (fault === undefined || applied.length > 0 || inverse.length > 0) return null;
  const details = failed.map(({ edit }) => `${edit.at.sheet} ${edit.at.row + 1},${edit.at.column + 1}`);
  return {
    attempt,
    fault,
    subject: failed[0]?.edit.at.sheet ?? null,
    details: [fault, ...details].join('\n'),
  };
}

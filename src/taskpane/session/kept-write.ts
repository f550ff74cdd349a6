/** Writing what was announced to the undo keeper, and telling a result from a failure. */
import { writeEdits, type StructureGuard, type WriteReport } from '../../correction';
import type { CellEdit } from '../../workbook/cell';
import type { Workbook } from '../../workbook/workbook';
import type { Attempt, Failure } from './failure';
import type { UndoKeeper } from './undo-keeper';

/** Writes the edits that were announced to the keeper, and tells it how that went. @throws WorkbookError */
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

/** A write that did nothing at all because the host could not is a failure with 重试; `null` for any other: a result. */
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

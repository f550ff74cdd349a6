/** A failure as part of the pane's state. The component that shows it chooses the text. */
import type { WriteReport } from '../../correction';
import { WorkbookError, type WorkbookFault } from '../../workbook/workbook';

/** The action that failed; 重试 repeats it. */
export type Attempt = 'check' | 'write' | 'undo' | 'read-back' | 'select' | 'explain' | 'report';

export interface Failure {
  readonly attempt: Attempt;
  readonly fault: WorkbookFault;
  /** The affected sheet or part. */
  readonly subject: string | null;
  /** For technical support: name, message and stack of the error. */
  readonly details: string;
}

/** The failure for a thrown value. */
export function failureOf(attempt: Attempt, error: unknown): Failure {
  const known = error instanceof WorkbookError ? error : null;
  return {
    attempt,
    fault: known?.fault ?? 'unknown',
    subject: known?.detail ?? null,
    details: describe(error),
  };
}

/** A failure with 重试 if the host refused the whole write; `null` if anything was written, because that is a result. */
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

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${describe(error.cause)}`;
  return `${error.stack ?? `${error.name}: ${error.message}`}${cause}`;
}

/** A failure as part of the pane's state; its text is chosen where it is shown. */
import { WorkbookError, type WorkbookFault } from '../../workbook/workbook';

/** The action that failed; 重试 repeats it. */
export type Attempt = 'check' | 'write' | 'undo' | 'read-back' | 'select' | 'explain' | 'report';

export interface Failure {
  readonly attempt: Attempt;
  readonly fault: WorkbookFault;
  /** The sheet or part concerned. */
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

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${describe(error.cause)}`;
  return `${error.stack ?? `${error.name}: ${error.message}`}${cause}`;
}

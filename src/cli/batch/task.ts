/** What goes to the thread that works on a file, and what comes back: plain data. */
import type { CheckOptions } from '../../check';
import type { FileReport } from '../../overview';

/** The same for all files of a run. */
export type Job = JobOptions &
  (
    | {
        readonly command: 'check';
        /** Whether what the overview keeps of each file is wanted. */
        readonly overview: boolean;
      }
    | { readonly command: 'inspect' }
    | {
        readonly command: 'fix';
        readonly suggested: boolean;
        /** Whether a file that stands at the target may be replaced. */
        readonly replace: boolean;
      }
  );

export interface JobOptions {
  readonly json: boolean;
  readonly options: Pick<CheckOptions, 'profile' | 'config'>;
}

export interface FileTask {
  readonly path: string;
  /** Where the corrected workbook goes; the same path where it replaces its own. */
  readonly target: string;
}

/** What is printed of a file, or why it can't be used. */
export type TaskResult =
  | {
      readonly output: string;
      readonly blocked: boolean;
      /** What the overview keeps of the file, where it is wanted. */
      readonly report?: FileReport;
    }
  | { readonly error: string };

/** Messages to and from a worker thread. */
import type { CheckOptions } from '../check';
import type { YearForm } from '../comparison';
import type { FileReport } from '../overview';
import type { UnusableKind } from '../overview/file-report';

/** The action for all files of a run. */
export type Job = JobOptions &
  (
    | {
        readonly command: 'check';
        /** Whether to return a report for the overview. */
        readonly overview: boolean;
      }
    | { readonly command: 'inspect' }
    | { readonly command: 'compare' }
    | {
        readonly command: 'fix';
        readonly suggested: boolean;
        /** Whether digital signatures may be removed. */
        readonly force: boolean;
        /** Whether an existing target may be replaced. */
        readonly replace: boolean;
      }
  );

export interface JobOptions {
  readonly json: boolean;
  readonly options: Pick<CheckOptions, 'profile' | 'config'>;
}

export interface FileTask {
  readonly path: string;
  /** Path of the corrected workbook; the same as `path` if the file is replaced. */
  readonly target: string;
}

/** The text to print, in pieces because a workbook of many forms has megabytes of it, or the reason why the file can't be used. */
export type TaskResult =
  | {
      readonly output: readonly string[];
      readonly blocked: boolean;
      /** Report for the overview, if the job asks for it. */
      readonly report?: FileReport;
      /** The file's forms for a comparison with another year, if the job asks for them. */
      readonly years?: readonly YearForm[];
    }
  | {
      readonly error: string;
      /** A short form of the error, without the file's name. */
      readonly brief?: string;
      readonly unusable?: UnusableKind;
    };

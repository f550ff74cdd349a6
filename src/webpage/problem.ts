import { WorkerTerminatedError } from '../engine/rpc';
import { WorkbookError } from '../workbook/workbook';
import { describeXlsxError, XlsxError } from '../xlsx';
import { FileError } from './files/read-file';
import { problems as words } from './words';

/** Describes an error about a file in one line of Chinese, with the reason and the advice. */
export function describeProblem(error: unknown): string {
  if (error instanceof XlsxError) return describeXlsxError(error);
  if (error instanceof FileError) return words[error.why];
  if (error instanceof WorkerTerminatedError) return words.worker;
  return error instanceof WorkbookError ? words.unreadable : words.unknown;
}

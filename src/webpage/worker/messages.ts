/** The messages between the page and a worker, and errors on their way through them. */
import { CellsRefused, WorkbookError, type WorkbookFault } from '../../workbook/workbook';
import { XlsxError, type PassedLimit, type XlsxErrorKind } from '../../xlsx';

export interface Question {
  readonly id: number;
  readonly name: string;
  readonly given: readonly unknown[];
}

export type Reply =
  /** Sheets done, and in all. */
  | { readonly id: number; readonly progress: readonly [done: number, total: number] }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: PlainError };

/** An error as plain data: errors lose their class and members on the way. */
export interface PlainError {
  readonly message: string;
  readonly detail?: string | undefined;
  readonly fault?: WorkbookFault;
  readonly refused?: true;
  readonly kind?: XlsxErrorKind;
  readonly limit?: PassedLimit;
}

/** An error as it is sent. */
export function toPlain(error: unknown): PlainError {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message } = error;
  if (error instanceof XlsxError) {
    const { kind, detail, limit } = error;
    return { message, detail, kind, ...(limit ? { limit } : {}) };
  }
  if (!(error instanceof WorkbookError)) return { message: error.stack ?? message };
  const { fault, detail } = error;
  return { message, detail, fault, ...(error instanceof CellsRefused ? { refused: true } : {}) };
}

/** The error that was sent. */
export function fromPlain({ message, detail, fault, refused, kind, limit }: PlainError): Error {
  if (kind) return Object.assign(new XlsxError(kind, message, detail), limit ? { limit } : {});
  if (!fault) return new Error(message);
  return refused ? new CellsRefused(fault, message, detail) : new WorkbookError(fault, message, detail);
}

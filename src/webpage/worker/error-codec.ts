/** Sends errors about files from a worker to the page without losing their class and members. */
import type { ErrorCodec } from '../../engine/rpc';
import { WorkbookError, type WorkbookFault } from '../../workbook/workbook';
import { XlsxError, type PassedLimit, type XlsxErrorKind } from '../../xlsx';

interface PlainError {
  readonly message: string;
  readonly detail?: string | undefined;
  readonly fault?: WorkbookFault;
  readonly kind?: XlsxErrorKind;
  readonly limit?: PassedLimit;
}

export const FILE_ERRORS: ErrorCodec = {
  encode: (error): PlainError => {
    if (!(error instanceof Error)) return { message: String(error) };
    const { message } = error;
    if (error instanceof XlsxError) {
      const { kind, detail, limit } = error;
      return { message, detail, kind, ...(limit ? { limit } : {}) };
    }
    if (!(error instanceof WorkbookError)) return { message: error.stack ?? message };
    const { fault, detail } = error;
    return { message, detail, fault };
  },
  decode: (encoded) => {
    const { message, detail, fault, kind, limit } = encoded as PlainError;
    if (kind) return Object.assign(new XlsxError(kind, message, detail), limit ? { limit } : {});
    return fault ? new WorkbookError(fault, message, detail) : new Error(message);
  },
};

/** Converts errors of office.js to faults of the port. */
import { WorkbookError, type WorkbookFault } from '../workbook/workbook';

/** Codes of `OfficeExtension.Error` with a specific fault (Microsoft: Excel.ErrorCodes, OfficeExtension.ErrorCodes). */
const FAULTS: Readonly<Record<string, WorkbookFault>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  ItemNotFound: 'sheet-missing',
  AccessDenied: 'sheet-protected',
  InvalidOrTimedOutSession: 'session-lost',
  InvalidOrTimedOutSessionMessage: 'session-lost',
  ConnectionFailure: 'session-lost',
  ActivityLimitReached: 'busy',
  ServiceNotAvailable: 'busy',
  RequestAborted: 'busy',
  HostIsBusy: 'busy',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-many-cells',
  MemoryLimitReached: 'out-of-memory',
  InactiveWorkbook: 'workbook-inactive',
  UnsupportedSheet: 'sheet-unsupported',
};

/**
 * Recognizes that a cell is being edited. Excel reports it with the code InvalidOperationInCellEditMode, or with
 * InvalidOperation, which also has other meanings.
 */
const WHILE_EDITING = /cell[- ]?edit|edit mode|单元格编辑|编辑模式/i;

/** Converts a thrown value to the port's error. */
export function toWorkbookError(error: unknown, detail?: string): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const fault = faultOf(code, message);
  return new WorkbookError(fault, code ? `${code}: ${message}` : message, detail, { cause: error });
}

/** Codes with which Excel refuses to write a cell; elsewhere they have other meanings. */
const REFUSALS: readonly (string | undefined)[] = ['InvalidOperation', 'InvalidArgument', 'InvalidReference'];

/** Converts a value thrown during a write to the port's error, with the reason why a cell was refused. */
export function toWriteError(error: unknown, detail?: string): WorkbookError {
  const known = toWorkbookError(error, detail);
  if (known.fault !== 'unknown') return known;
  const { message } = known;
  const fault = /\barray\b|spill|数组|溢出/i.test(message)
    ? 'array-part'
    : /pivot|透视/i.test(message)
      ? 'pivot-table'
      : REFUSALS.includes(codeOf(error))
        ? 'cell-refused'
        : 'unknown';
  return new WorkbookError(fault, message, detail, { cause: error });
}

function faultOf(code: string | undefined, message: string): WorkbookFault {
  if (code === undefined) return 'unknown';
  if (code === 'InvalidOperation' && WHILE_EDITING.test(message)) return 'cell-editing';
  return (Object.hasOwn(FAULTS, code) ? FAULTS[code] : undefined) ?? 'unknown';
}

/** Tells whether an error remains if the request is repeated at once or for fewer cells. */
export function isFinal(error: unknown): boolean {
  return ['cell-editing', 'session-lost', 'busy', 'workbook-inactive'].includes(toWorkbookError(error).fault);
}

/** Tells whether a request for fewer cells may avoid an error. */
export function isTooMuch(error: unknown): boolean {
  return ['too-large', 'too-many-cells', 'out-of-memory'].includes(toWorkbookError(error).fault);
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

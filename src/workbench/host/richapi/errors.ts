/**
 * Errors of the object model: codes and wording of
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling.
 */

const ERRORS = {
  AccessDenied: [403, 'You cannot perform the requested operation.'],
  ActivityLimitReached: [429, 'Activity limit has been reached.'],
  ApiNotFound: [
    404,
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  ],
  GeneralException: [500, 'There was an internal error while processing the request.'],
  InactiveWorkbook: [
    400,
    'The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.',
  ],
  InvalidArgument: [400, 'The argument is invalid or missing or has an incorrect format.'],
  InvalidOperation: [400, 'The operation attempted is invalid on the object.'],
  InvalidOperationInCellEditMode: [
    400,
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  ],
  InvalidReference: [400, 'This reference is not valid for the current operation.'],
  InvalidSelection: [400, 'The current selection is invalid for this operation.'],
  ItemAlreadyExists: [409, 'The resource being created already exists.'],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  MemoryLimitReached: [500, 'The memory limit has been reached. Your action could not be completed.'],
  NotImplemented: [501, "The requested feature isn't implemented."],
  RangeExceedsLimit: [400, 'The cell count in the range has exceeded the maximum supported number.'],
  ServiceNotAvailable: [503, 'The service is unavailable.'],
  UnsupportedSheet: [
    400,
    'This sheet type does not support this operation, since it is a Macro or Chart sheet.',
  ],
  UnsupportedOperation: [400, 'The operation being attempted is not supported.'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type RichApiErrorCode = keyof typeof ERRORS;

/** Thrown by an action; the batch stops there. */
export class RichApiError extends Error {
  override readonly name = 'RichApiError';
  readonly status: number;

  /** @param detail added to Excel's text for developers */
  constructor(
    readonly code: RichApiErrorCode,
    detail?: string,
  ) {
    const [status, message] = ERRORS[code];
    super(detail ? `${message} (${detail})` : message);
    this.status = status;
  }
}

/** Error for a member of Excel that this host does not implement. */
export function notEmulated(type: string, member: string): RichApiError {
  return new RichApiError('NotImplemented', `the emulated host has no ${type}.${member}`);
}

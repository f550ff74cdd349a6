/** Numbers of the methods and errors of `executeMethod`. */

/** Supported methods. */
export const DispatchId = {
  loadSettings: 75,
  saveSettings: 76,
  richApi: 93,
} as const;

/**
 * Errors of a whole request. office.js converts them to `InvalidOperationInCellEditMode`,
 * `InvalidOrTimedOutSession`, `ActivityLimitReached`, `RequestPayloadSizeLimitExceeded`,
 * `ResponsePayloadSizeLimitExceeded`, `AccessDenied`, `GeneralException`.
 */
export const TransportError = {
  cellEditMode: 5004,
  sessionLost: 5012,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
  general: 5001,
} as const;

export type TransportErrorName = keyof typeof TransportError;

/** Maximum bytes of a request or response in Excel on the web. */
export const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

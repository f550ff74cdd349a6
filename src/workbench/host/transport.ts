/** What `executeMethod` carries: numbered methods of the host, and the numbers of its errors. */

/** Methods that this host has. */
export const DispatchId = {
  loadSettings: 75,
  saveSettings: 76,
  richApi: 93,
} as const;

/**
 * Errors of a whole request, by what office.js makes of them: `InvalidOperationInCellEditMode`,
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

/** Excel on the web carries so many bytes in a request, and as many in a response. */
export const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

/** Size of a text on the wire. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Differences between versions of Excel apart from their API sets. */
export interface ExcelTraits {
  /** Whether office.js may send telemetry. On by default, because it is unless an administrator forbids it. */
  readonly telemetry?: boolean;
  /** Maximum bytes of a request or response: 5 MB by default, as in a browser; desktop Excel has no such limit. */
  readonly maxPayload?: number;
}

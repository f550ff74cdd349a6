/** Differences between Excels apart from their API sets. */
export interface ExcelTraits {
  /** office.js may send telemetry, as it may unless an administrator forbids it. On by default. */
  readonly telemetry?: boolean;
  /** Maximum bytes of a request or response: 5 MB by default, as in a browser; desktop Excel has no such limit. */
  readonly maxPayload?: number;
}

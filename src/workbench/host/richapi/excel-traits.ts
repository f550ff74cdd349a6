import type { RiskyCall } from './request-kind';

/** Differences between Excels apart from their API sets. Results of the self-test (`test/facts`) decide them. */
export interface ExcelTraits {
  /** office.js may send telemetry, as it may unless an administrator forbids it. On by default. */
  readonly telemetry?: boolean;
  /** Maximum bytes of a request or response: 5 MB by default, as in a browser; desktop Excel has no such limit. */
  readonly maxPayload?: number;
  /** Accepts fonts exactly as they were read, which no Excel was seen to do. Off by default. */
  readonly takesFontsAsRead?: boolean;
  /** Calls after which Ctrl+Z still worked, though office.js marks them as writes that cannot be undone. None by default. */
  readonly undoSurvives?: readonly RiskyCall[];
  /** Leaves the other rows of a table's column alone when a formula is written into one of its cells. Off by default. */
  readonly keepsTableColumns?: boolean;
  /** Writes a block into the addressed rows although a filter hides some of them. Off by default. */
  readonly writesUnderFilter?: boolean;
}

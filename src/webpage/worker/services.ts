/** What the page asks of its workers. Everything that crosses is plain data; workbooks stay where they are. */
import type { CellEdit } from '../../workbook/cell';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CellWrite } from '../../workbook/workbook';
import type { WorkbookLooks } from '../../xlsx';

/** What is known of a file as soon as it is open. */
export interface OpenedFacts {
  /** The same for files of the same content: reasons for kept warnings go by it. */
  readonly fingerprint: string;
  /** Names of sheets without cells, of which nothing is read. */
  readonly passedOver: readonly string[];
}

export interface Services {
  /** Opens a file, in place of the one that was open. @throws XlsxError */
  readonly open: (file: Blob, name: string) => Promise<OpenedFacts>;
  /** @throws WorkbookError */
  readonly read: () => Promise<WorkbookSnapshot>;
  /** How the sheets look, from the file as it was opened. @throws WorkbookError */
  readonly looks: () => Promise<WorkbookLooks>;
  /** @throws WorkbookError */
  readonly write: (writes: readonly CellWrite[]) => Promise<void>;
  /**
   * The file as it is now, read again and compared with the one that was opened.
   * @param edits all that it differs by
   * @throws XlsxError `not-verified`
   */
  readonly save: (
    edits: readonly CellEdit[],
  ) => Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly fingerprint: string }>;
}

export type ServiceName = keyof Services;
export type Arguments<Name extends ServiceName> = Parameters<Services[Name]>;
export type Answer<Name extends ServiceName> = Awaited<ReturnType<Services[Name]>>;

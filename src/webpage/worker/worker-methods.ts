/** The methods that the page calls in its workers, with plain data as arguments and results. */
import type { AcrossResult, Severities } from '../../check/across';
import type { FileReport } from '../../overview';
import type { EarlierForm } from '../../overview/follow-up';
import type { SetForm } from '../../rules/set-rule';
import type { CheckInput } from '../../taskpane/session/state';
import type { CellEdit } from '../../workbook/cell';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CellWrite } from '../../workbook/workbook';
import type { WorkbookStyles } from '../../xlsx';

/** Facts about an opened file. */
export interface OpenedFacts {
  /** Hash of the content, under which reasons for kept warnings are stored. */
  readonly fingerprint: string;
  /** Whether the file has a digital signature, which saving a corrected copy removes. */
  readonly isSigned: boolean;
  /** Names of sheets without cells, which are not read. */
  readonly skippedSheets: readonly string[];
  /** The stored text with reasons for kept warnings that the pane in Excel stored in the file; `null` if there is none. */
  readonly reasons: string | null;
}

/** The bytes of a file. */
export type Bytes = Uint8Array<ArrayBuffer>;

export interface WorkerMethods {
  /** Reads and checks a file. A file that cannot be read gives a report with the reason. */
  readonly report: (bytes: Bytes, path: string, options: FileCheckOptions) => FileReport;
  /** The forms of an earlier overview (.xlsx); `null` for any other workbook. @throws XlsxError, WorkbookError */
  readonly earlierForms: (bytes: Bytes) => Promise<readonly EarlierForm[] | null>;
  /** Checks several forms against the rules on several forms. */
  readonly checkAcross: (set: readonly SetForm[], severities: Severities) => AcrossResult;
  /**
   * Opens a file in place of the one that was open.
   * @throws XlsxError
   */
  readonly open: (bytes: Bytes, name: string) => OpenedFacts;
  /** Reads the open file. Its progress is `[sheets read, all sheets]`. @throws WorkbookError */
  readonly read: () => WorkbookSnapshot;
  /** The formats of the sheets in the file as it was opened. @throws WorkbookError */
  readonly styles: () => WorkbookStyles;
  /** Writes cells into the open file in memory. @throws WorkbookError */
  readonly write: (writes: readonly CellWrite[]) => null;
  /** Starts an engine for the `RemoteEngine` at the other end of the port. */
  readonly engine: (port: MessagePort) => void;
  /**
   * The bytes of the open file with its changes, after verifying them.
   * @param edits all differences from the file as it was opened
   * @throws XlsxError `not-verified`
   */
  readonly save: (edits: readonly CellEdit[]) => { readonly bytes: Bytes; readonly fingerprint: string };
}

/** Options for checking a file. */
export interface FileCheckOptions extends Pick<CheckInput, 'settings' | 'officeRules'> {
  /** Stored texts with reasons for kept warnings, by the file's fingerprint. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** What the page asks of its workers. Everything that crosses is plain data; workbooks stay where they are. */
import type { AcrossOutcome, AcrossResult, Severities } from '../../check/across';
import type { FileReport } from '../../overview';
import type { EarlierForm } from '../../overview/follow-up';
import type { SetForm } from '../../rules/set-rule';
import type { CheckInput } from '../../taskpane/session/state';
import type { CellEdit } from '../../workbook/cell';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CellWrite } from '../../workbook/workbook';
import type { WorkbookStyles } from '../../xlsx';

/** What is known of a file as soon as it is open. */
export interface OpenedFacts {
  /** The same for files of the same content: reasons for kept warnings go by it. */
  readonly fingerprint: string;
  /** Whether the file has a digital signature, which saving a corrected copy removes. */
  readonly isSigned: boolean;
  /** Names of sheets without cells, of which nothing is read. */
  readonly passedOver: readonly string[];
  /** Reasons for kept warnings as they lie in the file, given in Excel; `null` for none. */
  readonly reasons: string | null;
}

/** Of a file. */
export type Bytes = Uint8Array<ArrayBuffer>;

export interface Services {
  /** Reads and checks a file; nothing but its report is kept. A file that can't be used is a report, too. */
  readonly report: (bytes: Bytes, path: string, terms: CheckTerms) => FileReport;
  /** The forms of an earlier overview (.xlsx); `null` for any other workbook. @throws XlsxError, WorkbookError */
  readonly earlier: (bytes: Bytes) => Promise<readonly EarlierForm[] | null>;
  /** Compares forms with one another. */
  readonly compare: (set: readonly SetForm[], severities: Severities) => PlainAcross;
  /** Opens a file, in place of the one that was open. @throws XlsxError */
  readonly open: (bytes: Bytes, name: string) => OpenedFacts;
  /** Reports the sheets read and the number of all sheets as progress. @throws WorkbookError */
  readonly read: () => WorkbookSnapshot;
  /** How the sheets look, from the file as it was opened. @throws WorkbookError */
  readonly styles: () => WorkbookStyles;
  /** @throws WorkbookError */
  readonly write: (writes: readonly CellWrite[]) => null;
  /** Answers the `RemoteEngine` at the other end of the port, from now on. */
  readonly engine: (port: MessagePort) => void;
  /**
   * The file as it is now, read again and compared with the one that was opened.
   * @param edits all that it differs by
   * @throws XlsxError `not-verified`
   */
  readonly save: (edits: readonly CellEdit[]) => { readonly bytes: Bytes; readonly fingerprint: string };
}

/** What files are checked with. */
export interface CheckTerms extends Pick<CheckInput, 'settings' | 'officeRules'> {
  /** Reasons for kept warnings, as they are remembered, by the fingerprint of the file. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** `AcrossResult` in plain data: rules by their ids. */
export interface PlainAcross extends Omit<AcrossResult, 'checked'> {
  readonly checked: readonly (Omit<AcrossOutcome, 'rule'> & { readonly rule: string })[];
}

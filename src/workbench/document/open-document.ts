/** Reads a file for the grid, and for the comparison when it is saved. */
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { openXlsx, readWorkbookStyles, type WorkbookStyles } from '../../xlsx';

export interface OpenedDocument {
  /** File name with its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  readonly looks: WorkbookStyles;
}

/** Reads a workbook. @throws XlsxError if the file cannot be read */
export async function openDocument(bytes: Uint8Array, name: string): Promise<OpenedDocument> {
  const snapshot = await openXlsx(bytes, name).read();
  return { name, bytes, snapshot, looks: readWorkbookStyles(bytes) };
}

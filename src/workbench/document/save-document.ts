/** Patches the grid's changes into the opened file; every other part stays the same byte for byte. */
import { openXlsx } from '../../xlsx/xlsx-workbook';
import { findDifferences, type TracedSheet } from './differences';
import type { OpenedDocument } from './open-document';

export interface SavedDocument {
  readonly bytes: Uint8Array;
  /** How many cells differ from the opened file. */
  readonly cells: number;
  /** A sentence in Chinese for each kind of change that was not saved. */
  readonly unsaved: readonly string[];
}

/** Patches the opened file. @throws WorkbookError when a changed cell cannot be written, for example of an array formula */
export async function saveDocument(
  opened: OpenedDocument,
  sheets: readonly TracedSheet[],
): Promise<SavedDocument> {
  const { writes, unsaved } = findDifferences(opened.snapshot.sheets, sheets);
  const workbook = openXlsx(opened.bytes, opened.name);
  await workbook.write(writes);
  return { bytes: workbook.save(), cells: writes.length, unsaved };
}

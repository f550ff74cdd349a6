/** The port with a compression that works in all environments. */
import type { CellEdit } from '../workbook/cell';
import { verifyPatchedWith, type OriginalFile } from './verify';
import { openXlsxWith, type XlsxWorkbook } from './xlsx-workbook';
import { portableCompression } from './zip/portable-compression';

/**
 * `openXlsxWith` the portable compression.
 * @throws XlsxError if it is not a readable workbook
 */
export function openXlsx(bytes: Uint8Array, name: string): XlsxWorkbook {
  return openXlsxWith(portableCompression, bytes, name);
}

/** `verifyPatchedWith` the portable compression. @throws XlsxError `not-verified` */
export function verifyPatched(
  original: OriginalFile,
  patched: Uint8Array,
  edits: readonly CellEdit[],
): Promise<void> {
  return verifyPatchedWith(portableCompression, original, patched, edits);
}

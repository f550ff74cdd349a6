/** A file of this computer → a workbook. */
import { fingerprintOf, openXlsx, type XlsxWorkbook } from '../../xlsx';
import { FileError } from './messages';

export interface OpenedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly workbook: XlsxWorkbook;
  /** The same for files of the same content. */
  readonly fingerprint: string;
}

/** Larger than any workbook of forms, pictures and all, and little enough to be held in memory. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** @throws XlsxError, FileError */
export async function openFile(file: Blob, name: string): Promise<OpenedFile> {
  if (file.size > MAX_FILE_BYTES) throw new FileError('oversize');
  const bytes = new Uint8Array(await bytesOf(file));
  return { bytes, workbook: openXlsx(bytes, name), fingerprint: fingerprintOf(bytes) };
}

async function bytesOf(file: Blob): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    throw new FileError('gone', { cause: error });
  }
}

/**
 * A file of this computer → its bytes, for a worker. The page reads them: where it was opened from disk, workers of WebKit
 * may read no file at all.
 */

/** A file that could not be got at at all. */
export class FileError extends Error {
  /** `gone`: moved, renamed or changed since it was chosen, or held by another program. `oversize`: more bytes than fit. */
  constructor(
    readonly why: 'gone' | 'oversize',
    options?: ErrorOptions,
  ) {
    super(why, options);
  }
}

/** Larger than any workbook of forms, pictures and all, and little enough to be held in memory. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** @throws FileError */
export async function readFile(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > MAX_FILE_BYTES) throw new FileError('oversize');
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new FileError('gone', { cause: error });
  }
}

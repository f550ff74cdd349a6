/** Reads files in the page instead of the worker: in a page opened from disk, WebKit's workers may not read files. */

/** The file's bytes could not be read. */
export class FileError extends Error {
  /** `gone`: moved, renamed or changed since it was chosen, or locked by another program. `oversize`: above the size limit. */
  constructor(
    readonly why: 'gone' | 'oversize',
    options?: ErrorOptions,
  ) {
    super(why, options);
  }
}

/** The maximum file size: larger than any real workbook of forms, small enough for memory. */
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

/** The content of a zip entry; limits are checked before and while it is inflated. */
import { XlsxError } from '../errors';
import { MAX_PART_BYTES, MAX_RATIO, RATIO_FLOOR_BYTES } from '../limits';
import { Crc32 } from './crc32';
import type { ZipEntry } from './directory';
import type { Compression } from './compression';

/** Entries up to this size in bytes are inflated as a whole. */
const MAX_WHOLE_BYTES = 1024 * 1024;

/**
 * The content of an entry as a whole.
 * @param most largest size in bytes
 * @throws XlsxError `too-large` before anything is inflated, `damaged` when size or checksum differ from those in the directory
 */
export function inflateWhole(
  bytes: Uint8Array,
  entry: ZipEntry,
  compression: Compression,
  most = MAX_PART_BYTES,
): Uint8Array {
  const data = compressedData(bytes, entry, most);
  const content =
    entry.method === 0 ? data : damagedUnless(entry, () => compression.inflate(data, entry.size));
  return new Check(entry).take(content).end(content);
}

/** The content of an entry in pieces. Size and checksum are checked after the last piece. @throws XlsxError */
export async function inflatePieces(
  bytes: Uint8Array,
  entry: ZipEntry,
  compression: Compression,
  onPiece: (piece: Uint8Array) => void,
): Promise<void> {
  if (entry.method === 0 || entry.size <= MAX_WHOLE_BYTES) {
    onPiece(inflateWhole(bytes, entry, compression));
    return;
  }
  const check = new Check(entry);
  const pieces = compression.inflateInPieces(compressedData(bytes, entry, MAX_PART_BYTES));
  for await (const piece of checkedPieces(pieces, entry)) {
    check.take(piece);
    onPiece(piece);
  }
  check.end(undefined);
}

/** Converts errors of the decompression into `damaged`, but not those of the consumer. */
async function* checkedPieces(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  entry: ZipEntry,
): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    throw new XlsxError('damaged', 'broken compression', entry.name, { cause: error });
  }
}

function compressedData(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  if (entry.size > most) throw XlsxError.tooLarge('part-bytes', most, entry.name);
  if (entry.size > RATIO_FLOOR_BYTES && entry.size > entry.compressedSize * MAX_RATIO)
    throw XlsxError.tooLarge('ratio', MAX_RATIO, entry.name);
  if (entry.method !== 0 && entry.method !== 8)
    throw new XlsxError('damaged', `compression method ${entry.method}`, entry.name);
  return bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
}

function damagedUnless<T>(entry: ZipEntry, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new XlsxError('damaged', 'broken compression', entry.name, { cause: error });
  }
}

/** Computes size and checksum of the inflated content, and compares them with those of the entry. */
class Check {
  private readonly crc = new Crc32();
  private size = 0;

  constructor(private readonly entry: ZipEntry) {}

  take(piece: Uint8Array): this {
    this.size += piece.length;
    if (this.size > this.entry.size) throw new XlsxError('damaged', 'larger than promised', this.entry.name);
    this.crc.update(piece);
    return this;
  }

  /** Checks the total. @returns the given content */
  end<T>(content: T): T {
    if (this.size !== this.entry.size || this.crc.value !== this.entry.crc)
      throw new XlsxError('damaged', 'wrong checksum', this.entry.name);
    return content;
  }
}

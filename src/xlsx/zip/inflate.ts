/** Inflating one entry, bounded while it goes. */
import { Inflate } from 'fflate';
import { XlsxError } from '../errors';
import { MAX_PART_BYTES, MAX_RATIO, RATIO_FLOOR_BYTES } from '../limits';
import { Crc32 } from './crc32';
import type { ZipEntry } from './directory';

/** Compressed bytes a step: deflate cannot make more than about 1032 times as many of them. */
const STEP = 16 * 1024;

/**
 * Hands over an entry's content piece by piece.
 * @throws XlsxError `too-large` as soon as a limit is passed, `damaged` when size or checksum are not those promised
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, onChunk: (chunk: Uint8Array) => void): void {
  if (entry.size > MAX_PART_BYTES) throw new XlsxError('too-large', 'one part is too large', entry.name);
  const data = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  const crc = new Crc32();
  let size = 0;
  const take = (chunk: Uint8Array) => {
    size += chunk.length;
    if (size > RATIO_FLOOR_BYTES && size > entry.compressedSize * MAX_RATIO) {
      throw new XlsxError('too-large', 'zip bomb', entry.name);
    }
    if (size > entry.size) throw new XlsxError('damaged', 'larger than promised', entry.name);
    crc.update(chunk);
    onChunk(chunk);
  };
  if (entry.method === 0) take(data);
  else if (entry.method === 8) inflate(data, entry.name, take);
  else throw new XlsxError('damaged', `compression method ${entry.method}`, entry.name);
  if (size !== entry.size || crc.value !== entry.crc)
    throw new XlsxError('damaged', 'wrong checksum', entry.name);
}

function inflate(data: Uint8Array, name: string, take: (chunk: Uint8Array) => void): void {
  const inflater = new Inflate((chunk) => take(chunk));
  try {
    for (let at = 0; at < data.length; at += STEP) {
      inflater.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    }
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError('damaged', 'broken compression', name, { cause: error });
  }
}

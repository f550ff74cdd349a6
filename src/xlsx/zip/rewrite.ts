/** Rewrites a zip with some entries changed; all other bytes are kept, which no zip library does. */
import type { Compression } from './compression';
import { Crc32 } from './crc32';
import { UINT32_MAX, ZIP64_EXTRA, findExtra, type ZipDirectory, type ZipEntry } from './directory';

/** New content of entries by name; `null` removes the entry. */
type ZipChanges = ReadonlyMap<string, Uint8Array | null>;

const LOCAL_SIZE = 30;
const RECORD_SIZE = 46;
const FLAG_DESCRIPTOR = 0x0008;

/**
 * The zip with the changes. Unchanged entries keep their compressed bytes; all entries keep their order, time stamps, attributes
 * and comments.
 */
export function rewriteZip(
  bytes: Uint8Array,
  directory: ZipDirectory,
  changes: ZipChanges,
  compression: Compression,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const starts = new Map<ZipEntry, number>();
  const packed = new Map<ZipEntry, Packed>();
  const physical = [...directory.entries].sort((a, b) => a.start - b.start);
  // Bytes before the first entry, such as a self-extracting stub, are kept.
  let at = push(pieces, bytes.subarray(0, physical[0]?.start ?? directory.directoryStart));
  for (const entry of physical) {
    const change = changes.get(entry.name);
    if (change === null) continue;
    starts.set(entry, at);
    if (change === undefined) {
      at += push(pieces, bytes.subarray(entry.start, entry.end));
    } else {
      const content = pack(change, entry.method, compression);
      packed.set(entry, content);
      at += push(pieces, localHeader(bytes, entry, content)) + push(pieces, content.data);
    }
  }
  const directoryStart = at;
  let count = 0;
  for (const entry of directory.entries) {
    const start = starts.get(entry);
    if (start === undefined) continue;
    at += push(pieces, record(bytes, entry, start, packed.get(entry)));
    count++;
  }
  push(pieces, closing(bytes, directory, { directoryStart, directoryEnd: at, count }));
  return join(pieces);
}

interface Packed {
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

function pack(content: Uint8Array, method: number, compression: Compression): Packed {
  const data = method === 0 ? content : compression.deflate(content);
  return { data, size: content.length, crc: new Crc32().update(content).value };
}

function localHeader(bytes: Uint8Array, entry: ZipEntry, content: Packed): Uint8Array {
  const header = withoutZip64(bytes.slice(entry.start, entry.dataStart), LOCAL_SIZE, 26, 28);
  setContent(header, { flags: 6, crc: 14, compressedSize: 18, size: 22 }, content);
  return header;
}

function record(bytes: Uint8Array, entry: ZipEntry, start: number, content: Packed | undefined): Uint8Array {
  const original = bytes.slice(entry.recordStart, entry.recordEnd);
  if (!content) {
    setStart(original, start);
    return original;
  }
  const changed = withoutZip64(original, RECORD_SIZE, 28, 30);
  setContent(changed, { flags: 8, crc: 16, compressedSize: 20, size: 24 }, content);
  viewOf(changed).setUint32(42, start, true);
  return changed;
}

interface FieldOffsets {
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
}

/** Sets sizes and checksum in the header, so that no data descriptor follows the data. */
function setContent(header: Uint8Array, fields: FieldOffsets, content: Packed): void {
  const view = viewOf(header);
  view.setUint16(fields.flags, view.getUint16(fields.flags, true) & ~FLAG_DESCRIPTOR, true);
  view.setUint32(fields.crc, content.crc, true);
  view.setUint32(fields.compressedSize, content.data.length, true);
  view.setUint32(fields.size, content.size, true);
}

/** Sets the offset in the record; if the record refers to the zip64 field, sets it there, after the sizes in that field. */
function setStart(original: Uint8Array, start: number): void {
  const view = viewOf(original);
  if (view.getUint32(42, true) !== UINT32_MAX) {
    view.setUint32(42, start, true);
    return;
  }
  const extra = findExtra(
    view,
    RECORD_SIZE + view.getUint16(28, true),
    view.getUint16(30, true),
    ZIP64_EXTRA,
  );
  if (extra === null) return;
  const sizes = [20, 24].filter((field) => view.getUint32(field, true) === UINT32_MAX).length;
  if (view.getUint16(extra - 2, true) < (sizes + 1) * 8) return;
  view.setBigUint64(extra + sizes * 8, BigInt(start), true);
}

/** A header without its zip64 extra field, because the new sizes fit into 32 bits. */
function withoutZip64(header: Uint8Array, fixed: number, nameField: number, extraField: number): Uint8Array {
  const view = viewOf(header);
  const extraStart = fixed + view.getUint16(nameField, true);
  const extraLength = view.getUint16(extraField, true);
  const data = findExtra(view, extraStart, extraLength, ZIP64_EXTRA);
  if (data === null) return header;
  const length = 4 + view.getUint16(data - 2, true);
  const shorter = join([header.subarray(0, data - 4), header.subarray(data - 4 + length)]);
  viewOf(shorter).setUint16(extraField, extraLength - length, true);
  return shorter;
}

function closing(
  bytes: Uint8Array,
  directory: ZipDirectory,
  now: { directoryStart: number; directoryEnd: number; count: number },
): Uint8Array {
  const tail = bytes.slice(directory.closingStart);
  const view = viewOf(tail);
  const size = now.directoryEnd - now.directoryStart;
  const end = directory.endRecord - directory.closingStart;
  const set = (at: number, value: number) => {
    if (view.getUint32(at, true) !== UINT32_MAX) view.setUint32(at, value, true);
  };
  if (view.getUint16(end + 8, true) !== 0xffff) {
    view.setUint16(end + 8, now.count, true);
    view.setUint16(end + 10, now.count, true);
  }
  set(end + 12, size);
  set(end + 16, now.directoryStart);
  if (directory.zip64EndRecord !== null) {
    view.setBigUint64(24, BigInt(now.count), true);
    view.setBigUint64(32, BigInt(now.count), true);
    view.setBigUint64(40, BigInt(size), true);
    view.setBigUint64(48, BigInt(now.directoryStart), true);
    view.setBigUint64(end - 20 + 8, BigInt(now.directoryEnd), true);
  }
  return tail;
}

function push(pieces: Uint8Array[], piece: Uint8Array): number {
  pieces.push(piece);
  return piece.length;
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The central directory of a zip file (PKWARE APPNOTE 6.3). */
import { XlsxError } from '../errors';
import { MAX_ENTRIES } from '../limits';

export interface ZipEntry {
  /** With `/` between folders and no leading `/`, like part names. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Offsets of the local header, of the compressed bytes, and of the next entry. */
  readonly start: number;
  readonly dataStart: number;
  readonly end: number;
  /** The entry's record in the central directory. */
  readonly recordStart: number;
  readonly recordEnd: number;
}

export interface ZipDirectory {
  /** In the order of the directory. */
  readonly entries: readonly ZipEntry[];
  readonly directoryStart: number;
  /** Offset of the records at the end of the file (zip64 end, locator, end). */
  readonly closingStart: number;
  /** Offsets of the end record and of the zip64 end record, if there is one. */
  readonly endRecord: number;
  readonly zip64EndRecord: number | null;
}

const SIGNATURE = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  zip64End: 0x06064b50,
  zip64Locator: 0x07064b50,
} as const;
export const ZIP64_EXTRA = 0x0001;
export const UINT32_MAX = 0xffffffff;
const UINT16_MAX = 0xffff;
const END_SIZE = 22;
const LOCATOR_SIZE = 20;
const RECORD_SIZE = 46;
const LOCAL_SIZE = 30;
const FLAG_ENCRYPTED = 0x0001;

/**
 * Reads the directory.
 * @throws XlsxError `damaged` if it is cut off or contradicts itself, `suspicious` when entries overlap or share a
 *   name, `encrypted`, `too-large`
 */
export function readDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return parseDirectory(bytes, view);
  } catch (error) {
    if (error instanceof RangeError)
      throw new XlsxError('damaged', 'the zip directory is cut off', undefined, { cause: error });
    throw error;
  }
}

function parseDirectory(bytes: Uint8Array, view: DataView): ZipDirectory {
  const endRecord = findEnd(view);
  const zip64EndRecord = findZip64End(view, endRecord);
  const count =
    zip64EndRecord === null ? view.getUint16(endRecord + 10, true) : uint64(view, zip64EndRecord + 32);
  const directoryStart =
    zip64EndRecord === null ? view.getUint32(endRecord + 16, true) : uint64(view, zip64EndRecord + 48);
  if (count > MAX_ENTRIES) throw XlsxError.tooLarge('entries', MAX_ENTRIES);
  const records: Omit<ZipEntry, 'end'>[] = [];
  let at = directoryStart;
  for (let i = 0; i < count; i++) {
    const record = readRecord(bytes, view, at);
    records.push(record);
    at = record.recordEnd;
  }
  const closingStart = zip64EndRecord ?? endRecord;
  if (at > closingStart) throw new XlsxError('damaged', 'the zip directory runs into its end');
  refuseSharedNames(records);
  return {
    entries: withEnds(records, directoryStart),
    directoryStart,
    closingStart,
    endRecord,
    zip64EndRecord,
  };
}

/** Finds the end record: its comment ends with the file. A comment can contain bytes that resemble an end record. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - UINT16_MAX);
  let cutOff: number | null = null;
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== SIGNATURE.end) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
    cutOff ??= at;
  }
  // Some downloads append bytes after the end.
  if (cutOff === null) throw new XlsxError('damaged', 'no end of the zip directory');
  return cutOff;
}

function findZip64End(view: DataView, endRecord: number): number | null {
  const locator = endRecord - LOCATOR_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== SIGNATURE.zip64Locator) return null;
  const at = uint64(view, locator + 8);
  if (view.getUint32(at, true) !== SIGNATURE.zip64End) throw new XlsxError('damaged', 'no zip64 end record');
  return at;
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): Omit<ZipEntry, 'end'> {
  if (view.getUint32(at, true) !== SIGNATURE.central) throw new XlsxError('damaged', 'broken zip directory');
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const recordEnd = at + RECORD_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
  const rawName = bytes.subarray(at + RECORD_SIZE, at + RECORD_SIZE + nameLength);
  const name = new TextDecoder().decode(rawName).replaceAll('\\', '/').replace(/^\/+/, '');
  if (name.includes('\0') || name.split('/').includes('..'))
    throw new XlsxError('suspicious', 'misleading path', name);
  const flags = view.getUint16(at + 8, true);
  if (flags & FLAG_ENCRYPTED) throw new XlsxError('encrypted', 'zip encryption', name);
  const extra = zip64Values(view, at, at + RECORD_SIZE + nameLength, extraLength);
  const start = extra.start;
  if (view.getUint32(start, true) !== SIGNATURE.local)
    throw new XlsxError('damaged', 'no local header', name);
  const localNameLength = view.getUint16(start + 26, true);
  const localName = bytes.subarray(start + LOCAL_SIZE, start + LOCAL_SIZE + localNameLength);
  if (!sameBytes(rawName, localName)) throw new XlsxError('suspicious', 'two names for one entry', name);
  const dataStart = start + LOCAL_SIZE + localNameLength + view.getUint16(start + 28, true);
  return {
    name,
    method: view.getUint16(at + 10, true),
    flags,
    crc: view.getUint32(at + 16, true),
    compressedSize: extra.compressedSize,
    size: extra.size,
    start,
    dataStart,
    recordStart: at,
    recordEnd,
  };
}

/** Sizes and offset of a record; fields of 0xffffffff are in its zip64 extra field, in the order of APPNOTE 4.5.3. */
function zip64Values(view: DataView, record: number, extraStart: number, extraLength: number) {
  let wide = findExtra(view, extraStart, extraLength, ZIP64_EXTRA);
  const wideEnd = wide === null ? 0 : wide + view.getUint16(wide - 2, true);
  const read = (field: number): number => {
    const value = view.getUint32(record + field, true);
    if (value !== UINT32_MAX || wide === null || wide + 8 > wideEnd) return value;
    const result = uint64(view, wide);
    wide += 8;
    return result;
  };
  const size = read(24);
  const compressedSize = read(20);
  return { size, compressedSize, start: read(42) };
}

/**
 * Finds an extra field.
 * @returns offset of its data; `null` if it is absent or exceeds its header
 */
export function findExtra(view: DataView, start: number, length: number, id: number): number | null {
  for (let at = start; at + 4 <= start + length;) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === id) return next <= start + length ? at + 4 : null;
    at = next;
  }
  return null;
}

function refuseSharedNames(records: readonly { readonly name: string }[]): void {
  const names = new Set<string>();
  for (const { name } of records) {
    const key = name.toLowerCase();
    if (names.has(key)) throw new XlsxError('suspicious', 'the same entry twice', name);
    names.add(key);
  }
}

/** An entry ends where the next one begins, so that it includes its data descriptor. */
function withEnds(records: readonly Omit<ZipEntry, 'end'>[], directoryStart: number): ZipEntry[] {
  const ends = new Map<number, number>();
  const ordered = [...records].sort((a, b) => a.start - b.start);
  ordered.forEach((record, index) => {
    const end = ordered[index + 1]?.start ?? directoryStart;
    if (record.dataStart + record.compressedSize > end) {
      throw new XlsxError(end === directoryStart ? 'damaged' : 'suspicious', 'entries overlap', record.name);
    }
    ends.set(record.start, end);
  });
  return records.map((record) => ({ ...record, end: ends.get(record.start) ?? directoryStart }));
}

/** Whether two byte arrays are equal. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

function uint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

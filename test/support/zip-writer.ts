/** Writes unusual zip files: streamed, zip64, with comments or with false headers. */
import { deflateSync, strToU8 } from 'fflate';
import { Crc32 } from '../../src/xlsx/zip/crc32';

export interface ZipItem {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** Sizes are in a data descriptor after the data instead of the local header. */
  readonly descriptor?: boolean;
  /** Sizes and offset are in zip64 extra fields. */
  readonly zip64?: boolean;
  readonly comment?: string;
  readonly externalAttributes?: number;
  readonly flags?: number;
  readonly method?: number;
  /** False values for the headers. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
  /** Refers to the data of the entry with this index. */
  readonly sharesDataOf?: number;
  /** Replaces the extra fields of the local header. */
  readonly localExtra?: Uint8Array;
  /** The name in the local header. */
  readonly localName?: string;
}

export interface ZipOptions {
  readonly comment?: string;
  /** Bytes before the first entry. */
  readonly prelude?: Uint8Array;
  /** Ends with zip64 records. */
  readonly zip64?: boolean;
}

const TIME = 0x6b2f;
const DATE = 0x5a8d;
const MAX = 0xffffffff;

/** Writes a zip. */
export function writeZip(items: readonly ZipItem[], options: ZipOptions = {}): Uint8Array {
  const out = new Bytes();
  out.add(options.prelude ?? new Uint8Array());
  const offsets: number[] = [];
  const prepared = items.map(prepare);
  items.forEach((item, index) => {
    if (item.sharesDataOf !== undefined) {
      offsets.push(offsets[item.sharesDataOf] ?? 0);
      return;
    }
    offsets.push(out.length);
    writeLocal(out, item, prepared[index] ?? prepare(item));
  });
  const start = out.length;
  items.forEach((item, index) =>
    writeRecord(out, item, prepared[index] ?? prepare(item), offsets[index] ?? 0),
  );
  const size = out.length - start;
  if (options.zip64) {
    const end = out.length;
    out.u32(0x06064b50).u64(44).u16(45).u16(45).u32(0).u32(0);
    out.u64(items.length).u64(items.length).u64(size).u64(start);
    out.u32(0x07064b50).u32(0).u64(end).u32(1);
  }
  const count = options.zip64 ? 0xffff : items.length;
  out.u32(0x06054b50).u16(0).u16(0).u16(count).u16(count);
  out.u32(options.zip64 ? MAX : size).u32(options.zip64 ? MAX : start);
  const comment = strToU8(options.comment ?? '');
  return out.u16(comment.length).add(comment).take();
}

interface Prepared {
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly flags: number;
}

function prepare(item: ZipItem): Prepared {
  const content = typeof item.content === 'string' ? strToU8(item.content) : item.content;
  return {
    data: item.stored ? content : deflateSync(content),
    size: item.claimedSize ?? content.length,
    crc: item.claimedCrc ?? new Crc32().update(content).value,
    method: item.method ?? (item.stored ? 0 : 8),
    flags: 0x0800 | (item.flags ?? 0) | (item.descriptor ? 0x0008 : 0),
  };
}

function writeLocal(out: Bytes, item: ZipItem, { data, size, crc, method, flags }: Prepared): void {
  const name = strToU8(item.localName ?? item.name);
  out.u32(0x04034b50).u16(45).u16(flags).u16(method).u16(TIME).u16(DATE);
  if (item.descriptor) out.u32(0).u32(0).u32(0);
  else
    out
      .u32(crc)
      .u32(item.zip64 ? MAX : data.length)
      .u32(item.zip64 ? MAX : size);
  const wide = item.zip64 && !item.descriptor && !item.localExtra;
  const extra = item.localExtra ?? new Uint8Array();
  out
    .u16(name.length)
    .u16(wide ? 20 : extra.length)
    .add(name)
    .add(extra);
  if (wide) out.u16(1).u16(16).u64(size).u64(data.length);
  out.add(data);
  if (item.descriptor) out.u32(0x08074b50).u32(crc).u32(data.length).u32(size);
}

function writeRecord(out: Bytes, item: ZipItem, prepared: Prepared, offset: number): void {
  const { data, size, crc, method, flags } = prepared;
  const name = strToU8(item.name);
  const comment = strToU8(item.comment ?? '');
  out.u32(0x02014b50).u16(0x031e).u16(45).u16(flags).u16(method).u16(TIME).u16(DATE).u32(crc);
  out.u32(item.zip64 ? MAX : data.length).u32(item.zip64 ? MAX : size);
  out
    .u16(name.length)
    .u16(item.zip64 ? 28 : 0)
    .u16(comment.length)
    .u16(0)
    .u16(1);
  out
    .u32(item.externalAttributes ?? 0x81a40000)
    .u32(item.zip64 ? MAX : offset)
    .add(name);
  if (item.zip64) out.u16(1).u16(24).u64(size).u64(data.length).u64(offset);
  out.add(comment);
}

/** Little-endian bytes, one after the other. */
class Bytes {
  private readonly pieces: Uint8Array[] = [];
  length = 0;

  add(piece: Uint8Array): this {
    this.pieces.push(piece);
    this.length += piece.length;
    return this;
  }

  u16(value: number): this {
    return this.number(2, (view) => view.setUint16(0, value, true));
  }

  u32(value: number): this {
    return this.number(4, (view) => view.setUint32(0, value, true));
  }

  u64(value: number): this {
    return this.number(8, (view) => view.setBigUint64(0, BigInt(value), true));
  }

  take(): Uint8Array {
    return Uint8Array.from(Buffer.concat(this.pieces));
  }

  private number(size: number, set: (view: DataView) => void): this {
    const piece = new Uint8Array(size);
    set(new DataView(piece.buffer));
    return this.add(piece);
  }
}

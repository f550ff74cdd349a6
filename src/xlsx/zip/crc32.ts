/** CRC-32, the checksum of zip files. */
/** For each byte its CRC, and its CRC followed by one to seven zero bytes. */
const TABLES = makeTables();

function makeTables(): Tables {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const next = (table: Table) => table.map((value) => (value >>> 8) ^ (first[value & 0xff] ?? 0));
  const [second, third] = [next(first), next(next(first))];
  const fourth = next(third);
  const fifth = next(fourth);
  const sixth = next(fifth);
  const seventh = next(sixth);
  return [first, second, third, fourth, fifth, sixth, seventh, next(seventh)];
}

/** CRC-32 of bytes that come in pieces, eight bytes a step ("slicing by 8"). */
export class Crc32 {
  private state = 0xffffffff;

  update(bytes: Uint8Array): this {
    const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const steps = bytes.length - (bytes.length % 8);
    let state = this.state;
    let at = 0;
    for (; at < steps; at += 8) {
      const low = view.getInt32(at, true) ^ state;
      const high = view.getInt32(at + 4, true);
      state =
        (t7[low & 0xff] ?? 0) ^
        (t6[(low >>> 8) & 0xff] ?? 0) ^
        (t5[(low >>> 16) & 0xff] ?? 0) ^
        (t4[low >>> 24] ?? 0) ^
        (t3[high & 0xff] ?? 0) ^
        (t2[(high >>> 8) & 0xff] ?? 0) ^
        (t1[(high >>> 16) & 0xff] ?? 0) ^
        (t0[high >>> 24] ?? 0);
    }
    for (; at < bytes.length; at++) state = (state >>> 8) ^ (t0[(state ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
    this.state = state;
    return this;
  }

  /** As an unsigned 32-bit number. */
  get value(): number {
    return (this.state ^ 0xffffffff) >>> 0;
  }
}

/** A short text that is equal for equal bytes and rarely for others; not secure against intent. */
export function fingerprintOf(bytes: Uint8Array): string {
  return `${bytes.length.toString(36)}-${new Crc32().update(bytes).value.toString(36)}`;
}

type Table = Uint32Array;
type Tables = readonly [Table, Table, Table, Table, Table, Table, Table, Table];

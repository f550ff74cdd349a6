/** CRC-32, the checksum of zip files. */

/** The checksum of each byte. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 of bytes that come in pieces. */
export class Crc32 {
  private state = 0xffffffff;

  update(bytes: Uint8Array): this {
    let { state } = this;
    for (const byte of bytes) state = (state >>> 8) ^ (TABLE[(state ^ byte) & 0xff] ?? 0);
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

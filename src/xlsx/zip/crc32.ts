const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 of bytes that come in pieces. */
export class Crc32 {
  private state = 0xffffffff;

  update(bytes: Uint8Array): this {
    let state = this.state;
    for (const byte of bytes) state = (state >>> 8) ^ (TABLE[(state ^ byte) & 0xff] ?? 0);
    this.state = state;
    return this;
  }

  /** As an unsigned 32-bit number. */
  get value(): number {
    return (this.state ^ 0xffffffff) >>> 0;
  }
}

/** Raw deflate data, the compression of zip entries. Node uses zlib, which is native; browsers use fflate. */
export interface Compression {
  /**
   * Inflates data as a whole. Throws any error for broken data and for data that are longer than `size`.
   * @param size stated size of the result in bytes
   */
  inflate(data: Uint8Array, size: number): Uint8Array;
  /** Inflates data in pieces. A returned piece is not changed any more. Throws any error for broken data. */
  inflateInPieces(data: Uint8Array): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  deflate(content: Uint8Array): Uint8Array;
}

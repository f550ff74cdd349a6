/** Decompression port: Node uses zlib, browsers use fflate. */
import { Inflate, inflateSync } from 'fflate';

/** Decompression of raw deflate data. Throws any error for broken data and for data that are longer than promised. */
export interface Inflater {
  /** Inflates data as a whole. @param size promised size of the result in bytes */
  whole(data: Uint8Array, size: number): Uint8Array;
  /** Inflates data in pieces. A returned piece is not changed any more. */
  pieces(data: Uint8Array): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** Compressed bytes per step: deflate expands them at most about 1032 times. */
const STEP = 16 * 1024;

/** Decompression by fflate, which runs everywhere. */
export const portableInflater: Inflater = {
  // One more byte, so that data longer than promised are noticed.
  whole: (data, size) => inflateSync(data, { out: new Uint8Array(size + 1) }),
  *pieces(data) {
    const pieces: Uint8Array[] = [];
    const inflate = new Inflate((piece) => pieces.push(piece));
    for (let at = 0; at < data.length; at += STEP) {
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
      yield* pieces.splice(0);
    }
  },
};

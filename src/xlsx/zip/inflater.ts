/** Who inflates: the port between reading a zip and what the host has for it. */
import { Inflate, inflateSync } from 'fflate';

/** Raw deflate. Broken data and more bytes than promised raise an error, whichever. */
export interface Inflater {
  /** All at once. @param size how many bytes it gives, as promised */
  whole(data: Uint8Array, size: number): Uint8Array;
  /** Piece by piece; nobody changes a piece once it was given. */
  pieces(data: Uint8Array): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** Compressed bytes a step: deflate cannot make more than about 1032 times as many of them. */
const STEP = 16 * 1024;

/** The one that runs anywhere. */
export const portableInflater: Inflater = {
  // One byte more, so that data that give more do not pass for those that were promised.
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

import { deflateSync, Inflate, inflateSync } from 'fflate';
import type { Compression } from './compression';

/** Compressed bytes per step: deflate expands them at most about 1032 times. */
const STEP = 16 * 1024;

/** Compression by fflate, which works in all environments. */
export const portableCompression: Compression = {
  // One byte more, so that data longer than stated are noticed.
  inflate: (data, size) => inflateSync(data, { out: new Uint8Array(size + 1) }),
  *inflateInPieces(data) {
    const pieces: Uint8Array[] = [];
    const inflate = new Inflate((piece) => pieces.push(piece));
    for (let at = 0; at < data.length; at += STEP) {
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
      yield* pieces.splice(0);
    }
  },
  deflate: (content) => deflateSync(content),
};

/** Decompression for the .xlsx reader with Node's zlib. */
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Inflater } from '../../xlsx';

const PIECE_BYTES = 256 * 1024;

export const nodeInflater: Inflater = {
  // `chunkSize` gives one buffer for everything; joining smaller ones would take twice the memory.
  whole: (data, size) =>
    inflateRawSync(data, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) }),
  pieces(data) {
    const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
    inflate.end(data);
    return inflate;
  },
};

/** Node's own zlib behind the port of the .xlsx reader. */
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Inflater } from '../../xlsx';

const PIECE_BYTES = 256 * 1024;

export const nodeInflater: Inflater = {
  // One buffer for all of it: pieces that are joined in the end would take twice the memory.
  whole: (data, size) =>
    inflateRawSync(data, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) }),
  pieces(data) {
    const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
    inflate.end(data);
    return inflate;
  },
};

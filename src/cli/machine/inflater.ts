/** Node's own zlib behind the port of the .xlsx reader. */
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Inflater } from '../../xlsx';

const PIECE_BYTES = 256 * 1024;

export const nodeInflater: Inflater = {
  whole: (data, size) => inflateRawSync(data, { maxOutputLength: Math.max(1, size) }),
  pieces(data) {
    const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
    inflate.end(data);
    return inflate;
  },
};

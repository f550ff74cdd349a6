/** Compression for the .xlsx port with Node's zlib. */
import { createInflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Compression } from '../../xlsx';

const PIECE_BYTES = 256 * 1024;

export const nodeCompression: Compression = {
  // `chunkSize` makes zlib use one buffer for the whole result; joining smaller ones would take twice the memory.
  inflate: (data, size) =>
    inflateRawSync(data, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) }),
  inflateInPieces(data) {
    const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
    inflate.end(data);
    return inflate;
  },
  deflate: (content) => deflateRawSync(content),
};

/** Telling files apart by their content. */
import { Crc32 } from './zip/crc32';

/** The same for the same bytes, and hardly ever for others; no safeguard against anybody. */
export function fingerprintOf(bytes: Uint8Array): string {
  return `${bytes.length.toString(36)}-${new Crc32().update(bytes).value.toString(36)}`;
}

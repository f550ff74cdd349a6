import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where manifest.xml says the add-in is, as on a developer's machine. */
const DEVELOPMENT = 'https://localhost:3000/';

/**
 * The manifest with the add-in below another address.
 * @param {string} base an https address, with or without a closing slash
 */
export function manifestFor(base) {
  const target = base.endsWith('/') ? base : `${base}/`;
  const escaped = target.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const source = readFileSync(fileURLToPath(new URL('../../manifest.xml', import.meta.url)), 'utf8');
  return source.replaceAll(DEVELOPMENT, escaped);
}

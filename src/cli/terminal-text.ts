/** Escapes control and bidirectional formatting characters of texts from files, which could control the terminal. */

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
const CONTROL_IN_LINE = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
/** An undecodable byte of a file name (see `Files`). */
const BYTE_OF_NAME = /[\udc80-\udcff]/gu;
const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * Replaces control characters, line separators and bidirectional formatting characters by JSON escapes (`\u001b`), so that
 * the strings of a JSON text stay the same. Line feeds and tabs stay.
 */
export function escapeControls(text: string): string {
  return text.replace(CONTROL_IN_LINE, escaped);
}

/** A path or name on one line, with escapes for all invisible characters. */
export function displayName(name: string): string {
  return name
    .replace(CONTROL, escaped)
    .replace(BYTE_OF_NAME, (byte) => `\\x${(byte.charCodeAt(0) - 0xdc00).toString(16)}`);
}

function escaped(character: string): string {
  return SHORT.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

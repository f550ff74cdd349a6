/** Text from files, as it may be put on a terminal: what would steer it or turn the line round is shown as an escape. */

const STEERING = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
/** A byte of a file name that is not UTF-8 (see `Files`). */
const BYTE_OF_NAME = /[\udc80-\udcff]/gu;
const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * Control characters, line separators and marks of writing direction as escapes (`\u001b`), those of JSON: in a JSON
 * text the strings stay the same. Line feeds and tabs of the program's own layout stay.
 */
export function visible(text: string): string {
  return text.replace(STEERING, (character) =>
    character === '\n' || character === '\t' ? character : escaped(character),
  );
}

/** A path or another name on one line, with all that can't be seen as escapes. */
export function shown(name: string): string {
  return name
    .replace(STEERING, escaped)
    .replace(BYTE_OF_NAME, (byte) => `\\x${(byte.charCodeAt(0) - 0xdc00).toString(16)}`);
}

function escaped(character: string): string {
  return SHORT.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

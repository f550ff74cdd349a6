/** Characters as the bytes of UTF-8: which of them XML takes, and the text that they make. */

export const LESS_THAN = 0x3c;
export const GREATER_THAN = 0x3e;
export const AMPERSAND = 0x26;
export const RETURN = 0x0d;
const SEMICOLON = 0x3b;
const HASH = 0x23;
const LETTER_X = 0x78;
const BEYOND_UNICODE = 0x110000;

const IN_NAME = 1;
const STARTS_NAME = 2;
/** What a byte may be in a name; every character beyond ASCII is taken for a letter. */
const NAME_BYTES = new Uint8Array(256).fill(IN_NAME | STARTS_NAME, 0x80);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:')
  NAME_BYTES[char.charCodeAt(0)] = IN_NAME | STARTS_NAME;
for (const char of '0123456789-.') NAME_BYTES[char.charCodeAt(0)] = IN_NAME;

/** Tells whether a byte may stand in a name. */
export function isNameByte(byte: number): boolean {
  return NAME_BYTES[byte] !== 0;
}

/** Tells whether a byte may begin a name. */
export function startsName(byte: number): boolean {
  return ((NAME_BYTES[byte] ?? 0) & STARTS_NAME) !== 0;
}

/** Tells whether a byte is white space of XML. */
export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Answers of the functions that step over something: it reaches beyond the bytes at hand, or it is not allowed. */
export const UNFINISHED = -1;
export const INVALID = -2;

/**
 * Steps over a character that is not plain: a control, or one of several bytes.
 * @returns where the next one begins, `UNFINISHED` or `INVALID`
 */
export function stepOver(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return first >= 0x20 || isSpace(first) ? at + 1 : INVALID;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return INVALID;
  if (at + length > end) return UNFINISHED;
  const second = bytes[at + 1] ?? 0;
  for (let i = at + 1; i < at + length; i++) if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return INVALID;
  // Longer than need be, surrogates, beyond Unicode.
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return INVALID;
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return INVALID;
  // U+FFFE and U+FFFF are no characters.
  if (first === 0xef && second === 0xbf && (bytes[at + 2] ?? 0) > 0xbd) return INVALID;
  return at + length;
}

/** No reference is longer: `&#x0010FFFF;`, and some zeros more. */
const LONGEST_REFERENCE = 32;
const REFERENCE = /^(?:#x([0-9a-fA-F]+)|#([0-9]+)|(amp|lt|gt|quot|apos))$/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Steps over a reference such as `&amp;` or `&#20108;`, from its `&` on.
 * @returns where it ends, `UNFINISHED` or `INVALID`
 */
export function stepOverReference(bytes: Uint8Array, at: number, end: number): number {
  const last = Math.min(end, at + LONGEST_REFERENCE);
  for (let i = at + 1; i < last; i++) {
    if (bytes[i] !== SEMICOLON) continue;
    return isReference(bytes, at + 1, i) ? i + 1 : INVALID;
  }
  return last === end ? UNFINISHED : INVALID;
}

/** Numbers are told from the bytes: a text may be made of nothing but them. */
function isReference(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] !== HASH) return referenceText(asciiText(bytes, start, end)) !== null;
  const isHex = bytes[start + 1] === LETTER_X;
  const first = isHex ? start + 2 : start + 1;
  let code = 0;
  for (let i = first; i < end; i++) {
    const digit = digitOf(bytes[i] ?? 0);
    if (digit < 0 || digit >= (isHex ? 16 : 10)) return false;
    code = Math.min(code * (isHex ? 16 : 10) + digit, BEYOND_UNICODE);
  }
  return first < end && isXmlCharacter(code);
}

function digitOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
}

function referenceText(body: string): string | null {
  const match = REFERENCE.exec(body);
  if (!match) return null;
  const [, hex, decimal, name] = match;
  if (name !== undefined) return ENTITIES[name] ?? null;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : null;
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return isSpace(code);
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
/** Up to here, joining characters one by one is quicker than asking a decoder. */
const SHORT = 12;

/** The text of bytes that were stepped over before, references and line ends as they stand. */
export function plainText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return DECODER.decode(bytes.subarray(start, end));
  for (let i = start; i < end; i++)
    if ((bytes[i] ?? 0) >= 0x80) return DECODER.decode(bytes.subarray(start, end));
  return asciiText(bytes, start, end);
}

function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

/** Text with its references read and its line ends as XML has them. */
export function readReferences(raw: string): string {
  return raw.replace(/\r\n?/g, '\n').replace(/&([^;&]*);/g, (_, body: string) => referenceText(body) ?? '');
}

/**
 * File names that are not UTF-8, for example from an archive of another system: each undecodable byte becomes a lone
 * surrogate, as in Python (PEP 383), so that the name can be encoded again.
 */

const BYTE_OF_NAME = /[\udc80-\udcff]/u;
const UNDECODABLE = '\ufffd';
const MAX_CHARACTER_BYTES = 4;

export function decodeName(name: Buffer): string {
  const text = name.toString('utf8');
  if (!text.includes(UNDECODABLE) || Buffer.from(text).equals(name)) return text;
  let decoded = '';
  for (let at = 0; at < name.length;) {
    const character = characterAt(name, at);
    decoded += character?.text ?? String.fromCharCode(0xdc00 + name.readUInt8(at));
    at += character?.bytes ?? 1;
  }
  return decoded;
}

/** Encodes a path for the file system; as bytes if it is not UTF-8. */
export function encodePath(path: string): string | Buffer {
  if (!BYTE_OF_NAME.test(path)) return path;
  return Buffer.concat(
    Array.from(path, (character) =>
      BYTE_OF_NAME.test(character) ? Buffer.of(character.charCodeAt(0) - 0xdc00) : Buffer.from(character),
    ),
  );
}

function characterAt(name: Buffer, at: number): { text: string; bytes: number } | null {
  for (let bytes = 1; bytes <= MAX_CHARACTER_BYTES; bytes += 1) {
    const text = name.toString('utf8', at, at + bytes);
    if (!text.includes(UNDECODABLE)) return { text, bytes };
  }
  return null;
}

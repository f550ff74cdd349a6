/** Detects the real format of a file that is not a zip package from its first bytes. */
import type { XlsxErrorKind } from './errors';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** Bytes of a text file that are examined. */
const TEXT_HEAD = 4096;

/**
 * The format of a file that is no zip package.
 * @returns `null` when it begins like a zip
 */
export function foreignFormat(bytes: Uint8Array): XlsxErrorKind | null {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP)) return null;
  if (startsWith(bytes, PDF)) return 'pdf';
  if (startsWith(bytes, OLE)) return compoundFileKind(bytes);
  const head = textHead(bytes);
  if (head.startsWith('<?xml') && head.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return 'xml-table';
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|meta|style|table|div)\b/i.test(head))
    return 'html-table';
  if (/^mime-version:/i.test(head)) return 'html-table';
  return 'unknown-format';
}

/**
 * Searches the directory of an OLE compound file ([MS-CFB] 2.6.1): entries of 128 bytes that begin with the UTF-16 name; the
 * name's length in bytes, with its closing zero, is at offset 64.
 */
function compoundFileKind(bytes: Uint8Array): XlsxErrorKind {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let kind: XlsxErrorKind = 'unknown-format';
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = view.getUint16(at + 64, true) / 2 - 1;
    if (length !== 16 && length !== 8 && length !== 4) continue;
    let name = '';
    for (let i = 0; i < length; i++) name += String.fromCharCode(view.getUint16(at + i * 2, true));
    if (name === 'EncryptedPackage') return 'encrypted';
    if (name === 'Workbook' || name === 'Book') kind = 'legacy-xls';
  }
  return kind;
}

function textHead(bytes: Uint8Array): string {
  const utf16 = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : null;
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes.subarray(0, TEXT_HEAD)).trimStart();
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

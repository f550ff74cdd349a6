/** Bytes of an XML part ↔ text. Packages hold UTF-8 or UTF-16 (ECMA-376 part 2, 9.1.2). */
import { XlsxError } from '../errors';

export type XmlEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Declared encodings whose bytes are UTF-8 bytes as well. */
const UTF8_NAMES = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

/** Decodes a part that comes in pieces. A byte order mark stays in the text, so that encoding gives the same bytes. */
export class XmlDecoder {
  private decoder: TextDecoder | null = null;

  constructor(private readonly partName: string) {}

  /** Text of the next bytes. @throws XlsxError `damaged` */
  push(chunk: Uint8Array, last = false): string {
    if (!this.decoder) {
      if (chunk.length === 0 && !last) return '';
      const options = { fatal: true, ignoreBOM: true };
      this.decoder = new TextDecoder(encodingOf(chunk, this.partName), options);
    }
    try {
      return this.decoder.decode(chunk, { stream: !last });
    } catch (error) {
      throw new XlsxError('damaged', 'bytes that are no text', this.partName, { cause: error });
    }
  }
}

/** Tells how a part is encoded from how it begins. @throws XlsxError `damaged` for any other encoding */
export function encodingOf(head: Uint8Array, partName: string): XmlEncoding {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declaration = new TextDecoder('latin1').decode(head.subarray(0, 200));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1];
  if (declared !== undefined && !UTF8_NAMES.has(declared.toLowerCase())) {
    throw new XlsxError('damaged', `encoding ${declared}`, partName);
  }
  return 'utf-8';
}

/** Bytes of the text. */
export function encodeXml(text: string, encoding: XmlEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}

/** Bytes of an XML part ↔ text. Packages hold UTF-8 or UTF-16 (ECMA-376 part 2, 9.1.2). */
import { XlsxError } from '../errors';

export type XmlEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Declared encodings whose bytes are UTF-8 bytes as well. */
const UTF8_NAMES = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

/** The bytes of a part that come in pieces, as those of UTF-8. */
export class Utf8Source {
  private decoder: TextDecoder | null | undefined;

  constructor(private readonly partName: string) {}

  /** The next bytes. @throws XlsxError `damaged` */
  push(chunk: Uint8Array): Uint8Array {
    if (this.decoder === undefined) {
      if (chunk.length === 0) return chunk;
      const encoding = encodingOf(chunk, this.partName);
      this.decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding, { fatal: true });
    }
    return this.decoder === null ? chunk : this.encoded(this.decoder, chunk, true);
  }

  /** What is left at the end. @throws XlsxError `damaged` when half a character is */
  end(): Uint8Array {
    return this.decoder ? this.encoded(this.decoder, new Uint8Array(), false) : new Uint8Array();
  }

  private encoded(decoder: TextDecoder, chunk: Uint8Array, stream: boolean): Uint8Array {
    return new TextEncoder().encode(decoded(decoder, chunk, stream, this.partName));
  }
}

/** The bytes of a whole part as those of UTF-8. @throws XlsxError `damaged` */
export function asUtf8(bytes: Uint8Array, partName: string): Uint8Array {
  if (encodingOf(bytes, partName) === 'utf-8') return bytes;
  return new TextEncoder().encode(decodeXml(bytes, partName));
}

/** The whole of a part as text. A byte order mark stays in it, so that encoding gives the same bytes. @throws XlsxError `damaged` */
export function decodeXml(bytes: Uint8Array, partName: string): string {
  const options = { fatal: true, ignoreBOM: true };
  return decoded(new TextDecoder(encodingOf(bytes, partName), options), bytes, false, partName);
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean, partName: string): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch (error) {
    throw new XlsxError('damaged', 'bytes that are no text', partName, { cause: error });
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

/** Converts between the bytes of an XML part and text. Packages use UTF-8 or UTF-16 (ECMA-376 part 2, 9.1.2). */
import { XlsxError } from '../errors';

/** `ascii`: the part declares another encoding, so only bytes that mean the same in all of them are read. */
type XmlEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'ascii';

/** Declared encodings whose bytes are UTF-8 bytes as well. */
const UTF8_NAMES = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);
const DECLARATION = /^((?:\xef\xbb\xbf|\ufeff)?<\?xml[^>]*?\sencoding\s*=\s*["'])([A-Za-z][\w.-]*)/;

/** Decodes a part whose bytes arrive in pieces. The first piece decides the encoding. */
export class XmlDecoder {
  private decode: ((bytes: Uint8Array, stream: boolean) => string) | null = null;

  constructor(private readonly partName: string) {}

  /** The text of the next bytes. @throws XlsxError `damaged` or `encoding` */
  push(bytes: Uint8Array): string {
    if (bytes.length === 0) return '';
    this.decode ??= decoderFor(bytes, this.partName);
    return this.decode(bytes, true);
  }

  /** The text that is left at the end. @throws XlsxError `damaged` if it is only a part of a character */
  end(): string {
    return this.decode?.(new Uint8Array(), false) ?? '';
  }
}

/** The text of a whole part. It keeps a byte order mark, so that encoding it gives the same bytes. @throws XlsxError */
export function decodeXml(bytes: Uint8Array, partName: string): string {
  return decoderFor(bytes, partName)(bytes, false);
}

/** The encoding of a part, by its first bytes. */
export function encodingOf(head: Uint8Array): XmlEncoding {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declared = declaredEncoding(head);
  return declared === undefined || UTF8_NAMES.has(declared.toLowerCase()) ? 'utf-8' : 'ascii';
}

/** Bytes of the text. Text of an `ascii` part becomes UTF-8 and declares it. */
export function encodeXml(text: string, encoding: XmlEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'ascii') return new TextEncoder().encode(text.replace(DECLARATION, '$1UTF-8'));
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}

function declaredEncoding(head: Uint8Array): string | undefined {
  return DECLARATION.exec(new TextDecoder('latin1').decode(head.subarray(0, 200)))?.[2];
}

function decoderFor(head: Uint8Array, partName: string): (bytes: Uint8Array, stream: boolean) => string {
  const encoding = encodingOf(head);
  const declared = encoding === 'ascii' ? declaredEncoding(head) : undefined;
  const decoder = new TextDecoder(encoding === 'ascii' ? 'utf-8' : encoding, {
    fatal: true,
    ignoreBOM: true,
  });
  return (bytes, stream) => {
    if (declared !== undefined && bytes.some((byte) => byte >= 0x80))
      throw new XlsxError('encoding', `${partName} is not in UTF-8 or UTF-16`, declared);
    try {
      return decoder.decode(bytes, { stream });
    } catch (error) {
      throw new XlsxError('damaged', 'bytes that are no text', partName, { cause: error });
    }
  };
}

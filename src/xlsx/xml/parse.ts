/** Streaming XML with namespaces, refusing what a workbook never holds. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { XlsxError } from '../errors';
import { MAX_XML_DEPTH } from '../limits';
import { XmlDecoder } from './encoding';

export interface XmlHandlers {
  open(element: XmlElement): void;
  close?(name: string): void;
  /** The text between two tags. */
  text?(text: string): void;
}

/** SpreadsheetML's namespaces, transitional and strict; some writers leave it out. */
const MAIN = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  '',
]);
const RELATIONSHIPS = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/** An element as it opens. */
export class XmlElement {
  constructor(private readonly tag: SaxesTagNS) {}

  /** Local name of an element of SpreadsheetML, whatever its prefix; other elements are `{namespace}name`. */
  get name(): string {
    return nameOf(this.tag);
  }

  /** Value of an attribute without a prefix. */
  attribute(name: string): string | undefined {
    return this.tag.attributes[name]?.value;
  }

  /** A number of an attribute; `undefined` when it is absent or none. */
  number(name: string): number | undefined {
    const text = this.attribute(name);
    if (text === undefined || text.trim() === '') return undefined;
    const value = Number(text);
    return Number.isFinite(value) ? value : undefined;
  }

  /** A switch (xsd:boolean). */
  flag(name: string): boolean {
    const text = this.attribute(name);
    return text === '1' || text === 'true' || text === 'on';
  }

  /** `r:id`, whatever its prefix. */
  get relationshipId(): string | undefined {
    return Object.values(this.tag.attributes).find(
      ({ local, uri }) => local === 'id' && RELATIONSHIPS.has(uri),
    )?.value;
  }
}

/**
 * Parses a part.
 * @param feed hands over the bytes of the part piece by piece
 * @throws XlsxError `damaged` where it is not well-formed, `suspicious` for a DOCTYPE or very deep nesting
 */
export function parseXml(
  partName: string,
  feed: (onChunk: (chunk: Uint8Array) => void) => void,
  handlers: XmlHandlers,
): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  parser.on('error', (error) => {
    throw new XlsxError('damaged', error.message, partName, { cause: error });
  });
  parser.on('doctype', () => {
    throw new XlsxError('suspicious', 'DOCTYPE', partName);
  });
  // Checked before namespaces are resolved, which takes longer the deeper it goes.
  parser.on('opentagstart', () => {
    if (++depth > MAX_XML_DEPTH) throw new XlsxError('suspicious', 'nested too deep', partName);
  });
  parser.on('opentag', (tag) => handlers.open(new XmlElement(tag)));
  parser.on('closetag', (tag) => {
    depth--;
    handlers.close?.(nameOf(tag));
  });
  if (handlers.text) {
    const onText = handlers.text.bind(handlers);
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  const decoder = new XmlDecoder(partName);
  feed((chunk) => parser.write(decoder.push(chunk)));
  parser.write(decoder.push(new Uint8Array(), true)).close();
}

function nameOf(tag: SaxesTagNS): string {
  return MAIN.has(tag.uri) ? tag.local : `{${tag.uri}}${tag.local}`;
}

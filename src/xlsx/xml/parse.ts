/**
 * Streaming XML with namespaces. saxes checks that a part is well-formed; this adapter adds the encodings of a package,
 * names in SpreadsheetML, and limits.
 */
import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { XlsxError } from '../errors';
import { MAX_ATTRIBUTES, MAX_ELEMENTS, MAX_NAMESPACES, MAX_TOKEN_LENGTH, MAX_XML_DEPTH } from '../limits';
import { XmlDecoder } from './encoding';

/** Functions that are called for the elements, texts and comments of a part, in document order. */
export interface XmlHandlers {
  open(element: XmlElement): void;
  close?(name: string): void;
  /** Text inside an element, references and line ends resolved. An element's text can arrive in several calls. */
  text?(text: string): void;
  comment?(text: string): void;
}

/** Number of elements, comments and the like read so far in all parts that are read together. */
export interface WorkDone {
  elements: number;
}

/** SpreadsheetML's namespaces, transitional and strict; some writers leave the namespace out. */
export const MAIN_NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  '',
]);
const RELATIONSHIPS = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/** Bytes that are decoded and parsed in one step; a token can exceed its limit by no more than this. */
const STEP_BYTES = 32 * 1024;

/** The opening tag of an element. */
export class XmlElement {
  constructor(
    /** Local name of an element of SpreadsheetML, with any prefix; other elements are `{namespace}name`. */
    readonly name: string,
    private readonly attributes: Readonly<Record<string, SaxesAttributeNS>>,
  ) {}

  /** Value of an attribute by its name as written. */
  attribute(name: string): string | undefined {
    return this.attributes[name]?.value;
  }

  /** A number of an attribute; `undefined` if it is absent or not a number. */
  number(name: string): number | undefined {
    const text = this.attribute(name);
    const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) ? value : undefined;
  }

  /** A switch (xsd:boolean); false when it is absent. */
  flag(name: string): boolean {
    const text = this.attribute(name);
    return text === '1' || text === 'true' || text === 'on';
  }

  /** The attribute `r:id`, with any prefix. */
  get relationshipId(): string | undefined {
    return Object.values(this.attributes).find(({ local, uri }) => local === 'id' && RELATIONSHIPS.has(uri))
      ?.value;
  }
}

/** Parses a part whose bytes arrive in pieces. */
export class XmlParser {
  private readonly parser = new SaxesParser({ xmlns: true, position: false });
  private readonly decoder: XmlDecoder;
  /** Names of the elements that are open, outermost first. */
  private readonly names: string[] = [];
  private attributes = 0;
  private namespaces = 0;
  /** UTF-16 units parsed since the last complete tag, text, comment or instruction. */
  private pending = 0;

  constructor(
    private readonly partName: string,
    private readonly handlers: XmlHandlers,
    private readonly work: WorkDone = { elements: 0 },
  ) {
    this.decoder = new XmlDecoder(partName);
    this.listen();
  }

  /** @throws XlsxError `damaged` if it is not well-formed, `suspicious` for a DOCTYPE or very deep nesting, `too-large` */
  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += STEP_BYTES)
      this.write(this.decoder.push(bytes.subarray(at, at + STEP_BYTES)));
  }

  /** Ends the part. @throws XlsxError `damaged` if something is missing */
  end(): void {
    this.write(this.decoder.end());
    this.parser.close();
  }

  private write(text: string): void {
    this.pending += text.length;
    this.parser.write(text);
    if (this.pending > MAX_TOKEN_LENGTH) throw XlsxError.tooLarge('token', MAX_TOKEN_LENGTH, this.partName);
  }

  private listen(): void {
    const { parser, handlers } = this;
    parser.on('error', (error) => {
      throw new XlsxError('damaged', error.message, this.partName, { cause: error });
    });
    parser.on('doctype', () => this.refuse('DOCTYPE'));
    parser.on('opentagstart', () => {
      if (this.names.length >= MAX_XML_DEPTH) this.refuse('nested too deep');
      this.attributes = 0;
    });
    parser.on('attribute', ({ name }) => {
      if (++this.attributes > MAX_ATTRIBUTES) this.refuse(`more than ${MAX_ATTRIBUTES} attributes`);
      if (name.startsWith('xmlns') && ++this.namespaces > MAX_NAMESPACES) this.refuse('too many namespaces');
    });
    parser.on('opentag', ({ uri, local, attributes }) => {
      this.countToken();
      const name = MAIN_NAMESPACES.has(uri) ? local : `{${uri}}${local}`;
      this.names.push(name);
      handlers.open(new XmlElement(name, attributes));
    });
    parser.on('closetag', () => {
      this.pending = 0;
      const name = this.names.pop();
      if (name !== undefined) handlers.close?.(name);
    });
    const onText = (text: string) => {
      this.pending = 0;
      // Text outside of the root element is only white space.
      if (this.names.length > 0) handlers.text?.(text);
    };
    parser.on('text', onText);
    parser.on('cdata', (text) => {
      this.countToken();
      onText(text);
    });
    parser.on('comment', (text) => {
      this.countToken();
      handlers.comment?.(text);
    });
    parser.on('processinginstruction', () => this.countToken());
  }

  private countToken(): void {
    this.pending = 0;
    if (++this.work.elements > MAX_ELEMENTS)
      throw XlsxError.tooLarge('elements', MAX_ELEMENTS, this.partName);
  }

  private refuse(why: string): never {
    throw new XlsxError('suspicious', why, this.partName);
  }
}

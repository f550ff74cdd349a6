/** Streaming XML with namespaces, from bytes, refusing what a workbook never holds. */
import { XlsxError } from '../errors';
import { MAX_ATTRIBUTES, MAX_ELEMENTS, MAX_TOKEN_BYTES, MAX_XML_DEPTH } from '../limits';
import {
  AMPERSAND,
  GREATER_THAN,
  INVALID,
  LESS_THAN,
  RETURN,
  UNFINISHED,
  isNameByte,
  isSpace,
  startsName,
  stepOver,
  stepOverReference,
} from './characters';
import { XmlElement, XmlText } from './element';
import { Utf8Source } from './encoding';
import { Names, isAt, type Name } from './names';

export { XmlElement, XmlText };

export interface XmlHandlers {
  open(element: XmlElement): void;
  close?(name: string): void;
  /** The text between two tags. */
  text?(text: XmlText): void;
  comment?(text: string): void;
}

/** Elements met so far, in all parts that are read together. */
export interface WorkDone {
  elements: number;
}

/** An element that is open. One a depth, used again and again. */
interface Open {
  name: Name | null;
  meaning: string;
  declarations: number;
}

const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const BRACKET = 0x5d;

const COMMENT = bytesOf('<!--');
const DASHES = bytesOf('--');
const CDATA = bytesOf('<![CDATA[');
const CDATA_END = bytesOf(']]>');
const INSTRUCTION_END = bytesOf('?>');
const DOCTYPE = bytesOf('<!DOCTYPE');

/** Parses a part whose bytes come piece by piece. */
export class XmlParser {
  private readonly names: Names;
  private readonly element: XmlElement;
  private readonly textFound = new XmlText();
  private readonly opens: Open[] = [];
  private depth = 0;
  private readonly source: Utf8Source;
  /** Bytes that no whole token was found in yet, and those that came since. */
  private rest: Uint8Array = new Uint8Array();
  private waiting: Uint8Array[] = [];
  private waitingLength = 0;
  private hasRoot = false;
  private isStart = true;
  private justOpened = false;

  constructor(
    private readonly partName: string,
    private readonly handlers: XmlHandlers,
    private readonly work: WorkDone = { elements: 0 },
  ) {
    this.source = new Utf8Source(partName);
    this.names = new Names(partName);
    this.element = new XmlElement(this.names);
  }

  /** @throws XlsxError `damaged` where it is not well-formed, `suspicious` for a DOCTYPE or very deep nesting, `too-large` */
  push(chunk: Uint8Array): void {
    this.take(this.source.push(chunk));
  }

  /** Nothing more comes. @throws XlsxError `damaged` when something is missing */
  end(): void {
    this.take(this.source.end());
    const left = this.scan(this.joined(), true);
    if (left.length > 0 || this.depth > 0 || !this.hasRoot) this.fail('cut off');
  }

  private take(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.waiting.push(bytes);
    this.waitingLength += bytes.length;
    // What was looked at in vain is looked at again only together with as much that is new.
    if (this.waitingLength < this.rest.length) return;
    this.rest = this.scan(this.joined(), false);
  }

  private joined(): Uint8Array {
    const pieces = this.rest.length > 0 ? [this.rest, ...this.waiting] : this.waiting;
    this.waiting = [];
    this.waitingLength = 0;
    const [only] = pieces;
    if (only && pieces.length === 1) return only;
    const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  /** Goes through all whole tokens. @returns what is left */
  private scan(bytes: Uint8Array, isLast: boolean): Uint8Array {
    const end = bytes.length;
    let at = this.isStart && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    while (at < end) {
      const next = bytes[at] === LESS_THAN ? this.markup(bytes, at, end) : this.text(bytes, at, end, isLast);
      if ((next === UNFINISHED ? end : next) - at > MAX_TOKEN_BYTES)
        throw XlsxError.tooLarge('token-bytes', MAX_TOKEN_BYTES, this.partName);
      if (next === UNFINISHED) return bytes.slice(at);
      this.isStart = false;
      at = next;
    }
    return new Uint8Array();
  }

  private markup(bytes: Uint8Array, at: number, end: number): number {
    const second = bytes[at + 1];
    if (second === undefined) return UNFINISHED;
    if (second === SLASH) return this.closingTag(bytes, at, end);
    if (second === QUESTION) return this.instruction(bytes, at);
    if (second === EXCLAMATION) return this.declaration(bytes, at, end);
    return this.openingTag(bytes, at, end);
  }

  /** Text up to the next tag. */
  private text(bytes: Uint8Array, start: number, end: number, isLast: boolean): number {
    let at = start;
    let plain = true;
    let isBlank = true;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      if (byte === LESS_THAN) break;
      if (byte === AMPERSAND) {
        plain = isBlank = false;
        at = this.checked(stepOverReference(bytes, at, end));
      } else if (byte < 0x20 || byte >= 0x80) {
        if (byte === RETURN) plain = false;
        else if (byte >= 0x80) isBlank = false;
        at = this.checked(stepOver(bytes, at, end));
      } else {
        if (byte !== 0x20) isBlank = false;
        if (
          byte === GREATER_THAN &&
          at >= start + 2 &&
          bytes[at - 1] === BRACKET &&
          bytes[at - 2] === BRACKET
        )
          this.fail('the end of a CDATA section');
        at++;
      }
      if (at === UNFINISHED) return UNFINISHED;
    }
    if (at >= end && !isLast) return UNFINISHED;
    if (this.depth === 0) {
      if (!isBlank) this.fail('text outside of the root');
    } else if (this.handlers.text) {
      // Of what follows only the second byte matters; without it, nothing is said of the whole.
      const isWhole = this.justOpened && bytes[at + 1] === SLASH;
      this.textFound.set(bytes, start, at, plain, isWhole);
      this.handlers.text(this.textFound);
    }
    this.justOpened = false;
    return at;
  }

  private openingTag(bytes: Uint8Array, start: number, end: number): number {
    let at = start + 1;
    if (!startsName(bytes[at] ?? 0)) this.fail('no name of an element');
    while (at < end && isNameByte(bytes[at] ?? 0)) at++;
    const nameEnd = at;
    const { element } = this;
    element.begin(bytes);
    let declarations = 0;
    let hasPrefixes = false;
    for (;;) {
      const before = at;
      while (at < end && isSpace(bytes[at] ?? 0)) at++;
      if (at >= end) return UNFINISHED;
      const byte = bytes[at] ?? 0;
      if (byte === GREATER_THAN) break;
      if (byte === SLASH) {
        if (at + 1 >= end) return UNFINISHED;
        if (bytes[at + 1] !== GREATER_THAN) this.fail('a stray slash');
        break;
      }
      if (at === before || !startsName(byte)) this.fail('no name of an attribute');
      const attributeStart = at;
      while (at < end && isNameByte(bytes[at] ?? 0)) at++;
      const attributeEnd = at;
      while (at < end && isSpace(bytes[at] ?? 0)) at++;
      if (at >= end) return UNFINISHED;
      if (bytes[at] !== EQUALS) this.fail('an attribute without a value');
      at++;
      while (at < end && isSpace(bytes[at] ?? 0)) at++;
      if (at >= end) return UNFINISHED;
      const quote = bytes[at] ?? 0;
      if (quote !== 0x22 && quote !== 0x27) this.fail('a value without quotes');
      const valueStart = at + 1;
      at = this.valueEnd(bytes, valueStart, end, quote);
      if (at === UNFINISHED) return UNFINISHED;
      const name = this.names.at(bytes, attributeStart, attributeEnd);
      if (!name.isValid) this.fail('no name of an attribute');
      if (name.text === 'xmlns' || name.prefix === 'xmlns') declarations++;
      else if (name.prefix !== '') hasPrefixes = true;
      if (element.add(name, valueStart, at) > MAX_ATTRIBUTES)
        throw new XlsxError('suspicious', 'attributes without an end', this.partName);
      at++;
    }
    const isEmpty = bytes[at] === SLASH;
    if (declarations > 0) this.declare();
    this.opened(this.names.at(bytes, start + 1, nameEnd), declarations, hasPrefixes);
    if (isEmpty) this.closed();
    return isEmpty ? at + 2 : at + 1;
  }

  private opened(name: Name, declarations: number, hasPrefixes: boolean): void {
    if (this.depth === 0 && this.hasRoot) this.fail('a second root');
    if (this.depth >= MAX_XML_DEPTH) throw new XlsxError('suspicious', 'nested too deep', this.partName);
    if (++this.work.elements > MAX_ELEMENTS)
      throw XlsxError.tooLarge('elements', MAX_ELEMENTS, this.partName);
    if (this.element.repeats()) this.fail('an attribute twice');
    if (hasPrefixes) this.checkPrefixes();
    if (!name.isValid) this.fail('no name of an element');
    const meaning = this.names.meaningOf(name) ?? this.fail('an unknown prefix');
    this.hasRoot = true;
    const open = (this.opens[this.depth] ??= { name: null, meaning: '', declarations: 0 });
    open.name = name;
    open.meaning = meaning;
    open.declarations = declarations;
    this.depth++;
    this.justOpened = true;
    this.element.name = meaning;
    this.handlers.open(this.element);
  }

  private closingTag(bytes: Uint8Array, start: number, end: number): number {
    let at = start + 2;
    while (at < end && isNameByte(bytes[at] ?? 0)) at++;
    const nameEnd = at;
    while (at < end && isSpace(bytes[at] ?? 0)) at++;
    if (at >= end) return UNFINISHED;
    const name = this.opens[this.depth - 1]?.name;
    if (bytes[at] !== GREATER_THAN || !name || !isAt(name, bytes, start + 2, nameEnd))
      this.fail('a closing tag that closes nothing');
    this.closed();
    return at + 1;
  }

  private closed(): void {
    const open = this.opens[--this.depth];
    this.justOpened = false;
    if (!open) return;
    this.handlers.close?.(open.meaning);
    if (open.declarations > 0) this.names.forget(open.declarations);
  }

  private declare(): void {
    const { element, names } = this;
    for (let i = 0; i < element.count; i++) {
      const name = element.nameAt(i);
      if (name?.text === 'xmlns') names.declare('', element.valueAt(i).trim());
      else if (name?.prefix === 'xmlns') names.declare(name.local, element.valueAt(i).trim());
    }
  }

  private checkPrefixes(): void {
    for (let i = 0; i < this.element.count; i++) {
      const name = this.element.nameAt(i);
      if (!name || name.prefix === 'xmlns' || name.text === 'xmlns') continue;
      if (this.names.namespaceOf(name) === undefined) this.fail('an unknown prefix');
    }
  }

  private valueEnd(bytes: Uint8Array, start: number, end: number, quote: number): number {
    let at = start;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) return at;
      if (byte === LESS_THAN) this.fail('a tag within a tag');
      if (byte === AMPERSAND) at = this.checked(stepOverReference(bytes, at, end));
      else if (byte < 0x20 || byte >= 0x80) at = this.checked(stepOver(bytes, at, end));
      else at++;
      if (at === UNFINISHED) return UNFINISHED;
    }
    return UNFINISHED;
  }

  private instruction(bytes: Uint8Array, start: number): number {
    const from = start + 2;
    const end = indexOf(bytes, INSTRUCTION_END, from);
    if (end < 0) return UNFINISHED;
    let nameEnd = from;
    while (nameEnd < end && isNameByte(bytes[nameEnd] ?? 0)) nameEnd++;
    const name = this.names.at(bytes, from, nameEnd);
    const isSeparate = nameEnd === end || isSpace(bytes[nameEnd] ?? 0);
    if (!name.isValid || name.text.includes(':') || !isSeparate) this.fail('an instruction without a name');
    if (name.text.toLowerCase() === 'xml' && !this.isStart) this.fail('an XML declaration in the middle');
    this.checkCharacters(bytes, nameEnd, end);
    this.justOpened = false;
    return end + INSTRUCTION_END.length;
  }

  private declaration(bytes: Uint8Array, start: number, end: number): number {
    const head = bytes.subarray(start, Math.min(end, start + CDATA.length));
    if (begins(head, COMMENT)) return this.comment(bytes, start);
    if (begins(head, CDATA)) return this.cdata(bytes, start);
    if (begins(head, DOCTYPE)) throw new XlsxError('suspicious', 'DOCTYPE', this.partName);
    return head.length < CDATA.length ? UNFINISHED : this.fail('an unknown declaration');
  }

  private comment(bytes: Uint8Array, start: number): number {
    const end = indexOf(bytes, DASHES, start + COMMENT.length);
    if (end < 0 || end + DASHES.length >= bytes.length) return UNFINISHED;
    if (bytes[end + DASHES.length] !== GREATER_THAN) this.fail('two dashes in a comment');
    this.checkCharacters(bytes, start + COMMENT.length, end);
    this.handlers.comment?.(new TextDecoder().decode(bytes.subarray(start + COMMENT.length, end)));
    this.justOpened = false;
    return end + DASHES.length + 1;
  }

  private cdata(bytes: Uint8Array, start: number): number {
    const from = start + CDATA.length;
    const end = indexOf(bytes, CDATA_END, from);
    if (end < 0) return UNFINISHED;
    if (this.depth === 0) this.fail('text outside of the root');
    this.checkCharacters(bytes, from, end);
    this.justOpened = false;
    if (this.handlers.text) {
      const hasReturns = bytes.subarray(from, end).includes(RETURN);
      const normal = hasReturns ? withoutReturns(bytes.subarray(from, end)) : bytes.subarray(from, end);
      this.textFound.set(normal, 0, normal.length, true, false);
      this.handlers.text(this.textFound);
    }
    return end + CDATA_END.length;
  }

  private checkCharacters(bytes: Uint8Array, from: number, end: number): void {
    for (let at = from; at < end;) {
      const byte = bytes[at] ?? 0;
      at = byte >= 0x20 && byte < 0x80 ? at + 1 : this.checked(stepOver(bytes, at, end));
      if (at === UNFINISHED) this.fail('bytes that are no text');
    }
  }

  private checked(next: number): number {
    return next === INVALID ? this.fail('a character that XML has not') : next;
  }

  private fail(what: string): never {
    throw new XlsxError('damaged', what, this.partName);
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function begins(bytes: Uint8Array, head: Uint8Array): boolean {
  return bytes.length >= head.length && head.every((byte, index) => bytes[index] === byte);
}

/** Byte by byte: asking for the first byte again and again would take longer where there is nothing but that. */
function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const first = wanted[0] ?? 0;
  for (let at = from; at <= bytes.length - wanted.length; at++) {
    if (bytes[at] !== first) continue;
    let same = 1;
    while (same < wanted.length && bytes[at + same] === wanted[same]) same++;
    if (same === wanted.length) return at;
  }
  return -1;
}

/** CDATA knows no references, only line ends. */
function withoutReturns(bytes: Uint8Array): Uint8Array {
  return bytesOf(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replace(/\r\n?/g, '\n'));
}

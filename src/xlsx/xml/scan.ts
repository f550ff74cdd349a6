/**
 * Finds tags in the text of a well-formed XML part, so that it can be changed in place. The parser cannot do this: it does not
 * report positions of attributes and values.
 */
import { XlsxError } from '../errors';
import { MAIN_NAMESPACES } from './parse';

export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** With its prefix. */
  readonly name: string;
  /** Without its prefix. */
  readonly local: string;
  /** Positions of `<` and after `>`. */
  readonly start: number;
  readonly end: number;
}

interface AttributeSpan {
  readonly value: string;
  /** Positions of the attribute with its leading white space. */
  readonly start: number;
  readonly end: number;
  /** Positions of the value between its quotes. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

const NAME_END = /[\s/>]/g;
const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
/** The beginning and the end of markup that is not a tag. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** The next tag from a position on; `null` at the end. */
export function nextTag(xml: string, from: number): Tag | null {
  let start = xml.indexOf('<', from);
  for (let skip = skipEnd(xml, start); skip !== null; skip = skipEnd(xml, start))
    start = xml.indexOf('<', skip);
  if (start < 0) return null;
  const closes = xml[start + 1] === '/';
  const nameStart = closes ? start + 2 : start + 1;
  NAME_END.lastIndex = nameStart;
  const name = xml.slice(nameStart, NAME_END.exec(xml)?.index ?? xml.length);
  const end = tagEnd(xml, nameStart + name.length);
  const kind = closes ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open';
  return { kind, name, local: name.slice(name.indexOf(':') + 1), start, end };
}

function closingTag(xml: string, open: Tag): Tag {
  let depth = 1;
  for (let tag = nextTag(xml, open.end); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'open') depth++;
    else if (tag.kind === 'close' && --depth === 0) return tag;
  }
  throw new XlsxError('damaged', `unclosed ${open.name}`);
}

export interface ElementSpan {
  readonly tag: Tag;
  /** Position of the content's end; for an empty tag the tag's end. */
  readonly contentEnd: number;
  readonly end: number;
}

/** The elements directly inside an open tag, in order. */
export function* childrenOf(xml: string, parent: Tag): Generator<ElementSpan> {
  if (parent.kind !== 'open') return;
  for (let tag = nextTag(xml, parent.end); tag && tag.kind !== 'close';) {
    const span = elementOf(xml, tag);
    yield span;
    tag = nextTag(xml, span.end);
  }
}

function elementOf(xml: string, tag: Tag): ElementSpan {
  if (tag.kind === 'empty') return { tag, contentEnd: tag.end, end: tag.end };
  const close = closingTag(xml, tag);
  return { tag, contentEnd: close.start, end: close.end };
}

/** An attribute of a tag by its name, with its prefix if it has one. */
export function attributeOf(xml: string, tag: Tag, name: string): AttributeSpan | null {
  ATTRIBUTE.lastIndex = tag.start + 1 + tag.name.length;
  for (
    let match = ATTRIBUTE.exec(xml);
    match && ATTRIBUTE.lastIndex <= tag.end;
    match = ATTRIBUTE.exec(xml)
  ) {
    if (match[1] !== name) continue;
    const raw = match[2] ?? match[3] ?? '';
    const end = ATTRIBUTE.lastIndex;
    return {
      value: decodeEntities(raw),
      start: match.index,
      end,
      valueStart: end - 1 - raw.length,
      valueEnd: end - 1,
    };
  }
  return null;
}

/**
 * Tells whether an element is one of SpreadsheetML with that local name. It has the prefix of the element around it; another
 * prefix, or a separate declaration, makes it an element of another vocabulary.
 */
export function isMainElement(xml: string, tag: Tag, local: string, parent: Tag): boolean {
  const prefix = prefixOf(parent);
  if (tag.name !== prefix + local) return false;
  const declared = attributeOf(xml, tag, prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`);
  return declared === null || MAIN_NAMESPACES.has(declared.value);
}

/** The prefix of a name with its colon; empty without a prefix. */
export function prefixOf(tag: Tag): string {
  return tag.name.slice(0, tag.name.length - tag.local.length);
}

function skipEnd(xml: string, start: number): number | null {
  if (start < 0) return null;
  const skipped = SKIPPED.find(([opening]) => xml.startsWith(opening, start));
  if (!skipped) return null;
  const [opening, closing] = skipped;
  const end = xml.indexOf(closing, start + opening.length);
  return end < 0 ? xml.length : end + closing.length;
}

/** Position after the `>` of a tag; a `>` in a quoted value does not count. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at++) {
    const char = xml.charAt(at);
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  return xml.length;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of character data or of an attribute's value. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/g,
    (_, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (ENTITIES[name] ?? ''),
  );
}

/** One change to a text: the part between the two positions becomes `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies changes that do not overlap, in any order; several at one position in the order given. */
export function splice(original: string, changes: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const change of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(original.slice(at, change.start), change.text);
    at = change.end;
  }
  pieces.push(original.slice(at));
  return pieces.join('');
}

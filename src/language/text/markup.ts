/** HTML that reporting systems leave in texts (网页代码). */
import type { Span } from './span';

/** Tags of known elements; `<90%` and `a<b` are not tags. */
const TAG =
  /<\/?(?:o:p|p|br|div|span|input|b|i|u|strong|em|font|table|tbody|thead|tr|td|th|ul|ol|li|a|img|h[1-6]|sub|sup|label|section)(?:\s[^<>]{0,500})?\/?>/giu;
const ENTITY = /&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|middot|mdash|hellip|#\d{1,6}|#x[0-9a-f]{1,5});/giu;

/** A box to tick: `<input type="checkbox" checked>`. */
const BOX = /^<input\b(?=[^<>]*\btype\s*=\s*["']?(?:checkbox|radio)\b)/iu;
const TICKED = /\schecked(?:\s*=\s*["']?(?!false\b)[^\s"'<>]*["']?)?(?=[\s/>])/iu;

export interface Markup extends Span {
  readonly kind: 'tag' | 'entity';
  /** For a check box: whether it is ticked. */
  readonly ticked?: boolean;
  /** For a tag: it is an element without content, or its partner is in the text. */
  readonly isPaired?: boolean;
  /** For a tag: it begins a new line. */
  readonly isBlock?: boolean;
}

const NAME = /^<(\/?)([a-z\d:]+)/iu;
/** Elements without content. */
const VOID = /^(?:br|input|img)$/;
/** One letter in angle brackets may be text (达到<I>类水质); it counts as a tag only if its partner is present. */
const LETTER = /^[abiu]$/;

/** The tags and entities in a text, in order. */
export function findMarkup(text: string): Markup[] {
  if (!/[<&]/.test(text)) return [];
  const entities = [...text.matchAll(ENTITY)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    kind: 'entity' as const,
  }));
  return [...findTags(text), ...entities].sort((a, b) => a.start - b.start);
}

function findTags(text: string): Markup[] {
  const written = [...text.matchAll(TAG)].map(({ 0: tag, index }) => ({ tag, index }));
  const paired = pairedTags(written.map(({ tag }) => tag));
  return written.flatMap(({ tag, index }, position) => {
    const isPaired = paired.has(position);
    if (!isPaired && LETTER.test(nameOf(tag))) return [];
    return {
      start: index,
      end: index + tag.length,
      kind: 'tag',
      isPaired,
      isBlock: BLOCK.test(tag),
      ...(BOX.test(tag) && { ticked: TICKED.test(tag) }),
    };
  });
}

function nameOf(tag: string): string {
  return NAME.exec(tag)?.[2]?.toLowerCase() ?? '';
}

/** The positions of tags that have a partner or need none. */
function pairedTags(tags: readonly string[]): ReadonlySet<number> {
  const paired = new Set<number>();
  const open = new Map<string, number[]>();
  tags.forEach((tag, position) => {
    const name = nameOf(tag);
    const opened = open.get(name) ?? [];
    open.set(name, opened);
    if (VOID.test(name) || tag.endsWith('/>')) paired.add(position);
    else if (!tag.startsWith('</')) opened.push(position);
    else {
      const partner = opened.pop();
      if (partner !== undefined) paired.add(position).add(partner);
    }
  });
  return paired;
}

/** Elements that raise or lower their text: `5×10<sup>4</sup>` without them is another number. */
const RAISED_OR_LOWERED = /^<\/?su[bp]\b/iu;

/** Tells whether a tag marks its text as raised or lowered; removing the tag would lose this. */
export function isRaisedOrLowered(tag: string): boolean {
  return RAISED_OR_LOWERED.test(tag);
}

/** Block elements, which begin a new line. */
const BLOCK = /^<\/?(?:p|br|div|table|t[rdh]|ul|ol|li|label|h[1-6]|section)\b/iu;

/** Replaces tags and entities by blanks, and block tags by line breaks; positions stay the same. */
export function blankMarkup(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, isBlock } of findMarkup(text)) {
    const first = isBlock === true ? '\n' : ' ';
    parts.push(text.slice(from, start), first.padEnd(end - start));
    from = end;
  }
  return [...parts, text.slice(from)].join('');
}

/** The text after its leading tags: `<p>必要性：…`. */
export function withoutLeadingTags(text: string): string {
  let from = 0;
  for (const { start, end, kind } of findMarkup(text)) {
    if (kind !== 'tag' || text.slice(from, start).trim() !== '') break;
    from = end;
  }
  return text.slice(from);
}

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
}

/** The tags and entities in a text, in order. */
export function findMarkup(text: string): Markup[] {
  if (!/[<&]/.test(text)) return [];
  const found = (pattern: RegExp, kind: Markup['kind']): Markup[] =>
    [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
      start: index,
      end: index + written.length,
      kind,
      ...(BOX.test(written) && { ticked: TICKED.test(written) }),
    }));
  return [...found(TAG, 'tag'), ...found(ENTITY, 'entity')].sort((a, b) => a.start - b.start);
}

/** Elements that raise or lower their text: `5×10<sup>4</sup>` without them is another number. */
const RAISED_OR_LOWERED = /^<\/?su[bp]\b/iu;

/** Tells whether a tag says that its text is raised or lowered, which its removal would lose. */
export function isRaisedOrLowered(tag: string): boolean {
  return RAISED_OR_LOWERED.test(tag);
}

/** Block elements, which begin a new line. */
const LINE = /^<\/?(?:p|br|div|table|t[rdh]|ul|ol|li|label|h[1-6]|section)\b/iu;

/** Replaces tags and entities by blanks, and block tags by line breaks; positions stay the same. */
export function blankMarkup(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of findMarkup(text)) {
    const first = LINE.test(text.slice(start, end)) ? '\n' : ' ';
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

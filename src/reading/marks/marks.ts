/** Finds check marks in texts and the options that they tick. `mark-style.ts` writes them. */
import { blankMarkup, findMarkup } from '../../language/text/markup';
import { isBlankText, stripInvisible, trimEndOf } from '../../language/text/text';
import type { Span } from '../../language/text/span';
import { GLYPHS, glyphsAt, typedAlone, type Glyphs } from './glyphs';

/** An option with its mark, as found in one text. */
export interface MarkedOption {
  readonly name: string;
  readonly nameSpan: Span;
  /** `null` if no mark stands beside the name. */
  readonly glyphs: Glyphs | null;
  /** The side of the name on which the mark stands or would be written. */
  readonly side: 'before' | 'after';
}

/** Longer texts are prose; an option has a few words. */
const MAX_OPTIONS_TEXT = 1_000;

/** The marks in a text, from left to right. */
function glyphsIn(text: string): Glyphs[] {
  const boxes = htmlBoxes(text);
  const drawn = [...text.matchAll(GLYPHS)].map((match) => glyphsAt(match[0], match.index));
  return boxes.length > 0 ? [...drawn, ...boxes].sort((a, b) => a.span.start - b.span.start) : drawn;
}

/** HTML checkboxes that an export left in a text; a correction writes them as drawn boxes. */
function htmlBoxes(text: string): Glyphs[] {
  return findMarkup(text).flatMap(({ start, end, ticked }) =>
    ticked === undefined ? [] : [{ span: { start, end }, text: ticked ? '☑' : '☐', ticked }],
  );
}

/** The mark of a cell that holds only a mark; `null` if the cell is blank or holds something else. */
export function markAlone(text: string): Glyphs | null {
  const plain = stripInvisible(text);
  const [first, ...others] = glyphsIn(text);
  if (first && others.length === 0 && isAlone(text, first.span)) return first;
  const ticked = typedAlone(plain);
  if (ticked === null) return null;
  const start = text.indexOf(plain);
  return { span: { start, end: start + plain.length }, text: plain, ticked };
}

/**
 * The options of a text and their marks: `☐一次性项目  ☑经常性项目`, `立项阶段 ☐ ✓`, `口实施阶段`.
 * @param names positions of the option names in order; if absent, the texts between the marks are the names
 */
export function optionsIn(text: string, names?: readonly Span[]): MarkedOption[] {
  if (text.length > MAX_OPTIONS_TEXT) return [];
  const drawn = glyphsIn(text);
  const typed = names ? typedMarks(text, names) : typedBoxes(text, drawn.length > 0);
  const marks = [...drawn, ...typed].sort((a, b) => a.span.start - b.span.start);
  const shown = blankMarkup(text);
  const spans = names ?? namesBetween(shown, marks);
  const side = sideOf(shown, marks, spans);
  return spans.map((nameSpan, index) => {
    const limit = side === 'before' ? (spans[index - 1]?.end ?? 0) : (spans[index + 1]?.start ?? text.length);
    const mark = marks.filter(({ span }) =>
      side === 'before'
        ? span.start >= limit && span.end <= nameSpan.start
        : span.start >= nameSpan.end && span.end <= limit,
    );
    const nearest = side === 'before' ? mark.at(-1) : mark[0];
    return { name: text.slice(nameSpan.start, nameSpan.end), nameSpan, glyphs: nearest ?? null, side };
  });
}

/** Tells whether nothing visible stands beside a mark. */
function isAlone(text: string, { start, end }: Span): boolean {
  return isBlankText(blankMarkup(text.slice(0, start) + text.slice(end)));
}

/** The side of the names to which the marks are closer; if equal, `before` if the text begins with a mark. */
function sideOf(text: string, marks: readonly Glyphs[], names: readonly Span[]): 'before' | 'after' {
  const gaps = { before: 0, after: 0 };
  for (const { span } of marks) {
    const next = names.find(({ start }) => start >= span.end);
    const previous = names.filter(({ end }) => end <= span.start).at(-1);
    if (!next || !previous) continue;
    gaps.before += gapSize(text.slice(span.end, next.start));
    gaps.after += gapSize(text.slice(previous.end, span.start));
  }
  if (gaps.before !== gaps.after) return gaps.before < gaps.after ? 'before' : 'after';
  const [mark] = marks;
  const [name] = names;
  if (!mark || !name || mark.span.start > name.start) return 'after';
  return isBlankText(text.slice(mark.span.end, name.start)) ? 'before' : 'after';
}

/** A line break separates more than spaces. */
function gapSize(between: string): number {
  return between.length + (between.includes('\n') ? MAX_OPTIONS_TEXT : 0);
}

/** The texts between marks; if the text begins with a mark, each name follows its mark. */
function namesBetween(text: string, marks: readonly Glyphs[]): Span[] {
  const first = marks[0];
  const before = first && isBlankText(text.slice(0, first.span.start).replace(/^[^:：]*[:：]/, ''));
  const pieces: Span[] = [];
  marks.forEach(({ span }, index) => {
    if (before) pieces.push({ start: span.end, end: marks[index + 1]?.span.start ?? text.length });
    else pieces.push({ start: marks[index - 1]?.span.end ?? 0, end: span.start });
  });
  return pieces.map((piece) => trimmed(text, piece)).filter(({ start, end }) => end > start);
}

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const lead = /^[\s,，、;；。.]*/.exec(piece)?.[0].length ?? 0;
  // 信息化维护类  特定目标类：□重大活动类: the head of the next group is no part of the name.
  const named = piece.replace(/(?<=\S)\s+[^\s:：]{1,12}[:：]\s*$/, '');
  const tail = piece.length - trimEndOf(named, /[\s,，、;；。.]/).length;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

const TICKED = /[RVvü是有]/;
/** The name is followed by words: `实施阶段：是`. */
const BEHIND = /^[\s:：]{0,3}([口×RVvü是否有无])(?![\p{L}\p{N}])/u;
const BEFORE = /(?:^|[^\p{L}\p{N}])([口×RVvü])\s{0,3}$/u;
/** 口, R or V at the beginning or the end of a word, or after it. */
const BOX_AT_EDGE =
  /(?<=^|[\s、，,；;/:：])[口RVv](?=\p{Script=Han})|(?<=\p{Script=Han}\s{0,3})[口RVv](?=$|[\s、，,；;/。])/gu;

/**
 * Marks typed beside known names that are not part of a word.
 * @param names positions of the options' names in the text, in order
 */
function typedMarks(text: string, names: readonly Span[]): Glyphs[] {
  const found = new Map<number, Glyphs>();
  names.forEach(({ start, end }, index) => {
    // The search ends at the neighbouring names.
    const before = BEFORE.exec(text.slice(names[index - 1]?.end ?? 0, start));
    const behind = BEHIND.exec(text.slice(end, names[index + 1]?.start ?? text.length));
    for (const [mark, at] of [
      [before?.[1], start - (before?.[0].length ?? 0) + (before?.[0].indexOf(before[1] ?? '') ?? 0)],
      [behind?.[1], end + (behind?.[0].lastIndexOf(behind[1] ?? '') ?? 0)],
    ] as const) {
      if (mark === undefined) continue;
      found.set(at, { span: { start: at, end: at + 1 }, text: mark, ticked: TICKED.test(mark) });
    }
  });
  return [...found.values()];
}

/**
 * 口 typed for □, V for √, and R shown as ☑, in a text whose options are unknown: at least two, or one beside other marks.
 * @param hasMarks whether the text has other marks
 */
function typedBoxes(text: string, hasMarks: boolean): Glyphs[] {
  const found = [...text.matchAll(BOX_AT_EDGE)];
  if (found.length < (hasMarks ? 1 : 2)) return [];
  return found.map(({ index, 0: text }) => ({
    span: { start: index, end: index + 1 },
    text,
    ticked: TICKED.test(text),
  }));
}

/** Check marks in cells: which options are ticked. How to write a tick is in `mark-style.ts`. */
import { blankMarkup, findMarkup } from '../../language/text/markup';
import { foldWidth, isBlankText, stripInvisible, trimEndOf } from '../../language/text/text';
import type { Span } from '../../language/text/span';
import type { Glyphs } from './found-mark';
import { typedBoxes, typedMarks } from './typed-marks';

/** An option with its mark, as found in one text. */
export interface MarkedOption {
  readonly name: string;
  readonly nameSpan: Span;
  /** `null` where no mark stands beside the name. */
  readonly glyphs: Glyphs | null;
  /** On which side of the name the mark stands, or would. */
  readonly side: 'before' | 'after';
}

/** `¨` and `þ` are ☐ and ☑ in the font Wingdings, `£` is ☐ in Wingdings 2. */
const BOX = '☐□▢◻⬜❑❏○〇◯¨£';
const TICKED_BOX = '☑☒■▣◼⬛✅🗹🗷●◉⊠þ';
const CROSS = '✗✘❌';
const TICK = '√✓✔';
const VARIANT = '[\\ufe0e\\ufe0f]?';
const INSIDE = `[\\sxXvV${TICK}]`;
/** A box with a tick after it (the form's own print style), a box, a tick, or brackets around nothing or a tick. */
const GLYPHS = new RegExp(
  [
    `[${BOX}]${VARIANT}[ \\u00a0\\u3000]{0,3}[${TICK}]${VARIANT}`,
    `[${TICKED_BOX}]${VARIANT}(?:[ \\u00a0\\u3000]{0,3}[${TICK}]${VARIANT})?`,
    `[${BOX}${TICK}${CROSS}]${VARIANT}`,
    `[[［]${INSIDE}{0,3}[\\]］]`,
    `[(（]${INSIDE}{0,3}[)）]`,
    `[【〔]${INSIDE}{0,3}[】〕]`,
  ].join('|'),
  'gu',
);
/** A mark alone in its cell: also words, and letters typed for it or shown as ☑ and ✓ by Wingdings (R P ü). */
const ALONE_TICKED = /^(?:[vyrpü]|是|有|对|已?选中?|已勾选?|1|TRUE)$/i;
const ALONE_UNTICKED = /^(?:口|否|无|错|未选中?|未勾选?|[n×]|[-/\\]+|0|FALSE)$/i;

/** Longer texts are prose: options are a few words each. */
const MAX_OPTIONS_TEXT = 1_000;

/** The marks in a text, from left to right. */
function glyphsIn(text: string): Glyphs[] {
  const boxes = htmlBoxes(text);
  const drawn = [...text.matchAll(GLYPHS)].map((match) => glyphs(match[0], match.index));
  return boxes.length > 0 ? [...drawn, ...boxes].sort((a, b) => a.span.start - b.span.start) : drawn;
}

/** What an export left of a box: it stands for the drawn one, and is written as one. */
function htmlBoxes(text: string): Glyphs[] {
  return findMarkup(text).flatMap(({ start, end, ticked }) =>
    ticked === undefined ? [] : [{ span: { start, end }, text: ticked ? '☑' : '☐', ticked }],
  );
}

/** The mark of a cell that holds nothing else; `null` where it holds something else, blank included. */
export function markAlone(text: string): Glyphs | null {
  const plain = stripInvisible(text);
  const [first, ...others] = glyphsIn(text);
  if (first && others.length === 0 && isAlone(text, first.span)) return first;
  const ticked = ALONE_TICKED.test(foldWidth(plain));
  if (!ticked && !ALONE_UNTICKED.test(foldWidth(plain))) return null;
  const start = text.indexOf(plain);
  return { span: { start, end: start + plain.length }, text: plain, ticked };
}

/**
 * The options of a text and their marks: `☐一次性项目  ☑经常性项目`, `立项阶段 ☐ ✓`, `口实施阶段`.
 * @param names where known option names stand in the text, in order; without it whatever stands between the marks
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

/** Nothing stands beside it that shows. */
function isAlone(text: string, { start, end }: Span): boolean {
  return isBlankText(blankMarkup(text.slice(0, start) + text.slice(end)));
}

function glyphs(text: string, start: number): Glyphs {
  const ticked = new RegExp(`[${TICKED_BOX}${TICK}xXvV]`, 'u').test(text);
  return { span: { start, end: start + text.length }, text, ticked };
}

/** Marks stand on the side of the names that they are nearer to; before them where the text begins with one. */
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

/** A line break parts more than blanks do. */
function gapSize(between: string): number {
  return between.length + (between.includes('\n') ? MAX_OPTIONS_TEXT : 0);
}

/** Names are what stands between marks; a text that begins with a mark has each name after its mark. */
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
  const tail = piece.length - trimEndOf(piece, /[\s,，、;；。.]/).length;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

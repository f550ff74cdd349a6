/** Characters typed for a mark beside an option's name: 口 for □, × for no, letters that Wingdings shows as boxes. */
import type { Span } from '../../language/text/span';
import type { Glyphs } from './glyphs';

const TICKED = /[RVvü是有]/;
/** Words follow the name: `实施阶段：是`. */
const BEHIND = /^[\s:：]{0,3}([口×RVvü是否有无])(?![\p{L}\p{N}])/u;
const BEFORE = /(?:^|[^\p{L}\p{N}])([口×RVvü])\s{0,3}$/u;
/** 口 or R at the beginning or the end of a word. */
const BOX_AT_EDGE =
  /(?<=^|[\s、，,；;/:：])[口R](?=\p{Script=Han})|(?<=\p{Script=Han})[口R](?=$|[\s、，,；;/。])/gu;

/**
 * Marks typed beside known names that are not part of a word.
 * @param names positions of the options' names in the text, in order
 */
export function typedMarks(text: string, names: readonly Span[]): Glyphs[] {
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
 * 口 typed for □, and R shown as ☑, in a text whose options are unknown: at least two, or one beside other marks.
 * @param hasMarks whether the text has other marks
 */
export function typedBoxes(text: string, hasMarks: boolean): Glyphs[] {
  const found = [...text.matchAll(BOX_AT_EDGE)];
  if (found.length < (hasMarks ? 1 : 2)) return [];
  return found.map(({ index, 0: text }) => ({
    span: { start: index, end: index + 1 },
    text,
    ticked: TICKED.test(text),
  }));
}

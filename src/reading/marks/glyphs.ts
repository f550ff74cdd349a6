/** The characters and words that stand for check marks: whether they tick, and which of them belong together. */
import type { Span } from '../../language/text/span';
import { foldWidth } from '../../language/text/text';

/** A mark's characters in a text. */
export interface Glyphs {
  readonly span: Span;
  readonly text: string;
  readonly ticked: boolean;
}

/** Kinds of marks that one table does not mix: a bracket is ticked like the other brackets of the table, even if it also has boxes. */
export type MarkFamily = 'box' | 'circle' | 'bracket' | 'tick';

/** `¨` and `þ` are ☐ and ☑ in the font Wingdings, `£` is ☐ in Wingdings 2. */
const CIRCLE = '○〇◯';
const TICKED_CIRCLE = '●◉⊙◎';
const BOX = `☐□▢◻⬜❑❏◇☆${CIRCLE}¨£`;
const TICKED_BOX = `☑☒■▣◼⬛◆★✅🗹🗷${TICKED_CIRCLE}⊠þ`;
const CROSS = '✗✘❌';
const TICK = '√✓✔';
const VARIANT = '[\\ufe0e\\ufe0f]?';
const INSIDE = `[\\sxXvV${TICK}]`;
/** A box followed by a tick (the form's print style), a box alone, a tick alone, or brackets that are empty or contain a tick. */
export const GLYPHS = new RegExp(
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
const TICKS = new RegExp(`[${TICKED_BOX}${TICK}xXvV]`, 'u');

/** Characters that people type alone in a cell as a mark; Wingdings shows R, P and ü as ☑ and ✓. */
const TYPED: readonly { readonly family: MarkFamily; readonly ticked: boolean; readonly words: RegExp }[] = [
  { family: 'tick', ticked: true, words: /^(?:[vypü]|是|有|对|已?选中?|已勾选?)$/i },
  { family: 'tick', ticked: false, words: /^(?:否|无|错|未选中?|未勾选?|[n×]|[-/\\]+)$/i },
  { family: 'box', ticked: true, words: /^(?:r|1|TRUE)$/i },
  { family: 'box', ticked: false, words: /^(?:口|0|FALSE)$/i },
];

const BRACKET = /^[[［(（【〔]/;
const ROUND_GLYPH = new RegExp(`[${CIRCLE}${TICKED_CIRCLE}]`);
const BARE = new RegExp(`^[${TICK}${CROSS}]`, 'u');

/** A mark found by `GLYPHS` at a position of a text. */
export function glyphsAt(text: string, start: number): Glyphs {
  return { span: { start, end: start + text.length }, text, ticked: TICKS.test(text) };
}

/** Whether a word typed alone in a cell ticks; `null` if it is not a mark. */
export function typedAlone(word: string): boolean | null {
  return typed(word)?.ticked ?? null;
}

export function familyOf(text: string): MarkFamily {
  if (BRACKET.test(text)) return 'bracket';
  if (ROUND_GLYPH.test(text)) return 'circle';
  return BARE.test(text) ? 'tick' : (typed(text)?.family ?? 'box');
}

function typed(word: string): (typeof TYPED)[number] | undefined {
  const folded = foldWidth(word);
  return TYPED.find(({ words }) => words.test(folded));
}

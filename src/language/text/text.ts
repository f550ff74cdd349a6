/** Chinese form text: widths, invisible characters, labels and names made comparable. */
import type { Span } from './span';

/** Characters whose plain counterpart is not found by the full-width offset; each maps to exactly one character. */
const FOLDED: ReadonlyMap<string, string> = new Map([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u2007', ' '],
  ['\u202f', ' '],
  ['￥', '¥'],
  ['〜', '~'],
  ['∼', '~'],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['–', '-'],
  ['—', '-'],
  ['―', '-'],
  ['−', '-'],
  ['─', '-'],
  ['﹣', '-'],
  ['∶', ':'],
  ['﹕', ':'],
  ['﹐', ','],
  ['﹔', ';'],
  ['﹙', '('],
  ['﹚', ')'],
  ['﹪', '%'],
  ['﹢', '+'],
  ['﹡', '*'],
  ['﹤', '<'],
  ['﹥', '>'],
  ['﹦', '='],
]);

/** From a full-width letter, digit or mark (\uff01–\uff5e) to its ASCII counterpart. */
const FULL_WIDTH_OFFSET = 0xfee0;
const FOLDABLE = new RegExp(`[\uff01-\uff5e${[...FOLDED.keys()].join('')}]`, 'g');
/** White space and characters that show nothing (zero-width and direction marks, soft hyphens, variation selectors). */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/u;
const INVISIBLES = /[\s\p{Default_Ignorable_Code_Point}]/gu;
const ZERO_WIDTHS = /\p{Default_Ignorable_Code_Point}|\ufeff/gu;

/**
 * Folds full-width letters, digits and marks, wide spaces and the many dashes to their ASCII counterparts, one
 * character for one, so that positions in the result are positions in the text. Chinese marks without a full-width
 * ASCII counterpart (。、《》“”) stay.
 */
export function foldWidth(text: string): string {
  // Most texts are of plain characters, and this is asked of every cell many times.
  if (isPlain(text)) return text;
  return text.replace(
    FOLDABLE,
    (char) => FOLDED.get(char) ?? String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );
}

/** Tells whether a character is white space or shows nothing. */
export function isInvisible(char: string): boolean {
  return INVISIBLE.test(char);
}

/** Tells whether a text shows nothing at all. */
export function isBlankText(text: string): boolean {
  return stripInvisible(text) === '';
}

/** The text without white space, line breaks and characters that show nothing. */
export function stripInvisible(text: string): string {
  return isPlain(text) ? text : text.replace(INVISIBLES, '');
}

/** A text as it is compared: half-width, without white space and what shows nothing. */
export function compactText(text: string): string {
  return isPlain(text) ? text : stripInvisible(foldWidth(text));
}

/** Tells whether a text has only visible ASCII and common Chinese characters: nothing to fold, nothing invisible. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!((code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff))) return false;
  }
  return true;
}

/** The text without characters that show nothing; white space stays. */
export function stripZeroWidth(text: string): string {
  return text.replace(ZERO_WIDTHS, '');
}

/** Tells whether a text is only dashes or strokes, which say that there is nothing: `----`, `——`, `/`. */
export function isDash(text: string): boolean {
  return /^[-/\\]+$/.test(compactText(text));
}

/** Tells whether a text has full-width letters, digits or marks, or a wide space. */
export function hasFullWidth(text: string): boolean {
  return /[\uff01-\uff5e\uffe0-\uffe6\u3000]/.test(text);
}

/** Tells whether a character is a Chinese character (Han). */
export function isHan(char: string): boolean {
  // Nearly all of them are of the basic block, which needs no pattern.
  return (char.length === 1 && char >= '\u4e00' && char <= '\u9fef') || /^\p{Script=Han}$/u.test(char);
}

/** Tells whether a text has at least one Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/**
 * A label made comparable: no white space, half-width, no colon or mark of a required field, no bracketed remark
 * (`填报单位（盖章）：` → `填报单位`), no trailing 指标 or 目标 (`一级指标` and `一级目标` → `一级`).
 * Never becomes blank through stripping: `目标` stays `目标`, `（备注）` gives `备注`.
 */
export function normalizeLabel(text: string): string {
  const plain = labelText(text);
  const bare = trimEndOf(withoutRemarks(plain), /:/) || plain.replace(/[()[\]]/g, '');
  return /^(.+?)(?:指标|目标)$/.exec(bare)?.[1] ?? bare;
}

/** A label's own characters: half-width, without white space, a colon at its end and the marks of required fields (`*项目名称`, `项目名称★`). */
export function labelText(text: string): string {
  const plain = compactText(text).replace(SCORE, '');
  let start = 0;
  while (start < plain.length - 1 && REQUIRED_MARK.test(plain.charAt(start))) start++;
  // A mark that stands alone is the label.
  return start > 0
    ? trimEndOf(plain.slice(start), LABEL_END)
    : plain.charAt(0) + trimEndOf(plain.slice(1), LABEL_END);
}

/** The points that a level may get: `产出指标(40-50)分`. */
const SCORE = /(?<=\D)\(?\d{1,3}(?:[-~]\d{1,3})?\)?分$/;
const REQUIRED_MARK = /[*★☆※]/;
const LABEL_END = /[*★☆※:]/;

/**
 * The text without such characters at its end. A pattern with `+$` would try a long run of them anew at each.
 * @param character matches one character
 */
export function trimEndOf(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The remarks in a label's brackets, half-width and without white space: `单价（元）` → `['元']`. */
export function bracketRemarks(text: string): string[] {
  const plain = compactText(text);
  return [...plain.matchAll(/\(([^()]*)\)|\[([^[\]]*)\]/g)].map((match) => match[1] ?? match[2] ?? '');
}

/** Tells whether a cell only repeats what stands above it: 同上, 〃. */
export function isDitto(text: string): boolean {
  return /^(?:同上|〃|″|"|'')$/.test(compactText(text));
}

/** Removes a list mark at a text's beginning: `一、` `（一）` `1.` `1、` `①` `第一，`. Other text stays as it is. */
export function stripListMark(text: string): string {
  return text.replace(LIST_MARK, '');
}

const LIST_MARK =
  /^\s*(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、)）]|\d{1,2}[.．](?!\d)|[①-⑳])\s*/;

/**
 * A name made comparable (projects, items, documents): no white space, half-width, one kind of quotes, dashes and
 * dots, no export suffix. Two names that a reader takes for the same give the same text.
 */
export function normalizeName(text: string): string {
  const suffix = exportSuffix(text);
  const plain = compactText(suffix ? text.slice(0, suffix.start) : text);
  if (!MARKS_OF_SEVERAL_KINDS.test(plain)) return plain;
  return plain.replace(/[“”„‟「」『』〝〞‘’‚‛'`]/g, '"').replace(/[•・‧∙⋅]/g, '·');
}

const MARKS_OF_SEVERAL_KINDS = /[“”„‟「」『』〝〞‘’‚‛'`•・‧∙⋅]/;

/**
 * Where a `_1` left by an export stands at a name's end. Only after Chinese text or a closing mark, and of at most
 * two digits: in `系统V_2` or `_2020` the number may mean something.
 * @returns the suffix without the blanks around it, or `null`.
 */
export function exportSuffix(text: string): Span | null {
  if (!text.includes('_') && !text.includes('＿')) return null;
  const match = /[\p{Script=Han}）)”"》〉]([_＿][0-9０-９]{1,2})\s*$/u.exec(text);
  if (!match?.[1]) return null;
  const start = text.lastIndexOf(match[1]);
  return { start, end: start + match[1].length };
}

/** Removes bracketed remarks, nested ones too; brackets without a partner stay. One pass. */
function withoutRemarks(text: string): string {
  const kept: string[] = [];
  const open: number[] = [];
  for (const char of text) {
    const partner = OPENING.get(char);
    const opened = open.at(-1);
    if (partner !== undefined && opened !== undefined && kept[opened] === partner) {
      open.pop();
      kept.length = opened;
      continue;
    }
    if (char === '(' || char === '[') open.push(kept.length);
    kept.push(char);
  }
  return kept.join('');
}

/** Closing bracket → its opening one. */
const OPENING: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
]);

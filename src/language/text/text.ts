/** Normalization of Chinese form text: width, invisible characters, labels and names. */
import { memoized } from './memoized';
import type { Span } from './span';

/** Characters outside the full-width block, each with one ASCII or plain counterpart. */
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

/**
 * Traditional and variant characters of labels and counters, each before its usual form: 戶 and 單價, which old fonts and
 * conversions from PDF produce.
 */
const VARIANTS: ReadonlyMap<string, string> = new Map(
  (
    '戶户萬万億亿個个項项張张間间輛辆場场處处冊册門门種种畝亩噸吨時时類类級级總总預预資资財财撥拨標标準准績绩質质產产經经濟济會会態态環环響响滿满' +
    '實实階阶劃划數数單单價价額额負负責责聯联繫系電电話话開开結结據据備备註注'
  )
    .match(/../gu)
    ?.map(([variant = '', usual = '']) => [variant, usual] as const),
);

/** From a full-width letter, digit or mark (\uff01–\uff5e) to its ASCII counterpart. */
const FULL_WIDTH_OFFSET = 0xfee0;
const VARIANT_CLASS = [...VARIANTS.keys()].join('');
/** Kangxi radicals (⼾, ⽉), which look like characters; PDF files may contain them instead of characters. */
const RADICALS = '\u2f00-\u2fd5';
const FOLDABLE = new RegExp(`[\uff01-\uff5e${RADICALS}${VARIANT_CLASS}${[...FOLDED.keys()].join('')}]`, 'g');
/** Characters other than visible ASCII and common Chinese characters, and variants of these. */
const NOT_PLAIN = new RegExp(`[\0- \x7f-\u4dff\ua000-\uffff${VARIANT_CLASS}]`);
/** White space and invisible characters (zero-width and direction marks, soft hyphens, variation selectors). */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/u;
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;
const INVISIBLES = /[\s\p{Default_Ignorable_Code_Point}]/gu;
const ZERO_WIDTHS = /\p{Default_Ignorable_Code_Point}|\ufeff/gu;

/**
 * Folds full-width letters, digits and marks, wide spaces and the many dashes to their ASCII counterparts, and variants of
 * Chinese characters to the usual ones, one character for one, so that positions in the result are positions in the text. Chinese marks without a full-width
 * ASCII counterpart (。、《》“”) stay.
 */
export const foldWidth = memoized((text) => (isPlain(text) ? text : text.replace(FOLDABLE, foldChar)));

function foldChar(char: string): string {
  const folded = FOLDED.get(char) ?? VARIANTS.get(char);
  if (folded !== undefined) return folded;
  const code = char.charCodeAt(0);
  if (code >= FULL_WIDTH_OFFSET) return String.fromCharCode(code - FULL_WIDTH_OFFSET);
  const radical = char.normalize('NFKC');
  return VARIANTS.get(radical) ?? radical;
}

/** Tells whether a character is white space or invisible. */
export function isInvisible(char: string): boolean {
  return INVISIBLE.test(char);
}

/** Tells whether a text has no visible character. */
export function isBlankText(text: string): boolean {
  return !VISIBLE.test(text);
}

/** The text without white space, line breaks and invisible characters. */
export const stripInvisible = memoized((text) => (isPlain(text) ? text : text.replace(INVISIBLES, '')));

/** Unicode format characters (zero-width spaces and joiners, soft hyphens, direction marks), which are invisible and never typed on purpose. */
const FORMAT_CHARACTERS = /\p{Cf}/gu;

export function hasFormatCharacters(text: string): boolean {
  return text.search(FORMAT_CHARACTERS) >= 0;
}

/** The text without format characters, as reading and rules see it. */
export function stripFormatCharacters(text: string): string {
  return text.replace(FORMAT_CHARACTERS, '');
}

/**
 * A function from a span of a text without its format characters to the corresponding span of the text. Format characters at the
 * ends of a span stay outside it. Creating the function takes time in proportion to the text; calling it does not.
 */
export function spansWithFormatCharacters(text: string): (span: Span) => Span {
  if (!hasFormatCharacters(text)) return (span) => span;
  const hidden = new Set(
    [...text.matchAll(FORMAT_CHARACTERS)].flatMap(({ index, 0: { length } }) =>
      Array.from({ length }, (_, offset) => index + offset),
    ),
  );
  const positions = Array.from({ length: text.length }, (_, index) => index).filter(
    (index) => !hidden.has(index),
  );
  const before = (position: number): number => (positions[position - 1] ?? -1) + 1;
  return ({ start, end }) =>
    start === end
      ? { start: before(start), end: before(start) }
      : { start: positions[start] ?? text.length, end: before(end) };
}

/** A text in the form in which texts are compared: half-width, without white space and invisible characters. */
export const compactText = memoized((text) => (isPlain(text) ? text : stripInvisible(foldWidth(text))));

/** A quick test: tells whether a text is already folded and has no invisible characters. */
function isPlain(text: string): boolean {
  return !NOT_PLAIN.test(text);
}

/** The text without invisible characters; white space is kept. */
export function stripZeroWidth(text: string): string {
  return text.replace(ZERO_WIDTHS, '');
}

/** Tells whether a text consists of dashes or slashes, which mean “none”: `----`, `——`, `/`. */
export function isDash(text: string): boolean {
  return /^[-/\\]+$/.test(compactText(text));
}

/** Tells whether a text contains full-width letters, digits, marks or spaces. */
export function hasFullWidth(text: string): boolean {
  return /[\uff01-\uff5e\uffe0-\uffe6\u3000]/.test(text);
}

/** Tells whether a character is a Chinese character (Han). */
export function isHan(char: string): boolean {
  return (char.length === 1 && char >= '\u4e00' && char <= '\u9fef') || /^\p{Script=Han}$/u.test(char);
}

/** Tells whether a text contains a Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/**
 * A label in the form in which labels are compared: half-width, without white space, colon, marks of a required field,
 * bracketed remarks (`填报单位（盖章）：` → `填报单位`) and a trailing 指标 or 目标 (`一级指标` and `一级目标` → `一级`).
 * The result is not blank: `目标` stays `目标`, `（备注）` gives `备注`.
 */
export function normalizeLabel(text: string): string {
  const plain = labelText(text);
  const bare = trimEndOf(withoutRemarks(plain), /:/) || plain.replace(/[()[\]]/g, '');
  return /^(.+?)(?:指标|目标)$/.exec(bare)?.[1] ?? bare;
}

/** A label without white space, final colon and marks of required fields (`*项目名称`, `项目名称★`), half-width. */
export function labelText(text: string): string {
  const plain = compactText(text).replace(SCORE, '');
  let start = 0;
  while (start < plain.length - 1 && REQUIRED_MARK.test(plain.charAt(start))) start++;
  // A text that consists only of such a mark is kept.
  return start > 0
    ? trimEndOf(plain.slice(start), LABEL_END)
    : plain.charAt(0) + trimEndOf(plain.slice(1), LABEL_END);
}

/** The points of a level in its name: `产出指标(40-50)分`. */
const SCORE = /(?<=\D)\(?\d{1,3}(?:[-~]\d{1,3})?\)?分$/;
const REQUIRED_MARK = /[*★☆※]/;
const LABEL_END = /[*★☆※:]/;

/** Tells whether a form marks a label as required: `*主管科室`, `主管科室★：`, `主管科室（必填）`. */
export function isMarkedRequired(label: string): boolean {
  const plain = trimEndOf(compactText(label), /:/);
  return /^[*★](?![*★])./.test(plain) || /(?:[^*★][*★]|[([]必填[)\]])$/.test(plain);
}

/**
 * Removes these characters from the end of a text, in linear time; a pattern with `+$` is quadratic on long runs.
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

/** Tells whether a text refers to the cell above: 同上, 〃. */
export function isDitto(text: string): boolean {
  return /^(?:同上|〃|″|"|'')$/.test(compactText(text));
}

/** Removes a leading list mark: `一、` `（一）` `1.` `1、` `①`. */
export function stripListMark(text: string): string {
  return text.replace(LIST_MARK, '');
}

const LIST_MARK =
  /^\s*(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、)）]|\d{1,2}[.．](?!\d)|[①-⑳]|\d{1,2}(?:[.．]\d{1,2}){2,3}[、.．]?(?=\s*[\u4e00-\u9fff]))\s*/;

/**
 * A name (of a project, item or document) in the form in which names are compared: half-width, without white space and
 * export suffix, with one kind of quotes, dashes and dots.
 */
export function normalizeName(text: string): string {
  const suffix = exportSuffix(text);
  const plain = compactText(suffix ? text.slice(0, suffix.start) : text);
  if (!QUOTES_AND_DOTS.test(plain)) return plain;
  return plain.replace(/[“”„‟「」『』〝〞‘’‚‛'`]/g, '"').replace(/[•・‧∙⋅]/g, '·');
}

const QUOTES_AND_DOTS = /[“”„‟「」『』〝〞‘’‚‛'`•・‧∙⋅]/;

/**
 * The span of a `_1` that an export left at the end of a name. It has at most two digits and follows Chinese text or a
 * closing mark, because the number in `系统V_2` or `_2020` may be part of the name.
 * @returns the suffix without surrounding blanks, or `null`
 */
export function exportSuffix(text: string): Span | null {
  if (!text.includes('_') && !text.includes('＿')) return null;
  const match = /[\p{Script=Han}）)”"》〉]([_＿][0-9０-９]{1,2})\s*$/u.exec(text);
  if (!match?.[1]) return null;
  const start = text.lastIndexOf(match[1]);
  return { start, end: start + match[1].length };
}

/** Removes bracketed remarks, also nested ones, in one pass; unpaired brackets are kept. */
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

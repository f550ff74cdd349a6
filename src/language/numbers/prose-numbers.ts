/** Numbers, units and signs in prose: what money and arithmetic are read from. */
import Big from 'big.js';
import { CHINESE_DIGIT, chineseInteger } from './chinese-number';
import { dateAt } from '../dates/dates';
import { matchAt, skipBlanks } from '../text/scan';
import type { Span } from '../text/span';
import { foldWidth } from '../text/text';
import { simpleUnitAt, unitAt, yuanPer, type UnitKind } from './units';

/** A number in prose with what stands behind it. */
export interface ProseNumber {
  /** Number and unit. */
  readonly span: Span;
  readonly numberSpan: Span;
  /** As written: 15 for `15万元`, 50 for `50%`. */
  readonly value: Big;
  /** Half-width: `万元`, `元/个`, `个`, `%`; absent without one. */
  readonly unit?: string;
  /** What the unit measures; absent without one. */
  readonly kind?: UnitKind;
  /** `个` of `元/个`. */
  readonly per?: string;
  /** `200,300`: the number before the first comma, should the comma part two numbers. */
  readonly beforeComma?: Big;
}

export type Sign = '+' | '-' | '*' | '/';

export type ProseToken =
  | { readonly type: 'number'; readonly span: Span; readonly number: ProseNumber }
  | { readonly type: 'sign'; readonly span: Span; readonly sign: Sign }
  | { readonly type: 'equals'; readonly span: Span; readonly about: boolean }
  | { readonly type: 'open' | 'close'; readonly span: Span }
  /** Chinese words, which may stand between a number and a sign: `6个项目*20万元`. */
  | { readonly type: 'words'; readonly span: Span }
  /** Punctuation, names, dates: nothing goes on across it. */
  | { readonly type: 'stop'; readonly span: Span };

const DIGITS = /\d+(?:\.\d+)?/y;
const GROUPED = /\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?/y;
const CHINESE_MONEY = new RegExp(`[${CHINESE_DIGIT}]{1,7}(?=\\s*[万亿]?元)`, 'y');
const WORDS = /\p{Script=Han}/uy;
/** Letters and digits that make a name: `A3`, `GB/T9704`, `54490000转8001`. */
const NAME = /[a-z][a-z\d_-]*/iy;
/** Before a number, these make it a name or an ordinal: 第3期, 〔2018〕, `A3`. */
const NAMING = /[第a-z〔[【#№_]$/i;
/** Behind a number, these make it a name: 8号, 2018〕, 4G. */
const NAMED = /\s*[号〕\]】]|(?!x\s*[\d(])[a-z_]/iy;
const SIGNS: readonly (readonly [RegExp, Sign])[] = [
  [/[*×✕✖╳⨉х]|乘以|乘/y, '*'],
  [/x(?=\s*[\d(])/iy, '*'],
  [/(?:÷|\/|除以)(?=\s*[\d(])/y, '/'],
  [/\+|加上(?=\s*[\d(])|加(?=\s*[\d(])/y, '+'],
  [/(?:-|减去|减)(?=\s*[\d(])/y, '-'],
];
const EQUALS = /[=≈≒]+|(?:约?等于|共计|合计|总计|共)(?=[约为:]?\s*\d)/y;
/** Longer numbers are no amounts. */
const MAX_DIGITS = 24;

/** Tells whether a text may have a number: most cells of a large table don't, and need not be taken apart. */
export function mayHaveNumbers(text: string): boolean {
  return /[\d０-９元]/.test(text);
}

/** The tokens of prose, in order; they cover everything but blanks. */
export function tokenizeProse(text: string): ProseToken[] {
  const folded = foldWidth(text);
  const tokens: ProseToken[] = [];
  for (let at = skipBlanks(folded, 0); at < folded.length;) {
    const previous = tokens.at(-1);
    const token = tokenAt(text, folded, at, previous);
    if (token.type === 'words' && previous?.type === 'words') {
      tokens[tokens.length - 1] = {
        type: 'words',
        span: { start: previous.span.start, end: token.span.end },
      };
    } else {
      tokens.push(token);
    }
    at = skipBlanks(folded, token.span.end);
  }
  return tokens;
}

function tokenAt(text: string, folded: string, at: number, previous: ProseToken | undefined): ProseToken {
  const char = folded.charAt(at);
  const behindValue = previous?.type === 'number' || previous?.type === 'close' || previous?.type === 'words';
  if (behindValue) {
    const sign = signAt(folded, at) ?? equalsAt(folded, at);
    if (sign !== null) return sign;
  }
  if (char === '(' || char === ')') {
    return { type: char === '(' ? 'open' : 'close', span: { start: at, end: at + 1 } };
  }
  const calculated = previous?.type === 'sign' || previous?.type === 'equals';
  return (
    (calculated ? null : dateTokenAt(folded, at)) ??
    numberTokenAt(text, folded, at, calculated) ?? {
      type: matchAt(WORDS, folded, at) === null ? 'stop' : 'words',
      span: { start: at, end: at + (matchAt(NAME, folded, at)?.[0].length ?? 1) },
    }
  );
}

function signAt(folded: string, at: number): ProseToken | null {
  for (const [pattern, sign] of SIGNS) {
    const match = matchAt(pattern, folded, at);
    if (match !== null) return { type: 'sign', span: { start: at, end: at + match[0].length }, sign };
  }
  return null;
}

function equalsAt(folded: string, at: number): ProseToken | null {
  const match = matchAt(EQUALS, folded, at);
  if (match === null) return null;
  const end = at + match[0].length;
  return {
    type: 'equals',
    span: { start: at, end },
    about: /[≈≒约]/.test(match[0]) || folded.startsWith('约', end),
  };
}

/** Dates are no numbers, unless a unit (2020.5万元) or a sign (12月×2000元) stands behind. */
function dateTokenAt(folded: string, at: number): ProseToken | null {
  const date = dateAt(folded, at);
  if (date === null) return null;
  const next = skipBlanks(folded, date.span.end);
  const chinese = date.style.separator === '年月日';
  if ((!chinese && unitAt(folded, next) !== null) || /[*×=]/.test(folded.charAt(next))) return null;
  return { type: 'stop', span: date.span };
}

function numberTokenAt(text: string, folded: string, at: number, calculated: boolean): ProseToken | null {
  const token = singleNumberAt(text, folded, at, calculated);
  if (token?.type !== 'number') return token;
  const further = smallerPart(text, folded, token.span.end, token.number.unit);
  return further === null ? token : { type: 'number', ...joined(token.number, further) };
}

function singleNumberAt(text: string, folded: string, at: number, calculated: boolean): ProseToken | null {
  if (!calculated && NAMING.test(folded.charAt(at - 1))) return null;
  const written = digitsAt(text, folded, at) ?? chineseMoneyAt(folded, at);
  if (written === null) return null;
  const numberSpan = { start: at, end: at + written.length };
  const unit = unitBehind(folded, numberSpan.end);
  if (unit === null && matchAt(NAMED, folded, numberSpan.end) !== null)
    return { type: 'stop', span: numberSpan };
  const span = { start: at, end: unit?.end ?? numberSpan.end };
  const { value, beforeComma } = written;
  const number = { span, numberSpan, value, ...unit?.parts, ...(beforeComma && { beforeComma }) };
  return { type: 'number', span, number };
}

/** Digits right behind 亿 or 万 with a smaller unit of money: `1亿2000万元`, `2万5000元`. */
function smallerPart(text: string, folded: string, at: number, unit: string | undefined): ProseNumber | null {
  if (unit !== '亿' && unit !== '万') return null;
  const token = singleNumberAt(text, folded, at, true);
  if (token?.type !== 'number' || token.number.unit === undefined || token.number.per !== undefined)
    return null;
  const [larger, smaller] = [yuanPer(unit), yuanPer(token.number.unit)];
  return larger && smaller && token.number.value.times(smaller).lt(larger) ? token.number : null;
}

/** Both parts in the smaller unit. */
function joined(
  large: ProseNumber,
  small: ProseNumber,
): { readonly span: Span; readonly number: ProseNumber } {
  const [larger, smaller] = [yuanPer(large.unit ?? ''), yuanPer(small.unit ?? '')];
  const span = { start: large.span.start, end: small.span.end };
  const whole = larger && smaller ? large.value.times(larger).div(smaller) : large.value;
  const numberSpan = { start: large.numberSpan.start, end: small.numberSpan.end };
  const { unit, kind } = small;
  return {
    span,
    number: {
      span,
      numberSpan,
      value: whole.plus(small.value),
      ...(unit && { unit }),
      ...(kind && { kind }),
    },
  };
}

interface Written {
  readonly value: Big;
  readonly length: number;
  readonly beforeComma?: Big;
}

/** Digits; commas group them only where they are as wide as the digits, as a wide comma parts sentences. */
function digitsAt(text: string, folded: string, at: number): Written | null {
  const grouped = matchAt(GROUPED, folded, at)?.[0];
  const plain = matchAt(DIGITS, folded, at)?.[0];
  if (plain === undefined || plain.length > MAX_DIGITS)
    return plain === undefined ? null : { value: new Big(0), length: plain.length };
  if (
    grouped === undefined ||
    grouped.length > MAX_DIGITS ||
    isWideCommaBetweenDigits(text.slice(at, at + grouped.length))
  ) {
    return { value: new Big(plain), length: plain.length };
  }
  return {
    value: new Big(grouped.replaceAll(',', '')),
    length: grouped.length,
    beforeComma: new Big(grouped.slice(0, grouped.indexOf(','))),
  };
}

function isWideCommaBetweenDigits(written: string): boolean {
  return /，/.test(written) && /\d/.test(written);
}

/** `三十万元`: Chinese numerals are read before a unit of money alone. */
function chineseMoneyAt(folded: string, at: number): Written | null {
  const numeral = matchAt(CHINESE_MONEY, folded, at)?.[0];
  const value = numeral === undefined ? null : chineseInteger(numeral);
  return numeral === undefined || value === null ? null : { value: new Big(value), length: numeral.length };
}

/** The unit behind a number: `万元`, `元/人·天`, `(万元)`. */
function unitBehind(folded: string, numberEnd: number) {
  const at = skipBlanks(
    folded,
    matchAt(/[余多](?=[\p{Script=Han}])/uy, folded, numberEnd) ? numberEnd + 1 : numberEnd,
  );
  const bracket = folded.charAt(at) === '(' ? 1 : 0;
  const found = unitAt(folded, at + bracket);
  if (found === null) return null;
  const inner = at + bracket + found.unit.length;
  if (bracket === 1 && folded.charAt(inner) !== ')') return null;
  const end = inner + bracket + (found.per === undefined ? 0 : furtherPer(folded, inner + bracket));
  const { unit, kind, per } = found;
  return { end, parts: { unit, kind, ...(per !== undefined && { per }) } };
}

/** In `500元/人*天=…` the second counter belongs to the price. */
function furtherPer(folded: string, at: number): number {
  if (!/[*×·]/.test(folded.charAt(at))) return 0;
  const counter = simpleUnitAt(folded, at + 1);
  return counter === null ? 0 : 1 + counter.unit.length;
}

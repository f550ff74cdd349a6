/** The tokenizer of prose: numbers with units, signs and words, from which money and arithmetic are parsed. */
import Big from 'big.js';
import { dateAt } from '../dates/dates';
import type { LexedText, Lexeme } from '../lexer/lexer';
import {
  digitsAt,
  groupedDigitsAt,
  numeralAt,
  plainDigits,
  type WrittenNumber,
} from '../lexer/written-number';
import { matchAt, skipBlanks } from '../text/scan';
import { textOf, type Span } from '../text/span';
import { isHan } from '../text/text';
import {
  simpleUnitAt,
  unitAfter,
  unitAt,
  yuanPer,
  type FollowingUnit,
  type UnitKind,
  type UnitText,
} from './units';

export interface ProseNumber {
  /** Covers the number and the unit. */
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
  /** For `200,300`: the number before the first comma, because the comma may separate two numbers. */
  readonly beforeComma?: Big;
}

export type Sign = '+' | '-' | '*' | '/';

export type ProseToken =
  | { readonly type: 'number'; readonly span: Span; readonly number: ProseNumber }
  | { readonly type: 'sign'; readonly span: Span; readonly sign: Sign }
  | { readonly type: 'equals'; readonly span: Span; readonly about: boolean }
  | { readonly type: 'open' | 'close'; readonly span: Span }
  /** Chinese words that can be between a number and a sign: `6个项目*20万元`. */
  | { readonly type: 'words'; readonly span: Span }
  /** Punctuation, names and dates: they end a calculation. */
  | { readonly type: 'stop'; readonly span: Span };

/** A name of letters and digits: `A3`, `GB/T9704`. */
const NAME = /[a-z][a-z\d_-]*/iy;
/** A number after one of these is a name or an ordinal: 第3期, 〔2018〕, `A3`. */
const NAME_BEFORE = /[第a-z〔[【#№_]$/i;
/** A number before one of these is a name: 8号, 2018〕, 4G. */
const NAME_AFTER = /\s*[号〕\]】]|(?!x\s*[\d(])[a-z_]/iy;
/** 万 or 亿 with 元, or 元 alone. */
const MONEY_BEHIND = /\s*[万亿]?元/y;
const SIGNS: readonly (readonly [RegExp, Sign])[] = [
  [/[*×✕✖╳⨉х]|乘以|乘/y, '*'],
  [/x(?=\s*[\d(])/iy, '*'],
  [/(?:÷|\/|除以)(?=\s*[\d(])/y, '/'],
  [/\+|加上(?=\s*[\d(])|加(?=\s*[\d(])/y, '+'],
  [/(?:-|减去|减)(?=\s*[\d(])/y, '-'],
];
const EQUALS = /[=≈≒]+|(?:约?等于|共计|合计|总计|共)(?=[约为:]?\s*\d)/y;
/** First characters of signs and equals signs. */
const OPERATOR_INITIALS: ReadonlySet<string> = new Set('*×✕✖╳⨉х乘xX÷/除+加-减=≈≒约等共合总');
const MAX_DIGITS = 24;

/** A quick test: tells whether a text contains a digit or a Chinese amount (三十万元). */
export function mayHaveNumbers(text: string): boolean {
  return /[\d０-９元]/.test(text);
}

/** The tokens of prose, in order; they cover everything but blanks. */
export function tokenizeProse(lexed: LexedText): ProseToken[] {
  const tokens: ProseToken[] = [];
  for (let lexeme = lexed.at(0), at = 0; lexeme !== null; lexeme = lexed.at(at)) {
    if (lexeme.kind === 'blank') {
      at = lexeme.end;
      continue;
    }
    const previous = tokens.at(-1);
    const token = tokenAt(lexed, at, lexeme, previous);
    if (token.type === 'words' && previous?.type === 'words') {
      tokens[tokens.length - 1] = {
        type: 'words',
        span: { start: previous.span.start, end: token.span.end },
      };
    } else {
      tokens.push(token);
    }
    at = token.span.end;
  }
  return tokens;
}

function tokenAt(lexed: LexedText, at: number, lexeme: Lexeme, previous: ProseToken | undefined): ProseToken {
  const { folded } = lexed;
  const afterValue = previous?.type === 'number' || previous?.type === 'close' || previous?.type === 'words';
  const operator = afterValue ? operatorAt(folded, at) : null;
  if (operator !== null) return operator;
  if (lexeme.kind === 'words')
    return { type: 'words', span: { start: at, end: wordsEnd(folded, at, lexeme) } };
  const calculated = previous?.type === 'sign' || previous?.type === 'equals';
  if (lexeme.kind === 'digits' || lexeme.kind === 'numeral') {
    const value = (calculated ? null : dateTokenAt(folded, at)) ?? numberTokenAt(lexed, at, calculated);
    if (value !== null) return value;
    if (lexeme.kind === 'digits') return { type: 'stop', span: { start: at, end: lexeme.end } };
    return { type: isHan(folded.charAt(at)) ? 'words' : 'stop', span: { start: at, end: at + 1 } };
  }
  if (lexeme.kind === 'letters')
    return { type: 'stop', span: { start: at, end: at + (matchAt(NAME, folded, at)?.[0].length ?? 1) } };
  const char = folded.charAt(at);
  const type = char === '(' ? 'open' : char === ')' ? 'close' : 'stop';
  return { type, span: { start: at, end: lexeme.end } };
}

/** Words end before a sign in words: 台 of `3台乘以2万元`. */
function wordsEnd(folded: string, start: number, { end }: Lexeme): number {
  for (let at = start + 1; at < end; at++) if (operatorAt(folded, at) !== null) return at;
  return end;
}

/** A sign or an equals sign; the caller makes sure that a value precedes it. */
function operatorAt(folded: string, at: number): ProseToken | null {
  if (!OPERATOR_INITIALS.has(folded.charAt(at))) return null;
  for (const [pattern, sign] of SIGNS) {
    const match = matchAt(pattern, folded, at);
    if (match !== null) return { type: 'sign', span: { start: at, end: at + match[0].length }, sign };
  }
  const match = matchAt(EQUALS, folded, at);
  if (match === null) return null;
  const end = at + match[0].length;
  return {
    type: 'equals',
    span: { start: at, end },
    about: /[≈≒约]/.test(match[0]) || folded.startsWith('约', end),
  };
}

/** A date is not a number unless a unit (2020.5万元) or a sign (12月×2000元) follows it. */
function dateTokenAt(folded: string, at: number): ProseToken | null {
  const date = dateAt(folded, at);
  if (date === null) return null;
  const next = skipBlanks(folded, date.span.end);
  if ((date.separator !== '年月日' && unitAt(folded, next) !== null) || /[*×=]/.test(folded.charAt(next)))
    return null;
  return { type: 'stop', span: date.span };
}

function numberTokenAt(lexed: LexedText, at: number, calculated: boolean): ProseToken | null {
  const token = singleNumberAt(lexed, at, calculated);
  if (token?.type !== 'number') return token;
  const further = smallerPart(lexed, token.span.end, token.number.unit);
  return further === null ? token : { type: 'number', ...joined(token.number, further) };
}

function singleNumberAt(lexed: LexedText, at: number, calculated: boolean): ProseToken | null {
  if (!calculated && NAME_BEFORE.test(lexed.folded.charAt(at - 1))) return null;
  const written = writtenAt(lexed, at);
  if (written === null) return null;
  const { value, end, beforeComma } = written;
  const numberSpan = { start: at, end };
  const behind = unitAfter(lexed.folded, end);
  if (behind === null && matchAt(NAME_AFTER, lexed.folded, end) !== null)
    return { type: 'stop', span: numberSpan };
  const span = { start: at, end: behind === null ? end : unitEnd(lexed.folded, behind) };
  const number = {
    span,
    numberSpan,
    value,
    ...(behind && partsOf(behind.unit)),
    ...(beforeComma && { beforeComma }),
  };
  return { type: 'number', span, number };
}

/** Digits right behind 亿 or 万 with a smaller unit of money: `1亿2000万元`, `2万5000元`. */
function smallerPart(lexed: LexedText, at: number, unit: string | undefined): ProseNumber | null {
  if (unit !== '亿' && unit !== '万') return null;
  const token = singleNumberAt(lexed, at, true);
  if (token?.type !== 'number' || token.number.unit === undefined || token.number.per !== undefined)
    return null;
  const [larger, smaller] = [yuanPer(unit), yuanPer(token.number.unit)];
  return larger && smaller && token.number.value.times(smaller).lt(larger) ? token.number : null;
}

/** The sum of both parts in the smaller unit. */
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
  readonly end: number;
  readonly beforeComma?: Big;
}

/** A number in digits, or Chinese numerals directly before a unit of money: `三十万元`. */
function writtenAt(lexed: LexedText, at: number): Written | null {
  const plain = digitsAt(lexed, at);
  if (plain !== null)
    return plain.end - at > MAX_DIGITS ? { value: new Big(0), end: plain.end } : amountOf(lexed, plain);
  const numeral = numeralAt(lexed, at);
  if (numeral === null || numeral.value === null) return null;
  return (
    matchAt(MONEY_BEHIND, lexed.folded, numeral.end) && { value: new Big(numeral.value), end: numeral.end }
  );
}

/** Commas group digits only if they are as wide as the digits, because a wide comma separates sentences. */
function amountOf(lexed: LexedText, plain: WrittenNumber): Written {
  const grouped = groupedDigitsAt(lexed, plain.start);
  if (
    grouped === null ||
    grouped.end - grouped.start > MAX_DIGITS ||
    isWideCommaBetweenDigits(textOf(lexed.text, grouped))
  ) {
    return { value: new Big(plainDigits(lexed, plain)), end: plain.end };
  }
  const value = new Big(plainDigits(lexed, grouped));
  return { value, end: grouped.end, beforeComma: new Big(plainDigits(lexed, plain)) };
}

function isWideCommaBetweenDigits(written: string): boolean {
  return /，/.test(written) && /\d/.test(written);
}

function partsOf({ unit, kind, per }: UnitText): Pick<ProseNumber, 'unit' | 'kind' | 'per'> {
  return { unit, kind, ...(per !== undefined && { per }) };
}

/** In `500元/人*天=…` the second counter belongs to the price. */
function unitEnd(folded: string, { unit, span: { end } }: FollowingUnit): number {
  if (unit.per === undefined || !/[*×·]/.test(folded.charAt(end))) return end;
  const counter = simpleUnitAt(folded, end + 1);
  return counter === null ? end : end + 1 + counter.unit.length;
}

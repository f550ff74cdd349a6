/** Amounts and quantities typed as text: `46.00 `, `４６．００`, `1,200.00`, `46万元`, `¥46`. */
import Big from 'big.js';
import { LexedText } from '../lexer/lexer';
import { groupedDigitsAt } from '../lexer/written-number';
import { matchAt } from '../text/scan';
import { foldWidth, hasFullWidth, isDash, stripInvisible, stripZeroWidth } from '../text/text';
import { FOREIGN_CURRENCY, isBareMultiple, unitAt, unitKind } from './units';

/** Characters in a number's text besides plain digits. */
export type NumberMark =
  /** White space or invisible characters. */
  | 'space'
  | 'full-width'
  | 'separator'
  /** `¥`, `人民币`. */
  | 'currency'
  | 'unit'
  | 'percent'
  | 'scientific'
  /** `(46)`: a negative number in accounting style. */
  | 'brackets'
  /** Words that add nothing to the number (`共计`, `整`) or a bracketed remark without digits. */
  | 'remark'
  /** Leading zeros, a leading `+`, a point without digits on one side. */
  | 'form';

/** The reading of a text that should contain one number. */
export type NumberText =
  | { readonly kind: 'blank' }
  /** A word or mark for “none”: `----`, `—`, `/`, `无`. */
  | { readonly kind: 'dash' }
  | {
      readonly kind: 'number';
      /** As written, in the written unit: 46 for `46万元`; 0.05 for `5%`. */
      readonly value: Big;
      /** As written, half-width: `万元`, `元`, `个`, `元/亩`, `%`, or a multiple alone (`千`); absent without one. */
      readonly unit?: string;
      /** The text is already in plain form: `46` or `46.00`. */
      readonly clean: boolean;
      readonly marks: readonly NumberMark[];
    }
  /** Not a number, or a number with words that may change its meaning (`约46`, `壹佰元`). */
  | { readonly kind: 'none' }
  /** More than one number (`854万854万`, `12,34`). */
  | { readonly kind: 'several' };

/** Full-width brackets and spaces are usual in Chinese text, full-width digits are not. */
export const FULL_WIDTH_DIGIT = /[０-９．]/;

/** Longer numbers are not amounts; the limit also bounds the cost of crafted texts. */
const MAX_DIGITS = 30;
const MAX_EXPONENT = 20;

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const NOTHING = /^(?:无|暂无|不适用|n\/?a)[。.]?$/i;
/** Words before a number that do not change it: a currency, a sum, the source of money (一般公共预算安排). */
const NEUTRAL_PREFIX =
  /^(?:人民币|rmb|cny|共计|合计|总计|共|计|[¥:]|(?:一般公共预算|政府性基金(?:预算)?|国有资本经营预算|财政(?:专项)?|预算)(?:资金|拨款|安排|补助|收入)+|)/i;
const EXPONENT = /e([+-]?\d{1,3})(?![a-z\d])/iy;

/** Reads a text that should contain one number. Never throws. */
export function readNumber(text: string): NumberText {
  if (PLAIN.test(text) && text.length <= MAX_DIGITS) {
    return { kind: 'number', value: new Big(text), clean: true, marks: [] };
  }
  const visible = visibleText(text);
  if (visible === '') return { kind: 'blank' };
  const joined = withJoinedGroups(visible);
  // A blank between digits may separate two numbers, so they must not be joined.
  if (/[\d.,]\s+[\d.,]/.test(joined)) return { kind: 'several' };
  const plain = stripInvisible(joined);
  return isNone(plain) ? { kind: 'dash' } : readMarked(text, plain);
}

/** Digits in groups of three with one blank between them, and decimals. */
const GROUPED_BY_BLANKS = /(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?(?![\d.,])/;
/** With three or more groups, a later group that begins with zero, or decimals, the text cannot be two whole numbers such as 120 350. */
const IS_ONE_NUMBER = /\s\d{3}\s|\s0|\./;

/** Replaces the blanks between the thousands of a number by commas: `1 200 000.00`. Digits that may be two numbers stay. */
function withJoinedGroups(visible: string): string {
  return visible.replace(GROUPED_BY_BLANKS, (digits) =>
    IS_ONE_NUMBER.test(digits) ? digits.replace(/\s/g, ',') : digits,
  );
}

/** A number in which a letter stands for a digit: `19O`, `l20.5`. */
const MISTYPED = /^(?=.*\d)(?=.*[oil])[\doil][\doil.,]{0,15}(?:万?元)?$/i;

/** Tells whether a text is a number, or a number with a letter in place of a digit. */
export function isNumberOrMistyped(text: string): boolean {
  return readNumber(text).kind === 'number' || MISTYPED.test(stripInvisible(visibleText(text)));
}

function visibleText(text: string): string {
  return stripZeroWidth(foldWidth(text)).trim();
}

function isNone(plain: string): boolean {
  return isDash(plain) || NOTHING.test(plain);
}

/** A printed line or date to be filled in: `____`, `  年  月  日`, `  年  月至  年  月`. */
const UNFILLED_LINE = /^(?:[_.…]*年[_.…]*月(?:[_.…]*日)?(?:[至到~—–-]+[_.…]*年[_.…]*月(?:[_.…]*日)?)?|_+)$/;

/** Tells whether a text is blank, means “none” or is a date to be filled in: `----`, `/`, `无`, `  年  月  日`. */
export function isBlankOrNone(text: string): boolean {
  const plain = stripInvisible(visibleText(text));
  return plain === '' || isNone(plain) || UNFILLED_LINE.test(stripInvisible(text));
}

function readMarked(text: string, plain: string): NumberText {
  const marks = new Set<NumberMark>();
  if (hasFullWidth(text)) marks.add('full-width');
  if (stripInvisible(text) !== text) marks.add('space');

  let body = withoutRemark(plain, marks);
  let negative = false;
  const bracketed = /^\(([^()]*)\)$/.exec(body)?.[1];
  if (bracketed !== undefined) {
    body = bracketed;
    negative = true;
    marks.add('brackets');
  }
  body = withoutPrefix(body, marks);

  const written = partsOf(body);
  if (written === null) return manyOrNone(plain);
  const { sign, whole, fraction, exponent } = written;
  const rest = readRest(body.slice(written.end), marks);
  if (rest === null || (bracketed !== undefined && sign !== '')) return manyOrNone(plain);
  if (whole.includes(',')) {
    if (!written.grouped) return { kind: 'several' };
    marks.add('separator');
  }
  const digits = whole.replaceAll(',', '');
  if (digits.length + (fraction ?? '').length > MAX_DIGITS || Math.abs(Number(exponent ?? 0)) > MAX_EXPONENT)
    return { kind: 'none' };
  if (exponent !== undefined) marks.add('scientific');
  if (sign === '+' || fraction === '' || digits === '' || /^0\d/.test(digits)) marks.add('form');

  const size = new Big(`${digits || '0'}.${fraction || '0'}e${exponent ?? '0'}`).times(rest.factor);
  const value = (sign === '-') !== negative && !size.eq(0) ? size.neg() : size;
  return { kind: 'number', value, ...(rest.unit && { unit: rest.unit }), clean: false, marks: [...marks] };
}

interface NumberParts {
  readonly sign: string;
  /** The whole part with its commas; `''` for `.5`. */
  readonly whole: string;
  /** The commas are thousands separators: three digits follow each. */
  readonly grouped: boolean;
  /** `''` for `5.`. */
  readonly fraction?: string;
  readonly exponent?: string;
  readonly end: number;
}

/** The number at the beginning of a text, with commas at any position; `null` if there is none. */
function partsOf(body: string): NumberParts | null {
  if (!/^[+-]?[\d.]/.test(body)) return null;
  const lexed = new LexedText(body);
  const start = /^[+-]/.test(body) ? 1 : 0;
  let wholeEnd = lexed.digitsEnd(start);
  while (wholeEnd > start && body.charAt(wholeEnd) === ',' && lexed.digitsEnd(wholeEnd + 1) > wholeEnd + 1)
    wholeEnd = lexed.digitsEnd(wholeEnd + 1);
  const fractionEnd = body.charAt(wholeEnd) === '.' ? lexed.digitsEnd(wholeEnd + 1) : null;
  if (wholeEnd === start && (fractionEnd === null || fractionEnd === start + 1)) return null;
  const exponent = matchAt(EXPONENT, body, fractionEnd ?? wholeEnd);
  return {
    sign: body.slice(0, start),
    whole: body.slice(start, wholeEnd),
    grouped: groupedDigitsAt(lexed, start)?.wholeEnd === wholeEnd,
    ...(fractionEnd !== null && { fraction: body.slice(wholeEnd + 1, fractionEnd) }),
    ...(exponent && { exponent: exponent[1] ?? '' }),
    end: (fractionEnd ?? wholeEnd) + (exponent?.[0].length ?? 0),
  };
}

/**
 * Removes one bracketed remark at either end: `46(含税)`, `46万元(占80%)`. It has no digits but percentages and years, so
 * that it cannot be another amount. A bracketed unit is kept: `46(万元)`, `46万(元)`; behind another counter it is a remark: `4套(台)`.
 */
function withoutRemark(plain: string, marks: Set<NumberMark>): string {
  const [inBrackets = '', bracketed = ''] = /\(([^()\d]+)\)$/.exec(plain) ?? [];
  const [before = ''] = /[^()\d]{1,8}$/.exec(plain.slice(0, -inBrackets.length)) ?? [];
  const unit = before + bracketed;
  if (bracketed !== '' && unitAt(unit, 0)?.unit === unit) return plain.slice(0, -unit.length - 2) + unit;
  // 46(元) is in 元, but 46万元(元) contradicts itself.
  const isContradiction =
    FOREIGN_CURRENCY.test(bracketed) ||
    (unitKind(bracketed) !== null && [before, bracketed].some((one) => unitKind(one) !== 'count'));
  if (isContradiction) return plain;
  const bare = plain.replace(REMARK, '');
  if (bare !== plain) marks.add('remark');
  return bare;
}

const REMARK = /^\([^()\d]*\)|(?<!^)\((?:[^()\d%]|(?<=\p{Script=Han})\d{1,3}(?:\.\d{1,4})?%|20\d\d年)+\)$/u;

function withoutPrefix(body: string, marks: Set<NumberMark>): string {
  let rest = body;
  for (;;) {
    const prefix = NEUTRAL_PREFIX.exec(rest)?.[0] ?? '';
    if (prefix === '') return rest;
    marks.add(/^(?:¥|人民币|rmb|cny)$/i.test(prefix) ? 'currency' : 'remark');
    rest = rest.slice(prefix.length);
  }
}

/** Reads what follows the digits: nothing, a percent sign, a unit or 整; `null` for anything else. */
function readRest(
  rest: string,
  marks: Set<NumberMark>,
): { readonly factor: string; readonly unit?: string } | null {
  const body = rest.replace(/[。;；]$/, '').replace(/(?<=[元圆])[整正]$|(?<=[元圆万亿])人民币$/, '');
  if (body !== rest) marks.add('remark');
  if (body === '') return { factor: '1' };
  if (body === '%' || body === '(%)' || body === '‰') {
    marks.add('percent');
    return body === '‰' ? { factor: '0.001', unit: '‰' } : { factor: '0.01', unit: '%' };
  }
  const unit = unitOf(body);
  if (unit === null) return null;
  marks.add('unit');
  return { factor: '1', ...(unit !== '' && { unit }) };
}

/** The unit in what follows a number: 标段 of `个标段`; `''` for a denominator without a unit of money (`/套`); `null` if there is no unit. */
function unitOf(rest: string): string | null {
  if (isBareMultiple(rest) || unitAt(rest, 0)?.unit === rest) return rest;
  const [, noun, per] = /^(?:个(.+)|\/(.+))$/.exec(rest) ?? [];
  if (per !== undefined) return unitKind(per) === 'count' ? '' : null;
  return noun !== undefined && unitAt(noun, 0)?.unit === noun ? noun : null;
}

function manyOrNone(plain: string): NumberText {
  return [...plain.matchAll(/\d[\d,]*(?:\.\d+)?/g)].length > 1 ? { kind: 'several' } : { kind: 'none' };
}

/** Counting phrases (数量短语) in prose: `3个系统`, `共有6个项目`, `三个系统`. */
import Big from 'big.js';
import type { LexedText } from '../lexer/lexer';
import { digitsAt, groupedDigitsAt, numeralAt, plainDigits } from '../lexer/written-number';
import { CHINESE_DIGIT } from '../lexer/chinese-number';
import { matchAt, skipBlanks } from '../text/scan';
import type { Span } from '../text/span';
import { quantityMultiple, simpleUnitAt, surplusEnd } from './units';

export interface CountPhrase {
  readonly number: Big;
  /** The number is stated without 约, 不少于, 以上 or 余. */
  readonly exact: boolean;
  /** The counter without a multiple, half-width: `个`, `套`, `人次`. */
  readonly counter: string;
  /** The noun that is counted: `系统`, `主要方面`; `''` if none can be found. */
  readonly object: string;
  /** From the number to the end of the object. */
  readonly span: Span;
}

/** Words before and after a number that make it inexact. */
const BOUND_BEFORE =
  /(?:约|近|超|超过|多于|少于|低于|高于|不少于|不低于|不超过|至少|至多|最多|最少|[≥≤<>±~]|\d\s*[-至到])\s*$/;
const BOUND_AFTER = /^\s*(?:左右|上下|以上|以下|以内|之内|[-~至到]\s*\d)/;

/** Tells whether the number at `[start, end)` of a half-width text is stated as an approximation or a bound. */
export function isApproximate(folded: string, start: number, end: number): boolean {
  return (
    BOUND_BEFORE.test(folded.slice(Math.max(0, start - 6), start)) ||
    BOUND_AFTER.test(folded.slice(end, end + 4))
  );
}

/** A number after one of these does not count anything: 第3个, 2.5个, 4*3个, 3-5个, A3. */
const NOT_COUNTED = /(?:[第每a-z〔[#.*×+/-]|[\d.][,、~至到-]|\d)\s*$/i;
/** Characters that make a word with the numeral after them: 统一, 某一, 唯一. */
const WORD_WITH_NUMERAL = /[某任统同单唯专万之]$/;
const BOUND = /^(?:左右|以上|以下|以内)/;
/** A Chinese numeral is a count only before one of these; 一次, 一体 and 一期 are usually words. */
const CHINESE_COUNTED = /^[个套项份家名台座处条辆户间支]/;

const OBJECT = /[\p{Script=Han}a-z]{1,16}/iuy;
const OBJECT_END =
  /[的和与及或并将把被按是]|等(?!级)|由(?<!自由|理由)|在(?<!存在|现在|所在|潜在)(?![建线校岗编职册])|对(?!象)|进行|包括|其中|分别|需要|用于|通过|根据|作为|组成|构成|以上|以下|以内|左右|之一|正常|全部|完成|开展|实施/;
/** An activity after the counted noun, which is removed: 系统 of 系统建设. */
const ACTIVITY = /(?:建设|开发|升级|改造|运行|运维|维护|采购|购置|安装|验收)$/;
const MAX_OBJECT = 10;
/** Longer numbers are not counts. */
const MAX_DIGITS = 12;

const NUMBER = new RegExp(`[\\d０-９${CHINESE_DIGIT}]`);

/** Tells whether a text contains any numeral. */
export function mayHaveCounts(text: string): boolean {
  return NUMBER.test(text);
}

/** The counting phrases of a text, in order; without dates, money, rates, durations, ranges and ordinals. */
export function countsIn(lexed: LexedText): CountPhrase[] {
  const found: CountPhrase[] = [];
  let from = 0;
  for (const { kind, start, end } of lexed.lexemes) {
    if (kind !== 'digits' && kind !== 'numeral') continue;
    for (let at = Math.max(start, from); at < end; at = from) {
      const number = numberAt(lexed, at);
      const phrase = number && phraseAt(lexed.folded, number);
      if (phrase) found.push(phrase);
      from = phrase?.span.end ?? number?.span.end ?? at + 1;
    }
  }
  return found;
}

interface CountedNumber {
  readonly value: Big;
  readonly span: Span;
  readonly chinese: boolean;
}

/** A whole number; things are not counted in decimals. */
function numberAt(lexed: LexedText, at: number): CountedNumber | null {
  const digits = groupedDigitsAt(lexed, at) ?? digitsAt(lexed, at);
  if (digits !== null) {
    const span = { start: at, end: digits.wholeEnd };
    const plain = plainDigits(lexed, span);
    return { value: new Big(plain.length > MAX_DIGITS ? 0 : plain), span, chinese: false };
  }
  const numeral = numeralAt(lexed, at);
  if (numeral === null || numeral.value === null) return null;
  return { value: new Big(numeral.value), span: { start: at, end: numeral.end }, chinese: true };
}

function phraseAt(folded: string, number: CountedNumber): CountPhrase | null {
  const { start } = number.span;
  const before = folded.slice(Math.max(0, start - 6), start);
  if (NOT_COUNTED.test(before) || number.value.eq(0)) return null;
  const behind = surplusEnd(folded, number.span.end);
  const at = skipBlanks(folded, behind);
  const counter = simpleUnitAt(folded, at);
  if (counter?.kind !== 'count') return null;
  if (
    number.chinese &&
    (!CHINESE_COUNTED.test(counter.unit.slice(counter.multiple.length)) || WORD_WITH_NUMERAL.test(before))
  )
    return null;
  const end = at + counter.unit.length;
  if (/^[性/]/.test(folded.slice(end, end + 1))) return null;
  const objectStart = skipBlanks(folded, end);
  const object = objectAt(folded, objectStart);
  return {
    number: number.value.times(quantityMultiple(counter.unit)),
    exact: behind === number.span.end && !isApproximate(folded, start, end),
    counter: counter.unit.slice(counter.multiple.length),
    object,
    span: { start, end: object === '' ? end : objectStart + object.length },
  };
}

/** The noun after a counter, without the words that follow it. */
function objectAt(folded: string, at: number): string {
  const words = matchAt(OBJECT, folded, at)?.[0] ?? '';
  const stop = words.slice(1).search(OBJECT_END);
  let object = stop < 0 ? words : words.slice(0, stop + 1);
  for (
    let bare = object.replace(ACTIVITY, '');
    bare !== object && bare !== '';
    bare = object.replace(ACTIVITY, '')
  ) {
    object = bare;
  }
  return object.length > MAX_OBJECT || BOUND.test(object) ? '' : object;
}

/** Numbers in a target, with unit and bounding word: `95%以上`, `3个`, `20余人次`, `百分之九十`, `三个`. */
import Big from 'big.js';
import { chineseInteger } from '../lexer/chinese-number';
import type { LexedText } from '../lexer/lexer';
import { decimalsEnd, digitsAt, groupedDigitsAt, numeralAt, plainDigits } from '../lexer/written-number';
import { formalAmountIn } from '../numbers/formal-amount';
import { matchAt, skipBlanks } from '../text/scan';
import type { Span } from '../text/span';
import { isHan } from '../text/text';
import { tailAt } from './operators';
import {
  isBareMultiple,
  quantityMultiple,
  surplusEnd,
  unitAfter,
  unitKind,
  type FollowingUnit,
} from '../numbers/units';
import type { Tail, TargetUnit } from './value';

export interface NumberMatch {
  /** Covers number, unit and tail. */
  readonly span: Span;
  readonly number: Big;
  /** Includes a multiple: `0.5万` of 0.5万套. */
  readonly numberSpan: Span;
  /** The written multiple, which `number` includes: 10000 for 0.5万套. */
  readonly multiple: Big;
  readonly unit: TargetUnit | null;
  readonly tail: Tail | null;
}

const PERCENT_OF = /百分之\s*/y;
/** If one of these follows, a number is part of a name: `8号`, `1+N`, `7*24`, `1:2`, `1.2.3`, `1/3`. */
const NAME_AFTER = /\s*号|[a-z_]|[+*×:/.]\s*[a-z\d]|-[a-z]/iy;
/** If one of these precedes, a number is part of a name or an exponent: `第3期`, `〔2018〕`, `A3`, `10^5`; not the currency of `RMB60万元`. */
const NAME_BEFORE = /(?:(?<!rm(?=b)|cn(?=y))[a-z]|[第№#〔[:*×+/_^])$/i;
const ZERO = /零(?=\p{Script=Han}{2})(?![星散售碎件部配用钱食距时])/uy;
/** The letters of a standard's number: `GB/T 9704`. */
const STANDARD = /[a-z]\s*$/i;
/** A Chinese numeral before one of these counters is a number; before others it is a word (二级, 三甲, 一体). */
const CHINESE_COUNTED: ReadonlySet<string> = new Set('个套次项份家名台件座场批处条辆户本篇支人天日月年');
/** Counters that also occur in words (一组团, 新一轮): the numeral must be above one, or the whole text must be numeral and counter (一期). */
const CHINESE_ALSO_COUNTED: ReadonlySet<string> = new Set(
  '门期种块株棵册张幅所头只组桶箱片颗届轮架床盏遍趟笔款卷集栋幢艘',
);
/** If one of these precedes, a numeral and its counter are a word: 新一轮, 第三期, 这两期. */
const WORD_BEFORE = /[新第每同某任专统单唯上下前后这那另本首]/;
/** 九成, 9.5成, 九成五: tenths of a whole, but not 成员, 成果 or 成套. */
const TENTHS =
  /成(?:([一二三四五六七八九半])(?=$|[\s以及左右至到~—–,，、;；。()（）-])|(?![员品果功本绩效长立为交都语年熟分套人份活]))/y;
const TEN = 10;
/** Values above the whole are read, too, so that they can be reported. */
const MAX_TENTHS = 20;
const ONE = new Big(1);
/** 百分之百. */
const WHOLE = 100;
/** Longer numbers are not targets. */
const MAX_DIGITS = 24;

/**
 * The number that begins at `start`.
 * @param signed whether a sign before the digits belongs to them; after another number `-` means 至.
 */
export function numberAt(lexed: LexedText, start: number, signed: boolean): NumberMatch | null {
  if (NAME_BEFORE.test(lexed.folded.slice(Math.max(0, start - 3), start))) return null;
  return (
    formalAmountAt(lexed.folded, start) ??
    percentOfAt(lexed, start) ??
    tenthsAt(lexed, start) ??
    compoundAt(lexed, start) ??
    decimalAt(lexed, start, signed) ??
    chineseAt(lexed, start) ??
    zeroAt(lexed.folded, start)
  );
}

/** The longest amount in formal numerals, in characters. */
const MAX_FORMAL = 40;

/** `壹佰捌拾陆万伍仟元`: an amount in the numerals of financial documents, in 元. */
function formalAmountAt(folded: string, start: number): NumberMatch | null {
  if (!/[壹贰叁肆伍陆柒捌玖拾]/.test(folded.charAt(start))) return null;
  const ahead = folded.slice(start, start + MAX_FORMAL);
  const amount = formalAmountIn(ahead);
  if (amount === null || !ahead.startsWith(amount.written)) return null;
  const end = start + amount.written.length;
  const wholeEnd = /[整正]/.test(folded.charAt(end)) ? end + 1 : end;
  const unitStart = start + amount.written.search(/[元圆]/);
  const bound = boundAt(folded, wholeEnd, 'money');
  return {
    span: { start, end: bound?.end ?? wholeEnd },
    number: amount.yuan,
    numberSpan: { start, end: unitStart },
    multiple: ONE,
    unit: { text: '元', kind: 'money', span: { start: unitStart, end } },
    tail: bound?.tail ?? null,
  };
}

const COMPOUND = /(\d{1,4})([万千])(\d)([千百])(?=\p{Script=Han})/uy;

/** `3万5千人次`: a number in two multiples. */
function compoundAt(lexed: LexedText, start: number): NumberMatch | null {
  const match = matchAt(COMPOUND, lexed.folded, start);
  if (match === null) return null;
  const [all, count = '', multiple = '', rest = '', lower = ''] = match;
  const number = quantityMultiple(multiple).times(count).plus(quantityMultiple(lower).times(rest));
  const complete = withUnit(lexed, number, { start, end: start + all.length });
  return complete.unit === null ? null : complete;
}

function decimalAt(lexed: LexedText, start: number, signed: boolean): NumberMatch | null {
  const { folded } = lexed;
  const sign = /[+-]/.test(folded.charAt(start)) ? 1 : 0;
  const digits = unsignedAt(lexed, start + sign);
  if (digits === null || digits.end - start > MAX_DIGITS || (sign === 1 && !signed)) return null;
  const number = bigOf(lexed, digits).times(folded.charAt(start) === '-' ? -1 : 1);
  const numberSpan = { start, end: digits.end };
  const complete = withUnit(lexed, number, numberSpan);
  const isBare = complete.unit === null && complete.tail === null;
  const before = folded.slice(Math.max(0, start - 3), start);
  const isName = isBare && (matchAt(NAME_AFTER, folded, numberSpan.end) !== null || STANDARD.test(before));
  return isName || isOneTime(folded, numberSpan.end) ? null : complete;
}

/** Digits, in groups or not, or decimals alone: `1,200.5`, `5 000`, `.5`. */
function unsignedAt(lexed: LexedText, at: number): Span | null {
  const end = decimalsEnd(lexed, at);
  if (end > at) return { start: at, end };
  const spaced = matchAt(SPACED_GROUPS, lexed.folded, at);
  return spaced
    ? { start: at, end: at + spaced[0].length }
    : (groupedDigitsAt(lexed, at) ?? digitsAt(lexed, at));
}

/** Groups of three digits between single blanks. */
const SPACED_GROUPS = /(?<!\d)\d{1,3}(?: \d{3})+(?:\.\d+)?(?!\d|[.,]\d)/y;

function bigOf(lexed: LexedText, span: Span): Big {
  const plain = plainDigits(lexed, span).replaceAll(' ', '');
  return new Big(plain.startsWith('.') ? `0${plain}` : plain);
}

/** `百分之95`, `百分之九十五`. */
function percentOfAt(lexed: LexedText, start: number): NumberMatch | null {
  const prefix = matchAt(PERCENT_OF, lexed.folded, start);
  if (prefix === null) return null;
  const at = start + prefix[0].length;
  const written =
    lexed.folded.charAt(at) === '百' ? { number: new Big(WHOLE), end: at + 1 } : valueAt(lexed, at);
  if (written === null) return null;
  const unit: TargetUnit = { text: '%', kind: 'rate', span: { start, end: at } };
  const bound = boundAt(lexed.folded, written.end, 'rate');
  return {
    span: { start, end: bound?.end ?? written.end },
    number: written.number,
    numberSpan: { start: at, end: written.end },
    multiple: ONE,
    unit,
    tail: bound?.tail ?? null,
  };
}

function valueAt(lexed: LexedText, at: number): { readonly number: Big; readonly end: number } | null {
  const digits = unsignedAt(lexed, at);
  if (digits !== null)
    return digits.end - at > MAX_DIGITS ? null : { number: bigOf(lexed, digits), end: digits.end };
  const numeral = numeralAt(lexed, at);
  if (numeral?.value == null) return null;
  return { number: new Big(numeral.value), end: numeral.end };
}

/** `九成以上`, `8.5成`, `九成五`: read as 90%, 85% and 95%. */
function tenthsAt(lexed: LexedText, start: number): NumberMatch | null {
  const written = valueAt(lexed, start);
  if (written === null || written.number.gt(MAX_TENTHS)) return null;
  const mark = matchAt(TENTHS, lexed.folded, written.end);
  if (mark === null) return null;
  const end = written.end + mark[0].length;
  const bound = boundAt(lexed.folded, end, 'rate');
  return {
    span: { start, end: bound?.end ?? end },
    number: written.number.times(TEN).plus(chineseInteger(mark[1]?.replace('半', '五') ?? '零') ?? 0),
    numberSpan: { start, end: written.end },
    multiple: ONE,
    unit: { text: '%', kind: 'rate', span: { start: written.end, end } },
    tail: bound?.tail ?? null,
  };
}

const MULTIPLE_OF_NUMERAL = /[万亿]/;

/** `三个`, `十二次`, `三门`: only with a counter, because 一般, 统一 and 第三方 are not counts. */
function chineseAt(lexed: LexedText, start: number): NumberMatch | null {
  const numeral = numeralAt(lexed, start);
  if (numeral?.value == null) return null;
  const { value } = numeral;
  // 五千余套
  const end = skipBlanks(lexed.folded, value >= TEN ? surplusEnd(lexed.folded, numeral.end) : numeral.end);
  // 四万套
  const hasMultiple = MULTIPLE_OF_NUMERAL.test(lexed.folded.charAt(end));
  const counter = lexed.folded.charAt(hasMultiple ? end + 1 : end);
  // 六十万元, 三千元; not 一元化.
  if ((counter === '元' || counter === '圆') && (hasMultiple || value >= TEN))
    return withUnit(lexed, new Big(value), { start, end: numeral.end });
  // 九十五%
  if (counter === '%' && value >= TEN) return withUnit(lexed, new Big(value), { start, end: numeral.end });
  // 三段 alone; 一类 is a grade.
  if (
    isAlone(lexed.folded, start, end + 1) &&
    unitKind(counter) === 'count' &&
    !/[类本面部点口道]/.test(counter)
  )
    return withUnit(lexed, new Big(value), { start, end: numeral.end });
  // 二十四间: words have a single numeral before their counter (百家, 十面).
  const isLong = numeral.end - start > 1 && unitKind(counter) === 'count';
  const counts = CHINESE_COUNTED.has(counter)
    ? !isOneTime(lexed.folded, end)
    : (isLong || CHINESE_ALSO_COUNTED.has(counter)) && isCounted(lexed.folded, start, end + 1, value);
  if (!counts) return null;
  const complete = withUnit(lexed, new Big(value), { start, end: numeral.end });
  return complete.unit === null ? null : complete;
}

/** 三门课程, 一期; not 一组团, 新一轮. */
function isCounted(folded: string, start: number, end: number, value: number): boolean {
  if (WORD_BEFORE.test(folded.charAt(start - 1))) return false;
  return value > 1 || isAlone(folded, start, end);
}

function isAlone(folded: string, start: number, end: number): boolean {
  return folded.slice(0, start).trim() === '' && folded.slice(end).trim() === '';
}

/** `零投诉`, not 零星 or 零部件. */
function zeroAt(folded: string, start: number): NumberMatch | null {
  if (isHan(folded.charAt(start - 1)) || matchAt(ZERO, folded, start) === null) return null;
  const span = { start, end: start + 1 };
  return { span, number: new Big(0), numberSpan: span, multiple: ONE, unit: null, tail: null };
}

/** 一次性 is not a count. */
function isOneTime(folded: string, at: number): boolean {
  return folded.startsWith('次性', at);
}

/** A number with the multiple and the unit after it: `0.5万套` is 5000 套. */
function withUnit(lexed: LexedText, written: Big, writtenSpan: Span): NumberMatch {
  const { folded } = lexed;
  const direct = unitAfter(folded, writtenSpan.end);
  const separate = direct && unitBehindMultiple(folded, direct);
  const following = separate ?? direct;
  if (following === null && surplusEnd(folded, writtenSpan.end) > writtenSpan.end)
    return {
      span: writtenSpan,
      number: written,
      numberSpan: writtenSpan,
      multiple: ONE,
      unit: null,
      tail: null,
    };
  const word =
    direct && separate
      ? direct.unit.unit
      : (following?.unit.multiple ?? matchAt(BARE_MULTIPLE, folded, writtenSpan.end)?.[0] ?? '');
  const multiple = word === '' ? ONE : quantityMultiple(word);
  const unit = following && toUnit(following, folded);
  const number = (isHalfMore(unit, folded) ? written.plus(HALF) : written).times(multiple);
  const numberSpan = {
    start: writtenSpan.start,
    end: word === '' ? writtenSpan.end : (unit?.span.start ?? writtenSpan.end + word.length),
  };
  const end = unit?.span.end ?? numberSpan.end;
  const bound = boundAt(folded, end, unit?.kind ?? null);
  return {
    span: { start: numberSpan.start, end: bound?.end ?? end },
    number,
    numberSpan,
    multiple,
    unit,
    tail: bound?.tail ?? (following?.surplus ? '以上' : null),
  };
}

/** The unit that counts or measures after a multiple and blanks: 套 of `0.5万 套`. Without one, 万 is a unit of money. */
function unitBehindMultiple(folded: string, { unit, span }: FollowingUnit): FollowingUnit | null {
  if (!isBareMultiple(unit.unit)) return null;
  const next = unitAfter(folded, span.end);
  const kind = next?.unit.kind;
  return next?.unit.multiple === '' && (kind === 'count' || kind === 'measure') ? next : null;
}

/** 百 and 千 without a unit (`5千`, `4千-6千`); 万 and 亿 are read as units of money. */
const BARE_MULTIPLE = /[百千](?![\p{Script=Han}\d])|[百千](?=[至到以及左上余多])/uy;

const HALF = new Big('0.5');
/** 半 after a unit of time: 一年半, not 1年半数. */
const HALF_MORE = /半(?![数年月天日径])/y;

/** Tells whether 半 belongs to a unit of time: 一年半 is 1.5年. */
function isHalfMore(unit: TargetUnit | null, folded: string): boolean {
  return unit?.kind === 'time' && folded.charAt(unit.span.end - 1) === '半';
}

function toUnit({ unit: { unit, multiple, kind, per }, span }: FollowingUnit, folded: string): TargetUnit {
  const half = kind === 'time' && per === undefined ? matchAt(HALF_MORE, folded, span.end) : null;
  return {
    text: unit === '(%)' || unit === '百分比' ? '%' : unit.slice(multiple.length),
    span: { start: span.start + multiple.length, end: span.end + (half?.[0].length ?? 0) },
    kind,
    ...(per !== undefined && { per }),
  };
}

/** The bounding word after blanks. 内 alone does not bound a count, because in 3个内容 it begins a word. */
function boundAt(
  folded: string,
  at: number,
  kind: TargetUnit['kind'],
): { readonly tail: Tail; readonly end: number } | null {
  const bound = tailAt(folded, skipBlanks(folded, at));
  if (bound === null) return null;
  const isBareWithin =
    folded.charAt(bound.end - 1) === '内' && !/[以之围]/.test(folded.charAt(bound.end - 2));
  const isWord =
    kind === 'money' ? /[容部外涵]/.test(folded.charAt(bound.end)) : kind !== 'time' && kind !== 'rate';
  return isBareWithin && isWord ? null : bound;
}

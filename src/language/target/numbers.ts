/** Numbers inside a target, with unit and bounding word: `95%以上`, `3个`, `20余人次`, `百分之九十`, `三个`. */
import Big from 'big.js';
import { CHINESE_DIGIT, chineseInteger } from '../numbers/chinese-number';
import { matchAt, skipBlanks } from '../text/scan';
import type { Span } from '../text/span';
import { isHan } from '../text/text';
import { unitAt, type UnitText } from '../numbers/units';
import { tailAt } from './operators';
import type { Tail, TargetUnit } from './value';

export interface NumberMatch {
  /** Number, unit and tail together. */
  readonly span: Span;
  readonly number: Big;
  readonly numberSpan: Span;
  readonly unit: TargetUnit | null;
  readonly tail: Tail | null;
}

const DIGITS = /[+-]?(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?|[+-]?\.\d+/y;
const CHINESE = new RegExp(`[${CHINESE_DIGIT}]{1,7}`, 'y');
const PERCENT_OF = /百分之\s*/y;
/** Behind a number, these make it part of a name: `8号`, `1+N`, `7*24`, `1:2`, `1.2.3`, `1/3`. */
const NAMED = /\s*号|[a-z_]|[+*×:/.]\s*[a-z\d]|-[a-z]/iy;
/** Before a number, these make it part of a name: `第3期`, `〔2018〕`, `A3`. */
const NAMING = /[a-z第№#〔[:*×+/_]$/i;
const ZERO = /零(?=\p{Script=Han}{2})(?![星散售碎件部配用钱食距时])/uy;
/** The letters of a standard's number: `GB/T 9704`. */
const STANDARD = /[a-z]\s*$/i;
/** Counters that Chinese numerals are read with; others make words: 一期, 二级, 三甲, 一体. */
const CHINESE_COUNTED = /^[个套项次份家名台件座场批处条辆户本篇支人天日月年]/;
/** Longer numbers are no targets. */
const MAX_DIGITS = 24;

/**
 * The number that begins in `folded` (text after `foldWidth`) at `start`.
 * @param signed a sign before the digits belongs to them (not so behind another number, where `-` means 至).
 */
export function numberAt(folded: string, start: number, signed: boolean): NumberMatch | null {
  if (NAMING.test(folded.charAt(start - 1))) return null;
  return (
    percentOfAt(folded, start) ??
    digitsAt(folded, start, signed) ??
    chineseAt(folded, start) ??
    zeroAt(folded, start)
  );
}

function digitsAt(folded: string, start: number, signed: boolean): NumberMatch | null {
  const match = matchAt(DIGITS, folded, start);
  if (match === null || match[0].length > MAX_DIGITS || (!signed && /^[+-]/.test(match[0]))) return null;
  const number = new Big(match[0].replace(/[+,]/g, '').replace(/^(-?)\./, '$10.'));
  const numberSpan = { start, end: start + match[0].length };
  const complete = withUnit(folded, number, numberSpan);
  const isBare = complete.unit === null && complete.tail === null;
  const before = folded.slice(Math.max(0, start - 3), start);
  const isName = isBare && (matchAt(NAMED, folded, numberSpan.end) !== null || STANDARD.test(before));
  return isName || isOnce(folded, numberSpan.end) ? null : complete;
}

/** `百分之95`, `百分之九十五`. */
function percentOfAt(folded: string, start: number): NumberMatch | null {
  const prefix = matchAt(PERCENT_OF, folded, start);
  if (prefix === null) return null;
  const at = start + prefix[0].length;
  const written = (matchAt(DIGITS, folded, at) ?? matchAt(CHINESE, folded, at))?.[0] ?? '';
  const number = /^[\d.,]+$/.test(written) ? written.replaceAll(',', '') : chineseInteger(written);
  if (number === null || number === '' || written.length > MAX_DIGITS) return null;
  const span = { start, end: at + written.length };
  const unit: TargetUnit = { text: '%', kind: 'rate', span: { start, end: at } };
  const tail = boundAt(folded, span.end, 'rate');
  return {
    span: { start, end: tail?.end ?? span.end },
    number: new Big(typeof number === 'string' ? number.replace(/^\./, '0.') : number),
    numberSpan: { start: at, end: span.end },
    unit,
    tail: tail?.tail ?? null,
  };
}

/** `三个`, `十二次`: only with a counter, as 一般, 统一 and 第三方 count nothing. */
function chineseAt(folded: string, start: number): NumberMatch | null {
  const match = matchAt(CHINESE, folded, start);
  const number = match && chineseInteger(match[0]);
  if (match === null || number === null) return null;
  const numberSpan = { start, end: start + match[0].length };
  if (!CHINESE_COUNTED.test(folded.slice(numberSpan.end)) || isOnce(folded, numberSpan.end)) return null;
  const complete = withUnit(folded, new Big(number), numberSpan);
  return complete.unit === null ? null : complete;
}

/** `零投诉`, not 零星 or 零部件. */
function zeroAt(folded: string, start: number): NumberMatch | null {
  if (isHan(folded.charAt(start - 1)) || matchAt(ZERO, folded, start) === null) return null;
  const span = { start, end: start + 1 };
  return { span, number: new Big(0), numberSpan: span, unit: null, tail: null };
}

/** 一次性 is no count. */
function isOnce(folded: string, at: number): boolean {
  return folded.startsWith('次性', at);
}

function withUnit(folded: string, number: Big, numberSpan: Span): NumberMatch {
  const surplus = matchAt(/[余多](?=\S)/y, folded, numberSpan.end);
  const at = skipBlanks(folded, numberSpan.end + (surplus === null ? 0 : 1));
  const found = bracketedUnitAt(folded, at) ?? plainUnitAt(folded, at);
  if (found === null && surplus !== null)
    return { span: numberSpan, number, numberSpan, unit: null, tail: null };
  const unitEnd = found?.span.end ?? numberSpan.end;
  const bound = boundAt(folded, unitEnd, found?.kind ?? null);
  return {
    span: { start: numberSpan.start, end: bound?.end ?? unitEnd },
    number,
    numberSpan,
    unit: found,
    tail: bound?.tail ?? (surplus === null ? null : '以上'),
  };
}

function plainUnitAt(folded: string, at: number): TargetUnit | null {
  const found = unitAt(folded, at);
  return found && toUnit(found, { start: at, end: at + found.unit.length });
}

/** `3（个）`. */
function bracketedUnitAt(folded: string, at: number): TargetUnit | null {
  if (folded.charAt(at) !== '(') return null;
  const found = unitAt(folded, at + 1);
  const end = at + 1 + (found?.unit.length ?? 0);
  return found && folded.charAt(end) === ')' ? toUnit(found, { start: at, end: end + 1 }) : null;
}

function toUnit(found: UnitText, span: Span): TargetUnit {
  return {
    text: found.unit === '(%)' || found.unit === '百分比' ? '%' : found.unit,
    span,
    kind: found.kind,
    ...(found.per !== undefined && { per: found.per }),
  };
}

/** The bounding word after blanks; 内 alone bounds only times and rates, as in 3个内容 it begins a word. */
function boundAt(
  folded: string,
  at: number,
  kind: TargetUnit['kind'],
): { readonly tail: Tail; readonly end: number } | null {
  const bound = tailAt(folded, skipBlanks(folded, at));
  if (bound === null) return null;
  const isBareWithin =
    folded.charAt(bound.end - 1) === '内' && !/[以之围]/.test(folded.charAt(bound.end - 2));
  return isBareWithin && kind !== 'time' && kind !== 'rate' ? null : bound;
}

/** Time expressions (dates and periods) in a target: `2018年10月底`, `12月前`, `第三季度`, `年底前`, `全年`. */
import { daysInMonth, type PartialDate } from '../dates/calendar';
import { chineseInteger } from '../lexer/chinese-number';
import { dateAt } from '../dates/dates';
import { matchAt, skipBlanks } from '../text/scan';
import { unitAt } from '../numbers/units';
import type { DateEdge } from './value';

export type TimeExpression =
  | { readonly kind: 'date'; readonly date: PartialDate; readonly real: boolean; readonly edge: DateEdge }
  | { readonly kind: 'period'; readonly from: PartialDate; readonly to: PartialDate };

export interface TimeMatch {
  readonly time: TimeExpression;
  readonly end: number;
}

const RELATIVE_YEAR = /([本当今次明翌]|下一?)年(?:度)?/y;
/** The whole year: 全年, and recurring periods (每月, 每季度末). */
const WHOLE_YEAR =
  /全年(?:度)?(?!龄)|年度内|年内|每(?:个)?(?:工作日|季度|半年|学期|[月年周日天])(?:[底末初]前?)?/y;
/** 上半年, 第三季度, Q3, 一至三季度. */
const PART_OF_YEAR =
  /([上下])半年|第?(?:([一二三四1-4])(?:季度)?[-~至到]第?)?([一二三四1-4])季度|q([1-4])(?![a-z0-9])/iy;
const NO_QUARTER = /第(?:[五六七八九十]|[5-9]|\d{2,})季度/y;
const YEAR_END = /年(?=[底末终])/y;
const END = /[底末终]/y;
const BEFORE = /之前|以前|前/y;
const UNTIL = /为止|止/y;
const AFTER = /之后|以[后来]|后(?![续期勤])/y;
const WITHIN = /之内|以内|内/y;
const MONTH_WORD = /月份?/y;
const TEN_DAYS = /([上中下])旬/y;

/** First characters of time expressions, other than digits and Chinese numerals. */
export const TIME_INITIALS: ReadonlySet<string> = new Set('本当今次明翌下上年全每第');

/** The time expression that begins in `folded` (text after `foldWidth`) at `start`. */
export function timeExpressionAt(folded: string, start: number): TimeMatch | null {
  return (
    relativeAt(folded, start) ??
    yearEndAt(folded, start, {}) ??
    periodAt(folded, start, {}) ??
    dayAt(folded, start)
  );
}

/** Tells whether the expression is a whole year, which is not a deadline if a number follows: `2020年` in `2020年培训20人次`. */
export function isWholeYear(time: TimeExpression): boolean {
  return time.kind === 'date'
    ? time.date.year !== undefined && time.date.month === undefined && time.edge === 'on'
    : time.from.month === undefined && time.to.month === undefined;
}

/** `当年12月底前`, `次年上半年`, `本年度内`, `当年底`. */
function relativeAt(folded: string, start: number): TimeMatch | null {
  const match = matchAt(RELATIVE_YEAR, folded, start);
  if (match === null) return null;
  const base: PartialDate = /[次明翌下]/.test(match[0]) ? { yearOffset: 1 } : {};
  const end = start + match[0].length;
  const next = skipBlanks(folded, end);
  const day = dayAt(folded, next);
  if (day?.time.kind === 'date' && day.time.date.year === undefined) {
    return { ...day, time: { ...day.time, date: { ...base, ...day.time.date } } };
  }
  return (
    yearEndAt(folded, next, base) ??
    yearEndAt(folded, end - 1, base) ?? // 当年底 is 当年 and 年底.
    periodAt(folded, next, base) ?? {
      time: { kind: 'period', from: base, to: base },
      end: skip(WITHIN, folded, end),
    }
  );
}

function yearEndAt(folded: string, start: number, base: PartialDate): TimeMatch | null {
  return matchAt(YEAR_END, folded, start) && edged(folded, start + 1, base, true);
}

/** `全年`, `上半年`, `第三季度`, `三季度末`. */
function periodAt(folded: string, start: number, base: PartialDate): TimeMatch | null {
  const whole = matchAt(WHOLE_YEAR, folded, start);
  if (whole !== null) return { time: { kind: 'period', from: base, to: base }, end: start + whole[0].length };
  const wrong = matchAt(NO_QUARTER, folded, start);
  if (wrong !== null) {
    const end = start + wrong[0].length;
    const { edge, end: edgeEnd } = edgeAt(folded, end);
    return { time: { kind: 'date', date: base, real: false, edge }, end: edgeEnd };
  }
  const match = matchAt(PART_OF_YEAR, folded, start);
  if (match === null) return null;
  const [all, half, firstQuarter, lastQuarter = match[4] ?? ''] = match;
  const [first, last] =
    half === undefined
      ? [3 * quarterNumber(firstQuarter ?? lastQuarter) - 2, 3 * quarterNumber(lastQuarter)]
      : half === '上'
        ? [1, 6]
        : [7, 12];
  const from = { ...base, month: first };
  const to = { ...base, month: last };
  const end = start + all.length;
  const { edge } = edgeAt(folded, end);
  if (edge !== 'on') return edged(folded, end, edge === 'end' ? to : from, true);
  return { time: { kind: 'period', from, to }, end: skip(WITHIN, folded, end) };
}

/** A written date, with a part of its year or the words that follow. */
function dayAt(folded: string, start: number): TimeMatch | null {
  const match = dateAt(folded, start);
  if (match === null) return null;
  const { written, separator, real } = match;
  const chinese = separator === '年月日';
  const end =
    !chinese && written.day === undefined ? skip(MONTH_WORD, folded, match.span.end) : match.span.end;
  const next = skipBlanks(folded, end);
  const onlyDigits = separator === 'compact' || (separator === '.' && written.day === undefined);
  // 2020.5公里 and 20201231元 are numbers.
  if (onlyDigits && end === match.span.end && unitAt(folded, next) !== null) return null;
  const within = skip(WITHIN, folded, next);
  if (written.month === undefined) {
    // 2025年底, 2025年年底
    const part =
      yearEndAt(folded, end - 1, written) ??
      yearEndAt(folded, next, written) ??
      periodAt(folded, next, written);
    if (part !== null) return part;
    if (within > next) return { time: { kind: 'period', from: written, to: written }, end: within };
  }
  // 3月内 is a duration, not a date.
  if (chinese && written.year === undefined && written.day === undefined && within > next) return null;
  return edged(folded, end, written, real);
}

/** A date with the words that follow it: 上旬, 底, 前, 底前, 止. */
function edged(folded: string, start: number, written: PartialDate, real: boolean): TimeMatch {
  const next = skipBlanks(folded, start);
  const ten =
    written.day === undefined && written.month !== undefined ? matchAt(TEN_DAYS, folded, next) : null;
  const last = daysInMonth(written.year ?? 2000, written.month ?? 1);
  const date =
    ten === null ? written : { ...written, day: ten[1] === '上' ? 10 : ten[1] === '中' ? 20 : last };
  const at = next + (ten?.[0].length ?? 0);
  const { edge, end } = edgeAt(folded, at);
  return { time: { kind: 'date', date, real, edge }, end: end > next ? end : start };
}

/** `end` for 底, 末, 底前 and 止; `before` for 前 and 之前; `after` for 后, 以后 and 底后. */
function edgeAt(folded: string, at: number): { readonly edge: DateEdge; readonly end: number } {
  const afterEnd = skip(END, folded, at);
  const after = skip(AFTER, folded, afterEnd);
  if (after > afterEnd) return { edge: 'after', end: after };
  const afterBefore = skip(BEFORE, folded, afterEnd);
  if (afterEnd > at) return { edge: 'end', end: afterBefore };
  if (afterBefore > at) return { edge: 'before', end: afterBefore };
  const afterUntil = skip(UNTIL, folded, at);
  return { edge: afterUntil > at ? 'end' : 'on', end: afterUntil };
}

function skip(pattern: RegExp, folded: string, at: number): number {
  return at + (matchAt(pattern, folded, at)?.[0].length ?? 0);
}

function quarterNumber(text: string): number {
  return /^\d$/.test(text) ? Number(text) : (chineseInteger(text) ?? 1);
}

/** Dates in form text. */
import { isRealDate, type CalendarDate, type PartialDate } from './calendar';
import { chineseInteger } from '../lexer/chinese-number';
import { matchAt } from '../text/scan';
import { textOf, type Span } from '../text/span';
import { foldWidth, stripZeroWidth } from '../text/text';

/** The separator between the parts of a date; `compact`: 20200101. */
type Separator = '-' | '/' | '.' | '年月日' | 'compact';

export interface DateMatch {
  readonly span: Span;
  /** The parts as written; they may be impossible (`2020-02-30`), see `real`. */
  readonly written: PartialDate;
  /** The parts make a day, month or year that exists. */
  readonly real: boolean;
  readonly separator: Separator;
}

/** The reading of a text that should be one date. */
export type DateText =
  | { readonly kind: 'blank' }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  /** A real year and month without a day. */
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  /** Written like a date, but no such day exists. */
  | { readonly kind: 'invalid'; readonly written: PartialDate }
  | { readonly kind: 'none' };

/** `2020年12月31日`. */
export function formatChineseDate({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}

/** Letters for digits: 2O26年, l2月. */
export const MISTYPED_DATE = /(?<![a-z\d])(?=[ol]*\d)(?=\d*[ol])[\dol]{2,4}[年月日]/i;

const NUMERIC = /(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?|(\d{2})(\d{2}))(?!\d)/y;
const YEAR =
  /(?:(\d{4}|(?<![a-z])\d{2}(?=\s*年\s*\d{1,2}\s*月)|[〇○零0一二三四五六七八九]{4})\s*年(?:度)?\s*)?/;
const MONTH_AND_DAY =
  /(?:(\d{1,2}|[一二三四五六七八九十]{1,2}|(?<=年\s?)元)\s*月份?\s*(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号])?)?/;
const CHINESE = new RegExp(YEAR.source + MONTH_AND_DAY.source, 'iy');

/** A date that begins in `folded` (text after `foldWidth`) at `start`; `null` if none does. */
export function dateAt(folded: string, start: number): DateMatch | null {
  if (/\d/.test(folded.charAt(start - 1))) return null;
  return numericDateAt(folded, start) ?? chineseDateAt(folded, start);
}

function numericDateAt(folded: string, start: number): DateMatch | null {
  NUMERIC.lastIndex = start;
  const match = NUMERIC.exec(folded);
  if (!match) return null;
  const [all, year = '', separator, month = match[5] ?? '', day = match[6]] = match;
  // With a further part (`2018.1.2.3`) it is not a date, but another date may follow after `-`.
  const next = folded.slice(start + all.length);
  if (separator !== undefined && next.startsWith(separator) && /^.\d(?!\d{3})/.test(next)) return null;
  const written = {
    year: Number(year),
    month: Number(month),
    ...(day !== undefined && { day: Number(day) }),
  };
  // Two parts are a date only if the second can be a month: 2018-20 is not a date.
  if ((day === undefined || separator === undefined) && !isReal(written)) return null;
  return {
    span: { start, end: start + all.length },
    written,
    real: isReal(written),
    separator: (separator as Separator | undefined) ?? 'compact',
  };
}

function chineseDateAt(folded: string, start: number): DateMatch | null {
  CHINESE.lastIndex = start;
  const match = CHINESE.exec(folded);
  const all = match?.[0].trimEnd() ?? '';
  if (!match || all === '') return null;
  const [, year, month, day] = match;
  const written = {
    ...(year !== undefined && { year: fullYear(toNumber(year)) }),
    ...(month !== undefined && { month: toNumber(month) }),
    ...(day !== undefined && { day: toNumber(day) }),
  };
  return {
    span: { start, end: start + all.length },
    written,
    real: isReal(written),
    separator: '年月日',
  };
}

/** Words that may follow a date; other words would follow a number of something. */
const SHORT_DATE = /(\d{1,2})(?:[./-](\d{1,2}))?(?![\d.]|\s*(?![前底末止完竣结])[\p{L}%])/uy;

/** The end of a period that leaves out the year of its begin: 12 of `2026.3-12`, 11.30 of `2026.3.1-11.30`, 31 of `2026.3.1-31`. */
export function shortDateAt(
  folded: string,
  start: number,
  { year, month, day }: PartialDate,
): DateMatch | null {
  const match = matchAt(SHORT_DATE, folded, start);
  if (!match || year === undefined || month === undefined) return null;
  const end = start + match[0].length;
  const [first, second] = [Number(match[1]), match[2]];
  const isDay = day !== undefined && second === undefined;
  const written = {
    year,
    month: isDay ? month : first,
    ...(isDay ? { day: first } : second !== undefined && { day: Number(second) }),
  };
  return { span: { start, end }, written, real: isReal(written), separator: '.' };
}

const TO = /\s*[-~]+\s*/y;

/** The dates in a text, in order, without overlaps. */
export function findDates(text: string): DateMatch[] {
  const folded = foldWidth(text);
  const found: DateMatch[] = [];
  const begins = /[\d〇○零一二三四五六七八九十]/g;
  for (let match = begins.exec(folded); match; match = begins.exec(folded)) {
    const date = dateAt(folded, match.index);
    if (date === null) continue;
    const { end } = date.span;
    const mark = matchAt(TO, folded, end);
    const short = mark && shortDateAt(folded, end + mark[0].length, date.written);
    // 2.30 of 2026.1.1-2.30 is an unreal day; 13 of 2026.1-13 may be no month at all.
    const isDay =
      date.written.day !== undefined && short && textOf(folded, short.span).includes(date.separator);
    const isDate = short && (short.real || isDay);
    found.push(date, ...(isDate ? [short] : []));
    begins.lastIndex = isDate ? short.span.end : end;
  }
  return found;
}

/** Reads a text that should be one date; a time of day may follow. */
export function readDate(text: string): DateText {
  const trimmed = stripZeroWidth(text).trim();
  if (trimmed === '') return { kind: 'blank' };
  const match = dateAt(foldWidth(trimmed), 0);
  const rest = foldWidth(trimmed).slice(match?.span.end ?? 0);
  if (match === null || !/^(?:[.。]|[\sT]*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.test(rest))
    return { kind: 'none' };
  const { written, real } = match;
  const { year, month, day } = written;
  if (!real) return { kind: 'invalid', written };
  if (year === undefined || month === undefined) return { kind: 'none' };
  return day === undefined ? { kind: 'month', year, month } : { kind: 'date', date: { year, month, day } };
}

/** Tells whether the written parts can be a day, month or year; 29 February without a year is possible. */
function isReal({ year = 2000, month = 1, day = 1 }: PartialDate): boolean {
  return isRealDate({ year, month, day });
}

/** The number of a part; it may contain Chinese characters (二0二六) or be 元 (元月). */
function toNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return chineseInteger(text.replaceAll('0', '〇').replace('元', '一')) ?? 0;
}

/** Two digits are a year of this century. */
function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

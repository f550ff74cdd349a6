/** 起止日期: begin and end of the project. */
import {
  compareDates,
  firstDay,
  lastDay,
  type CalendarDate,
  type PartialDate,
} from '../language/dates/calendar';
import type { TextCell } from '../form/cells';
import { findDates, MISTYPED_DATE, readDate, type DateMatch, type DateText } from '../language/dates/dates';
import type { DeclarationForm } from '../form/declaration';
import type { Overview } from '../form/overview';
import { isBlankOrNone } from '../language/numbers/number-text';
import { foldWidth, compactText, stripInvisible } from '../language/text/text';

/** The begin or the end in 起止日期. */
export interface PeriodEnd {
  readonly cell: TextCell;
  /** `null` if there is no real date; then a fault describes it. */
  readonly date: CalendarDate | null;
}

export interface PeriodFault {
  readonly cell: TextCell;
  /** `unreal`: a day that does not exist. `incomplete`: no complete date. */
  readonly kind: 'unreal' | 'incomplete';
  /** The faulty part of the cell's text. */
  readonly written: string;
}

export interface ProjectPeriod {
  /** `null` if it is blank or the field only gives a duration. */
  readonly start: PeriodEnd | null;
  readonly end: PeriodEnd | null;
  readonly faults: readonly PeriodFault[];
}

/** `2018-2020年`, `2018年至2020年`: years alone. */
const YEARS = /(?<!\d)(\d{4})年?\s*(?:-{1,2}|~|至|到)\s*(\d{4})(?:年|(?![\d./-]))/;

/** Labels that ask for a year only: 起始年度, 到期年度. */
const YEAR_LABEL = /年[度份]?$/;
const YEAR_ALONE = /^(\d{4})年?度?$/;

/** `202001-202012`: months typed as numbers. */
const MONTHS = /^(\d{4})(0[1-9]|1[0-2])(?:-{1,2}|~|至|到)(\d{4})(0[1-9]|1[0-2])$/;

/** `2026.13`, `2026.1-13`: like a month, but there is none. */
const UNREAL_MONTH =
  /(?<![\d.])(?:19|20)\d\d(?:[./-]|\.(?:0?[1-9]|1[0-2])-)(?:1[3-9]|[2-9]\d)(?![\d.]|-(?!\d{4}))/;

/** Digits in a cell for dates that are not a date: 12320101. 202601 may be a month. */
const NO_DATE = /(?<!\d)(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])(?!\d))\d{5,}(?!\d)/;
/** Characters that may stand between dates. If there are other words, the digits may be another number. */
const AMONG_DATES = /^[\d\s./~—–()年月日号至到起止从自-]*$/;

/** The digits of a text that belong neither to one of its dates nor to other words; `null` if there are none. */
function digitsWithoutDate(text: string, dates: readonly DateMatch[]): string | null {
  let rest = foldWidth(text);
  for (const { span } of dates)
    rest = rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end);
  return AMONG_DATES.test(rest) ? (NO_DATE.exec(rest)?.[0] ?? null) : null;
}

/** Reads both ends, from two cells or from one. */
export function readPeriod({ fields }: Overview): ProjectPeriod {
  const { startDate, endDate, period } = fields;
  const faults: PeriodFault[] = [];
  const start = startDate ? endOf(startDate, 'start', faults) : null;
  const end = endDate ? endOf(endDate, 'end', faults) : null;
  if (start || end || !period || isBlankOrNone(period.text)) return { start, end, faults };
  return { ...endsOf(period, faults), faults };
}

/** Tells whether a project begins in one year and ends in another; `false` if a date is missing. */
export function spansYears(overview: Overview): boolean {
  const { start, end } = readPeriod(overview);
  return Boolean(start?.date && end?.date && start.date.year !== end.date.year);
}

/**
 * The last day of a project; `null` if it is unreadable or implausible: before the project begins, or before the form's year
 * (reported by overview/dates).
 */
export function projectEnd({ overview, year }: DeclarationForm): CalendarDate | null {
  if (!overview) return null;
  const { start, end } = readPeriod(overview);
  if (!end?.date) return null;
  const isReversed = start?.date && compareDates(start.date, end.date) > 0;
  return isReversed || (year !== null && end.date.year < year) ? null : end.date;
}

function endOf(cell: TextCell, side: 'start' | 'end', faults: PeriodFault[]): PeriodEnd | null {
  const read = dateIn(cell.text);
  if (isBlankOrNone(cell.text)) return null;
  const year = YEAR_LABEL.test(cell.label) && YEAR_ALONE.exec(compactText(cell.text))?.[1];
  if (year) {
    const written = { year: Number(year) };
    return { cell, date: side === 'start' ? firstDay(written, null) : lastDay(written, null) };
  }
  if (read.kind === 'invalid') faults.push({ cell, kind: 'unreal', written: cell.text });
  if (read.kind === 'none') faults.push({ cell, kind: 'incomplete', written: cell.text });
  return { cell, date: dayOf(read, side) };
}

/** A date that goes on: 2026年1月1日—, 2026.12. */
const UNFINISHED = /(?:[-－~～—–至到]|(?<!\.\d{1,2})\.\d{1,2}\.)\s*$/;

/** One date, with or without words around it (`2026年12月31日止`). */
function dateIn(text: string): DateText {
  if (UNFINISHED.test(text)) return { kind: 'none' };
  const spaced = readDate(text);
  // `2026 - 01 - 01`
  const read = spaced.kind === 'none' ? readDate(stripInvisible(text)) : spaced;
  const [only, second] = read.kind === 'none' ? findDates(text) : [];
  // 2026年1月1 lacks 日, and 2026年1月1日2 has a digit too many; 2026年1月1日 8:30 is a time of day.
  const isCut = /^\s*\d(?!\d?\s*[:时点])/.test(foldWidth(text).slice(only?.span.end ?? text.length));
  return only && !second && !isCut ? readDate(text.slice(only.span.start, only.span.end)) : read;
}

/** A period in one cell: `2020-01-01至2020-12-31`, `2020年1月—12月`, `2020年`, `长期`. */
function endsOf(cell: TextCell, faults: PeriodFault[]): Pick<ProjectPeriod, 'start' | 'end'> {
  const months = MONTHS.exec(compactText(cell.text));
  if (months) {
    const [from, to] = [
      { year: Number(months[1]), month: Number(months[2]) },
      { year: Number(months[3]), month: Number(months[4]) },
    ];
    return { start: { cell, date: firstDay(from, null) }, end: { cell, date: lastDay(to, null) } };
  }
  const dates = findDates(cell.text);
  const unreal = dates.find(({ real }) => !real);
  const month = (UNREAL_MONTH.exec(foldWidth(cell.text)) ?? MISTYPED_DATE.exec(foldWidth(cell.text)))?.[0];
  if (unreal || month !== undefined) {
    const written = unreal ? cell.text.slice(unreal.span.start, unreal.span.end) : (month ?? '');
    faults.push({ cell, kind: 'unreal', written });
    return { start: { cell, date: null }, end: null };
  }
  const years = YEARS.exec(foldWidth(cell.text));
  if (years) {
    const [from, to] = [Number(years[1]), Number(years[2])];
    const start = { cell, date: firstDay({ year: from }, null) };
    return { start, end: { cell, date: lastDay({ year: to }, null) } };
  }
  const digits = digitsWithoutDate(cell.text, dates);
  if (digits !== null) {
    faults.push({ cell, kind: 'unreal', written: digits });
    return { start: { cell, date: null }, end: null };
  }
  const [first] = dates;
  const last = dates.at(-1);
  // A length of time (三年, 12个月) or 长期 has no ends to compare.
  if (!first || !last) return { start: null, end: null };
  if (first === last && UNFINISHED.test(cell.text)) {
    faults.push({ cell, kind: 'incomplete', written: cell.text });
    return { start: { cell, date: null }, end: null };
  }
  const end = { cell, date: lastDay(last.written, first.written.year ?? null) };
  // A single day or month (`2021年3月底前`) is the end of the project, not its beginning.
  const open = first === last && first.written.month !== undefined;
  return { start: open ? null : { cell, date: firstDay(first.written, null) }, end };
}

function dayOf(read: DateText, side: 'start' | 'end'): CalendarDate | null {
  if (read.kind === 'date') return read.date;
  if (read.kind !== 'month') return null;
  const { year, month } = read;
  return side === 'start' ? firstDay({ year, month }, null) : lastDay({ year, month }, null);
}

/** The beginning or the end of a step of 项目实施进度计划. */
export interface StepDate {
  /** The first and the last day that the text can mean; `null` if it is blank, in words or unreal. */
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
  /** The part that is not a real date; `null` if there is none. */
  readonly unreal: string | null;
  /** Whether the text names the year; otherwise the form's year is used. */
  readonly namesYear: boolean;
}

/** October typed as a number: 2024.10 is stored as 2024.1. */
const OCTOBER = /^(\d{4})\.1$/;

/** At least one of these characters is in every expression of time: 上半年, 合同签订后, 长期. */
const TIME = /[\d一二两三四五六七八九十半年月日号季度旬周天时期初末底前后内中全始终起止长常永即]/;

/**
 * Reads a cell of 项目实施进度计划.
 * @param side of several dates in the cell, the first begins and the last ends the step
 * @param year the form's, for dates without one
 */
export function readStepDate(cell: TextCell, side: 'start' | 'end', year: number | null): StepDate {
  const text = compactText(cell.text);
  const days = (from: PartialDate, to: PartialDate): StepDate => ({
    first: firstDay(from, year),
    last: lastDay(to, year),
    unreal: null,
    namesYear: from.year !== undefined,
  });
  const alone = YEAR_ALONE.exec(text)?.[1];
  if (alone !== undefined) return days({ year: Number(alone) }, { year: Number(alone) });
  const [, stored] = typeof cell.content === 'number' ? (OCTOBER.exec(text) ?? []) : [];
  if (stored !== undefined)
    return days({ year: Number(stored), month: 1 }, { year: Number(stored), month: 10 });
  const dates = findDates(cell.text);
  const unreal = dates.find(({ real }) => !real);
  const written = (side === 'start' ? dates[0] : dates.at(-1))?.written;
  if (written && !unreal) return days(written, written);
  const part = unreal
    ? cell.text.slice(unreal.span.start, unreal.span.end)
    : isBlankOrNone(cell.text) || TIME.test(foldWidth(text))
      ? digitsWithoutDate(cell.text, dates)
      : cell.text;
  return { first: null, last: null, unreal: part, namesYear: false };
}

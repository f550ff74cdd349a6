import { compareDates, firstDay, lastDay, type CalendarDate } from '../../form/calendar';
import type { TextCell } from '../../form/cells';
import { findDates, formatChineseDate, readDate, type DateText } from '../../form/dates';
import type { Overview } from '../../form/overview';
import { foldWidth, isBlankText } from '../../form/text';
import { clip } from '../../form/wording';
import { defineRule, type RuleFinding } from '../rule';

/** One end of 起止日期 as it could be read. */
interface PeriodEnd {
  readonly cell: TextCell;
  /** `null`: no real date; a finding says so. */
  readonly date: CalendarDate | null;
}

/** `2018-2020年`, `2018年至2020年`: years alone. */
const YEARS = /(?<!\d)(\d{4})年?\s*(?:-{1,2}|~|至|到)\s*(\d{4})(?:年|(?![\d./-]))/;

/** 起止日期: real dates in order that touch the form's year. */
export const rule = defineRule({
  id: 'overview/dates',
  severity: 'error',
  title: '起止日期真实、先后正确、涵盖申报年度',
  why: '日期不存在、起止颠倒或不在申报年度内，项目期限就无法认定，时效目标也失去依据。',
  how: '核对起始日期和结束日期，按“2020-01-01”或“2020年1月1日”这样的写法填写。',
  basis: '本工具建议',
  fix: 'none',
  needs: ['overview'],
  check({ form }) {
    const { overview } = form;
    if (!overview) return { places: 0, findings: [] };
    const findings: RuleFinding[] = [];
    const { start, end } = periodOf(overview, findings);
    const ends = [start, end].filter((one) => one !== null);
    if (start?.date && end?.date && compareDates(start.date, end.date) > 0) {
      findings.push({
        at: end.cell.at,
        message: `结束日期 ${formatChineseDate(end.date)} 早于起始日期 ${formatChineseDate(start.date)}。`,
      });
    } else if (form.year !== null) {
      const outside = outsideYear(start, end, form.year);
      if (outside) findings.push(outside);
    }
    return { places: ends.length, findings, verified: '起止日期真实且先后正确' };
  },
});

/** Reads both ends, from cells of their own or from one; what is no date is added to `findings`. */
function periodOf(
  { fields }: Overview,
  findings: RuleFinding[],
): { start: PeriodEnd | null; end: PeriodEnd | null } {
  const { startDate, endDate, period } = fields;
  const start = startDate ? endOf(startDate, 'start', findings) : null;
  const end = endDate ? endOf(endDate, 'end', findings) : null;
  if (start || end || !period || isBlankText(period.text)) return { start, end };
  return endsOf(period, findings);
}

function endOf(cell: TextCell, side: 'start' | 'end', findings: RuleFinding[]): PeriodEnd | null {
  const read = dateIn(cell.text);
  if (read.kind === 'blank' || /^[-—/]+$/.test(cell.text)) return null;
  const fault = faultOf(cell, read);
  if (fault) findings.push({ at: cell.at, message: fault });
  return { cell, date: dayOf(read, side) };
}

/** One date, with or without words around it (`2026年12月31日止`). */
function dateIn(text: string): DateText {
  const read = readDate(text);
  const [only, second] = read.kind === 'none' ? findDates(text) : [];
  return only && !second ? readDate(text.slice(only.span.start, only.span.end)) : read;
}

/** A period in one cell: `2020-01-01至2020-12-31`, `2020年1月—12月`, `2020年`, `长期`. */
function endsOf(cell: TextCell, findings: RuleFinding[]): { start: PeriodEnd | null; end: PeriodEnd | null } {
  const dates = findDates(cell.text);
  const unreal = dates.find(({ real }) => !real);
  if (unreal) {
    const written = cell.text.slice(unreal.span.start, unreal.span.end);
    findings.push({ at: cell.at, message: `“${cell.label}”中的“${written}”不是真实的日期。` });
    return { start: { cell, date: null }, end: null };
  }
  const years = YEARS.exec(foldWidth(cell.text));
  if (years) {
    const [from, to] = [Number(years[1]), Number(years[2])];
    const start = { cell, date: firstDay({ year: from }, null) };
    return { start, end: { cell, date: lastDay({ year: to }, null) } };
  }
  const [first] = dates;
  const last = dates.at(-1);
  // A length of time (三年, 12个月) or 长期 has no ends to compare.
  if (!first || !last) return { start: null, end: null };
  const end = { cell, date: lastDay(last.written, first.written.year ?? null) };
  // One day or month alone (`2021年3月底前`) says when it ends, not when it begins.
  const open = first === last && first.written.month !== undefined;
  return { start: open ? null : { cell, date: firstDay(first.written, null) }, end };
}

function faultOf({ label, text }: TextCell, read: DateText): string | null {
  if (read.kind === 'invalid') return `“${label}”填的“${clip(text)}”不是真实的日期。`;
  if (read.kind === 'none')
    return `“${label}”填的“${clip(text)}”不是完整的日期，应写明年月日，如 2020-01-01。`;
  return null;
}

function dayOf(read: DateText, side: 'start' | 'end'): CalendarDate | null {
  if (read.kind === 'date') return read.date;
  if (read.kind !== 'month') return null;
  const { year, month } = read;
  return side === 'start' ? firstDay({ year, month }, null) : lastDay({ year, month }, null);
}

function outsideYear(start: PeriodEnd | null, end: PeriodEnd | null, year: number): RuleFinding | null {
  if (start?.date && start.date.year > year) {
    const message = `起始日期 ${formatChineseDate(start.date)} 晚于申报年度 ${year} 年。`;
    return { at: start.cell.at, message };
  }
  if (end?.date && end.date.year < year) {
    const message = `结束日期 ${formatChineseDate(end.date)} 早于申报年度 ${year} 年。`;
    return { at: end.cell.at, message };
  }
  return null;
}

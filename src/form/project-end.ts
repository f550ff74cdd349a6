/** 结束日期: until when the project runs. */
import { lastDay, type CalendarDate } from './calendar';
import { readDate } from './dates';
import type { Overview } from './overview';
import { parseTarget } from './target/parse';

/** The last day of a project, from 结束日期 or from 起止日期 in one cell; `null` where neither can be read. */
export function projectEnd(overview: Overview | undefined): CalendarDate | null {
  const { endDate, period } = overview?.fields ?? {};
  const read = readDate(endDate?.text ?? '');
  if (read.kind === 'date') return read.date;
  if (read.kind === 'month') return lastDay({ year: read.year, month: read.month }, null);
  const stretch = parseTarget({ text: period?.text ?? '' });
  if (stretch.kind === 'span') return stretch.to && lastDay(stretch.to, null);
  return stretch.kind === 'date' && stretch.real ? lastDay(stretch.date, null) : null;
}

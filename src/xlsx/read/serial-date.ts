/** Dates as Excel counts them. */

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel takes 1900 for a leap year: before March of that year it counts one day less. */
const FALSE_LEAP_DAY = Date.UTC(1900, 2, 1);
const ISO =
  /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Serial number of an ISO 8601 date, time or both (`2020-12-31T08:30:00`), as cells of the type `d` hold them.
 * @returns `null` when the text is none
 */
export function serialOfIso(text: string, date1904: boolean): number | null {
  const match = ISO.exec(text.trim());
  if (!match || text.trim() === '') return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (date1904) return (date - EPOCH_1904) / DAY + time;
  const days = (date - EPOCH_1900) / DAY;
  return (date < FALSE_LEAP_DAY ? days - 1 : days) + time;
}

/** Calendar arithmetic (Gregorian) and Excel serial numbers. */

/** A real day: `month` 1–12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date of which only some parts are written: `2020年1月`, `9月底`. */
export interface PartialDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** If `year` is absent: years after the form's own, 1 for `次年3月`. */
  readonly yearOffset?: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days a month (1–12) has; 0 for no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Tells whether a day exists and is in the years 1900–2199. */
export function isRealDate({ year, month, day }: CalendarDate): boolean {
  return year >= 1900 && year <= 2199 && day >= 1 && day <= daysInMonth(year, month);
}

/** Negative when `left` is earlier, 0 when the same day, positive when later. */
export function compareDates(left: CalendarDate, right: CalendarDate): number {
  return left.year - right.year || left.month - right.month || left.day - right.day;
}

/**
 * The last day of a date: of its year, of its month, or the day itself.
 * @param year the form's year, for dates without a year
 */
export function lastDay(date: PartialDate, year: number | null): CalendarDate | null {
  const y = yearOf(date, year);
  if (y === null) return null;
  const month = date.month ?? 12;
  const last = { year: y, month, day: date.day ?? daysInMonth(y, month) };
  return isRealDate(last) ? last : null;
}

/** The first day of a date. See `lastDay`. */
export function firstDay(date: PartialDate, year: number | null): CalendarDate | null {
  const y = yearOf(date, year);
  if (y === null) return null;
  const first = { year: y, month: date.month ?? 1, day: date.day ?? 1 };
  return isRealDate(first) ? first : null;
}

function yearOf({ year, yearOffset = 0 }: PartialDate, formYear: number | null): number | null {
  return year ?? (formYear === null ? null : formYear + yearOffset);
}

const DAY_MS = 86_400_000;
/** Serial 60 is Excel's 29 February 1900, a day that does not exist. */
const PHANTOM_SERIAL = 60;

/**
 * The day of an Excel serial number, without the time of day.
 * @param date1904 the workbook uses the 1904 date system
 * @returns `null` for numbers that are not a day in 1900–2199
 */
export function fromSerial(serial: number, date1904 = false): CalendarDate | null {
  if (!Number.isFinite(serial)) return null;
  const whole = Math.floor(serial);
  if (!date1904 && (whole < 1 || whole === PHANTOM_SERIAL)) return null;
  if (date1904 && whole < 0) return null;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < PHANTOM_SERIAL ? 31 : 30);
  const at = new Date(epoch + whole * DAY_MS);
  const date = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
  return isRealDate(date) ? date : null;
}

/** Tells whether a number format shows a date: has a year, month or day code outside quotes, brackets and escapes. */
export function isDateFormat(numberFormat: string): boolean {
  const codes = numberFormat
    .split(';', 1)
    .join('')
    .replace(/\[[hms]+\]/gi, 'h') // elapsed time
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, '');
  if (/^general$/i.test(codes)) return false;
  // With hours or seconds, `m` means minutes.
  return /[yd]/i.test(codes) || (/m/i.test(codes) && !/[hs]/i.test(codes));
}

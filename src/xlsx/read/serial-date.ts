/** Dates as Excel counts them. */

const DAY = 86_400_000;
const SECONDS_A_DAY = 86_400;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel takes 1900 for a leap year: before March of that year it counts one day less. */
const FALSE_LEAP_DAY = Date.UTC(1900, 2, 1);
const ISO =
  /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
/** Without years and months, whose length is not known. */
const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const LONGEST = 60;

/**
 * Serial number of an ISO 8601 date, time or both (`2020-12-31T08:30:00`), or of a duration (`PT24H0M0S`), as cells of
 * the type `d` hold them.
 * @returns `null` when the text is none
 */
export function serialOfIso(text: string, date1904: boolean): number | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return null;
  const duration = DURATION.exec(trimmed);
  if (duration && /\d/.test(trimmed))
    return Number(duration[1] ?? 0) + timeOf(duration[2], duration[3], duration[4]);
  const match = ISO.exec(trimmed);
  if (!match) return null;
  const [, year, month, day, hours, minutes, seconds] = match;
  const time = timeOf(hours, minutes, seconds);
  if (year === undefined) return time;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (date1904) return (date - EPOCH_1904) / DAY + time;
  // A day 0 that Excel writes for times alone: it is no day before the first.
  if (date === EPOCH_1900) return time;
  const days = (date - EPOCH_1900) / DAY;
  return (date < FALSE_LEAP_DAY ? days - 1 : days) + time;
}

/** A part of a day. */
function timeOf(hours = '0', minutes = '0', seconds = '0'): number {
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / SECONDS_A_DAY;
}

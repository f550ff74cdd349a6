/** Texts that Excel turns into numbers when they are entered: amounts, percentages, dates and times. */

export interface ReadNumber {
  readonly content: number;
  readonly numberFormat?: string;
}

const MILLISECONDS_A_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The number a text is entered as, with the format that goes with it; `null` when it stays a text. */
export function readNumber(text: string): ReadNumber | null {
  const trimmed = text.trim();
  return readAmount(trimmed) ?? readDate(trimmed) ?? readTime(trimmed);
}

function readAmount(text: string): ReadNumber | null {
  const negative = /^\((.+)\)$/.exec(text)?.[1];
  const match = /^([+-]?)([¥￥$]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d{1,3})?(%?)$/i.exec(
    negative ?? text,
  );
  if (!match) return null;
  const [, sign = '', currency, digits = '', exponent = '', percent] = match;
  if (negative !== undefined && sign) return null;
  const value = Number(`${negative === undefined ? sign : '-'}${digits.replaceAll(',', '')}${exponent}`);
  if (!Number.isFinite(value)) return null;
  const format = amountFormat(digits, Boolean(currency), exponent, Boolean(percent));
  return { content: percent ? Number(`${value}e-2`) : value, ...(format ? { numberFormat: format } : {}) };
}

function amountFormat(
  digits: string,
  currency: boolean,
  exponent: string,
  percent: boolean,
): string | undefined {
  const decimals = digits.includes('.') ? '.00' : '';
  if (percent) return `0${decimals}%`;
  if (exponent) return '0.00E+00';
  if (currency) return `"¥"#,##0${decimals}`;
  return digits.includes(',') ? `#,##0${decimals}` : undefined;
}

function readDate(text: string): ReadNumber | null {
  const full = /^(\d{4}|\d{2})([-/年])(\d{1,2})(?:[-/月](\d{1,2})日?|月)$/.exec(text);
  if (full) {
    const [, year = '', mark, month, day] = full;
    const format = mark === '年' ? (day ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"') : 'yyyy/m/d';
    return serial(fullYear(year), Number(month), Number(day ?? 1), format);
  }
  const monthAndDay = /^(\d{1,2})([-/月])(\d{1,2})日?$/.exec(text);
  if (!monthAndDay) return null;
  // Without a year the current one is meant.
  return serial(new Date().getFullYear(), Number(monthAndDay[1]), Number(monthAndDay[3]), 'm"月"d"日"');
}

function fullYear(year: string): number {
  const given = Number(year);
  if (year.length === 4) return given;
  return given < 30 ? 2000 + given : 1900 + given;
}

function serial(year: number, month: number, day: number, numberFormat: string): ReadNumber | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year >= 1900;
  return real ? { content: (at.getTime() - EPOCH) / MILLISECONDS_A_DAY, numberFormat } : null;
}

function readTime(text: string): ReadNumber | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return {
    content: (hours * 3600 + minutes * 60 + seconds) / 86_400,
    numberFormat: match[3] ? 'h:mm:ss' : 'h:mm',
  };
}

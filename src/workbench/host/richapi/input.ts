/**
 * Parses values written through `Range.values` or `Range.formulas`: as if typed by a person with settings of the United States, in
 * every language of Excel.
 */
import type { HostContent } from '../model';
import { isWellFormed } from '../well-formed';
import { RichApiError } from './errors';

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
const TEXT_FORMAT = '@';

/** The parsed value. */
export interface Input {
  readonly content: HostContent;
  /** The format that a `General` cell gets with the value, such as `0%` for `5%`. */
  readonly numberFormat?: string;
}

/**
 * Reads a written value.
 * @param numberFormat the cell's own
 * @returns `null` when the cell is left alone
 * @throws RichApiError `InvalidArgument` if no cell can hold it, for example a malformed formula
 */
export function readInput(value: unknown, numberFormat: string): Input | null {
  switch (typeof value) {
    case 'number':
      return { content: numberFormat === TEXT_FORMAT ? String(value) : kept(value) };
    case 'boolean':
      return { content: numberFormat === TEXT_FORMAT ? String(value).toUpperCase() : value };
    case 'string':
      return numberFormat === TEXT_FORMAT ? { content: text(value) } : readText(value, numberFormat);
    default:
      if (value === null || value === undefined) return null;
      throw new RichApiError('InvalidArgument', 'a cell takes a text, a number, a boolean or null');
  }
}

function text(value: string): string | null {
  if (value.length > MAX_TEXT) throw new RichApiError('InvalidArgument', 'the text is too long for a cell');
  return value === '' ? null : value.replaceAll('\r\n', '\n');
}

/** Excel keeps 15 digits. */
function kept(value: number): number {
  return Number(value.toPrecision(15));
}

function readText(value: string, numberFormat: string): Input {
  if (value.startsWith("'")) return { content: text(value.slice(1)) };
  if (value.startsWith('=') && value.length > 1) return formula(value);
  const constant = readConstant(value);
  if (constant) {
    return {
      content: constant.content,
      ...(constant.numberFormat && numberFormat === 'General' ? { numberFormat: constant.numberFormat } : {}),
    };
  }
  // Excel reads +A1, -A1 and @A1 as formulas, and refuses malformed ones.
  if (/^[+\-@]./s.test(value)) return formula(`=${value.startsWith('@') ? value.slice(1) : value}`);
  return { content: text(value) };
}

function formula(value: string): Input {
  if (value.length > MAX_FORMULA || !isWellFormed(value)) {
    throw new RichApiError('InvalidArgument', `${value.slice(0, 100)} cannot be read as a formula`);
  }
  return { content: { formula: value } };
}

function readConstant(value: string): Input | ReadNumber | null {
  const upper = value.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { content: upper === 'TRUE' };
  if (/^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(upper)) return { content: { error: upper } };
  return readNumber(value);
}

/**
 * Texts that Excel turns into numbers when an add-in writes them: as en-US and ISO, whatever language Excel has (Microsoft:
 * "Work with ranges", "Localization for Office Add-ins").
 */

interface ReadNumber {
  readonly content: number;
  readonly numberFormat?: string;
}

const MILLISECONDS_A_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number for a text with its format; `null` if it stays text. */
function readNumber(text: string): ReadNumber | null {
  const trimmed = text.trim();
  return readAmount(trimmed) ?? readDate(trimmed) ?? readTime(trimmed);
}

function readAmount(text: string): ReadNumber | null {
  const negative = /^\((.+)\)$/.exec(text)?.[1];
  const match = /^([+-]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d{1,3})?(%?)$/i.exec(
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
  if (currency) return `$#,##0${decimals}`;
  return digits.includes(',') ? `#,##0${decimals}` : undefined;
}

function readDate(text: string): ReadNumber | null {
  return readIso(text) ?? readMonthFirst(text) ?? readNamedMonth(text);
}

function readIso(text: string): ReadNumber | null {
  const match = /^(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const [, year, , month, day] = match;
  return serial(Number(year), Number(month), Number(day ?? 1), day ? 'm/d/yyyy' : 'mmm-yy');
}

/** A date without a year is in the current year. */
function readMonthFirst(text: string): ReadNumber | null {
  const match = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (!match) return null;
  const [, month, , day, year] = match;
  return year === undefined
    ? serial(new Date().getFullYear(), Number(month), Number(day), 'd-mmm')
    : serial(fullYear(year), Number(month), Number(day), 'm/d/yyyy');
}

function readNamedMonth(text: string): ReadNumber | null {
  const match = /^([a-z]{3})[a-z]*[- ](\d{1,2})(?:, (\d{4}))?$/i.exec(text);
  const month = MONTHS.indexOf(match?.[1]?.toLowerCase() ?? '') + 1;
  if (!match || month === 0) return null;
  const year = match[3] === undefined ? new Date().getFullYear() : Number(match[3]);
  return serial(year, month, Number(match[2]), match[3] === undefined ? 'd-mmm' : 'd-mmm-yy');
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
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?( [ap]m)?$/i.exec(text);
  if (!match) return null;
  const [given, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const half = match[4]?.trim().toLowerCase();
  if (given > (half ? 12 : 23) || (half && given === 0) || minutes > 59 || seconds > 59) return null;
  const hours = half ? (given % 12) + (half === 'pm' ? 12 : 0) : given;
  const clock = match[3] ? 'h:mm:ss' : 'h:mm';
  return {
    content: (hours * 3600 + minutes * 60 + seconds) / 86_400,
    numberFormat: half ? `${clock} AM/PM` : clock,
  };
}

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
 * @param numberFormat of the cell
 * @returns `null` if the cell is not changed
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

/** Excel keeps 15 significant digits. */
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
 * A number, a percentage or a date in a text that Excel converts when an add-in writes it, in the notation of en-US or
 * ISO, in every language of Excel (Microsoft: "Work with ranges", "Localization for Office Add-ins"). Times, currencies
 * and dates with names of months stay texts here, because no test writes them.
 */
interface ReadNumber {
  readonly content: number;
  readonly numberFormat?: string;
}

const MILLISECONDS_A_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The number and format for a text; `null` if it stays text. */
function readNumber(text: string): ReadNumber | null {
  const trimmed = text.trim();
  return readAmount(trimmed) ?? readDate(trimmed);
}

function readAmount(text: string): ReadNumber | null {
  const match = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|[+-]?\.\d+)(e[+-]?\d{1,3})?(%?)$/i.exec(text);
  if (!match) return null;
  const [, digits = '', exponent = '', percent] = match;
  const value = Number(digits.replaceAll(',', '') + exponent + (percent ? 'e-2' : ''));
  if (!Number.isFinite(value)) return null;
  const decimals = digits.includes('.') ? '.00' : '';
  if (percent) return { content: value, numberFormat: `0${decimals}%` };
  if (exponent) return { content: value, numberFormat: '0.00E+00' };
  return digits.includes(',') ? { content: value, numberFormat: `#,##0${decimals}` } : { content: value };
}

/** A date without a year belongs to the current year. */
function readDate(text: string): ReadNumber | null {
  const iso = /^(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[3]), Number(iso[4] ?? 1), iso[4] ? 'm/d/yyyy' : 'mmm-yy');
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  return short && serial(new Date().getFullYear(), Number(short[1]), Number(short[2]), 'd-mmm');
}

function serial(year: number, month: number, day: number, numberFormat: string): ReadNumber | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year >= 1900;
  return real ? { content: (at.getTime() - EPOCH) / MILLISECONDS_A_DAY, numberFormat } : null;
}

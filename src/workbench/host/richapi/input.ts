/**
 * Parses values written through `Range.values` or `Range.formulas`: as if typed by a person with settings of the United States, in
 * every language of Excel.
 */
import type { HostContent } from '../model';
import { isWellFormed } from '../well-formed';
import { RichApiError } from './errors';
import { readNumber, type ReadNumber } from './number-input';

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

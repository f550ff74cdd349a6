/**
 * What Excel makes of a value written through `Range.values` or `Range.formulas`: the same as if a person with settings of
 * the United States had typed it, whatever language Excel has.
 */
import type { HostContent } from '../model';
import { isWellFormed } from '../well-formed';
import { RichApiError } from './errors';
import { readNumber, type ReadNumber } from './number-input';

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
const TEXT_FORMAT = '@';

/** What a written value puts into a cell. */
export interface Input {
  readonly content: HostContent;
  /** The format that Excel gives a `General` cell in passing, such as `0%` for `5%`. */
  readonly numberFormat?: string;
}

/**
 * Reads a written value.
 * @param numberFormat the cell's own
 * @returns `null` when the cell is left alone
 * @throws RichApiError `InvalidArgument` for what no cell can hold, such as a formula that cannot be read
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
  // Excel takes +A1, -A1 and @A1 for formulas, and refuses those it cannot read.
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

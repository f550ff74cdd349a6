/** Values in formulas and Excel's conversions between types. */
import Big from 'big.js';
import type { CellError } from '../workbook/cell';

/** A value in a formula. Numbers are exact decimals. `null`: an empty cell. */
export type FormulaValue = null | string | boolean | Big | CellError;

/** Thrown inside the evaluator for unsupported formulas and values. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

/** Largest exponent of Excel's numbers. */
const MAX_EXPONENT = 308;
/** Number of decimals kept: more than any amount needs, but few enough to keep repeated products short. */
const MAX_DECIMALS = 40;

/** Tells whether a value is an error value. */
export function isError(value: FormulaValue): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Tells whether a value is a number. */
export function isNumber(value: FormulaValue): value is Big {
  return value instanceof Big;
}

/** An error value. */
export function errorOf(error: string): CellError {
  return { error };
}

/** Rounds long results; `#NUM!` beyond Excel's limits. */
export function limited(value: Big): Big | CellError {
  if (value.e > MAX_EXPONENT) return errorOf('#NUM!');
  return value.c.length > MAX_DECIMALS ? value.round(MAX_DECIMALS, Big.roundHalfUp) : value;
}

/** Converts an operand of an operator such as `+`: a blank is 0, a numeric text is its number. */
export function toNumber(value: FormulaValue): Big | CellError {
  if (value === null) return new Big(0);
  if (typeof value === 'boolean') return new Big(value ? 1 : 0);
  return typeof value === 'string' ? numberOfText(value) : value;
}

/** Converts an operand of `&`. */
export function toText(value: FormulaValue): string | CellError {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' || isError(value)) return value;
  if (value.e > 14 || value.e < -9) throw new Unsupported('number in scientific notation as text');
  return value.prec(15, Big.roundHalfUp).toFixed();
}

/** Converts the condition of `IF`. */
export function toBoolean(value: FormulaValue): boolean | CellError {
  if (value === null) return false;
  if (typeof value === 'boolean' || isError(value)) return value;
  if (isNumber(value)) return !value.eq(0);
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : errorOf('#VALUE!');
}

function numberOfText(text: string): Big | CellError {
  const plain = text.trim();
  const match = /^([+-]?)(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(\.\d{1,15})?(%?)$/.exec(plain);
  if (match) {
    const [, sign = '', whole = '', fraction = '', percent] = match;
    const value = new Big(`${sign === '-' ? '-' : ''}${whole.replaceAll(',', '')}${fraction}`);
    return percent ? value.div(100) : value;
  }
  // The meaning of dates, currencies and full-width digits depends on the system's language.
  if (/\p{Nd}/u.test(plain)) throw new Unsupported('text that may be a number');
  return errorOf('#VALUE!');
}

/** Values inside a formula and Excel's ways of turning one kind into another. */
import Big from 'big.js';
import type { CellError } from '../workbook/cell';

/** A value of a cell or a part of a formula. Numbers are exact. `null`: an empty cell. */
export type FormulaValue = null | string | boolean | Big | CellError;

/** Raised inside the evaluator where this small calculator does not know what Excel does. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

/** Beyond this Excel has no numbers. */
const MAX_EXPONENT = 308;
/** Decimals kept: more than any amount needs, few enough that repeated products stay short. */
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

/** Keeps a result short and within Excel's limits. */
export function limited(value: Big): Big | CellError {
  if (value.e > MAX_EXPONENT) return errorOf('#NUM!');
  return value.c.length > MAX_DECIMALS ? value.round(MAX_DECIMALS, Big.roundHalfUp) : value;
}

/** What an operator such as `+` makes of a value: blank is 0, text that Excel reads as a number counts. */
export function toNumber(value: FormulaValue): Big | CellError {
  if (value === null) return new Big(0);
  if (typeof value === 'boolean') return new Big(value ? 1 : 0);
  return typeof value === 'string' ? numberOfText(value) : value;
}

/** What `&` makes of a value. */
export function toText(value: FormulaValue): string | CellError {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' || isError(value)) return value;
  if (value.e > 14 || value.e < -9) throw new Unsupported('number in scientific notation as text');
  return value.prec(15, Big.roundHalfUp).toFixed();
}

/** What `IF` makes of a value. */
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
  // Dates, currencies and full-width digits depend on the system's language.
  if (/\p{Nd}/u.test(plain)) throw new Unsupported('text that may be a number');
  return errorOf('#VALUE!');
}

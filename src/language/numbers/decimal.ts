/** Exact decimals. Money, prices and quantities are `Big` from the moment they are read. */
import Big from 'big.js';

/** Excel keeps 15 significant digits; further digits of a double are rounding errors. */
const EXCEL_DIGITS = 15;

/**
 * The decimal that Excel displays for a cell's double: `0.1 + 0.2` is 0.3.
 * @throws RangeError for NaN and infinities, which cells cannot contain.
 */
export function fromCellNumber(value: number): Big {
  if (!Number.isFinite(value)) throw new RangeError(`Not a cell's number: ${value}`);
  return new Big(value.toPrecision(EXCEL_DIGITS));
}

/** The number to be written into a cell. */
export function toCellNumber(value: Big): number {
  return withoutNegativeZero(value).toNumber();
}

/** Rounds to `decimals` places, halves away from zero, like Excel's ROUND. */
export function roundHalfUp(value: Big, decimals: number): Big {
  return withoutNegativeZero(value.round(decimals, Big.roundHalfUp));
}

/** Beyond this power of ten a number is displayed with an exponent; no amount is so large or so small. */
const MAX_EXPONENT = 30;

/** Digits that a cell cannot hold are left out: 10³⁰⁰ + 1 is `1e+300`. */
function withExponent(value: Big): string {
  return value.prec(EXCEL_DIGITS, Big.roundHalfUp).toExponential();
}

/** The displayed form, rounded half up, with thousands separators: `1,200.00`; `1e+300` beyond 10³⁰. */
export function formatAmount(value: Big, decimals: number): string {
  if (value.e > MAX_EXPONENT) return withExponent(value);
  const [whole = '', fraction] = roundHalfUp(value, decimals).toFixed(decimals).split('.');
  const grouped = withThousands(whole);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Whole digits, perhaps signed, in groups of three from the right. */
function withThousands(whole: string): string {
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.slice(sign.length);
  const first = digits.length % 3;
  const groups = digits.slice(first).match(/\d{3}/g) ?? [];
  return sign + (first > 0 ? [digits.slice(0, first), ...groups] : groups).join(',');
}

/**
 * Without separators: `1200.5`, or `1200.50` if `decimals` is given (rounded half up). With an exponent only beyond 10³⁰ and
 * below 10⁻³⁰: `5e-324`.
 */
export function formatPlain(value: Big, decimals?: number): string {
  if (Math.abs(value.e) > MAX_EXPONENT) return withExponent(value);
  return decimals === undefined
    ? withoutNegativeZero(value).toFixed()
    : roundHalfUp(value, decimals).toFixed(decimals);
}

/**
 * `formatAmount` with at least `decimals` decimals; a value with more keeps all of them, because 0.001 must not be
 * shown as 0.00. Decimals after the thirtieth are left out; smaller numbers have an exponent.
 */
export function formatExactAmount(value: Big, decimals: number): string {
  if (Math.abs(value.e) > MAX_EXPONENT) return withExponent(value);
  const rounded = value.round(MAX_EXPONENT, Big.roundHalfUp);
  return formatAmount(rounded, Math.max(decimals, rounded.c.length - rounded.e - 1));
}

/** How many decimal places a number has: 11.50 has 1. */
export function decimalPlaces(value: Big): number {
  const [, fraction = ''] = value.toFixed().split('.');
  return fraction.length;
}

/** The largest shift that counts as a slip. A shift by four places may be intended, because 万 is a unit (10元 each and 10万元 for 万客). */
const MAX_SHIFT = 3;

/** Tells whether two numbers have the same digits with the decimal point one to three places apart, as if mistyped: 750 and 7.5. */
export function isShifted(left: Big, right: Big): boolean {
  const places = Math.abs(left.e - right.e);
  return left.s === right.s && places > 0 && places <= MAX_SHIFT && left.c.join('') === right.c.join('');
}

/** Tells whether two numbers differ only in the order of two neighbouring digits, as if mistyped: 260 and 206. */
export function isTransposed(left: Big, right: Big): boolean {
  const [one, other] = [left.toFixed(), right.toFixed()];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const pair = one.slice(at, at + 2);
  return (
    /^\d\d$/.test(pair) && `${one.slice(0, at)}${pair[1] ?? ''}${pair[0] ?? ''}${one.slice(at + 2)}` === other
  );
}

/** The sum of numbers; 0 for none. */
export function sum(values: readonly Big[]): Big {
  return values.reduce((total, value) => total.plus(value), new Big(0));
}

/** The sum of numbers; `null` if one of them is unknown. */
export function sumIfKnown(values: readonly (Big | null)[]): Big | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? sum(known) : null;
}

function withoutNegativeZero(value: Big): Big {
  return value.eq(0) ? new Big(0) : value;
}

/** Targets stored as numbers: what the number format shows of them (`0%`, `0"个"`, dates). */
import Big from 'big.js';
import type { CellValue } from '../../workbook/cell';
import { fromSerial, isDateFormat } from '../dates/calendar';
import { formatPlain, fromCellNumber } from '../numbers/decimal';
import type { Span } from '../text/span';
import type { QuantityTarget, TargetValue } from './value';

/** A target as its cell has it. */
export interface TargetInput {
  /** What the cell shows, or its value as text. Spans of the result are places in it. */
  readonly text: string;
  /** The stored value, where there is a cell: a number may be a percentage (0.05) or a date. */
  readonly value?: CellValue;
  /** Excel's number format of the cell; absent for `General`. */
  readonly numberFormat?: string;
  /** Serial dates count from 1904. */
  readonly date1904?: boolean;
}

/** Reads a stored number; `null` when the value is none, and its text says all. */
export function readStoredNumber(
  input: TargetInput,
  parseText: (text: string) => TargetValue,
): TargetValue | null {
  const { text, value, numberFormat = 'General', date1904 = false } = input;
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const whole = { start: 0, end: text.length };
  const date = isDateFormat(numberFormat) ? fromSerial(value, date1904) : null;
  if (date !== null) {
    return { kind: 'date', source: text, span: whole, date, real: true, edge: 'on', before: '', after: '' };
  }
  const shown = parseText(display(fromCellNumber(value), numberFormat));
  if (shown.kind !== 'quantity') return null;
  const written = parseText(text);
  const agrees =
    written.kind === 'quantity' && written.number.eq(shown.number) && written.unit?.text === shown.unit?.text;
  return agrees ? written : relocate(shown, text, whole);
}

/** The number between the literal text of its format. */
function display(value: Big, numberFormat: string): string {
  const { before, after, percent } = literals(numberFormat);
  return `${before}${formatPlain(percent ? value.times(100) : value)}${percent ? '%' : ''}${after}`;
}

const CODE = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|[0#?.,]|E[+-]|general|(.)/giy;

/** Literal text around the digits in a format's first section. */
function literals(numberFormat: string): {
  readonly before: string;
  readonly after: string;
  readonly percent: boolean;
} {
  let before = '';
  let after = '';
  let digits = false;
  let percent = false;
  for (const [code, quoted, escaped, other] of numberFormat.matchAll(CODE)) {
    const literal = quoted ?? escaped ?? other;
    if (other === ';') break;
    if (other === '%') percent = true;
    else if (literal === undefined) digits ||= /^[0#?]$|general/i.test(code);
    else if (digits) after += literal;
    else before += literal;
  }
  return { before, after, percent };
}

/** The value with every place set to the whole text, where the text does not show it. */
function relocate(target: QuantityTarget, text: string, whole: Span): QuantityTarget {
  return {
    ...target,
    source: text,
    span: whole,
    numberSpan: whole,
    operatorSpan: target.operatorSpan && whole,
    unit: target.unit && { ...target.unit, span: whole },
  };
}

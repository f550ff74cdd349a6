/** Targets that are stored as numbers and displayed through a number format (`0%`, `0"个"`, dates). */
import Big from 'big.js';
import type { CellValue } from '../../workbook/cell';
import { fromSerial, isDateFormat } from '../dates/calendar';
import { formatPlain, fromCellNumber } from '../numbers/decimal';
import type { Span } from '../text/span';
import type { QuantityTarget, TargetValue } from './value';

/** A target with the properties of its cell. */
export interface TargetInput {
  /** The displayed text, or the value as text. Spans of the result are positions in it. */
  readonly text: string;
  /** The stored value; a number may be a percentage (0.05) or a date. */
  readonly value?: CellValue;
  /** Excel's number format of the cell; absent for `General`. */
  readonly numberFormat?: string | undefined;
  /** Serial dates count from 1904. */
  readonly date1904?: boolean;
}

/** Reads a stored number; `null` if the value is not a number. */
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
  return agrees ? written : withWholeSpans(shown, text, whole);
}

/** The number as its format displays it, with all its decimals. */
function display(value: Big, numberFormat: string): string {
  const { before, after, percent } = literals(numberFormat);
  return `${before}${formatPlain(percent ? value.times(100) : value)}${percent ? '%' : ''}${after}`;
}

const CODE = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|[0#?.,]|E[+-]|general|(.)/giy;

/** Literal text before and after the digits of a format's first section. */
function literals(numberFormat: string): {
  readonly before: string;
  readonly after: string;
  readonly percent: boolean;
} {
  let before = '';
  let after = '';
  let hasDigits = false;
  let percent = false;
  for (const [code, quoted, escaped, other] of numberFormat.matchAll(CODE)) {
    const literal = quoted ?? escaped ?? other;
    if (other === ';') break;
    if (other === '%') percent = true;
    else if (literal === undefined) hasDigits ||= /^[0#?]$|general/i.test(code);
    else if (hasDigits) after += literal;
    else before += literal;
  }
  return { before, after, percent };
}

/** The value with all spans set to the whole text, because its parts do not occur in the text. */
function withWholeSpans(target: QuantityTarget, text: string, whole: Span): QuantityTarget {
  return {
    ...target,
    source: text,
    span: whole,
    numberSpan: whole,
    operatorSpan: target.operatorSpan && whole,
    unit: target.unit && { ...target.unit, span: whole },
  };
}

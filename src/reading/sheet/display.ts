/** The texts of cells as Excel displays them. */
import Big from 'big.js';
import { fromSerial, isDateFormat } from '../../language/dates/calendar';
import { formatAmount, formatPlain } from '../../language/numbers/decimal';
import { Calculator, isError, isNumber, type FormulaValue } from '../../formula';
import type { CellSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';

const GENERAL_DIGITS = 15;
const MAX_DECIMALS = 30;

/**
 * Formats a value in its number format: decimals, thousands separators, percent, literal text (`0"个"`). Days are
 * formatted as `2020-01-01` and months as `2020年1月`, independent of the order of parts in the format.
 * @param numberFormat Excel's en-US format code; `undefined` for `General`
 */
export function displayText(
  value: FormulaValue,
  numberFormat: string | undefined,
  date1904: boolean,
): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isError(value)) return value.error;
  return isNumber(value) ? numberText(value, numberFormat ?? 'General', date1904) : '';
}

/** The texts that the cells of a workbook display, for the preview. */
export class ShownTexts {
  private readonly calculator: Calculator;

  constructor(private readonly snapshot: WorkbookSnapshot) {
    this.calculator = new Calculator(snapshot);
  }

  /** The text of a used cell in its number format; simple formulas are recomputed. Blank if the result is unknown. */
  of(sheet: string, cell: CellSnapshot): string {
    const result = this.calculator.resultOf(sheet, cell);
    if (result.kind === 'unknown') return '';
    return displayText(result.value, cell.numberFormat, this.snapshot.date1904 === true);
  }
}

function numberText(value: Big, numberFormat: string, date1904: boolean): string {
  if (/^(?:general|@)$/i.test(numberFormat)) return general(value);
  if (isDateFormat(numberFormat)) return dateText(value, numberFormat, date1904) ?? general(value);
  const format = readFormat(numberFormat);
  if (!format) return general(value);
  const shown = format.percent ? value.times(100) : value;
  const digits = format.grouped ? formatAmount(shown, format.decimals) : formatPlain(shown, format.decimals);
  const kept = withoutOptionalZeros(digits, format.decimals - format.leastDecimals);
  return `${format.before}${kept}${format.percent ? '%' : ''}${format.after}`;
}

/** With the format `0.00##`, 24 is displayed as `24.00`; with `0.##` it is `24.` with the point, as in Excel. */
function withoutOptionalZeros(digits: string, optional: number): string {
  let end = digits.length;
  while (end > digits.length - optional && digits.charAt(end - 1) === '0') end -= 1;
  return digits.slice(0, end);
}

function general(value: Big): string {
  return value.eq(0) ? '0' : value.prec(GENERAL_DIGITS, Big.roundHalfUp).toFixed();
}

function dateText(value: Big, numberFormat: string, date1904: boolean): string | null {
  const date = fromSerial(value.toNumber(), date1904);
  if (!date) return null;
  const two = (part: number): string => String(part).padStart(2, '0');
  const codes = numberFormat.replace(/"[^"]*"|\[[^[\]]*\]/g, '');
  return /d/i.test(codes)
    ? `${date.year}-${two(date.month)}-${two(date.day)}`
    : `${date.year}年${date.month}月`;
}

interface NumberFormat {
  readonly before: string;
  readonly after: string;
  readonly decimals: number;
  /** Decimals that are shown even if they are 0. */
  readonly leastDecimals: number;
  readonly grouped: boolean;
  readonly percent: boolean;
}

/** Parses the first section of a format; `null` for fractions, scientific notation, scaling and the like. */
function readFormat(numberFormat: string): NumberFormat | null {
  const section = numberFormat.split(';', 1)[0] ?? '';
  const literal = section
    .replace(/\[\$([^[\]-]*)(?:-[^[\]]*)?\]/g, '"$1"')
    .replace(/\[[^[\]]*\]/g, '')
    .replace(/[_*]./g, '');
  const match =
    /^((?:"[^"]*"|\\.|[^0#?"\\])*)([0#?][0#?,]*)(?![0#?,])(?:\.([0#?]*)(?![0#?]))?((?:"[^"]*"|\\.|[^"\\])*)$/.exec(
      literal,
    );
  if (!match) return null;
  const [, before = '', whole = '', fraction = '', after = ''] = match;
  if (/[eE/,0#?]/.test(withoutLiterals(after)) || whole.endsWith(',')) return null;
  return {
    before: plainLiteral(before),
    after: plainLiteral(after),
    decimals: Math.min(fraction.length, MAX_DECIMALS),
    leastDecimals: Math.min(fraction.lastIndexOf('0') + 1, MAX_DECIMALS),
    grouped: whole.includes(','),
    percent: withoutLiterals(before + after).includes('%'),
  };
}

function withoutLiterals(text: string): string {
  return text.replace(/"[^"]*"|\\./g, '');
}

function plainLiteral(text: string): string {
  return text
    .replace(/"([^"]*)"|\\(.)|%/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '')
    .trim();
}

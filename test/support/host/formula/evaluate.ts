/** Calculates parsed formulas in double precision, as Excel does. */
import type { CellError, CellRange, CellValue } from '../../../../src/workbook/cell';
import { isCellError } from '../../../../src/workbook/cell';
import type { Binary, Expression } from './parse';

/** The value of a cell; `sheet` is absent for the formula's own. An unknown sheet gives `#REF!`. */
type CellReader = (sheet: string | undefined, row: number, column: number) => CellValue;

const VALUE: CellError = { error: '#VALUE!' };
const NAME: CellError = { error: '#NAME?' };
const DIV0: CellError = { error: '#DIV/0!' };
const NUM: CellError = { error: '#NUM!' };

type Scalar = Exclude<CellValue, CellError>;

/** Thrown inside the calculation for an error value, which becomes the result of the whole formula. */
class ErrorValue extends Error {
  constructor(readonly value: CellError) {
    super(value.error);
  }
}

/** Calculates a formula. An empty result shows as 0, as in Excel. */
export function evaluate(formula: Expression, read: CellReader): CellValue {
  try {
    const value = scalar(formula, read);
    return value ?? 0;
  } catch (error) {
    if (error instanceof ErrorValue) return error.value;
    throw error;
  }
}

function scalar(expression: Expression, read: CellReader): Scalar {
  switch (expression.kind) {
    case 'constant':
      return orThrow(expression.value);
    case 'reference': {
      const { top, left, bottom, right } = expression.range;
      if (top !== bottom || left !== right) throw new ErrorValue(VALUE);
      return orThrow(read(expression.sheet, top, left));
    }
    case 'negate':
      return -number(scalar(expression.of, read));
    case 'percent':
      return number(scalar(expression.of, read)) / 100;
    case 'binary':
      return binary(expression.operator, scalar(expression.left, read), scalar(expression.right, read));
    case 'call':
      return call(expression.name, expression.arguments, read);
  }
}

function orThrow(value: CellValue): Scalar {
  if (isCellError(value)) throw new ErrorValue(value);
  return value;
}

function number(value: Scalar): number {
  if (value === null) return 0;
  if (typeof value === 'string') {
    const parsed = value.trim() === '' ? Number.NaN : Number(value);
    if (Number.isNaN(parsed)) throw new ErrorValue(VALUE);
    return parsed;
  }
  return Number(value);
}

function text(value: Scalar): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : String(value);
}

function binary(operator: Binary, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case '+':
      return number(left) + number(right);
    case '-':
      return number(left) - number(right);
    case '*':
      return number(left) * number(right);
    case '/':
      if (number(right) === 0) throw new ErrorValue(DIV0);
      return number(left) / number(right);
    case '^':
      return finite(number(left) ** number(right));
    case '&':
      return text(left) + text(right);
    default:
      return compare(operator, order(left, right));
  }
}

function compare(operator: Exclude<Binary, '+' | '-' | '*' | '/' | '^' | '&'>, sign: number): boolean {
  switch (operator) {
    case '=':
      return sign === 0;
    case '<>':
      return sign !== 0;
    case '<':
      return sign < 0;
    case '>':
      return sign > 0;
    case '<=':
      return sign <= 0;
    case '>=':
      return sign >= 0;
  }
}

/** Numbers come before texts before booleans; texts compare without case. */
function order(left: Scalar, right: Scalar): number {
  const rank = (value: Scalar): number =>
    typeof value === 'boolean' ? 2 : typeof value === 'string' ? 1 : 0;
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string') return left.toLowerCase().localeCompare(text(right).toLowerCase());
  return Number(left) - Number(right);
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new ErrorValue(NUM);
  return value;
}

function call(name: string, given: readonly Expression[], read: CellReader): Scalar {
  const at = (index: number): Scalar => {
    const argument = given[index];
    if (!argument) throw new ErrorValue(VALUE);
    return scalar(argument, read);
  };
  switch (name) {
    case 'SUM':
      return numbers(given, read).reduce((sum, value) => sum + value, 0);
    case 'PRODUCT':
      return numbers(given, read).reduce((product, value) => product * value, 1);
    case 'COUNT':
      return numbers(given, read).length;
    case 'ROUND':
      return round(number(at(0)), number(at(1)));
    case 'ABS':
      return Math.abs(number(at(0)));
    case 'IF':
      return number(at(0)) !== 0 ? at(1) : given.length > 2 ? at(2) : false;
    default:
      throw new ErrorValue(NAME);
  }
}

/** Rounds half away from zero. It uses the decimal text, because doubles have binary rounding errors; Excel's ROUND gives the same. */
function round(value: number, digits: number): number {
  const shifted = Number(`${Math.abs(value)}e${digits}`);
  const rounded = Number(
    `${Math.round(Number.isNaN(shifted) ? Math.abs(value) * 10 ** digits : shifted)}e${-digits}`,
  );
  return value < 0 ? -rounded : rounded;
}

/** From ranges only numbers count; texts and booleans count only if they are written in the formula. */
function numbers(given: readonly Expression[], read: CellReader): number[] {
  return given.flatMap((argument) =>
    argument.kind === 'reference'
      ? cellsOf(argument.range).flatMap(({ row, column }) => {
          const value = orThrow(read(argument.sheet, row, column));
          return typeof value === 'number' ? [value] : [];
        })
      : [number(scalar(argument, read))],
  );
}

function cellsOf(range: CellRange): { row: number; column: number }[] {
  const cells = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) cells.push({ row, column });
  }
  return cells;
}

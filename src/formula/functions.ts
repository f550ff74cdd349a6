/** The worksheet functions that forms use. */
import Big from 'big.js';
import type { CellError } from '../workbook/cell';
import { errorOf, isError, isNumber, limited, toBoolean, toNumber, toText, Unsupported } from './operands';
import type { FormulaValue } from './operands';

/** An argument: one value, or the used cells of a range with its size. `null`: omitted. */
export type Argument =
  | null
  | { readonly kind: 'value'; readonly value: FormulaValue }
  | {
      readonly kind: 'range';
      readonly rows: number;
      readonly columns: number;
      /** Values of used cells in row-major order; `row` and `column` count from the range's first cell. */
      readonly cells: readonly {
        readonly row: number;
        readonly column: number;
        readonly value: FormulaValue;
      }[];
    };

type Evaluated = (args: readonly Argument[]) => FormulaValue;

/** Numbers of the arguments as in SUM: in a range only numbers count; a text or boolean argument is converted. */
export function numbersOf(args: readonly Argument[]): Big[] | CellError {
  const numbers: Big[] = [];
  for (const arg of args) {
    if (arg?.kind === 'range') {
      for (const { value } of arg.cells) {
        if (isError(value)) return value;
        if (isNumber(value)) numbers.push(value);
      }
    } else {
      const number = toNumber(arg?.value ?? null);
      if (isError(number)) return number;
      numbers.push(number);
    }
  }
  return numbers;
}

function aggregate(combine: (numbers: readonly Big[]) => FormulaValue): Evaluated {
  return (args) => {
    const numbers = numbersOf(args);
    return 'error' in numbers ? numbers : combine(numbers);
  };
}

/** The value of an argument. @throws Unsupported for a range of several cells */
function scalarOf(arg: Argument | undefined): FormulaValue {
  if (!arg) return null;
  if (arg.kind === 'value') return arg.value;
  if (arg.rows !== 1 || arg.columns !== 1) throw new Unsupported('range where one value is meant');
  return arg.cells[0]?.value ?? null;
}

/** Makes a function of one number or, with `second`, of two numbers, of which an omitted second one is 0. */
function numeric(compute: (first: Big, second: Big) => Big, second: 'second' | 'one' = 'one'): Evaluated {
  return (args) => {
    if (args.length === 0 || args.length > (second === 'second' ? 2 : 1))
      throw new Unsupported('number of arguments');
    const left = toNumber(scalarOf(args[0]));
    if (isError(left)) return left;
    const right = toNumber(scalarOf(args[1]));
    return isError(right) ? right : limited(compute(left, right));
  };
}

function rounding(mode: 0 | 1 | 3): Evaluated {
  return numeric((value, digits) => {
    const places = digits.round(0, Big.roundDown).toNumber();
    if (Math.abs(places) > 30) throw new Unsupported('rounding to so many places');
    if (places >= 0) return value.round(places, mode);
    const power = new Big(10).pow(-places);
    return value.div(power).round(0, mode).times(power);
  }, 'second');
}

function logical(combine: (values: readonly boolean[]) => boolean): Evaluated {
  return (args) => {
    const values: boolean[] = [];
    for (const arg of args) {
      const value = toBoolean(scalarOf(arg));
      if (typeof value !== 'boolean') return value;
      values.push(value);
    }
    return combine(values);
  };
}

/** The sum within Excel's limits. */
export function sumOf(numbers: readonly Big[]): FormulaValue {
  return limited(numbers.reduce((total, number) => total.plus(number), new Big(0)));
}

function extreme(better: (candidate: Big, best: Big) => boolean): Evaluated {
  return aggregate((numbers) =>
    numbers.reduce((best, number) => (better(number, best) ? number : best), numbers[0] ?? new Big(0)),
  );
}

function sumProduct(args: readonly Argument[]): FormulaValue {
  const ranges = args.map((arg) => {
    if (arg?.kind !== 'range') throw new Unsupported('SUMPRODUCT of computed arrays');
    return arg;
  });
  const [first, ...others] = ranges;
  if (!first) throw new Unsupported('number of arguments');
  if (others.some((range) => range.rows !== first.rows || range.columns !== first.columns))
    return errorOf('#VALUE!');
  for (const { cells } of ranges) {
    const error = cells.map(({ value }) => value).find(isError);
    if (error) return error;
  }
  const lookups = others.map(
    ({ cells, columns }) => new Map(cells.map((cell) => [cell.row * columns + cell.column, cell.value])),
  );
  const products = first.cells.map(({ row, column, value }) =>
    lookups
      .map((lookup) => lookup.get(row * first.columns + column) ?? null)
      .reduce<Big>(
        (product, factor) => (isNumber(factor) ? product.times(factor) : new Big(0)),
        isNumber(value) ? value : new Big(0),
      ),
  );
  return sumOf(products);
}

function average(numbers: readonly Big[]): FormulaValue {
  const sum = sumOf(numbers);
  return isNumber(sum) && numbers.length > 0 ? sum.div(numbers.length) : errorOf('#DIV/0!');
}

function product(numbers: readonly Big[]): FormulaValue {
  const [first = new Big(0), ...others] = numbers;
  let result = first;
  for (const number of others) {
    const next = limited(result.times(number));
    if (isError(next)) return next;
    result = next;
  }
  return result;
}

function wholeBelow(value: Big): Big {
  const whole = value.round(0, Big.roundDown);
  return whole.gt(value) ? whole.minus(1) : whole;
}

function numberOrZero(args: readonly Argument[]): FormulaValue {
  const value = scalarOf(args[0]);
  return isNumber(value) || isError(value) ? value : new Big(value === true ? 1 : 0);
}

function joined(args: readonly Argument[]): FormulaValue {
  let text = '';
  for (const arg of args) {
    const part = toText(scalarOf(arg));
    if (typeof part !== 'string') return part;
    text += part;
  }
  return text;
}

/** Functions by name. IF, IFERROR, SUM and SUBTOTAL are in the evaluator. */
export const FUNCTIONS: ReadonlyMap<string, Evaluated> = new Map<string, Evaluated>([
  ['PRODUCT', aggregate(product)],
  ['MAX', extreme((candidate, best) => candidate.gt(best))],
  ['MIN', extreme((candidate, best) => candidate.lt(best))],
  ['AVERAGE', aggregate(average)],
  ['SUMPRODUCT', sumProduct],
  ['ROUND', rounding(1)],
  ['ROUNDUP', rounding(3)],
  ['ROUNDDOWN', rounding(0)],
  ['TRUNC', rounding(0)],
  ['INT', numeric(wholeBelow)],
  ['ABS', numeric((value) => value.abs())],
  ['VALUE', numeric((value) => value)],
  ['N', numberOrZero],
  ['AND', logical((values) => values.every(Boolean))],
  ['OR', logical((values) => values.some(Boolean))],
  ['NOT', logical((values) => !values[0])],
  ['CONCATENATE', joined],
  ['CONCAT', joined],
]);

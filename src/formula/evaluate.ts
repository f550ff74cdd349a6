/** Evaluates simple formulas exactly, with Excel's rules. */
import Big from 'big.js';
import type { CellError } from '../workbook/cell';
import type { SheetRange } from '../workbook/references';
import type { CellSnapshot } from '../workbook/snapshot';
import { FUNCTIONS, numbersOf, sumOf, type Argument } from './functions';
import { errorOf, isError, isNumber, limited, toBoolean, toNumber, toText, Unsupported } from './operands';
import type { FormulaValue } from './operands';
import type { BinaryOperator, Expression } from './parse';

/** Access of a formula to the workbook. */
export interface FormulaContext {
  /** The value of one cell. @throws Unsupported if it is unknown */
  valueAt(sheet: string, row: number, column: number): FormulaValue;
  /** The used cells of a range in row-major order. @throws Unsupported if a value is unknown */
  valuesIn(range: SheetRange): Iterable<{ readonly cell: CellSnapshot; readonly value: FormulaValue }>;
  /** Sum of the numbers in a range, or its first error value. @throws Unsupported if a value is unknown */
  sumOf(range: SheetRange): Big | CellError;
  /** Whether the sheet exists; a reference to a missing sheet is `#REF!`. */
  hasSheet(name: string): boolean;
  /** Whether a row of the range is hidden: the result of SUBTOTAL then depends on how it was hidden. */
  hasHiddenRow(range: SheetRange): boolean;
}

/**
 * Evaluates a formula of + - * / ^ % &, comparisons, references and the supported functions. A formula that refers to an empty
 * cell results in 0.
 * @throws Unsupported for anything else, or when a needed value is unknown; never a guess
 */
export function evaluate(expression: Expression, context: FormulaContext): FormulaValue {
  return scalar(expression, context) ?? new Big(0);
}

function scalar(expression: Expression, context: FormulaContext): FormulaValue {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return expression.value;
    case 'error':
      return errorOf(expression.value);
    case 'reference': {
      const { range, single } = expression;
      if (!single) throw new Unsupported('range where one value is meant');
      return context.hasSheet(range.sheet)
        ? context.valueAt(range.sheet, range.top, range.left)
        : errorOf('#REF!');
    }
    case 'unary':
    case 'binary':
      return operation(expression, context);
    case 'call':
      return call(expression.name, expression.args, context);
  }
}

type Operation = Extract<Expression, { readonly kind: 'unary' | 'binary' }>;

/** Iterates over the chain of first operands, so that a sum of thousands of cells needs no deep stack. */
function operation(expression: Operation, context: FormulaContext): FormulaValue {
  const outer: Operation[] = [];
  let innermost: Expression = expression;
  while (innermost.kind === 'unary' || innermost.kind === 'binary') {
    outer.push(innermost);
    innermost = innermost.kind === 'unary' ? innermost.operand : innermost.left;
  }
  return outer.reduceRight(
    (value, next) =>
      next.kind === 'unary'
        ? unary(next.operator, value)
        : binary(next.operator, value, scalar(next.right, context)),
    scalar(innermost, context),
  );
}

function unary(operator: '+' | '-' | '%', value: FormulaValue): FormulaValue {
  const operand = toNumber(value);
  if (isError(operand) || operator === '+') return operand;
  return operator === '-' ? operand.neg() : operand.div(100);
}

function binary(operator: BinaryOperator, left: FormulaValue, right: FormulaValue): FormulaValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === '&') {
    const [first, second] = [toText(left), toText(right)];
    if (typeof first !== 'string') return first;
    return typeof second === 'string' ? first + second : second;
  }
  if (isArithmetic(operator)) {
    const [first, second] = [toNumber(left), toNumber(right)];
    if (isError(first)) return first;
    return isError(second) ? second : arithmetic(operator, first, second);
  }
  return compare(operator, left, right);
}

type Arithmetic = '+' | '-' | '*' | '/' | '^';

function isArithmetic(operator: BinaryOperator): operator is Arithmetic {
  return '+-*/^'.includes(operator);
}

function arithmetic(operator: Arithmetic, left: Big, right: Big): FormulaValue {
  switch (operator) {
    case '+':
      return limited(left.plus(right));
    case '-':
      return limited(left.minus(right));
    case '*':
      return limited(left.times(right));
    case '/':
      return right.eq(0) ? errorOf('#DIV/0!') : limited(left.div(right));
    case '^': {
      const exponent = right.toNumber();
      if (!Number.isInteger(exponent) || Math.abs(exponent) > 20) throw new Unsupported('power');
      if (left.eq(0) && exponent <= 0) return errorOf(exponent === 0 ? '#NUM!' : '#DIV/0!');
      return limited(left.pow(exponent));
    }
  }
}

function compare(operator: BinaryOperator, left: FormulaValue, right: FormulaValue): boolean {
  const order = orderOf(left, right);
  if (order === 0) return operator.endsWith('=');
  return operator === '<>' || operator.startsWith(order < 0 ? '<' : '>');
}

/** Compares values; a blank counts as 0 or `''`. @throws Unsupported for values of different types */
function orderOf(left: FormulaValue, right: FormulaValue): number {
  if (typeof left === 'string' || typeof right === 'string') {
    if ((left !== null && typeof left !== 'string') || (right !== null && typeof right !== 'string')) {
      throw new Unsupported('comparison of text and number');
    }
    const [first, second] = [(left ?? '').toLowerCase(), (right ?? '').toLowerCase()];
    if (first === second) return 0;
    if (first === '' || second === '') return first === '' ? -1 : 1;
    // The order of Chinese text depends on the system's language.
    throw new Unsupported('order of texts');
  }
  if (typeof left === 'boolean' || typeof right === 'boolean') {
    if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
    throw new Unsupported('comparison of truth and number');
  }
  const [first, second] = [left ?? new Big(0), right ?? new Big(0)];
  if (!isNumber(first) || !isNumber(second)) throw new Unsupported('comparison of errors');
  return first.cmp(second);
}

function call(name: string, args: readonly (Expression | null)[], context: FormulaContext): FormulaValue {
  if (name === 'IF') return conditional(args, context);
  if (name === 'IFERROR') {
    const [first, second] = args;
    if (!first || args.length !== 2) throw new Unsupported('number of arguments');
    const value = scalar(first, context);
    if (!isError(value)) return value;
    return second ? scalar(second, context) : null;
  }
  if (name === 'SUBTOTAL') return subtotal(args, context);
  if (name === 'SUM') return sum(args, context);
  const compute = FUNCTIONS.get(name);
  if (!compute) throw new Unsupported(name);
  return compute(args.map((arg) => argumentOf(arg, context)));
}

function conditional(args: readonly (Expression | null)[], context: FormulaContext): FormulaValue {
  const [test, yes, no] = args;
  if (!test || args.length < 2 || args.length > 3) throw new Unsupported('number of arguments');
  const holds = toBoolean(scalar(test, context));
  if (typeof holds !== 'boolean') return holds;
  if (holds) return yes ? scalar(yes, context) : null;
  if (args.length < 3) return false;
  return no ? scalar(no, context) : null;
}

/** A sum asks the context for the sum of each range, which it can derive from that of a shorter range. */
function sum(args: readonly (Expression | null)[], context: FormulaContext): FormulaValue {
  let total = new Big(0);
  for (const arg of args) {
    const isRange = arg?.kind === 'reference' && context.hasSheet(arg.range.sheet);
    const part = isRange ? context.sumOf(arg.range) : numbersOf([argumentOf(arg, context)]);
    if ('error' in part) return part;
    total = Array.isArray(part)
      ? part.reduce((partial, number) => partial.plus(number), total)
      : total.plus(part);
  }
  return limited(total);
}

/** Supports the sum (9, 109) of ranges without hidden rows: with hidden rows the result depends on how they were hidden. */
function subtotal(args: readonly (Expression | null)[], context: FormulaContext): FormulaValue {
  const [code, ...rest] = args;
  if (code?.kind !== 'number' || !(code.value.eq(9) || code.value.eq(109))) throw new Unsupported('SUBTOTAL');
  const parts = rest.map((arg) => {
    if (arg?.kind !== 'reference' || context.hasHiddenRow(arg.range)) throw new Unsupported('SUBTOTAL');
    return argumentOf(arg, context, true);
  });
  const numbers = numbersOf(parts);
  return 'error' in numbers ? numbers : sumOf(numbers);
}

function argumentOf(arg: Expression | null, context: FormulaContext, withoutSubtotals = false): Argument {
  if (arg?.kind !== 'reference') return arg && { kind: 'value', value: scalar(arg, context) };
  const { range } = arg;
  if (!context.hasSheet(range.sheet)) return { kind: 'value', value: errorOf('#REF!') };
  const cells = [];
  for (const { cell, value } of context.valuesIn(range)) {
    if (withoutSubtotals && isSubtotal(cell)) continue;
    cells.push({ row: cell.row - range.top, column: cell.column - range.left, value });
  }
  return { kind: 'range', rows: range.bottom - range.top + 1, columns: range.right - range.left + 1, cells };
}

function isSubtotal({ formula }: CellSnapshot): boolean {
  return /^=\s*SUBTOTAL\s*\(/i.test(formula ?? '');
}

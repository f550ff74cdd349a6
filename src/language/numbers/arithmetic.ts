/** Arithmetic expressions in prose, evaluated with their units of money. */
import Big from 'big.js';
import type { ProseNumber, ProseToken, Sign } from './prose-numbers';
import { quantityMultiple, yuanPer } from './units';

export interface Measured {
  /** In `moneyUnit`, otherwise a plain number; 50% is 0.5. */
  readonly value: Big;
  /** The unit of money of the value; `null` for a plain number. */
  readonly moneyUnit: string | null;
}

/** An expression found in tokens. */
export interface Expression {
  readonly numbers: readonly ProseNumber[];
  readonly signs: readonly Sign[];
  /** `null` if the units cannot be combined (money times money) or the divisor is 0. */
  readonly value: Measured | null;
  /** Index of the token after the last one. */
  readonly end: number;
}

/** Deepest nesting of brackets; bounds the recursion. */
const MAX_DEPTH = 8;

/** Most numbers in an expression; bounds the cost. */
const MAX_NUMBERS = 24;

/** The longest expression that begins at token `start`; `null` if none does. */
export function expressionAt(tokens: readonly ProseToken[], start: number): Expression | null {
  return new ExpressionParser(tokens, start).run();
}

/** The value of a number: 0.3 for 30%, 30000 for 3万人; amounts of money stay in their unit. */
export function measure({ value, unit, kind }: Pick<ProseNumber, 'value' | 'unit' | 'kind'>): Measured {
  if (kind === 'money' && unit !== undefined) return { value, moneyUnit: baseUnit(unit) };
  const factor = unit === '%' || unit === '(%)' ? '0.01' : quantityMultiple(unit ?? '');
  return { value: value.times(factor), moneyUnit: null };
}

/** `元` of `元/个`. */
function baseUnit(unit: string): string {
  return unit.split(/[/每]/, 1).join('');
}

class ExpressionParser {
  private readonly numbers: ProseNumber[] = [];
  private readonly signs: Sign[] = [];
  private depth = 0;

  constructor(
    private readonly tokens: readonly ProseToken[],
    private at: number,
  ) {}

  run(): Expression | null {
    const value = this.sum();
    if (value === undefined) return null;
    return { numbers: this.numbers, signs: this.signs, value, end: this.at };
  }

  /** `undefined`: no expression; `null`: one without a value. */
  private sum(): Measured | null | undefined {
    return this.operations(['+', '-'], () => this.product());
  }

  private product(): Measured | null | undefined {
    return this.operations(['*', '/'], () => this.factor());
  }

  /** Evaluates operands that are joined by signs of one precedence, from left to right; stops at a sign without an operand after it. */
  private operations(
    signs: readonly Sign[],
    operand: () => Measured | null | undefined,
  ): Measured | null | undefined {
    let left = operand();
    while (left !== undefined) {
      const token = this.tokens[this.at];
      if (token?.type !== 'sign' || !signs.includes(token.sign)) break;
      const before = { at: this.at, numbers: this.numbers.length, signs: this.signs.length };
      this.at++;
      this.signs.push(token.sign);
      const right = operand();
      if (right === undefined) {
        this.at = before.at;
        this.numbers.length = before.numbers;
        this.signs.length = before.signs;
        break;
      }
      left = left && right && calculate(left, token.sign, right);
    }
    return left;
  }

  private factor(): Measured | null | undefined {
    const token = this.tokens[this.at];
    if (token?.type === 'number' && this.numbers.length < MAX_NUMBERS) {
      this.at++;
      this.numbers.push(token.number);
      return measure(token.number);
    }
    if (token?.type !== 'open' || this.depth >= MAX_DEPTH) return undefined;
    const before = this.at;
    this.at++;
    this.depth++;
    const inner = this.sum();
    this.depth--;
    if (inner === undefined || this.tokens[this.at]?.type !== 'close') {
      this.at = before;
      return undefined;
    }
    this.at++;
    return inner;
  }
}

function calculate(left: Measured, sign: Sign, right: Measured): Measured | null {
  switch (sign) {
    case '*':
      if (left.moneyUnit !== null && right.moneyUnit !== null) return null;
      return { value: left.value.times(right.value), moneyUnit: left.moneyUnit ?? right.moneyUnit };
    case '/':
      return divide(left, right);
    default:
      return add(left, sign === '+' ? right : { ...right, value: right.value.neg() });
  }
}

function divide(left: Measured, right: Measured): Measured | null {
  if (right.value.eq(0) || (left.moneyUnit === null && right.moneyUnit !== null)) return null;
  if (left.moneyUnit === null || right.moneyUnit === null) {
    return { value: left.value.div(right.value), moneyUnit: left.moneyUnit };
  }
  return { value: inYuan(left).div(inYuan(right)), moneyUnit: null };
}

/** A term without a unit has that of the other: `100+200=300万元`, `100+200万元`. */
function add(left: Measured, right: Measured): Measured {
  if (left.moneyUnit === right.moneyUnit || left.moneyUnit === null || right.moneyUnit === null) {
    return { value: left.value.plus(right.value), moneyUnit: left.moneyUnit ?? right.moneyUnit };
  }
  return { value: inYuan(left).plus(inYuan(right)), moneyUnit: '元' };
}

/** The value in 元; a plain number is returned unchanged. */
function inYuan({ value, moneyUnit }: Measured): Big {
  return moneyUnit === null ? value : value.times(yuanPer(moneyUnit) ?? 1);
}

export function inUnit(measured: Measured, unit: string): Big {
  const yuan = yuanPer(unit);
  if (yuan === null || measured.moneyUnit === unit) return measured.value;
  return inYuan(measured).div(yuan);
}

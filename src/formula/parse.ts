/** Parser of formulas. */
import Big from 'big.js';
import { tokenize, type Token } from '../workbook/formula-tokens';
import { rangeOfReference, type SheetRange } from '../workbook/references';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

export type Expression =
  | { readonly kind: 'number'; readonly value: Big }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: string }
  /** `single`: a reference to one cell, not a range. */
  | { readonly kind: 'reference'; readonly range: SheetRange; readonly single: boolean }
  | { readonly kind: 'unary'; readonly operator: '+' | '-' | '%'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** `name` in capitals. `null`: an omitted argument (`ROUND(A1,)`). */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | null)[] };

/** Excel's limit, in UTF-16 units. */
const MAX_LENGTH = 8_192;

/** Deeper than in any form; protects the stack from formulas made to exhaust it. */
const MAX_DEPTH = 64;

/** Operators by ascending precedence. All are left-associative, as in Excel, `^` too. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

export interface ParsedFormula {
  readonly expression: Expression;
  /** Nesting depth of brackets and arguments: 0 in `=A1+B1`. */
  readonly depth: number;
}

/**
 * Parses a formula.
 * @param formula with its leading `=`, en-US notation
 * @param sheet of the formula: references without a sheet refer to it
 * @returns `null` if it is malformed, nested too deeply, or contains unsupported parts (arrays, tables, names, other workbooks)
 */
export function parseFormula(formula: string, sheet: string): ParsedFormula | null {
  if (!formula.startsWith('=') || formula.length > MAX_LENGTH) return null;
  const tokens = tokenize(formula);
  const parser = new Parser(tokens, sheet);
  const expression = parser.expression(0, 0);
  return expression && parser.atEnd() ? { expression, depth: parser.deepest } : null;
}

class Parser {
  deepest = 0;
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly sheet: string,
  ) {}

  atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  expression(level: number, depth: number): Expression | null {
    const operators = LEVELS[level];
    if (!operators) return this.prefix(depth);
    let left = this.expression(level + 1, depth);
    for (;;) {
      const operator = operators.find((candidate) => this.isOperator(candidate));
      if (!left || operator === undefined) return left;
      this.at += 1;
      const right = this.expression(level + 1, depth);
      if (!right) return null;
      left = { kind: 'binary', operator, left, right };
    }
  }

  /** A sign binds tighter than `^` in Excel: `-2^2` is 4. */
  private prefix(depth: number): Expression | null {
    const signs: ('+' | '-')[] = [];
    for (;;) {
      const sign = (['+', '-'] as const).find((candidate) => this.isOperator(candidate));
      if (sign === undefined || signs.length > MAX_DEPTH) break;
      signs.push(sign);
      this.at += 1;
    }
    let expression = this.primary(depth);
    while (expression && this.take('%')) expression = { kind: 'unary', operator: '%', operand: expression };
    return signs.reduceRight<Expression | null>(
      (operand, operator) => operand && { kind: 'unary', operator, operand },
      expression,
    );
  }

  private primary(depth: number): Expression | null {
    const token = this.tokens[this.at];
    if (!token || depth >= MAX_DEPTH) return null;
    this.deepest = Math.max(this.deepest, depth);
    this.at += 1;
    if (token.kind === 'reference') {
      const { reference } = token;
      if (reference.foreign) return null;
      return {
        kind: 'reference',
        range: rangeOfReference(reference, this.sheet),
        single: !reference.last && !!reference.first.row && !!reference.first.column,
      };
    }
    const { kind, text } = token;
    if (kind === 'number') return { kind, value: new Big(text.replace(/\.(?!\d)/, '').replace(/^\./, '0.')) };
    if (kind === 'text') return { kind, value: text.slice(1, -1).replaceAll('""', '"') };
    if (kind === 'error') return { kind, value: text.toUpperCase() };
    if (kind === 'name') return this.name(text.toUpperCase(), depth);
    if (text !== '(') return null;
    const inner = this.expression(0, depth + 1);
    return inner && this.take(')') ? inner : null;
  }

  private name(name: string, depth: number): Expression | null {
    if (this.take('(')) {
      const args = this.args(depth);
      return args && { kind: 'call', name: name.replace(/^_XLFN\./, ''), args };
    }
    return name === 'TRUE' || name === 'FALSE' ? { kind: 'boolean', value: name === 'TRUE' } : null;
  }

  private args(depth: number): (Expression | null)[] | null {
    if (this.take(')')) return [];
    const args: (Expression | null)[] = [];
    for (;;) {
      if (this.isOperator(',') || this.isOperator(')')) args.push(null);
      else {
        const arg = this.expression(0, depth + 1);
        if (!arg) return null;
        args.push(arg);
      }
      if (this.take(')')) return args;
      if (!this.take(',')) return null;
    }
  }

  private take(text: string): boolean {
    if (!this.isOperator(text)) return false;
    this.at += 1;
    return true;
  }

  private isOperator(text: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'operator' && token.text === text;
  }
}

/** Parser of the formulas that the in-memory grid calculates. */
import type { CellRange, CellValue } from '../../../../src/workbook/cell';
import { parseCell } from '../../../../src/workbook/a1';
import type { Token } from './tokens';
import { tokenize } from './tokens';

export type Binary = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

export type Expression =
  | { readonly kind: 'constant'; readonly value: CellValue }
  /** `sheet` is absent for the formula's sheet. */
  | { readonly kind: 'reference'; readonly sheet: string | undefined; readonly range: CellRange }
  | { readonly kind: 'negate'; readonly of: Expression }
  | { readonly kind: 'percent'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: Binary;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] };

/** Operators by precedence, weakest first. */
const LEVELS: readonly (readonly Binary[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** Parses a formula with or without its leading `=`. @returns `null` if it uses something that this grid does not calculate. */
export function parseFormula(formula: string): Expression | null {
  const tokens = tokenize(formula.startsWith('=') ? formula.slice(1) : formula);
  if (!tokens) return null;
  const parser = new Parser(tokens);
  const expression = parser.expression(0);
  return expression && parser.done ? expression : null;
}

class Parser {
  #at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get done(): boolean {
    return this.#at === this.tokens.length;
  }

  expression(level: number): Expression | null {
    const operators = LEVELS[level];
    if (!operators) return this.#unary();
    let left = this.expression(level + 1);
    for (;;) {
      const operator = operators.find((candidate) => this.#peek('operator', candidate));
      if (!left || !operator) return left;
      this.#at += 1;
      const right = this.expression(level + 1);
      left = right && { kind: 'binary', operator, left, right };
    }
  }

  #unary(): Expression | null {
    if (this.#take('operator', '+')) return this.#unary();
    if (this.#take('operator', '-')) {
      const of = this.#unary();
      return of && { kind: 'negate', of };
    }
    let operand = this.#primary();
    while (operand && this.#take('operator', '%')) operand = { kind: 'percent', of: operand };
    return operand;
  }

  #primary(): Expression | null {
    const token = this.tokens[this.#at];
    if (!token) return null;
    this.#at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'constant', value: Number(token.text) };
      case 'text':
        return { kind: 'constant', value: token.text };
      case 'error':
        return { kind: 'constant', value: { error: token.text.toUpperCase() } };
      case 'open': {
        const inner = this.expression(0);
        return this.#take('close') ? inner : null;
      }
      case 'sheet':
        return this.#reference(token.text, this.tokens[this.#at++]);
      case 'name':
        return this.#named(token);
      default:
        return null;
    }
  }

  #named(token: Token): Expression | null {
    if (this.#take('open')) return this.#call(token.text);
    if (/^(true|false)$/i.test(token.text)) {
      return { kind: 'constant', value: token.text.toLowerCase() === 'true' };
    }
    return this.#reference(undefined, token);
  }

  #call(name: string): Expression | null {
    const given: Expression[] = [];
    if (!this.#take('close')) {
      do {
        const argument = this.expression(0);
        if (!argument) return null;
        given.push(argument);
      } while (this.#take('separator'));
      if (!this.#take('close')) return null;
    }
    return { kind: 'call', name: name.toUpperCase(), arguments: given };
  }

  #reference(sheet: string | undefined, token: Token | undefined): Expression | null {
    const first = token?.kind === 'name' ? parseCell(token.text) : null;
    if (!first) {
      return token?.kind === 'name' ? { kind: 'constant', value: { error: '#NAME?' } } : null;
    }
    let last: typeof first | null = first;
    if (this.#take('operator', ':')) {
      const end = this.tokens[this.#at++];
      last = end?.kind === 'name' ? parseCell(end.text) : null;
    }
    if (!last) return null;
    const range: CellRange = {
      top: Math.min(first.row, last.row),
      left: Math.min(first.column, last.column),
      bottom: Math.max(first.row, last.row),
      right: Math.max(first.column, last.column),
    };
    return { kind: 'reference', sheet, range };
  }

  #peek(kind: Token['kind'], text?: string): boolean {
    const token = this.tokens[this.#at];
    return token?.kind === kind && (text === undefined || token.text === text);
  }

  #take(kind: Token['kind'], text?: string): boolean {
    const found = this.#peek(kind, text);
    if (found) this.#at += 1;
    return found;
  }
}

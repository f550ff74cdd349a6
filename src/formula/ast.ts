/** Syntax tree of a formula. */
import type Big from 'big.js';
import type { SheetRange } from '../workbook/references';

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

/** What a formula refers to, as far as that can be seen without calculating it. */
import { MAX_COLUMNS, MAX_ROWS } from './a1';
import type { CellRange } from './cell';
import { tokenize, type Reference, type Token } from './formula-tokens';

/** A range on a sheet. */
export interface SheetRange extends CellRange {
  readonly sheet: string;
}

/** The ranges a formula reads. `open`: it may read more (names, tables, INDIRECT, OFFSET, other workbooks …). */
export interface FormulaReferences {
  readonly ranges: readonly SheetRange[];
  readonly open: boolean;
}

/** Functions whose arguments do not show what they read. */
const OPEN_FUNCTION = /^(?:INDIRECT|OFFSET)$/i;
const TRUTH = /^(?:TRUE|FALSE)$/i;
/** A range between whatever stands on its sides, and what a formula spilled into. */
const OPEN_OPERATORS: ReadonlySet<string> = new Set([':', '#']);

/**
 * Reads the references of a formula.
 * @param formula in en-US A1 notation, with its leading `=`
 * @param sheet where the formula stands: references without a sheet mean this one
 */
export function referencesOf(formula: string, sheet: string): FormulaReferences {
  const tokens = tokenize(formula);
  return {
    ranges: tokens.flatMap((token) =>
      token.kind === 'reference' && !token.reference.foreign
        ? [rangeOfReference(token.reference, sheet)]
        : [],
    ),
    open: tokens.some((token, index) => isOpen(token, tokens[index + 1])),
  };
}

/** The cells that a reference covers, corners in order. */
export function rangeOfReference(reference: Reference, sheet: string): SheetRange {
  const { first } = reference;
  const last = reference.last ?? first;
  const rows = [first.row?.index ?? 0, last.row?.index ?? MAX_ROWS - 1];
  const columns = [first.column?.index ?? 0, last.column?.index ?? MAX_COLUMNS - 1];
  return {
    sheet: reference.sheet ?? sheet,
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

function isOpen(token: Token, next: Token | undefined): boolean {
  switch (token.kind) {
    case 'reference':
      return token.reference.foreign;
    case 'name':
      return isOperator(next, '(') ? OPEN_FUNCTION.test(token.text) : !TRUTH.test(token.text);
    case 'operator':
      return OPEN_OPERATORS.has(token.text);
    case 'sheet':
    case 'bracket':
    case 'unknown':
      return true;
    case 'number':
    case 'text':
    case 'error':
      return false;
  }
}

function isOperator(token: Token | undefined, text: string): boolean {
  return token?.kind === 'operator' && token.text === text;
}

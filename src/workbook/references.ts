/** Finds the references of a formula without calculating it. */
import { MAX_COLUMNS, MAX_ROWS } from './a1';
import type { CellRange } from './cell';
import { tokenize, type Reference, type Token } from './formula-tokens';

export interface SheetRange extends CellRange {
  readonly sheet: string;
}

/**
 * The ranges that a formula reads. `open`: it may read more cells of this workbook (names, tables, INDIRECT, OFFSET, references
 * to several sheets). References to other workbooks do not count: writing this workbook does not change them.
 */
interface FormulaReferences {
  readonly ranges: readonly SheetRange[];
  readonly open: boolean;
}

/** Functions that read cells to which their arguments do not refer. */
const OPEN_FUNCTION = /^(?:INDIRECT|OFFSET)$/i;
const TRUTH = /^(?:TRUE|FALSE)$/i;
/** Range operator between expressions, and spilled range. */
const OPEN_OPERATORS: ReadonlySet<string> = new Set([':', '#']);

/**
 * Reads the references of a formula.
 * @param formula in en-US A1 notation, with its leading `=`
 * @param sheet of the formula: references without a sheet refer to it
 */
export function referencesOf(formula: string, sheet: string): FormulaReferences {
  const tokens = tokenize(formula);
  return {
    ranges: tokens.flatMap((token) =>
      token.kind === 'reference' && !token.reference.foreign
        ? [rangeOfReference(token.reference, sheet)]
        : [],
    ),
    open: tokens.some((token, index) => isOpen(token, tokens[index - 1], tokens[index + 1])),
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

function isOpen(token: Token, previous: Token | undefined, next: Token | undefined): boolean {
  switch (token.kind) {
    case 'reference':
      return token.reference.foreign && !isExternal(token.reference.prefix);
    case 'name':
      if (next?.kind === 'operator' && next.text === '(') return OPEN_FUNCTION.test(token.text);
      return !TRUTH.test(token.text) && !(previous?.kind === 'sheet' && isExternal(previous.text));
    case 'operator':
      return OPEN_OPERATORS.has(token.text);
    case 'sheet':
      return !isExternal(token.text);
    case 'bracket':
    case 'unknown':
      return true;
    case 'number':
    case 'text':
    case 'error':
      return false;
  }
}

/** @param prefix a sheet as written: one of another workbook contains that workbook in brackets */
function isExternal(prefix: string): boolean {
  return prefix.includes('[');
}

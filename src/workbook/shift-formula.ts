/** Shared formulas: one text for several cells, with relative references. */
import { MAX_COLUMNS, MAX_ROWS, columnName } from './a1';
import { tokenize, type Axis } from './formula-tokens';

/** Returns the formula for the cell that is this number of rows below and columns to the right. */
export type ShiftedFormula = (rows: number, columns: number) => string;

/** A fixed text and the relative row or column after it. */
interface Piece {
  readonly before: string;
  readonly index: number;
  readonly isRow: boolean;
}

/**
 * Parses a formula once for all cells that share it.
 * @param formula with its leading `=`
 * @returns function that gives the formula of another cell. References beyond the sheet's edge wrap around, as in Excel.
 */
export function sharedFormula(formula: string): ShiftedFormula {
  const pieces: Piece[] = [];
  let before = '';
  let done = 0;
  const add = (axis: Axis | undefined, isRow: boolean): void => {
    if (!axis) return;
    if (axis.fixed) before += `$${isRow ? axis.index + 1 : columnName(axis.index)}`;
    else {
      pieces.push({ before, index: axis.index, isRow });
      before = '';
    }
  };
  for (const token of tokenize(formula)) {
    if (token.kind !== 'reference') continue;
    const { prefix, first, last } = token.reference;
    before += formula.slice(done, token.start) + prefix;
    add(first.column, false);
    add(first.row, true);
    if (last) before += ':';
    add(last?.column, false);
    add(last?.row, true);
    done = token.end;
  }
  const rest = before + formula.slice(done);
  return (rows, columns) => {
    if (rows === 0 && columns === 0) return formula;
    const parts: string[] = [];
    for (const { before: kept, index, isRow } of pieces) {
      parts.push(
        kept,
        isRow ? String(moved(index, rows, MAX_ROWS) + 1) : columnName(moved(index, columns, MAX_COLUMNS)),
      );
    }
    return parts.join('') + rest;
  };
}

function moved(index: number, by: number, limit: number): number {
  return (((index + by) % limit) + limit) % limit;
}

/** Formulas that several cells share: one text, its relative references moved along. */
import { MAX_COLUMNS, MAX_ROWS, columnName } from './a1';
import { tokenize, type Axis } from './formula-tokens';

/** A formula as it reads in the cell that is so many rows further down and columns to the right. */
export type ShiftedFormula = (rows: number, columns: number) => string;

/** Text that stays, and the row or column behind it that moves. */
interface Piece {
  readonly before: string;
  readonly index: number;
  readonly isRow: boolean;
}

/**
 * Takes a formula apart once, for all the cells that share it.
 * @param formula with its leading `=`
 * @returns writes it for another cell. References that leave the sheet come in again at its other end, as in Excel.
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
    // Joined at once: a text that grew by each piece would be kept as a tree of them.
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

/** Formulas that several cells share: one text, its relative references moved along. */
import { MAX_COLUMNS, MAX_ROWS, columnName } from './a1';
import { tokenize, type Axis, type Corner, type Reference } from './formula-tokens';

/** A formula as it reads in the cell that is so many rows further down and columns to the right. */
export type ShiftedFormula = (rows: number, columns: number) => string;

/**
 * Takes a formula apart once, for all the cells that share it.
 * @param formula with its leading `=`
 * @returns writes it for another cell. References that leave the sheet come in again at its other end, as in Excel.
 */
export function sharedFormula(formula: string): ShiftedFormula {
  const pieces: { readonly before: string; readonly reference: Reference }[] = [];
  let done = 0;
  for (const token of tokenize(formula)) {
    if (token.kind !== 'reference') continue;
    pieces.push({ before: formula.slice(done, token.start), reference: token.reference });
    done = token.end;
  }
  const rest = formula.slice(done);
  return (rows, columns) => {
    if (rows === 0 && columns === 0) return formula;
    return pieces.map(({ before, reference }) => before + shifted(reference, rows, columns)).join('') + rest;
  };
}

function shifted({ prefix, first, last }: Reference, rows: number, columns: number): string {
  const corners = [first, ...(last ? [last] : [])].map((corner) => shiftedCorner(corner, rows, columns));
  return prefix + corners.join(':');
}

function shiftedCorner({ row, column }: Corner, rows: number, columns: number): string {
  const letters = column ? `${sign(column)}${columnName(moved(column, columns, MAX_COLUMNS))}` : '';
  const digits = row ? `${sign(row)}${moved(row, rows, MAX_ROWS) + 1}` : '';
  return letters + digits;
}

function sign({ fixed }: Axis): string {
  return fixed ? '$' : '';
}

function moved({ index, fixed }: Axis, by: number, limit: number): number {
  return fixed ? index : (((index + by) % limit) + limit) % limit;
}

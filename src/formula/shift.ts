/** A formula as it reads after being copied to another cell. */
import { MAX_COLUMNS, MAX_ROWS, columnName } from '../workbook/a1';
import { tokenize, type Axis, type Corner, type Reference } from './tokens';

/**
 * Moves the relative references of a formula, as filling it down or to the right does. What has a `$` stays.
 * @param rows how many rows down (negative: up)
 * @param columns how many columns to the right (negative: left)
 * @returns `null` when the formula is not understood here; `#REF!` stands for a reference that leaves the sheet
 */
export function shiftFormula(formula: string, rows: number, columns: number): string | null {
  const tokens = tokenize(formula);
  if (!tokens) return null;
  let shifted = '';
  let done = 0;
  for (const token of tokens) {
    if (token.kind !== 'reference') continue;
    shifted += formula.slice(done, token.start) + shiftReference(token.reference, rows, columns);
    done = token.end;
  }
  return shifted + formula.slice(done);
}

function shiftReference({ prefix, first, last }: Reference, rows: number, columns: number): string {
  const corners = [first, ...(last ? [last] : [])].map((corner) => shiftCorner(corner, rows, columns));
  return corners.includes(null) ? '#REF!' : prefix + corners.join(':');
}

function shiftCorner({ row, column }: Corner, rows: number, columns: number): string | null {
  const columnIndex = column && shiftAxis(column, columns, MAX_COLUMNS);
  const rowIndex = row && shiftAxis(row, rows, MAX_ROWS);
  if (columnIndex === null || rowIndex === null) return null;
  const letters = columnIndex === undefined ? '' : `${column?.fixed ? '$' : ''}${columnName(columnIndex)}`;
  const digits = rowIndex === undefined ? '' : `${row?.fixed ? '$' : ''}${rowIndex + 1}`;
  return letters + digits;
}

function shiftAxis({ index, fixed }: Axis, by: number, limit: number): number | null {
  const moved = fixed ? index : index + by;
  return moved >= 0 && moved < limit ? moved : null;
}

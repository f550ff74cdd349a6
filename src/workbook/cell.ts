/** Values, addresses and edits of cells, shared by all hosts. Rows and columns are 0-based. */

/** An error value such as `#REF!`. */
export interface CellError {
  readonly error: string;
}

/** Stands for a value in a file that cannot be read. */
export const UNREADABLE: CellError = { error: '#无法读取' };

/** Value of a cell: `null` if it is empty; dates are serial numbers. */
export type CellValue = null | string | number | boolean | CellError;

/** A formula to be written, with its leading `=` and in en-US notation. */
export interface Formula {
  readonly formula: string;
}

/** Content that can be written into a cell. A string is always text, even with a leading `=`; only `Formula` is calculated. */
export type CellContent = null | string | number | boolean | Formula;

export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Change of a cell. `before` is the content that was read: writing skips a cell with another content. */
export interface CellEdit {
  readonly at: CellRef;
  readonly before: CellContent;
  readonly after: CellContent;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** Tells whether two values are the same: same type, same value. */
export function sameValue(left: CellValue, right: CellValue): boolean {
  return isCellError(left) && isCellError(right) ? left.error === right.error : Object.is(left, right);
}

export function isFormula(content: CellContent): content is Formula {
  return typeof content === 'object' && content !== null;
}

/** Tells whether two contents are the same: same type, same value. Blank text and an empty cell are the same. */
export function sameContent(left: CellContent, right: CellContent): boolean {
  if (isFormula(left) || isFormula(right)) {
    return isFormula(left) && isFormula(right) && left.formula === right.formula;
  }
  return (left === '' ? null : left) === (right === '' ? null : right);
}

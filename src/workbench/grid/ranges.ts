/** Converts ranges between Univer and the workbook folder. */
import type { IRange } from '@univerjs/core';
import type { CellRange } from '../../workbook/cell';

/** A range for Univer. */
export function toUniverRange(range: CellRange): IRange {
  return { startRow: range.top, endRow: range.bottom, startColumn: range.left, endColumn: range.right };
}

/** A range of Univer as a `CellRange`. */
export function fromUniverRange(range: IRange): CellRange {
  return { top: range.startRow, bottom: range.endRow, left: range.startColumn, right: range.endColumn };
}

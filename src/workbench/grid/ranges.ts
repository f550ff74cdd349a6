/** Ranges between Univer's shape and ours. */
import type { IRange } from '@univerjs/core';
import type { CellRange } from '../../workbook/cell';

/** Univer's shape of a range. */
export function toUniverRange(range: CellRange): IRange {
  return { startRow: range.top, endRow: range.bottom, startColumn: range.left, endColumn: range.right };
}

/** Our shape of a range. */
export function fromUniverRange(range: IRange): CellRange {
  return { top: range.startRow, bottom: range.endRow, left: range.startColumn, right: range.endColumn };
}

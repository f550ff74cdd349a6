/** Insertions and deletions of whole rows or columns, and their effect on a range. */
import { columnIndex } from '../workbook/a1';
import type { CellRange } from '../workbook/cell';

/** 0-based lines of a sheet, both ends included. */
export interface LineChange {
  readonly kind: 'inserted' | 'deleted';
  readonly lines: 'rows' | 'columns';
  readonly first: number;
  readonly last: number;
}

/**
 * The change that an Excel event reports.
 * @param type `WorksheetChangedEventArgs.changeType`
 * @param address such as `5:6` or `B:C`
 * @returns `null` for any other change
 */
export function lineChangeOf(type: string, address: string): LineChange | null {
  const kinds: Readonly<Record<string, Pick<LineChange, 'kind' | 'lines'>>> = {
    RowInserted: { kind: 'inserted', lines: 'rows' },
    RowDeleted: { kind: 'deleted', lines: 'rows' },
    ColumnInserted: { kind: 'inserted', lines: 'columns' },
    ColumnDeleted: { kind: 'deleted', lines: 'columns' },
  };
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  const match = /^(?:.*!)?\$?([A-Z]+|\d+):\$?([A-Z]+|\d+)$/i.exec(address);
  if (!kind || !match?.[1] || !match[2]) return null;
  const index = (line: string): number => (kind.lines === 'rows' ? Number(line) - 1 : columnIndex(line));
  const [first, last] = [index(match[1]), index(match[2])];
  return Number.isSafeInteger(first) && Number.isSafeInteger(last) && first >= 0 && first <= last
    ? { ...kind, first, last }
    : null;
}

/** The range after the change, as Excel moves it; `null` if it was deleted. */
export function moveRange(range: CellRange, change: LineChange): CellRange | null {
  const [start, end] =
    change.lines === 'rows' ? ([range.top, range.bottom] as const) : ([range.left, range.right] as const);
  const moved = change.kind === 'inserted' ? inserted(start, end, change) : deleted(start, end, change);
  if (!moved) return null;
  return change.lines === 'rows'
    ? { ...range, top: moved.start, bottom: moved.end }
    : { ...range, left: moved.start, right: moved.end };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function inserted(start: number, end: number, { first, last }: LineChange): Span {
  const count = last - first + 1;
  const shift = (line: number): number => (line < first ? line : line + count);
  return { start: shift(start), end: shift(end) };
}

function deleted(start: number, end: number, { first, last }: LineChange): Span | null {
  const count = last - first + 1;
  const from = start < first ? start : Math.max(first, start - count);
  const to = end < first ? end : Math.max(first - 1, end - count);
  return from > to ? null : { start: from, end: to };
}

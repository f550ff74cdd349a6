/** Conversion between A1 addresses and 0-based rows and columns. */
import type { CellRange, CellRef } from './cell';

/** Excel's limits (rows, columns) of a sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column letters of a 0-based column: 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0-based column of its letters: `A` → 0. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A1 address without the sheet: `{row: 17, column: 3}` → `D18`. */
export function toA1(at: { readonly row: number; readonly column: number }): string {
  return `${columnName(at.column)}${at.row + 1}`;
}

/**
 * Reads `D18` or `$D$18`.
 * @returns `null` if the text is not the address of one cell within Excel's limits.
 */
export function parseCell(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match?.[1] || !match[2]) return null;
  const row = Number(match[2]) - 1;
  const column = columnIndex(match[1]);
  return row >= 0 && row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : null;
}

/**
 * Reads `D18`, `D18:F20` or `$D$18:$F$20`; the corners may be in any order.
 * @returns `null` if the text is not a range within Excel's limits.
 */
export function parseRange(address: string): CellRange | null {
  const [first, second, ...rest] = address.split(':');
  const a = parseCell(first ?? '');
  const b = second === undefined ? a : parseCell(second);
  if (!a || !b || rest.length > 0) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** A1 address of a range: one cell gives `D18`, more give `D18:F20`. */
export function rangeToA1(range: CellRange): string {
  const first = toA1({ row: range.top, column: range.left });
  const last = toA1({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

export function contains(range: CellRange, at: { readonly row: number; readonly column: number }): boolean {
  return at.row >= range.top && at.row <= range.bottom && at.column >= range.left && at.column <= range.right;
}

/** Key of a cell within its sheet, for maps; ascending in row-major order. */
export function cellIndex(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** The cell of a `cellIndex`. */
export function cellOfIndex(index: number): { row: number; column: number } {
  return { row: Math.floor(index / MAX_COLUMNS), column: index % MAX_COLUMNS };
}

/** Key of a cell within its workbook, for maps and for callers outside: `绩效目标!D18`. */
export function cellKey(at: CellRef): string {
  return `${at.sheet}!${toA1(at)}`;
}

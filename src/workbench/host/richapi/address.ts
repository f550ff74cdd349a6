/** Addresses of the object model, with sheet names, whole rows and whole columns. */
import {
  columnIndex,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseCell,
  parseRange,
  rangeToA1,
} from '../../../workbook/a1';
import type { CellRange } from '../../../workbook/cell';
import { RichApiError } from './errors';

export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** Tells whether the range consists of whole rows or whole columns, whose cells are too many for a response. */
export function isUnbounded(range: CellRange): boolean {
  return rowCount(range) === MAX_ROWS || columnCount(range) === MAX_COLUMNS;
}

export function rowCount(range: CellRange): number {
  return range.bottom - range.top + 1;
}

export function columnCount(range: CellRange): number {
  return range.right - range.left + 1;
}

/** `A1:B2`, `A:B` or `1:2`. */
export function localAddress(range: CellRange): string {
  if (rowCount(range) === MAX_ROWS) return `${columnName(range.left)}:${columnName(range.right)}`;
  if (columnCount(range) === MAX_COLUMNS) return `${range.top + 1}:${range.bottom + 1}`;
  return rangeToA1(range);
}

/** `Sheet1!A1:B2`; the sheet's name is quoted if Excel quotes it. */
export function fullAddress(sheet: string, range: CellRange): string {
  return `${quoted(sheet)}!${localAddress(range)}`;
}

function quoted(sheet: string): string {
  const plain =
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(sheet) && !parseCell(sheet) && !/^R\d*C\d*$/i.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/**
 * Reads an address on a sheet.
 * @throws RichApiError `InvalidArgument` if it is not an address or belongs to another sheet
 */
export function parseAddress(address: string, sheet: string): CellRange {
  const bang = address.lastIndexOf('!');
  if (bang >= 0 && unquoted(address.slice(0, bang)).toLowerCase() !== sheet.toLowerCase()) {
    throw new RichApiError('InvalidArgument', `${address} is not on ${sheet}`);
  }
  const local = address.slice(bang + 1);
  const range = parseRange(local) ?? parseColumns(local) ?? parseRows(local);
  if (!range) throw new RichApiError('InvalidArgument', `${address} is not an address`);
  return range;
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") && sheet.endsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

function parseColumns(address: string): CellRange | null {
  const match = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(address);
  if (!match?.[1] || !match[2]) return null;
  const [first, last] = [columnIndex(match[1]), columnIndex(match[2])].sort((a, b) => a - b);
  return within({ ...WHOLE_SHEET, left: first ?? 0, right: last ?? 0 });
}

function parseRows(address: string): CellRange | null {
  const match = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(address);
  if (!match) return null;
  const [first, last] = [Number(match[1]) - 1, Number(match[2]) - 1].sort((a, b) => a - b);
  return within({ ...WHOLE_SHEET, top: first ?? 0, bottom: last ?? 0 });
}

function within(range: CellRange): CellRange | null {
  const inside = range.top >= 0 && range.left >= 0 && range.bottom < MAX_ROWS && range.right < MAX_COLUMNS;
  return inside && range.top <= range.bottom && range.left <= range.right ? range : null;
}

/** @throws RichApiError `InvalidArgument` if the range is empty or outside the sheet */
export function requireWithin(range: CellRange): CellRange {
  const checked = within(range);
  if (!checked) throw new RichApiError('InvalidArgument', 'the range lies outside the sheet');
  return checked;
}

/** The intersection of two ranges; `null` if there is none. */
export function intersection(one: CellRange, other: CellRange): CellRange | null {
  return within({
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  });
}

/** The bounding range of two ranges. */
export function boundingRange(one: CellRange, other: CellRange): CellRange {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

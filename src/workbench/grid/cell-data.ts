/** Converts single cells between Univer's data and snapshots. */
import { CellValueType, type ICellData, type IDocumentData, type Nullable } from '@univerjs/core';
import type { CellValue } from '../../workbook/cell';
import { isCellError } from '../../workbook/cell';
import { isHostFormula, type HostContent } from '../host/model';

/** Excel's error values. */
const ERRORS = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);

/** Custom data of an unlocked cell, stored in Univer's cell, so that it moves with the cell when rows are inserted or cut. */
export const UNLOCKED = { unlocked: true };

/** Univer's members for a content. All members are set, so that those of an earlier content are replaced. */
export function toCellData(content: HostContent): ICellData {
  const rest = { f: null, si: null, p: null };
  if (content === null || content === '') return { ...rest, v: null, t: null };
  if (typeof content === 'number') return { ...rest, v: content, t: CellValueType.NUMBER };
  if (typeof content === 'boolean') return { ...rest, v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof content === 'string') return { ...rest, v: content, t: textType(content) };
  if (isHostFormula(content)) return { ...rest, f: content.formula, v: null, t: null };
  return { ...rest, v: content.error, t: CellValueType.STRING };
}

/** Marks text that Univer could later read as a number, a formula or an error. */
function textType(text: string): CellValueType {
  const trimmed = text.trim();
  const looksLikeMore =
    /^[=+\-@']/.test(text) ||
    (trimmed !== '' && !Number.isNaN(Number(trimmed))) ||
    /^(true|false)$/i.test(trimmed) ||
    ERRORS.has(text);
  return looksLikeMore ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

/** The constant, or the last result of the formula. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const rich = cell.p ? documentText(cell.p) : null;
  if (rich !== null) return rich === '' ? null : rich;
  const { v, t } = cell;
  if (v === undefined || v === null || v === '') return null;
  if (t === CellValueType.BOOLEAN || typeof v === 'boolean') return Boolean(Number(v));
  if (typeof v === 'number') return v;
  if (t === CellValueType.NUMBER) return Number(v);
  return t !== CellValueType.FORCE_STRING && ERRORS.has(v) ? { error: v } : v;
}

/** The text of Univer's rich text without the return at its end; `null` if the cell has no rich text. */
export function documentText(document: IDocumentData): string | null {
  const stream = document.body?.dataStream;
  return stream === undefined ? null : stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}

/** Tells whether the file or the add-in has unlocked a cell. */
export function isUnlocked(cell: Nullable<ICellData>): boolean {
  const custom: unknown = cell?.custom;
  return typeof custom === 'object' && custom !== null && 'unlocked' in custom && custom.unlocked === true;
}

/** Tells whether Univer's data has a value or a formula. */
export function hasContent(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  return Boolean(cell.f) || Boolean(cell.si) || valueOf(cell) !== null;
}

/** A value as Excel displays it without a number format. */
export function generalText(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // Excel shows no more than eleven significant digits.
  return typeof value === 'number' ? String(Number(value.toPrecision(11))) : value;
}

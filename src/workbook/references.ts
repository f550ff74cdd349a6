/** What a formula refers to, as far as that can be seen without calculating it. */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, parseRange } from './a1';
import type { CellRange } from './cell';

/** A range on a sheet. */
export interface SheetRange extends CellRange {
  readonly sheet: string;
}

/** The ranges a formula reads. `open`: it may read more (names, tables, INDIRECT, OFFSET, other workbooks …). */
export interface FormulaReferences {
  readonly ranges: readonly SheetRange[];
  readonly open: boolean;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?\d{1,7}:\$?\d{1,7}`;
const SHEET = String.raw`'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!`;
const REFERENCE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.$])(?:${SHEET})?(${CELL}:${CELL}|${COLUMNS}|${ROWS}|${CELL})(?![\p{L}\p{N}_.(!])`,
  'gu',
);
const TEXT_LITERAL = /"[^"]*"/g;
const ERROR_LITERAL = /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)/gi;
/** Functions whose arguments do not show what they read. */
const OPEN_FUNCTION = /\b(?:INDIRECT|OFFSET)\s*\(/i;
const FUNCTION_OR_CONSTANT =
  /[\p{L}_][\p{L}\p{N}_.]*\s*\(|(?<![\p{L}\p{N}_.])(?:TRUE|FALSE)(?![\p{L}\p{N}_.])/giu;
/** What is left of a formula once references, functions and numbers are taken out. */
const PLAIN_REST = /^(?:[\s=+\-*/^&<>(),;{}%@.]|\d+(?:\.\d+)?(?:e[+-]?\d+)?)*$/i;

/**
 * Reads the references of a formula.
 * @param formula in en-US A1 notation
 * @param sheet where the formula stands: references without a sheet mean this one
 */
export function referencesOf(formula: string, sheet: string): FormulaReferences {
  const ranges: SheetRange[] = [];
  const text = formula.replace(TEXT_LITERAL, ' ').replace(ERROR_LITERAL, ' ');
  const rest = text.replace(REFERENCE, (whole, quoted?: string, bare?: string, address?: string) => {
    const range = rangeOf(address ?? '');
    // A workbook in brackets or several sheets at once (`'Sheet1:Sheet3'!A1`) stays in the rest and opens it.
    if (!range || /[[\]:]/.test(quoted ?? '')) return whole;
    ranges.push({ sheet: quoted?.replaceAll("''", "'") ?? bare ?? sheet, ...range });
    return ' ';
  });
  const open = OPEN_FUNCTION.test(rest) || !PLAIN_REST.test(rest.replace(FUNCTION_OR_CONSTANT, '('));
  return { ranges, open };
}

function rangeOf(address: string): CellRange | null {
  const [first = '', last = ''] = address.replaceAll('$', '').split(':');
  if (/^\d+$/.test(first) && last) {
    const rows = [Number(first) - 1, Number(last) - 1];
    return { top: Math.min(...rows), bottom: Math.max(...rows), left: 0, right: MAX_COLUMNS - 1 };
  }
  if (/^[A-Za-z]+$/.test(first) && last) {
    const columns = [columnIndex(first), columnIndex(last)];
    return { top: 0, bottom: MAX_ROWS - 1, left: Math.min(...columns), right: Math.max(...columns) };
  }
  return parseRange(address);
}

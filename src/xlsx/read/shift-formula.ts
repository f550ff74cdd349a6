/** Formulas that several cells share: one text, its relative references moved along. */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName } from '../../workbook/a1';

const TEXT_OR_QUOTED_OR_BRACKETED = String.raw`"[^"]*"|'[^']*'|\[[^\]]*\]`;
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})`;
const COLUMNS = String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})`;
const ROWS = String.raw`(\$?)(\d{1,7}):(\$?)(\d{1,7})`;
const TOKEN = new RegExp(
  String.raw`${TEXT_OR_QUOTED_OR_BRACKETED}|(?<![\p{L}\p{N}_.$])(?:${CELL}|${COLUMNS}|${ROWS})(?![\p{L}\p{N}_.(!])`,
  'gu',
);

/**
 * A formula as it reads in another cell.
 * @param rows how many rows further down that cell is; `columns` likewise to the right. References that leave the sheet
 * come in again at its other end, as in Excel.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const row = (fixed: string, text: string) =>
    fixed ? `$${text}` : String(wrap(Number(text) - 1 + rows, MAX_ROWS) + 1);
  const column = (fixed: string, text: string) =>
    fixed ? `$${text}` : columnName(wrap(columnIndex(text) + columns, MAX_COLUMNS));
  return formula.replace(TOKEN, (whole: string, ...groups: (string | undefined)[]) => {
    const [c1, c2, r1, r2, cs1, cs2, ce1, ce2, rs1, rs2, re1, re2] = groups;
    if (c2 && r2) return column(c1 ?? '', c2) + row(r1 ?? '', r2);
    if (cs2 && ce2) return `${column(cs1 ?? '', cs2)}:${column(ce1 ?? '', ce2)}`;
    if (rs2 && re2) return `${row(rs1 ?? '', rs2)}:${row(re1 ?? '', re2)}`;
    return whole;
  });
}

function wrap(index: number, limit: number): number {
  return ((index % limit) + limit) % limit;
}

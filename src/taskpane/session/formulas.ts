/** Amounts written as formulas (设置：金额写成公式): 明细金额 = 单价 × 数量, 小计 and 合计 as sums. */
import type { Finding } from '../../check';
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { conversionText } from '../../figures/breakdown/formulas';
import type { NumberCell } from '../../form/cells';
import { cellKey, rangeToA1, toA1 } from '../../workbook/a1';
import type { CellContent, CellRef } from '../../workbook/cell';
import type { Rewrites } from './choices';

const NONE: Rewrites = new Map();

/**
 * The formulas that may stand in the breakdown's amount cells, by `cellKey`. Left out: amounts whose price or quantity
 * shares its cell with words, and sums whose rows do not all hold plain numbers.
 * @param decimals of an amount, to round half up as the form does
 */
export function amountFormulas(breakdown: Breakdown, decimals: number): Rewrites {
  const formulas = new Map<string, CellContent>();
  const put = (cell: NumberCell, formula: string | null): void => {
    if (formula !== null && isWholeCell(cell)) formulas.set(cellKey(cell.at), { formula });
  };
  for (const item of breakdown.items) put(item.amount, productFormula(item, breakdown, decimals));
  for (const subtotal of breakdown.subtotals) {
    put(subtotal.amount, sumFormula(subtotal.items));
  }
  if (breakdown.total) put(breakdown.total.amount, sumFormula(breakdown.items));
  return formulas;
}

/** The formulas that take the place of a finding's plain amounts. */
export function rewritesOf(finding: Finding, formulas: Rewrites): Rewrites {
  const { fix } = finding;
  if (!fix || !('edits' in fix) || !finding.rule.id.startsWith('breakdown/')) return NONE;
  const rewrites = new Map<string, CellContent>();
  for (const { at, after, spans } of fix.edits) {
    const formula = formulas.get(cellKey(at));
    if (formula !== undefined && typeof after === 'number' && !spans) rewrites.set(cellKey(at), formula);
  }
  return rewrites;
}

function productFormula(item: BreakdownItem, breakdown: Breakdown, decimals: number): string | null {
  const { unitPrice, quantity } = item;
  if (!isPlainNumber(unitPrice) || !isPlainNumber(quantity)) return null;
  const product = `${toA1(unitPrice.at)}*${toA1(quantity.at)}`;
  return `=ROUND(${product}${conversionText(breakdown)},${decimals})`;
}

function sumFormula(items: readonly BreakdownItem[]): string | null {
  const [first] = items;
  if (!first) return null;
  const { column } = first.amount.at;
  const plain = items.every(({ amount }) => isWholeCell(amount) && amount.at.column === column);
  if (!plain) return null;
  const runs = runsOf(items.map(({ amount }) => amount.at)).map(([top, bottom]) =>
    rangeToA1({ top, bottom, left: column, right: column }),
  );
  return `=SUM(${runs.join(',')})`;
}

/** Consecutive rows put together: 17, 18, 19, 21 → 17–19, 21. */
function runsOf(cells: readonly CellRef[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const { row } of cells) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

/** The cell holds nothing but its value: no label shares it. */
function isWholeCell(cell: NumberCell): boolean {
  return cell.start === 0;
}

function isPlainNumber(cell: NumberCell | undefined): cell is NumberCell {
  return cell?.reading.kind === 'number' && cell.reading.typed && isWholeCell(cell);
}

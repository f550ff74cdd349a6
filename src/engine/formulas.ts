/** Amounts written as formulas (设置：金额写成公式): 明细金额 = 单价 × 数量, 小计 and 合计 as sums. */
import type { Finding } from '../check/result';
import { amountFormula, itemSumFormula } from '../figures/breakdown/formulas';
import { factorsOf } from '../figures/breakdown/sums';
import type { Breakdown } from '../form/breakdown';
import type { NumberCell } from '../form/cells';
import { sectionOf } from '../rules/subject';
import { cellKey } from '../workbook/a1';
import type { CellContent, Formula } from '../workbook/cell';
import type { Rewrites } from './choices';

const NO_FORMULAS: Rewrites = new Map();

/**
 * Formulas for the breakdown's amount cells, by `cellKey`. An amount gets no formula if its price or quantity shares
 * its cell with words; a sum gets none if one of its rows does not hold a plain number.
 * @param decimals of an amount, to round half up as the form does
 */
export function amountFormulas(breakdown: Breakdown, decimals: number): Rewrites {
  const formulas = new Map<string, CellContent>();
  const put = (cell: NumberCell, formula: Formula | null): void => {
    if (formula && isWholeCell(cell)) formulas.set(cellKey(cell.at), formula);
  };
  for (const item of breakdown.items) {
    const isPlain = factorsOf(item)?.every(isPlainNumber) === true;
    put(item.amount, isPlain ? amountFormula(item, breakdown, decimals) : null);
  }
  const lines = [
    ...breakdown.subtotals,
    ...(breakdown.total ? [{ ...breakdown.total, items: breakdown.items }] : []),
  ];
  for (const { amount, items } of lines) {
    const whole = items.every((item) => isWholeCell(item.amount));
    put(amount, whole ? itemSumFormula(items, breakdown, amount.at.sheet) : null);
  }
  return formulas;
}

/** The formulas that replace the plain amounts of a finding's correction. */
export function rewritesOf(finding: Finding, formulas: Rewrites): Rewrites {
  const { fix } = finding;
  if (!fix || !('edits' in fix) || sectionOf(finding.subject) !== 'breakdown') return NO_FORMULAS;
  const rewrites = new Map<string, CellContent>();
  for (const { at, after, spans } of fix.edits) {
    const formula = formulas.get(cellKey(at));
    if (formula !== undefined && typeof after === 'number' && !spans) rewrites.set(cellKey(at), formula);
  }
  return rewrites;
}

/** Tells whether the cell holds only its value, without a label. */
function isWholeCell(cell: NumberCell): boolean {
  return cell.start === 0;
}

function isPlainNumber(cell: NumberCell): boolean {
  return cell.reading.kind === 'number' && cell.reading.typed && isWholeCell(cell);
}

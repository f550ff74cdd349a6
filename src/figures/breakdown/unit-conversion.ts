/** Converts all figures of one side to the form's unit. */
import { numberOf } from '../../form/cells';
import type Big from 'big.js';
import { isFormula } from '../../workbook/cell';
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { expectedAmount } from './sums';
import type { CellChange } from '../../form/change';
import { roundHalfUp } from '../../language/numbers/decimal';
import type { DeclarationForm } from '../../form/declaration';
import { fundSums } from '../money/funds-sums';
import { amountInPlace, numberContent } from '../money/number-change';
import type { Overview } from '../../form/overview';

/** A fund of at least this many times Σ 明细金额 is in the other unit. */
const OTHER_UNIT_FACTOR = 100;

/** Changes that convert the funds: all of them if they are consistent; otherwise those whose size shows that they are in the other unit. */
export function convertFunds(
  { overview, moneyUnit }: DeclarationForm,
  sum: Big | null,
  factor: Big,
  decimals: number,
): CellChange[] {
  const funds = overview?.funds ?? {};
  const fundRows = overview?.fundRows ?? [];
  const agree = fundSums({ funds, fundRows }, null).faults.length === 0 && !isBelow(funds);
  const isFar = (value: Big): boolean =>
    Boolean(
      sum && (factor.lt(1) ? value.gt(sum.times(OTHER_UNIT_FACTOR)) : value.times(OTHER_UNIT_FACTOR).lt(sum)),
    );
  return [...Object.values(funds), ...fundRows.map(({ cell }) => cell)].flatMap((cell): CellChange[] => {
    const value = numberOf(cell);
    if (!value || value.eq(0) || !(agree || isFar(value))) return [];
    return [amountInPlace(cell, value.times(factor), moneyUnit, decimals)];
  });
}

/** Whether 总预算 is less than 当年预算, so that they are in different units. */
function isBelow(funds: Overview['funds']): boolean {
  const [total, current] = [numberOf(funds.total), numberOf(funds.currentYear)];
  return Boolean(total && current && total.lt(current));
}

/** Changes that convert all typed amounts, and the prices if the rows are consistent; calculated cells follow. */
export function convertTable(breakdown: Breakdown, factor: Big, decimals: number): CellChange[] {
  const changes: CellChange[] = [];
  const convert = (cell: BreakdownItem['amount'], value: Big | null): void => {
    if (value && !isFormula(cell.content)) changes.push(numberContent(cell, value));
  };
  const scaled = (cell: BreakdownItem['amount']): Big | null => {
    const value = numberOf(cell);
    return value && roundHalfUp(value.times(factor), decimals);
  };
  for (const item of breakdown.items) {
    const amount = scaled(item.amount);
    convert(item.amount, amount);
    const expected = expectedAmount(item, breakdown, decimals);
    const priceIsRight = expected && amount && expected.eq(amount);
    const price = numberOf(item.unitPrice);
    if (item.unitPrice && price && !priceIsRight) convert(item.unitPrice, price.times(factor));
  }
  for (const { amount } of [...breakdown.subtotals, ...(breakdown.total ? [breakdown.total] : [])]) {
    convert(amount, scaled(amount));
  }
  return changes;
}

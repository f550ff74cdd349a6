/** Alternatives for a row whose amount, price and quantity contradict each other, with the effect on the total. */
import type Big from 'big.js';
import { isFormula } from '../../workbook/cell';
import type { AmountState, BreakdownState } from './state';
import { meetsBudget, type Declared } from './budget';
import { type NumberCell, numberOf } from '../../form/cells';
import type { CellChange } from '../../form/change';
import { decimalPlaces, formatAmount, formatPlain, roundHalfUp } from '../../language/numbers/decimal';
import type { Breakdown } from '../../form/breakdown';
import { numberContent } from '../money/number-change';
import { countOf } from './sums';
import { moneyRatio, type MoneyUnit } from '../../language/numbers/units';
import { exactMoneyText } from '../wording';

export interface AmountAlternative {
  readonly part: 'amount' | 'quantity' | 'unitPrice';
  /** `数量改为 5（明细之和 300.00 万元，与金额合计相符）`. */
  readonly label: string;
  readonly change: CellChange;
}

type Figures = Pick<BreakdownState, 'writtenSum'> & {
  readonly declared: Declared;
  readonly decimals: number;
};

/** Decimals of prices: prices in 元 may have 分, others are in whole 元. */
const PRICE_DECIMALS: Readonly<Record<MoneyUnit, number>> = { 元: 2, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };

/**
 * The ways to make 明细金额 = 单价 × 数量 true by changing one figure: 金额, 数量, 单价, in this order. Only values that
 * a person would write: a whole quantity (or one with no more decimals than now), a price with few decimals.
 */
export function alternativesFor(
  { item, written, expected }: AmountState,
  breakdown: Breakdown,
  figures: Figures,
): AmountAlternative[] {
  if (!written || !expected) return [];
  const { decimals } = figures;
  const effect = (amount: Big): string => effectText(amount.minus(written), breakdown, figures);
  const found: AmountAlternative[] = [
    {
      part: 'amount',
      label: `明细金额改为 ${exactMoneyText(expected, decimals, breakdown.amountUnit)}（${effect(expected)}）`,
      change: numberContent(item.amount, expected),
    },
  ];
  const unchanged = effect(written);
  const amountInPrices = written.times(moneyRatio(breakdown.amountUnit, breakdown.priceUnit));
  const price = numberOf(item.unitPrice);
  const quantity = numberOf(item.quantity);
  const count = countOf(item);
  if (!item.unitPrice || !item.quantity || !price || !quantity || !count) return found;

  const newQuantity = exactQuotient(
    amountInPrices,
    price.times(numberOf(item.times) ?? 1),
    decimalPlaces(quantity),
  );
  if (newQuantity && isTyped(item.quantity)) {
    const label = `数量改为 ${formatPlain(newQuantity)}（${unchanged}）`;
    found.push({ part: 'quantity', label, change: numberContent(item.quantity, newQuantity) });
  }
  const places = Math.max(PRICE_DECIMALS[breakdown.priceUnit], decimalPlaces(price));
  const newPrice = exactQuotient(amountInPrices, count, places);
  if (newPrice && isTyped(item.unitPrice)) {
    const shown = formatAmount(newPrice, Math.max(decimals, decimalPlaces(newPrice)));
    const label = `单价改为 ${shown} ${breakdown.priceUnit}（${unchanged}）`;
    found.push({ part: 'unitPrice', label, change: numberContent(item.unitPrice, newPrice) });
  }
  return found;
}

/** A positive quotient that has at most this many decimals; `null` otherwise. */
function exactQuotient(dividend: Big, divisor: Big, places: number): Big | null {
  if (divisor.eq(0)) return null;
  const quotient = roundHalfUp(dividend.div(divisor), places);
  return quotient.gt(0) && quotient.times(divisor).eq(dividend) ? quotient : null;
}

/** Formulas are not replaced by numbers. */
function isTyped(cell: NumberCell): boolean {
  return !isFormula(cell.content);
}

/** The resulting Σ 明细金额, and whether it equals 合计 and 当年预算. */
function effectText(
  change: Big,
  { amountUnit: unit }: Breakdown,
  { declared: { total, budget }, writtenSum, decimals }: Figures,
): string {
  const added = writtenSum?.plus(change);
  if (!added) return '明细之和尚无法计算';
  const met = [
    ...(total ? [{ name: '金额合计', holds: total.eq(added) }] : []),
    ...(budget ? [{ name: '当年预算', holds: meetsBudget(added, unit, budget, decimals) }] : []),
  ];
  const names = (holds: boolean): string =>
    met
      .filter((one) => one.holds === holds)
      .map(({ name }) => name)
      .join('、');
  const parts = [`明细之和 ${exactMoneyText(added, decimals, unit)}`];
  if (names(true) !== '') parts.push(`与${names(true)}相符`);
  if (names(false) !== '') parts.push(`与${names(false)}不符`);
  return parts.join('，');
}

/** Finds figures that are 10,000 times too large or too small: 元 typed into a 万元 form, or the reverse. (1,000 times in a 千元 form.) */
import { numberOf } from '../../form/cells';
import Big from 'big.js';
import { isFormula } from '../../workbook/cell';
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { expectedAmount, meantAmount, productOf, sumAsWritten } from './sums';
import type { Budget, Declared } from './budget';
import { roundHalfUp, sumIfKnown } from '../../language/numbers/decimal';
import type { DeclarationForm } from '../../form/declaration';
import { convertMoney, moneyRatio, type MoneyUnit } from '../../language/numbers/units';

/** The unit that a form's figures are typed in by mistake. */
const MISTAKEN: Readonly<Record<MoneyUnit, MoneyUnit>> = {
  元: '万元',
  千元: '元',
  万元: '元',
  百万元: '元',
  亿元: '万元',
};
/** In yuan; declared projects are rarely smaller. */
export const SMALL_PROJECT = 10_000;
/** In yuan; declared projects are rarely larger. */
export const LARGE_PROJECT = 1_000_000_000;

/** Tolerance for 10,000 times: other errors in the sum must not hide the wrong unit. */
const TOLERANCE = { low: '0.9', high: '1.1' } as const;

export interface ScaleFaults {
  /**
   * The whole table against 当年预算. `side`: which of the two has the wrong unit, by the form's unit. `sum`: Σ 明细金额 as
   * it stands, in the table's unit.
   */
  readonly whole: {
    readonly side: 'breakdown' | 'funds';
    /** Factor by which its figures must be multiplied: 0.0001 if they are in 元 and should be in 万元. */
    readonly factor: Big;
    readonly sum: Big;
  } | null;
  /** The right 明细金额. */
  readonly amounts: ReadonlyMap<BreakdownItem, Big>;
  /** The right 单价. If a row is also among the amounts, both of its figures are in the other unit. */
  readonly prices: ReadonlyMap<BreakdownItem, Big>;
  /** The right 金额合计, if only this is wrong. */
  readonly total: Big | null;
}

const NO_FAULTS: ScaleFaults = { whole: null, amounts: new Map(), prices: new Map(), total: null };

/** The unit in which figures of the wrong size are typed. */
export function mistakenUnit(unit: MoneyUnit): MoneyUnit {
  return MISTAKEN[unit];
}

/** How many times too large or too small such figures are: 10000 for 元 in a 万元 form. */
export function mistakenTimes(unit: MoneyUnit): Big {
  const [ratio, inverse] = [moneyRatio(unit, MISTAKEN[unit]), moneyRatio(MISTAKEN[unit], unit)];
  return ratio.gt(inverse) ? ratio : inverse;
}

/** Possible factors of a figure. */
function factorsFor(unit: MoneyUnit): readonly Big[] {
  const times = mistakenTimes(unit);
  return [new Big(1).div(times), times];
}

/** Tells whether a Σ equals a total that the form declares. */
type Fits = (added: Big | null) => boolean;

/** Finds figures in the wrong unit, if other figures of the form prove it. */
export function findScaleFaults(
  { breakdown }: DeclarationForm,
  { budget, isSum: fits, isExceededBy }: Declared,
  decimals: number,
): ScaleFaults {
  if (!breakdown) return NO_FAULTS;
  const meant = meantIn(breakdown, decimals);
  const expected = budget && convertMoney(budget.value, budget.unit, breakdown.amountUnit);
  // A total that follows a row in the other unit fits Σ, but 当年预算 does not.
  const isExpected: Fits =
    expected && meant.added && !meant.added.eq(expected) ? (added) => added?.eq(expected) === true : fits;
  const rows = rowFaults(breakdown, meant, { fits, isExpected }, isExceededBy, decimals);
  const whole = wholeTable(breakdown, meant, budget);
  // A single large row in the wrong unit can make the sum look as if all rows were.
  const isExplained =
    rows.amounts.size > 0 && rows.amounts.size < breakdown.items.length && fits(sumWith(rows.amounts, meant));
  if (whole && !isExplained)
    return { ...NO_FAULTS, whole, amounts: alikeAmounts(whole, breakdown, decimals) };
  return { whole: null, ...rows, total: totalFault(breakdown, sumWith(rows.amounts, meant), decimals) };
}

function wholeTable(breakdown: Breakdown, { added }: Meant, budget: Budget | null): ScaleFaults['whole'] {
  const expected = budget && convertMoney(budget.value, budget.unit, breakdown.amountUnit);
  if (!added?.gt(0) || !expected?.gt(0)) return null;
  // If different units are printed and the figures are about equal as written, a printed unit is wrong, not the figures.
  if (budget && budget.unit !== breakdown.amountUnit && isNear(added, budget.value)) return null;
  const [smaller, larger] = factorsFor(breakdown.amountUnit);
  const factor = [smaller, larger].find((one) => one && isNear(added.times(one), expected));
  if (!factor || !smaller || !larger) return null;
  // In a 万元 form the larger figure is the one in 元; in a 元 form the smaller one is in 万元.
  const breakdownIsLarger = factor.lt(1);
  const side = breakdownIsLarger === (breakdown.amountUnit !== '元') ? 'breakdown' : 'funds';
  if (side === 'breakdown') return { side, factor, sum: added };
  return { side, factor: breakdownIsLarger ? larger : smaller, sum: added };
}

function isNear(value: Big, expected: Big): boolean {
  const ratio = value.div(expected);
  return ratio.gt(TOLERANCE.low) && ratio.lt(TOLERANCE.high);
}

/** The amounts for which 单价 × 数量 shows the same factor as for the whole table. */
function alikeAmounts(
  { side, factor }: NonNullable<ScaleFaults['whole']>,
  breakdown: Breakdown,
  decimals: number,
): Map<BreakdownItem, Big> {
  const alike = breakdown.items.filter(
    (item) => side === 'breakdown' && factorOf(item, breakdown, decimals)?.eq(factor) === true,
  );
  return new Map(alike.map((item) => [item, scale(item, factor, decimals)]));
}

function rowFaults(
  breakdown: Breakdown,
  meant: Meant,
  { fits, isExpected }: { readonly fits: Fits; readonly isExpected: Fits },
  exceeds: (amount: Big) => boolean,
  decimals: number,
): Pick<ScaleFaults, 'amounts' | 'prices'> {
  const amounts = new Map<BreakdownItem, Big>();
  const prices = new Map<BreakdownItem, Big>();
  const off = breakdown.items.flatMap((item) => {
    const factor = factorOf(item, breakdown, decimals);
    return factor ? [{ item, factor }] : [];
  });
  const scaled = new Map(off.map(({ item, factor }) => [item, scale(item, factor, decimals)]));
  const amountsAreWrong =
    off.length > 0 &&
    pointsAtAmounts(breakdown, meant, fits, scaled) &&
    ![...scaled.values()].some((amount) => amount.eq(0) || exceeds(amount));
  for (const { item, factor } of off) {
    const price = numberOf(item.unitPrice);
    if (amountsAreWrong) amounts.set(item, scale(item, factor, decimals));
    else if (price) prices.set(item, price.div(factor));
  }
  for (const [item, factor] of off.length === 0
    ? rowInOtherUnit(breakdown, meant, isExpected, decimals)
    : []) {
    amounts.set(item, scale(item, factor, decimals));
    const price = numberOf(item.unitPrice);
    if (price) prices.set(item, price.times(factor));
  }
  return { amounts, prices };
}

/** The factor that makes 明细金额 equal to 单价 × 数量; `null` if it is right or wrong in another way. */
function factorOf(item: BreakdownItem, breakdown: Breakdown, decimals: number): Big | null {
  const written = numberOf(item.amount);
  const product = productOf(item, breakdown);
  const expected = expectedAmount(item, breakdown, decimals);
  if (!written?.gt(0) || !product?.gt(0) || !expected || written.eq(expected)) return null;
  const found = factorsFor(breakdown.amountUnit).find((factor) => {
    const scaled = roundHalfUp(written.times(factor), decimals);
    // A price in the wrong unit can give a product that rounds to 0.
    return scaled.eq(expected) && (scaled.gt(0) || roundHalfUp(product.div(factor), decimals).eq(written));
  });
  return found ?? null;
}

function scale(item: BreakdownItem, factor: Big, decimals: number): Big {
  return roundHalfUp((numberOf(item.amount) ?? new Big(0)).times(factor), decimals);
}

/** If 明细金额 and 单价 differ by 10,000: whether the amounts have the wrong unit. */
function pointsAtAmounts(
  breakdown: Breakdown,
  meant: Meant,
  fits: Fits,
  scaled: ReadonlyMap<BreakdownItem, Big>,
): boolean {
  const asWritten = sumAsWritten(breakdown);
  if (fits(asWritten) || fits(meant.added)) return false;
  if (fits(sumWith(scaled, meant))) return true;
  // If there is nothing to compare with, a whole column of prices in 元 is more likely than a whole column of amounts in 元.
  return scaled.size < breakdown.items.length || breakdown.items.length === 1;
}

/** The factor of a single row in the other unit (a lump sum, or amount and price) with whose conversion Σ equals a declared total. */
function rowInOtherUnit(
  breakdown: Breakdown,
  { added }: Meant,
  fits: Fits,
  decimals: number,
): Map<BreakdownItem, Big> {
  const found = new Map<BreakdownItem, Big>();
  if (!added || fits(added)) return found;
  for (const item of breakdown.items) {
    const amount = numberOf(item.amount);
    const isLump = item.unitPrice?.reading.kind !== 'number' && item.quantity?.reading.kind !== 'number';
    if (!amount?.gt(0) || !(isLump || expectedAmount(item, breakdown, decimals)?.eq(amount) === true))
      continue;
    for (const factor of factorsFor(breakdown.amountUnit)) {
      const value = scale(item, factor, decimals);
      const corrected = added.minus(amount).plus(value);
      if (value.gt(0) && fits(corrected)) found.set(item, factor);
    }
  }
  return found;
}

function totalFault(breakdown: Breakdown, added: Big | null, decimals: number): Big | null {
  const { total } = breakdown;
  const written = total && !isFormula(total.amount.content) ? numberOf(total.amount) : null;
  if (!written?.gt(0) || !added?.gt(0) || written.eq(added)) return null;
  return factorsFor(breakdown.amountUnit).some((factor) =>
    roundHalfUp(written.times(factor), decimals).eq(added),
  )
    ? added
    : null;
}

/** The certain amounts and their sum, computed once because several tests need them. */
interface Meant {
  readonly items: readonly BreakdownItem[];
  readonly amounts: readonly (Big | null)[];
  readonly added: Big | null;
}

function meantIn(breakdown: Breakdown, decimals: number): Meant {
  const { items } = breakdown;
  const amounts = items.map((item) => meantAmount(item, breakdown, decimals));
  return { items, amounts, added: sumIfKnown(amounts) };
}

/** Σ 明细金额 with some rows replaced; `null` if one is unknown. */
function sumWith(replaced: ReadonlyMap<BreakdownItem, Big>, { items, amounts, added }: Meant): Big | null {
  if (replaced.size === 0) return added;
  return sumIfKnown(
    amounts.map((amount, index) => {
      const item = items[index];
      return (item && replaced.get(item)) ?? amount;
    }),
  );
}

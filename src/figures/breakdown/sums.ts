/** The breakdown's amounts and sums, recomputed exactly. All amounts are in the unit of 明细金额. */
import type Big from 'big.js';
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { isBlankNumber, numberOf, type NumberCell } from '../../form/cells';
import { decimalPlaces, roundHalfUp, sumIfKnown } from '../../language/numbers/decimal';
import { convertMoney } from '../../language/numbers/units';

/**
 * 单价 × 数量, and × 月数 (or a similar factor) if there is such a column, in the unit of the amounts, before rounding.
 * @returns `null` if a factor is unreadable, or 单价 or 数量 blank.
 */
export function productOf(item: BreakdownItem, breakdown: Breakdown): Big | null {
  const price = numberOf(item.unitPrice);
  const count = countOf(item);
  if (!price || !count) return null;
  return convertMoney(price.times(count), breakdown.priceUnit, breakdown.amountUnit);
}

/** The factors beside 数量 that are filled in, such as 月数. */
export function furtherFactors({ times, furtherTimes }: BreakdownItem): readonly NumberCell[] {
  return [times, furtherTimes].flatMap((cell) => (cell && !isBlankNumber(cell) ? [cell] : []));
}

/** The cells whose product is 明细金额: 单价, 数量, and further factors; `null` if the row lacks 单价 or 数量. */
export function factorsOf(item: BreakdownItem): readonly NumberCell[] | null {
  const { unitPrice, quantity } = item;
  return unitPrice && quantity ? [unitPrice, quantity, ...furtherFactors(item)] : null;
}

/** 数量, multiplied by the further factors of the row; `null` if one of them is unreadable or 数量 is blank. */
export function countOf(item: BreakdownItem): Big | null {
  return furtherFactors(item).reduce<Big | null>(
    (count, cell) => (count && numberOf(cell)?.times(count)) ?? null,
    numberOf(item.quantity),
  );
}

/** 单价 × 数量 rounded half up to the form's decimals, or `null` if it can't be computed. */
export function expectedAmount(item: BreakdownItem, breakdown: Breakdown, decimals: number): Big | null {
  const product = productOf(item, breakdown);
  return product ? roundHalfUp(product, decimals) : null;
}

/**
 * 明细金额 as written, or the certain correction: rounded if it has more decimals than the form, 单价 × 数量 if it is blank. In the unit
 * of the amounts; `null` if neither is possible.
 */
export function meantAmount(item: BreakdownItem, breakdown: Breakdown, decimals: number): Big | null {
  const written = numberOf(item.amount);
  const expected = expectedAmount(item, breakdown, decimals);
  if (!written) return isBlankNumber(item.amount) ? expected : null;
  return expected && isRounding(written, expected, decimals) ? expected : written;
}

/** Tells whether an amount has more decimals than the form and rounds to the right one. */
export function isRounding(written: Big, expected: Big, decimals: number): boolean {
  return decimalPlaces(written) > decimals && roundHalfUp(written, decimals).eq(expected);
}

/** Σ 明细金额 as written; `null` if one of them is unreadable or blank. */
export function sumAsWritten({ items }: Breakdown): Big | null {
  return sumIfKnown(items.map((item) => numberOf(item.amount)));
}

/** Σ of the recomputed amounts; an item without 单价 and 数量 (a lump sum) counts as written. `null` if one of them is unreadable. */
export function sumRecomputed(breakdown: Breakdown, decimals: number): Big | null {
  return sumIfKnown(
    breakdown.items.map((item) => expectedAmount(item, breakdown, decimals) ?? numberOf(item.amount)),
  );
}

/** What the breakdown's amounts are and should be, and what they add up to once what can be proven is put right. */
import type Big from 'big.js';
import type { BreakdownItem } from './breakdown';
import { expectedAmount, isRounding, meantAmount, productOf } from './breakdown-sums';
import { declaredSums } from './budget';
import { isBlankNumber } from './cells';
import { decimalPlaces, sum } from './decimal';
import type { DeclarationForm } from './declaration';
import { moneyOf } from './money';
import { findScaleFaults } from './scale-faults';

/**
 * `right`: agrees, or nothing to compare with (a lump sum). `rounding`: too many decimals, rounds to the right amount.
 * `blank`: to be filled from 单价 × 数量. `scale`: 10,000 times too large or small. `wrong`: another amount.
 * `unknown`: unreadable, or blank without 单价 and 数量.
 */
export type AmountVerdict = 'right' | 'rounding' | 'blank' | 'scale' | 'wrong' | 'unknown';

export interface AmountState {
  readonly item: BreakdownItem;
  readonly verdict: AmountVerdict;
  /** 明细金额 as written, a formula recomputed. */
  readonly written: Big | null;
  /** 单价 × 数量 rounded half up; `null` where it can't be computed. */
  readonly expected: Big | null;
  /** A `wrong` amount whose correction makes Σ equal 合计 or 当年预算. */
  readonly proven: boolean;
  /** The amount after the corrections that are certain. */
  readonly settled: Big | null;
}

export interface BreakdownState {
  readonly amounts: readonly AmountState[];
  /** Σ of the settled amounts; `null` where one of them is unknown. */
  readonly settledSum: Big | null;
  /** Some amount is wrong and it takes a person to say which of its figures. */
  readonly unsettled: boolean;
}

/** Judges every amount of the form's breakdown. A form without one gives no amounts. */
export function breakdownState(form: DeclarationForm, decimals: number): BreakdownState {
  const { breakdown } = form;
  if (!breakdown) return { amounts: [], settledSum: null, unsettled: false };
  const scale = findScaleFaults(form, decimals);
  const judged = breakdown.items.map((item) => {
    const written = moneyOf(item.amount, breakdown.amountUnit);
    const expected = expectedAmount(item, breakdown, decimals);
    const scaled = scale.amounts.get(item.row);
    const faulty = scaled !== undefined || scale.prices.has(item.row);
    const verdict = faulty ? 'scale' : verdictOf(item, written, expected, decimals);
    return { item, verdict, written, expected, scaled } as const;
  });

  const base = judged.map(({ item, scaled }) => scaled ?? meantAmount(item, breakdown, decimals));
  const fits = declaredSums(form, decimals);
  const baseSum = total(base);
  const allFit = fits(
    total(judged.map(({ verdict, expected }, index) => (verdict === 'wrong' ? expected : base[index]))),
  );
  const amounts = judged.map(({ item, verdict, written, expected }, index): AmountState => {
    const own = base[index] ?? null;
    const proven =
      verdict === 'wrong' &&
      (allFit || fits(baseSum && own && expected && baseSum.minus(own).plus(expected)));
    return { item, verdict, written, expected, proven, settled: proven ? expected : own };
  });
  return {
    amounts,
    settledSum: total(amounts.map(({ settled }) => settled)),
    unsettled: amounts.some(({ verdict, proven }) => verdict === 'wrong' && !proven),
  };
}

function verdictOf(
  item: BreakdownItem,
  written: Big | null,
  expected: Big | null,
  decimals: number,
): AmountVerdict {
  if (!written) return isBlankNumber(item.amount) && expected ? 'blank' : 'unknown';
  if (!expected || written.eq(expected)) return 'right';
  return isRounding(written, expected, decimals) ? 'rounding' : 'wrong';
}

function total(amounts: readonly (Big | null | undefined)[]): Big | null {
  const known = amounts.filter((amount) => amount !== null && amount !== undefined);
  return known.length === amounts.length ? sum(known) : null;
}

/** Tells whether 单价 × 数量 of a row has to be rounded to be an amount of the form. */
export function needsRounding(item: BreakdownItem, form: DeclarationForm, decimals: number): boolean {
  const product = form.breakdown && productOf(item, form.breakdown);
  return Boolean(product && decimalPlaces(product) > decimals);
}

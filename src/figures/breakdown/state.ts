/** The state of the breakdown's amounts: written and expected values, and their sum after certain corrections. */
import type Big from 'big.js';
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { isFormula } from '../../workbook/cell';
import { expectedAmount, isRounding, productOf, sumAsWritten, sumRecomputed } from './sums';
import type { Declared } from './budget';
import { isBlankNumber, numberOf } from '../../form/cells';
import { decimalPlaces, roundHalfUp, sumIfKnown } from '../../language/numbers/decimal';
import type { DeclarationForm } from '../../form/declaration';
import type { ScaleFaults } from './scale-faults';

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
  /** 单价 × 数量 rounded half up; `null` if it can't be computed. */
  readonly expected: Big | null;
  /** A `wrong` amount whose correction makes Σ equal 合计 or 当年预算. */
  readonly proven: boolean;
  /** The amount after the corrections that are certain. */
  readonly settled: Big | null;
}

export interface BreakdownState {
  readonly amounts: readonly AmountState[];
  /** The sum of the amounts as written in the form; `null` if one of them is unreadable or blank. */
  readonly writtenSum: Big | null;
  /** Σ of the settled amounts; `null` if one of them is unknown. */
  readonly settledSum: Big | null;
  /** Whether an amount is wrong and a person must decide which of its figures to change. */
  readonly unsettled: boolean;
}

/** Judges every amount of the form's breakdown. A form without one gives no amounts. */
export function breakdownState(
  { breakdown }: DeclarationForm,
  { isSum: fits }: Declared,
  scale: ScaleFaults,
  decimals: number,
): BreakdownState {
  if (!breakdown) return { amounts: [], writtenSum: null, settledSum: null, unsettled: false };
  const writtenSum = sumAsWritten(breakdown);
  const carriesMore = fits(writtenSum);
  const judged = breakdown.items.map((item) => {
    const written = numberOf(item.amount);
    const expected = expectedAmount(item, breakdown, decimals);
    const scaled = scale.amounts.get(item);
    const faulty = scaled !== undefined || scale.prices.has(item);
    const exact = carriesMore && isExact(item, breakdown, written, decimals);
    const verdict = faulty ? 'scale' : exact ? 'right' : verdictOf(item, written, expected, decimals);
    return { item, verdict, written, expected, scaled } as const;
  });

  const base = judged.map(({ verdict, written, expected, scaled }) =>
    verdict === 'rounding' || verdict === 'blank' ? expected : (scaled ?? written),
  );
  const baseSum = sumIfKnown(base);
  const allFit = fits(
    sumIfKnown(
      judged.map(({ verdict, expected }, index) => (verdict === 'wrong' ? expected : (base[index] ?? null))),
    ),
  );
  const amounts = judged.map(({ item, verdict, written, expected }, index): AmountState => {
    const certain = base[index] ?? null;
    const proven =
      verdict === 'wrong' &&
      (allFit || fits(baseSum && certain && expected && baseSum.minus(certain).plus(expected)));
    return { item, verdict, written, expected, proven, settled: proven ? expected : certain };
  });
  return {
    amounts,
    writtenSum,
    settledSum: sumIfKnown(amounts.map(({ settled }) => settled)),
    unsettled: amounts.some(({ verdict, proven }) => verdict === 'wrong' && !proven),
  };
}

/**
 * Tells whether an amount is exactly 单价 × 数量 with more decimals than usual. If 合计 or 当年预算 is the sum of such amounts, the whole
 * form uses that many decimals, and rounding would make the sums wrong.
 */
function isExact(item: BreakdownItem, breakdown: Breakdown, written: Big | null, decimals: number): boolean {
  if (!written || decimalPlaces(written) <= decimals) return false;
  const product = productOf(item, breakdown);
  return Boolean(product && roundHalfUp(product, decimalPlaces(written)).eq(written));
}

/**
 * The decimals of a form's amounts: usually `decimals`. If their sum is not 合计 or 当年预算 because some were rounded, the
 * decimals of the amounts that were not rounded, with which the exact products add up.
 */
export function decimalsOf(
  { breakdown }: DeclarationForm,
  { isSum: fits }: Declared,
  decimals: number,
): number {
  const exact = (breakdown?.items ?? []).flatMap((item) => {
    const written = numberOf(item.amount);
    return breakdown && written && isExact(item, breakdown, written, decimals) ? [written] : [];
  });
  if (!breakdown || exact.length < MIN_EXACT || fits(sumAsWritten(breakdown))) return decimals;
  const carried = Math.max(...exact.map(decimalPlaces));
  return fits(sumRecomputed(breakdown, carried)) ? carried : decimals;
}

/** A single amount with more decimals is more likely a slip. */
const MIN_EXACT = 2;

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

/**
 * The decimals to which 单价 × 数量 of a row has to be rounded to be an amount of the form; `null` where it needs no rounding. A formula that
 * rounds keeps rounding.
 */
export function roundingOf(item: BreakdownItem, breakdown: Breakdown, decimals: number): number | null {
  const { content } = item.amount;
  const isRounded = isFormula(content) && /\bROUND\(/i.test(content.formula);
  const product = productOf(item, breakdown);
  return isRounded || (product && decimalPlaces(product) > decimals) ? decimals : null;
}

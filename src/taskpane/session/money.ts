/** The three amounts that must agree. */
import Big from 'big.js';
import type { CheckedView } from '../../engine/views';

/** `filled`: as filled in; `recomputed`: from price and quantity; `null` if both are the same. */
type AmountBasis = 'filled' | 'recomputed' | null;

/** The sum with which an amount is compared: one of the two sums of the items, the only one, or 金额合计. */
export type ComparedSum = 'filled' | 'recomputed' | 'breakdown' | 'declared';

interface BasedAmount {
  readonly basis: AmountBasis;
  /** Plain decimals in the form's unit; `null` if unreadable. */
  readonly amount: string | null;
}

interface AgreeingAmount {
  readonly of: 'breakdown' | 'declared' | 'currentYear';
  /** Two if the sum as filled differs from the recomputed one. */
  readonly amounts: readonly BasedAmount[];
  /** Differences between the amount and the amounts that it must equal; empty if nothing differs. */
  readonly differences: readonly { readonly from: ComparedSum; readonly difference: string }[];
  /** Whether it equals all amounts before it; `null` if there is nothing to compare. */
  readonly agrees: boolean | null;
}

/** The amounts for which the form has a place, in the order in which they are compared. */
export function agreeingAmounts({ form, totals, filledBreakdown }: CheckedView): AgreeingAmount[] {
  const { breakdown: recomputed, declared, currentYear } = totals;
  const filled = filledBreakdown ?? recomputed;
  const isSame = filled === null || recomputed === null || new Big(filled).eq(recomputed);
  const sums: readonly BasedAmount[] =
    form.items === null
      ? []
      : isSame
        ? [{ basis: null, amount: recomputed ?? filled }]
        : [
            { basis: 'filled', amount: filled },
            { basis: 'recomputed', amount: recomputed },
          ];
  const known = sums.flatMap(({ basis, amount: sum }) =>
    sum === null ? [] : [[basis ?? 'breakdown', sum] as const],
  );
  const compare = (
    of: AgreeingAmount['of'],
    amount: string | null,
    against: readonly (readonly [from: ComparedSum, amount: string])[],
  ): AgreeingAmount => {
    const differences =
      amount === null
        ? []
        : against.flatMap(([from, other]) => {
            const difference = new Big(amount).minus(other);
            return difference.eq(0) ? [] : [{ from, difference: difference.toFixed() }];
          });
    const agrees = amount === null || against.length === 0 ? null : differences.length === 0;
    return { of, amounts: [{ basis: null, amount }], differences, agrees };
  };
  const total = compare('declared', declared, known);
  const budget = compare('currentYear', currentYear, declared === null ? known : [['declared', declared]]);
  if (form.items === null) return [budget];
  return [
    { of: 'breakdown', amounts: sums, differences: [], agrees: null },
    total,
    { ...budget, agrees: budget.agrees === true ? total.agrees !== false : budget.agrees },
  ];
}

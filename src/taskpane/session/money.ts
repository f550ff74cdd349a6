/** The amounts that must agree, ready to be shown. */
import type { CheckedView } from '../../engine/views';

export interface AgreeingAmount {
  readonly of: 'breakdown' | 'declared' | 'currentYear';
  /** Plain decimals in the form's unit; `null` where unreadable. */
  readonly amount: string | null;
  /** What it must agree with; `null` where there is nothing. */
  readonly against: string | null;
}

/** The amounts that must agree, in the order in which they are compared; those that the form has a place for. */
export function agreeingAmounts({ form, totals }: CheckedView): AgreeingAmount[] {
  const { breakdown, declared, currentYear } = totals;
  const sums: AgreeingAmount[] = [
    { of: 'breakdown', amount: breakdown, against: null },
    { of: 'declared', amount: declared, against: breakdown },
  ];
  return [
    ...(form.items === null ? [] : sums),
    { of: 'currentYear', amount: currentYear, against: declared ?? breakdown },
  ];
}

/** The breakdown's figures, ready to be shown: share, declared and recomputed amount of each item. */
import Big from 'big.js';
import type { CheckedForm } from '../../check';
import { expectedAmount } from '../../figures/breakdown/sums';
import { numberOf } from '../../form/cells';
import { formatPlain, sum } from '../../language/numbers/decimal';
import type { CellRef } from '../../workbook/cell';

export interface MoneyItem {
  readonly row: number;
  readonly name: string;
  readonly at: CellRef;
  /** Plain decimals in the form's unit; `null` where unreadable. */
  readonly declared: string | null;
  readonly recomputed: string | null;
  /** Part of the whole, 0 to 1, by the recomputed amount (the declared one where there is none). */
  readonly share: number | null;
}

export interface AgreeingAmount {
  readonly of: 'breakdown' | 'declared' | 'currentYear';
  /** Plain decimals in the form's unit; `null` where unreadable. */
  readonly amount: string | null;
  /** What it must agree with; `null` where there is nothing. */
  readonly against: string | null;
}

/** The amounts that must agree, in the order in which they are compared; those that the form has a place for. */
export function agreeingAmounts({ form, totals }: CheckedForm): AgreeingAmount[] {
  const { breakdown, declared, currentYear } = totals;
  const sums: AgreeingAmount[] = [
    { of: 'breakdown', amount: breakdown, against: null },
    { of: 'declared', amount: declared, against: breakdown },
  ];
  return [
    ...(form.breakdown ? sums : []),
    { of: 'currentYear', amount: currentYear, against: declared ?? breakdown },
  ];
}

/** The items of the breakdown in the order of the sheet; none where the form has no breakdown. */
export function moneyItems({ form, profile }: CheckedForm): MoneyItem[] {
  const { breakdown } = form;
  if (!breakdown) return [];
  const rows = breakdown.items.map((item) => {
    const declared = numberOf(item.amount);
    const recomputed = expectedAmount(item, breakdown, profile.decimals);
    return { item, declared, recomputed, amount: recomputed ?? declared };
  });
  const whole = sum(rows.flatMap(({ amount }) => amount ?? []));
  return rows.map(({ item, declared, recomputed, amount }) => ({
    row: item.row,
    name: item.item.text,
    at: item.amount.at,
    declared: plain(declared, profile.decimals),
    recomputed: plain(recomputed, profile.decimals),
    share: amount && whole.gt(0) && amount.gte(0) ? Number(amount.div(whole).toFixed(4)) : null,
  }));
}

/** Σ of the amounts as they stand; `null` where one is unreadable. */
export function declaredTotal(items: readonly MoneyItem[]): string | null {
  const amounts = items.flatMap(({ declared }) => (declared === null ? [] : new Big(declared)));
  return amounts.length === items.length ? formatPlain(sum(amounts)) : null;
}

/** All decimals that the amount has, at least the form's: a difference must never look like none. */
function plain(value: Big | null, decimals: number): string | null {
  if (!value) return null;
  const rounded = value.round(decimals);
  return rounded.eq(value) ? formatPlain(value, decimals) : formatPlain(value);
}

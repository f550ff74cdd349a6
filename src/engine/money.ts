/** The breakdown's items, ready to be shown: share, declared and recomputed amount of each. */
import type Big from 'big.js';
import type { CheckedForm } from '../check/result';
import { expectedAmount } from '../figures/breakdown/sums';
import { numberOf } from '../form/cells';
import { formatPlain, sum } from '../language/numbers/decimal';
import type { MoneyItem } from './views';

/** The items of the breakdown in the order of the sheet; none where the form has no breakdown. */
export function moneyItems({ form, profile }: Pick<CheckedForm, 'form' | 'profile'>): MoneyItem[] {
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

/** All decimals that the amount has, at least the form's: a difference must never look like none. */
function plain(value: Big | null, decimals: number): string | null {
  if (!value) return null;
  const rounded = value.round(decimals);
  return rounded.eq(value) ? formatPlain(value, decimals) : formatPlain(value);
}

/** The breakdown's items with their shares, and with their declared and recomputed amounts as the rules compute them. */
import type Big from 'big.js';
import type { CheckedForm } from '../check/result';
import { formatPlain, sum } from '../language/numbers/decimal';
import type { MoneyView } from './views';

/** The items in the order of the sheet; empty if the form has no breakdown. */
export function moneyOf({ figures }: Pick<CheckedForm, 'figures'>): MoneyView {
  const { amounts, decimals, writtenSum } = figures;
  const whole = sum(amounts.flatMap(({ expected, written }) => expected ?? written ?? []));
  const items = amounts.map(({ item, written, expected }) => ({
    row: item.row,
    name: item.item.text,
    at: item.amount.at,
    declared: plain(written, decimals),
    recomputed: plain(expected, decimals),
    share: shareOf(expected ?? written, whole),
  }));
  return { items, declared: plain(writtenSum, decimals) };
}

function shareOf(amount: Big | null, whole: Big): number | null {
  return amount && whole.gt(0) && amount.gte(0) ? Number(amount.div(whole).toFixed(4)) : null;
}

/** All decimals of the amount, at least those of the form, so that no difference is rounded away. */
function plain(value: Big | null, decimals: number): string | null {
  if (!value) return null;
  const rounded = value.round(decimals);
  return rounded.eq(value) ? formatPlain(value, decimals) : formatPlain(value);
}

import type Big from 'big.js';
import { sumRecomputed } from '../form/breakdown-sums';
import { numberOf } from '../form/cells';
import { formatPlain } from '../form/decimal';
import type { DeclarationForm } from '../form/declaration';
import type { Profile } from '../profiles/profile';
import type { Totals } from './result';

/** The three amounts that must agree, in the form's unit. */
export function totalsOf(form: DeclarationForm, profile: Profile): Totals {
  const text = (value: Big | null): string | null => value && formatPlain(value, profile.decimals);
  return {
    breakdown: text(form.breakdown ? sumRecomputed(form.breakdown, profile.decimals) : null),
    declared: text(numberOf(form.breakdown?.total?.amount)),
    currentYear: text(numberOf(form.overview?.funds.currentYear)),
  };
}

import type Big from 'big.js';
import { figuresAgreeAsWritten } from '../figures/money/budget';
import { formatPlain } from '../language/numbers/decimal';
import type { DeclarationForm } from '../form/declaration';
import { yearsMoney } from '../figures/money/funds-sums';
import { moneyOf } from '../figures/money/money';
import { convertMoney } from '../language/numbers/units';
import type { Figures } from '../figures/figures';
import type { Totals } from './result';

/** The three amounts that must agree, in the form's unit. */
export function totalsOf(form: DeclarationForm, { decimals, recomputedSum }: Figures): Totals {
  const { breakdown, moneyUnit } = form;
  const text = (value: Big | null): string | null => value && formatPlain(value, decimals);
  const ofBreakdown = (value: Big | null): Big | null => {
    // Figures that agree as written are in one unit, whatever is printed above them.
    if (!value || !breakdown || figuresAgreeAsWritten(form)) return value;
    return convertMoney(value, breakdown.amountUnit, moneyUnit);
  };
  return {
    breakdown: text(ofBreakdown(recomputedSum)),
    declared: text(ofBreakdown(breakdown ? moneyOf(breakdown.total?.amount, breakdown.amountUnit) : null)),
    currentYear: text(form.overview ? yearsMoney(form.overview, moneyUnit) : null),
  };
}

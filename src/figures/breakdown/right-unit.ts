/** Determines the right 金额单位 if the tables of a form print different ones. */
import { numberOf } from '../../form/cells';
import type { DeclarationForm } from '../../form/declaration';
import type { MoneyUnit } from '../../language/numbers/units';
import { figuresAgreeAsWritten } from './budget';

/** A 当年预算 below this is probably not in 元. */
const MIN_IN_YUAN = 10_000;
/** A 当年预算 above this is probably not in 万元. */
const MAX_IN_WAN = 1_000_000;

/**
 * The unit that most places print; if equally many print each unit, that of 项目总体情况, unless 当年预算 would then be a few 元
 * or thousands of millions of 元 and the other unit fits.
 */
export function rightUnit({ moneyUnits, moneyUnit, overview }: DeclarationForm): {
  readonly unit: MoneyUnit;
  readonly certain: boolean;
} {
  const counts = new Map<MoneyUnit, number>();
  for (const { value } of moneyUnits) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const [first, ...others] = [...counts].flatMap(([unit, count]) => (count === most ? [unit] : []));
  if (first !== undefined && others.length === 0) return { unit: first, certain: true };
  const budget = numberOf(overview?.funds.currentYear);
  if (moneyUnit === '元' && counts.has('万元') && budget?.lt(MIN_IN_YUAN))
    return { unit: '万元', certain: false };
  if (moneyUnit === '万元' && counts.has('元') && budget?.gt(MAX_IN_WAN))
    return { unit: '元', certain: false };
  return { unit: moneyUnit, certain: true };
}

/**
 * The units of the breakdown's amounts and of the funds: as printed, unless the figures are equal digit by digit although the
 * printed units differ. Then one printed unit is wrong, and both are in the right one.
 */
export function meantUnits(form: DeclarationForm): {
  readonly amounts: MoneyUnit;
  readonly funds: MoneyUnit;
} {
  const printed = { amounts: form.breakdown?.amountUnit ?? form.moneyUnit, funds: form.moneyUnit };
  if (printed.amounts === printed.funds || figuresAgreeAsWritten(form) !== true) return printed;
  const { unit } = rightUnit(form);
  return { amounts: unit, funds: unit };
}

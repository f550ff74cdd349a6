/** 金额单位: which one is meant where the tables of a form name different ones. */
import { numberOf } from '../../form/cells';
import type { DeclarationForm } from '../../form/declaration';
import type { MoneyUnit } from '../../language/numbers/units';
import { figuresAgreeAsWritten } from './budget';

/** 当年预算 below this is rather no amount of 元. */
const FEW_YUAN = 10_000;
/** 当年预算 above this is rather no amount of 万元. */
const MANY_WAN = 1_000_000;

/**
 * The unit that most places name; where they are even, that of 项目总体情况, unless 当年预算 would then be a few 元 or
 * thousands of millions of 元 and another place names the unit that fits.
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
  if (moneyUnit === '元' && counts.has('万元') && budget?.lt(FEW_YUAN))
    return { unit: '万元', certain: false };
  if (moneyUnit === '万元' && counts.has('元') && budget?.gt(MANY_WAN)) return { unit: '元', certain: false };
  return { unit: moneyUnit, certain: true };
}

/**
 * The units to read the breakdown's amounts and the funds in: as printed, unless a wrong one was printed above one of them
 * (the figures are the same digit by digit, and yet the units differ). Then both are in the right one.
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

/** 当年预算 beside the breakdown, whose amounts may be in another unit. */
import type Big from 'big.js';
import { isFormula } from '../../workbook/cell';
import { sumAsWritten } from '../breakdown/sums';
import { roundHalfUp } from '../../language/numbers/decimal';
import type { DeclarationForm } from '../../form/declaration';
import { moneyOf } from './money';
import { oncePerForm } from '../per-form';
import { convertMoney, type MoneyUnit } from '../../language/numbers/units';

/** 当年预算 as written, with what is needed to compare the breakdown's amounts with it. */
export interface Budget {
  /** In `unit`. */
  readonly value: Big;
  /** The unit to read it in beside the breakdown. */
  readonly unit: MoneyUnit;
}

/**
 * 当年预算 of a form. Where the breakdown's sheet names another unit and yet the figures agree as written, the wrong
 * unit was printed (consistency/unit says so): the figures then count as being in one unit.
 * @returns `null` where it is blank, unreadable or not in the form.
 */
export function budgetOf(form: DeclarationForm): Budget | null {
  const value = moneyOf(form.overview?.funds.currentYear, form.moneyUnit);
  if (!value) return null;
  return { value, unit: figuresAgreeAsWritten(form) ? amountUnitOf(form) : form.moneyUnit };
}

/** Tells whether Σ 明细金额 or 金额合计 equals 当年预算 digit by digit, whatever the units. `null`: can't be compared. */
export const figuresAgreeAsWritten = oncePerForm((form): boolean | null => {
  const budget = moneyOf(form.overview?.funds.currentYear, form.moneyUnit);
  const { breakdown } = form;
  if (!budget || !breakdown) return null;
  const figures = [
    moneyOf(breakdown.total?.amount, breakdown.amountUnit),
    sumAsWritten(breakdown.items, breakdown.amountUnit),
  ].filter((figure) => figure !== null);
  return figures.length === 0 ? null : figures.some((figure) => figure.eq(budget));
});

/**
 * Tells whether an amount of the breakdown is the same money as 当年预算; in different units both are compared in
 * 万元, rounded to its decimals.
 */
export function meetsBudget(amount: Big, amountUnit: MoneyUnit, budget: Budget, decimals: number): boolean {
  if (amountUnit === budget.unit) return amount.eq(budget.value);
  const wan = [convertMoney(amount, amountUnit, '万元'), convertMoney(budget.value, budget.unit, '万元')];
  const [left, right] = wan.map((value) => value && roundHalfUp(value, decimals));
  return Boolean(left && right && left.eq(right));
}

/**
 * Whether a Σ is 合计 or 当年预算, which were written independently of it. A 合计 that is a formula follows the amounts
 * and proves nothing.
 */
export function declaredSums(form: DeclarationForm, decimals: number): (added: Big | null) => boolean {
  const { breakdown } = form;
  const total = breakdown?.total?.amount;
  const declared =
    breakdown && total && !isFormula(total.content) ? moneyOf(total, breakdown.amountUnit) : null;
  const budget = budgetOf(form);
  return (added) => {
    if (!added || !breakdown) return false;
    if (declared?.eq(added)) return true;
    return budget !== null && meetsBudget(added, breakdown.amountUnit, budget, decimals);
  };
}

/** Tells whether an amount of one row is more than the whole project: its price or quantity can't be right. */
export function exceedsProject(amount: Big, form: DeclarationForm): boolean {
  const unit = amountUnitOf(form);
  const budget = budgetOf(form);
  const declared = [
    moneyOf(form.breakdown?.total?.amount, unit),
    budget && convertMoney(budget.value, budget.unit, unit),
  ].filter((sum) => sum !== null);
  return declared.length > 0 && declared.every((sum) => amount.gt(sum));
}

function amountUnitOf(form: DeclarationForm): MoneyUnit {
  return form.breakdown?.amountUnit ?? form.moneyUnit;
}

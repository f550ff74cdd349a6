/** Compares 当年预算 with the breakdown, whose amounts may be in another unit. */
import { numberOf } from '../../form/cells';
import type Big from 'big.js';
import { isFormula } from '../../workbook/cell';
import { sumAsWritten } from './sums';
import { roundHalfUp } from '../../language/numbers/decimal';
import type { DeclarationForm } from '../../form/declaration';
import { convertMoney, type MoneyUnit } from '../../language/numbers/units';

/** 当年预算 as written, with what is needed to compare the breakdown's amounts with it. */
export interface Budget {
  /** In `unit`. */
  readonly value: Big;
  /** Its unit when it is compared with the breakdown. */
  readonly unit: MoneyUnit;
}

/**
 * 当年预算 of a form. If the breakdown's sheet names another unit although the figures agree as written, the printed unit
 * is wrong (consistency/unit reports it), and the figures are taken to be in one unit.
 * @returns `null` if it is blank, unreadable or not in the form.
 */
export function budgetOf(form: DeclarationForm): Budget | null {
  const value = numberOf(form.overview?.funds.currentYear);
  if (!value) return null;
  return { value, unit: figuresAgreeAsWritten(form) ? amountUnitOf(form) : form.moneyUnit };
}

/** Tells whether Σ 明细金额 or 金额合计 equals 当年预算 digit by digit, whatever the units. `null`: can't be compared. */
export function figuresAgreeAsWritten(form: DeclarationForm): boolean | null {
  const budget = numberOf(form.overview?.funds.currentYear);
  const { breakdown } = form;
  if (!budget || !breakdown) return null;
  const figures = [numberOf(breakdown.total?.amount), sumAsWritten(breakdown)].filter(
    (figure) => figure !== null,
  );
  return figures.length === 0 ? null : figures.some((figure) => figure.eq(budget));
}

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

/** The totals of a form, which are written independently of its rows. */
export interface Declared {
  readonly budget: Budget | null;
  /** 合计, unless it is a formula: a formula follows the amounts and proves nothing. */
  readonly total: Big | null;
  /** Tells whether a Σ, in the unit of the amounts, is `total` or `budget`. */
  readonly isSum: (added: Big | null) => boolean;
  /** Tells whether an amount of one row exceeds the whole project, so that its price or quantity must be wrong. */
  readonly isExceededBy: (amount: Big) => boolean;
}

/** @param decimals of an amount */
export function declaredOf(form: DeclarationForm, decimals: number): Declared {
  const { breakdown } = form;
  const unit = amountUnitOf(form);
  const budget = budgetOf(form);
  const line = breakdown?.total?.amount;
  const written = numberOf(line);
  const total = line && !isFormula(line.content) ? written : null;
  const wholes = [written, budget && convertMoney(budget.value, budget.unit, unit)].filter(
    (sum) => sum !== null,
  );
  return {
    budget,
    total,
    isSum: (added) => {
      if (!added || !breakdown) return false;
      return total?.eq(added) === true || (budget !== null && meetsBudget(added, unit, budget, decimals));
    },
    isExceededBy: (amount) => wholes.length > 0 && wholes.every((sum) => amount.gt(sum)),
  };
}

function amountUnitOf(form: DeclarationForm): MoneyUnit {
  return form.breakdown?.amountUnit ?? form.moneyUnit;
}

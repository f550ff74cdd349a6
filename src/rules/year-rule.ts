/** Definition of a rule that compares one project's forms of two years. */
import type Big from 'big.js';
import { exactMoneyText } from '../figures/wording';
import type { ComparableForm, ComparedCell } from '../figures/years/comparable-form';
import type { MatchedForms } from '../figures/years/match-forms';
import { convertMoney } from '../language/numbers/units';
import { parseCell } from '../workbook/a1';
import type { Profile } from '../profiles/profile';
import type { Problem, Rule } from './rule';

export interface YearFinding {
  /** In this year's form; `null` if it has no cell for the finding. */
  readonly at: ComparedCell | null;
  /** In last year's form. */
  readonly last: ComparedCell | null;
  /** One plain Chinese sentence with row, both values and what to do. */
  readonly message: string;
}

/** The settings of the profile that these rules use. */
export type YearSettings = Pick<Profile, 'yearBudgetGrowth' | 'yearPriceGrowth'>;

/** A rule on two years is a warning at most and never part of a form's status. */
export interface YearRule extends Pick<Rule, 'id' | 'title' | 'aspect'> {
  readonly problems: readonly [Problem<'warning' | 'hint'>];
  /** The severity of its problem. */
  readonly severity: 'warning' | 'hint';
  readonly fix: 'none';
  /** Pure and deterministic; never throws on odd content; takes time in proportion to the rows. */
  readonly check: (forms: MatchedForms, settings: YearSettings) => readonly YearFinding[];
}

/** Declares a rule on two years. */
export function defineYearRule(rule: Omit<YearRule, 'severity' | 'fix'>): YearRule {
  return { ...rule, fix: 'none', severity: rule.problems[0].severity };
}

/** The row of a cell, 0-based. */
export function rowIndex({ cell }: ComparedCell): number {
  return parseCell(cell)?.row ?? 0;
}

/** An amount in 元, converted to the form's unit: `296.00 万元`, with more decimals if the amount has more. */
export function yuanText(yuan: Big, { moneyUnit }: Pick<ComparableForm, 'moneyUnit'>): string {
  return exactMoneyText(convertMoney(yuan, '元', moneyUnit) ?? yuan, 2, moneyUnit);
}

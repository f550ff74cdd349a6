/** The result of a check; `report.ts` turns it into the public JSON. */
import type { Coverage } from '../figures/coverage';
import type { Figures } from '../figures/figures';
import type { DeclarationForm } from '../form/declaration';
import type { Profile, Severity } from '../profiles/profile';
import type { ReadingResult } from '../reading';
import type { Problem, Rule } from '../rules/rule';
import type { Subject } from '../rules/subject';
import type { SpanChange } from '../form/change';
import type { CellEdit, CellRef } from '../workbook/cell';

/** The edit of one fix. With `spans` it changes only parts of a text and can be combined with other edits of the cell. */
export interface FixEdit extends CellEdit {
  readonly spans?: readonly SpanChange[];
}

/** A correction as edits of cells. */
export type Fix =
  | { readonly kind: 'safe'; readonly edits: readonly FixEdit[] }
  | { readonly kind: 'suggested'; readonly edits: readonly FixEdit[]; readonly preselected?: true }
  | { readonly kind: 'suggested'; readonly alternatives: readonly Alternative[] };

/** One of several choices, e.g. to change 金额, 数量 or 单价. */
export interface Alternative {
  readonly label: string;
  readonly edits: readonly FixEdit[];
}

export interface Finding {
  /** Identifies the finding by rule, place and message; explanations are stored under it. */
  readonly key: string;
  readonly rule: Rule;
  readonly problem: Problem;
  /** The severity of the problem, unless the office set another one for the rule. */
  readonly severity: Severity;
  readonly at: CellRef | null;
  readonly subject: Subject;
  readonly message: string;
  readonly fix?: Fix;
  /** The user's reason for keeping a warning. */
  readonly explanation?: string;
}

export interface RuleOutcome {
  readonly rule: Rule;
  readonly places: number;
  readonly status: 'passed' | 'failed' | 'not-applicable' | 'not-checked';
  /** Why it was not applicable or not checked. */
  readonly why?: string;
  /** Not applicable because the office switched the rule off. */
  readonly off?: true;
  /** What was verified, in words; with `passed`. */
  readonly verified?: string;
}

/** `blocked` 不能提交: there is an error. `explain` 需说明: there are warnings without an explanation. `ready` 可以提交: neither. */
export type FormStatus = 'blocked' | 'explain' | 'ready';

/** Amounts in the form's unit with the profile's decimals; `null` if unreadable. */
export interface Totals {
  /** Σ of recomputed 明细金额. */
  readonly breakdown: string | null;
  /** 金额合计 as written. */
  readonly declared: string | null;
  /** 当年预算 as written. */
  readonly currentYear: string | null;
}

export interface CheckedForm {
  readonly form: DeclarationForm;
  readonly profile: Profile;
  /** The figures that several rules use. */
  readonly figures: Figures;
  readonly status: FormStatus;
  readonly totals: Totals;
  /** `null` if the form has no breakdown or no indicators. */
  readonly coverage: Coverage | null;
  readonly findings: readonly Finding[];
  readonly checked: readonly RuleOutcome[];
}

export interface CheckResult extends Omit<ReadingResult, 'forms'> {
  /** The workbook's name. */
  readonly workbook: string;
  readonly forms: readonly CheckedForm[];
}

/** What a check found, in full; `report.ts` turns it into the public JSON. */
import type { Figures } from '../figures/figures';
import type { DeclarationForm } from '../form/declaration';
import type { Profile, Severity } from '../profiles/profile';
import type { LookedAt } from '../reading';
import type { Problem, Rule } from '../rules/rule';
import type { Subject } from '../rules/subject';
import type { SpanChange } from '../form/change';
import type { CellEdit, CellRef } from '../workbook/cell';

/** An edit as one fix would make it. `spans` where it changes only parts of a text: such edits of one cell compose. */
export interface FixEdit extends CellEdit {
  readonly spans?: readonly SpanChange[];
}

/** A correction as edits of cells. */
export type Fix =
  | { readonly kind: 'safe'; readonly edits: readonly FixEdit[] }
  | { readonly kind: 'suggested'; readonly edits: readonly FixEdit[]; readonly preselected?: true }
  | { readonly kind: 'suggested'; readonly alternatives: readonly Alternative[] };

/** One choice among several, e.g. change 金额, 数量 or 单价. */
export interface Alternative {
  readonly label: string;
  readonly edits: readonly FixEdit[];
}

export interface Finding {
  /** The same as long as the finding is the same: rule, place and message. Explanations are kept by it. */
  readonly key: string;
  readonly rule: Rule;
  readonly problem: Problem;
  /** That of the problem, unless the office set another one for the rule. */
  readonly severity: Severity;
  readonly at: CellRef | null;
  readonly subject: Subject;
  readonly message: string;
  readonly fix?: Fix;
  /** The person's written reason for keeping a warning. */
  readonly explanation?: string;
}

export interface RuleOutcome {
  readonly rule: Rule;
  readonly places: number;
  readonly status: 'passed' | 'failed' | 'not-applicable' | 'not-checked';
  /** Why it was not applicable or not checked. */
  readonly why?: string;
  /** Not applicable because the office switched it off. */
  readonly off?: true;
  /** What was verified, in words; with `passed`. */
  readonly verified?: string;
}

/** `blocked` 不能提交: an error stands. `explain` 需说明: warnings without an explanation. `ready` 可以提交: neither. */
export type FormStatus = 'blocked' | 'explain' | 'ready';

/** Amounts in the form's unit with the profile's decimals; `null` where unreadable. */
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
  /** What the rules share of the form's figures. */
  readonly figures: Figures;
  readonly status: FormStatus;
  readonly totals: Totals;
  readonly findings: readonly Finding[];
  readonly checked: readonly RuleOutcome[];
}

export interface CheckResult {
  /** The workbook's name. */
  readonly workbook: string;
  readonly forms: readonly CheckedForm[];
  /** Where no form was found: which sheets were looked at and what was recognized there. */
  readonly lookedAt: readonly LookedAt[];
  readonly lookedFor: readonly string[];
}

/** What a rule is: one file a rule, metadata and one pure function. */
import type { Figures } from '../figures/figures';
import type { CellChange } from '../form/change';
import type { DeclarationForm } from '../form/declaration';
import type { SectionId } from '../form/section';
import type { Profile, Severity } from '../profiles/profile';
import type { CellRef } from '../workbook/cell';
import type { Subject } from './subject';

/** A correction as a rule proposes it, before it is turned into edits of cells. */
export type ProposedFix =
  /** `safe`: proven from the form alone. `suggested`: needs the person's decision; `preselected` shows it ticked all the same. */
  | { readonly kind: 'safe'; readonly changes: readonly CellChange[] }
  | { readonly kind: 'suggested'; readonly changes: readonly CellChange[]; readonly preselected?: true }
  /** Choices for a person; never applied without one. */
  | {
      readonly kind: 'suggested';
      readonly alternatives: readonly { readonly label: string; readonly changes: readonly CellChange[] }[];
    };

/** The parts of the official review of performance targets, with their printed names (财预〔2015〕88号, 绩效目标审核表). */
export const ASPECT_TITLES = {
  /** Filled in, clear and in the required form. */
  completeness: '完整性',
  /** Goals, indicators and money belong together; indicators are detailed and quantified. */
  relevance: '相关性',
  /** Levels and amounts fit each other. */
  adequacy: '适当性',
  /** Schedule, conditions and safeguards let the goals be reached. */
  feasibility: '可行性',
} as const;

export type Aspect = keyof typeof ASPECT_TITLES;

/** A kind of fault that a rule finds. Lists of findings are grouped by it. */
export interface Problem<Level extends Severity = Severity> {
  /** Unique within its rule, and stable. */
  readonly key: string;
  /** What is wrong, at most 14 characters, unique among all rules: `必填项未填`. */
  readonly name: string;
  readonly severity: Level;
}

export interface RuleFinding {
  /** Top-left of a merged cell; `null` for what is missing altogether. */
  readonly at: CellRef | null;
  readonly subject: Subject;
  /** One plain Chinese sentence with row name, value, expected value and difference. */
  readonly message: string;
  /** One of the rule's problems; the first of them if left out. */
  readonly problem?: Problem;
  readonly fix?: ProposedFix;
}

export interface Verdict {
  /** How many places were looked at. 0 means that the rule does not apply to this form. */
  readonly places: number;
  readonly findings: readonly RuleFinding[];
  /** Chinese reason why a place, or all, could not be looked at: `未找到“数量”列，未核对金额`. */
  readonly unchecked?: string;
  /** What was verified, in words for the reader: `5 项明细金额全部相符`. Shown when nothing was found. */
  readonly verified?: string;
}

/** Nothing of the form is the rule's business. */
export const NOTHING_TO_CHECK: Verdict = { places: 0, findings: [] };

/** What the rule is about is there, but could not be looked at. @param why in Chinese, for the reader */
export function unchecked(why: string): Verdict {
  return { ...NOTHING_TO_CHECK, unchecked: why };
}

/** A form in which these sections were read. */
export type FormWith<Needs extends SectionId> = DeclarationForm & Required<Pick<DeclarationForm, Needs>>;

/** What a rule is given: it is asked only where the sections that it needs were read. */
export interface RuleContext<Needs extends SectionId = never> {
  readonly form: FormWith<Needs>;
  readonly profile: Profile;
  /** With the profile's decimals. */
  readonly figures: Figures;
}

/** @typeParam Needs the sections without which it is not asked */
export interface Rule<Needs extends SectionId = SectionId> {
  /** `group/name`; stable, people quote it. The file is `src/rules/<id>.ts`. */
  readonly id: string;
  /** What is checked, short: `明细金额 = 单价 × 数量`. */
  readonly title: string;
  /** The part of the official review that it serves. */
  readonly aspect: Aspect;
  /** All faults that it can find, the usual one first. */
  readonly problems: readonly [Problem, ...Problem[]];
  /** That of its first problem. */
  readonly severity: Severity;
  /** Why it matters to the reviewer. */
  readonly why: string;
  /** What the person should do. */
  readonly how: string;
  /** On whose authority: a document, or `本工具建议`. */
  readonly basis: string;
  /** What kind of fix it offers at best, for the documentation. */
  readonly fix: 'safe' | 'suggested' | 'none';
  /** Sections it needs: `absent` in the layout makes it not applicable, `missing` not checked. */
  readonly needs: readonly Needs[];
  /** More specific rules: a finding of this rule is dropped at a cell where one of these has one. */
  readonly yieldsTo?: readonly string[];
  /** Pure and deterministic; never throws on odd content. */
  readonly check: (context: RuleContext<Needs>) => Verdict;
}

/** Declares a rule. */
export function defineRule<const Needs extends SectionId>(rule: Omit<Rule<Needs>, 'severity'>): Rule<Needs> {
  return { ...rule, severity: rule.problems[0].severity };
}

/** A fix of changes that belong together, proven or not. */
export function proposeFix(kind: 'safe' | 'suggested', changes: readonly CellChange[]): ProposedFix {
  return kind === 'safe' ? { kind, changes } : { kind, changes };
}

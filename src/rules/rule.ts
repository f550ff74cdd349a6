/** Definition of a rule: metadata and one pure function. Each rule has a file. */
import type { Figures } from '../figures/figures';
import type { CellChange } from '../form/change';
import type { DeclarationForm } from '../form/declaration';
import type { SectionId } from '../form/section';
import type { Profile, Severity } from '../profiles/profile';
import type { CellRef } from '../workbook/cell';
import type { Subject } from './subject';

/** A correction proposed by a rule; the check turns it into edits of cells. */
export type ProposedFix =
  /** `safe`: can be proven from the form. `suggested`: needs a person's decision; `preselected`: shown as selected. */
  | { readonly kind: 'safe'; readonly changes: readonly CellChange[] }
  | { readonly kind: 'suggested'; readonly changes: readonly CellChange[]; readonly preselected?: true }
  /** Alternatives for a person to choose from; never applied automatically. */
  | {
      readonly kind: 'suggested';
      readonly alternatives: readonly { readonly label: string; readonly changes: readonly CellChange[] }[];
    };

/** Gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** Printed words for severities. */
export const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  hint: '提示',
};

/** Printed words for the kinds of correction. */
export const FIX_TITLES: Readonly<Record<Rule['fix'], string>> = {
  safe: '可直接修正',
  suggested: '给出建议，由您确认',
  none: '需自行改正',
};

/** The parts of the official review of performance targets, with their printed names (财预〔2015〕88号, 绩效目标审核表). */
export const ASPECT_TITLES = {
  /** Filled in, clear and in the required form. */
  completeness: '完整性',
  /** Goals, indicators and money belong together; indicators are detailed and quantified. */
  relevance: '相关性',
  /** Levels and amounts fit each other. */
  adequacy: '适当性',
  /** Schedule, conditions and safeguards make the goals reachable. */
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
  /** A target that contains nothing measurable: written examples are offered for it (`target-examples.ts`). */
  readonly vague?: true;
}

export interface RuleFinding {
  /** The top-left cell of a merged area; `null` if the finding is about something that the workbook lacks. */
  readonly at: CellRef | null;
  readonly subject: Subject;
  /** One plain Chinese sentence with row name, value, expected value and difference. */
  readonly message: string;
  /** One of the rule's problems; the first of them if left out. */
  readonly problem?: Problem;
  readonly fix?: ProposedFix;
}

export interface Verdict {
  /** Number of places that were checked; 0 if the rule does not apply to this form. */
  readonly places: number;
  readonly findings: readonly RuleFinding[];
  /** Chinese reason why some or all places could not be checked: `未找到“数量”列，未核对金额`. */
  readonly unchecked?: string;
  /** What was verified, in Chinese: `5 项明细金额全部相符`. Shown if there are no findings. */
  readonly verified?: string;
}

/** The verdict of a rule that does not apply to the form. */
export const NOTHING_TO_CHECK: Verdict = { places: 0, findings: [] };

/** The verdict if the content exists but could not be checked. @param why Chinese reason */
export function unchecked(why: string): Verdict {
  return { ...NOTHING_TO_CHECK, unchecked: why };
}

/** A form in which these sections were read. */
export type FormWith<Needs extends SectionId> = DeclarationForm & Required<Pick<DeclarationForm, Needs>>;

/** Input of a rule. A rule runs only if all sections that it needs were read. */
export interface RuleContext<Needs extends SectionId = never> {
  readonly form: FormWith<Needs>;
  readonly profile: Profile;
  /** Computed with the profile's decimals. */
  readonly figures: Figures;
}

/** @typeParam Needs the sections that the rule requires */
export interface Rule<Needs extends SectionId = SectionId> {
  /** `group/name`; stable, because people quote it. */
  readonly id: string;
  /** What is checked, short: `明细金额 = 单价 × 数量`. */
  readonly title: string;
  /** The part of the official review to which the rule belongs. */
  readonly aspect: Aspect;
  /** All faults that it can find, the usual one first. */
  readonly problems: readonly [Problem, ...Problem[]];
  /** The severity of the first problem. */
  readonly severity: Severity;
  /** The safest kind of fix that it offers, for the documentation. */
  readonly fix: 'safe' | 'suggested' | 'none';
  /** Required sections. If the layout has no such section the rule is not applicable; if one is missing it is not checked. */
  readonly needs: readonly Needs[];
  /** More specific rules: a finding of this rule is dropped if one of them has a finding at the same cell. */
  readonly yieldsTo?: readonly string[];
  /** Pure and deterministic; never throws on odd content. */
  readonly check: (context: RuleContext<Needs>) => Verdict;
}

/**
 * The reasons of a rule, for its page. They are a separate export, so that the bundle of a program that only checks
 * does not contain them; `reasons.ts` has those of all rules.
 */
export interface RuleReasons {
  /** Why it matters to the reviewer. */
  readonly why: string;
  /** What the person should do. */
  readonly how: string;
  /** The authority for the rule: a document; absent if it is `本工具建议`. */
  readonly basis?: string;
}

/** Declares a rule. By default it offers no fix and applies to every form. */
export function defineRule<const Needs extends SectionId = never>({
  fix = 'none',
  needs = [],
  ...rule
}: Omit<Rule<Needs>, 'severity' | 'fix' | 'needs'> &
  Partial<Pick<Rule<Needs>, 'fix' | 'needs'>>): Rule<Needs> {
  return { ...rule, fix, needs, severity: rule.problems[0].severity };
}

/** A fix whose changes belong together. */
export function proposeFix(kind: 'safe' | 'suggested', changes: readonly CellChange[]): ProposedFix {
  return kind === 'safe' ? { kind, changes } : { kind, changes };
}

/** Definition of a rule that compares the forms of a set with each other. */
import type { FormDigest, Place } from '../figures/set/digest';
import { mayBeOneProject } from '../figures/set/same-project';
import type { Problem, Rule } from './rule';

export interface SetForm {
  /** Name of the file in reports. */
  readonly file: string;
  /** Position of the form in its file. */
  readonly index: number;
  readonly digest: FormDigest;
}

/** One of the two places that a finding names. */
export interface SetPlace {
  readonly form: SetForm;
  /** `null` if the form has no cell for it. */
  readonly place: Place | null;
}

export interface SetFinding {
  /** The place to correct. */
  readonly at: SetPlace;
  /** The place that it repeats or contradicts. */
  readonly other: SetPlace;
  /** One plain Chinese sentence; faces show both files and cells next to it. */
  readonly message: string;
}

export interface SetVerdict {
  /** Number of forms, rows or texts that were compared. */
  readonly places: number;
  readonly findings: readonly SetFinding[];
  /** What was verified, in Chinese. Shown if there are no findings. */
  readonly verified: string;
}

/** At most a warning, and never part of a form's status, because each form may be right by itself. */
export interface SetRule extends Pick<Rule, 'id' | 'title' | 'aspect'> {
  readonly problems: readonly [Problem<'warning' | 'hint'>];
  /** That of its problem. */
  readonly severity: 'warning' | 'hint';
  readonly fix: 'none';
  /**
   * Pure and deterministic; never throws on odd content; takes time and memory proportional to the number of forms.
   * @param forms in the order of the report
   */
  readonly check: (forms: readonly SetForm[]) => SetVerdict;
}

/** Declares a rule on a set. */
export function defineSetRule(rule: Omit<SetRule, 'severity' | 'fix'>): SetRule {
  return { ...rule, fix: 'none', severity: rule.problems[0].severity };
}

/** A form's name in a message: `“道路养护项目”`. */
export function projectTitle({ digest }: SetForm): string {
  return digest.project === '' ? '没有写项目名称的申报表' : `“${digest.project}”`;
}

/** Tells whether two forms may be of one project. In one workbook, a form without a name may be part of another form. */
export function isOneProject(a: SetForm, b: SetForm): boolean {
  if (a.file === b.file && (a.digest.project === '' || b.digest.project === '')) return true;
  return mayBeOneProject(a.digest.identity, b.digest.identity);
}

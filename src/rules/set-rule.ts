/** What a rule on a set of forms is: as `Rule`, but it looks at all of them together. */
import type { FormDigest, Place } from '../figures/set/digest';
import { mayBeOneProject } from '../figures/set/same-project';
import type { Problem, Rule } from './rule';

/** A form of the set. */
export interface SetForm {
  /** What the reader calls the file. */
  readonly file: string;
  /** Position of the form in its file. */
  readonly index: number;
  readonly digest: FormDigest;
}

/** One of the two places that a finding names. */
export interface SetPlace {
  readonly form: SetForm;
  /** `null` where the form has no cell for it. */
  readonly place: Place | null;
}

export interface SetFinding {
  /** Where something is to be done. */
  readonly at: SetPlace;
  /** What it is like. */
  readonly other: SetPlace;
  /** One plain Chinese sentence; both files and cells are named beside it. */
  readonly message: string;
}

export interface SetVerdict {
  /** Forms, rows or texts that were compared. 0: nothing to compare. */
  readonly places: number;
  readonly findings: readonly SetFinding[];
  /** What was verified, in words. Shown when nothing was found. */
  readonly verified: string;
}

/** A rule on a set is a warning at most and never part of a form's status: each form may be right by itself. */
export interface SetRule extends Pick<Rule, 'id' | 'title' | 'aspect' | 'why' | 'how' | 'basis'> {
  readonly problems: readonly [Problem<'warning' | 'hint'>];
  /** That of its problem. */
  readonly severity: 'warning' | 'hint';
  readonly fix: 'none';
  /**
   * Pure and deterministic; never throws on odd content; takes time and memory in proportion to the forms.
   * @param forms in the order in which they are told of
   */
  readonly check: (forms: readonly SetForm[]) => SetVerdict;
}

/** Declares a rule on a set. */
export function defineSetRule(rule: Omit<SetRule, 'severity'>): SetRule {
  return { ...rule, severity: rule.problems[0].severity };
}

/** A form as a message names it: `“道路养护项目”`. */
export function projectTitle({ digest }: SetForm): string {
  return digest.project === '' ? '没有写项目名称的申报表' : `“${digest.project}”`;
}

/** Tells whether two forms may be of one project; in one workbook a form without a name may be a part of another one. */
export function isOneProject(a: SetForm, b: SetForm): boolean {
  if (a.file === b.file && (a.digest.project === '' || b.digest.project === '')) return true;
  return mayBeOneProject(a.digest.identity, b.digest.identity);
}

/** Checks a set of forms against the rules on several forms. Not exported by index.ts, because the pane does not need it. */
import type { Severity } from '../profiles/profile';
import { SET_RULES } from '../rules/set-registry';
import type { SetFinding, SetForm, SetPlace, SetRule } from '../rules/set-rule';
import type { CheckOptions } from './check-forms';

/** A finding about two forms, as plain data. */
export interface AcrossFinding {
  /** The rule's id. */
  readonly rule: string;
  readonly severity: SetRule['severity'];
  readonly message: string;
  /** The place to be corrected. */
  readonly at: AcrossPlace;
  /** The place in the other form. */
  readonly other: AcrossPlace;
}

export interface AcrossPlace {
  readonly file: string;
  /** Index of the form in its file. */
  readonly form: number;
  readonly project: string;
  /** `null` if the form has no cell for the finding. */
  readonly sheet: string | null;
  /** A1. */
  readonly cell: string | null;
}

export interface AcrossOutcome {
  readonly rule: Pick<SetRule, 'id' | 'title'>;
  readonly places: number;
  readonly status: 'passed' | 'failed' | 'not-applicable';
  /** What was verified, or why the rule was not applied. */
  readonly why: string;
}

export interface AcrossResult {
  /** How many forms were compared. */
  readonly forms: number;
  /** In the order of the rules, then of the forms. */
  readonly findings: readonly AcrossFinding[];
  readonly checked: readonly AcrossOutcome[];
}

/** Severities that the profile or the office sets, by rule id. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** The severities that the options of a check set for rules on several forms. */
export function acrossSeverities({ profile, config }: Pick<CheckOptions, 'profile' | 'config'>): Severities {
  return { ...profile?.severities, ...config?.severities };
}

/** Compares forms with one another. Pure and deterministic; never throws because of a form's contents. */
export function checkAcross(forms: readonly SetForm[], severities: Severities = {}): AcrossResult {
  const findings: AcrossFinding[] = [];
  const checked: AcrossOutcome[] = [];
  for (const rule of SET_RULES) {
    const name = { id: rule.id, title: rule.title };
    if (severities[rule.id] === 'off') {
      checked.push({ rule: name, places: 0, status: 'not-applicable', why: '已按本单位的设置关闭。' });
      continue;
    }
    const verdict = rule.check(forms);
    const severity = severities[rule.id] === 'hint' ? 'hint' : rule.severity;
    findings.push(...verdict.findings.map((found) => toFinding(rule.id, severity, found)));
    checked.push({ rule: name, places: verdict.places, ...statusOf(verdict) });
  }
  return { forms: forms.length, findings, checked };
}

function statusOf({
  places,
  findings,
  verified,
}: ReturnType<SetRule['check']>): Pick<AcrossOutcome, 'status' | 'why'> {
  if (findings.length > 0) return { status: 'failed', why: '' };
  return places === 0
    ? { status: 'not-applicable', why: '没有可以相互比较的内容。' }
    : { status: 'passed', why: verified };
}

function toFinding(
  rule: string,
  severity: AcrossFinding['severity'],
  { at, other, message }: SetFinding,
): AcrossFinding {
  return { rule, severity, message, at: placeOf(at), other: placeOf(other) };
}

function placeOf({ form: { file, index, form }, place }: SetPlace): AcrossPlace {
  return {
    file,
    form: index,
    project: form.project,
    sheet: place?.sheet ?? null,
    cell: place?.cell ?? null,
  };
}

/** Decides which findings are shown, and their groups and order. */
import type { CheckedView, FindingView } from '../../engine/views';
import type { SectionId } from '../../form/section';
import { compactText } from '../../language/text/text';
import type { Severity } from '../../profiles/profile';
import { cellKey, toA1 } from '../../workbook/a1';
import { groupBy } from '../../workbook/group-by';

/** `explained` for a warning with a written reason; otherwise the severity. */
export type FindingState = Severity | 'explained';

/** In the order in which they are shown. */
export const FINDING_STATES: readonly FindingState[] = ['error', 'warning', 'hint', 'explained'];

export interface FindingsFilter {
  readonly groupBy: 'severity' | 'sheet';
  /** `null` shows all. */
  readonly state: FindingState | null;
  /** `null` shows all. */
  readonly section: SectionId | null;
  /** Shows only findings that have a correction. */
  readonly fixable: boolean;
  /** Text to find in place, message, problem and reason; blank shows all. */
  readonly search: string;
}

export const SHOW_ALL: FindingsFilter = {
  groupBy: 'severity',
  state: null,
  section: null,
  fixable: false,
  search: '',
};

/** A problem with its places. */
export interface ProblemGroup {
  readonly id: string;
  readonly name: string;
  readonly findings: readonly FindingView[];
}

/** All findings of one state, or of one sheet. */
export interface FindingSection {
  /** A `FindingState`, or the name of a sheet; `''` for findings without a place. */
  readonly id: string;
  readonly problems: readonly ProblemGroup[];
}

/** A finding that was corrected alone and is shown as done in its place. */
export interface DoneFinding {
  readonly finding: FindingView;
  /** Its index among all findings, including those that were done earlier. */
  readonly index: number;
}

/** Rule ids, or their beginnings, in the order of their problems: money first, punctuation last. */
const RULE_ORDER = [
  'breakdown/budget',
  'breakdown/total',
  'breakdown/subtotal',
  'funds/',
  'breakdown/amount',
  'breakdown/unit',
  'breakdown/number',
  'narrative/arithmetic',
  'narrative/breakdown',
  'breakdown/',
  'structure/',
  'overview/',
  'target/',
  'safeguard/',
  'consistency/',
  'narrative/',
];
const LAST_RULES = ['breakdown/export-residue', 'text/'];

export function stateOf(finding: FindingView): FindingState {
  return finding.explanation === undefined ? finding.severity : 'explained';
}

export function countFindings(findings: readonly FindingView[]): Readonly<Record<FindingState, number>> {
  const counts = { error: 0, warning: 0, hint: 0, explained: 0 };
  for (const finding of findings) counts[stateOf(finding)] += 1;
  return counts;
}

/** Tells whether a correction only changes punctuation or the form of a text, but not its meaning. */
export function isTextOnly({ rule }: FindingView): boolean {
  return LAST_RULES.some((start) => rule.id.startsWith(start));
}

/** Compares findings: errors first, then by problem with money first and punctuation last. */
export function compareFindings(a: FindingView, b: FindingView): number {
  return (
    FINDING_STATES.indexOf(stateOf(a)) - FINDING_STATES.indexOf(stateOf(b)) ||
    rankOf(a.rule.id) - rankOf(b.rule.id)
  );
}

function rankOf(ruleId: string): number {
  const last = LAST_RULES.findIndex((start) => ruleId.startsWith(start));
  if (last >= 0) return RULE_ORDER.length + 1 + last;
  const rank = RULE_ORDER.findIndex((start) => ruleId.startsWith(start));
  return rank < 0 ? RULE_ORDER.length : rank;
}

/**
 * The findings that pass the filter, by state and problem, or by sheet. Empty sections are left out.
 * @param done findings that no longer exist, each shown in its old place
 */
export function groupFindings(
  checked: CheckedView,
  filter: FindingsFilter,
  done: readonly DoneFinding[] = [],
): FindingSection[] {
  const words = comparable(filter.search);
  const shown = withDone(checked.findings, done).filter(
    (finding) =>
      (filter.state === null || stateOf(finding) === filter.state) &&
      (filter.section === null || finding.section === filter.section) &&
      (!filter.fixable || finding.fix !== undefined) &&
      (words === '' || comparable(textOf(finding)).includes(words)),
  );
  if (filter.groupBy === 'sheet') {
    const sheets = ['', ...new Set(shown.flatMap(({ at }) => at?.sheet ?? []))];
    return sheets.flatMap((sheet) => {
      const findings = shown
        .filter(({ at }) => (at?.sheet ?? '') === sheet)
        .sort((a, b) => (a.at?.row ?? 0) - (b.at?.row ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0));
      const problems = findings.map((finding) => ({
        id: finding.key,
        name: finding.problem.name,
        findings: [finding],
      }));
      return problems.length === 0 ? [] : [{ id: sheet, problems }];
    });
  }
  return FINDING_STATES.flatMap((state) => {
    const problems = byProblem(
      state,
      shown.filter((finding) => stateOf(finding) === state),
    );
    return problems.length === 0 ? [] : [{ id: state, problems }];
  });
}

function byProblem(state: FindingState, findings: readonly FindingView[]): ProblemGroup[] {
  const groups = groupBy(
    [...findings].sort(compareFindings),
    ({ rule, problem }) => `${state}|${rule.id}|${problem.key}`,
  );
  return [...groups].map(([id, members]) => ({ id, name: members[0].problem.name, findings: members }));
}

/** The findings together with those that are done, each at its old index. */
export function withDone(findings: readonly FindingView[], done: readonly DoneFinding[]): FindingView[] {
  const all = [...findings];
  const keys = new Set(findings.map(({ key }) => key));
  for (const { finding, index } of done) if (!keys.has(finding.key)) all.splice(index, 0, finding);
  return all;
}

function textOf({ at, message, problem, explanation }: FindingView): string {
  return [at ? `${at.sheet}!${toA1(at)}` : '', message, problem.name, explanation ?? ''].join('\n');
}

function comparable(text: string): string {
  return compactText(text).toLowerCase();
}

/**
 * The finding that gets the focus when `dealtWith` no longer exist: the first remaining one after them in the old
 * order, otherwise the last one before them, otherwise the first one; `null` if none is left.
 */
export function nextFinding(
  old: readonly FindingView[],
  now: readonly FindingView[],
  dealtWith: ReadonlySet<string>,
): string | null {
  const { before, after } = around(old, now, dealtWith);
  return (after[0] ?? before.at(-1) ?? now[0])?.key ?? null;
}

/** The finding that gets the focus after a write: among those with the most severe remaining state the next one, otherwise the first one. */
export function nextToCorrect(
  old: readonly FindingView[],
  now: readonly FindingView[],
  dealtWith: ReadonlySet<string>,
): string | null {
  const worst = FINDING_STATES.find((state) => now.some((finding) => stateOf(finding) === state));
  const isWorst = (finding: FindingView): boolean => stateOf(finding) === worst;
  const { before, after } = around(old, now, dealtWith);
  return (after.find(isWorst) ?? before.find(isWorst) ?? now.find(isWorst))?.key ?? null;
}

/** The old findings that still exist, in their present form, before and after the first one that was dealt with. */
function around(old: readonly FindingView[], now: readonly FindingView[], dealtWith: ReadonlySet<string>) {
  const present = new Map(now.map((finding) => [placeOf(finding), finding]));
  const remains = (finding: FindingView): boolean =>
    present.has(placeOf(finding)) && !dealtWith.has(finding.key);
  const start = Math.max(
    old.findIndex((finding) => !remains(finding)),
    0,
  );
  const remaining = (findings: readonly FindingView[]): FindingView[] =>
    findings.filter(remains).flatMap((finding) => present.get(placeOf(finding)) ?? []);
  return { before: remaining(old.slice(0, start)), after: remaining(old.slice(start)) };
}

/** Findings are compared by rule and cell: unlike the message, these do not depend on the contents of other cells. */
function placeOf({ rule, at }: FindingView): string {
  return `${rule.id}|${at ? cellKey(at) : ''}`;
}

/** The problems that rules declare, with the names and groups of overview and opinions. */
import type { Severity } from '../profiles/profile';
import { SEVERITIES, type Aspect, type Problem } from '../rules/rule';
import { RULES } from '../rules/registry';
import { SET_RULES } from '../rules/set-registry';

interface KnownProblem extends Problem {
  readonly aspect: Aspect;
  /** Position in lists: money and totals first, punctuation last. */
  readonly rank: number;
}

/** Groups of rules (the part of the id before `/`) in the order in which a reviewer works through them. */
const GROUP_ORDER = [
  'funds',
  'breakdown',
  'structure',
  'consistency',
  'overview',
  'target',
  'safeguard',
  'narrative',
  'text',
];

/** By problem id. */
const PROBLEMS: ReadonlyMap<string, KnownProblem> = new Map(
  [...RULES, ...SET_RULES].flatMap(({ id, aspect, problems }, index) => {
    const group = GROUP_ORDER.indexOf(id.split('/')[0] ?? '');
    const rank = (group < 0 ? GROUP_ORDER.length : group) * 1000 + index;
    return problems.map((problem) => [problemId(id, problem), { ...problem, aspect, rank }] as const);
  }),
);

/** Identifies a problem among all rules: `breakdown/amount#mismatch`. */
export function problemId(rule: string, { key }: Pick<Problem, 'key'>): string {
  return `${rule}#${key}`;
}

/** Name of a problem (`必填项未填`); the id itself if this version does not know the problem. */
export function problemName(id: string): string {
  return PROBLEMS.get(id)?.name ?? id;
}

/** Name of the problem of a rule on several forms. */
export function setProblemName(rule: string): string {
  const found = SET_RULES.find(({ id }) => id === rule);
  return found ? found.problems[0].name : rule;
}

/** The part of the official review to which a problem belongs. */
export function aspectOf(id: string): Aspect {
  return PROBLEMS.get(id)?.aspect ?? 'completeness';
}

/** Findings of one problem with one severity. */
export interface ProblemGroup<Found> {
  readonly problem: string;
  readonly severity: Severity;
  readonly findings: readonly Found[];
}

/** Groups findings by severity and problem: the gravest first, then money and totals first and punctuation last. */
export function groupByProblem<Found extends { readonly problem: string; readonly severity: Severity }>(
  findings: readonly Found[],
): ProblemGroup<Found>[] {
  const groups = new Map<string, { problem: string; severity: Severity; findings: Found[] }>();
  for (const finding of findings) {
    const { problem, severity } = finding;
    const key = `${severity} ${problem}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { problem, severity, findings: [finding] });
  }
  return [...groups.values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      compareProblems(a.problem, b.problem),
  );
}

/** Order of two problems in lists. */
export function compareProblems(a: string, b: string): number {
  const rankOf = (id: string): number => PROBLEMS.get(id)?.rank ?? Infinity;
  return rankOf(a) === rankOf(b) ? (a < b ? -1 : Number(a > b)) : rankOf(a) - rankOf(b);
}

/** Counts and sums over all rows of an overview. */
import Big from 'big.js';
import type { Severity } from '../profiles/profile';
import { formatPlain } from '../language/numbers/decimal';
import type { UnusableKind } from './file-report';
import { SEVERITIES } from '../rules/rule';
import { compareProblems, groupByProblem } from './problems';
import { ROW_STATUSES, type Counts, type OverviewRow, type RowStatus } from './rows';

interface StatusSummary {
  readonly status: RowStatus;
  /** Number of forms, or of files for `unusable`. */
  readonly rows: number;
  /** Σ of their budgets in 万元, an exact plain decimal. */
  readonly budget: string;
  /** Number of forms without a readable budget; the sum does not include them. */
  readonly unread: number;
}

/** Frequency of a problem among the findings without a reason. */
interface ProblemCount {
  /** See `problemId`. */
  readonly problem: string;
  readonly severity: Severity;
  readonly findings: number;
  /** Number of forms with such a finding. */
  readonly forms: number;
}

export interface Summary {
  readonly files: number;
  readonly forms: number;
  readonly unusable: number;
  /** Number of unusable files by kind. */
  readonly unusableKinds: Readonly<Record<UnusableKind, number>>;
  readonly counts: Counts;
  /** Σ of all budgets in 万元, an exact plain decimal. */
  readonly budget: string;
  readonly unread: number;
  /** All statuses in the order of `ROW_STATUSES`. */
  readonly statuses: readonly StatusSummary[];
  /** Most frequent first. */
  readonly problems: readonly ProblemCount[];
}

/** Counts rows incrementally. */
export class Tally {
  private files = 0;
  private readonly statuses = new Map(
    ROW_STATUSES.map((status) => [status, { rows: 0, budget: new Big(0), unread: 0 }]),
  );
  private readonly counts = { errors: 0, warnings: 0, hints: 0, explained: 0 };
  private readonly unusableKinds = { unreadable: 0, 'no-form': 0, 'other-format': 0 };
  private readonly problems = new Map<string, { severity: Severity; findings: number; forms: number }>();

  /** Counts the rows of one file. */
  add(rows: readonly OverviewRow[]): void {
    this.files += 1;
    for (const row of rows) this.addRow(row);
  }

  private addRow({ status, unusable, budget, counts, findings }: OverviewRow): void {
    const sums = this.statuses.get(status);
    if (sums) {
      sums.rows += 1;
      if (budget) sums.budget = sums.budget.plus(budget.wan);
      else if (status !== 'unusable') sums.unread += 1;
    }
    if (unusable) this.unusableKinds[unusable] += 1;
    this.counts.errors += counts.errors;
    this.counts.warnings += counts.warnings;
    this.counts.hints += counts.hints;
    this.counts.explained += counts.explained;
    const seen = new Set<string>();
    for (const group of groupByProblem(findings.filter(({ explanation }) => explanation === undefined))) {
      const { problem, severity } = group;
      const count = this.problems.get(problem) ?? { severity, findings: 0, forms: 0 };
      if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(count.severity)) count.severity = severity;
      count.findings += group.findings.length;
      if (!seen.has(problem)) count.forms += 1;
      seen.add(problem);
      this.problems.set(problem, count);
    }
  }

  /** The summary of the rows added so far. */
  summary(): Summary {
    const statuses = [...this.statuses].map(([status, sums]) => ({
      status,
      rows: sums.rows,
      budget: formatPlain(sums.budget),
      unread: sums.unread,
    }));
    const rows = statuses.reduce((sum, one) => sum + one.rows, 0);
    const unusable = this.statuses.get('unusable')?.rows ?? 0;
    const budget = [...this.statuses.values()].reduce((sum, one) => sum.plus(one.budget), new Big(0));
    return {
      files: this.files,
      forms: rows - unusable,
      unusable,
      unusableKinds: { ...this.unusableKinds },
      counts: { ...this.counts },
      budget: formatPlain(budget),
      unread: statuses.reduce((sum, one) => sum + one.unread, 0),
      statuses,
      problems: [...this.problems].map(([problem, count]) => ({ problem, ...count })).sort(byFrequency),
    };
  }
}

function byFrequency(a: ProblemCount, b: ProblemCount): number {
  return b.forms - a.forms || b.findings - a.findings || compareProblems(a.problem, b.problem);
}

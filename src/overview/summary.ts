/** Counts and sums over all rows of an overview. */
import Big from 'big.js';
import type { Severity } from '../profiles/profile';
import { formatPlain } from '../language/numbers/decimal';
import { ROW_STATUSES, type Counts, type OverviewRow, type RowStatus } from './rows';

export interface StatusSummary {
  readonly status: RowStatus;
  /** Number of forms, or of files for `unusable`. */
  readonly rows: number;
  /** Σ of their budgets in 万元, an exact plain decimal. */
  readonly budget: string;
  /** Number of forms without a readable budget, which the sum leaves out. */
  readonly unread: number;
}

/** Frequency of a rule's unexplained findings. */
export interface Fault {
  readonly rule: string;
  /** Gravest severity of its findings. */
  readonly severity: Severity;
  readonly findings: number;
  /** Number of forms with such a finding. */
  readonly forms: number;
}

export interface Summary {
  readonly files: number;
  readonly forms: number;
  readonly unusable: number;
  readonly counts: Counts;
  /** Σ of all budgets in 万元, an exact plain decimal. */
  readonly budget: string;
  readonly unread: number;
  /** All statuses in the order of `ROW_STATUSES`. */
  readonly statuses: readonly StatusSummary[];
  /** Most frequent first. */
  readonly faults: readonly Fault[];
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'hint'];

/** Counts rows incrementally. */
export class Tally {
  private files = 0;
  private readonly statuses = new Map(
    ROW_STATUSES.map((status) => [status, { rows: 0, budget: new Big(0), unread: 0 }]),
  );
  private readonly counts = { errors: 0, warnings: 0, hints: 0, explained: 0 };
  private readonly faults = new Map<string, { severity: Severity; findings: number; forms: number }>();

  /** Counts the rows of one file. */
  add(rows: readonly OverviewRow[]): void {
    this.files += 1;
    for (const row of rows) this.addRow(row);
  }

  private addRow({ status, budget, counts, findings }: OverviewRow): void {
    const own = this.statuses.get(status);
    if (own) {
      own.rows += 1;
      if (budget) own.budget = own.budget.plus(budget.wan);
      else if (status !== 'unusable') own.unread += 1;
    }
    this.counts.errors += counts.errors;
    this.counts.warnings += counts.warnings;
    this.counts.hints += counts.hints;
    this.counts.explained += counts.explained;
    const seen = new Set<string>();
    for (const { rule, severity, explanation } of findings) {
      if (explanation !== undefined) continue;
      const fault = this.faults.get(rule) ?? { severity, findings: 0, forms: 0 };
      if (GRAVITY.indexOf(severity) < GRAVITY.indexOf(fault.severity)) fault.severity = severity;
      fault.findings += 1;
      if (!seen.has(rule)) fault.forms += 1;
      seen.add(rule);
      this.faults.set(rule, fault);
    }
  }

  /** The summary of the rows added so far. */
  summary(): Summary {
    const statuses = [...this.statuses].map(([status, own]) => ({
      status,
      rows: own.rows,
      budget: formatPlain(own.budget),
      unread: own.unread,
    }));
    const rows = statuses.reduce((sum, one) => sum + one.rows, 0);
    const unusable = this.statuses.get('unusable')?.rows ?? 0;
    const budget = [...this.statuses.values()].reduce((sum, one) => sum.plus(one.budget), new Big(0));
    return {
      files: this.files,
      forms: rows - unusable,
      unusable,
      counts: { ...this.counts },
      budget: formatPlain(budget),
      unread: statuses.reduce((sum, one) => sum + one.unread, 0),
      statuses,
      faults: [...this.faults].map(([rule, fault]) => ({ rule, ...fault })).sort(byFrequency),
    };
  }
}

function byFrequency(a: Fault, b: Fault): number {
  return b.forms - a.forms || b.findings - a.findings || (a.rule < b.rule ? -1 : 1);
}

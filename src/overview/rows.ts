/** The rows of the overview: one a form, one a file that can't be used. */
import type { FormStatus } from '../check';
import type { Amount, FileReport, FormReport, ReportedFinding } from './file-report';

/** `unusable`: the file could not be read or holds no form. */
export type RowStatus = FormStatus | 'unusable';

/** In the order in which they need attention. */
export const ROW_STATUSES: readonly RowStatus[] = ['unusable', 'blocked', 'explain', 'ready'];

export interface Counts {
  readonly errors: number;
  /** Without those that have a reason. */
  readonly warnings: number;
  readonly hints: number;
  /** Warnings for which a reason was given. */
  readonly explained: number;
}

export interface OverviewRow {
  /** Its position among all rows as they were added, from 0. */
  readonly id: number;
  readonly file: string;
  /** Position of the form in its file; `null` for a file that can't be used. */
  readonly form: number | null;
  /** `''` where none is written. */
  readonly project: string;
  readonly unit: string;
  readonly year: number | null;
  readonly budget: Amount | null;
  readonly status: RowStatus;
  readonly counts: Counts;
  readonly findings: readonly ReportedFinding[];
  /** Why the file can't be used; `null` for a form. */
  readonly reason: string | null;
}

const NO_COUNTS: Counts = { errors: 0, warnings: 0, hints: 0, explained: 0 };

/** The rows that a file gives. @param first the id of its first row */
export function rowsOf({ file, forms, error }: FileReport, first: number): OverviewRow[] {
  if (forms.length > 0) return forms.map((form, index) => rowOf(file, form, index, first + index));
  const none = { form: null, project: '', unit: '', year: null, budget: null, findings: [] };
  return [{ ...none, id: first, file, status: 'unusable', counts: NO_COUNTS, reason: error ?? '' }];
}

function rowOf(file: string, form: FormReport, index: number, id: number): OverviewRow {
  const { project, unit, year, budget, status, findings } = form;
  const own = { project, unit, year, budget, status, findings };
  return { ...own, id, file, form: index, counts: countsOf(findings), reason: null };
}

function countsOf(findings: readonly ReportedFinding[]): Counts {
  let [errors, warnings, hints, explained] = [0, 0, 0, 0];
  for (const { severity, explanation } of findings) {
    if (severity === 'error') errors += 1;
    else if (severity === 'hint') hints += 1;
    else if (explanation === undefined) warnings += 1;
    else explained += 1;
  }
  return { errors, warnings, hints, explained };
}

/** Rows of the overview: one per form and one per unusable file. */
import type { FormStatus } from '../check';
import type { FileReport, FormReport, ReportedFinding, UnusableKind } from './file-report';

/** `unusable`: the file can't be read or holds no form. */
export type RowStatus = FormStatus | 'unusable';

/** Statuses, the most urgent first. */
export const ROW_STATUSES: readonly RowStatus[] = ['unusable', 'blocked', 'explain', 'ready'];

export interface Counts {
  readonly errors: number;
  /** Warnings without a reason. */
  readonly warnings: number;
  readonly hints: number;
  /** Warnings with a reason. */
  readonly explained: number;
}

export interface OverviewRow extends Omit<FormReport, 'status' | 'comparable'> {
  /** Index among all rows in the order of adding. */
  readonly id: number;
  readonly file: string;
  /** Index of the form in its file; `null` for an unusable file. */
  readonly form: number | null;
  readonly status: RowStatus;
  readonly counts: Counts;
  /** Why the file can't be used, in Chinese; `null` for a form. */
  readonly reason: string | null;
  /** Kind of the reason; `null` for a form. */
  readonly unusable: UnusableKind | null;
}

const NONE_PASSED = { rules: 0, places: 0 };
const NO_COUNTS: Counts = { errors: 0, warnings: 0, hints: 0, explained: 0 };

/** The rows of a file. @param first id of its first row */
export function rowsOf(
  { file, forms, error = '', brief = error, unusable = 'unreadable' }: FileReport,
  first: number,
): OverviewRow[] {
  if (forms.length > 0) return forms.map((form, index) => rowOf(file, form, index, first + index));
  const none = {
    form: null,
    project: '',
    unit: '',
    year: null,
    budget: null,
    isOneSheet: false,
    findings: [],
    unchecked: [],
    off: [],
    passed: NONE_PASSED,
    coverage: null,
  };
  return [{ ...none, id: first, file, status: 'unusable', counts: NO_COUNTS, reason: brief, unusable }];
}

function rowOf(file: string, form: FormReport, index: number, id: number): OverviewRow {
  const { comparable: _comparable, ...shown } = form;
  return { ...shown, id, file, form: index, counts: countsOf(form.findings), reason: null, unusable: null };
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

/** Maximum number of rules that are named for one reason; the others are counted. */
const MAX_UNCHECKED = 20;

/** The rules that could not be checked, by reason: their titles (or their number, if there are very many) and the reason. */
export function groupUnchecked(
  unchecked: OverviewRow['unchecked'],
): { readonly rules: string; readonly why: string }[] {
  return [...new Set(unchecked.map(({ why }) => why))].map((why) => {
    const titles = unchecked.filter((one) => one.why === why).map(({ title }) => title);
    return { rules: titles.length > MAX_UNCHECKED ? `${titles.length} 条规则` : titles.join('；'), why };
  });
}

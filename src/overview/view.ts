/** Filtering and sorting of the overview's rows. */
import { compareNames } from '../language/text/compare-names';
import Big from 'big.js';
import { foldWidth, compactText } from '../language/text/text';
import { ROW_STATUSES, type OverviewRow, type RowStatus } from './rows';

/** Columns of the overview. */
export const SORT_KEYS = [
  'unit',
  'project',
  'year',
  'budget',
  'status',
  'errors',
  'warnings',
  'hints',
  'coverage',
  'file',
] as const;

export type SortKey = (typeof SORT_KEYS)[number];

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** Verdict first, then the largest budget. */
export const DEFAULT_SORTING: Sorting = { key: 'status', descending: false };

/** Conditions that a row must meet; absent members exclude nothing. */
export interface Filter {
  readonly status?: RowStatus;
  /** Unit of the row; `''` for rows without one. */
  readonly unit?: string;
  /** A problem (see `problemId`) of which the row must have a finding. */
  readonly problem?: string;
  /** Words separated by white space; all must occur in file name, project, unit, year or reason. */
  readonly search?: string;
}

/** The rows that meet a filter, in their order. */
export function filterRows(rows: readonly OverviewRow[], filter: Filter): OverviewRow[] {
  const words = foldWidth(filter.search ?? '')
    .split(/\s+/)
    .map(searchable)
    .filter((word) => word !== '');
  return rows.filter(
    (row) =>
      (filter.status === undefined || row.status === filter.status) &&
      (filter.unit === undefined || row.unit === filter.unit) &&
      (filter.problem === undefined || row.findings.some(({ problem }) => problem === filter.problem)) &&
      (words.length === 0 || hasAll(row, words)),
  );
}

function hasAll({ file, project, unit, year, reason }: OverviewRow, words: readonly string[]): boolean {
  // The texts are joined by line feeds so that no word matches across two texts.
  const text = [file, project, unit, String(year ?? ''), reason ?? ''].map(searchable).join('\n');
  return words.every((word) => text.includes(word));
}

function searchable(text: string): string {
  return compactText(text).toLowerCase();
}

/**
 * Sorts rows; blank values come last in both directions. Rows of one verdict are sorted by budget, the largest first; other
 * equal rows keep their order.
 */
export function sortRows(rows: readonly OverviewRow[], { key, descending }: Sorting): OverviewRow[] {
  const compare = COMPARERS[key];
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const blank = Number(isBlank(a, key)) - Number(isBlank(b, key));
    const budget = key === 'status' ? COMPARERS.budget(b, a) : 0;
    return blank || sign * compare(a, b) || budget;
  });
}

const COMPARERS: Readonly<Record<SortKey, (a: OverviewRow, b: OverviewRow) => number>> = {
  file: (a, b) => compareNames(a.file, b.file),
  project: (a, b) => compareNames(a.project, b.project),
  unit: (a, b) => compareNames(a.unit, b.unit),
  year: (a, b) => (a.year ?? 0) - (b.year ?? 0),
  budget: (a, b) => new Big(a.budget?.wan ?? 0).cmp(b.budget?.wan ?? 0),
  status: (a, b) => ROW_STATUSES.indexOf(a.status) - ROW_STATUSES.indexOf(b.status),
  errors: (a, b) => a.counts.errors - b.counts.errors,
  warnings: (a, b) => a.counts.warnings - b.counts.warnings,
  hints: (a, b) => a.counts.hints - b.counts.hints,
  coverage: (a, b) => (a.coverage?.percent ?? 0) - (b.coverage?.percent ?? 0),
};

function isBlank(row: OverviewRow, key: SortKey): boolean {
  switch (key) {
    case 'project':
    case 'unit':
      return row[key] === '';
    case 'year':
    case 'budget':
    case 'coverage':
      return row[key] === null;
    case 'errors':
    case 'warnings':
    case 'hints':
      return row.status === 'unusable';
    default:
      return false;
  }
}

/** The distinct units of the rows, sorted; `''` for rows without one comes last. */
export function unitsOf(rows: readonly OverviewRow[]): string[] {
  const units = [...new Set(rows.filter(({ form }) => form !== null).map(({ unit }) => unit))];
  return units.sort((a, b) => Number(a === '') - Number(b === '') || compareNames(a, b));
}

/** 与上年对照 for the forms of an overview. */
import {
  compareForms,
  pairForms,
  pairWithin,
  type Comparison,
  type Pairing,
  type YearForm,
} from '../comparison';
import type { Severities } from '../check/across';

/** A form of the overview with the id of its row. */
export interface RowYear {
  readonly row: number;
  readonly year: YearForm;
}

export interface YearComparisons {
  /** Comparisons in the order of this year's forms. */
  readonly comparisons: readonly Comparison[];
  /** Comparisons by the row of this year's form. */
  readonly byRow: ReadonlyMap<number, Comparison>;
  /** Rows of last year's forms, if the overview contains forms of both years. */
  readonly lastRows: ReadonlySet<number>;
  /** Forms without a partner; empty if the pairs were found within one set. */
  readonly unpaired: Pairing['unpaired'];
}

/**
 * Compares the forms of an overview with last year's, as a generator, so that the caller can draw the screen between the pairs.
 * @param last the forms of another set; `null` to find the pairs within the overview
 */
export function* compareYearsSteps(
  rows: readonly RowYear[],
  last: readonly YearForm[] | null,
  severities: Severities,
): Generator<undefined, YearComparisons> {
  const forms = rows.map(({ year }) => year);
  const { pairs, unpaired } = last
    ? pairForms(last, forms)
    : { pairs: pairWithin(forms), unpaired: { last: [], current: [] } };
  const comparisons: Comparison[] = [];
  for (const pair of pairs) {
    comparisons.push(compareForms(pair, severities));
    yield;
  }
  const rowOf = new Map(rows.map(({ row, year }) => [year, row]));
  const byRow = new Map<number, Comparison>();
  const lastRows = new Set<number>();
  for (const comparison of comparisons) {
    const row = rowOf.get(comparison.current);
    const lastRow = rowOf.get(comparison.last);
    if (row !== undefined) byRow.set(row, comparison);
    if (lastRow !== undefined) lastRows.add(lastRow);
  }
  return { comparisons, byRow, lastRows, unpaired };
}

/** Model of the overview (审核汇总), from which page, workbook and CSV are rendered. */
import { runToEnd } from '../check';
import { checkAcross, type AcrossResult, type Severities } from '../check/across';
import type { FileReport, FormReport } from './file-report';
import type { YearForm } from '../comparison';
import { rowsOf, type OverviewRow } from './rows';
import { compareYearsSteps, type RowYear, type YearComparisons } from './years';
import { Tally, type Summary } from './summary';

export interface Overview {
  /** In the order in which the files were added. */
  readonly rows: readonly OverviewRow[];
  readonly summary: Summary;
}

/** Builds the overview from one report at a time. */
export class OverviewBuilder {
  private readonly rows: OverviewRow[] = [];
  private readonly tally = new Tally();
  private readonly years: RowYear[] = [];

  /** Adds the next file. @returns its rows */
  add(report: FileReport): readonly OverviewRow[] {
    const rows = rowsOf(report, this.rows.length);
    this.rows.push(...rows);
    this.tally.add(rows);
    for (const [index, { comparable }] of report.forms.entries())
      this.years.push({
        row: rows[index]?.id ?? 0,
        year: { file: report.file, index, ...compacted(comparable) },
      });
    return rows;
  }

  /**
   * Compares the forms added so far with one another. Slow for many forms: call it once at the end.
   * @param severities severities of the rules on several forms, from the office's configuration
   * @param years pairs of two years: last year's forms are left out
   */
  across(severities: Severities = {}, years: Partial<YearComparisons> = {}): AcrossResult {
    return checkAcross(this.formsOfYear(years), severities);
  }

  /** The forms to compare with one another, without last year's, because a project's forms of two years are not copies. */
  formsOfYear({ lastRows }: Partial<YearComparisons>): readonly YearForm[] {
    return this.years.filter(({ row }) => !lastRows?.has(row)).map(({ year }) => year);
  }

  /**
   * 与上年对照. Slow for many forms: call it once at the end.
   * @param last the forms of another set; `null` to find the pairs among the forms added so far
   */
  compareYears(last: readonly YearForm[] | null, severities: Severities = {}): YearComparisons {
    return runToEnd(this.compareYearsSteps(last, severities));
  }

  /** Like `compareYears`, as a generator that yields after each pair. */
  compareYearsSteps(
    last: readonly YearForm[] | null,
    severities: Severities = {},
  ): Generator<undefined, YearComparisons> {
    return compareYearsSteps(this.years, last, severities);
  }

  /** The overview of the files added so far; adding more does not change it. */
  overview(): Overview {
    return { rows: [...this.rows], summary: this.tally.summary() };
  }
}

/**
 * A copy that takes half of the memory or less. Parsed from JSON, short texts such as sheets and addresses are shared;
 * otherwise each copy from another thread has its own, and a text of this thread may keep a part of the file in memory.
 */
function compacted(comparable: FormReport['comparable']): FormReport['comparable'] {
  return JSON.parse(JSON.stringify(comparable)) as FormReport['comparable'];
}

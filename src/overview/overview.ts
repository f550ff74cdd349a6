/** Model of the overview (审核汇总), from which page, workbook and CSV are rendered. */
import { checkAcross, type AcrossResult, type Severities } from '../check/across';
import type { SetForm } from '../rules/set-rule';
import type { FileReport } from './file-report';
import { rowsOf, type OverviewRow } from './rows';
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
  private readonly set: SetForm[] = [];

  /** Adds the next file. @returns its rows */
  add(report: FileReport): readonly OverviewRow[] {
    const rows = rowsOf(report, this.rows.length);
    this.rows.push(...rows);
    this.tally.add(rows);
    for (const [index, { digest }] of report.forms.entries())
      this.set.push({ file: report.file, index, digest });
    return rows;
  }

  /**
   * Compares the forms added so far with one another. Slow for many forms: call it once at the end.
   * @param severities severities of the rules on several forms, from the office's configuration
   */
  across(severities: Severities = {}): AcrossResult {
    return checkAcross(this.set, severities);
  }

  /** The overview of the files added so far; adding more does not change it. */
  overview(): Overview {
    return { rows: [...this.rows], summary: this.tally.summary() };
  }
}

/** 审核汇总: the model behind the page, the sheet and the lists. */
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

/** Built of one file at a time; of a file nothing but its report is kept. */
export class OverviewBuilder {
  private readonly rows: OverviewRow[] = [];
  private readonly tally = new Tally();
  private readonly set: SetForm[] = [];

  /** Takes the next file. @returns its rows */
  add(report: FileReport): readonly OverviewRow[] {
    const rows = rowsOf(report, this.rows.length);
    this.rows.push(...rows);
    this.tally.add(rows);
    for (const [index, { digest }] of report.forms.entries())
      this.set.push({ file: report.file, index, digest });
    return rows;
  }

  /**
   * Compares the forms so far with one another. Takes some time for many of them: to be asked when all are there.
   * @param severities of the rules on several forms, as the office sets them
   */
  across(severities: Severities = {}): AcrossResult {
    return checkAcross(this.set, severities);
  }

  /** The overview of the files so far; later ones do not change it. */
  overview(): Overview {
    return { rows: [...this.rows], summary: this.tally.summary() };
  }
}

/** 审核汇总: the model behind the page, the sheet and the lists. */
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

  /** Takes the next file. @returns its rows */
  add(report: FileReport): readonly OverviewRow[] {
    const rows = rowsOf(report, this.rows.length);
    this.rows.push(...rows);
    this.tally.add(rows);
    return rows;
  }

  /** The overview of the files so far; later ones do not change it. */
  overview(): Overview {
    return { rows: [...this.rows], summary: this.tally.summary() };
  }
}

/** Downloads of the overview (审核汇总), the same as the command line writes. */
import { overviewCsv, overviewHtml, TITLE, type OverviewReport } from '../../overview';
import { factWords } from '../../overview/words';
import { PROFILES } from '../../profiles/profiles';
import { saveFile } from '../../taskpane/browser/download';
import { dateTimeText } from '../../taskpane/format';
import { configOf, type OfficeRules } from '../../taskpane/session/office-rules';
import type { Settings } from '../../taskpane/session/settings';
import type { BatchState } from './file-batch';

export type OverviewFormat = 'html' | 'xlsx' | 'csv';

/** Time, version and settings of the check. */
export interface OverviewFacts {
  readonly at: Date;
  readonly version: string;
  readonly settings: Settings;
  readonly officeRules: OfficeRules;
}

/** The page does not know the paths of files, so there are no links to them. */
const NO_LINK = (): null => null;

/** Renders the overview and downloads it. */
export async function downloadOverview(
  format: OverviewFormat,
  { overview, across }: Pick<BatchState, 'overview' | 'across'>,
  { at, version, settings, officeRules }: OverviewFacts,
): Promise<void> {
  const profile = PROFILES.find(({ id }) => id === settings.profile);
  const report: OverviewReport = {
    overview,
    across,
    facts: [
      [factWords.time, dateTimeText(at)],
      [factWords.version, version],
      [factWords.rules, profile?.title ?? configOf(officeRules)?.title ?? factWords.ownLayout],
    ],
  };
  const name = `${TITLE}.${format}`;
  switch (format) {
    case 'html':
      saveFile(name, 'text/html;charset=utf-8', [...overviewHtml(report, NO_LINK)].join(''));
      return;
    case 'csv':
      saveFile(name, 'text/csv;charset=utf-8', [...overviewCsv(report)].join(''));
      return;
    case 'xlsx': {
      const { overviewXlsx } = await import('../../overview/render/xlsx');
      saveFile(
        name,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        new Uint8Array(await overviewXlsx(report, NO_LINK)),
      );
    }
  }
}

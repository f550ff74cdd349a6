/** Downloads of the overview (审核汇总) and the opinions (审核意见); the files are the same as those of the command line. */
import { overviewCsv, overviewHtml, TITLE, type OverviewReport } from '../../overview';
import { factWords } from '../../overview/words';
import { saveFile } from '../../taskpane/browser/download';
import { dateTimeText } from '../../language/text/date-time';
import { configOf } from '../../taskpane/session/office-rules';
import { VERSION } from '../../taskpane/version';
import { batch as words } from '../words';
import type { YearComparisons } from '../../overview/years';
import type { BatchState } from '../file-batch';

export type DownloadFormat = 'html' | 'xlsx' | 'csv' | 'opinions';

interface DownloadOptions {
  /** Whether the opinions list hints even if the office's configuration does not ask for them. */
  readonly hints: boolean;
}

/** Time and rules of the check. */
interface OverviewFacts {
  readonly at: Date;
  /** See `describeRulesInForce`. */
  readonly rules: string;
}

/** Files are not linked, because the page does not know their paths. */
const NO_LINK = (): null => null;
/** Fixed time of the zip entries: the same opinions give the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** Renders a file and downloads it. */
export async function downloadOverview(
  format: DownloadFormat,
  state: BatchState,
  facts: OverviewFacts,
  options: DownloadOptions,
): Promise<void> {
  const report = reportOf(state, facts);
  const name = `${TITLE}.${format}`;
  switch (format) {
    case 'html':
      saveFile(name, 'text/html;charset=utf-8', overviewPage(state, facts));
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
      return;
    }
    case 'opinions':
      saveFile(words.opinionsName, 'application/zip', await opinionsZip(state, facts, options));
  }
}

/** The overview as a printable page. */
export function overviewPage(state: BatchState, facts: OverviewFacts): string {
  return [...overviewHtml(reportOf(state, facts), NO_LINK)].join('');
}

async function opinionsZip(
  { overview, followUps, years, officeRules }: BatchState,
  { rules }: OverviewFacts,
  { hints }: DownloadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const [{ opinionFiles }, { zipSync }] = await Promise.all([
    import('../../overview/opinion/opinion-files'),
    import('fflate'),
  ]);
  const config = { ...configOf(officeRules)?.opinion, ...(hints ? { hints } : {}) };
  const files: Record<string, Uint8Array> = {};
  for await (const { name, bytes } of opinionFiles(overview.rows, {
    rules,
    config,
    followUps: followUps ?? undefined,
    years: withPairs(years),
  }))
    files[name] = bytes;
  return new Uint8Array(zipSync(files, { mtime: NO_TIME }));
}

function reportOf(
  { overview, across, followUps, years }: BatchState,
  { at, rules }: OverviewFacts,
): OverviewReport {
  return {
    overview,
    across,
    followUps: followUps ?? undefined,
    years: withPairs(years),
    facts: [
      [factWords.time, dateTimeText(at)],
      [factWords.version, VERSION],
      [factWords.rules, rules],
    ],
  };
}

/** The comparisons; `undefined` if no form has a partner. */
function withPairs(years: BatchState['years']): YearComparisons | undefined {
  return years && years.comparisons.length > 0 ? years : undefined;
}

/** Texts of 资金与绩效对照 for the pane and the report. */
import type { CoverageColumn, CoverageMark, CoverageView } from '../../engine/views';
import { coverage as words } from '../words';

/** The text of a mark: `数量：图书购置册数，能衡量`. */
export function markName(column: CoverageColumn, { name, measurable }: CoverageMark): string {
  const said =
    name === '' ? words.mentioned : `${name}，${measurable ? words.measurable : words.unmeasurable}`;
  return `${words.columns[column]}：${said}`;
}

/** The sentence under the title. */
export function coverageSummary({ sentence }: CoverageView): string {
  return sentence === null ? words.unknown : `${sentence}。`;
}

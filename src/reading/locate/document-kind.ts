/** Tells declarations from reports on what has been achieved (自评表, 监控表), which repeat their fields and indicators. */
import { stripInvisible } from '../../language/text/text';
import { usedRows, type RowSpan } from '../sheet/row-span';
import type { Sheet } from '../sheet/sheet';
import { isTitle } from '../sheet/titles';

const TITLE =
  /(?:自评价?|绩效评价|监控|完成情况|执行情况)(?:情况|结果|评分|打分|得分|指标|分析|汇总|统计|报告)*表/;
const SHEET = /自评|绩效评价|监控|完成情况/;
const DECLARATION = /申报/;

/** About what is to be achieved, about what has been, or it does not say. */
export type DocumentKind = 'declaration' | 'report' | 'unknown';

/** By the title in some rows, without one by the sheet's name. `null` where there is no title and the name says nothing. */
export function documentKindOf(sheet: Sheet, span: RowSpan): DocumentKind | null {
  const titles = usedRows(sheet, span).flatMap((row) =>
    sheet.grid.placesIn(row).flatMap(({ text }) => (isTitle(text) ? [text] : [])),
  );
  const [words, pattern] = titles.length > 0 ? [titles, TITLE] : [[sheet.grid.name], SHEET];
  if (words.some((text) => DECLARATION.test(text))) return 'declaration';
  if (words.some((text) => pattern.test(stripInvisible(text)))) return 'report';
  return titles.length > 0 ? 'unknown' : null;
}

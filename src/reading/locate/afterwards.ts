/** Papers about what has been achieved (自评表, 监控表): they repeat a declaration's fields and indicators, and are none. */
import { stripInvisible } from '../../language/text/text';
import type { TableHeader } from './headers';
import { usedRows, type RowSpan } from '../sheet/row-span';
import { isTitle, type Sheet } from '../sheet/sheet';

const TITLE =
  /(?:自评价?|绩效评价|监控|完成情况|执行情况)(?:情况|结果|评分|打分|得分|指标|分析|汇总|统计|报告)*表/;
const SHEET = /自评|绩效评价|监控|完成情况/;
const DECLARATION = /申报/;
/** Columns for what has been achieved; not last year's. */
const ACHIEVED =
  /^(?:全年|年度|实际|累计|截至.{1,8})*完成(?:值|数|情况)$|^实际(?:完成)?(?:值|情况)|^自评得分|^偏差原因/;

/** What a paper is by its title: about what is to be achieved, about what has been, or it does not say. */
export type Paper = 'declaration' | 'afterwards' | 'unsaid';

/** What the title in some rows says the paper is, without one the sheet's name. `null` where there is no title and the name says nothing. */
export function paperOf(sheet: Sheet, span: RowSpan): Paper | null {
  const titles = usedRows(sheet, span).flatMap((row) =>
    sheet.grid.placesIn(row).flatMap(({ text }) => (isTitle(text) ? [text] : [])),
  );
  const [words, pattern] = titles.length > 0 ? [titles, TITLE] : [[sheet.grid.name], SHEET];
  if (words.some((text) => DECLARATION.test(text))) return 'declaration';
  if (words.some((text) => pattern.test(stripInvisible(text)))) return 'afterwards';
  return titles.length > 0 ? 'unsaid' : null;
}

/** Tells whether a table has a column for what has been achieved, beside that of the targets. */
export function hasAchieved(sheet: Sheet, { top, bottom, cells }: TableHeader): boolean {
  if (!cells.some(({ columns }) => columns.has('target'))) return false;
  return usedRows(sheet, { top, bottom }).some((row) =>
    sheet.grid.placesIn(row).some(({ text }) => ACHIEVED.test(stripInvisible(text))),
  );
}

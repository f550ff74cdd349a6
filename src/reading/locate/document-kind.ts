/** Tells declarations from papers with the same fields and indicators: 自评表, 监控表, 部门整体…表, 汇总表, 目录. */
import { compactText } from '../../language/text/text';
import { firstUsedRows, usedRows, type RowSpan } from '../sheet/row-span';
import type { Sheet } from '../sheet/sheet';
import { isTitle } from '../sheet/titles';

const REPORT =
  /(?:自评价?|绩效评价|监控|完成情况|执行情况)(?:情况|结果|评分|打分|得分|指标|分析|汇总|统计|报告)*表|(?:自评价?|绩效评价|监控)(?:工作|情况|结果)*报告(?:\([^()]*\))*$/;
const REPORT_SHEET = /自评|绩效评价|监控|完成情况/;
const SUMMARY = /(?:汇总|一览|明细清单)表?(?:\([^()]*\))*$/;
/** Titles of documents about a whole department, about indicators in general, or about declarations. */
const OTHER =
  /(?:部门|单位)整体(?:支出)?(?:预算)?(?:绩效|目标)|指标库|^(?!.*申报).*(?:审核|评审|复核|评估)(?:意见)?表(?:\([^()]*\))*$|^目录$/;
const OTHER_SHEET = /(?:部门|单位)整体|^目录$/;
const DECLARATION = /申报/;
/** Longer texts are not titles. */
const MAX_TITLE = 60;
/** The number of used rows at the top of a sheet that are searched for a title. */
const ROWS_OF_TITLES = 6;

/** A project's declaration, a report on results, a summary of many projects, another paper, or unknown. */
export type DocumentKind = 'declaration' | 'report' | 'summary' | 'other' | 'unknown';

/** The kind by the title in some rows, otherwise the kind of the rows above, otherwise by the sheet's name. */
export function documentKindOf(sheet: Sheet, span: RowSpan, above?: DocumentKind): DocumentKind {
  const titles = titlesOf(sheet, span);
  if (titles.length === 0 && above !== undefined) return above;
  const words = titles.length > 0 ? titles : [compactText(sheet.grid.name)];
  const kinds = words.map((text) => kindOfTitle(text, titles.length > 0));
  return (
    (['other', 'summary', 'declaration', 'report'] as const).find((one) => kinds.includes(one)) ?? 'unknown'
  );
}

/** The title or sheet name of another paper; `null` if the sheet may be a declaration. */
export function otherPaperOn(sheet: Sheet): string | null {
  const titles = firstUsedRows(sheet, ROWS_OF_TITLES)
    .map((row) => titlesOf(sheet, { top: row, bottom: row }))
    .find(({ length }) => length > 0);
  const words = titles ?? [compactText(sheet.grid.name)];
  const kindOf = (text: string): DocumentKind => kindOfTitle(text, titles !== undefined);
  return words.find((text) => ['other', 'summary', 'report'].includes(kindOf(text))) ?? null;
}

/** Titles of papers: 收支预算总表, 资金安排表, 采购清单, 实施方案. */
const PAPER = /(?:表|单|册|目录|台账|书|方案|报告|通知|计划|办法)(?:\([^()]*\))*$/;
/** Titles of declarations; such a sheet is a declaration that could not be read. */
const OF_DECLARATION = /绩效目标|申报/;
/** Shorter texts are not titles unless they name a kind of document. */
const MIN_TITLE = 6;

/** The number of the paper above its title: 表1, 附件2-1, 预算05表. A longer number alone may be an amount. */
export const PAPER_NUMBER =
  /^(?!\d+\.\d+$|\d{3,}$)(?=.{0,8}[\d一二三四五六七八九十]|附[件表]?:?$)(?:附[件表]?|[预决]算|公开|[表\d一二三四五六七八九十.()-])+:?$/;

/**
 * The title of a sheet that contains no part of a declaration: the first line that is not a document number; `null` if
 * that line is not a title.
 */
export function unrelatedTitle(sheet: Sheet): string | null {
  const line = firstUsedRows(sheet, ROWS_OF_TITLES)
    .map((row) => sheet.grid.placesIn(row))
    .find((places) => places.some(({ words }) => words !== '' && !PAPER_NUMBER.test(compactText(words))));
  const [place, second] = line ?? [];
  if (!place || second) return null;
  const title = compactText(place.words);
  const isTitleLike = (title.length >= MIN_TITLE || PAPER.test(title)) && title.length <= MAX_TITLE;
  return isTitleLike && !/[。；;:]/.test(title) && !OF_DECLARATION.test(title) ? title : null;
}

export function namesPaper(title: string): boolean {
  return PAPER.test(title);
}

function titlesOf(sheet: Sheet, span: RowSpan): string[] {
  return usedRows(sheet, span).flatMap((row) => {
    const places = sheet.grid.placesIn(row);
    return places.flatMap(({ words }) => {
      const title = compactText(words);
      // A title alone on its line need not end in 表.
      const isAlone =
        places.length === 1 &&
        title.length <= MAX_TITLE &&
        [OTHER, SUMMARY, REPORT].some((pattern) => pattern.test(title));
      return isTitle(words) || isAlone ? [title] : [];
    });
  });
}

function kindOfTitle(text: string, isPrinted: boolean): DocumentKind {
  const [other, report] = isPrinted ? [OTHER, REPORT] : [OTHER_SHEET, REPORT_SHEET];
  if (other.test(text)) return 'other';
  if (isPrinted && SUMMARY.test(text)) return 'summary';
  if (DECLARATION.test(text)) return 'declaration';
  return report.test(text) ? 'report' : 'unknown';
}

/** How the header of an indicator table is told. Which of its columns is which: `columns.ts`. */
import { stripInvisible } from '../../../language/text/text';
import { usedRows } from '../../sheet/row-span';
import type { Sheet } from '../../sheet/sheet';
import type { TableHeader } from '../../sheet/table';
import type { HeaderSigns } from '../section';

export const INDICATOR_HEADER: HeaderSigns = {
  kinds: ['indicator'],
  telling: ['dimension', 'category', 'name', 'target'],
  enough: 2,
  // Levels alone are a list to choose from.
  any: ['name', 'target'],
  own: ['dimension', 'category'],
};

/** Columns for what has been achieved; not last year's. */
const ACHIEVED =
  /^(?:全年|年度|实际|累计|截至.{1,8})*完成(?:值|数|情况)$|^(?:全年|年度|本年)?实[际现](?:完成)?(?:值|情况)|^(?:全年|\d{1,2}[-~—至]\d{1,2}月)(?:预计)?(?:执行|完成)情况|^自评得分|^偏差原因/;

/** Key figures of other papers have no levels. */
export function isCertainHeader({ cells }: TableHeader): boolean {
  return cells.some(({ columns }) => columns.has('dimension') || columns.has('category'));
}

/** Tells whether a table has a column for what has been achieved, beside that of the targets. */
export function isAboutResults(sheet: Sheet, { top, bottom, cells }: TableHeader): boolean {
  if (!cells.some(({ columns }) => columns.has('target'))) return false;
  return usedRows(sheet, { top, bottom }).some((row) =>
    sheet.grid.placesIn(row).some(({ text }) => ACHIEVED.test(stripInvisible(text))),
  );
}

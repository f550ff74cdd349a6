/** Converts cell contents between office.js and the port. */
import type { CellContent, CellValue } from '../workbook/cell';
import { isFormula } from '../workbook/cell';

/** The value of a cell, from `Range.values` and `Range.valueTypes`: only the type distinguishes the error `#N/A` from the same text. */
export function toCellValue(value: unknown, type: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return type === 'Error' ? { error: value } : value;
}

/**
 * The formula of a cell, from `Range.formulas` and `Range.values`; `undefined` for a text that begins with `=` (typed with an
 * apostrophe): its value equals its formula.
 */
export function toFormula(formula: unknown, value: unknown): string | undefined {
  if (typeof formula !== 'string' || !formula.startsWith('=') || formula === value) return undefined;
  return formula;
}

/** Characters that do not occur in numbers, dates, percentages, currencies, truth values or formulas. */
const PLAINLY_TEXT =
  /[^\p{ASCII}０-９＋－＝＠％．，：／￥¥£€年月日时時分秒上下午周星期一二三四五六七八九十零〇\s]/u;

/**
 * The value to assign to `Range.values` so that Excel stores exactly this content. Text that Excel would convert gets a leading
 * apostrophe, as a person would type it; Excel does not store it.
 */
export function toRangeValue(content: Exclude<CellContent, { formula: string }>): string | number | boolean {
  if (content === null) return '';
  if (typeof content !== 'string' || content === '') return content;
  const first = content.charAt(0);
  const plainlyText = PLAINLY_TEXT.test(content) && !"=+-@'".includes(first);
  return plainlyText ? content : `'${content}`;
}

/**
 * Assigns a content to one cell.
 * @param takesTextOnly the cell has the format `@`: Excel keeps every text as it is, including an apostrophe
 */
export function assign(range: Excel.Range, content: CellContent, takesTextOnly: boolean): void {
  if (isFormula(content)) range.formulas = [[content.formula]];
  else if (takesTextOnly && typeof content === 'string') range.values = [[content]];
  else range.values = [[toRangeValue(content)]];
}

/** 校验报告: the sheet that the product itself puts into a workbook. It speaks of a form, but is none. */
import type { SheetSnapshot } from './snapshot';

/** How the first cell of a report begins. */
export const REPORT_TITLE = '绩效目标申报表校验报告';

/** Tells whether a sheet is a report of ours, by its first cell. */
export function isReportSheet(sheet: Pick<SheetSnapshot, 'cells'>): boolean {
  const first = sheet.cells.find(({ row, column }) => row === 0 && column === 0)?.value;
  return typeof first === 'string' && first.startsWith(REPORT_TITLE);
}

/** 校验报告: the report sheet that the pane adds to a workbook. It is not read as a form. */
import type { SheetSnapshot } from './snapshot';

/** Beginning of the first cell of a report sheet. */
export const REPORT_TITLE = '绩效目标申报表校验报告';

/** Tells whether a sheet is such a report, by its first cell. */
export function isReportSheet(sheet: Pick<SheetSnapshot, 'cells'>): boolean {
  const first = sheet.cells.find(({ row, column }) => row === 0 && column === 0)?.value;
  return typeof first === 'string' && first.startsWith(REPORT_TITLE);
}

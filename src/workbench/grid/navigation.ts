/** Goes to a place in the open workbook. */
import type { ICommandService, Worksheet } from '@univerjs/core';
import { ScrollToRangeOperation, type FWorkbook, type FWorksheet } from '@univerjs/preset-sheets-core';
import type { CellRange } from '../../workbook/cell';
import { fromUniverRange, toUniverRange } from './ranges';

/** Selecting one cell of a merged area selects the whole area, as in Excel. */
function withMerge(sheet: Worksheet, range: CellRange): CellRange {
  if (range.top !== range.bottom || range.left !== range.right) return range;
  const merge = sheet.getMergedCell(range.top, range.left);
  return merge ? fromUniverRange(merge) : range;
}

/** Adds rows and columns until the sheet includes a range: a grid has only as many rows as its file needs. */
export function extendSheet(sheet: FWorksheet, range: CellRange): void {
  if (sheet.getMaxRows() <= range.bottom) sheet.setRowCount(range.bottom + 1);
  if (sheet.getMaxColumns() <= range.right) sheet.setColumnCount(range.right + 1);
}

/** Activates the sheet, selects the range and brings it into view. */
export function goTo(commands: ICommandService, book: FWorkbook, sheet: FWorksheet, range: CellRange): void {
  if (book.getActiveSheet().getSheetId() !== sheet.getSheetId()) book.setActiveSheet(sheet);
  extendSheet(sheet, range);
  const place = { unitId: book.getId(), sheetId: sheet.getSheetId() };
  book.setActiveRange(sheet.getRange({ ...toUniverRange(withMerge(sheet.getSheet(), range)), ...place }));
  // Scrolls to the beginning of a wide range.
  const first = toUniverRange({ ...range, bottom: range.top, right: range.left });
  commands.syncExecuteCommand(ScrollToRangeOperation.id, { range: first });
}

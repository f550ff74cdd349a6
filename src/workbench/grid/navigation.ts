/** Going to a place of the workbook that is shown. */
import type { ICommandService, Worksheet } from '@univerjs/core';
import { ScrollToRangeOperation, type FWorkbook, type FWorksheet } from '@univerjs/preset-sheets-core';
import type { CellRange } from '../../workbook/cell';
import { fromUniverRange, toUniverRange } from './ranges';

/** A single cell of a merged area stands for the whole area, as Excel selects it. */
function withMerge(sheet: Worksheet, range: CellRange): CellRange {
  if (range.top !== range.bottom || range.left !== range.right) return range;
  const merge = sheet.getMergedCell(range.top, range.left);
  return merge ? fromUniverRange(merge) : range;
}

/** Makes the sheet tall and wide enough for a range: a grid has only as many rows as its file needs. */
export function reach(sheet: FWorksheet, range: CellRange): void {
  if (sheet.getMaxRows() <= range.bottom) sheet.setRowCount(range.bottom + 1);
  if (sheet.getMaxColumns() <= range.right) sheet.setColumnCount(range.right + 1);
}

/** Activates the sheet, selects the range and brings it into view. */
export function goTo(commands: ICommandService, book: FWorkbook, sheet: FWorksheet, range: CellRange): void {
  if (book.getActiveSheet().getSheetId() !== sheet.getSheetId()) book.setActiveSheet(sheet);
  reach(sheet, range);
  const place = { unitId: book.getId(), sheetId: sheet.getSheetId() };
  book.setActiveRange(sheet.getRange({ ...toUniverRange(withMerge(sheet.getSheet(), range)), ...place }));
  // Of a wide range, the beginning is what a person wants to see.
  const first = toUniverRange({ ...range, bottom: range.top, right: range.left });
  commands.syncExecuteCommand(ScrollToRangeOperation.id, { range: first });
}

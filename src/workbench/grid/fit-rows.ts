/** Fits row heights to wrapped text if the file has no height. */
import { BooleanNumber, ICommandService, type Injector, type IRowAutoHeightInfo } from '@univerjs/core';
import {
  SetWorksheetRowAutoHeightMutation,
  type FWorkbook,
  type FWorksheet,
  type SpreadsheetSkeleton,
} from '@univerjs/preset-sheets-core';
import type { CellRange } from '../../workbook/cell';
import { fromUniverRange } from './ranges';

/** Fitting measures every cell. Sheets with more rows are lists and keep their heights. */
const MAX_ROWS = 2000;

/** Fits all rows without a height in the file. It adds no undo step. */
export function fitRows(injector: Injector, book: FWorkbook): void {
  const commands = injector.get(ICommandService);
  for (const sheet of book.getSheets()) {
    const rowsAutoHeightInfo = heights(sheet);
    if (rowsAutoHeightInfo.length === 0) continue;
    const params = { unitId: book.getId(), subUnitId: sheet.getSheetId(), rowsAutoHeightInfo };
    commands.syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, params, { onlyLocal: true });
  }
}

function heights(sheet: FWorksheet): IRowAutoHeightInfo[] {
  const used = fromUniverRange(sheet.getDataRange().getRange());
  const skeleton = sheet.getSkeleton();
  if (!skeleton || used.bottom >= MAX_ROWS) return [];
  const { rowData, defaultRowHeight } = sheet.getSheet().getConfig();
  const rows: IRowAutoHeightInfo[] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    if (rowData[row]?.ia === BooleanNumber.FALSE) continue;
    rows.push({ row, autoHeight: Math.max(defaultRowHeight, tallestCell(skeleton, row, used)) });
  }
  return rows;
}

/** Cells that are merged over several rows do not decide a row's height. */
function tallestCell(skeleton: SpreadsheetSkeleton, row: number, { left, right }: CellRange): number {
  let tallest = 0;
  for (let column = left; column <= right; column++) {
    const merge = skeleton.worksheet.getMergedCell(row, column);
    if (merge && merge.startRow !== merge.endRow) continue;
    tallest = Math.max(tallest, skeleton.calculateAutoHeightForCell(row, column) ?? 0);
  }
  return tallest;
}

/** Tracks the original rows and columns of a sheet while lines are inserted, deleted or moved. */
import type { IColumnData, IObjectArrayPrimitiveType, IRowData, Worksheet } from '@univerjs/core';

/** The marker of a row or column. Univer moves it with the line and restores it on undo. */
export interface Origin {
  readonly origin: number;
}

/** Tells whether the first rows and columns are still those of the file. */
export function hasOriginalOrder(sheet: Worksheet, rows: number, columns: number): boolean {
  const { rowData, columnData } = sheet.getConfig();
  return inOrder(rowData, rows) && inOrder(columnData, columns);
}

/** The original row or column of a line; `undefined` for an inserted one. */
function originOf(line: Partial<IRowData | IColumnData> | undefined): unknown {
  const custom: unknown = line?.custom;
  return typeof custom === 'object' && custom !== null && 'origin' in custom ? custom.origin : undefined;
}

function inOrder(lines: IObjectArrayPrimitiveType<Partial<IRowData | IColumnData>>, count: number): boolean {
  for (let index = 0; index < count; index++) {
    if (originOf(lines[index]) !== index) return false;
  }
  return true;
}

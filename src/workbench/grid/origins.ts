/** Remembering where the file has a sheet's rows and columns, through whatever is inserted, deleted or moved. */
import type { IColumnData, IObjectArrayPrimitiveType, IRowData, Worksheet } from '@univerjs/core';

/** The mark of a row or a column; Univer moves it along and brings it back on undo. */
export interface Origin {
  readonly origin: number;
}

/** Tells whether the first rows and columns are still those of the file. */
export function standsInPlace(sheet: Worksheet, rows: number, columns: number): boolean {
  const { rowData, columnData } = sheet.getConfig();
  return inOrder(rowData, rows) && inOrder(columnData, columns);
}

function inOrder(lines: IObjectArrayPrimitiveType<Partial<IRowData | IColumnData>>, count: number): boolean {
  for (let index = 0; index < count; index++) {
    const custom: unknown = lines[index]?.custom;
    const origin =
      typeof custom === 'object' && custom !== null && 'origin' in custom ? custom.origin : undefined;
    if (origin !== index) return false;
  }
  return true;
}

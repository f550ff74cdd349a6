/** Converts a snapshot to Univer's data. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { cellIndex, cellOfIndex } from '../../workbook/a1';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import type { Border, CellStyle, SheetStyles, WorkbookStyles } from '../../xlsx';
import { toCellData, UNLOCKED } from './cell-data';
import { toUniverRange } from './ranges';
import type { Origin } from './origins';

const PIXELS_PER_POINT = 96 / 72;
/** Excel's default widths and heights, in pixels. */
const DEFAULT_WIDTH = 72;
const DEFAULT_HEIGHT = 20;
/** Empty rows and columns after a sheet's content. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;

const LINES: Record<Border['line'], BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
};
const HORIZONTAL: Record<NonNullable<CellStyle['horizontal']>, HorizontalAlign> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Record<NonNullable<CellStyle['vertical']>, VerticalAlign> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** Univer's data of a workbook. @param id of the unit; unique among the units shown on the page. */
export function toWorkbookData(
  id: string,
  snapshot: WorkbookSnapshot,
  bookStyles: WorkbookStyles,
): IWorkbookData {
  const styles = Object.fromEntries(bookStyles.styles.map((style, index) => [String(index), toStyle(style)]));
  return {
    id,
    name: snapshot.name,
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles,
    sheetOrder: snapshot.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(
      snapshot.sheets.map((sheet, index) => [
        sheet.id,
        toSheet(sheet, bookStyles.sheets[index], bookStyles.styles),
      ]),
    ),
  };
}

function toSheet(
  sheet: SheetSnapshot,
  sheetStyles: SheetStyles | undefined,
  styles: readonly CellStyle[],
): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const place = (row: number, column: number): ICellData => ((cellData[row] ??= {})[column] ??= {});
  for (const [key, style] of sheetStyles?.cells ?? []) {
    const { row, column } = cellOfIndex(key);
    place(row, column).s = String(style);
  }
  for (const cell of sheet.cells) {
    const style = styles[sheetStyles?.cells.get(cellIndex(cell.row, cell.column)) ?? -1];
    Object.assign(place(cell.row, cell.column), toCell(cell, style));
  }
  const rows = Object.keys(cellData).map(Number);
  const columns = Object.values(cellData).flatMap((row) => Object.keys(row).map(Number));
  const lastMerged = (edge: 'bottom' | 'right') => sheet.merges.map((merge) => merge[edge]);
  const rowCount = last([...rows, ...lastMerged('bottom')]) + 1 + SPARE_ROWS;
  const columnCount = last([...columns, ...lastMerged('right')]) + 1 + SPARE_COLUMNS;
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    cellData,
    mergeData: sheet.merges.map(toUniverRange),
    rowCount,
    columnCount,
    defaultColumnWidth: DEFAULT_WIDTH,
    defaultRowHeight: DEFAULT_HEIGHT,
    showGridlines: sheetStyles?.gridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowData: rowData(sheet, sheetStyles, rowCount),
    columnData: columnData(sheet, sheetStyles, columnCount),
  };
}

function toCell(cell: CellSnapshot, style: CellStyle | undefined): ICellData {
  const { v, t } = toCellData(cell.value);
  return {
    ...(v === undefined || v === null ? {} : { v, t: t ?? null }),
    ...(cell.formula === undefined ? {} : { f: cell.formula }),
    ...(cell.numberFormat === undefined
      ? {}
      : { s: { ...toStyle(style ?? {}), n: { pattern: cell.numberFormat } } }),
    ...(cell.unlocked ? { custom: UNLOCKED } : {}),
  };
}

function toStyle(style: CellStyle): IStyleData {
  const { borders } = style;
  return {
    ...(style.font === undefined ? {} : { ff: style.font }),
    ...(style.size === undefined ? {} : { fs: style.size }),
    ...(style.bold && { bl: BooleanNumber.TRUE }),
    ...(style.italic && { it: BooleanNumber.TRUE }),
    ...(style.underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(style.strike && { st: { s: BooleanNumber.TRUE } }),
    ...(style.color === undefined ? {} : { cl: { rgb: style.color } }),
    ...(style.fill === undefined ? {} : { bg: { rgb: style.fill } }),
    ...(style.horizontal && { ht: HORIZONTAL[style.horizontal] }),
    vt: VERTICAL[style.vertical ?? 'bottom'],
    ...(style.wrap && { tb: WrapStrategy.WRAP }),
    ...(borders && {
      bd: {
        ...(borders.top && { t: toBorder(borders.top) }),
        ...(borders.bottom && { b: toBorder(borders.bottom) }),
        ...(borders.left && { l: toBorder(borders.left) }),
        ...(borders.right && { r: toBorder(borders.right) }),
      },
    }),
  };
}

function toBorder(border: Border): IBorderStyleData {
  return { s: LINES[border.line], cl: { rgb: border.color } };
}

function rowData(
  sheet: SheetSnapshot,
  sheetStyles: SheetStyles | undefined,
  count: number,
): IWorksheetData['rowData'] {
  const hidden = new Set(sheet.hiddenRows);
  return byIndex(count, (row) => {
    const height = sheetStyles?.rowHeights.get(row);
    return {
      ...origin(row),
      // A row without a height in the file fits its text.
      ...(height === undefined
        ? { ia: BooleanNumber.TRUE }
        : { h: Math.round(height * PIXELS_PER_POINT), ia: BooleanNumber.FALSE }),
      ...(hidden.has(row) && { hd: BooleanNumber.TRUE }),
    };
  });
}

function columnData(
  sheet: SheetSnapshot,
  sheetStyles: SheetStyles | undefined,
  count: number,
): IWorksheetData['columnData'] {
  const hidden = new Set(sheet.hiddenColumns);
  return byIndex(count, (column) => {
    const width = sheetStyles?.columnWidths.get(column);
    return {
      ...origin(column),
      // A character is 7 pixels wide in the default font; the padding is 5 pixels.
      ...(width !== undefined && { w: Math.round(width * 7 + 5) }),
      ...(hidden.has(column) && { hd: BooleanNumber.TRUE }),
    };
  });
}

function byIndex<T>(count: number, make: (index: number) => T): Record<number, T> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [index, make(index)]));
}

function origin(index: number): { custom: Origin & Record<string, unknown> } {
  return { custom: { origin: index } };
}

/** The highest index, -1 without any. `Math.max` takes fewer arguments than there can be indices. */
function last(indices: readonly number[]): number {
  return indices.reduce((highest, index) => Math.max(highest, index), -1);
}

/** Layout of a sheet's preview: positions of rows and columns, and the cells of a visible range. */
import { cellIndex, cellOfIndex } from '../../workbook/a1';
import type { ShownTexts } from '../../reading';
import type { CellRange } from '../../workbook/cell';
import { MergeIndex } from '../../workbook/range-index';
import type { CellSnapshot, SheetSnapshot } from '../../workbook/snapshot';
import {
  columnPixels,
  DEFAULT_FONT_POINTS,
  lineCount,
  PIXELS_PER_POINT,
  textWidth,
  type CellStyle,
  type SheetStyles,
} from '../../xlsx';
import { LineOffsets } from './line-offsets';

const DEFAULT_POINTS = 15;
const LINE_HEIGHT = 1.25;
/** Empty rows and columns shown after the last used ones. */
const SPARE_ROWS = 3;
const SPARE_COLUMNS = 1;
/** A text may overflow into at most this many blank cells. */
const MAX_OVERFLOW = 20;

/** A cell or merged area to draw. Pixels count from the top left corner of the first cell. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly area: CellRange;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Whether the value is a number, which is right-aligned by default. */
  readonly isNumber: boolean;
  readonly style: CellStyle;
  /** In pixels. */
  readonly fontSize: number;
  /** Pixels that the text may overflow into blank cells on its right. */
  readonly overrun: number;
}

export interface SheetLayoutOptions {
  /** A cell that is shown even if its row or column is hidden. */
  readonly revealed: { readonly row: number; readonly column: number } | null;
  /** Factor by which all sizes are multiplied. */
  readonly scale: number;
  /** Rows with corrected cells: they grow if their text needs more space. */
  readonly grownRows: ReadonlySet<number>;
}

export class SheetLayout {
  readonly rows: LineOffsets;
  readonly columns: LineOffsets;
  private readonly cells = new Map<number, CellSnapshot>();
  /** Merged areas by each row that they cover. */
  private readonly merges: MergeIndex;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly sheetStyles: SheetStyles | undefined,
    private readonly styles: readonly CellStyle[],
    private readonly texts: ShownTexts,
    private readonly options: SheetLayoutOptions,
  ) {
    const { revealed } = options;
    let lastRow = -1;
    let lastColumn = -1;
    const reach = (row: number, column: number): void => {
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    };
    for (const cell of sheet.cells) {
      this.cells.set(cellIndex(cell.row, cell.column), cell);
      reach(cell.row, cell.column);
    }
    for (const [key, style] of sheetStyles?.cells ?? []) {
      const { row, column } = cellOfIndex(key);
      if (this.styleOf(style).borders ?? this.styleOf(style).fill) reach(row, column);
    }
    for (const merge of sheet.merges) {
      if (merge.top > lastRow) continue;
      lastColumn = Math.max(lastColumn, Math.min(merge.right, merge.left + MAX_OVERFLOW));
    }
    this.merges = new MergeIndex(sheet.merges.filter(({ top }) => top <= lastRow));
    const hiddenColumns = new Set(sheet.hiddenColumns);
    this.columns = new LineOffsets(lastColumn + 1 + SPARE_COLUMNS, (column) =>
      hiddenColumns.has(column) && column !== revealed?.column ? 0 : this.columnWidth(column),
    );
    const hiddenRows = new Set(sheet.hiddenRows);
    const fitted = this.heightsOfText();
    this.rows = new LineOffsets(lastRow + 1 + SPARE_ROWS, (row) =>
      hiddenRows.has(row) && row !== revealed?.row ? 0 : this.rowHeight(row, fitted),
    );
  }

  /** The merged area of a cell, or the cell alone. */
  areaOf(row: number, column: number): CellRange {
    return this.merges.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The cells and merged areas that intersect a range, in reading order. */
  boxesIn({ top, left, bottom, right }: CellRange): readonly Box[] {
    const boxes = new Map<number, Box>();
    for (let row = top; row <= Math.min(bottom, this.rows.count - 1); row += 1) {
      if (this.rows.span(row, row) === 0) continue;
      for (let column = left; column <= Math.min(right, this.columns.count - 1); column += 1) {
        if (this.columns.span(column, column) === 0) continue;
        const area = this.areaOf(row, column);
        const key = cellIndex(area.top, area.left);
        if (!boxes.has(key)) boxes.set(key, this.box(area));
      }
    }
    return [...boxes.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  box(area: CellRange): Box {
    const { top: row, left: column } = area;
    const cell = this.cells.get(cellIndex(row, column));
    const text = cell ? this.texts.of(this.sheet.name, cell) : '';
    const style = this.styleOfArea(area);
    const fontSize = fontPixels(style) * this.options.scale;
    return {
      row,
      column,
      area,
      left: this.columns.start(column),
      top: this.rows.start(row),
      width: this.columns.span(column, area.right),
      height: this.rows.span(row, area.bottom),
      text,
      isNumber: typeof cell?.value === 'number' && cell.numberFormat !== '@',
      style,
      fontSize,
      overrun: style.wrap || text === '' ? 0 : this.overrun(area, textWidth(text, fontSize)),
    };
  }

  private overrun({ top: row, right }: CellRange, wanted: number): number {
    let room = 0;
    for (let column = right + 1; column <= right + MAX_OVERFLOW && column < this.columns.count; column += 1) {
      const isBlank = !this.cells.has(cellIndex(row, column)) && !this.areaCovers(row, column);
      if (!isBlank || room > wanted) break;
      room += this.columns.span(column, column);
    }
    return room;
  }

  private areaCovers(row: number, column: number): boolean {
    const { left, right, top, bottom } = this.areaOf(row, column);
    return left !== right || top !== bottom;
  }

  /** A merged area has the format of its first cell, but the right and bottom borders of its last cell. */
  private styleOfArea({ top, left, bottom, right }: CellRange): CellStyle {
    const first = this.styleAt(top, left);
    if (top === bottom && left === right) return first;
    const last = this.styleAt(bottom, right);
    const borders = {
      ...first.borders,
      ...(last.borders?.right ? { right: last.borders.right } : {}),
      ...(last.borders?.bottom ? { bottom: last.borders.bottom } : {}),
    };
    return Object.keys(borders).length > 0 ? { ...first, borders } : first;
  }

  private styleAt(row: number, column: number): CellStyle {
    return this.styleOf(this.sheetStyles?.cells.get(cellIndex(row, column)) ?? 0);
  }

  private styleOf(index: number): CellStyle {
    return this.styles[index] ?? {};
  }

  private columnWidth(column: number): number {
    const { sheetStyles } = this;
    const characters = sheetStyles?.columnWidths.get(column) ?? sheetStyles?.defaultWidth;
    return Math.round(columnPixels(characters) * this.options.scale);
  }

  private rowHeight(row: number, fitted: ReadonlyMap<number, number>): number {
    const { sheetStyles } = this;
    const points = sheetStyles?.rowHeights.get(row) ?? sheetStyles?.fittedHeights.get(row);
    const { scale } = this.options;
    const standard = (points ?? sheetStyles?.defaultHeight ?? DEFAULT_POINTS) * PIXELS_PER_POINT * scale;
    return Math.round(Math.max(standard, fitted.get(row) ?? 0));
  }

  /** Rows without a stored height fit their text, as in Excel. */
  private heightsOfText(): ReadonlyMap<number, number> {
    const heights = new Map<number, number>();
    for (const cell of this.sheet.cells) {
      const { row, column } = cell;
      const isStored = this.sheetStyles?.rowHeights.has(row) || this.sheetStyles?.fittedHeights.has(row);
      const isGrown = this.options.grownRows.has(row);
      if (isStored && !isGrown) continue;
      const area = this.areaOf(row, column);
      if (area.top !== area.bottom) continue;
      const style = this.styleAt(row, column);
      const size = fontPixels(style) * this.options.scale;
      const text = this.texts.of(this.sheet.name, cell);
      // Excel does not fit row heights to merged areas; corrected rows do grow here.
      const lines =
        style.wrap && (isGrown || area.left === area.right)
          ? lineCount(text, size, this.columns.span(column, area.right))
          : 1;
      const height = lines * size * LINE_HEIGHT + 3;
      if (height > (heights.get(row) ?? 0)) heights.set(row, height);
    }
    return heights;
  }
}

function fontPixels({ size }: CellStyle): number {
  return (size ?? DEFAULT_FONT_POINTS) * PIXELS_PER_POINT;
}

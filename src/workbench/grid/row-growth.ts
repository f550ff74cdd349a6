/**
 * Rows with a fixed height grow with the texts that the add-in writes, as they do in the saved file, and get their height back
 * with the texts. Univer fits all other rows to their content.
 */
import {
  BooleanNumber,
  WrapStrategy,
  type IDisposable,
  type Injector,
  type IObjectArrayPrimitiveType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { SetWorksheetRowHeightMutation, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { cellIndex, cellOfIndex } from '../../workbook/a1';
import { DEFAULT_FONT_POINTS, grownHeight, PIXELS_PER_POINT } from '../../xlsx';
import type { HostCellChange } from '../host/model';
import { valueOf } from './cell-data';
import { originOf } from './origins';

interface GrownRow {
  /** Before anything was written, in pixels. */
  readonly height: number;
  /** After the last write, in pixels. A person, or undo, may have changed it since. */
  grown: number;
  /** See `originOf`; another one tells that the rows were moved. */
  readonly origin: unknown;
  /** Texts before they were written, by `cellIndex`; of merged areas that end in the row, too. */
  readonly originals: Map<number, string>;
}

type Mutations = ReturnType<SheetInterceptorService['generateMutationsOfAutoHeight']>;

const NO_MUTATIONS: Mutations = { undos: [], redos: [] };

export class RowGrowth {
  /** Sheet id → row → what it was. */
  readonly #sheets = new Map<string, Map<number, GrownRow>>();
  readonly #interceptor: IDisposable;
  #mutations = NO_MUTATIONS;

  constructor(
    injector: Injector,
    private readonly workbook: Workbook,
  ) {
    this.#interceptor = injector
      .get(SheetInterceptorService)
      .interceptAutoHeight({ getMutations: () => this.#mutations });
  }

  dispose(): void {
    this.#interceptor.dispose();
  }

  /** Runs a write whose undo step includes the changes of height. */
  growWith(sheet: Worksheet, changes: readonly HostCellChange[], write: () => void): void {
    this.#mutations = this.#mutationsFor(sheet, changes);
    try {
      write();
    } finally {
      this.#mutations = NO_MUTATIONS;
    }
  }

  #mutationsFor(sheet: Worksheet, changes: readonly HostCellChange[]): Mutations {
    const texts = new Map<number, string>();
    const rows = new Map<number, GrownRow>();
    for (const change of changes) {
      const { row, column } = change;
      const text = writtenText(change);
      const before = textAt(sheet, row, column);
      if (text === null || (text === '' && before === '') || !this.#isWrapped(sheet, row, column)) continue;
      const last = areaAt(sheet, row, column).endRow;
      if (sheet.getConfig().rowData[last]?.ia !== BooleanNumber.FALSE) continue;
      const known = this.#rowOf(sheet, last);
      const index = cellIndex(row, column);
      if (!known.originals.has(index)) known.originals.set(index, before);
      texts.set(index, text);
      rows.set(last, known);
    }
    const heights: IObjectArrayPrimitiveType<number> = {};
    const former: IObjectArrayPrimitiveType<number> = {};
    for (const [row, known] of rows) {
      const height = this.#heightOf(sheet, row, known, texts);
      if (height === known.grown) continue;
      heights[row] = height;
      former[row] = known.grown;
      known.grown = height;
    }
    const ranges = Object.keys(heights).map((row) => ({
      ...{ startRow: Number(row), endRow: Number(row) },
      ...{ startColumn: 0, endColumn: sheet.getColumnCount() - 1 },
    }));
    if (ranges.length === 0) return NO_MUTATIONS;
    const set = (rowHeight: IObjectArrayPrimitiveType<number>) => ({
      id: SetWorksheetRowHeightMutation.id,
      params: { unitId: this.workbook.getUnitId(), subUnitId: sheet.getSheetId(), ranges, rowHeight },
    });
    return { redos: [set(heights)], undos: [set(former)] };
  }

  /** Height of a row with its new texts, in pixels. */
  #heightOf(sheet: Worksheet, row: number, known: GrownRow, texts: ReadonlyMap<number, string>): number {
    const wanted = [...known.originals].map(([index, original]) => {
      const place = cellOfIndex(index);
      const area = areaAt(sheet, place.row, place.column);
      const text = texts.get(index) ?? textAt(sheet, place.row, place.column);
      const size = this.#styleAt(sheet, place.row, place.column)?.fs ?? DEFAULT_FONT_POINTS;
      let width = 0;
      for (let column = area.startColumn; column <= area.endColumn; column += 1)
        if (sheet.getColVisible(column)) width += sheet.getColumnWidth(column);
      let above = 0;
      for (let other = area.startRow; other < row; other += 1) above += sheet.getRowHeight(other);
      return grownHeight({ original, text, size, width }) * PIXELS_PER_POINT - above;
    });
    return Math.max(known.height, Math.ceil(Math.max(...wanted)));
  }

  #rowOf(sheet: Worksheet, row: number): GrownRow {
    const rows = this.#sheets.get(sheet.getSheetId()) ?? new Map<number, GrownRow>();
    this.#sheets.set(sheet.getSheetId(), rows);
    const origin = originOf(sheet.getConfig().rowData[row]);
    const known = rows.get(row);
    const height = sheet.getRowHeight(row);
    if (known && known.origin === origin && known.grown === height) return known;
    const fresh = { height, grown: height, origin, originals: new Map<number, string>() };
    rows.set(row, fresh);
    return fresh;
  }

  #isWrapped(sheet: Worksheet, row: number, column: number): boolean {
    return this.#styleAt(sheet, row, column)?.tb === WrapStrategy.WRAP;
  }

  #styleAt(sheet: Worksheet, row: number, column: number) {
    return this.workbook.getStyles().getStyleByCell(sheet.getCellRaw(row, column));
  }
}

/** The text of a change of content; `null` if the content stays. */
function writtenText({ content, runs }: HostCellChange): string | null {
  if (runs) return runs.map(({ text }) => text).join('');
  if (content === undefined) return null;
  return typeof content === 'string' ? content : '';
}

function textAt(sheet: Worksheet, row: number, column: number): string {
  const data = sheet.getCellRaw(row, column);
  const value = data?.f || data?.si ? null : valueOf(data);
  return typeof value === 'string' ? value : '';
}

/** The merged area with this cell, or the cell alone. */
function areaAt(sheet: Worksheet, row: number, column: number) {
  return (
    sheet.getMergedCell(row, column) ?? {
      ...{ startRow: row, endRow: row },
      ...{ startColumn: column, endColumn: column },
    }
  );
}

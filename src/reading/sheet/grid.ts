/** Looking things up on one sheet: merged areas, shown texts, rows. All rows and columns are 0-based. */
import { contains } from '../../workbook/a1';
import type { CellContent, CellRange, CellRef } from '../../workbook/cell';
import type { CellSnapshot, SheetSnapshot } from '../../workbook/snapshot';
import { contentOfCell } from '../../workbook/snapshot-index';
import type { Calculator, CellResult } from '../../formula';
import { isBlankText } from '../../language/text/text';
import { displayText } from './display';

/** A cell or merged area that shows something. */
export interface Place {
  /** Top-left. */
  readonly row: number;
  readonly column: number;
  /** The merged area, or the cell alone. */
  readonly area: CellRange;
  readonly text: string;
}

const NOTHING: CellResult = { kind: 'value', value: null, computed: false };

export class Grid {
  readonly name: string;
  readonly visible: boolean;
  /** Used rows that show something, ascending. */
  readonly rows: readonly number[];
  /** Last row and column that are used or merged into; -1 when the sheet is empty. */
  readonly lastRow: number;
  readonly lastColumn: number;

  private readonly cells = new Map<number, Map<number, CellSnapshot>>();
  private readonly merges = new Map<number, CellRange[]>();
  private readonly places = new Map<number, readonly Place[]>();
  private readonly hiddenRows: ReadonlySet<number>;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly calculator: Calculator,
    readonly date1904: boolean,
  ) {
    this.name = sheet.name;
    this.visible = sheet.visibility === 'visible';
    this.hiddenRows = new Set(sheet.hiddenRows);
    let lastRow = -1;
    let lastColumn = -1;
    for (const cell of sheet.cells) {
      const row = this.cells.get(cell.row) ?? new Map<number, CellSnapshot>();
      this.cells.set(cell.row, row.set(cell.column, cell));
      lastRow = Math.max(lastRow, cell.row);
      lastColumn = Math.max(lastColumn, cell.column);
    }
    this.lastRow = lastRow;
    for (const merge of sheet.merges) {
      if (merge.top > lastRow) continue;
      lastColumn = Math.max(lastColumn, merge.right);
      for (let row = merge.top; row <= Math.min(merge.bottom, lastRow); row += 1) {
        const list = this.merges.get(row);
        if (list) list.push(merge);
        else this.merges.set(row, [merge]);
      }
    }
    this.lastColumn = lastColumn;
    this.rows = [...this.cells.keys()].sort((a, b) => a - b);
  }

  /** The part of the sheet in some columns, ends included. */
  within(left: number, right: number): Grid {
    const isIn = (column: number): boolean => column >= left && column <= right;
    const cells = this.sheet.cells.filter(({ column }) => isIn(column));
    const merges = this.sheet.merges
      .filter((merge) => isIn(merge.left))
      .map((merge) => ({ ...merge, right: Math.min(merge.right, right) }));
    return new Grid({ ...this.sheet, cells, merges }, this.calculator, this.date1904);
  }

  /** The merged area that a cell belongs to, or the cell alone. */
  area(row: number, column: number): CellRange {
    const merge = this.merges.get(row)?.find((candidate) => contains(candidate, { row, column }));
    return merge ?? { top: row, left: column, bottom: row, right: column };
  }

  /** What the cell or its merged area shows. */
  text(row: number, column: number): string {
    const { top, left } = this.area(row, column);
    const result = this.result(top, left);
    if (result.kind === 'unknown') return '';
    return displayText(result.value, this.cell(top, left)?.numberFormat, this.date1904);
  }

  isBlank(row: number, column: number): boolean {
    return isBlankText(this.text(row, column));
  }

  /** The place of a cell with its text, blank or not. */
  place(row: number, column: number): Place {
    const area = this.area(row, column);
    return { row: area.top, column: area.left, area, text: this.text(row, column) };
  }

  /** Places that begin in a row and show something, from left to right. */
  placesIn(row: number): readonly Place[] {
    const known = this.places.get(row);
    if (known) return known;
    const places: Place[] = [];
    for (const column of [...(this.cells.get(row)?.keys() ?? [])].sort((a, b) => a - b)) {
      const place = this.place(row, column);
      // What lies beneath a merged area is not shown.
      const covered = place.row !== row || place.column !== column;
      if (!covered && !isBlankText(place.text)) places.push(place);
    }
    this.places.set(row, places);
    return places;
  }

  /** The value of a cell itself (not of its merged area), formulas recomputed where that is simple. */
  result(row: number, column: number): CellResult {
    const cell = this.cell(row, column);
    return cell ? this.calculator.resultOf(this.name, cell) : NOTHING;
  }

  cell(row: number, column: number): CellSnapshot | undefined {
    return this.cells.get(row)?.get(column);
  }

  content(row: number, column: number): CellContent {
    return contentOfCell(this.cell(row, column));
  }

  /** Top-left of the area of a cell. */
  ref(row: number, column: number): CellRef {
    const { top, left } = this.area(row, column);
    return { sheet: this.name, row: top, column: left };
  }

  isHidden(row: number): boolean {
    return this.hiddenRows.has(row);
  }
}

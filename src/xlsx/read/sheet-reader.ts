/** Reads a worksheet part into its model in one pass. */
import { MAX_COLUMNS, MAX_ROWS, parseCell, parseRange, cellIndex } from '../../workbook/a1';
import { UNREADABLE, type CellRange } from '../../workbook/cell';
import { inOrder } from '../../workbook/sheet-cells';
import type { CellSnapshot } from '../../workbook/snapshot';
import { XlsxError } from '../errors';
import type { CellFormats } from '../parts/cell-formats';
import type { SheetEntry } from '../parts/workbook-part';
import { decodeXstring } from '../xml/escape';
import type { XmlElement, XmlHandlers } from '../xml/parse';
import { readValue } from './cell-value';
import type { Counts } from './counts';
import { FormulaReader, formulaTag, type FormulaTag } from './formulas';
import { TextCollector, keepsSpace, trimXml } from './rich-text';
import type { SharedStrings } from './shared-strings';
import { type SheetModel, inheritedFormat } from './sheet-model';
import { MAX_CELLS } from '../limits';

/** The data that reading a sheet needs from the rest of the workbook. */
export interface SheetContext {
  readonly strings: SharedStrings;
  readonly formats: CellFormats;
  readonly date1904: boolean;
  /** Cached results may be wrong and are ignored. */
  readonly distrustsResults: boolean;
  readonly counts: Counts;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Builds the model while a worksheet part is parsed. */
export class SheetReader implements XmlHandlers {
  private readonly formulas = new FormulaReader();
  private readonly collector = new TextCollector();
  private readonly cells: CellSnapshot[] = [];
  private readonly blanks: BlankCells;
  private readonly columns = new Columns();
  private readonly rowFormats = new Map<number, number>();
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows: number[] = [];
  private isProtected = false;
  private isWorksheet = false;
  /** Row and column of the current cell, or of the last one. */
  private row = -1;
  private column = -1;
  private format: number | undefined;
  private type: string | undefined;
  private inCell = false;
  private inInline = false;
  private hasInline = false;
  private value: string | null = null;
  private keepsSpace = false;
  private formula: FormulaTag | null = null;
  private formulaText = '';
  private capturing: 'v' | 'f' | null = null;

  constructor(
    private readonly sheet: SheetEntry,
    private readonly context: SheetContext,
  ) {
    this.blanks = new BlankCells(context.formats, {
      rowFormats: this.rowFormats,
      columnFormats: this.columns.formats,
    });
  }

  open(element: XmlElement): void {
    if (this.inCell) this.openInCell(element);
    else if (element.name === 'c') this.openCell(element);
    else if (element.name === 'row') this.openRow(element);
    else if (element.name === 'worksheet') this.isWorksheet = true;
    else if (element.name === 'col') this.columns.add(element);
    else if (element.name === 'mergeCell') this.addMerge(element);
    else if (element.name === 'sheetProtection') this.isProtected = element.flag('sheet');
  }

  text(text: string): void {
    if (this.inInline) this.collector.text(text);
    else if (this.capturing === 'v') this.value = (this.value ?? '') + text;
    else if (this.capturing === 'f') this.formulaText += text;
  }

  close(name: string): void {
    if (!this.inCell) return;
    if (name === 'c') {
      this.closeCell();
      this.inCell = false;
    } else if (name === 'is') this.inInline = false;
    else if (this.inInline) this.collector.close(name);
    else if (name === 'v' || name === 'f') this.capturing = null;
  }

  /** The model, once the part has been parsed. */
  model(): SheetModel {
    if (!this.isWorksheet)
      throw new XlsxError('damaged', 'the part of a sheet is no worksheet', this.sheet.name);
    const blanks = this.isProtected ? this.blanks.take(this.context.counts) : null;
    return {
      partName: this.sheet.partName,
      snapshot: {
        id: this.sheet.id,
        name: this.sheet.name,
        visibility: this.sheet.visibility,
        protected: this.isProtected,
        cells: inOrder(blanks ? [...blanks.unlocked, ...this.cells] : this.cells),
        merges: this.merges,
        hiddenRows: ascending(this.hiddenRows),
        hiddenColumns: this.columns.hiddenColumns(),
      },
      sharedMasters: this.formulas.sharedMasters,
      arrays: this.formulas.arrays,
      rowFormats: this.rowFormats,
      columnFormats: this.columns.formats,
      lockExceptions: blanks?.exceptions ?? new Set(),
      counts: this.context.counts,
    };
  }

  private openRow(element: XmlElement): void {
    this.row = (element.number('r') ?? this.row + 2) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS)
      this.misplaced(`row ${this.row + 1}`);
    if (element.flag('hidden') || element.number('ht') === 0) this.hiddenRows.push(this.row);
    const format = element.flag('customFormat') ? element.number('s') : undefined;
    if (format !== undefined) this.rowFormats.set(this.row, format);
  }

  private openCell(element: XmlElement): void {
    const address = element.attribute('r');
    const place = address === undefined ? null : (parseCell(address) ?? this.misplaced(address));
    if (place) this.row = place.row;
    this.column = place ? place.column : this.column + 1;
    if (this.column >= MAX_COLUMNS || this.row < 0) this.misplaced(`column ${this.column + 1}`);
    this.format = element.number('s');
    this.type = element.attribute('t');
    this.inCell = true;
    this.value = null;
    this.formula = null;
    this.formulaText = '';
    this.hasInline = false;
  }

  private openInCell(element: XmlElement): void {
    if (this.inInline) this.collector.open(element);
    else if (element.name === 'is') this.inInline = this.hasInline = true;
    else if (element.name === 'v') {
      this.capturing = 'v';
      this.keepsSpace = keepsSpace(element);
      this.value = '';
    } else if (element.name === 'f') {
      this.capturing = 'f';
      this.formula = formulaTag(element);
    }
  }

  private closeCell(): void {
    const { row, column, context } = this;
    const inline = this.hasInline ? this.collector.take() : null;
    const value = this.value === null || this.keepsSpace ? this.value : trimXml(this.value);
    const read = readValue({ type: this.type, value, inline }, context.strings, context.date1904);
    const formula = this.formula
      ? this.formulas.read(this.formula, decodeXstring(this.formulaText), row, column)
      : this.formulas.arrayFormula(row, column);
    const { numberFormat, unlocked, checkbox } = context.formats.at(this.format);
    // An empty text is not a content, but it can be the result of a formula.
    const isEmpty = (read.value === null || read.value === '') && formula === undefined;
    if (isEmpty && !checkbox) {
      this.blanks.add(row, column, this.format);
      return;
    }
    const cell: Writable<CellSnapshot> = { row, column, value: isEmpty ? null : read.value };
    if (formula === null) cell.value = UNREADABLE;
    else if (formula !== undefined) {
      cell.formula = formula;
      if (!read.cached || context.distrustsResults) {
        cell.value = null;
        cell.uncached = true;
      }
    }
    if (numberFormat !== undefined) cell.numberFormat = numberFormat;
    if (read.rich && formula === undefined) cell.richText = true;
    if (checkbox) cell.checkbox = true;
    if (unlocked) cell.unlocked = true;
    const text = (formula?.length ?? 0) + (typeof cell.value === 'string' ? cell.value.length : 0);
    // Only the first cell of an array has a formula element.
    const formulas = this.formula ? 1 : 0;
    context.counts.addCells({ cells: 1, worded: text > 0 ? 1 : 0, formulas, text });
    this.cells.push(cell);
  }

  private addMerge(element: XmlElement): void {
    const range = parseRange(element.attribute('ref') ?? '');
    if (!range) return;
    this.context.counts.addMerges(1);
    this.merges.push(range);
  }

  private misplaced(place: string): never {
    throw new XlsxError('damaged', `no place in a sheet: ${place.slice(0, 40)}`, this.sheet.name);
  }
}

/** Each number once, in ascending order; only in damaged files the rows are not in that order already. */
function ascending(numbers: readonly number[]): readonly number[] {
  const isInOrder = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  return isInOrder ? numbers : [...new Set(numbers)].sort((a, b) => a - b);
}

/** The `col` elements of a sheet. If elements overlap, the earlier one counts. */
class Columns {
  private elements = 0;
  readonly formats = new Map<number, number>();
  private readonly hidden = new Set<number>();
  /** For each column that an element covers, a later column from which to look for the next free one. */
  private readonly free: number[] = [];

  /** @throws XlsxError `suspicious` for more elements than a sheet has columns */
  add(element: XmlElement): void {
    if (++this.elements > MAX_COLUMNS) throw new XlsxError('suspicious', 'more spans than columns');
    const last = Math.min(element.number('max') ?? 0, MAX_COLUMNS) - 1;
    const format = element.number('style');
    const hidden = element.flag('hidden') || element.number('width') === 0;
    const first = Math.max((element.number('min') ?? 0) - 1, 0);
    for (let column = this.nextFree(first); column <= last; column = this.nextFree(column)) {
      this.free[column] = column + 1;
      if (format !== undefined) this.formats.set(column, format);
      if (hidden) this.hidden.add(column);
    }
  }

  /** 0-based, ascending. */
  hiddenColumns(): number[] {
    return [...this.hidden].sort((a, b) => a - b);
  }

  /** The first column from a given one on that no element covers. Shortens the path for the next search (union-find). */
  private nextFree(from: number): number {
    let column = from;
    for (let next = this.free[column]; next !== undefined && next !== column; next = this.free[column]) {
      this.free[column] = this.free[next] ?? next;
      column = next;
    }
    return column;
  }
}

interface Blank {
  readonly row: number;
  readonly column: number;
  /** Index of the format of these columns. */
  readonly format: number | undefined;
}

/** Collects blank cells, because only the end of the part tells whether the sheet is protected. */
class BlankCells {
  private readonly kept: Blank[] = [];
  private hasMore = false;

  constructor(
    private readonly formats: CellFormats,
    private readonly inherited: Pick<SheetModel, 'rowFormats' | 'columnFormats'>,
  ) {}

  add(row: number, column: number, format: number | undefined): void {
    if (!this.formats.unlocksSome) return;
    const { unlocked } = this.formats.at(format);
    if (!unlocked && !this.isException(row, column, unlocked)) return;
    if (this.kept.length >= MAX_CELLS) this.hasMore = true;
    else this.kept.push({ row, column, format });
  }

  /** Unlocked cells, and `cellIndex` of all cells whose lock differs from that of their row or column. @throws XlsxError `too-large` */
  take(counts: Counts): { unlocked: CellSnapshot[]; exceptions: Set<number> } {
    if (this.hasMore) throw XlsxError.tooLarge('cells', MAX_CELLS);
    counts.addCells({ cells: this.kept.length, worded: 0, formulas: 0, text: 0 });
    const exceptions = this.kept.filter(({ row, column, format }) =>
      this.isException(row, column, this.formats.at(format).unlocked),
    );
    return {
      unlocked: this.kept.flatMap((blank) => this.unlockedCell(blank)),
      exceptions: new Set(exceptions.map(({ row, column }) => cellIndex(row, column))),
    };
  }

  private unlockedCell({ row, column, format }: Blank): CellSnapshot[] {
    const { numberFormat, unlocked } = this.formats.at(format);
    const shown = numberFormat === undefined ? {} : { numberFormat };
    return unlocked ? [{ row, column, value: null, ...shown, unlocked }] : [];
  }

  private isException(row: number, column: number, unlocked: boolean): boolean {
    return this.formats.at(inheritedFormat(this.inherited, row, column)).unlocked !== unlocked;
  }
}

/** A worksheet part → its model, in one pass. */
import { MAX_COLUMNS, MAX_ROWS, parseCell, parseRange } from '../../workbook/a1';
import { UNREADABLE, type CellRange } from '../../workbook/cell';
import type { CellSnapshot } from '../../workbook/snapshot';
import { XlsxError } from '../errors';
import type { Styles } from '../parts/styles';
import type { SheetEntry } from '../parts/workbook-part';
import { decodeXstring } from '../xml/escape';
import type { XmlElement, XmlHandlers } from '../xml/parse';
import { BlankCells } from './blank-cells';
import { readValue } from './cell-value';
import { Columns } from './columns';
import type { Counts } from './counts';
import { FormulaReader, formulaTag, type FormulaTag } from './formulas';
import { TextCollector, keepsSpace, trimXml } from './rich-text';
import type { SharedStrings } from './shared-strings';
import { cellIndex, type SheetModel } from './sheet-model';

/** What a sheet needs from the rest of the workbook. */
export interface SheetContext {
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly date1904: boolean;
  /** Cached results are not to be believed. */
  readonly distrustsResults: boolean;
  readonly counts: Counts;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Handlers that build the model while a worksheet part is parsed. */
export class SheetReader implements XmlHandlers {
  private readonly formulas = new FormulaReader();
  private readonly collector = new TextCollector();
  private readonly cells: CellSnapshot[] = [];
  private readonly blanks: BlankCells;
  private readonly columns = new Columns();
  private readonly rowStyles = new Map<number, number>();
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows = new Set<number>();
  private isProtected = false;
  private isWorksheet = false;
  /** The row and the cell that are open, or were last. */
  private row = -1;
  private column = -1;
  private style: number | undefined;
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
    this.blanks = new BlankCells(context.styles, {
      rowStyles: this.rowStyles,
      columnStyles: this.columns.styles,
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
        cells: inOrder(blanks?.unlocked ?? [], this.cells),
        merges: this.merges,
        hiddenRows: [...this.hiddenRows].sort((a, b) => a - b),
        hiddenColumns: this.columns.hiddenColumns(),
      },
      sharedMasters: this.formulas.sharedMasters,
      arrays: this.formulas.arrays,
      rowStyles: this.rowStyles,
      columnStyles: this.columns.styles,
      lockExceptions: blanks?.exceptions ?? new Set(),
    };
  }

  private openRow(element: XmlElement): void {
    this.row = (element.number('r') ?? this.row + 2) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS)
      this.misplaced(`row ${this.row + 1}`);
    if (element.flag('hidden') || element.number('ht') === 0) this.hiddenRows.add(this.row);
    const style = element.flag('customFormat') ? element.number('s') : undefined;
    if (style !== undefined) this.rowStyles.set(this.row, style);
  }

  private openCell(element: XmlElement): void {
    const address = element.attribute('r');
    const place = address === undefined ? null : (parseCell(address) ?? this.misplaced(address));
    if (place) this.row = place.row;
    this.column = place ? place.column : this.column + 1;
    if (this.column >= MAX_COLUMNS || this.row < 0) this.misplaced(`column ${this.column + 1}`);
    this.style = element.number('s');
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
    const { numberFormat, unlocked, checkbox } = context.styles.at(this.style);
    // A constant without a single character is no content; a formula may well result in it.
    const isEmpty = (read.value === null || read.value === '') && formula === undefined;
    if (isEmpty && !checkbox) {
      this.blanks.add(row, column, this.style);
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
    context.counts.addCells(
      1,
      (formula?.length ?? 0) + (typeof cell.value === 'string' ? cell.value.length : 0),
    );
    this.cells.push(cell);
  }

  private addMerge(element: XmlElement): void {
    const range = parseRange(element.attribute('ref') ?? '');
    if (!range) return;
    this.context.counts.addMerge();
    this.merges.push(range);
  }

  private misplaced(place: string): never {
    throw new XlsxError('damaged', `no place in a sheet: ${place.slice(0, 40)}`, this.sheet.name);
  }
}

/** Cells in row-major order, each place once: of several the last counts, and a blank only where there is nothing else. */
function inOrder(blanks: readonly CellSnapshot[], cells: readonly CellSnapshot[]): readonly CellSnapshot[] {
  const all = blanks.length > 0 ? [...blanks, ...cells] : cells;
  const indexOf = ({ row, column }: CellSnapshot) => cellIndex(row, column);
  let last = -1;
  const isAscending = all.every((cell) => {
    const before = last;
    last = indexOf(cell);
    return last > before;
  });
  if (isAscending) return all;
  const byPlace = new Map(all.map((cell) => [indexOf(cell), cell]));
  return [...byPlace].sort(([a], [b]) => a - b).map(([, cell]) => cell);
}

/** A worksheet part → its model, in one pass. */
import { MAX_COLUMNS, MAX_ROWS, parseCell, parseRange } from '../../workbook/a1';
import type { CellRange } from '../../workbook/cell';
import type { CellSnapshot } from '../../workbook/snapshot';
import { XlsxError } from '../errors';
import type { Styles } from '../parts/styles';
import type { SheetEntry } from '../parts/workbook-part';
import { decodeXstring } from '../xml/escape';
import type { XmlElement, XmlHandlers } from '../xml/parse';
import { readValue } from './cell-value';
import { FormulaReader, formulaTag, type FormulaTag } from './formulas';
import { TextCollector, keepsSpace, trimXml } from './rich-text';
import type { SharedStrings } from './shared-strings';
import { cellIndex, inheritedStyle, type SheetModel } from './sheet-model';

/** What a sheet needs from the rest of the workbook. */
export interface SheetContext {
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly date1904: boolean;
  /** Cached results are not to be believed. */
  readonly ignoreCachedResults: boolean;
  /** Called for everything that is kept; throws when it is too much. */
  readonly countCell: () => void;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly style: number | undefined;
  readonly type: string | undefined;
  formula: FormulaTag | null;
}

/** Handlers that build the model while a worksheet part is parsed. */
export class SheetReader implements XmlHandlers {
  private readonly formulas = new FormulaReader();
  private readonly collector = new TextCollector();
  private readonly cells = new Map<number, CellSnapshot>();
  private readonly unlockedBlanks: CellSnapshot[] = [];
  private readonly lockExceptions = new Set<number>();
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows = new Set<number>();
  readonly columnStyles = new Map<number, number>();
  private readonly hiddenColumns = new Set<number>();
  private lastColumn = -1;
  readonly rowStyles = new Map<number, number>();
  private isProtected = false;
  private isWorksheet = false;
  private row = -1;
  private column = -1;
  private cell: OpenCell | null = null;
  private inInline = false;
  private hasInline = false;
  private value: string | null = null;
  private valueKeepsSpace = false;
  private formulaText: string | null = null;
  private capturing: 'v' | 'f' | null = null;

  constructor(
    private readonly sheet: SheetEntry,
    private readonly context: SheetContext,
  ) {}

  open(element: XmlElement): void {
    if (this.cell) this.openInCell(element, this.cell);
    else if (element.name === 'c') this.openCell(element);
    else if (element.name === 'row') this.openRow(element);
    else if (element.name === 'worksheet') this.isWorksheet = true;
    else if (element.name === 'col') this.addColumn(element);
    else if (element.name === 'mergeCell') this.addMerge(element);
    else if (element.name === 'sheetProtection') this.isProtected = element.flag('sheet');
  }

  text(text: string): void {
    if (this.inInline) this.collector.text(text);
    else if (this.capturing === 'v') this.value = (this.value ?? '') + text;
    else if (this.capturing === 'f') this.formulaText = (this.formulaText ?? '') + text;
  }

  close(name: string): void {
    if (!this.cell) return;
    if (name === 'c') {
      this.closeCell(this.cell);
      this.cell = null;
    } else if (name === 'is') this.inInline = false;
    else if (this.inInline) this.collector.close(name);
    else if (name === 'v' || name === 'f') this.capturing = null;
  }

  /** The model, once the part has been parsed. */
  model(): SheetModel {
    if (!this.isWorksheet)
      throw new XlsxError('damaged', 'the part of a sheet is no worksheet', this.sheet.name);
    const blanks = this.isProtected
      ? this.unlockedBlanks.filter((cell) => !this.cells.has(cellIndex(cell.row, cell.column)))
      : [];
    const cells = [...this.cells.values(), ...blanks].sort((a, b) => a.row - b.row || a.column - b.column);
    return {
      partName: this.sheet.partName,
      snapshot: {
        id: this.sheet.id,
        name: this.sheet.name,
        visibility: this.sheet.visibility,
        protected: this.isProtected,
        cells,
        merges: this.merges,
        hiddenRows: [...this.hiddenRows].sort((a, b) => a - b),
        hiddenColumns: [...this.hiddenColumns].sort((a, b) => a - b),
      },
      cells: this.cells,
      sharedMasters: this.formulas.sharedMasters,
      arrays: this.formulas.arrays,
      rowStyles: this.rowStyles,
      columnStyles: this.columnStyles,
      lockExceptions: this.lockExceptions,
    };
  }

  private openRow(element: XmlElement): void {
    this.row = (element.number('r') ?? this.row + 2) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS)
      this.misplaced(`row ${this.row + 1}`);
    if (element.flag('hidden') || element.number('ht') === 0) this.hiddenRows.add(this.row);
    const style = element.number('s');
    if (element.flag('customFormat') && style !== undefined) this.rowStyles.set(this.row, style);
  }

  private openCell(element: XmlElement): void {
    const reference = element.attribute('r');
    const place = reference === undefined ? { row: this.row, column: this.column + 1 } : parseCell(reference);
    if (!place || place.column >= MAX_COLUMNS || place.row < 0)
      this.misplaced(reference ?? `column ${this.column + 2}`);
    this.column = place.column;
    this.cell = { ...place, style: element.number('s'), type: element.attribute('t'), formula: null };
    this.value = null;
    this.formulaText = null;
    this.hasInline = false;
  }

  private openInCell(element: XmlElement, cell: OpenCell): void {
    if (this.inInline) this.collector.open(element);
    else if (element.name === 'is') this.inInline = this.hasInline = true;
    else if (element.name === 'v') {
      this.capturing = 'v';
      this.valueKeepsSpace = keepsSpace(element);
      this.value = '';
    } else if (element.name === 'f') {
      this.capturing = 'f';
      cell.formula = formulaTag(element);
    }
  }

  private closeCell(cell: OpenCell): void {
    const { row, column } = cell;
    const value = this.value === null || this.valueKeepsSpace ? this.value : trimXml(this.value);
    const inline = this.hasInline ? this.collector.take() : null;
    const read = this.placed(cell, () =>
      readValue({ type: cell.type, value, inline }, this.context.strings, this.context.date1904),
    );
    const formula = this.placed(cell, () =>
      cell.formula
        ? this.formulas.read(cell.formula, decodeXstring(this.formulaText ?? ''), row, column)
        : this.formulas.arrayFormula(row, column),
    );
    const { numberFormat, unlocked, checkbox } = this.context.styles.at(cell.style);
    // A constant without a single character is no content; a formula may well result in it.
    const isEmpty = read.value === null || read.value === '';
    const uncached = formula !== undefined && (!read.cached || this.context.ignoreCachedResults);
    const snapshot: CellSnapshot = {
      row,
      column,
      value: uncached || (isEmpty && formula === undefined) ? null : read.value,
      ...(formula === undefined ? {} : { formula }),
      ...(uncached ? { uncached } : {}),
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(read.rich && formula === undefined ? { richText: true } : {}),
      ...(checkbox ? { checkbox } : {}),
      ...(unlocked ? { unlocked } : {}),
    };
    if (isEmpty && formula === undefined && !checkbox) this.closeBlank(snapshot, unlocked);
    else {
      this.context.countCell();
      this.cells.set(cellIndex(row, column), snapshot);
    }
  }

  private closeBlank(cell: CellSnapshot, unlocked: boolean): void {
    const inherited = inheritedStyle(this, cell.row, cell.column);
    if (unlocked) {
      this.context.countCell();
      this.unlockedBlanks.push(cell);
    }
    if (this.context.styles.at(inherited).unlocked !== unlocked) {
      this.context.countCell();
      this.lockExceptions.add(cellIndex(cell.row, cell.column));
    }
  }

  /** Spans come in ascending order; what overlaps an earlier one is left out. */
  private addColumn(element: XmlElement): void {
    const first = Math.max((element.number('min') ?? 0) - 1, this.lastColumn + 1);
    const last = Math.min(element.number('max') ?? 0, MAX_COLUMNS) - 1;
    const style = element.number('style');
    const hidden = element.flag('hidden') || element.number('width') === 0;
    for (let column = first; column <= last; column++) {
      if (style !== undefined) this.columnStyles.set(column, style);
      if (hidden) this.hiddenColumns.add(column);
    }
    this.lastColumn = Math.max(this.lastColumn, last);
  }

  private addMerge(element: XmlElement): void {
    const range = parseRange(element.attribute('ref') ?? '');
    if (!range) return;
    this.context.countCell();
    this.merges.push(range);
  }

  /** Errors in a cell name the sheet. */
  private placed<T>(cell: OpenCell, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof XlsxError)) throw error;
      const message = `row ${cell.row + 1}, column ${cell.column + 1}: ${error.message}`;
      throw new XlsxError(error.kind, message, this.sheet.name, { cause: error });
    }
  }

  private misplaced(place: string): never {
    throw new XlsxError('damaged', `no place in a sheet: ${place}`, this.sheet.name);
  }
}

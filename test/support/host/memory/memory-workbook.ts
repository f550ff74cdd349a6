/** The workbook of the emulated host in tests: a grid without a screen. */
import type { CellRange, CellValue } from '../../../../src/workbook/cell';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import { evaluate } from '../formula/evaluate';
import { parseFormula } from '../formula/parse';
import type {
  HostCalculation,
  HostCellChange,
  HostChange,
  HostListener,
  HostWorkbook,
  SheetArea,
} from '../../../../src/workbench/host/model';
import { MemoryHostSheet } from './memory-sheet';

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** Holds a workbook in memory and calculates its formulas: arithmetic, comparisons, SUM, ROUND, IF and a few more. */
export class MemoryHostWorkbook implements HostWorkbook {
  readonly settings = new Map<string, string>();
  editing = false;
  readOnly = false;
  structureProtected = false;
  calculation: HostCalculation = 'automatic';
  selection: CellRange = FIRST_CELL;
  #sheets: MemoryHostSheet[] = [];
  #active = '';
  readonly #listeners = new Set<HostListener>();

  /** An empty workbook: add at least one sheet before use, because Excel has no workbook without sheets. */
  constructor(
    public name: string,
    readonly date1904 = false,
  ) {}

  /**
   * Builds the workbook of a snapshot. A snapshot only states that a text has several fonts, not which: the first
   * character gets a separate font.
   */
  static fromSnapshot(snapshot: WorkbookSnapshot): MemoryHostWorkbook {
    const workbook = new MemoryHostWorkbook(snapshot.name, snapshot.date1904 === true);
    workbook.restore(snapshot);
    return workbook;
  }

  /** Replaces all content by that of a snapshot, as if another file were opened, without calling the listeners. */
  restore(snapshot: WorkbookSnapshot): void {
    this.changeSilently(() => this.#restore(snapshot));
  }

  /** Makes a change without calling the listeners. */
  changeSilently(work: () => void): void {
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    work();
    for (const listener of listeners) this.#listeners.add(listener);
  }

  #restore(snapshot: WorkbookSnapshot): void {
    this.name = snapshot.name;
    this.#sheets = [];
    this.settings.clear();
    this.structureProtected = false;
    this.selection = FIRST_CELL;
    this.calculation = 'automatic';
    const sheets = snapshot.sheets.map((sheet) => [this.#append(sheet.id, sheet.name), sheet] as const);
    for (const [sheet, from] of sheets) fill(sheet, from);
    this.#active = (this.#sheets.find((sheet) => sheet.visibility === 'visible') ?? sheets[0]?.[0])?.id ?? '';
    this.calculate();
    // In manual mode formulas display their last calculated result.
    if (snapshot.calculation === 'manual') for (const [sheet, from] of sheets) sheet.keepResults(from.cells);
    this.calculation = snapshot.calculation;
    this.readOnly = snapshot.readOnly;
  }

  get sheets(): readonly MemoryHostSheet[] {
    return this.#sheets;
  }

  get activeSheet(): string {
    return this.#active;
  }

  addSheet(name: string): MemoryHostSheet {
    const sheet = this.#append(`{${crypto.randomUUID().toUpperCase()}}`, name);
    this.#active ||= sheet.id;
    return sheet;
  }

  deleteSheet(id: string): void {
    const at = this.#sheets.findIndex((sheet) => sheet.id === id);
    if (at < 0) return;
    this.#sheets = this.#sheets.filter((sheet) => sheet.id !== id);
    this.#forgetResults();
    const next = this.#sheets[Math.min(at, this.#sheets.length - 1)];
    if (this.#active === id && next) this.select(next.id, FIRST_CELL);
  }

  select(sheet: string, range: CellRange): void {
    this.#active = sheet;
    const merges = this.#sheets.find(({ id }) => id === sheet)?.merges ?? [];
    this.selection = merges.find(({ top, left }) => isCell(range, top, left)) ?? range;
  }

  calculate(only?: SheetArea): void {
    if (only) this.#sheets.find(({ id }) => id === only.sheet)?.forgetResults(only.ranges);
    else this.#forgetResults();
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  subscribe(listener: HostListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #append(id: string, name: string): MemoryHostSheet {
    const sheet = new MemoryHostSheet(id, name, {
      date1904: this.date1904,
      evaluate: (home, formula) => this.#evaluate(home, formula),
      invalidate: () => {
        if (this.calculation === 'automatic') this.#forgetResults();
      },
      notify: (change) => this.#notify(change),
    });
    this.#sheets.push(sheet);
    return sheet;
  }

  #evaluate(home: MemoryHostSheet, formula: string): CellValue {
    const parsed = parseFormula(formula);
    if (!parsed) return { error: '#NAME?' };
    return evaluate(parsed, (name, row, column) => {
      const sheet = name === undefined ? home : this.#sheets.find((other) => sameName(other.name, name));
      return sheet ? sheet.value(row, column) : { error: '#REF!' };
    });
  }

  #forgetResults(): void {
    for (const sheet of this.#sheets) sheet.forgetResults();
  }

  #notify(change: HostChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}

function sameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** Tells whether the range is only this cell. */
function isCell({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return top === row && bottom === row && left === column && right === column;
}

function fill(sheet: MemoryHostSheet, from: SheetSnapshot): void {
  sheet.write(from.cells.map(changeOf));
  sheet.merge(from.merges);
  for (const row of from.hiddenRows) sheet.setRowsHidden(row, row, true);
  for (const column of from.hiddenColumns) sheet.setColumnsHidden(column, column, true);
  sheet.setVisibility(from.visibility);
  sheet.setProtected(from.protected);
}

function changeOf(cell: CellSnapshot): HostCellChange {
  const { row, column, value, formula, richText, unlocked, numberFormat } = cell;
  return {
    row,
    column,
    ...(richText && typeof value === 'string'
      ? { runs: [{ text: value.slice(0, 1), bold: true }, { text: value.slice(1) }] }
      : {
          content: formula === undefined ? value : { formula },
        }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(unlocked ? { locked: false } : {}),
  };
}

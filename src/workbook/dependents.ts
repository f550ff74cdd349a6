/** Finds the formulas that depend on written cells, so that their cached results are out of date. */
import { cellIndex } from './a1';
import type { CellRange, CellRef } from './cell';
import { RangeIndex } from './range-index';
import { referencesOf } from './references';
import type { SheetSnapshot } from './snapshot';

/** Cells by sheet: the sheet's name → `cellIndex` of its cells. */
type CellSets = ReadonlyMap<string, ReadonlySet<number>>;

/** Maximum number of entries in the index of ranges; with more, every formula counts as dependent. */
const MAX_ENTRIES = 500_000;

/** A formula cell: its sheet (position in the workbook) and its `cellIndex`. */
interface FormulaCell {
  readonly sheet: number;
  readonly index: number;
}

/**
 * Formulas whose result depends on one of the cells, directly or through other formulas. A formula whose references are
 * unknown (names, tables, INDIRECT) counts as dependent, because a wrong result is worse than a missing one. Takes time
 * in proportion to the formulas and what depends on the cells, not to their product.
 * @returns only sheets with such formulas; the changed cells themselves are not among them
 */
export function dependentsOf(changed: readonly CellRef[], sheets: readonly SheetSnapshot[]): CellSets {
  return changed.length === 0 ? new Map() : new FormulaIndex(sheets).take(changed);
}

/** The formulas that read one range. */
interface Readers {
  readonly cells: FormulaCell[];
  isTaken: boolean;
}

/** The formulas of a workbook by the ranges that they read. */
export class FormulaIndex {
  /** Positions of sheets by their name in a uniform case, because formulas may write it in another case than the sheet. */
  private readonly positions: ReadonlyMap<string, number>;
  /** By sheet. */
  private readonly indexes: readonly RangeIndex<Readers>[];
  /** By sheet and range: thousands of formulas may read the same one. */
  private readonly readers: readonly Map<string, Readers>[];
  /** Formulas whose references are unknown. */
  private open: FormulaCell[] = [];
  private entries = 0;
  /** Changed and dependent cells of each sheet. */
  private readonly done: readonly Set<number>[];

  constructor(private readonly sheets: readonly SheetSnapshot[]) {
    this.positions = new Map(sheets.map(({ name }, position) => [name.toLowerCase(), position]));
    this.indexes = sheets.map(() => new RangeIndex<Readers>());
    this.readers = sheets.map(() => new Map<string, Readers>());
    this.done = sheets.map(() => new Set<number>());
    sheets.forEach(({ name, cells }, sheet) => {
      for (const { row, column, formula } of cells) {
        if (formula !== undefined) this.add(formula, name, { sheet, index: cellIndex(row, column) });
      }
    });
  }

  /** Adds a formula that is written into a cell. */
  write(at: CellRef, formula: string): void {
    const sheet = this.positionOf(at.sheet);
    if (sheet !== undefined) this.add(formula, at.sheet, { sheet, index: cellIndex(at.row, at.column) });
  }

  /**
   * Like `dependentsOf`. A later call leaves out formulas that an earlier call returned, because a removed result stays
   * removed, unless the formula was overwritten since.
   */
  take(changed: readonly CellRef[]): CellSets {
    const dependents = new Map<string, Set<number>>();
    const queue: FormulaCell[] = [];
    const add = (cell: FormulaCell): void => {
      const name = this.sheets[cell.sheet]?.name;
      const done = this.done[cell.sheet];
      if (name === undefined || !done || done.has(cell.index)) return;
      done.add(cell.index);
      const cells = dependents.get(name) ?? new Set();
      dependents.set(name, cells.add(cell.index));
      queue.push(cell);
    };
    for (const { sheet: name, row, column } of changed) {
      const sheet = this.positionOf(name);
      if (sheet === undefined) continue;
      const cell = { sheet, index: cellIndex(row, column) };
      this.done[sheet]?.add(cell.index);
      queue.push(cell);
    }
    this.open.forEach(add);
    this.open = [];
    for (const { sheet, index } of queue) {
      for (const readers of this.indexes[sheet]?.take(index) ?? []) {
        if (!readers.isTaken) readers.cells.forEach(add);
        readers.isTaken = true;
      }
    }
    return dependents;
  }

  private add(formula: string, name: string, cell: FormulaCell): void {
    if (this.entries > MAX_ENTRIES) {
      this.open.push(cell);
      return;
    }
    const references = referencesOf(formula, name);
    if (references.open) this.open.push(cell);
    for (const range of references.ranges) {
      const position = this.positionOf(range.sheet);
      if (position !== undefined) this.addReader(position, range, cell);
    }
    if (this.entries > MAX_ENTRIES) this.openAll();
  }

  /** Makes every formula count as dependent and releases the index. */
  private openAll(): void {
    for (const readers of this.readers) {
      for (const { cells } of readers.values()) for (const cell of cells) this.open.push(cell);
      readers.clear();
    }
    for (const index of this.indexes) index.clear();
  }

  private addReader(position: number, range: CellRange, cell: FormulaCell): void {
    const { top, bottom, left, right } = range;
    const key = `${top} ${bottom} ${left} ${right}`;
    const known = this.readers[position]?.get(key);
    if (known && !known.isTaken) {
      known.cells.push(cell);
      return;
    }
    const readers = { cells: [cell], isTaken: false };
    this.readers[position]?.set(key, readers);
    this.entries += this.indexes[position]?.add(range, readers) ?? 0;
  }

  private positionOf(sheet: string): number | undefined {
    return this.positions.get(sheet.toLowerCase());
  }
}

/** A sheet of the in-memory grid. */
import { contains, MAX_COLUMNS, parseRange } from '../../../../src/workbook/a1';
import type { CellRange, CellValue, Formula } from '../../../../src/workbook/cell';
import type { CellSnapshot, SheetVisibility } from '../../../../src/workbook/snapshot';
import {
  isHostFormula,
  type HostCell,
  type HostCellChange,
  type HostChange,
  type HostSheet,
  type HostBlock,
  type HostTable,
} from '../../../../src/workbench/host/model';
import { boundingRange } from '../../../../src/workbench/host/richapi/address';
import { CellStore } from './cells';
import { displayText } from './display';

/** The functions of its workbook that a sheet calls. */
interface SheetOwner {
  readonly date1904: boolean;
  /** Calculates the formula of a sheet. */
  evaluate(sheet: MemoryHostSheet, formula: string): CellValue;
  /** Tells that a content changed, so that results may be out of date. */
  invalidate(): void;
  notify(change: HostChange): void;
}

const DEFAULT_COLUMN_WIDTH = 48;

export class MemoryHostSheet implements HostSheet {
  visibility: SheetVisibility = 'visible';
  protected = false;
  isChart = false;
  filtered = false;
  tables: readonly HostTable[] = [];
  blocks: readonly HostBlock[] = [];
  merges: readonly CellRange[] = [];
  readonly #cells = new CellStore();
  readonly #results = new Map<string, CellValue>();
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  readonly #columnWidths = new Map<number, number>();

  constructor(
    readonly id: string,
    public name: string,
    private readonly owner: SheetOwner,
  ) {}

  cell(row: number, column: number): HostCell {
    const stored = this.#cells.at(row, column);
    const value = this.value(row, column);
    return { ...stored, value, text: displayText(value, stored.numberFormat, this.owner.date1904) };
  }

  /** Only the value, which formulas read. */
  value(row: number, column: number): CellValue {
    const { content } = this.#cells.at(row, column);
    if (!isHostFormula(content)) return this.#spilledValue(row, column) ?? content;
    const place = `${row},${column}`;
    const known = this.#results.get(place);
    if (known !== undefined) return known;
    const source = spillSource(content);
    if (source)
      return this.#isSpilled(row, column) ? this.value(source.top, source.left) : { error: '#SPILL!' };
    // A circular reference finds 0 here, as in Excel.
    this.#results.set(place, 0);
    const result = this.owner.evaluate(this, content.formula);
    this.#results.set(place, result);
    return result;
  }

  /** Removes the results of formulas (in some ranges); they are calculated when they are next read. */
  forgetResults(ranges?: readonly CellRange[]): void {
    if (!ranges) this.#results.clear();
    for (const place of ranges ? [...this.#results.keys()] : []) {
      const [row = 0, column = 0] = place.split(',').map(Number);
      if (ranges?.some((range) => contains(range, { row, column }))) this.#results.delete(place);
    }
  }

  /** Stores these results as calculated. */
  keepResults(cells: readonly CellSnapshot[]): void {
    for (const { row, column, formula, value } of cells) {
      if (formula !== undefined) this.#results.set(`${row},${column}`, value);
    }
  }

  usedRange(valuesOnly: boolean): CellRange | null {
    return this.#cells.used(valuesOnly);
  }

  rowHidden(row: number): boolean {
    return this.#hiddenRows.has(row);
  }

  columnHidden(column: number): boolean {
    return this.#hiddenColumns.has(column);
  }

  columnWidth(column: number): number {
    return this.#columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH;
  }

  write(changes: readonly HostCellChange[]): void {
    const contents = changes.filter((change) => change.content !== undefined || change.runs !== undefined);
    const first = contents[0];
    const before = first && contents.length === 1 ? this.value(first.row, first.column) : undefined;
    for (const change of contents) this.#breakSpill(change);
    for (const change of changes) this.#cells.put(change);
    for (const change of contents) this.#spill(change);
    if (!first) return;
    for (const change of contents) this.#results.delete(`${change.row},${change.column}`);
    this.owner.invalidate();
    // Also in manual mode, a formula is calculated when it is entered.
    for (const change of contents) this.value(change.row, change.column);
    this.owner.notify({
      kind: 'cells',
      sheet: this.id,
      range: around(contents),
      ...(before === undefined ? {} : { before }),
    });
  }

  #isSpilled(row: number, column: number): boolean {
    return this.blocks.some(({ kind, range }) => kind === 'spill' && contains(range, { row, column }));
  }

  /** A write into a dynamic array removes all of its cells but the formula, whose result is then an error. */
  #breakSpill(at: HostCellChange): void {
    const broken = this.blocks.find(({ kind, range }) => kind === 'spill' && contains(range, at));
    if (!broken) return;
    this.blocks = this.blocks.filter((block) => block !== broken);
    for (const place of placesIn(broken.range).slice(1)) this.#cells.put({ ...place, content: null });
  }

  /** The value that a dynamic array displays in a cell other than that of its formula; `undefined` if there is none. */
  #spilledValue(row: number, column: number): CellValue | undefined {
    const spill = this.blocks.find(
      ({ kind, range }) => kind === 'spill' && contains(range, { row, column }),
    )?.range;
    if (!spill || (spill.top === row && spill.left === column)) return undefined;
    const { content } = this.#cells.at(spill.top, spill.left);
    const source = isHostFormula(content) ? spillSource(content) : null;
    return source ? this.value(source.top + row - spill.top, source.left + column - spill.left) : undefined;
  }

  /** `=A1:A3` fills three cells if the other two are empty. They count as used, whatever value the array displays in them. */
  #spill({ row, column, content }: HostCellChange): void {
    const source = content !== undefined && isHostFormula(content) ? spillSource(content) : null;
    if (!source) return;
    const [down, right] = [source.bottom - source.top, source.right - source.left];
    const range = { top: row, left: column, bottom: row + down, right: column + right };
    const others = placesIn(range).slice(1);
    if (others.some((at) => this.#cells.at(at.row, at.column).content !== null)) return;
    this.blocks = [...this.blocks, { kind: 'spill', range }];
    for (const at of others) this.#cells.put({ ...at, content: 0 });
  }

  rename(name: string): void {
    this.name = name;
  }

  setVisibility(visibility: SheetVisibility): void {
    this.visibility = visibility;
  }

  applyFilter({ top, bottom }: CellRange, column: number, texts: readonly string[]): void {
    this.filtered = true;
    for (let row = top + 1; row <= bottom; row += 1)
      this.setRowsHidden(row, row, !texts.includes(this.cell(row, column).text));
  }

  removeFilter(): void {
    this.filtered = false;
    this.#hiddenRows.clear();
  }

  addTable(table: HostTable): void {
    this.tables = [...this.tables, table];
  }

  removeTable(name: string): void {
    this.tables = this.tables.filter((table) => table.name !== name);
  }

  setProtected(on: boolean): void {
    this.protected = on;
  }

  setRowsHidden(first: number, last: number, hidden: boolean): void {
    mark(this.#hiddenRows, first, last, hidden);
  }

  setColumnsHidden(first: number, last: number, hidden: boolean): void {
    mark(this.#hiddenColumns, first, last, hidden);
  }

  setColumnWidth(first: number, last: number, width: number): void {
    for (let column = first; column <= last; column += 1) this.#columnWidths.set(column, width);
  }

  /** Formulas keep their references as written: this grid does not rewrite them. */
  insertRows(first: number, count: number): void {
    this.#shift(first, count);
    this.owner.notify({ kind: 'rows-inserted', sheet: this.id, range: rows(first, count) });
  }

  /** Formulas keep their references as written: this grid does not rewrite them. */
  deleteRows(first: number, count: number): void {
    this.#shift(first, -count);
    this.owner.notify({ kind: 'rows-deleted', sheet: this.id, range: rows(first, count) });
  }

  merge(ranges: readonly CellRange[]): void {
    const [first, ...others] = ranges;
    if (!first) return;
    const isInTheWay = (merge: CellRange): boolean => ranges.some((range) => touches(merge, range));
    this.merges = [...this.merges.filter((merge) => !isInTheWay(merge)), ...ranges];
    this.owner.notify({ kind: 'cells', sheet: this.id, range: others.reduce(boundingRange, first) });
  }

  #shift(first: number, count: number): void {
    this.#cells.shiftRows(first, count);
    const move = (row: number, least: number): number => (row < first ? row : Math.max(least, row + count));
    this.merges = this.merges
      .map((merge) => ({ ...merge, top: move(merge.top, first), bottom: move(merge.bottom, first - 1) }))
      .filter((merge) => merge.top <= merge.bottom);
    const hidden = [...this.#hiddenRows].filter((row) => row < first || row + count >= first);
    this.#hiddenRows.clear();
    for (const row of hidden) this.#hiddenRows.add(row < first ? row : row + count);
    this.owner.invalidate();
  }
}

/** The range whose values a formula such as `=A1:A3` returns; `null` for any other formula. */
function spillSource({ formula }: Formula): CellRange | null {
  return /^=[A-Z]+\d+:[A-Z]+\d+$/.test(formula) ? parseRange(formula.slice(1)) : null;
}

/** The places of a range, row by row. */
function placesIn({
  top,
  left,
  bottom,
  right,
}: CellRange): { readonly row: number; readonly column: number }[] {
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, index) => ({
    row: top + Math.floor(index / width),
    column: left + (index % width),
  }));
}

function mark(set: Set<number>, first: number, last: number, on: boolean): void {
  for (let index = first; index <= last; index += 1) {
    if (on) set.add(index);
    else set.delete(index);
  }
}

/** The smallest range that contains all of these changes. */
function around(changes: readonly { readonly row: number; readonly column: number }[]): CellRange {
  return changes.reduce<CellRange>(
    (range, { row, column }) => ({
      top: Math.min(range.top, row),
      left: Math.min(range.left, column),
      bottom: Math.max(range.bottom, row),
      right: Math.max(range.right, column),
    }),
    { top: Infinity, left: Infinity, bottom: 0, right: 0 },
  );
}

function rows(first: number, count: number): CellRange {
  return { top: first, left: 0, bottom: first + count - 1, right: MAX_COLUMNS - 1 };
}

function touches(one: CellRange, other: CellRange): boolean {
  return (
    contains(one, { row: Math.max(one.top, other.top), column: Math.max(one.left, other.left) }) &&
    contains(other, { row: Math.max(one.top, other.top), column: Math.max(one.left, other.left) })
  );
}

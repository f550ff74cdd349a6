/** Values of a snapshot's cells; simple formulas are recomputed. */
import Big from 'big.js';
import { isCellError, type CellError, type CellRef, type CellValue } from '../workbook/cell';
import { hasHiddenRow } from '../workbook/hidden-rows';
import type { SheetRange } from '../workbook/references';
import { cellsOf } from '../workbook/sheet-cells';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { fromCellNumber } from '../language/numbers/decimal';
import { evaluate, type FormulaContext } from './evaluate';
import { Unsupported, isError, isNumber, type FormulaValue } from './operands';
import { parseFormula, type Expression, type ParsedFormula } from './parse';

export type CellResult =
  | { readonly kind: 'value'; readonly value: FormulaValue; readonly computed: boolean }
  /** A formula that cannot be computed here and has no stored result. */
  | { readonly kind: 'unknown' };

/** Depth of formulas that refer to each other, brackets and arguments included; beyond it stored results are used. */
const MAX_NESTING = 400;
/** Cells that all formulas together may read, which bounds the cost of overlapping ranges; beyond it stored results are used. */
const MAX_LOOKUPS = 1_000_000;

const UNKNOWN: CellResult = { kind: 'unknown' };

/**
 * Computes each cell when it is first needed. For cells in a circular reference and for formulas that are too complex,
 * the stored result is used.
 */
export class Calculator implements FormulaContext {
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  private readonly results = new Map<CellSnapshot, CellResult>();
  private readonly open = new Set<CellSnapshot>();
  private nesting = 0;
  private lookups = 0;
  /** Depths of formulas that were too complex at their first use, because large blocks of sums ask for the same ones many times. */
  private readonly depths = new Map<CellSnapshot, number>();
  /** The formula that was parsed last: all cells of an array have the same one. */
  private parsed: { formula: string; sheet: string; result: ParsedFormula | null } | null = null;
  /** Number of uses of a stored result in a circular reference or because of the nesting, for cells that may be computed later. */
  private substitutes = 0;
  /** Sums by sheet, first row and columns of their range, so that a running total only adds to the sum of the row above. */
  private readonly sums = new Map<string, { readonly bottom: number; readonly sum: Big | CellError }>();

  constructor(snapshot: WorkbookSnapshot) {
    this.sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  }

  resultAt(at: CellRef): CellResult {
    const cell = this.cellAt(at.sheet, at.row, at.column);
    return cell ? this.resultOf(at.sheet, cell) : { kind: 'value', value: null, computed: false };
  }

  resultOf(sheet: string, cell: CellSnapshot): CellResult {
    if (cell.formula === undefined) return { kind: 'value', value: plainValue(cell.value), computed: false };
    const known = this.results.get(cell);
    if (known) return known;
    if (this.open.has(cell)) return this.substituteFor(cell);
    if (this.nesting + (this.depths.get(cell) ?? 0) > MAX_NESTING) return this.substituteFor(cell);
    const parsed = this.parse(cell.formula, sheet);
    const depth = (parsed?.depth ?? 0) + 1;
    if (this.nesting + depth > MAX_NESTING) {
      this.depths.set(cell, depth);
      return this.substituteFor(cell);
    }
    const result = (parsed && this.compute(cell, parsed.expression, depth)) ?? storedResult(cell);
    this.results.set(cell, result);
    return result;
  }

  private substituteFor(cell: CellSnapshot): CellResult {
    this.substitutes += 1;
    return storedResult(cell);
  }

  private parse(formula: string, sheet: string): ParsedFormula | null {
    if (formula !== this.parsed?.formula || sheet !== this.parsed.sheet)
      this.parsed = { formula, sheet, result: parseFormula(formula, sheet) };
    return this.parsed.result;
  }

  private compute(cell: CellSnapshot, expression: Expression, depth: number): CellResult | null {
    this.open.add(cell);
    this.nesting += depth;
    try {
      return { kind: 'value', value: evaluate(expression, this), computed: true };
    } catch (error) {
      if (error instanceof Unsupported) return null;
      throw error;
    } finally {
      this.nesting -= depth;
      this.open.delete(cell);
    }
  }

  valueAt(sheet: string, row: number, column: number): FormulaValue {
    return this.known(this.resultAt({ sheet, row, column }));
  }

  private known(result: CellResult): FormulaValue {
    this.lookups += 1;
    if (this.lookups > MAX_LOOKUPS) throw new Unsupported('too many cells');
    if (result.kind === 'unknown') throw new Unsupported('cell without a value');
    return result.value;
  }

  *valuesIn(range: SheetRange): Iterable<{ readonly cell: CellSnapshot; readonly value: FormulaValue }> {
    const sheet = this.sheets.get(range.sheet.toLowerCase());
    if (!sheet) return;
    for (const cell of cellsOf(sheet).inRange(range)) {
      yield { cell, value: this.known(this.resultOf(range.sheet, cell)) };
    }
  }

  sumOf(range: SheetRange): Big | CellError {
    const key = `${range.sheet.toLowerCase()}!${range.top}:${range.left}:${range.right}`;
    const shorter = this.sums.get(key);
    const isPrefix = shorter !== undefined && shorter.bottom <= range.bottom;
    const top = isPrefix ? shorter.bottom + 1 : range.top;
    let sum = isPrefix ? shorter.sum : new Big(0);
    const { substitutes } = this;
    if (isError(sum)) return sum;
    for (const { value } of top > range.bottom ? [] : this.valuesIn({ ...range, top })) {
      if (isError(value)) {
        sum = value;
        break;
      }
      if (isNumber(value)) sum = sum.plus(value);
    }
    // A sum that includes such a stored result may change once that cell is computed.
    if (substitutes === this.substitutes) this.sums.set(key, { bottom: range.bottom, sum });
    return sum;
  }

  hasSheet(name: string): boolean {
    return this.sheets.has(name.toLowerCase());
  }

  hasHiddenRow(range: SheetRange): boolean {
    const sheet = this.sheets.get(range.sheet.toLowerCase());
    return sheet !== undefined && hasHiddenRow(sheet, range.top, range.bottom);
  }

  private cellAt(name: string, row: number, column: number): CellSnapshot | undefined {
    const sheet = this.sheets.get(name.toLowerCase());
    return sheet && cellsOf(sheet).at(row, column);
  }
}

/** A stored value with its number as an exact decimal. */
function plainValue(value: CellValue): FormulaValue {
  if (typeof value !== 'number') return value;
  return Number.isFinite(value) ? fromCellNumber(value) : { error: '#NUM!' };
}

export function storedValue(value: FormulaValue): CellValue {
  return value instanceof Big ? value.toNumber() : value;
}

function storedResult(cell: CellSnapshot): CellResult {
  if (cell.uncached) return UNKNOWN;
  return {
    kind: 'value',
    value: isCellError(cell.value) ? cell.value : plainValue(cell.value),
    computed: false,
  };
}

/** Access to one sheet: merged areas, displayed texts, rows. All rows and columns are 0-based. */
import { isCellError, type CellContent, type CellRange, type CellRef } from '../../workbook/cell';
import { MergeIndex } from '../../workbook/range-index';
import type { CellSnapshot, SheetSnapshot } from '../../workbook/snapshot';
import { firstNotBefore } from '../../workbook/binary-search';
import { hasHiddenRow } from '../../workbook/hidden-rows';
import { cellsOf, inOrder, type SheetCells } from '../../workbook/sheet-cells';
import { contentOfCell } from '../../workbook/snapshot-index';
import { isError, type Calculator, type CellResult } from '../../formula';
import { hasFormatCharacters, isBlankText, stripFormatCharacters } from '../../language/text/text';
import { displayText } from './display';

/** A cell or merged area with the text that it displays. */
export interface Place {
  /** Top-left. */
  readonly row: number;
  readonly column: number;
  /** The merged area, or the cell alone. */
  readonly area: CellRange;
  readonly text: string;
  /** `text`, but `''` for a number or a sum: these are never labels or titles, so their text need not be computed. */
  readonly words: string;
}

/** A place of one unmerged cell. Large sheets have 100,000 of them, so the area is made only when it is read. */
class SingleCell implements Place {
  constructor(
    readonly row: number,
    readonly column: number,
    readonly text: string,
  ) {}

  get words(): string {
    return this.text;
  }

  get area(): CellRange {
    return areaOf(this.row, this.column);
  }
}

/** A number whose text is computed only when it is read: sheets beside a form may have thousands of numbers and sums. */
class NumberPlace implements Place {
  readonly words = '';
  readonly row: number;
  readonly column: number;

  constructor(
    private readonly cell: CellSnapshot,
    private readonly textOf: (cell: CellSnapshot) => string,
  ) {
    this.row = cell.row;
    this.column = cell.column;
  }

  get text(): string {
    return this.textOf(this.cell);
  }

  get area(): CellRange {
    return areaOf(this.row, this.column);
  }
}

function areaOf(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

/** The result of a cell that does not hold plain text, and the text that it displays. */
interface Shown {
  readonly result: CellResult;
  /** `null` until it is first read. */
  text: string | null;
}

/**
 * The maximum number of cached texts, for the numbers of one format and for cells with format characters. A sheet
 * beside a form may have hundreds of thousands of different texts.
 */
const MAX_KEPT = 20_000;
const NO_PLACES: readonly Place[] = [];
const NOTHING: CellResult = { kind: 'value', value: null, computed: false };

export class Grid {
  readonly name: string;
  readonly visible: boolean;
  /** Used rows, ascending. */
  readonly rows: readonly number[];
  /** Last used row, and last column that is used or part of a merged area; -1 if the sheet is empty. */
  readonly lastRow: number;
  readonly lastColumn: number;

  private readonly cells: SheetCells;
  private readonly shown = new Map<CellSnapshot, Shown>();
  /** Texts of numbers by format and number, because many rows repeat the same prices and quantities. */
  private readonly numbers = new Map<string | undefined, Map<number, Shown>>();
  /** Texts of cells with format characters, without these; at most `MAX_KEPT`. */
  private readonly cleaned = new Map<CellSnapshot, string>();
  private readonly merges: MergeIndex;
  /** By the position of the row in `rows`. */
  private readonly places: (readonly Place[] | undefined)[] = [];
  private rowsOfWords: readonly number[] | undefined;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly calculator: Calculator,
    readonly date1904: boolean,
  ) {
    this.name = sheet.name;
    this.visible = sheet.visibility === 'visible';
    this.cells = cellsOf(sheet);
    this.rows = this.cells.rows;
    for (const cell of sheet.cells) {
      if (this.cleaned.size === MAX_KEPT) break;
      if (isPlainText(cell) && hasFormatCharacters(cell.value))
        this.cleaned.set(cell, stripFormatCharacters(cell.value));
    }
    let lastColumn = sheet.cells.reduce((last, { column }) => Math.max(last, column), -1);
    const lastRow = this.rows.at(-1) ?? -1;
    this.lastRow = lastRow;
    const merges = sheet.merges.filter(({ top }) => top <= lastRow);
    for (const { right } of merges) lastColumn = Math.max(lastColumn, right);
    this.merges = new MergeIndex(merges);
    this.lastColumn = lastColumn;
  }

  /** The part of the sheet from column `left` to column `right`, both included. */
  within(left: number, right: number): Grid {
    const isIn = (column: number): boolean => column >= left && column <= right;
    const cells = this.sheet.cells.filter(({ column }) => isIn(column));
    const merges = this.sheet.merges
      .filter((merge) => isIn(merge.left))
      .map((merge) => ({ ...merge, right: Math.min(merge.right, right) }));
    return new Grid({ ...this.sheet, cells, merges }, this.calculator, this.date1904);
  }

  /**
   * The part of the sheet in some rows, with the merged areas that reach into them. Takes time in proportion to these rows and to
   * the merged areas of the sheet, so that a long list can be divided into its projects.
   * @param rows ascending
   * @param hides tells which of their cells are left out
   */
  keeping(rows: readonly number[], hides: (cell: CellSnapshot) => boolean = () => false): Grid {
    const reaches = ({ top, bottom }: CellRange): boolean => {
      const next = rows[firstNotBefore(rows.length, (index) => (rows[index] ?? 0) < top)];
      return next !== undefined && next <= bottom;
    };
    const merges = this.sheet.merges.filter((merge) => merge.top <= this.lastRow && reaches(merge));
    const kept = new Set(rows);
    const anchors = merges.flatMap(({ top, left }) =>
      kept.has(top) ? [] : (this.cells.at(top, left) ?? []),
    );
    const inRows = rows.flatMap((row) => this.cells.inRow(row)).filter((cell) => !hides(cell));
    const cells = inOrder([...anchors, ...inRows]);
    return new Grid({ ...this.sheet, cells, merges }, this.calculator, this.date1904);
  }

  area(row: number, column: number): CellRange {
    const merge = this.mergeAt(row, column);
    return merge ?? areaOf(row, column);
  }

  private mergeAt(row: number, column: number): CellRange | undefined {
    return this.merges.at(row, column);
  }

  /** The text that the cell or its merged area displays. */
  text(row: number, column: number): string {
    const merge = this.mergeAt(row, column);
    const used = merge ? this.cells.at(merge.top, merge.left) : this.cells.at(row, column);
    return used ? this.textOf(used) : '';
  }

  private readonly computedText = (cell: CellSnapshot): string => this.textOf(cell);

  private textOf(cell: CellSnapshot): string {
    if (isPlainText(cell)) return this.cleanText(cell, cell.value);
    const shown = this.shownIn(cell);
    const { result } = shown;
    return (shown.text ??=
      result.kind === 'unknown' ? '' : displayText(result.value, cell.numberFormat, this.date1904));
  }

  private cleanText(cell: CellSnapshot, text: string): string {
    const known = this.cleaned.get(cell);
    if (known !== undefined) return known;
    return this.cleaned.size === MAX_KEPT ? stripFormatCharacters(text) : text;
  }

  private shownIn(cell: CellSnapshot): Shown {
    const { value, formula, numberFormat } = cell;
    if (formula !== undefined || typeof value !== 'number') return this.found(this.shown, cell, cell);
    let numbers = this.numbers.get(numberFormat);
    if (!numbers) this.numbers.set(numberFormat, (numbers = new Map<number, Shown>()));
    return this.found(numbers, value, cell);
  }

  private found<Key>(known: Map<Key, Shown>, key: Key, cell: CellSnapshot): Shown {
    let shown = known.get(key);
    if (!shown) {
      shown = { result: this.calculator.resultOf(this.name, cell), text: null };
      if (known.size < MAX_KEPT) known.set(key, shown);
    }
    return shown;
  }

  isBlank(row: number, column: number): boolean {
    return isBlankText(this.text(row, column));
  }

  /** The place of a cell with its text, blank or not. */
  place(row: number, column: number): Place {
    return this.placeOf(row, column, this.cells.at(row, column));
  }

  /** @param cell the used cell in the row and the column */
  private placeOf(row: number, column: number, cell: CellSnapshot | undefined): Place {
    const merge = this.mergeAt(row, column);
    if (merge) {
      const text = this.text(row, column);
      const shown = this.cells.at(merge.top, merge.left);
      const words = shown && isNumberPlace(shown) ? '' : text;
      return { row: merge.top, column: merge.left, area: merge, text, words };
    }
    return cell && isNumberPlace(cell)
      ? new NumberPlace(cell, this.computedText)
      : new SingleCell(row, column, cell ? this.textOf(cell) : '');
  }

  get cellCount(): number {
    return this.sheet.cells.length;
  }

  /** Used rows that hold more than numbers, ascending. Other rows, of which a ledger may have thousands, contain no label and no title. */
  get wordRows(): readonly number[] {
    return (this.rowsOfWords ??= this.rows.filter((row) =>
      this.cells.someInRow(row, (cell) => !isNumberPlace(cell)),
    ));
  }

  /** UTF-16 units of the words that begin in a row. */
  charactersIn(row: number): number {
    let count = 0;
    for (const cell of this.cells.inRow(row))
      if (!isNumberPlace(cell) && this.isAnchor(cell)) count += this.textOf(cell).length;
    return count;
  }

  /**
   * Tells whether a row displays something. This and the next methods create no `Place` objects, of which long sheets
   * would need too many.
   */
  isUsed(row: number): boolean {
    const isVisible = (cell: CellSnapshot): boolean => isNumberPlace(cell) || !isBlankText(this.textOf(cell));
    return this.cells.someInRow(row, (cell) => this.isAnchor(cell) && isVisible(cell));
  }

  /** Tells whether the words of some place that begins in a row pass a test; blank texts are among them. */
  someWords(row: number, test: (words: string) => boolean): boolean {
    return this.cells.someInRow(
      row,
      (cell) => !isNumberPlace(cell) && this.isAnchor(cell) && test(this.textOf(cell)),
    );
  }

  /** Tells whether the text of some place that begins in a row, numbers among them, passes a test. */
  someText(row: number, test: (text: string, cell: CellSnapshot) => boolean): boolean {
    return this.cells.someInRow(row, (cell) => this.isAnchor(cell) && test(this.textOf(cell), cell));
  }

  /** The areas of the places with a visible text that begin in a row, from left to right. */
  areasIn(row: number): CellRange[] {
    return this.cells
      .inRow(row)
      .filter((cell) => this.isAnchor(cell) && (isNumberPlace(cell) || !isBlankText(this.textOf(cell))))
      .map(({ column }) => this.area(row, column));
  }

  /** Tells whether a cell is displayed: it is not merged, or the first of its merged area. */
  private isAnchor({ row, column }: CellSnapshot): boolean {
    const merge = this.mergeAt(row, column);
    return merge === undefined || (merge.top === row && merge.left === column);
  }

  /** Used rows from `top` to `bottom`, ascending. */
  rowsWithin(top: number, bottom: number): readonly number[] {
    return this.cells.rowsWithin(top, bottom);
  }

  /** Places with a visible text that begin in a row, from left to right. */
  placesIn(row: number): readonly Place[] {
    const position = this.cells.position(row);
    return position < 0 ? NO_PLACES : (this.places[position] ??= this.placesAt(row));
  }

  private placesAt(row: number): readonly Place[] {
    const places: Place[] = [];
    for (const cell of this.cells.inRow(row)) {
      const place = this.placeOf(row, cell.column, cell);
      // Other cells of a merged area are not displayed.
      if (place.row !== row || place.column !== cell.column) continue;
      if (place instanceof NumberPlace || !isBlankText(place.text)) places.push(place);
    }
    return places;
  }

  /** The position of a row among `rows`; -1 for a row without cells. */
  positionOf(row: number): number {
    return this.cells.position(row);
  }

  /** The value of a cell (not of its merged area); simple formulas are recomputed. */
  result(row: number, column: number): CellResult {
    const used = this.cells.at(row, column);
    if (!used) return NOTHING;
    if (!isPlainText(used)) return this.shownIn(used).result;
    const text = this.cleanText(used, used.value);
    const error = errorInText(text);
    return { kind: 'value', value: error === null ? text : { error }, computed: false };
  }

  /** The error value of a cell; `null` if it has none. */
  error(row: number, column: number): string | null {
    const used = this.cells.at(row, column);
    if (!used) return null;
    if (isPlainText(used)) return errorInText(this.cleanText(used, used.value));
    if (used.formula === undefined && !isCellError(used.value)) return null;
    const { result } = this.shownIn(used);
    return result.kind === 'value' && isError(result.value) ? result.value.error : null;
  }

  cell(row: number, column: number): CellSnapshot | undefined {
    return this.cells.at(row, column);
  }

  content(row: number, column: number): CellContent {
    return contentOfCell(this.cell(row, column));
  }

  /** Top-left cell of the merged area at a position. */
  ref(row: number, column: number): CellRef {
    const { top, left } = this.area(row, column);
    return { sheet: this.name, row: top, column: left };
  }

  isHidden(row: number): boolean {
    return hasHiddenRow(this.sheet, row);
  }
}

/** Calls of SUM whose arguments are references to cells of any sheet of this workbook. */
const SUMS = /SUM\([^()"[\]]*\)/gi;
/** References and numbers without functions, texts and comparisons. The name of a sheet with an operator is quoted. */
const PLAIN = /^=[^"'&<>=()[\]{}#@,;]*$/;
const ARITHMETIC = /[-+*/^]/;

/** Tells whether a formula gives a number or an error, whether or not its result is stored. */
function isNumeric(formula: string): boolean {
  const rest = formula.replace(SUMS, '0');
  return rest === '=0' || (PLAIN.test(rest) && ARITHMETIC.test(rest));
}

/** Tells whether a cell displays a number. The number format of a constant may add words. */
function isNumberPlace({ value, formula, numberFormat }: CellSnapshot): boolean {
  return typeof value === 'number'
    ? formula !== undefined || numberFormat === undefined
    : formula !== undefined && isNumeric(formula);
}

const ERROR_TEXT = /^\s*(#(?:REF!|VALUE!|DIV\/0!|NAME\?|N\/A|NUM!|NULL!))\s*$/i;

/** The error value that was pasted or typed as text: `#REF!`; `null` for other texts. */
function errorInText(text: string): string | null {
  return text.includes('#') ? (ERROR_TEXT.exec(text)?.[1] ?? null) : null;
}

function isPlainText(cell: CellSnapshot): cell is CellSnapshot & { readonly value: string } {
  return cell.formula === undefined && typeof cell.value === 'string';
}

/** Formulas of one sheet: plain, shared, of arrays, of data tables. */
import { cellIndex, contains, parseRange } from '../../workbook/a1';
import { firstNotBefore } from '../../workbook/binary-search';
import type { CellRange } from '../../workbook/cell';
import { sharedFormula, type ShiftedFormula } from '../../workbook/shift-formula';
import { XlsxError } from '../errors';
import { MAX_ARRAYS_AT_ONCE } from '../limits';
import type { XmlElement } from '../xml/parse';

/** Far beyond Excel's 8,192, which does not count the prefixes that files put before newer functions. */
const MAX_LENGTH = 65_536;

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: ShiftedFormula;
}

interface ArrayFormula {
  readonly range: CellRange;
  readonly text: string;
}

/** Attributes of an `f` element. */
export interface FormulaTag {
  readonly type: string | undefined;
  readonly sharedIndex: string;
  readonly range: CellRange | null;
  /** Input cells of a data table. */
  readonly inputs: string;
}

export function formulaTag(element: XmlElement): FormulaTag {
  return {
    type: element.attribute('t'),
    sharedIndex: element.attribute('si') ?? '',
    range: parseRange(element.attribute('ref') ?? ''),
    inputs: [element.attribute('r1'), element.attribute('r2')].filter((ref) => ref !== undefined).join(','),
  };
}

/** Finds the formula of each cell, with the leading `=`. Cells are given in row-major order. */
export class FormulaReader {
  readonly sharedMasters = new Map<number, string>();
  readonly arrays: CellRange[] = [];
  private readonly masters = new Map<string, Master>();
  /** Arrays that contain cells of the current row, from left to right; they do not overlap. */
  private current: ArrayFormula[] = [];
  private currentRow = -1;
  /** The row in which the first of the current arrays ends. */
  private firstBottom = Infinity;

  /**
   * The formula of a cell with an `f` element.
   * @returns `undefined` if the cell has no formula, `null` if it is longer than any formula can be
   */
  read(tag: FormulaTag, written: string, row: number, column: number): string | null | undefined {
    if (written.length > MAX_LENGTH) return null;
    // Some programs write the `=` that Excel leaves out.
    const text = written.trim().replace(/^=/, '');
    if (tag.type === 'shared') return this.shared(tag.sharedIndex, text, row, column);
    if (tag.type === 'dataTable') return this.array(tag.range, `=TABLE(${tag.inputs})`, row);
    if (text === '') return this.arrayFormula(row, column);
    return tag.type === 'array' ? this.array(tag.range, `=${text}`, row) : `=${text}`;
  }

  /** The formula of the array that contains a cell without an `f` element of its own. */
  arrayFormula(row: number, column: number): string | undefined {
    if (this.current.length === 0) return undefined;
    this.beginRow(row);
    const array = this.current[this.positionOf(column + 1) - 1];
    return array && contains(array.range, { row, column }) ? array.text : undefined;
  }

  private shared(index: string, text: string, row: number, column: number): string | undefined {
    if (text !== '') {
      this.masters.set(index, { row, column, formula: sharedFormula(`=${text}`) });
      this.sharedMasters.set(cellIndex(row, column), index);
      return `=${text}`;
    }
    const master = this.masters.get(index);
    // Programs that overwrite the cell with the shared text leave the other cells without a formula; Excel keeps their values.
    return master?.formula(row - master.row, column - master.column);
  }

  private array(range: CellRange | null, text: string, row: number): string {
    if (!range || (range.top === range.bottom && range.left === range.right)) return text;
    this.arrays.push(range);
    this.beginRow(row);
    const position = this.positionOf(range.left);
    const [before, after] = [this.current[position - 1], this.current[position]];
    // Excel has no overlapping arrays; if a file has some, the earlier one counts.
    if ((before && before.range.right >= range.left) || (after && after.range.left <= range.right))
      return text;
    if (this.current.length >= MAX_ARRAYS_AT_ONCE) throw XlsxError.tooLarge('arrays', MAX_ARRAYS_AT_ONCE);
    this.current.splice(position, 0, { range, text });
    this.firstBottom = Math.min(this.firstBottom, range.bottom);
    return text;
  }

  private beginRow(row: number): void {
    if (row === this.currentRow) return;
    this.currentRow = row;
    if (row <= this.firstBottom) return;
    this.current = this.current.filter(({ range }) => range.bottom >= row);
    this.firstBottom = Math.min(...this.current.map(({ range }) => range.bottom));
  }

  /** Position of the first current array that begins in a column or right of it. */
  private positionOf(column: number): number {
    return firstNotBefore(this.current.length, (index) => (this.current[index]?.range.left ?? 0) < column);
  }
}

/** Formulas of one sheet: plain, shared, of arrays, of data tables. */
import { contains, parseRange } from '../../workbook/a1';
import type { CellRange } from '../../workbook/cell';
import { XlsxError } from '../errors';
import { MAX_ARRAYS_AT_ONCE } from '../limits';
import type { XmlElement } from '../xml/parse';
import { sharedFormula, type ShiftedFormula } from '../../workbook/shift-formula';
import { cellIndex } from './sheet-model';

/** Far beyond Excel's 8,192, which counts without the prefixes that files put before newer functions. */
const MAX_LENGTH = 65_536;

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: ShiftedFormula;
}

/** What an `f` element says besides its text. */
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

/** Gives each cell its own formula, with the leading `=`. Cells come in row-major order. */
export class FormulaReader {
  readonly sharedMasters = new Map<number, string>();
  readonly arrays: CellRange[] = [];
  private readonly masters = new Map<string, Master>();
  /** Arrays that reach down to the row being read. */
  private current: { readonly range: CellRange; readonly text: string }[] = [];

  /**
   * The formula of a cell with an `f` element.
   * @returns `undefined` when that says nothing, `null` when it is longer than any formula can be
   */
  read(tag: FormulaTag, written: string, row: number, column: number): string | null | undefined {
    if (written.length > MAX_LENGTH) return null;
    // Some programs write the sign that Excel leaves out.
    const text = written.trim().replace(/^=/, '');
    if (tag.type === 'shared') return this.shared(tag.sharedIndex, text, row, column);
    if (tag.type === 'dataTable') return this.array(tag.range, `=TABLE(${tag.inputs})`);
    if (text === '') return this.arrayFormula(row, column);
    return tag.type === 'array' ? this.array(tag.range, `=${text}`) : `=${text}`;
  }

  /** The formula of the array that a cell without a formula of its own lies in. */
  arrayFormula(row: number, column: number): string | undefined {
    if (this.current.length === 0) return undefined;
    this.current = this.current.filter(({ range }) => range.bottom >= row);
    return this.current.find(({ range }) => contains(range, { row, column }))?.text;
  }

  private shared(index: string, text: string, row: number, column: number): string | undefined {
    if (text !== '') {
      this.masters.set(index, { row, column, formula: sharedFormula(`=${text}`) });
      this.sharedMasters.set(cellIndex(row, column), index);
      return `=${text}`;
    }
    const master = this.masters.get(index);
    // Programs that overwrite the text leave the cells that shared it without a formula: Excel keeps their values.
    return master?.formula(row - master.row, column - master.column);
  }

  private array(range: CellRange | null, text: string): string {
    if (range && (range.top !== range.bottom || range.left !== range.right)) {
      this.arrays.push(range);
      this.current.push({ range, text });
      if (this.current.length > MAX_ARRAYS_AT_ONCE) throw XlsxError.tooLarge('arrays', MAX_ARRAYS_AT_ONCE);
    }
    return text;
  }
}

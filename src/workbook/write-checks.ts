/** Checks before a write, so that a batch is refused or written as a whole. */
import { MAX_COLUMNS, MAX_ROWS, toA1 } from './a1';
import { isFormula, type CellContent } from './cell';
import { WorkbookError, type CellWrite } from './workbook';

/** Excel's limits of one cell, in UTF-16 units. */
export const MAX_TEXT_LENGTH = 32_767;
const MAX_FORMULA_LENGTH = 8_192;

/** The properties of a sheet that the checks need. */
export interface WritableSheet {
  readonly protected: boolean;
  /** Tells whether a cell may be edited although its sheet is protected. */
  isUnlocked(row: number, column: number): boolean;
}

/**
 * Checks a batch before anything is written.
 * @param sheetOf finds a sheet by its name
 * @throws WorkbookError `read-only`, `sheet-missing`, `sheet-protected` (with the sheet's name as detail), or
 * `unknown`/`too-large` for an address or a content that no workbook can hold
 */
export function assertWritable(
  readOnly: boolean,
  sheetOf: (name: string) => WritableSheet | undefined,
  writes: readonly CellWrite[],
): void {
  if (writes.length === 0) return;
  if (readOnly) throw new WorkbookError('read-only', 'the workbook is read-only');
  for (const { at, content } of writes) {
    const sheet = sheetOf(at.sheet);
    if (!sheet) throw new WorkbookError('sheet-missing', `no sheet named ${at.sheet}`, at.sheet);
    assertStorable({ at, content });
    if (sheet.protected && !sheet.isUnlocked(at.row, at.column)) {
      throw new WorkbookError('sheet-protected', `${toA1(at)} is locked`, at.sheet);
    }
  }
}

/**
 * Checks that the address exists and that a cell can hold the content.
 * @throws WorkbookError `unknown` or `too-large`
 */
export function assertStorable({ at, content }: CellWrite): void {
  assertPlace(at.row, at.column);
  assertContent(content, toA1(at));
}

function assertPlace(row: number, column: number): void {
  const isWithin = (index: number, limit: number) => Number.isInteger(index) && index >= 0 && index < limit;
  if (!isWithin(row, MAX_ROWS) || !isWithin(column, MAX_COLUMNS)) {
    throw new WorkbookError('unknown', `no cell at row ${row}, column ${column}`);
  }
}

function assertContent(content: CellContent, address: string): void {
  if (typeof content === 'number' && !Number.isFinite(content)) {
    throw new WorkbookError('unknown', `${address}: not a finite number`, address);
  }
  if (isFormula(content) && !/^=\s*\S/.test(content.formula)) {
    throw new WorkbookError('unknown', `${address}: a formula needs its leading =`, address);
  }
  const tooLong = isFormula(content)
    ? content.formula.length > MAX_FORMULA_LENGTH
    : typeof content === 'string' && content.length > MAX_TEXT_LENGTH;
  if (tooLong) throw new WorkbookError('too-large', `${address}: longer than a cell can hold`, address);
}

/** Values of a form with their cells. */
import type Big from 'big.js';
import type { CellContent, CellRef } from '../workbook/cell';

/** A text value: a whole cell, or the text after a label in it (`项目名称：…`). */
export interface TextCell {
  /** The top-left cell if merged; if blank, the cell in which the value would be typed. */
  readonly at: CellRef;
  /** The value, trimmed, without its label; `''` if blank. */
  readonly text: string;
  readonly whole: string;
  /** The start of `text` in `whole`; if blank, the position to write it: the end, or before the next label in the cell. */
  readonly start: number;
  /** A formula or a constant. */
  readonly content: CellContent;
  /** The printed label without colon, for example `项目名称`; in a table the column's header. */
  readonly label: string;
}

/** The result of reading a cell that should hold a number. */
export type NumberReading =
  /** Empty, or a dash such as `----`. */
  | { readonly kind: 'blank' }
  /**
   * `typed`: stored as a number (or a formula's numeric result), not as text.
   * `plain`: needs no correction: typed, or (after a label in the cell) digits without separators, unit or full width.
   * `value`: in the unit of the table; a quantity in ones, or in the unit of its header or price (万人次, 元/百套). `unit`: the unit written beside the number (`46万元`).
   * `cached`: Excel's stored result if the recomputed one differs.
   */
  | {
      readonly kind: 'number';
      readonly value: Big;
      readonly typed: boolean;
      readonly plain: boolean;
      readonly unit?: string;
      readonly cached?: Big;
    }
  /** `none`: the text is not a number. `several`: it contains several numbers. `unit`: the unit beside the number is not one of money. */
  | { readonly kind: 'unreadable'; readonly reason: 'none' | 'several' | 'unit' }
  | { readonly kind: 'error'; readonly error: string }
  /** A formula without a stored result that is too complex to compute here. */
  | { readonly kind: 'uncached' };

/** A numeric value: a whole cell, or the text after a label in it (`二、当年预算：296.00`). */
export interface NumberCell extends TextCell {
  readonly reading: NumberReading;
}

/** The number of a cell, in the unit of its table; `null` if blank or unreadable. */
export function numberOf(cell: NumberCell | undefined): Big | null {
  return cell?.reading.kind === 'number' ? cell.reading.value : null;
}

/** A date as reading displays it: 1900-01-30, 1900年1月. */
const DATE = /^\d{4}(?:-\d\d-\d\d|年\d{1,2}月)/;

/**
 * Tells whether a stored number is displayed as a percentage or a date, so that it is not an amount: 186.5 as `18650%`,
 * 30 as `1900-01-30`. `null` if it is neither.
 */
export function shownAs({ reading, text }: NumberCell): '百分数' | '日期' | null {
  if (reading.kind !== 'number' || !reading.typed) return null;
  if (text.trim().endsWith('%')) return '百分数';
  return DATE.test(text) ? '日期' : null;
}

/** Tells whether a number cell is blank (an empty cell or a dash). */
export function isBlankNumber(cell: NumberCell): boolean {
  return cell.reading.kind === 'blank';
}

/** Consecutive rows with values that were not read, a column of such values in a table, or a cell of a table. */
export interface UnreadCells {
  /** The first of these cells. */
  readonly at: CellRef;
  /** Their last row, 0-based. */
  readonly bottom: number;
  /** The text of the first cell, or the header of the column, without white space. */
  readonly text: string;
  /** Present for a column of a table. */
  readonly isColumn?: true;
}

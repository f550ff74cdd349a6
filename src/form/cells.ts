/** Values of a form with the cells that they stand in. */
import type Big from 'big.js';
import type { CellContent, CellRef } from '../workbook/cell';

/** A text value: a whole cell, or what follows a label in it (`项目名称：…`). */
export interface TextCell {
  /** Top-left cell when merged; where the value would be typed when blank. */
  readonly at: CellRef;
  /** The value, trimmed, without its label; `''` when blank. */
  readonly text: string;
  /** The whole text of the cell. */
  readonly whole: string;
  /** Where `text` begins in `whole`; when blank where it would be written: its end, or before the next label in the cell. */
  readonly start: number;
  /** What the cell holds: a formula or a constant. */
  readonly content: CellContent;
  /** The printed label without colon, e.g. `项目名称`; the column's header in a table. */
  readonly label: string;
}

/** How a cell that should hold a number was understood. */
export type NumberReading =
  /** Empty, or a dash such as `----`. */
  | { readonly kind: 'blank' }
  /**
   * `typed`: stored as a number (or a formula's numeric result), not as text.
   * `plain`: needs no correction: typed, or (where a label shares the cell) digits without separators, unit or full width.
   * `unit`: the unit written beside the number (`46万元`). `cached`: Excel's stored result where ours differs from it.
   */
  | {
      readonly kind: 'number';
      readonly value: Big;
      readonly typed: boolean;
      readonly plain: boolean;
      readonly unit?: string;
      readonly cached?: Big;
    }
  /** Text that is no number, or holds several. */
  | { readonly kind: 'unreadable'; readonly reason: 'none' | 'several' }
  | { readonly kind: 'error'; readonly error: string }
  /** A formula without a stored result that is too complex to compute here. */
  | { readonly kind: 'uncached' };

/** A numeric value: a whole cell, or what follows a label in it (`二、当年预算：296.00`). */
export interface NumberCell extends TextCell {
  readonly reading: NumberReading;
}

/** The number of a cell, or `null` when blank or unreadable. */
export function numberOf(cell: NumberCell | undefined): Big | null {
  return cell?.reading.kind === 'number' ? cell.reading.value : null;
}

/** Tells whether a number cell is blank (an empty cell or a dash). */
export function isBlankNumber(cell: NumberCell): boolean {
  return cell.reading.kind === 'blank';
}

/** Parts that all tables have: a header, blocks of rows under it, and cells under its columns. */
import { isBlankText } from '../../language/text/text';
import type { Place } from './grid';
import type { Sheet } from './sheet';
import { isSectionName } from './titles';

/** Headers of columns for earlier years: 上年度安排资金. */
export const EARLIER_YEAR = /^(?:上年|上一年|去年|前年|以前年度|往年)/;

/** One header cell with the columns that it may belong to. */
export interface HeaderCell {
  readonly place: Place;
  /** Whether it is also the printed name of a section (绩效指标, 制度保障), perhaps a vertical label beside the table. */
  readonly sectionName: boolean;
  /** Columns of this table that the cell may name, for example `amount`; several if only the neighbouring columns decide. */
  readonly columns: ReadonlySet<string>;
}

/** The header cell of a column that is recognized by its contents. */
export function columnAt(place: Place, column: string): HeaderCell {
  return { place, columns: new Set([column]), sectionName: false };
}

export interface TableHeader {
  readonly top: number;
  readonly bottom: number;
  /** From left to right; in a header of two rows the lower cell of each column. */
  readonly cells: readonly HeaderCell[];
  /** The cells stand below each other, and the values right of them. */
  readonly isSideways?: true;
  /** The cells name the levels of the values below them. */
  readonly isAcross?: true;
}

/** Rows under one header. A header repeated after a page break or on the next sheet begins another block of its table. */
export interface TableBlock {
  readonly sheet: Sheet;
  readonly header: TableHeader;
  /** Used rows up to the next header, from whose contents the columns are recognized. */
  readonly under: readonly number[];
  /** Those of them before the end of the table: a note, a title, another header or a field. */
  readonly rows: readonly number[];
}

/**
 * The place of a column's value in a row. Under a header that spans several columns the value may stand in any of them,
 * for example next to the vertical label 项目构成分解.
 */
export function valuePlace(sheet: Sheet, { place: { area } }: HeaderCell, row: number): Place {
  if (area.left === area.right) return sheet.grid.place(row, area.left);
  let blank: Place | null = null;
  for (let column = area.left; column <= area.right;) {
    const place = sheet.grid.place(row, column);
    if (!isSectionName(sheet, place)) {
      if (!isBlankText(place.text)) return place;
      blank ??= place;
    }
    column = place.area.right + 1;
  }
  return blank ?? sheet.grid.place(row, area.right);
}

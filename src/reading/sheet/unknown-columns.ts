/** Columns of a table whose header no section knows. */
import type { UnreadCells } from '../../form/cells';
import { isBlankText, stripInvisible } from '../../language/text/text';
import type { CellRange } from '../../workbook/cell';
import type { Place } from './grid';
import type { Sheet } from './sheet';
import type { TableHeader } from './table';

export interface UnknownColumn {
  readonly header: Place;
  /** The filled cells that begin in the column and in one of the rows; at least one. */
  readonly filled: readonly Place[];
}

/**
 * The filled columns from `first` on whose header covers none of the known columns.
 * @param known the areas of the headers of the columns that were read
 * @param rows below the header
 */
export function unknownColumns(
  { grid }: Sheet,
  { top, bottom }: TableHeader,
  known: readonly CellRange[],
  first: number,
  rows: readonly number[],
): UnknownColumn[] {
  return grid
    .placesIn(bottom)
    .concat(top < bottom ? grid.placesIn(top) : [])
    .filter(
      ({ column, area, text }) =>
        column >= first &&
        !isBlankText(text) &&
        !known.some(({ left, right }) => left <= area.right && right >= area.left),
    )
    .flatMap((header) => {
      const filled = rows
        .map((row) => grid.place(row, header.column))
        .filter(
          (place, index) =>
            place.row === rows[index] && place.column === header.column && !isBlankText(place.text),
        );
      return filled.length > 0 ? [{ header, filled }] : [];
    });
}

/** An unknown column as one that was not read. */
export function toUnreadCells({ grid }: Sheet, { header, filled }: UnknownColumn): UnreadCells {
  const rows = filled.map(({ row }) => row);
  return {
    at: grid.ref(Math.min(...rows), filled[0]?.column ?? header.column),
    bottom: Math.max(...rows),
    text: stripInvisible(header.text),
    isColumn: true,
  };
}

/** Columns of an indicator table with values that were not read: 上半年 beside 指标值. */
import type { IndicatorTable } from '../../../form/indicators';
import { isBlankText, stripInvisible } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import type { Sheet } from '../../sheet/sheet';
import type { TableHeader } from '../../sheet/table';
import type { IndicatorColumns } from './columns';
import { GRADE, NO_TARGET } from './value-columns';

function isAbout(header: string): boolean {
  return NO_TARGET.test(header) || GRADE.test(header);
}

/** @param rows those with an indicator */
export function unreadColumns(
  sheet: Sheet,
  header: TableHeader,
  { groups, parentWeights }: IndicatorColumns,
  rows: readonly number[],
): IndicatorTable['unreadColumns'] {
  const { grid } = sheet;
  const read = [
    ...header.cells.filter(({ sectionName }) => !sectionName),
    ...groups.flatMap(({ dimension, category, name, target, operator, kinds, unit, note, weight }) =>
      [dimension, category, name, target, operator, ...kinds, unit, note, weight].flatMap(
        (cell) => cell ?? [],
      ),
    ),
    ...parentWeights.map(({ column }) => column),
  ].map(({ place }) => place.area);
  const first = Math.min(
    ...groups.flatMap(({ name, target }) => [name, target].flatMap((cell) => cell?.place.column ?? [])),
  );
  const isRead = ({ area }: Place): boolean =>
    read.some(({ left, right }) => left <= area.right && right >= area.left);
  return grid
    .placesIn(header.bottom)
    .concat(header.top < header.bottom ? grid.placesIn(header.top) : [])
    .filter((place) => place.column > first && !isRead(place) && !isAbout(stripInvisible(place.text)))
    .flatMap(({ column, text }) => {
      const filled = rows
        .map((row) => grid.place(row, column))
        .filter((place, index) => place.row === rows[index] && !isBlankText(place.text));
      const values = filled.filter((place) => /[\d０-９]/.test(place.text));
      const [top] = filled;
      if (!top || values.length * 2 <= rows.length) return [];
      const bottom = Math.max(...filled.map(({ row }) => row));
      return [{ at: grid.ref(top.row, top.column), bottom, text: stripInvisible(text) }];
    });
}

/** Columns of an indicator table with values that were not read: 上半年 beside 指标值. */
import type { IndicatorTable } from '../../../form/indicators';
import { compactText } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import type { Sheet } from '../../sheet/sheet';
import type { TableHeader } from '../../sheet/table';
import { toUnreadCells, unknownColumns } from '../../sheet/unknown-columns';
import type { IndicatorColumns } from './columns';
import { GRADE, NO_TARGET } from './value-columns';

/** Headers of columns that are not targets. A year alone is the header of another year's targets: 2027年 beside 2026年. */
const ABOUT = [
  NO_TARGET,
  GRADE,
  /^(?:19|20)\d\d年?度?$/,
  /时间|时限|期限|周期|频[次率]|资金|预算|金额|经费|编[码号]|代码/,
];

/** @param rows those with an indicator */
export function unreadColumns(
  sheet: Sheet,
  header: TableHeader,
  { groups, parentWeights }: IndicatorColumns,
  rows: readonly number[],
): IndicatorTable['unreadColumns'] {
  const known = [
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
  const lastYear = Math.max(0, ...groups.map(({ target }) => yearOf(target?.place.text ?? '')));
  const isAbout = (text: string): boolean => ABOUT.some((about) => about.test(compactText(text)));
  /** In a header of two rows: 指标值参考 above 标准值. */
  const above = ({ row, column, text }: Place): string =>
    row > header.top ? sheet.grid.text(header.top, column) : text;
  const isEarlier = (text: string): boolean => yearOf(text) > 0 && yearOf(text) < lastYear;
  return unknownColumns(sheet, header, known, first + 1, rows)
    .filter(({ header: place }) => !isAbout(place.text) && !isAbout(above(place)) && !isEarlier(place.text))
    .filter(({ filled }) => filled.filter(({ text }) => /[\d０-９]/.test(text)).length * 2 > rows.length)
    .map((column) => toUnreadCells(sheet, column));
}

/** The year with which a header begins (2025年预计); 0 if it begins with no year. */
function yearOf(header: string): number {
  return Number(/^(?:19|20)\d\d(?=年)/.exec(compactText(header))?.[0] ?? 0);
}

/** Targets in columns that are headed by places: 安溪县, 永春县. */
import type { Indicator } from '../../form/indicators';
import { cellKey } from '../../workbook/a1';

/** The indicators whose target stands in a column of one place among several, so that it is a part of the whole. */
export function targetsOfPlaces(rows: readonly Indicator[]): ReadonlySet<Indicator> {
  // A cell may name several indicators.
  const keyOf = ({ name: { at, start } }: Indicator): string => `${cellKey(at)} ${start}`;
  const columns = new Map<string, number>();
  for (const row of rows) columns.set(keyOf(row), (columns.get(keyOf(row)) ?? 0) + 1);
  return new Set(rows.filter((row) => columns.get(keyOf(row)) !== 1 && !VALUE_COLUMN.test(row.target.label)));
}

/** The header of a column that is not a part: 指标值, 年度指标值, 2026年, 全省. */
const VALUE_COLUMN = /[值年期]|标准|目标|指标|内容|^(?:合计|总计|全[省市县区])$/;

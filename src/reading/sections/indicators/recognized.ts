/** What was recognized of 绩效目标, and the columns that it lacks. */
import type { Layout } from '../../../form/declaration';
import type { IndicatorColumn, IndicatorTable } from '../../../form/indicators';
import { cellKey } from '../../../workbook/a1';
import { SECTION_WORDS, type FormTables } from '../../../form/section';
import { columnsOfRows, type CellOfColumn, type RecognizedCell, type RecognizedGroup } from '../recognized';
import type { MissingColumns } from '../section';
import { INDICATOR_LABELS } from './labels';

const COLUMN_TITLES: Readonly<Record<IndicatorColumn, string>> = {
  dimension: '一级目标',
  category: '二级目标',
  name: '三级目标',
  target: '目标值',
};

export function recognizedIndicators({ indicators }: FormTables): RecognizedGroup[] {
  const title = SECTION_WORDS.indicators.title;
  const rows = indicators?.rows ?? [];
  return [
    { title: `${title}：各列`, cells: indicators ? columnsOf(indicators) : [] },
    {
      // Targets of several places or periods are of one row.
      title: `${title}：${new Set(rows.map(({ name }) => cellKey(name.at))).size} 行`,
      cells: rows.map(({ name, target }) => ({ label: name.text, text: target.text, at: target.at })),
    },
  ];
}

/** Where the layout may do without levels, a table that has neither is complete. */
export function missingIndicatorColumns(
  { indicators }: FormTables,
  { printsLevels }: Layout,
): MissingColumns | null {
  if (!indicators) return null;
  const { header, missingColumns } = indicators;
  const levels: readonly IndicatorColumn[] = ['dimension', 'category'];
  const hasNone = levels.every((level) => missingColumns.includes(level));
  const needed =
    hasNone && !printsLevels ? missingColumns.filter((column) => !levels.includes(column)) : missingColumns;
  return { header, missing: needed.map((column) => COLUMN_TITLES[column]) };
}

/** The columns that the rows were read from; of periods side by side each has its own. */
function columnsOf({ header, rows }: IndicatorTable): RecognizedCell[] {
  return columnsOfRows(
    INDICATOR_LABELS,
    header,
    rows.flatMap(({ dimension, category, name, target, weight, note }): CellOfColumn[] => [
      { id: 'indicator.dimension', at: dimension.at, isThere: dimension.text !== '' },
      { id: 'indicator.category', at: category.at, isThere: category.text !== '' },
      { id: 'indicator.name', at: name.at, isThere: name.text !== '' },
      { id: 'indicator.target', at: target.at, isThere: true },
      ...(target.operatorAt
        ? [{ id: 'indicator.operator' as const, at: target.operatorAt, isThere: true }]
        : []),
      ...(target.unitAt ? [{ id: 'indicator.unit' as const, at: target.unitAt, isThere: true }] : []),
      ...(weight ? [{ id: 'indicator.weight' as const, at: weight.at, isThere: true }] : []),
      ...(note ? [{ id: 'indicator.note' as const, at: note.at, isThere: true }] : []),
    ]),
  );
}

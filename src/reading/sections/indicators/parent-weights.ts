/** 分值 or 权重 written beside the levels of the indicator table, and its total. */
import type { Indicator, IndicatorTable } from '../../../form/indicators';
import { cellKey } from '../../../workbook/a1';
import { bracketRemarks, isBlankText, stripListMark } from '../../../language/text/text';
import type { IndicatorColumns } from './columns';
import type { Sheet } from '../../sheet/sheet';
import { valuePlace } from '../../sheet/table';
import { inlineNumber, numberCell, partOf } from '../../sheet/value-cells';

type ParentWeight = IndicatorTable['parentWeights'][number];
const TOTAL = /^(?:合计|总计|总分|合计分值|权重合计|分值合计)$/;

/** The rows of one stretch of the table. */
export interface WeightRows {
  readonly sheet: Sheet;
  readonly columns: IndicatorColumns;
  /** All rows under the header, those without an indicator included. */
  readonly rows: readonly number[];
  readonly indicators: readonly Indicator[];
}

export function parentWeights(stretches: readonly WeightRows[]): ParentWeight[] {
  const indicators = stretches.flatMap((stretch) => stretch.indicators);
  return [
    ...stretches.flatMap((stretch) => inColumns(stretch, indicators)),
    ...stretches.flatMap((stretch) => inLevelNames(stretch, indicators)),
    ...stretches.flatMap((stretch) => totals(stretch, indicators)),
  ];
}

/** A weight column of its own beside a level. */
function inColumns(
  { sheet, columns, rows, indicators: own }: WeightRows,
  indicators: readonly Indicator[],
): ParentWeight[] {
  return columns.parentWeights.flatMap(({ level, column }) =>
    rows.flatMap((row): ParentWeight[] => {
      const place = valuePlace(sheet, column, row);
      if (place.row !== row || isBlankText(place.text)) return [];
      const indicator = own.find((candidate) => candidate.row === row);
      if (!indicator) return [];
      const parent = indicator[level];
      return [
        {
          level,
          text: parent.text,
          weight: numberCell(sheet.grid, place.row, place.column, column.place.text),
          rows: rowsUnder(indicators, level, parent),
        },
      ];
    }),
  );
}

/** `产出指标（50分）`: the weight in the level's own cell. */
function inLevelNames(
  { sheet, indicators: own }: WeightRows,
  indicators: readonly Indicator[],
): ParentWeight[] {
  const found: ParentWeight[] = [];
  const seen = new Set<string>();
  for (const indicator of own) {
    for (const level of ['dimension', 'category'] as const) {
      const { at, text } = indicator[level];
      const key = `${level} ${at.row} ${at.column}`;
      // A level filled forward from the stretch before has been seen there.
      if (at.sheet !== sheet.grid.name) continue;
      // （3） before the name is its place in a list.
      const remark = bracketRemarks(stripListMark(text)).find((candidate) =>
        /^\d{1,3}(?:\.\d+)?(?:分|%)?$/.test(candidate),
      );
      if (remark === undefined || seen.has(key)) continue;
      seen.add(key);
      const whole = sheet.grid.text(at.row, at.column);
      const digits = /\d+(?:\.\d+)?/.exec(remark)?.[0] ?? '';
      const start = whole.lastIndexOf(digits);
      if (start < 0) continue;
      const cell = partOf(sheet.grid, at.row, at.column, '分值', { start, end: start + digits.length });
      found.push({
        level,
        text,
        weight: inlineNumber(sheet.grid, cell),
        rows: rowsUnder(indicators, level, indicator[level]),
      });
    }
  }
  return found;
}

/** A last row with the sum of all weights. */
function totals(
  { sheet, columns: { groups }, rows }: WeightRows,
  indicators: readonly Indicator[],
): ParentWeight[] {
  return rows.flatMap((row): ParentWeight[] => {
    const label = sheet.grid.placesIn(row)[0];
    if (!label || !TOTAL.test(label.text.replace(/\s+/g, ''))) return [];
    return groups.flatMap(({ weight }): ParentWeight[] => {
      if (!weight) return [];
      const place = valuePlace(sheet, weight, row);
      return [
        {
          level: 'total',
          text: label.text.trim(),
          weight: numberCell(sheet.grid, place.row, place.column, weight.place.text),
          rows: indicators,
        },
      ];
    });
  });
}

function rowsUnder(
  indicators: readonly Indicator[],
  level: 'dimension' | 'category',
  parent: Indicator['dimension' | 'category'],
): Indicator[] {
  return indicators.filter((indicator) => cellKey(indicator[level].at) === cellKey(parent.at));
}

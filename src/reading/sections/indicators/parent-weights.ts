/** 分值 or 权重 written beside the levels of the indicator table, and its total. */
import type { Indicator, IndicatorTable } from '../../../form/indicators';
import { cellKey } from '../../../workbook/a1';
import { bracketRemarks, compactText, isBlankText, stripListMark } from '../../../language/text/text';
import type { IndicatorColumns } from './columns';
import type { Place } from '../../sheet/grid';
import type { Sheet } from '../../sheet/sheet';
import { valuePlace } from '../../sheet/table';
import { inlineNumber, numberAt, partOf } from '../../sheet/value-cells';

type ParentWeight = IndicatorTable['parentWeights'][number];
const TOTAL = /^(?:合计|总计|总分|合计分值|权重合计|分值合计)$/;

/** The rows of one block of the table. */
export interface WeightRows {
  readonly sheet: Sheet;
  readonly columns: IndicatorColumns;
  /** All rows under the header, including those without an indicator. */
  readonly rows: readonly number[];
  readonly indicators: readonly Indicator[];
}

export function parentWeights(blocks: readonly WeightRows[]): ParentWeight[] {
  const indicators = blocks.flatMap((block) => block.indicators);
  return [
    ...blocks.flatMap((block) => inColumns(block, indicators)),
    ...blocks.flatMap((block) => inLevelNames(block, indicators)),
    ...blocks.flatMap((block) => totals(block, indicators)),
  ];
}

/** Weights in a separate column beside a level. */
function inColumns(
  { sheet, columns, rows, indicators: inBlock }: WeightRows,
  indicators: readonly Indicator[],
): ParentWeight[] {
  return columns.parentWeights.flatMap(({ level, column }) =>
    rows.flatMap((row): ParentWeight[] => {
      const place = valuePlace(sheet, column, row);
      if (place.row !== row || isBlankText(place.text)) return [];
      const indicator = inBlock.find((candidate) => candidate.row === row);
      if (!indicator) return [];
      const parent = indicator[level];
      const weight = numberAt(sheet.grid, place, column.place.text);
      return [{ level, text: parent.text, weight, rows: rowsUnder(indicators, level, parent) }];
    }),
  );
}

/** Weights in the cells of the levels: `产出指标（50分）`. */
function inLevelNames(
  { sheet, indicators: inBlock }: WeightRows,
  indicators: readonly Indicator[],
): ParentWeight[] {
  const found: ParentWeight[] = [];
  const seen = new Set<string>();
  for (const indicator of inBlock) {
    for (const level of ['dimension', 'category'] as const) {
      const { at, text } = indicator[level];
      const key = `${level} ${at.row} ${at.column}`;
      // A level continued from another sheet was read there.
      if (at.sheet !== sheet.grid.name) continue;
      // （3） before the name is a list mark.
      const remark = bracketRemarks(stripListMark(text)).find((candidate) =>
        /^\d{1,3}(?:\.\d+)?(?:分|%)?$/.test(candidate),
      );
      if (remark === undefined || seen.has(key)) continue;
      seen.add(key);
      const whole = sheet.grid.text(at.row, at.column);
      const digits = /\d+(?:\.\d+)?/.exec(remark)?.[0] ?? '';
      const start = whole.lastIndexOf(digits);
      if (start < 0) continue;
      const cell = partOf(sheet.grid, sheet.grid.place(at.row, at.column), '分值', {
        start,
        end: start + digits.length,
      });
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

/** The label of a row with the sum of the weights; `null` for other rows. */
export function totalLabel(sheet: Sheet, row: number): Place | null {
  const [label] = sheet.grid.placesIn(row);
  return label && TOTAL.test(compactText(label.text)) ? label : null;
}

function totals(
  { sheet, columns: { groups }, rows }: WeightRows,
  indicators: readonly Indicator[],
): ParentWeight[] {
  return rows.flatMap((row): ParentWeight[] => {
    const label = totalLabel(sheet, row);
    if (!label) return [];
    return groups.flatMap(({ weight: column }): ParentWeight[] => {
      if (!column) return [];
      const weight = numberAt(sheet.grid, valuePlace(sheet, column, row), column.place.text);
      return [{ level: 'total', text: label.text.trim(), weight, rows: indicators }];
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

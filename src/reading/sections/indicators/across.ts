/** Reads an indicator table with a column for each category: 数量指标, 质量指标 and 时效指标 side by side above the indicators. */
import type { CategoryId, DimensionId, Indicator, TargetCell } from '../../../form/indicators';
import { saysNothing } from '../../../language/numbers/number-text';
import { parseTarget } from '../../../language/target-value/parse';
import { isBlankText, normalizeName } from '../../../language/text/text';
import type { Grid, Place } from '../../sheet/grid';
import type { Sheet } from '../../sheet/sheet';
import { valuePlace, type HeaderCell, type TableBlock, type TableHeader } from '../../sheet/table';
import { partOf } from '../../sheet/value-cells';
import type { ReadTable } from '../section';
import { sharedItems, type SharedItem } from './items';
import { DIMENSION_OF, LevelColumn } from './levels';

/** Fewer categories side by side may be anything. */
const MIN_CATEGORIES = 3;

/** Reads a row as the header of such a table: its cells name categories. `null` if they do not. */
export function headerAcross(sheet: Sheet, row: number): TableHeader | null {
  const { grid, labels } = sheet;
  const places = grid.placesIn(row);
  const named = places.flatMap((place) => {
    const [id] = labels.namesOfKind(place.words, 'category');
    return id === undefined ? [] : [{ place, id }];
  });
  // 二级指标 before the categories heads a row of levels.
  const isRowOfLevels = places.some(({ words }) => labels.namesOfKind(words, 'indicator').length > 0);
  if (isRowOfLevels || new Set(named.map(({ id }) => id)).size < MIN_CATEGORIES) return null;
  const first = named[0]?.place.column ?? 0;
  const above = grid.rowsWithin(row - 1, row - 1).flatMap((upper) => grid.placesIn(upper));
  const isTwoRows = above.some(({ column, area }) => column >= first || area.bottom === row);
  const cells = named.map(({ place }): HeaderCell => ({
    place,
    columns: new Set(['category', 'nameWithTarget']),
    sectionName: false,
  }));
  return { top: isTwoRows ? row - 1 : row, bottom: row, cells, isAcross: true };
}

export function readAcross(blocks: readonly TableBlock[]): ReadTable | null {
  const rows = blocks.flatMap((block) => block.rows.flatMap((row) => indicatorsIn(block, row)));
  const [first] = blocks;
  const [head] = first?.header.cells ?? [];
  const last = rows.at(-1);
  if (!first || !head || !last) return null;
  return {
    bottom: last.row,
    names: rows.map(({ name }) => name.text),
    groups: rows.map(({ dimension: { id, text } }) => id ?? normalizeName(text)),
    inForm: () => ({
      indicators: {
        header: first.sheet.grid.ref(head.place.row, head.place.column),
        missingColumns: [],
        headerHasLevels: true,
        rows,
        unreadColumns: [],
        parentWeights: [],
      },
    }),
  };
}

function indicatorsIn({ sheet, header }: TableBlock, row: number): Indicator[] {
  return header.cells.flatMap((column) => {
    const place = valuePlace(sheet, column, row);
    if (place.row !== row || isBlankText(place.text) || saysNothing(place.text)) return [];
    const category = new LevelColumn<CategoryId>(sheet, 'category').next(column.place);
    const upper = sheet.grid.place(header.top, column.place.column);
    const named = new LevelColumn<DimensionId>(sheet, 'dimension').next(upper);
    const dimension =
      named.id !== null && upper.row < column.place.row
        ? named
        : { ...category, id: (category.id && DIMENSION_OF[category.id]) ?? null };
    return sharedItems(place.text).map((item): Indicator => ({
      row,
      period: 'annual',
      dimension,
      category,
      name: partOf(sheet.grid, place, column.place.text, item.name),
      target: targetOf(sheet.grid, place, column, item),
    }));
  });
}

function targetOf(grid: Grid, place: Place, column: HeaderCell, { target }: SharedItem): TargetCell {
  const cell = partOf(grid, place, column.place.text, target);
  return { ...cell, combined: cell.text, value: parseTarget({ text: cell.text }) };
}

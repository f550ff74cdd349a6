/** Reads an indicator table with a column for each category: 数量指标, 质量指标 and 时效指标 side by side above the indicators. */
import type { CategoryId, DimensionId, Indicator, TargetCell } from '../../../form/indicators';
import { cellKey } from '../../../workbook/a1';
import { isBlankOrNone } from '../../../language/numbers/number-text';
import { operatorAt } from '../../../language/target-value/operators';
import { parseTarget } from '../../../language/target-value/parse';
import { foldWidth, isBlankText, normalizeName } from '../../../language/text/text';
import type { Grid, Place } from '../../sheet/grid';
import type { Sheet } from '../../sheet/sheet';
import { valuePlace, type HeaderCell, type TableBlock, type TableHeader } from '../../sheet/table';
import { partOf, textAt } from '../../sheet/value-cells';
import type { ReadTable } from '../section';
import { sharedItems, type SharedItem } from './items';
import { DIMENSION_OF, LevelColumn } from './levels';
import { wholeTarget } from './read';

/** If fewer categories stand side by side, the row may have another meaning. */
const MIN_CATEGORIES = 3;

/** Reads a row as the header of such a table: its cells name categories. `null` if they do not. */
export function headerAcross(sheet: Sheet, row: number): TableHeader | null {
  const { grid, labels } = sheet;
  if (sheet.hitsIn(row).length < MIN_CATEGORIES) return null;
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
  const bottom = holdsNames(sheet, cells, row + 1) ? row + 1 : row;
  return { top: isTwoRows ? row - 1 : row, bottom, cells, isAcross: true };
}

export function readAcross(blocks: readonly TableBlock[]): ReadTable | null {
  const rows = blocks.flatMap((block) => {
    const { bottom, cells } = block.header;
    const hasNames = cells.every(({ place }) => place.row < bottom);
    const last = block.rows.at(-1);
    return block.rows.flatMap((row) =>
      hasNames ? indicatorsUnder(block, row, row === last ? 'annual' : 'overall') : indicatorsIn(block, row),
    );
  });
  const [first] = blocks;
  const [head] = first?.header.cells ?? [];
  const last = rows.at(-1);
  if (!first || !head || !last) return null;
  // If the form prints no 一级目标 above the categories, it has no place for the other 一级目标.
  const isDivided = rows.some(({ dimension, category }) => cellKey(dimension.at) !== cellKey(category.at));
  return {
    bottom: last.target.at.row,
    names: rows.map(({ name }) => name.text),
    groups: rows.map(({ dimension: { id, text } }) => id ?? normalizeName(text)),
    inForm: () => ({
      indicators: {
        header: first.sheet.grid.ref(head.place.row, head.place.column),
        missingColumns: isDivided ? [] : ['dimension'],
        headerLevels: ['dimension', 'category'],
        rows,
        unreadColumns: [],
        parentWeights: [],
      },
    }),
  };
}

/** The filled places of a row under the categories, with the header cell of each. */
function placesUnder(
  { grid }: Sheet,
  cells: readonly HeaderCell[],
  row: number,
): { readonly place: Place; readonly column: HeaderCell }[] {
  return grid.rowsWithin(row, row).flatMap(() =>
    grid.placesIn(row).flatMap((place) => {
      const column = cells.find(
        ({ place: { area } }) => place.column >= area.left && place.column <= area.right,
      );
      return column && place.row === row ? [{ place, column }] : [];
    }),
  );
}

/** Tells whether a row holds the names of indicators whose values stand in the rows below, one row for each place or unit. */
function holdsNames(sheet: Sheet, cells: readonly HeaderCell[], row: number): boolean {
  const names = placesUnder(sheet, cells, row);
  const values = placesUnder(sheet, cells, row + 1);
  const isName = ({ text }: Place): boolean => !/[\d０-９]/.test(text.replace(/^指标\d+/, ''));
  const isValue = ({ text }: Place): boolean => {
    const folded = foldWidth(text).trim();
    return /^[^\p{Script=Han}]*\d/u.test(folded.slice(operatorAt(folded, 0)?.end));
  };
  return (
    names.length >= MIN_CATEGORIES &&
    names.every(({ place }) => isName(place)) &&
    values.filter(({ place }) => isValue(place)).length * 2 > values.length
  );
}

/** The indicators named in the last row of the header, with the values of a place or unit; columns of places have the same periods. */
function indicatorsUnder(
  { sheet, header }: TableBlock,
  row: number,
  period: Indicator['period'],
): Indicator[] {
  const { grid } = sheet;
  const unit = grid.placesIn(row).find(({ column }) => column < (header.cells[0]?.place.column ?? 0));
  return placesUnder(sheet, header.cells, header.bottom).flatMap(({ place, column }): Indicator[] => {
    const value = grid.place(row, place.column);
    if (value.row !== row) return [];
    const cell = textAt(grid, value, unit?.text ?? column.place.text);
    const target = { ...cell, combined: cell.text, value: wholeTarget(grid, cell) };
    const name = textAt(grid, place, column.place.text);
    return [{ row: place.row, period, ...levelsOf({ sheet, header }, column), name, target }];
  });
}

function indicatorsIn(block: TableBlock, row: number): Indicator[] {
  const { sheet, header } = block;
  return header.cells.flatMap((column) => {
    const place = valuePlace(sheet, column, row);
    if (place.row !== row || isBlankText(place.text) || isBlankOrNone(place.text)) return [];
    return sharedItems(place.text).map((item): Indicator => ({
      row,
      period: 'annual',
      ...levelsOf(block, column),
      name: partOf(sheet.grid, place, column.place.text, item.name),
      target: targetOf(sheet.grid, place, column, item),
    }));
  });
}

function levelsOf(
  { sheet, header }: Pick<TableBlock, 'sheet' | 'header'>,
  { place }: HeaderCell,
): Pick<Indicator, 'dimension' | 'category'> {
  const category = new LevelColumn<CategoryId>(sheet, 'category').next(place);
  const upper = sheet.grid.place(header.top, place.column);
  const named = new LevelColumn<DimensionId>(sheet, 'dimension').next(upper);
  const isAbove = named.id !== null && upper.row < place.row;
  return {
    dimension: isAbove ? named : { ...category, id: (category.id && DIMENSION_OF[category.id]) ?? null },
    category,
  };
}

function targetOf(grid: Grid, place: Place, column: HeaderCell, { target }: SharedItem): TargetCell {
  const cell = partOf(grid, place, column.place.text, target);
  return { ...cell, combined: cell.text, value: parseTarget({ text: cell.text }) };
}

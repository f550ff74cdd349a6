/** The columns of an indicator table, grouped by period if two periods are side by side. */
import type { Indicator } from '../../../form/indicators';
import { isBlankText, stripInvisible, stripListMark } from '../../../language/text/text';
import { inferLevel, isCategory, levelNamed } from './levels';
import { periodsOf } from './periods';
import { isIndicatorName } from './signs';
import { besideTargets, stronger, targetColumns, withUndoneMerges } from './value-columns';
import type { Place } from '../../sheet/grid';
import type { Sheet } from '../../sheet/sheet';
import { columnAt, valuePlace, type HeaderCell, type TableHeader } from '../../sheet/table';

/** The columns from which one indicator of a row is read. */
export interface IndicatorGroup {
  readonly period: Indicator['period'];
  readonly dimension?: HeaderCell;
  readonly category?: HeaderCell;
  readonly name?: HeaderCell;
  readonly target?: HeaderCell;
  /** The column of the targets that are not numbers. */
  readonly targetInWords?: HeaderCell;
  readonly operator?: HeaderCell;
  /** Columns with 定性 or 定量, 正向 or 反向 that hold no operators. */
  readonly kinds: readonly HeaderCell[];
  readonly unit?: HeaderCell;
  readonly note?: HeaderCell;
  readonly weight?: HeaderCell;
  /** The level printed above the group's columns: 产出指标 above 三级指标 and 指标值. */
  readonly headedBy?: { readonly level: 'dimension' | 'category'; readonly place: Place };
}

export interface IndicatorColumns {
  /** At least one. */
  readonly groups: readonly IndicatorGroup[];
  readonly parentWeights: readonly {
    readonly level: 'dimension' | 'category';
    readonly column: HeaderCell;
  }[];
}

/** Headers that may also be the title of the whole table; they are the column of the indicators only if no other header is. */
const WEAK_NAME = /^(?:绩效|年度|中期)?指标$/;

/**
 * Finds the header cell of each column.
 * @param rows below the header: columns of levels without a header are recognized by their words
 */
export function indicatorColumns(
  sheet: Sheet,
  printed: TableHeader,
  rows: readonly number[],
): IndicatorColumns {
  // 三级指标及指标值 is the column of both.
  const cells = printed.cells.map((cell) =>
    cell.columns.has('nameWithTarget') ? { ...cell, columns: new Set(['name', 'target']) } : cell,
  );
  const whole = withUndoneMerges(sheet, { ...printed, cells: withLevels(sheet, cells, rows) }, rows);
  const header = {
    ...whole,
    cells: whole.cells.map((cell) => (cell.columns.has('name') ? besideLevels(sheet, cell, rows) : cell)),
  };
  const all = (column: string): HeaderCell[] => header.cells.filter(({ columns }) => columns.has(column));
  const targets = targetColumns(sheet, header, rows);
  const named = stronger(all('name'), WEAK_NAME);
  // 绩效指标 beside the table names it, not its column of indicators; 目标内容 left of the indicators heads several of them.
  const isOnlyTitle = named.every(({ sectionName }) => sectionName);
  const isSparse =
    targets.length > 0 && named.every((cell) => filledRows(sheet, cell, rows) * 2 < rows.length);
  const unlabelled = isOnlyTitle || isSparse ? unlabelledNames(sheet, header, targets[0], rows) : [];
  const names = unlabelled.length > 0 ? unlabelled : named;
  const notes = all('note').filter(({ place }) => names.every((name) => name.place.column !== place.column));
  const limit = names[0] ?? all('target')[0];
  // 指标 above 产出指标 and 效益指标 heads levels if another header heads the indicators.
  const isTitle = ({ columns, place }: HeaderCell): boolean =>
    columns.has('name') &&
    WEAK_NAME.test(stripInvisible(stripListMark(place.text))) &&
    names.every((name) => name.place.column !== place.column);
  const taken = header.cells
    .filter((cell) => !cell.sectionName && !isTitle(cell))
    .map(({ place }) => place.column);
  const inferred = (level: 'dimension' | 'category'): readonly HeaderCell[] =>
    withInferred(sheet, header, level, limit, rows, taken);
  const dimensions = inferred('dimension');
  const naming = all('category').length > 0 ? [] : namingCategories(sheet, names, rows);
  const categories =
    naming.length > 0
      ? naming
      : inferred('category').filter((cell) => isApart(sheet, cell, dimensions, rows));
  const two = twoLevelColumns(sheet, header, dimensions, categories, rows);
  const weights = all('weight').map((column) => ({
    column,
    owner: ownerOf(column, [dimensions, categories, names, targets]),
  }));
  const rowWeights = weights.filter(({ owner }) => owner >= 2).map(({ column }) => column);
  const beside = besideTargets(sheet, header, targets, rows);
  const levels = levelsAbove(sheet, header, targets, names);
  const periods =
    levels || isFolded(sheet, targets, names, categories, rows)
      ? targets.map(() => 'annual' as const)
      : periodsOf(sheet, header, targets);
  const groups = targets.map((target, index): IndicatorGroup => {
    const from = targets[index - 1]?.place.column ?? -1;
    const to = targets[index + 1]?.place.column ?? Infinity;
    const inGroup = (cells: readonly HeaderCell[]): readonly HeaderCell[] => {
      const near = cells.filter(
        ({ place: { column } }) => column > from && column < to && nearestTarget(targets, column) === index,
      );
      return near.length === 0 && targets.length > 1 && cells.length === 1 ? cells : near;
    };
    const nearest = (cells: readonly HeaderCell[]): HeaderCell | undefined => inGroup(cells)[0];
    const headedBy = levels?.[index];
    const columns = group(periods[index] ?? 'annual', inGroup(beside.kinds), {
      dimension: before(dimensions, target),
      category: before(two?.categories ?? categories, target),
      name: before(two?.names ?? names, target),
      target,
      targetInWords: nearest(all('targetInWords')),
      operator: nearest(beside.operators),
      unit: nearest(beside.units),
      note: nearest(notes),
      weight: nearest(rowWeights),
    });
    return headedBy ? { ...columns, headedBy } : columns;
  });
  const withoutTarget = (): IndicatorGroup =>
    group('annual', [], {
      dimension: dimensions[0],
      category: categories[0],
      name: names[0],
      note: notes[0],
      weight: rowWeights[0],
    });
  return {
    groups: groups.length > 0 ? groups : [withoutTarget()],
    parentWeights: weights.flatMap(({ column, owner }) =>
      owner < 2 ? [{ level: owner === 0 ? ('dimension' as const) : ('category' as const), column }] : [],
    ),
  };
}

/**
 * The level above each pair of an indicator and its target, where groups of indicators stand side by side: 产出指标 above
 * 三级指标 and 指标值, 效益指标 above the next two. `null` if one of them has none.
 */
function levelsAbove(
  sheet: Sheet,
  { top }: TableHeader,
  targets: readonly HeaderCell[],
  names: readonly HeaderCell[],
): readonly Required<IndicatorGroup>['headedBy'][] | null {
  if (targets.length < 2 || names.length !== targets.length) return null;
  const levels = names.flatMap(({ place: name }) => {
    const rows = Array.from({ length: name.row - Math.max(top - 1, 0) }, (_, index) => name.row - 1 - index);
    const above = rows
      .map((row) => sheet.grid.place(row, name.column))
      .find(({ text }) => !isBlankText(text));
    const level = (['dimension', 'category'] as const).find(
      (one) => above && sheet.labels.namesOfKind(above.text, one).length > 0,
    );
    return above && level ? [{ level, place: above }] : [];
  });
  return levels.length === names.length ? levels : null;
}

/** Tells whether parts of one table stand side by side: each part has names and categories, and no category is in two parts. */
function isFolded(
  sheet: Sheet,
  targets: readonly HeaderCell[],
  names: readonly HeaderCell[],
  categories: readonly HeaderCell[],
  rows: readonly number[],
): boolean {
  const isEach = [names, categories].every(({ length }) => length === targets.length);
  if (targets.length < 2 || !isEach) return false;
  const found = categories.flatMap((cell) => [
    ...new Set(
      rows.flatMap((row) => sheet.labels.namesOfKind(valuePlace(sheet, cell, row).text, 'category')),
    ),
  ]);
  return found.length > 0 && new Set(found).size === found.length;
}

/** The number of rows in which a text begins in a column. */
function filledRows(sheet: Sheet, cell: HeaderCell, rows: readonly number[]): number {
  return rows.filter((row) => {
    const place = valuePlace(sheet, cell, row);
    return place.row === row && !isBlankText(place.text);
  }).length;
}

/**
 * Headers by the levels below them: without one of 一级指标, that of 二级指标 above 产出, 效益 and 满意度 heads them (指标分类),
 * and 指标性质, otherwise a column of operators, heads 数量, 质量 and 时效.
 */
function withLevels(
  sheet: Sheet,
  cells: readonly HeaderCell[],
  rows: readonly number[],
): readonly HeaderCell[] {
  const has = (level: 'dimension' | 'category'): boolean => cells.some(({ columns }) => columns.has(level));
  if (has('dimension') && has('category')) return cells;
  const count = (cell: HeaderCell, level: 'dimension' | 'category'): number =>
    rows.filter((row) => sheet.labels.namesOfKind(sheet.grid.text(row, cell.place.column), level).length > 0)
      .length;
  return cells.map((cell) => {
    const isUpper = cell.columns.has('category') && !has('dimension');
    if (isUpper && count(cell, 'dimension') > count(cell, 'category'))
      return { ...cell, columns: new Set(['dimension']) };
    const isLower = cell.columns.has('operator') && !has('category');
    return isLower && count(cell, 'category') * 2 > filledRows(sheet, cell, rows)
      ? { ...cell, columns: new Set(['category']) }
      : cell;
  });
}

/** 指标 above the levels as well is the header of the columns right of them. */
function besideLevels(sheet: Sheet, cell: HeaderCell, rows: readonly number[]): HeaderCell {
  const { area } = cell.place;
  let left = area.left;
  while (left < area.right && holdsLevels(sheet, left, rows)) left += 1;
  return left === area.left
    ? cell
    : { ...cell, place: { ...cell.place, column: left, area: { ...area, left } } };
}

/** Tells whether more than half of the texts in a column name a level. */
function holdsLevels(sheet: Sheet, column: number, rows: readonly number[]): boolean {
  const texts = rows.map((row) => sheet.grid.text(row, column)).filter((text) => !isBlankText(text));
  const isLevel = (text: string): boolean =>
    sheet.labels.hasRole(text, 'level') || levelNamed(sheet, 'category', text) !== undefined;
  return texts.filter(isLevel).length * 2 > texts.length;
}

function group(
  period: Indicator['period'],
  kinds: readonly HeaderCell[],
  columns: { readonly [Key in keyof Omit<IndicatorGroup, 'period' | 'kinds'>]: HeaderCell | undefined },
): IndicatorGroup {
  const present = Object.entries(columns).filter(([, column]) => column !== undefined);
  return { period, kinds, ...Object.fromEntries(present) };
}

/**
 * The columns of a table of two levels, with categories under 一级指标 and indicators under 二级指标.
 * @returns `null` if there is a column for the indicators, or if 二级指标 names categories
 */
function twoLevelColumns(
  sheet: Sheet,
  { cells }: TableHeader,
  [dimension]: readonly HeaderCell[],
  [category]: readonly HeaderCell[],
  rows: readonly number[],
): { readonly categories: readonly HeaderCell[]; readonly names: readonly HeaderCell[] } | null {
  if (!dimension || !category || cells.some((cell) => cell.columns.has('name') && !cell.sectionName))
    return null;
  const count = (cell: HeaderCell): number =>
    rows.filter((row) => isCategory(sheet, valuePlace(sheet, cell, row).text)).length;
  return count(dimension) > rows.length / 2 && count(category) * 4 <= rows.length
    ? { categories: [dimension], names: [category] }
    : null;
}

/**
 * The column of the indicators if none has a known header: the column left of the targets in which most rows hold
 * words; a column of notes (指标描述) only if there is no other.
 */
function unlabelledNames(
  sheet: Sheet,
  header: TableHeader,
  target: HeaderCell | undefined,
  rows: readonly number[],
): readonly HeaderCell[] {
  if (!target) return [];
  const levels = header.cells.filter(({ columns }) => columns.has('dimension') || columns.has('category'));
  const last = Math.max(...levels.map(({ place }) => place.area.right));
  const headers = header.cells.filter(({ sectionName }) => !sectionName);
  const isFree = (place: Place): boolean => !headers.some((cell) => cell.place.column === place.column);
  const isNote = (place: Place): boolean =>
    headers.some(({ columns, place: { column } }) => columns.has('note') && column === place.column);
  const holdsNames = ({ column }: Place): boolean => {
    const isLevel = (row: number): boolean => sheet.labels.hasRole(sheet.grid.text(row, column), 'level');
    // A level without a target is a caption.
    const lines = rows.filter((row) => !isLevel(row) || !sheet.grid.isBlank(row, target.place.column));
    const names = lines.filter((row) => isIndicatorName(sheet.grid.text(row, column)) && !isLevel(row));
    return names.length * 2 > lines.length;
  };
  const between = sheet.grid
    .rowsWithin(header.top, header.bottom)
    .flatMap((row) => sheet.grid.placesIn(row))
    .filter(
      ({ column, area }) => column > last && column < target.place.column && area.bottom === header.bottom,
    )
    .filter(holdsNames);
  const place = between.find(isFree) ?? between.find(isNote);
  return place ? [columnAt(place, 'name')] : [];
}

/** Name columns that hold categories (指标名称 above 数量指标, 质量指标), in tables that have no level below the categories. */
function namingCategories(
  sheet: Sheet,
  names: readonly HeaderCell[],
  rows: readonly number[],
): readonly HeaderCell[] {
  return names.filter((cell) => {
    const texts = rows.map((row) => valuePlace(sheet, cell, row).text).filter((text) => !isBlankText(text));
    return texts.length > 1 && texts.filter((text) => isCategory(sheet, text)).length * 2 > texts.length;
  });
}

function withInferred(
  sheet: Sheet,
  header: TableHeader,
  level: 'dimension' | 'category',
  limit: HeaderCell | undefined,
  rows: readonly number[],
  taken: readonly number[],
): readonly HeaderCell[] {
  const printed = header.cells.filter(({ columns }) => columns.has(level));
  if (printed.length > 0 || !limit) return printed;
  const column = inferLevel(sheet, level, limit.place.column, rows, taken);
  if (column === null) return [];
  const area = { top: header.bottom, bottom: header.bottom, left: column, right: column };
  const text = level === 'dimension' ? '一级目标' : '二级目标';
  return [columnAt({ row: header.bottom, column, area, text, words: text }, level)];
}

/** Tells whether a column names more than dimensions; 服务对象满意度指标 beside 产出指标 and 效益指标 counts as a dimension. */
function isApart(
  sheet: Sheet,
  cell: HeaderCell,
  dimensions: readonly HeaderCell[],
  rows: readonly number[],
): boolean {
  if (dimensions.every(({ place }) => cell.columns.has('dimension') || place.column !== cell.place.column))
    return true;
  const count = (level: 'dimension' | 'category'): number =>
    rows.filter((row) => levelNamed(sheet, level, valuePlace(sheet, cell, row).text) !== undefined).length;
  return count('category') >= count('dimension');
}

/** The last of the cells that stand left of another, otherwise the first. */
function before(cells: readonly HeaderCell[], of: HeaderCell): HeaderCell | undefined {
  return cells.filter(({ place }) => place.column < of.place.column).at(-1) ?? cells[0];
}

/** The index of the list with the nearest cell to the left; that of the last list if no list has one. */
function ownerOf(cell: HeaderCell, lists: readonly (readonly HeaderCell[])[]): number {
  let owner = lists.length - 1;
  let nearest = -1;
  lists.forEach((cells, index) => {
    for (const { place } of cells) {
      if (place.column < cell.place.column && place.column > nearest) {
        nearest = place.column;
        owner = index;
      }
    }
  });
  return owner;
}

function nearestTarget(targets: readonly HeaderCell[], column: number): number {
  let nearest = 0;
  let distance = Infinity;
  targets.forEach(({ place }, index) => {
    const gap = column > place.column ? column - place.area.right : place.column - column;
    if (gap < distance) {
      distance = gap;
      nearest = index;
    }
  });
  return nearest;
}

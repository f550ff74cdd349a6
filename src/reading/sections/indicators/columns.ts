/** The columns of an indicator table, grouped by period where two stand side by side. */
import type { Indicator } from '../../../form/indicators';
import { isBlankText, stripInvisible } from '../../../language/text/text';
import { inferLevel } from './levels';
import { isKind, isOperator, isUnit } from './signs';
import type { Sheet } from '../../sheet/sheet';
import { valuePlace, type HeaderCell, type TableHeader } from '../../sheet/table';
import { isTitle } from '../../sheet/titles';

/** The columns that one indicator of a row is read from. */
export interface IndicatorGroup {
  readonly period: Indicator['period'];
  readonly dimension?: HeaderCell;
  readonly category?: HeaderCell;
  readonly name?: HeaderCell;
  readonly target?: HeaderCell;
  readonly operator?: HeaderCell;
  /** 定性 or 定量, where that stands apart from the operators. */
  readonly kind?: HeaderCell;
  readonly unit?: HeaderCell;
  readonly note?: HeaderCell;
  readonly weight?: HeaderCell;
}

export interface IndicatorColumns {
  /** At least one. */
  readonly groups: readonly IndicatorGroup[];
  /** Weight columns that belong to a level. */
  readonly parentWeights: readonly {
    readonly level: 'dimension' | 'category';
    readonly column: HeaderCell;
  }[];
}

const OVERALL = /全程|中期|总体|实施期|三年|长期/;
const ANNUAL = /年度|当年|本年|今年/;
/** How far above a header the name of its period may stand: above the goals in words that precede the table. */
const ROWS_ABOVE = 3;
const MAX_PERIOD_LABEL = 24;
/** Headers that name a target only where no other column does. */
const WEAK_TARGET = /绩效标准/;
/** Headers that name an indicator only where no other column does: they also stand above or beside the whole table. */
const WEAK_NAME = /^(?:绩效|年度|中期)?指标$/;

/**
 * Makes out which column is which.
 * @param rows below the header: levels without a header of their own are known by their words
 */
export function indicatorColumns(
  sheet: Sheet,
  header: TableHeader,
  rows: readonly number[],
): IndicatorColumns {
  const all = (column: string): HeaderCell[] => header.cells.filter(({ columns }) => columns.has(column));
  const names = stronger(all('name'), WEAK_NAME);
  const limit = names[0] ?? all('target')[0];
  const dimensions = withInferred(sheet, header, 'dimension', limit, rows);
  const categories = withInferred(sheet, header, 'category', limit, rows);
  const named = stronger(all('target'), WEAK_TARGET);
  const targets = named.length > 0 ? named : placeColumns(sheet, header, rows);
  const weights = all('weight').map((column) => ({
    column,
    owner: ownerOf(column, [dimensions, categories, names, targets]),
  }));
  const rowWeights = weights.filter(({ owner }) => owner >= 2).map(({ column }) => column);
  const beside = besideTargets(sheet, header, rows);
  const periods = periodsOf(sheet, header, targets);
  const groups = targets.map((target, index): IndicatorGroup => {
    const from = targets[index - 1]?.place.column ?? -1;
    const to = targets[index + 1]?.place.column ?? Infinity;
    const nearest = (cells: readonly HeaderCell[]): HeaderCell | undefined =>
      cells.find(
        ({ place: { column } }) => column > from && column < to && nearestTarget(targets, column) === index,
      ) ?? (targets.length > 1 && cells.length === 1 ? cells[0] : undefined);
    return group(periods[index] ?? 'annual', {
      dimension: before(dimensions, target),
      category: before(categories, target),
      name: before(names, target),
      target,
      operator: nearest(beside.operators),
      kind: nearest(beside.kinds),
      unit: nearest(beside.units),
      note: nearest(all('note')),
      weight: nearest(rowWeights),
    });
  });
  const withoutTarget = (): IndicatorGroup =>
    group('annual', {
      dimension: dimensions[0],
      category: categories[0],
      name: names[0],
      note: all('note')[0],
      weight: rowWeights[0],
    });
  return {
    groups: groups.length > 0 ? groups : [withoutTarget()],
    parentWeights: weights.flatMap(({ column, owner }) =>
      owner < 2 ? [{ level: owner === 0 ? ('dimension' as const) : ('category' as const), column }] : [],
    ),
  };
}

function group(
  period: Indicator['period'],
  columns: { readonly [Key in keyof Omit<IndicatorGroup, 'period'>]: HeaderCell | undefined },
): IndicatorGroup {
  const present = Object.entries(columns).filter(([, column]) => column !== undefined);
  return { period, ...Object.fromEntries(present) };
}

function withInferred(
  sheet: Sheet,
  header: TableHeader,
  level: 'dimension' | 'category',
  limit: HeaderCell | undefined,
  rows: readonly number[],
): readonly HeaderCell[] {
  const printed = header.cells.filter(({ columns }) => columns.has(level));
  if (printed.length > 0 || !limit) return printed;
  const taken = header.cells.filter(({ sectionName }) => !sectionName).map(({ place }) => place.column);
  const column = inferLevel(sheet, level, limit.place.column, rows, taken);
  if (column === null) return [];
  const area = { top: header.bottom, bottom: header.bottom, left: column, right: column };
  const text = level === 'dimension' ? '一级目标' : '二级目标';
  return [
    { place: { row: header.bottom, column, area, text }, columns: new Set([level]), sectionName: false },
  ];
}

interface BesideTargets {
  readonly operators: readonly HeaderCell[];
  readonly kinds: readonly HeaderCell[];
  readonly units: readonly HeaderCell[];
}

/** Columns without another meaning are told by what most of their rows hold; so are columns that are named for operators. */
function besideTargets(sheet: Sheet, header: TableHeader, rows: readonly number[]): BesideTargets {
  const printed = (column: string): HeaderCell[] => header.cells.filter(({ columns }) => columns.has(column));
  const taken = header.cells.filter(({ columns, sectionName }) => !sectionName && !columns.has('operator'));
  const first = header.cells.find(({ columns }) => columns.has('name') || columns.has('target'));
  const free = sheet.grid
    .placesIn(header.bottom)
    .filter(
      ({ area, column }) =>
        first !== undefined &&
        column > first.place.column &&
        !taken.some(({ place }) => place.area.left <= area.right && place.area.right >= area.left),
    )
    .map((place) => {
      const own = header.cells.find((cell) => cell.place.column === place.column);
      return own ?? { place, columns: new Set<string>(), sectionName: false };
    });
  const held = free.map((cell) => ({
    cell,
    texts: rows
      .map((row) => valuePlace(sheet, cell, row))
      .filter((place, index) => place.row === rows[index] && !isBlankText(place.text))
      .map(({ text }) => text),
  }));
  const holding = (is: (text: string) => boolean): HeaderCell[] =>
    held
      .filter(({ texts }) => texts.length > 1 && texts.filter(is).length * 2 > texts.length)
      .map(({ cell }) => cell);
  const signs = held.filter(({ texts }) => texts.some(isOperator)).map(({ cell }) => cell);
  const mixed = holding((text) => isOperator(text) || isKind(text));
  const operators = mixed.filter((cell) => signs.includes(cell));
  const units = printed('unit');
  return {
    operators: operators.length > 0 ? operators : printed('operator'),
    kinds: mixed.filter((cell) => !signs.includes(cell)),
    units: units.length > 0 ? units : holding(isUnit),
  };
}

/**
 * Where no column is named 指标值, those right of the named ones whose cells are filled in most rows: a column for each
 * district or village, headed by its name.
 */
function placeColumns(sheet: Sheet, header: TableHeader, rows: readonly number[]): HeaderCell[] {
  const last = Math.max(...header.cells.map(({ place }) => place.area.right));
  const places = sheet.grid.placesIn(header.bottom).filter(({ column }) => column > last);
  const isFilled = (column: number): boolean =>
    rows.filter((row) => /[\d０-９]/.test(sheet.grid.text(row, column))).length * 2 > rows.length;
  return places
    .filter(({ column }) => isFilled(column))
    .map((place) => ({ place, columns: new Set(['target']), sectionName: false }));
}

/** Drops headers that only count where there is no other. */
function stronger(cells: readonly HeaderCell[], weak: RegExp): readonly HeaderCell[] {
  const strong = cells.filter(({ place }) => !weak.test(stripInvisible(place.text)));
  return strong.length > 0 ? strong : cells;
}

/** The last of the cells that stand left of another. */
function before(cells: readonly HeaderCell[], of: HeaderCell): HeaderCell | undefined {
  return cells.filter(({ place }) => place.column < of.place.column).at(-1) ?? cells[0];
}

/** Which list has the cell nearest to the left; 3 when none has. */
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

/** Unnamed, the first of two is the longer period: 中期 stands left of 年度. */
function periodsOf(sheet: Sheet, header: TableHeader, targets: readonly HeaderCell[]): Indicator['period'][] {
  const named = targets.map((target) => writtenPeriod(sheet, header, target));
  // Of two the same is said only where what stands above them is about something else.
  const differ = new Set(named).size === named.length;
  const written = differ || targets.length === 1 ? named : named.map(() => null);
  return written.map((period, index) => {
    if (period) return period;
    const others = written.filter((other, position) => other !== null && position !== index);
    if (others.length > 0) return others.includes('annual') ? 'overall' : 'annual';
    return index < targets.length - 1 ? 'overall' : 'annual';
  });
}

/** The period named by the target's header, else by a vertical label beside the table, else by what stands above. */
function writtenPeriod(sheet: Sheet, header: TableHeader, { place }: HeaderCell): Indicator['period'] | null {
  const own = periodIn(place.text);
  if (own) return own;
  const only = header.cells.filter(({ columns }) => columns.has('target')).length === 1;
  const beside = header.cells[0] && header.cells[0].place.column - 1;
  const vertical =
    only && beside !== undefined && beside >= 0 ? periodIn(sheet.grid.text(place.row, beside)) : null;
  if (vertical) return vertical;
  const width = header.cells.reduce((right, cell) => Math.max(right, cell.place.area.right), 0);
  for (let row = place.row - 1; row >= Math.max(0, header.top - ROWS_ABOVE); row -= 1) {
    const above = sheet.grid.place(row, place.column);
    const { left, right } = above.area;
    // A line across the whole table, such as its title, says nothing about one of several columns.
    const across = left === 0 && right >= width;
    const named = across && !(only && isHeading(above.text)) ? null : periodIn(above.text);
    if (named) return named;
  }
  return null;
}

/** `一、中期绩效指标`: the name of a table, not a title of the form or a field. */
function isHeading(text: string): boolean {
  return !isTitle(text) && /(?:指标|目标)$/.test(stripInvisible(text));
}

function periodIn(text: string): Indicator['period'] | null {
  const plain = stripInvisible(text);
  if (plain.length > MAX_PERIOD_LABEL || !/指标|目标|值/.test(plain)) return null;
  if (OVERALL.test(plain)) return 'overall';
  return ANNUAL.test(plain) ? 'annual' : null;
}

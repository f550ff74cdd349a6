/** Finds an indicator table without a known header row by the levels in its rows: 产出指标, 数量指标, 新建户厕, 450座. */
import { compactText, hasHan, isBlankText } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import { printedLabel } from '../../sheet/labels';
import type { Sheet } from '../../sheet/sheet';
import { columnAt, type HeaderCell, type TableHeader } from '../../sheet/table';
import { indicatorColumns } from './columns';
import { sharedItems } from './items';
import { leadingLevels } from './levels';
import { INDICATOR_LABELS } from './labels';
import { isOperator, isUnit } from './signs';

/** Fewer rows may have another meaning. */
const MIN_ROWS = 3;
/** The number of first rows from which the contents of the columns are recognized; each row may begin a table. */
const MAX_ROWS = 50;
/** Longer texts are not headers. */
const MAX_HEADING = 12;
/** A digit that is not part of a year. */
const FIGURE = /(?<!\d)(?!(?:19|20)\d\d年?(?!\d))[\d０-９]/;

/** Several years head the targets of each. */
const YEAR = /^(?:19|20)\d\d年?度?$/;

/** The first rows of a table with the places of the levels in the first row. */
interface LevelRows {
  readonly rows: readonly number[];
  readonly dimension: Place | null;
  readonly category: Place;
}

/**
 * The header that the first such table of a sheet lacks; its rows begin at `top`. Above a row of unknown headers (指标类别,
 * 计划值) it is that row, with the columns that the contents show. `null` if there is none.
 */
export function headerOfRows(sheet: Sheet): TableHeader | null {
  for (const row of sheet.grid.wordRows) {
    for (const { place } of sheet.hitsIn(row)) {
      const found = namesLevel(sheet, place, 'category') ? levelRows(sheet, place) : null;
      const header = found && (underHeadings(sheet, found) ?? withoutHeadings(sheet, found));
      if (header) return header;
    }
  }
  return aroundTargets(sheet) ?? withLeadingLevels(sheet);
}

/**
 * The row of a known header of targets, or above a column of operators, without another known header, if indicators are recognized
 * left of most targets: 序号, 考核指标, 目标值. `null` if there is none.
 */
function aroundTargets(sheet: Sheet): TableHeader | null {
  const { grid } = sheet;
  const withOperators = new Set(grid.wordRows.filter((row) => grid.someWords(row, isOperator)));
  for (const row of grid.wordRows) {
    if (withOperators.size === 0 && sheet.hitsIn(row).length === 0) continue;
    const places = grid.placesIn(row);
    for (const place of places) {
      const { area, column, words } = place;
      const isTarget = sheet.labels.namesOfKind(words, 'indicator').includes('target');
      const isAbove = withOperators.has(area.bottom + 1) && isOperator(grid.text(area.bottom + 1, column));
      if (!isTarget && !isAbove) continue;
      const below = cellsBelow(sheet, place);
      if (below.length < MIN_ROWS || !(isTarget || below.every(({ text }) => isOperator(text)))) continue;
      const header = { top: row, bottom: row, cells: headerCellsOf(sheet, places) };
      const rows = below.map((cell) => cell.row);
      const [group] = header.cells.length === 0 ? [] : indicatorColumns(sheet, header, rows).groups;
      if (group?.name && group.target) return header;
    }
  }
  return null;
}

/**
 * The filled cells below a place, at most `MAX_ROWS`. A blank cell ends them, unless a text stands in front of it: then the row
 * is a caption.
 */
function cellsBelow({ grid }: Sheet, { area, column }: Place): Place[] {
  const cells: Place[] = [];
  for (let row = area.bottom + 1; row <= grid.lastRow && cells.length < MAX_ROWS; row += 1) {
    const cell = grid.place(row, column);
    const isBlank = cell.row !== row || isBlankText(cell.text);
    if (isBlank && (cell.row !== row || !grid.placesIn(row).some((place) => place.column < column))) break;
    if (!isBlank) cells.push(cell);
  }
  return cells;
}

/**
 * The header of cells that hold level, indicator and target: 数量指标：新建公厕8座. In rows that begin with 产出指标 or the like, a
 * cell need not name a level. `null` if too few such cells are below each other.
 */
function withLeadingLevels(sheet: Sheet): TableHeader | null {
  const { grid } = sheet;
  for (const row of grid.wordRows) {
    if (!grid.someWords(row, (words) => leadingLevels(sheet, words) !== null)) continue;
    for (const { column, area } of grid.placesIn(row)) {
      if (!leadingLevels(sheet, grid.text(row, column))) continue;
      const besideOf = (of: number): Place | null => (column > 0 ? grid.place(of, column - 1) : null);
      const isBeside = (of: number): boolean => {
        const beside = besideOf(of);
        return beside !== null && namesLevel(sheet, beside, 'dimension') && !grid.isBlank(of, column);
      };
      let next = row;
      while (leadingLevels(sheet, grid.text(next, column)) || isBeside(next)) next += 1;
      if (next - row < MIN_ROWS) continue;
      const dimension = isBeside(row) ? besideOf(row) : null;
      const rows = Array.from({ length: next - row }, (_, index) => row + index);
      const cell = (name: string, { left, right }: Place['area']): HeaderCell => {
        const text = printedLabel(INDICATOR_LABELS, `indicator.${name}`);
        const under = { top: row, bottom: row, left, right };
        return columnAt({ row, column: left, area: under, text, words: text }, name);
      };
      const levels = dimension ? [cell('dimension', dimension.area)] : [];
      const beside = row > 0 ? grid.placesIn(row - 1).filter((place) => place.column > area.right) : [];
      const header = {
        top: row - 1,
        bottom: row - 1,
        cells: [...levels, cell('name', area), ...headerCellsOf(sheet, beside)],
      };
      // The targets may stand in other columns: 数量：检测人次 | 62 | 28.
      const behindLevels = (of: number): string =>
        grid.text(of, column).slice(leadingLevels(sheet, grid.text(of, column))?.end ?? 0);
      const withTarget = rows.filter((of) => holdsTarget(behindLevels(of)));
      if (withTarget.length * 2 < rows.length && indicatorColumns(sheet, header, rows).groups[0]?.target)
        return header;
      return { top: row, bottom: row - 1, cells: [...levels, cell('nameWithTarget', area)] };
    }
  }
  return null;
}

function headerCellsOf({ labels }: Sheet, places: readonly Place[]): HeaderCell[] {
  return places.flatMap((place) => {
    const columns = new Set(labels.namesOfKind(place.words, 'indicator'));
    return columns.size > 0 ? [{ place, columns, sectionName: false }] : [];
  });
}

function namesLevel({ labels }: Sheet, { words }: Place, kind: 'dimension' | 'category'): boolean {
  return labels.namesOfKind(words, kind).length > 0;
}

/**
 * The rows from the first category to the last in its column, at most `MAX_ROWS`; a blank cell repeats the one above. `null` if
 * they are too few.
 */
function levelRows(sheet: Sheet, category: Place): LevelRows | null {
  const { grid } = sheet;
  const rows: number[] = [];
  for (let row = category.row; row <= grid.lastRow && rows.length < MAX_ROWS; row += 1) {
    const level = grid.place(row, category.column);
    const continues =
      isBlankText(level.text) && grid.placesIn(row).some(({ column }) => column > level.column);
    if (!continues && !namesLevel(sheet, level, 'category')) break;
    rows.push(row);
  }
  const left = grid.placesIn(category.row).filter(({ column }) => column < category.column);
  const dimension = left.find((place) => namesLevel(sheet, place, 'dimension')) ?? null;
  return rows.length < MIN_ROWS ? null : { rows, dimension, category };
}

/** Tells whether more than half of the rows have a text of a kind in a column. */
function mostHold(
  { grid }: Sheet,
  { rows }: LevelRows,
  column: number,
  is: (text: string) => boolean,
): boolean {
  const texts = rows
    .map((row) => grid.place(row, column))
    .filter((place, index) => place.row === rows[index] && !isBlankText(place.text));
  return texts.filter(({ text }) => is(text)).length * 2 > rows.length;
}

/** The row above the rows as their header, if it holds short words, and indicators and targets are recognized below them. */
function underHeadings(sheet: Sheet, found: LevelRows): TableHeader | null {
  const { rows, dimension, category } = found;
  const row = category.row - 1;
  const places = row < 0 ? [] : sheet.grid.placesIn(row);
  const isHeading = ({ text }: Place): boolean =>
    hasHan(text) && !FIGURE.test(text) && compactText(text).length <= MAX_HEADING;
  const head = places.find(
    ({ area: { left, right } }) => left <= category.column && right >= category.column,
  );
  if (!head || !places.every(isHeading)) return null;
  const cell = ({ column }: Place, ...columns: string[]): HeaderCell => {
    const area = { top: row, bottom: row, left: column, right: column };
    return { place: { ...head, column, area }, columns: new Set(columns), sectionName: false };
  };
  // A single column of levels names both.
  const levels = dimension
    ? [...(head.column <= dimension.column ? [cell(dimension, 'dimension')] : []), cell(category, 'category')]
    : [cell(category, 'dimension', 'category')];
  // 绩效指标 above the levels and the names heads both.
  const names =
    head.area.right > category.area.right ? [cell({ ...head, column: category.area.right + 1 }, 'name')] : [];
  const others = places.filter(({ column }) => column > category.column);
  const years = others
    .filter(({ text }) => YEAR.test(compactText(text)))
    .map((place) => columnAt(place, 'target'));
  const named = [...names, ...headerCellsOf(sheet, others), ...years];
  const header = (cells: readonly HeaderCell[]): TableHeader | null => {
    const candidate = { top: row, bottom: row, cells: [...levels, ...cells] };
    const [group] = indicatorColumns(sheet, candidate, rows).groups;
    return group?.name && group.target ? candidate : null;
  };
  const shared = others.find(({ column }) => mostHold(sheet, found, column, holdsTarget));
  return header(named) ?? (shared ? header([columnAt(shared, 'nameWithTarget')]) : null);
}

/** Tells whether a text names an indicator together with its target. */
function holdsTarget(text: string): boolean {
  return sharedItems(text).some(({ name, target }) => name.start !== target.start);
}

/** The cells of 一级, 二级, 三级指标 and 指标值 in the first row, if they stand side by side. */
function withoutHeadings(sheet: Sheet, found: LevelRows): TableHeader | null {
  const { dimension, category } = found;
  const { row } = category;
  const places = sheet.grid.placesIn(row);
  const [name, target] = places.slice(places.findIndex(({ column }) => column === category.column) + 1);
  const isBeside = dimension?.row === row && dimension.area.right + 1 === category.column;
  if (!name || (dimension && !isBeside)) return null;
  const isDivided =
    target !== undefined &&
    mostHold(sheet, found, name.column, hasHan) &&
    mostHold(sheet, found, target.column, (text) => !isOperator(text) && !/^[\d.]+$/.test(text.trim())) &&
    !mostHold(sheet, found, target.area.right + 1, isUnit);
  const isShared = target === undefined && mostHold(sheet, found, name.column, holdsTarget);
  if (!isDivided && !isShared) return null;
  const cell = (column: string, { area: { left, right } }: Place): HeaderCell => {
    const text = printedLabel(INDICATOR_LABELS, `indicator.${column}`);
    const area = { top: row, bottom: row, left, right };
    return columnAt({ row, column: left, area, text, words: text }, column);
  };
  const cells = [
    ...(dimension ? [cell('dimension', dimension)] : []),
    cell('category', category),
    ...(isDivided ? [cell('name', name), cell('target', target)] : [cell('nameWithTarget', name)]),
  ];
  return { top: row, bottom: row - 1, cells };
}

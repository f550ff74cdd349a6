/** Finds the columns of targets and the columns beside them by their headers and contents. */
import { compactText, isBlankText, stripInvisible, stripListMark } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import type { Sheet } from '../../sheet/sheet';
import { columnAt, valuePlace, type HeaderCell, type TableHeader } from '../../sheet/table';
import { isKindOfIndicator, isOperator, isUnit } from './signs';

/** Headers that name a target only if no other header does. */
const WEAK_TARGET = /绩效标准|评价标准/;
/** Kinds of standards, which are no targets. */
const STANDARD = /^(?:计划|历史|行业|预算|国家|地方|其他|定额|参考)标准$/;
/** Headers of earlier or achieved values, such as 2024年实际实现值, and of values that an adjustment replaces. */
const ACHIEVED = /实际|(?<!预[期计]|计划)完成|上年|上一年|去年|前年|往年|历史|以前|^原|(?:调整|变更|追加)前/;
export const GRADE = /^(?:优秀?|良好?|中等?|一般|合格|及格|较?差|不合格)$/;
/** Headers of columns of scores, results and other years: they are not targets even if they hold numbers. */
const RESULT_OR_SCORE =
  /序号|编[号码]|代码|权重|分值|得分|评分|计分|上年|上一年|去年|前年|往年|历史|以前|^原|(?:调整|变更|追加)前|参[考照]|对[照比标]|基[准期线]|标杆|实际|(?<!预[期计]|计划)完成|执行|偏差/;
/** Headers of columns about an indicator or other years, which hold no targets. */
export const NO_TARGET = new RegExp(
  `说明|解释|描述|依据|备注|来源|标准(?!值)|方法|方式|公式|内容|含义|方向|性质|属性|类[型别]|责任|部门|单位|科室|佐证|材料|等级|核心|必填|${RESULT_OR_SCORE.source}`,
);
const PLACE =
  /^.{1,10}(?:市|县|区|旗|州|盟|镇|乡|村|街道|街道办|街道办事处|社区|园区|开发区)$|^(?:合计|总计|小计)$/;

/**
 * The columns of targets from left to right: those headed 指标值 and the like, and each column under such a header that spans
 * several. If there are none, the columns headed by names of places.
 * @param rows below the header
 */
export function targetColumns(
  sheet: Sheet,
  header: TableHeader,
  rows: readonly number[],
): readonly HeaderCell[] {
  const holdsStandards = ({ place: { column, text } }: HeaderCell): boolean =>
    WEAK_TARGET.test(stripInvisible(text)) &&
    rows.filter((row) => STANDARD.test(stripInvisible(sheet.grid.text(row, column)))).length * 2 >
      rows.length;
  const all = stronger(
    header.cells.filter((cell) => cell.columns.has('target') && !holdsStandards(cell)),
    WEAK_TARGET,
  );
  const isAchieved = ({ place: { area } }: HeaderCell): boolean =>
    area.right === area.left && ACHIEVED.test(nameBelow(sheet, header, area, area.left) ?? '');
  const expected = all.filter((cell) => !isAchieved(cell));
  const named = expected.length > 0 ? expected : all;
  const places = placeColumns(sheet, header, rows);
  if (named.length === 0) return places.length > 0 ? places : besideOperators(sheet, header, rows);
  // Columns headed by places beside 指标值 are targets too.
  const beside = places.filter(({ place }) => PLACE.test(stripInvisible(place.text)));
  const spanned = named.flatMap((cell) => spannedColumns(sheet, header, cell, rows));
  return [...(spanned.length > 0 ? spanned : named), ...beside];
}

/** The column right of the operators if most rows fill it in, for tables without a target header: 运算符号, 内容, 度量单位. */
function besideOperators(sheet: Sheet, header: TableHeader, rows: readonly number[]): readonly HeaderCell[] {
  return besideTargets(sheet, header, [], rows).operators.flatMap(({ place: { area } }) => {
    const place = sheet.grid.place(header.bottom, area.right + 1);
    const isNamed = header.cells.some((cell) => cell.columns.size > 0 && cell.place.column === place.column);
    const texts = rows.map((row) => sheet.grid.text(row, place.column));
    const isFilled = texts.filter((text) => !isBlankText(text) && !isUnit(text)).length * 2 > rows.length;
    return isFilled && !isNamed ? [columnAt(place, 'target')] : [];
  });
}

/**
 * The header with 指标值 over two columns whose merge is missing: over `≥ | 90%` and over `98 | %`, if nothing else heads
 * the second column and most rows fill it in; and the header with 指标 over the levels and the indicators right of them.
 */
export function withUndoneMerges(sheet: Sheet, header: TableHeader, rows: readonly number[]): TableHeader {
  const { top, bottom } = header;
  const textsIn = (column: number): string[] =>
    rows
      .map((row) => sheet.grid.place(row, column))
      .filter((place) => place.column === column && !isBlankText(place.text))
      .map(({ text }) => text);
  const isMost = (texts: readonly string[], is: (text: string) => boolean): boolean =>
    texts.length > 1 && texts.filter(is).length * 2 > texts.length;
  return {
    ...header,
    cells: header.cells.map((cell) => {
      const { area } = cell.place;
      const next = area.right + 1;
      const isHeadedAt = (column: number): boolean =>
        column > sheet.grid.lastColumn ||
        [top, bottom].some((row) => !isBlankText(sheet.grid.text(row, column)));
      const isHeaded = isHeadedAt(next);
      // 指标 may also be above the levels.
      if (
        cell.columns.has('name') &&
        isMost(textsIn(area.left), (text) => sheet.labels.hasRole(text, 'level'))
      ) {
        let right = area.right;
        while (!isHeadedAt(right + 1) && textsIn(right + 1).length > 1) right += 1;
        return { ...cell, place: { ...cell.place, area: { ...area, right } } };
      }
      if (!cell.columns.has('target') || area.left !== area.right || isHeaded) return cell;
      const [first, second] = [textsIn(area.left), textsIn(next)];
      const isPair = isMost(first, isOperator)
        ? second.length >= first.length
        : isMost(second, isUnit) && !isMost(first, isUnit);
      return isPair ? { ...cell, place: { ...cell.place, area: { ...area, right: next } } } : cell;
    }),
  };
}

/** The text in the lower row of a header below a cell of the upper row; `null` if there is none. */
function nameBelow(
  sheet: Sheet,
  { bottom }: TableHeader,
  upper: Place['area'],
  column: number,
): string | null {
  const lower = sheet.grid.place(bottom, column);
  return lower.row > upper.bottom && !isBlankText(lower.text) ? lower.text : null;
}

/** Columns beside the targets that a header of two rows may name below 指标值. */
const BESIDE: ReadonlySet<string> = new Set(['operator', 'unit', 'note', 'weight']);

/**
 * A header over several filled columns names each of them: 指标值 above 合计, 东县 and 西县. None of them is a target if all hold
 * earlier values: 近两年指标值 above 前年 and 上年.
 */
function spannedColumns(
  sheet: Sheet,
  header: TableHeader,
  cell: HeaderCell,
  rows: readonly number[],
): readonly HeaderCell[] {
  const { bottom } = header;
  const { area, text } = cell.place;
  if (area.right === area.left) return [cell];
  // Under 定量 and 定性 each row fills in only one of the two columns.
  const below = sheet.grid
    .placesIn(bottom)
    .filter(({ row, column }) => row > area.bottom && column >= area.left && column <= area.right);
  if (below.length > 1 && below.every((place) => isKindOfIndicator(place.text))) return [cell];
  const places: Place[] = [];
  let isDivided = false;
  for (let column = area.left; column <= area.right; column += 1) {
    const begun = rows
      .map((row) => sheet.grid.place(row, column))
      .filter((place, index) => place.row === rows[index] && place.column === column);
    const filled = begun.filter((place) => !isBlankText(place.text));
    const isBeside = ({ text: sign }: Place): boolean =>
      isOperator(sign) || isKindOfIndicator(sign) || isUnit(sign);
    const name = nameBelow(sheet, header, area, column) ?? text;
    const isHeadedBeside = sheet.labels.namesOfKind(name, 'indicator').some((label) => BESIDE.has(label));
    if (filled.length < 2 || filled.every(isBeside) || isHeadedBeside) continue;
    isDivided ||= name !== text;
    if (name !== text && ACHIEVED.test(name)) continue;
    const single = { top: bottom, bottom, left: column, right: column };
    places.push({ row: bottom, column, area: single, text: name, words: name });
  }
  // 指标值 above the operators and the values: `≥ | 90%`.
  if (isDivided && places.length === 0) return [];
  const isBehind = places.length === 1 && places[0]?.column !== area.left;
  if (places.length < (isDivided || isBehind ? 1 : 2)) return [cell];
  return targetsAmong(places).map((place) => ({ ...cell, place }));
}

/** Of grading criteria only the best is the target; if one is headed 预计2026年实现, a bare year (2025年) is the header of an earlier value. */
function targetsAmong(places: readonly Place[]): readonly Place[] {
  const names = places.map(({ text }) => stripInvisible(text));
  if (names.every((name) => GRADE.test(name))) return places.slice(0, 1);
  const expected = places.filter((_, index) => /预计|预期|计划/.test(names[index] ?? ''));
  const isHistory = names.every((name) => /^(?:19|20)\d\d年?$/.test(name) || /预计|预期|计划/.test(name));
  return isHistory && expected.length > 0 ? expected : places;
}

export interface BesideTargets {
  readonly operators: readonly HeaderCell[];
  readonly kinds: readonly HeaderCell[];
  readonly units: readonly HeaderCell[];
}

/**
 * Recognizes columns without another meaning, and columns headed as operators, by the contents of most of their rows.
 * @param targets the columns of the targets; under a target header that begins further left, operators may stand
 */
export function besideTargets(
  sheet: Sheet,
  header: TableHeader,
  targets: readonly HeaderCell[],
  rows: readonly number[],
): BesideTargets {
  const printed = (column: string): HeaderCell[] => header.cells.filter(({ columns }) => columns.has(column));
  const isEmptied = ({ columns, place: { area } }: HeaderCell): boolean =>
    columns.has('target') &&
    targets.some(({ place: { column } }) => column > area.left && column <= area.right) &&
    targets.every(({ place: { column } }) => column !== area.left);
  const taken = header.cells.filter(
    (cell) => !cell.sectionName && !cell.columns.has('operator') && !isEmptied(cell),
  );
  const first = header.cells.find(({ sectionName }) => !sectionName);
  const free = sheet.grid
    .placesIn(header.bottom)
    .filter(
      ({ area, column }) =>
        first !== undefined &&
        column > first.place.column &&
        !taken.some(({ place }) => place.area.left <= area.right && place.area.right >= area.left),
    )
    .map((place) => {
      const known = header.cells.find((cell) => cell.place.column === place.column);
      return known ?? { place, columns: new Set<string>(), sectionName: false };
    });
  // Under 指标值 over two columns the second may hold the units: 98 | %.
  const spanned = targets.flatMap(({ place: { area } }) =>
    Array.from({ length: area.right - area.left }, (_, index) => {
      const column = area.left + 1 + index;
      const single = { top: header.bottom, bottom: header.bottom, left: column, right: column };
      return columnAt({ row: header.bottom, column, area: single, text: '', words: '' }, 'unit');
    }),
  );
  const textsUnder = (cell: HeaderCell): string[] =>
    rows
      .map((row) => valuePlace(sheet, cell, row))
      .filter((place, index) => place.row === rows[index] && !isBlankText(place.text))
      .map(({ text }) => text);
  const held = free.map((cell) => ({ cell, texts: textsUnder(cell) }));
  const isHolding = (texts: readonly string[], is: (text: string) => boolean): boolean =>
    texts.length > 1 && texts.filter(is).length * 2 > texts.length;
  const holding = (is: (text: string) => boolean): HeaderCell[] =>
    held.filter(({ texts }) => isHolding(texts, is)).map(({ cell }) => cell);
  const signs = held.filter(({ texts }) => texts.some(isOperator)).map(({ cell }) => cell);
  const mixed = holding((text) => isOperator(text) || isKindOfIndicator(text));
  const operators = mixed.filter((cell) => signs.includes(cell));
  const units = printed('unit');
  return {
    operators: operators.length > 0 ? operators : printed('operator'),
    kinds: mixed.filter((cell) => !signs.includes(cell)),
    units:
      units.length > 0
        ? units
        : [...holding(isUnit), ...spanned.filter((cell) => isHolding(textsUnder(cell), isUnit))],
  };
}

/**
 * The unknown columns right of the names that most rows fill in, for tables without 指标值: one column for each district or
 * village, headed by its name, or for each quarter. A column with another header needs numbers in a quarter of its rows.
 */
function placeColumns(sheet: Sheet, header: TableHeader, rows: readonly number[]): HeaderCell[] {
  const areas = header.cells.map(({ place }) => place.area);
  const named = header.cells.filter(({ columns }) =>
    ['dimension', 'category', 'name'].some((name) => columns.has(name)),
  );
  const last = Math.max(...named.map(({ place }) => place.area.right));
  const places = sheet.grid
    .placesIn(header.bottom)
    .filter(
      ({ column, area }) =>
        column > last && !areas.some(({ left, right }) => left <= area.right && right >= area.left),
    );
  // A level may have digits: （1）数量.
  const count = (column: number, is: (text: string) => boolean): number =>
    rows
      .map((row) => sheet.grid.text(row, column))
      .filter((text) => is(text) && !sheet.labels.hasRole(text, 'level')).length;
  const holdsTargets = ({ column, text }: Place): boolean => {
    const header = compactText(text).replace(/\([^()]*\)/g, '');
    const isPlace = PLACE.test(header);
    if (!isPlace && RESULT_OR_SCORE.test(header)) return false;
    const numbers = count(column, (value) => /[\d０-９]/.test(value));
    if (numbers * 2 > rows.length) return true;
    if (!isPlace && NO_TARGET.test(header)) return false;
    return (
      count(column, (value) => !isBlankText(value)) * 2 > rows.length &&
      numbers * (isPlace ? 6 : 4) >= rows.length
    );
  };
  return places.filter(holdsTargets).map((place) => columnAt(place, 'target'));
}

/** Drops headers that count only if there is no other header. */
export function stronger(cells: readonly HeaderCell[], weak: RegExp): readonly HeaderCell[] {
  const strong = cells.filter(({ place }) => !weak.test(stripInvisible(stripListMark(place.text))));
  return strong.length > 0 ? strong : cells;
}

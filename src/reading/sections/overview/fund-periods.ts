/** Funds divided by periods: 2025年 | 2026年 | 合计, 年初预算 | 本次追加 | 调整后预算. */
import Big from 'big.js';
import { numberOf, type NumberCell } from '../../../form/cells';
import type { PeriodSum } from '../../../form/overview';
import { sum } from '../../../language/numbers/decimal';
import { readNumber } from '../../../language/numbers/number-text';
import { hasHan, stripInvisible } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import { usedRows, type RowSpan } from '../../sheet/row-span';
import type { Sheet } from '../../sheet/sheet';
import { numberAt } from '../../sheet/value-cells';
import { isSource } from './fund-sources';

/** The sum of several years. */
const WHOLE = /^(?:[两二三四五]年)?(?:合计|总计|小计|总额|总(?:投资|投入|预算|经费|资金|金额))$/;
/** Headers of a column of amounts: a year, the sum of the years, or the place in an adjustment. */
const PERIOD = new RegExp(
  `^(?:19|20)\\d\\d年|^第?[一二三四1-4]季度|^(?:[上前本当]|以前|以后|[下次明]|后续|往)年|^(?:年初|原|本次|已).{0,6}$|(?:调整|变更|追加|核减)[前后数额]?(?:预算|资金|金额|数|额)*$|${WHOLE.source}`,
);
/** Headers of the column with the amounts that the form asks for. */
const OF_FORM = /^(?:本年|当年)|本次(?:申[请报]|安排)|(?:调整|变更|追加)后/;
/** Headers of the column that is the sum of the others. */
const SUM = new RegExp(`${WHOLE.source}|(?:调整|变更|追加)后`);
/** Words of a label of amounts. */
const MONEY = /预算|资金|经费|用款|支出|投资/;
/** Fewer headers may be a field and its value. */
const MIN_PERIODS = 3;

export function isPeriod({ text }: Place): boolean {
  return PERIOD.test(wordsOf(text).head);
}

/** A header and the beginning of its remark: 2026年（本次申请）. */
function wordsOf(text: string): { readonly head: string; readonly remark: string } {
  const [head = '', remark = ''] = stripInvisible(text).split(/[(（]/);
  return { head, remark };
}

/** The headers of a row that heads columns by periods, with a label left of the amounts below; empty for other rows. */
function periodsIn({ grid }: Sheet, row: number): Place[] {
  const all = grid.placesIn(row).filter(isPeriod);
  // 预算调整 left of 原预算 and 调整后预算 spans their amounts, too.
  const heads = all.filter(({ area }) => all.every((other) => area.bottom <= other.area.bottom));
  const [first] = heads;
  if (!first || heads.length < MIN_PERIODS) return [];
  const { bottom } = first.area;
  const isLabel = ({ area, text }: Place): boolean =>
    area.top === area.bottom
      ? area.top > bottom && hasHan(text)
      : // 用款计划（万元） over a row of quarters and the row of amounts.
        area.bottom === bottom + 1 && MONEY.test(text);
  const left = [...grid.placesIn(bottom), ...grid.placesIn(bottom + 1)];
  const hasLabel = left.some((place) => place.column < first.column && isLabel(place));
  return hasLabel ? heads : [];
}

/** Tells whether a row heads columns of amounts by periods: 支出明细 | 总金额 | 2026年金额 | 2027年金额. */
export function headsPeriods(sheet: Sheet, row: number): boolean {
  return periodsIn(sheet, row).length > 0;
}

/** The header of the form's amounts in a row that heads columns by periods; `null` if there is none. */
export function periodOfForm(sheet: Sheet, row: number, formYear: number | null): Place | null {
  const heads = periodsIn(sheet, row);
  const isOfYear = ({ text }: Place): boolean =>
    formYear !== null && wordsOf(text).head.startsWith(`${formYear}年`);
  const isAsked = ({ text }: Place): boolean =>
    Object.values(wordsOf(text)).some((words) => OF_FORM.test(words));
  return heads.find(isOfYear) ?? heads.find(isAsked) ?? null;
}

const YEAR = /^((?:19|20)\d\d)年?度?$/;

/**
 * Tells whether a row of amounts is labelled with another year than the form's, and a row beside it with the next year: 2025年 above
 * 2026年. Without a year of the form, its row is the last.
 */
export function isRowOfOtherYear({ grid }: Sheet, row: number, formYear: number | null): boolean {
  const yearOf = (of: number): number =>
    of < 0 || of > grid.lastRow
      ? 0
      : Math.max(
          0,
          ...grid
            .placesIn(of)
            .slice(0, 2)
            .map(({ text }) => Number(YEAR.exec(stripInvisible(text))?.[1] ?? 0)),
        );
  const year = yearOf(row);
  const isFollowed = yearOf(row + 1) === year + 1;
  if (year === 0 || !(isFollowed || yearOf(row - 1) === year - 1)) return false;
  return formYear === null ? isFollowed : year !== formYear;
}

/** The first and the last year of a project. */
export type Years = readonly [first: number, last: number];

/**
 * The amounts of all periods with their sum, for each row below such headers; for rows of years below sources, the
 * amounts of all sources in each row and of all years in each column. A total may also include years that the form does
 * not print. Therefore the sums are returned only if most rows prove that one amount is the sum of the others, or if
 * the columns are all years of the project, all quarters or an adjustment.
 * @param years `null` if they are unknown
 */
export function periodSumsIn(sheet: Sheet, span: RowSpan, years: Years | null): PeriodSum[] {
  return usedRows(sheet, span).flatMap((header) => {
    const all = sheet.grid.placesIn(header).filter(isPeriod);
    const ofYears = years !== null && areYears(all, years);
    const heads = ofYears ? all : periodsIn(sheet, header);
    const isWhole = ofYears || areQuarters(heads) || areOfAdjustment(heads);
    const [total, second] = heads.filter(({ text }) => SUM.test(wordsOf(text).head));
    if (total && second === undefined) {
      const sums = sumsBelow(sheet, heads, total, span.bottom);
      return isWhole ? sums : proven(sums);
    }
    const sources = sourcesIn(sheet, header, span.bottom);
    if (!sources) return [];
    const { total: whole, columns } = sources;
    const ofRows =
      whole && isRowOfYears(sheet, header + 1) ? sumsBelow(sheet, columns, whole, span.bottom) : [];
    return [...proven(ofRows), ...proven(sumsOfColumns(sheet, columns, span.bottom))];
  });
}

/** Tells whether headers are the years of a project and perhaps other words, such as their sum. */
function areYears(heads: readonly Place[], [first, last]: Years): boolean {
  const found = heads.flatMap(({ text }) => {
    const [year] = /^(?:19|20)\d\d(?=年)/.exec(wordsOf(text).head) ?? [];
    return year === undefined ? [] : [Number(year)];
  });
  return (
    first < last && found.length === last - first + 1 && found.every((year, index) => year === first + index)
  );
}

/** Tells whether headers are the four quarters of a year and their sum. */
function areQuarters(heads: readonly Place[]): boolean {
  const quarters = heads.filter(({ text }) => /季度$/.test(wordsOf(text).head));
  return quarters.length === 4 && heads.length === 5;
}

/** Tells whether headers are an amount, its change and the amount after it: 原预算 | 调整金额 | 调整后预算. */
function areOfAdjustment(heads: readonly Place[]): boolean {
  const [before = '', change = '', after = '', other] = heads.map(({ text }) => wordsOf(text).head);
  return (
    other === undefined &&
    /^(?:原|年初)|前/.test(before) &&
    /^(?:本次)?(?:调整|追加|增减)(?!后)/.test(change) &&
    SUM.test(after)
  );
}

function sumsBelow(sheet: Sheet, heads: readonly Place[], total: Place, bottom: number): PeriodSum[] {
  const sums: PeriodSum[] = [];
  for (let row = total.area.bottom + 1; row <= bottom; row += 1) {
    const found = periodSum(sheet, heads, total, row);
    if (!found) break;
    sums.push(found);
  }
  return sums;
}

/** The sums if at least half of them are right; otherwise none. */
function proven(sums: readonly PeriodSum[]): readonly PeriodSum[] {
  const right = sums.filter(({ total, parts }) => numberOf(total)?.eq(sumOf(parts)));
  return right.length > 0 && right.length * 2 >= sums.length ? sums : [];
}

/** The headers of sources, and of their sum, in a row above rows of amounts: 财政资金 | 自筹资金 above those of 设备费. `null` for other rows. */
function sourcesIn(
  { grid, labels }: Sheet,
  header: number,
  bottom: number,
): { readonly total: Place | null; readonly columns: readonly Place[] } | null {
  const [label] = header < bottom ? grid.placesIn(header + 1) : [];
  if (!label) return null;
  const columns = grid
    .placesIn(header)
    .filter(
      ({ area, column }) =>
        area.bottom === header &&
        column > label.area.right &&
        readNumber(grid.text(header + 1, column)).kind === 'number',
    );
  const total = columns.find(({ text }) => labels.labelsOf(text).has('row.total')) ?? null;
  const sources = columns.filter(({ text }) => isSource(text));
  return sources.length > 0 && columns.length > 1 ? { total, columns } : null;
}

/** Tells whether a row is labelled with a year and the next one with the following year. */
function isRowOfYears({ grid }: Sheet, row: number): boolean {
  const yearIn = (of: number): number =>
    Number(YEAR.exec(stripInvisible(grid.placesIn(of)[0]?.text ?? ''))?.[1] ?? 0);
  return yearIn(row) > 0 && yearIn(row + 1) === yearIn(row) + 1;
}

/** The sums of the columns of labelled rows that end with the row of the sums; empty without such a row. */
function sumsOfColumns({ grid, labels }: Sheet, heads: readonly Place[], bottom: number): PeriodSum[] {
  const first = Math.min(...heads.map(({ column }) => column));
  const rows: { readonly name: string; readonly cells: readonly NumberCell[] }[] = [];
  for (let row = (heads[0]?.area.bottom ?? bottom) + 1; row <= bottom; row += 1) {
    const label = grid
      .placesIn(row)
      .filter(({ column }) => column < first)
      .at(-1);
    const cells = heads.map(({ column, text }) =>
      numberAt(grid, grid.place(row, column), stripInvisible(text)),
    );
    const isAmount = cells.every(({ reading }) => reading.kind === 'number' || reading.kind === 'blank');
    if (!label || !isAmount || cells.every((cell) => numberOf(cell) === null)) return [];
    rows.push({ name: stripInvisible(label.text), cells });
    if (labels.labelsOf(label.text).has('row.total')) break;
  }
  const last = rows.at(-1);
  if (!last || rows.length < MIN_PERIODS || !labels.labelsOf(last.name).has('row.total')) return [];
  return last.cells.map((total, index) => ({
    name: total.label,
    total: { ...total, label: last.name },
    parts: rows.slice(0, -1).flatMap(({ name, cells }) => {
      const cell = cells[index];
      return cell ? [{ ...cell, label: name }] : [];
    }),
  }));
}

function sumOf(parts: readonly NumberCell[]): Big {
  return sum(parts.map((part) => numberOf(part) ?? new Big(0)));
}

/** The amounts of a row; `null` if one of them is something else, or if there are fewer than two besides the sum. */
function periodSum(sheet: Sheet, heads: readonly Place[], total: Place, row: number): PeriodSum | null {
  const { grid } = sheet;
  const cells = heads.map((head) => ({
    head,
    cell: numberAt(grid, grid.place(row, head.column), stripInvisible(head.text)),
  }));
  const isAmount = ({ reading }: NumberCell): boolean =>
    reading.kind === 'number' || reading.kind === 'blank';
  const whole = cells.find(({ head }) => head === total)?.cell;
  if (!whole || numberOf(whole) === null || !cells.every(({ cell }) => isAmount(cell))) return null;
  const parts = cells.filter(({ head }) => head !== total).map(({ cell }) => cell);
  const first = Math.min(...heads.map(({ column }) => column));
  const name = grid
    .placesIn(row)
    .filter(({ column }) => column < first)
    .at(-1);
  return parts.length < 2 ? null : { name: stripInvisible(name?.text ?? ''), total: whole, parts };
}

/** Amounts of 项目资金 for several years: the form's year, other years, and the whole project beside the year. */
import { numberOf } from '../../../form/cells';
import type { FundId } from '../../../form/overview';
import { readNumber } from '../../../language/numbers/number-text';
import { compactText, hasHan, isBlankText, stripInvisible } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import { hitsWithin, usedRows, type RowSpan } from '../../sheet/row-span';
import type { Hit, Sheet } from '../../sheet/sheet';
import { EARLIER_YEAR } from '../../sheet/table';
import { numberAt } from '../../sheet/value-cells';
import type { Candidate } from './fund-rows';
import { isPeriod, isRowOfOtherYear, periodOfForm } from './fund-periods';
import { fundOf, isSource } from './fund-sources';
import { FUND_HEADS } from './fund-totals';

/** The maximum distance in rows between an amount and the header of its column. */
const ROWS_ABOVE = 8;

/** Tells whether a label begins with a year that is not the form's. */
export function isOfOtherYear(label: string, formYear: number | null): boolean {
  const [, year] = /^((?:19|20)\d\d)年/.exec(stripInvisible(label)) ?? [];
  return year !== undefined && formYear !== null && Number(year) !== formYear;
}

const YEAR_ALONE = /^((?:19|20)\d\d)年?度?$/;

/** The amount below or right of the form's year, if it is one of several years in a row or a column beside a fund: 2024年 | 2025年 | 2026年. */
export function columnOfYear(sheet: Sheet, span: RowSpan, formYear: number | null): Candidate | null {
  const { grid } = sheet;
  const yearOf = ({ text }: Place): number => Number(YEAR_ALONE.exec(stripInvisible(text))?.[1] ?? 0);
  // In a table with a row for each source or expense, the amounts below a year belong to these rows.
  for (const row of usedRows(sheet, span).filter((one) => !periodOfForm(sheet, one, formYear))) {
    for (const place of grid.placesIn(row)) {
      const year = yearOf(place);
      if (year === 0 || year !== formYear) continue;
      const { area, column } = place;
      const right = grid.place(row, area.right + 1);
      const below = grid.place(area.bottom + 1, column);
      const isNext = (next: Place): boolean => Math.abs(yearOf(next) - year) === 1;
      const isInRow = [right, grid.place(row, Math.max(column - 1, 0))].some(isNext);
      const isInColumn = [below, grid.place(Math.max(row - 1, 0), column)].some(isNext);
      const amount = isInRow ? below : isInColumn ? right : null;
      const heads = hitsWithin(sheet, { top: Math.max(row - ROWS_ABOVE, span.top), bottom: row });
      const isOfFunds = heads.some(({ ids }) => FUND_HEADS.some((id) => ids.has(id)));
      if (!amount || readNumber(amount.text).kind !== 'number' || !isOfFunds || isOfSource(sheet, amount))
        continue;
      const hit: Hit = { place, ids: new Set(['fund.currentYear']), kind: 'whole' };
      return { hit, cell: numberAt(grid, amount, place.text) };
    }
  }
  return null;
}

/** Tells whether a source of money is named left of an amount in its row. */
function isOfSource(sheet: Sheet, amount: Place): boolean {
  return sheet.grid
    .placesIn(amount.row)
    .some(
      (place) =>
        place.column < amount.column &&
        place.area.top === place.area.bottom &&
        (isSource(place.text) ||
          sheet.hitsAt(place).some(({ ids }) => [...ids].some((id) => fundOf(id) !== null))),
    );
}

/**
 * The total and its sources, if these are between the total and another amount of 当年预算 and therefore not sources of the
 * year: 总经费 600, 财政经费 450, 自筹 150, 当年申请 220.
 */
export function sourcesOfTotal(known: ReadonlyMap<FundId, Candidate>): Map<FundId, Candidate> | null {
  const [total, year] = [known.get('total'), known.get('currentYear')];
  const sources = [...known].filter(([fund]) => fund !== 'total' && fund !== 'currentYear');
  // The amount below a header with only a year is separate from the sources.
  const fewest = YEAR_ALONE.test(stripInvisible(year?.hit.place.text ?? '')) ? 1 : 2;
  if (!total || !year || sources.length < fewest) return null;
  const [whole, ofYear] = [total, year].map(({ cell }) => numberOf(cell));
  const isBefore = ({ hit: { place: left } }: Candidate, { hit: { place: right } }: Candidate): boolean =>
    left.row < right.row || (left.row === right.row && left.column < right.column);
  const areBetween = sources.every(([, source]) => isBefore(total, source) && isBefore(source, year));
  return areBetween && whole && ofYear && !whole.eq(ofYear) ? new Map([['total', total], ...sources]) : null;
}

/**
 * The funds under 中期资金总额 if it stands beside 年度资金总额.
 * @returns `null` if they do not stand side by side, or if only one of them is divided into sources
 */
export function overallFunds(
  { grid }: Sheet,
  candidates: ReadonlyMap<FundId, readonly Candidate[]>,
): Map<FundId, Candidate> | null {
  const [total] = candidates.get('total') ?? [];
  const [year] = candidates.get('currentYear') ?? [];
  if (!total || !year) return null;
  const { row, column } = total.hit.place;
  if (row !== year.hit.place.row || column >= year.hit.place.column) return null;
  const overall = [...candidates].flatMap(([fund, found]) => {
    const under = found.find(({ hit }) => hit.place.column === column);
    const isTwice = found.some(({ hit }) => hit.place.column === year.hit.place.column);
    return under && (isTwice || fund === 'total') ? [[fund, under] as const] : [];
  });
  // If the row below repeats a label, both totals are divided into sources: 专项债券资金 | 20000 | 专项债券资金 | 7000.
  const below = grid.placesIn(row + 1).flatMap(({ text }) => (hasHan(text) ? compactText(text) : []));
  return overall.length > 1 || new Set(below).size < below.length ? new Map(overall) : null;
}

/** Tells whether the header of a number's column names 上年度 or another period than the form's, or codes. */
export function isOtherPeriod(
  sheet: Sheet,
  label: Place,
  { row, column }: Place,
  formYear: number | null,
): boolean {
  if (row > label.area.bottom && (isRowOfOtherYear(sheet, row, formYear) || isInList(sheet, label, row)))
    return true;
  for (let above = row - 1; above >= Math.max(0, label.row - ROWS_ABOVE); above -= 1) {
    const header = sheet.grid.place(above, column);
    const text = stripInvisible(header.text);
    // 预算编码 | 330100260045 is a field and its value.
    const isField =
      !isPeriod(header) && readNumber(sheet.grid.text(above, header.area.right + 1)).kind === 'number';
    if (text === '' || isField || /^[\d.,—–/*-]+$/.test(text)) continue;
    if (EARLIER_YEAR.test(text) || CODES.test(text)) return true;
    const ofForm = isPeriod(header) ? periodOfForm(sheet, header.row, formYear) : null;
    return ofForm !== null && ofForm.column !== header.column;
  }
  return false;
}

/** Tells whether a row below a fund's header is one of several named things with amounts above their 合计: 东村, 西村. */
function isInList({ grid, labels }: Sheet, { area: { bottom, left } }: Place, row: number): boolean {
  const nameOf = (of: number): Place | null => {
    const [first] = of > grid.lastRow ? [] : grid.placesIn(of);
    const amount = grid.text(of, left);
    // A row may have its amount in the column of another source.
    const amounts = isBlankText(amount) ? grid.placesIn(of).map(({ text }) => text) : [amount];
    const hasAmount = amounts.some((text) => readNumber(text).kind === 'number');
    const isName = first && hasHan(first.text) && !isSource(first.text);
    return isName && hasAmount && first.column < left ? first : null;
  };
  const isSum = (name: Place): boolean => labels.labelsOf(name.text).has('row.total');
  let end = bottom + 1;
  for (let name = nameOf(end); name && !isPeriod(name) && !isSum(name); name = nameOf(end)) end += 1;
  const below = nameOf(end);
  return end - bottom > 2 && row < end && below !== null && isSum(below);
}

/** Headers of columns of codes: 支出功能分类, 经济科目. */
const CODES = /(?:分类|科目|代码|编码|编号)(?:[(（][^()（）]*[)）])?$/;

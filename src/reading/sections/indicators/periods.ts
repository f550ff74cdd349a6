/** The period that each column of targets is about: the year or the whole project. */
import type { Indicator } from '../../../form/indicators';
import { compactText, isBlankText, stripInvisible } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import { usedRows } from '../../sheet/row-span';
import type { Sheet } from '../../sheet/sheet';
import type { HeaderCell, TableHeader } from '../../sheet/table';
import { isTitle } from '../../sheet/titles';

const OVERALL = /全程|中期|(?<!年度?)总体|总目标|实施期|周期|三年|长期/;
const ANNUAL = /年度|当年|本年|今年|全年/;
/** The maximum distance in rows between a header and the name of its period, with the goals in words between them. */
const ROWS_ABOVE = 3;
const MAX_PERIOD_LABEL = 24;
const PART = /半年|季度|\d{1,2}月/;
const MAX_PART = 8;
/** The header of the sum of the columns for places. */
const SUM = /^(?:合计|总计|小计|全[市县区省]|汇总)(?:(?:目标|指标)?值)?$/;

/** The period of each column; without names the left one of two is the longer period, as 中期 stands left of 年度. */
export function periodsOf(
  sheet: Sheet,
  header: TableHeader,
  targets: readonly HeaderCell[],
): Indicator['period'][] {
  const ofYear = columnOfYear(sheet, header, targets);
  if (ofYear >= 0) return targets.map((_, index) => (index === ofYear ? 'annual' : 'overall'));
  const bare = targets.map(({ place }) => barePeriod(stripInvisible(place.text)));
  if (bare.filter((period) => period === 'annual').length === 1)
    return bare.map((period) => period ?? 'overall');
  const named = targets.map((target) => writtenPeriod(sheet, header, target, targets.length === 1));
  // If several columns name the same period, and it is not the case that exactly one is the year's, the texts above
  // them do not name periods.
  const periods = named.filter((period) => period !== null);
  const isOneAnnual =
    periods.length === targets.length && periods.indexOf('annual') === periods.lastIndexOf('annual');
  const differ = new Set(periods).size === periods.length || (isOneAnnual && periods.includes('annual'));
  const written = differ || targets.length === 1 ? named : named.map(() => null);
  const sum = targets.findIndex(({ place }) => SUM.test(stripInvisible(place.text)));
  return written.map((period, index) => {
    if (period) return period;
    if (sum >= 0) return index === sum ? 'annual' : 'overall';
    const others = written.filter((other, position) => other !== null && position !== index);
    if (others.length > 0) return others.includes('annual') ? 'overall' : 'annual';
    return index < targets.length - 1 ? 'overall' : 'annual';
  });
}

/**
 * Of several columns headed by years, perhaps beside their sum, the one whose year alone a goal or another text above the table
 * names, or the first year of a plan of several years: 2026—2028年. -1 if there is none.
 */
function columnOfYear(sheet: Sheet, header: TableHeader, targets: readonly HeaderCell[]): number {
  const heads = targets.map(({ place }) => stripInvisible(place.text));
  const years = heads.map((text) => /^((?:19|20)\d\d)年/.exec(text)?.[1]);
  const isYearOrSum = (year: string | undefined, index: number): boolean =>
    year !== undefined || SUM_OF_YEARS.test(heads[index] ?? '');
  if (new Set(years).size < 2 || years.every((year) => year === undefined) || !years.every(isYearOrSum))
    return -1;
  const above = usedRows(sheet, { top: 0, bottom: header.top - 1 }).flatMap((row) =>
    sheet.grid.placesIn(row),
  );
  const goals = above.filter((place) => sheet.isLabel(place) && /目标/.test(place.text));
  const only = (places: readonly Place[]): number => {
    const named = years.flatMap((year, index) =>
      year !== undefined && places.some(({ text }) => text.includes(`${year}年`)) ? [index] : [],
    );
    return named.length === 1 ? (named[0] ?? -1) : -1;
  };
  const firstOf = ({ text }: Place): string | undefined => FIRST_YEAR.exec(compactText(text))?.[1];
  const plans = above.flatMap((place) => firstOf(place) ?? []);
  const others = above.filter((place) => firstOf(place) === undefined);
  const candidates = [only(goals), only(others), ...plans.map((year) => years.indexOf(year))];
  return candidates.find((index) => index >= 0) ?? -1;
}

/** Headers of the sum of columns of years: 合计, 三年合计, 总目标值. */
const SUM_OF_YEARS = /合计|总计|全周期|全程|总(?:体)?(?:目标|指标)/;
/** The first year of a plan of several years. */
const FIRST_YEAR = /^\(?((?:19|20)\d\d)年?[—–~～至到-]+(?:19|20)\d\d年度?\)?$/;

/** The period that is a whole header: 上半年, 前三季度, 全年. */
function barePeriod(header: string): Indicator['period'] | null {
  if (/^(?:全年|年度|本年度?|当年)$/.test(header)) return 'annual';
  return header.length <= MAX_PART && PART.test(header) ? 'overall' : null;
}

/**
 * The period named by the target's header, otherwise by a vertical label beside the table, otherwise by a text above.
 * @param only whether the table has no other targets
 */
function writtenPeriod(
  sheet: Sheet,
  header: TableHeader,
  { place }: HeaderCell,
  only: boolean,
): Indicator['period'] | null {
  const inHeader = periodIn(place.text);
  if (inHeader) return inHeader;
  const beside = header.cells[0] && header.cells[0].place.column - 1;
  const vertical =
    only && beside !== undefined && beside >= 0 ? periodIn(sheet.grid.text(place.row, beside)) : null;
  if (vertical) return vertical;
  const width = header.cells.reduce((right, cell) => Math.max(right, cell.place.area.right), 0);
  for (let row = place.row - 1; row >= Math.max(0, header.top - ROWS_ABOVE); row -= 1) {
    const inColumn = sheet.grid.place(row, place.column);
    const [first, ...others] = sheet.grid.placesIn(row);
    const isAlone = first !== undefined && others.length === 0 && isBlankText(inColumn.text);
    const above = isAlone ? first : inColumn;
    const { left, right } = above.area;
    // A line that spans the whole table or is alone in its row, such as a title, is not about one column.
    const across = isAlone || (left === 0 && right >= width);
    const named = across && !(only && isHeading(above.text)) ? null : periodIn(above.text);
    if (named) return named;
  }
  return null;
}

/** Tells whether a text is the name of a table (`一、中期绩效指标`), not a title of the form or a field. */
function isHeading(text: string): boolean {
  return !isTitle(text) && /(?:指标|目标)(?:[(（][^()（）]*[)）])?$/.test(stripInvisible(text));
}

function periodIn(text: string): Indicator['period'] | null {
  const plain = stripInvisible(text);
  if (plain.length > MAX_PERIOD_LABEL || !/指标|目标|值/.test(plain)) return null;
  if (OVERALL.test(plain) || PART.test(plain)) return 'overall';
  return ANNUAL.test(plain) ? 'annual' : null;
}

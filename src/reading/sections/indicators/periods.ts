/** The period of each target column. */
import type { Indicator } from '../../../form/indicators';
import { stripInvisible } from '../../../language/text/text';
import type { Sheet } from '../../sheet/sheet';
import type { HeaderCell, TableHeader } from '../../sheet/table';
import { isTitle } from '../../sheet/titles';

const OVERALL = /全程|中期|总体|实施期|周期|三年|长期/;
const ANNUAL = /年度|当年|本年|今年|全年/;
/** The maximum distance in rows between a header and the name of its period, with the goals in words between them. */
const ROWS_ABOVE = 3;
const MAX_PERIOD_LABEL = 24;
/** Parts of a year. */
const PART = /半年|季度|\d{1,2}月/;
const MAX_PART = 8;
/** The header of the sum of the columns for places. */
const SUM = /^(?:合计|总计|小计|全[市县区省]|汇总)$/;

/** The period of each column; without names the left one of two is the longer period, as 中期 stands left of 年度. */
export function periodsOf(
  sheet: Sheet,
  header: TableHeader,
  targets: readonly HeaderCell[],
): Indicator['period'][] {
  const bare = targets.map(({ place }) => barePeriod(stripInvisible(place.text)));
  if (bare.filter((period) => period === 'annual').length === 1)
    return bare.map((period) => period ?? 'overall');
  const named = targets.map((target) => writtenPeriod(sheet, header, target));
  // If several columns name the same period, the texts above them are not about periods and are ignored.
  const differ = new Set(named).size === named.length;
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

/** The period that is a whole header: 上半年, 前三季度, 全年. */
function barePeriod(header: string): Indicator['period'] | null {
  if (/^(?:全年|年度|本年度?|当年)$/.test(header)) return 'annual';
  return header.length <= MAX_PART && PART.test(header) ? 'overall' : null;
}

/** The period named by the target's header, otherwise by a vertical label beside the table, otherwise by a text above. */
function writtenPeriod(sheet: Sheet, header: TableHeader, { place }: HeaderCell): Indicator['period'] | null {
  const inHeader = periodIn(place.text);
  if (inHeader) return inHeader;
  const only = header.cells.filter(({ columns }) => columns.has('target')).length === 1;
  const beside = header.cells[0] && header.cells[0].place.column - 1;
  const vertical =
    only && beside !== undefined && beside >= 0 ? periodIn(sheet.grid.text(place.row, beside)) : null;
  if (vertical) return vertical;
  const width = header.cells.reduce((right, cell) => Math.max(right, cell.place.area.right), 0);
  for (let row = place.row - 1; row >= Math.max(0, header.top - ROWS_ABOVE); row -= 1) {
    const above = sheet.grid.place(row, place.column);
    const { left, right } = above.area;
    // A line across the whole table, such as its title, is not about one column.
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
  if (OVERALL.test(plain) || PART.test(plain)) return 'overall';
  return ANNUAL.test(plain) ? 'annual' : null;
}

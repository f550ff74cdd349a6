/** The totals of 项目资金: which labels head them, and which amounts are totals without a label. */
import type { TextCell } from '../../../form/cells';
import type { FundId, FundRow, Overview } from '../../../form/overview';
import { sum } from '../../../language/numbers/decimal';
import { readNumber } from '../../../language/numbers/number-text';
import { isBlankText, stripInvisible } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import type { LabelId } from '../../sheet/labels';
import type { Hit, Sheet } from '../../sheet/sheet';
import { verticalLabel } from '../../sheet/vertical-label';
import { isAmount } from './fund-amounts';
import {
  firstOfRow,
  fundOf,
  isPublicSource,
  isRowOfSource,
  isSource,
  namesSource,
  sourceOf,
} from './fund-sources';

/** The known funds and the other rows of 项目资金. */
export interface FundsWithRows {
  readonly funds: Overview['funds'];
  readonly rows: readonly FundRow[];
}

/** `金额：100万元` in a separate cell, for example beside 填报单位 above the fields. */
export function isAmountOfForm({ kind, segment }: Hit): boolean {
  return kind !== 'within' && segment !== undefined && /^金额$/.test(stripInvisible(segment.label));
}

export const FUND_HEADS: readonly LabelId[] = ['field.fundGroup', 'fund.total', 'fund.currentYear'];

/** Tells whether a label is the total of the funds: 项目资金 before an amount, 合计 above 财政拨款 or beside 项目资金 or 预算金额. */
export function isHeadOfFunds(sheet: Sheet, { ids, kind, place }: Hit): boolean {
  if (kind === 'within') return false;
  if (ids.has('field.fundGroup') && kind === 'start') return true;
  const beside = sheet.grid.place(place.row, place.area.right + 1);
  const hasAmount = isAmount(beside.text) && !isBelowSource(sheet, beside);
  if (ids.has('field.fundGroup')) return hasAmount;
  // 小计 | 财政 | 其他 under 项目预算.
  if (ids.has('row.subtotal')) return isUnderHead(sheet, place);
  if (!ids.has('row.total') || isSumOfColumns(sheet, place)) return false;
  // 预算合计 | 65 is not the sum of a column.
  if (hasAmount && /预算|资金|经费|投资/.test(place.text)) return true;
  for (let column = 0; column < place.column; column += 1) {
    const beside = verticalLabel(sheet.grid, place.row, column) ?? sheet.grid.place(place.row, column);
    const labels = sheet.labels.labelsOf(beside.text);
    if (FUND_HEADS.some((id) => labels.has(id))) return true;
  }
  const above = sheet.grid.place(Math.max(place.row - 1, 0), place.column);
  const source = above.row < place.row ? firstOfRow(sheet, above.row) : undefined;
  if (source && source.column <= place.area.right + 1 && isRowOfSource(sheet, source)) return true;
  const below = sheet.grid.place(place.area.bottom + 1, place.column);
  if (sheet.hitsAt(below).some((hit) => [...hit.ids].some((id) => fundOf(id) !== null))) return true;
  // 合计 beside sources, with the amounts below: 合计 | 省级补助 | 县级配套.
  const headsAmount = ({ area, column }: Place): boolean =>
    readNumber(sheet.grid.text(area.bottom + 1, column)).kind === 'number';
  const sources = sheet.grid.placesIn(place.row).filter(({ text }) => isSource(text));
  return (headsAmount(place) && sources.some(headsAmount)) || isTotalOfMistyped(sheet, place);
}

/** Tells whether several amounts beside a total are each the sum of a source's column: 合计 | 50 | 10 under 科目 | 财政资金 | 自筹资金. */
function isSumOfColumns({ grid }: Sheet, { row, area: { right } }: Place): boolean {
  const isNumber = ({ text }: Place): boolean => readNumber(text).kind === 'number';
  const amounts = grid.placesIn(row).filter((place) => place.column > right && isNumber(place));
  const heads = amounts.map(({ column }) => {
    let above = grid.place(row - 1, column);
    if (!isNumber(above)) return '';
    while (above.row > 0 && isNumber(above)) above = grid.place(above.row - 1, column);
    return above.text;
  });
  return heads.length > 1 && heads.every((text) => namesSource(text) || /^财政/.test(text.trim()));
}

/** Tells whether the text below a total is not an amount (待定) although other labels in its row, among them sources, have amounts below. */
export function isTotalOfMistyped(sheet: Sheet, { row, column, area }: Place): boolean {
  const { grid, labels } = sheet;
  if (!labels.labelsOf(grid.text(row, column)).has('row.total')) return false;
  const below = grid.place(area.bottom + 1, column);
  const isWord = !isBlankText(below.text) && below.column === column && !sheet.isLabel(below);
  const isFund = (text: string): boolean =>
    isSource(text) || [...labels.labelsOf(text)].some((id) => fundOf(id) !== null);
  const heads = grid
    .placesIn(row)
    .filter((place) => isAmount(grid.text(place.area.bottom + 1, place.column)));
  return isWord && !isAmount(below.text) && heads.length > 1 && heads.some(({ text }) => isFund(text));
}

/** The fund whose sources a subtotal sums, and its label: 财政拨款 left of 小计 and the rows below it. `null` for other labels. */
export function fundOfSubtotal(
  sheet: Sheet,
  { ids, place: { row, column } }: Hit,
): { readonly fund: FundId; readonly label: string } | null {
  if (!ids.has('row.subtotal') || column === 0) return null;
  const { area, text } = sheet.grid.place(row, column - 1);
  if (area.top !== row || area.bottom === row) return null;
  const fund = sourceOf(sheet, text);
  return fund ? { fund, label: text } : null;
}

/** Tells whether a label is the first of those under a label of all funds that spans them. */
function isUnderHead({ grid, labels }: Sheet, { row, column }: Place): boolean {
  if (row === 0) return false;
  const above = grid.place(row - 1, column);
  const isSpanning = above.column === column && above.area.right > column;
  return isSpanning && FUND_HEADS.some((id) => labels.labelsOf(above.text).has(id));
}

/** Tells whether a number stands below the name of a source or 合计, so that it is not the amount of the label left of it. */
function isBelowSource(sheet: Sheet, { row, column }: Place): boolean {
  const above = sheet.grid.place(Math.max(row - 1, 0), column);
  const before = sheet.grid.place(above.row, Math.max(above.column - 1, 0));
  // 资金性质 | 一般公共预算 is a field and its value.
  const isValue =
    sheet.isLabel(before) && !FUND_HEADS.some((id) => sheet.labels.labelsOf(before.text).has(id));
  const isOfFunds = isSource(above.text) || sheet.labels.labelsOf(above.text).has('row.total');
  return row > 0 && isOfFunds && !isValue;
}

/** Tells whether a label heads the column of the amounts of sources: 申报数 above the amounts of 一般公共预算 and 单位资金. */
export function headsSources(sheet: Sheet, { area }: Place, { at: { row, column } }: TextCell): boolean {
  const [first] = sheet.grid.placesIn(row);
  return row > area.bottom && first !== undefined && first.column < column && isRowOfSource(sheet, first);
}

/** Tells whether a cell begins with the label of a total: `总额：106万元`. */
export function beginsWithTotal(sheet: Sheet, place: Place): boolean {
  return sheet.hitsAt(place).some(({ ids, kind }) => kind === 'start' && ids.has('row.total'));
}

/** The sum of the sources above it, if the form has no other total: 小计. */
export function withSumBelow(funds: Overview['funds'], rows: readonly FundRow[]): FundsWithRows {
  const { total, currentYear, ...sources } = funds;
  const bottom = Math.max(...Object.values(sources).map(({ at }) => at.row));
  const below = rows.filter(({ cell }) => cell.at.row > bottom);
  const [last] = below;
  const isSum = below.length === 1 && /^(?:小计|合计|总计)$/.test(stripInvisible(last?.cell.label ?? ''));
  if (!last || !isSum || total || currentYear) return { funds, rows };
  return {
    funds: { ...funds, currentYear: last.cell },
    rows: rows.map((row) => (row === last ? { ...row, relation: 'year' } : row)),
  };
}

/** Words of a total for the whole project, not for the year. */
const WHOLE_PROJECT = /总预算|总投资|总投入|中期|实施期|全程|[二三四五]年|全部/;

/** Words of a total that name neither the project nor the year. */
const AMBIGUOUS = /^(?:(?:项目)?资金总额|合\s*计)|^(?:项目)?(?:资金|资金情况|预算资金)(?:[(（]|$)/;

/** A form's only total, 资金总额 above 财政拨款 and 其他资金 or alone, is that of the year. */
export function withYearsTotal(funds: Overview['funds']): Overview['funds'] {
  const { total, currentYear, ...others } = funds;
  if (!total || currentYear || WHOLE_PROJECT.test(total.label)) return funds;
  if (!(others.fiscal ?? others.other) && !AMBIGUOUS.test(total.label)) return funds;
  return { currentYear: total, ...others };
}

/**
 * Without a known label for 当年预算, the nearest row above the sources whose amount equals their sum is taken as it. The
 * relation `year` of the row records the inference.
 */
export function withInferredTotal({ funds, rows }: FundsWithRows): FundsWithRows {
  const { total, currentYear, ...sources } = funds;
  const cells = Object.values(sources);
  const parts = [
    sources.fiscal,
    ...(sources.fiscal ? [] : [sources.upper, sources.own, sources.lower]),
    sources.other,
  ];
  const values = parts.flatMap((cell) => (cell?.reading.kind === 'number' ? [cell.reading.value] : []));
  const top = Math.min(...cells.map(({ at }) => at.row));
  const year = [...rows]
    .reverse()
    .find(
      ({ cell: { at, reading }, relation }) =>
        relation === 'unknown' && at.row < top && reading.kind === 'number' && reading.value.eq(sum(values)),
    );
  if (!year || currentYear || values.length === 0 || (total && !WHOLE_PROJECT.test(total.label)))
    return { funds, rows };
  return {
    funds: { ...funds, currentYear: year.cell },
    rows: rows.map((row) => (row === year ? { ...row, relation: 'year' } : row)),
  };
}

/**
 * Public sources without a 财政拨款 above them (中央资金, 省级资金, 一般公共预算拨款) are parts of the year's total. The first one
 * without a known label is taken as the money of the declaring level.
 * @param isSideBySide whether the labels stand in one row with the amounts below
 */
export function withInferredOwn({ funds, rows }: FundsWithRows, isSideBySide: boolean): FundsWithRows {
  if (funds.fiscal || funds.own) return { funds, rows };
  const isPart = ({ cell, relation }: FundRow): boolean =>
    isSideBySide
      ? relation === 'part'
      : relation !== 'detail' && relation !== 'year' && isPublicSource(cell.label);
  const [first, ...others] = rows.filter(isPart);
  if (!first || (isSideBySide && first !== rows.find(({ relation }) => relation !== 'year')))
    return { funds, rows };
  // If there is no other source, the total may include a part that the form does not print.
  const hasOther = funds.upper ?? funds.other ?? rows.find(({ relation }) => relation === 'part');
  if (others.length === 0 && !hasOther && /^其中/.test(first.cell.label)) return { funds, rows };
  return {
    funds: { ...funds, own: first.cell },
    rows: rows
      .filter((row) => row !== first)
      .map((row) => (others.includes(row) ? { ...row, relation: 'part' as const } : row)),
  };
}

/** 小计 and 合计 rows of a breakdown: their cells, and the items that they sum. */
import type Big from 'big.js';
import type { BreakdownItem, BreakdownSubtotal } from '../../../form/breakdown';
import { numberOf, type NumberCell, type TextCell } from '../../../form/cells';
import { sum } from '../../../language/numbers/decimal';
import { isBlankText, normalizeName } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import type { Sheet } from '../../sheet/sheet';
import { valuePlace, type HeaderCell } from '../../sheet/table';
import { inlineCell, inlineNumber, numberAt, partOf, textAt } from '../../sheet/value-cells';

/** 小计 or 合计. */
export interface SummaryRow {
  readonly kind: 'summary';
  readonly sheet: Sheet;
  readonly sums: 'group' | 'total';
  readonly row: number;
  readonly label: Place;
  readonly amount: NumberCell;
  readonly notes: readonly TextCell[];
  /** The rows of its group, if they are known from list marks or amounts. */
  readonly rows?: readonly number[];
}

/** Items and sums, from top to bottom. */
export type ItemOrSummary = BreakdownItem | SummaryRow;

export function isSummary(row: ItemOrSummary): row is SummaryRow {
  return 'kind' in row;
}

const IN_FIGURES = /小写\s*[)）]?\s*[:：]?/;

/** The label of a summary row, without an amount in the same cell. */
export function summaryLabel({ grid, labels }: Sheet, place: Place): TextCell {
  const [segment] = labels.segmentsOf(place.text);
  return segment
    ? partOf(grid, place, segment.label, { start: segment.labelStart, end: segment.valueStart - 1 })
    : textAt(grid, place, place.text);
}

/**
 * The amount of a summary row: under the amounts' header, or in the label's cell (`金额合计：296.00`).
 * @param column the header of the amounts; absent if the table has none
 */
export function summaryAmount(
  sheet: Sheet,
  column: HeaderCell | undefined,
  label: Place,
  row: number,
): NumberCell {
  const inline = inlineAmount(sheet, label);
  const beneath = column && valuePlace(sheet, column, row);
  const covered = !beneath || (beneath.row === label.row && beneath.column === label.column);
  const place = covered ? sheet.grid.place(row, label.area.right + 1) : beneath;
  const beside = numberAt(sheet.grid, place, column?.place.text ?? '金额');
  // In a row `合计（大写）：陆拾万元整` the figure may be in the column of the amounts.
  const isInline = inline?.reading.kind === 'number' || beside.reading.kind !== 'number';
  return inline && isInline ? inline : beside;
}

/** The figure after the label in the label's cell; after 小写 if the cell gives it in words and in figures. */
function inlineAmount({ grid, labels }: Sheet, place: Place): NumberCell | null {
  const { text } = place;
  const [segment] = labels.segmentsOf(text);
  if (!segment || isBlankText(text.slice(segment.valueStart))) return null;
  const figure = IN_FIGURES.exec(text);
  const valueStart = figure ? figure.index + figure[0].length : segment.valueStart;
  const valueEnd = figure ? text.length : segment.valueEnd;
  return inlineNumber(grid, inlineCell(grid, place, { ...segment, valueStart, valueEnd }));
}

/**
 * The 合计 of the whole table: the last one, or one above all items if it is closer to their sum.
 * @returns `undefined` if the last one is closer to the sum of the rows since the previous 合计: then each 合计 sums a group
 */
export function totalIn(rows: readonly ItemOrSummary[]): SummaryRow | undefined {
  const totals = rows.filter(isSummary).filter(({ sums }) => sums === 'total');
  const [first] = totals;
  const last = totals.at(-1);
  const previous = totals.at(-2);
  if (!first || !last || !previous) return last;
  const fromAll = differenceFrom(rows, last);
  const isAboveAll = rows.indexOf(first) < rows.findIndex((row) => !isSummary(row));
  if (isAboveAll && fromAll && differenceFrom(rows, first)?.lt(fromAll)) return first;
  const group = rows.slice(rows.indexOf(previous), rows.indexOf(last));
  const isGroupSum =
    fromAll && group.some((row) => !isSummary(row)) && differenceFrom(group, last)?.lt(fromAll);
  return isGroupSum ? undefined : last;
}

/** The difference between a written sum and the sum of the items among some rows; `null` if none is written. */
function differenceFrom(rows: readonly ItemOrSummary[], { amount }: SummaryRow): Big | null {
  const written = numberOf(amount);
  const amounts = rows.flatMap((row) => (isSummary(row) ? [] : (numberOf(row.amount) ?? [])));
  return written && sum(amounts).minus(written).abs();
}

/**
 * Finds the group of each subtotal. Offices group differently: the rows since the last 小计, the rows of one 项目内容, the
 * rows below the 小计, or several groups. The first group whose sum agrees is taken, otherwise the first group.
 * @param rows items and sums from top to bottom
 * @param subtotals the sums except the total
 */
export function groupSubtotals(
  rows: readonly ItemOrSummary[],
  subtotals: readonly SummaryRow[],
): BreakdownSubtotal[] {
  return subtotals.map((subtotal) => {
    const groups = possibleGroups(rows, subtotal, subtotals);
    const group = groups.find((items) => agrees(items, subtotal)) ?? groups[0] ?? [];
    return {
      row: subtotal.row,
      label: summaryLabel(subtotal.sheet, subtotal.label),
      amount: subtotal.amount,
      items: group,
      notes: subtotal.notes,
    };
  });
}

/** Groups that are not empty, the likeliest first. */
function possibleGroups(
  rows: readonly ItemOrSummary[],
  subtotal: SummaryRow,
  subtotals: readonly SummaryRow[],
): BreakdownItem[][] {
  const at = rows.indexOf(subtotal);
  const above = rows.slice(0, at);
  const below = rows.slice(at + 1);
  const { rows: known } = subtotal;
  if (known) {
    const { sheet } = subtotal.amount.at;
    return [itemsIn(below).filter(({ row, amount }) => amount.at.sheet === sheet && known.includes(row))];
  }
  const sinceLast = itemsIn(above.slice(lastIndex(above, isSummary) + 1));
  const next = below.findIndex(isSummary);
  const untilNext = itemsIn(next < 0 ? below : below.slice(0, next));
  const standsBelowGroup = itemsIn(rows.slice(0, rows.indexOf(subtotals[0] ?? subtotal))).length > 0;
  const oneContent = sinceLast.filter((item) => contentOf(item) === contentOf(sinceLast.at(-1)));
  // The second of two adjacent 小计 rows is the sum of everything since the previous two adjacent ones.
  const larger = itemsIn(
    above.slice(lastIndex(above, (row, index) => isSummary(row) && isSummaryAt(above, index - 1)) + 1),
  );
  const groups = standsBelowGroup
    ? [sinceLast, oneContent, larger, untilNext]
    : [untilNext, sinceLast, oneContent, larger];
  return groups.filter((items) => items.length > 0);
}

function itemsIn(rows: readonly ItemOrSummary[]): BreakdownItem[] {
  return rows.filter((row): row is BreakdownItem => !isSummary(row));
}

function isSummaryAt(rows: readonly ItemOrSummary[], index: number): boolean {
  const row = rows[index];
  return row !== undefined && isSummary(row);
}

function contentOf(item: BreakdownItem | undefined): string {
  return normalizeName(item?.content?.text ?? '');
}

function agrees(items: readonly BreakdownItem[], { amount }: SummaryRow): boolean {
  const written = numberOf(amount);
  const amounts = items.flatMap((item) => numberOf(item.amount) ?? []);
  return written !== null && sum(amounts).eq(written);
}

function lastIndex<Row>(rows: readonly Row[], test: (row: Row, index: number) => boolean): number {
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row !== undefined && test(row, index)) return index;
  }
  return -1;
}

/** Which items a 小计 sums. */
import type { BreakdownItem, BreakdownSubtotal } from '../../../form/breakdown';
import { numberOf } from '../../../form/cells';
import { sum } from '../../../language/numbers/decimal';
import { normalizeName } from '../../../language/text/text';
import { isSummary, type SummaryRow } from './row-kinds';
import { summaryLabel } from './summary-cells';

/**
 * Finds the group of each subtotal. Offices group differently: the rows since the last 小计, those of one 项目内容, those
 * below the 小计, or several groups at once. Where the figures agree with one of these, it is meant; else the first.
 * @param rows items and sums from top to bottom
 * @param subtotals those of the sums that are no total
 */
export function groupSubtotals(
  rows: readonly (BreakdownItem | SummaryRow)[],
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
    };
  });
}

/** Groups that are not empty, likeliest first. */
function possibleGroups(
  rows: readonly (BreakdownItem | SummaryRow)[],
  subtotal: SummaryRow,
  subtotals: readonly SummaryRow[],
): BreakdownItem[][] {
  const at = rows.indexOf(subtotal);
  const above = rows.slice(0, at);
  const below = rows.slice(at + 1);
  const sinceLast = itemsIn(above.slice(lastIndex(above, isSummary) + 1));
  const untilNext = itemsIn(below.slice(0, firstIndex(below, isSummary)));
  const closing = rows.indexOf(subtotals[0] ?? subtotal) > 0;
  const oneContent = sinceLast.filter((item) => contentOf(item) === contentOf(sinceLast.at(-1)));
  // A second 小计 in a row closes a larger group: everything since the last such row.
  const larger = itemsIn(
    above.slice(lastIndex(above, (row, index) => isSummary(row) && isSummaryAt(above, index - 1)) + 1),
  );
  const groups = closing
    ? [sinceLast, oneContent, larger, untilNext]
    : [untilNext, sinceLast, oneContent, larger];
  return groups.filter((items) => items.length > 0);
}

function itemsIn(rows: readonly (BreakdownItem | SummaryRow)[]): BreakdownItem[] {
  return rows.filter((row): row is BreakdownItem => !isSummary(row));
}

function isSummaryAt(rows: readonly (BreakdownItem | SummaryRow)[], index: number): boolean {
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

function firstIndex<Row>(rows: readonly Row[], test: (row: Row) => boolean): number {
  const index = rows.findIndex(test);
  return index < 0 ? rows.length : index;
}

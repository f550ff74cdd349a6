/** Where a breakdown ends: with its 合计, unless what stands below is of it all the same. */
import { numberOf } from '../../../form/cells';
import { sum } from '../../../language/numbers/decimal';
import type { BreakdownColumns } from './columns';
import { amountIn, isFullItem } from './items';
import type { BreakdownRow, SummaryRow } from './row-kinds';
import type { Sheet } from '../../sheet/sheet';

type Row = BreakdownRow | SummaryRow;

/** How many of the rows belong to the table. A 合计 above all items ends nothing. */
export function endOf(sheet: Sheet, columns: BreakdownColumns, rows: readonly Row[]): number {
  let hasItems = false;
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    const ended = hasItems && above !== undefined && isTotal(above) && row.kind !== 'summary';
    if (ended && !goesOn(sheet, columns, above, rows.slice(index))) return index;
    if (row.kind === 'item') hasItems = true;
  }
  return rows.length;
}

function isTotal(row: Row): row is SummaryRow {
  return row.kind === 'summary' && row.sums === 'total';
}

/**
 * Tells whether the rows below a 合计 are items: one entered right below it, or a group with its own or the overall sum
 * below. Amounts that add up to the 合计 divide the same money again, e.g. by its sources.
 */
function goesOn(sheet: Sheet, columns: BreakdownColumns, total: SummaryRow, below: readonly Row[]): boolean {
  const full = (row: Row | undefined): boolean => row?.kind === 'item' && isFullItem(sheet, columns, row.row);
  const [next] = below;
  if (next?.row === total.row + 1 && full(next)) return true;
  const closing = below.findIndex(isTotal);
  const group = below.slice(0, Math.max(closing, 0)).filter(({ kind }) => kind === 'item');
  if (group.some(full)) return true;
  const amounts = group.flatMap(({ row }) => amountIn(sheet, columns, row) ?? []);
  const written = numberOf(total.amount);
  return amounts.length > 0 && !(written && sum(amounts).eq(written));
}

/** Which 合计 of a breakdown is that of the whole table. */
import type Big from 'big.js';
import type { BreakdownItem } from '../../../form/breakdown';
import { numberOf } from '../../../form/cells';
import { sum } from '../../../language/numbers/decimal';
import { isSummary, type SummaryRow } from './row-kinds';

type Row = BreakdownItem | SummaryRow;

/**
 * The last 合计; one above all items where it is nearer to their sum. None where the last one is nearer to the sum of its
 * own group: then every group has its 合计, and the table none.
 */
export function totalIn(rows: readonly Row[]): SummaryRow | undefined {
  const totals = rows.filter(isSummary).filter(({ sums }) => sums === 'total');
  const [first] = totals;
  const last = totals.at(-1);
  const previous = totals.at(-2);
  if (!first || !last || !previous) return last;
  const ofAll = off(rows, last);
  const isAboveAll = rows.indexOf(first) < rows.findIndex((row) => !isSummary(row));
  if (isAboveAll && ofAll && off(rows, first)?.lt(ofAll)) return first;
  const group = rows.slice(rows.indexOf(previous), rows.indexOf(last));
  const isOfGroup = ofAll && group.some((row) => !isSummary(row)) && off(group, last)?.lt(ofAll);
  return isOfGroup ? undefined : last;
}

/** How far a sum is from that of the items among some rows; `null` where it is not filled in. */
function off(rows: readonly Row[], { amount }: SummaryRow): Big | null {
  const written = numberOf(amount);
  const amounts = rows.flatMap((row) => (isSummary(row) ? [] : (numberOf(row.amount) ?? [])));
  return written && sum(amounts).minus(written).abs();
}

/** Tells the rows of a breakdown apart: items, sums, headings; and where it ends. */
import { compactText } from '../../../language/text/text';
import type { BreakdownColumns } from './columns';
import { endOf } from './end';
import { amountIn, isItem, isRemarkOnMoney } from './items';
import type { BreakdownRow, SummaryRow } from './row-kinds';
import { summaryAmount } from './summary-cells';
import type { Sheet } from '../../sheet/sheet';
import type { Stretch } from '../../sheet/table';

const SUBTOTAL = /(?:小计|分计)(?:\([^()]*\))?:?$/;
const TOTAL =
  /^(?:金额|项目|预算|费用|明细|明细金额|项目金额|总)*(?:合计|总计|共计)(?:金额)?(?:\([^()]*\))?:?$/;
/** A sum of something: `设备费合计`. */
const PARTIAL_TOTAL = /(?:合计|总计|共计)(?:\([^()]*\))?:?$/;
const MAX_SUMMARY_LABEL = 24;

/** Classifies the rows of a stretch up to the table's end. */
export function classifyRows(columns: BreakdownColumns, stretch: Stretch): (BreakdownRow | SummaryRow)[] {
  const { sheet } = stretch;
  const rows: (BreakdownRow | SummaryRow)[] = [];
  for (const row of stretch.rows) {
    rows.push(rowAt(sheet, columns, row, rows.at(-1)));
  }
  const taken = rows.slice(0, endOf(sheet, columns, rows));
  while (taken.at(-1)?.kind === 'other') taken.pop();
  return taken;
}

function rowAt(
  sheet: Sheet,
  columns: BreakdownColumns,
  row: number,
  above: BreakdownRow | SummaryRow | undefined,
): BreakdownRow | SummaryRow {
  const summary = summaryAt(sheet, columns, row);
  if (summary) return isInWords(summary) ? { kind: 'remark', row } : summary;
  const below = above !== undefined && above.kind !== 'other' && amountIn(sheet, columns, above.row) !== null;
  if (isRemarkOnMoney(sheet, columns, row, below)) return { kind: 'remark', row };
  return { kind: isItem(sheet, columns, row) ? 'item' : 'other', row };
}

/** `合计（大写）：陆拾万元整` repeats a sum and is none. */
function isInWords({ label, amount }: SummaryRow): boolean {
  return label.text.includes('大写') && amount.reading.kind !== 'number';
}

function summaryAt(sheet: Sheet, columns: BreakdownColumns, row: number): SummaryRow | null {
  const limit = columns.amount?.place.column ?? columns.unitPrice?.place.column ?? Infinity;
  for (const place of sheet.grid.placesIn(row)) {
    if (place.column > limit || place.text.length > MAX_SUMMARY_LABEL * 2) continue;
    const label = sheet.labels.segmentsOf(place.text)[0]?.label ?? place.text;
    const sums = summaryKind(sheet, label);
    if (sums)
      return {
        kind: 'summary',
        sheet,
        sums,
        row,
        label: place,
        amount: summaryAmount(sheet, columns.amount, place, row),
      };
  }
  return null;
}

function summaryKind(sheet: Sheet, label: string): SummaryRow['sums'] | null {
  const ids = sheet.labels.labelsOf(label);
  const isNamed = ids.has('row.subtotal') || ids.has('row.total');
  if (!isNamed && !label.includes('计')) return null;
  const plain = compactText(label);
  if (plain.length > MAX_SUMMARY_LABEL) return null;
  if (ids.has('row.subtotal') || SUBTOTAL.test(plain)) return 'group';
  if (ids.has('row.total') || TOTAL.test(plain)) return 'total';
  return PARTIAL_TOTAL.test(plain) ? 'group' : null;
}

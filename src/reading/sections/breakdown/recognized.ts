/** What was recognized of 项目构成分解, and the columns that it lacks. */
import type { Breakdown, BreakdownColumn } from '../../../form/breakdown';
import type { Layout } from '../../../form/declaration';
import { SECTION_WORDS, type FormTables } from '../../../form/section';
import { columnCell, type RecognizedCell, type RecognizedGroup } from '../recognized';
import type { MissingColumns } from '../section';
import { BREAKDOWN_LABELS } from './labels';

/** Columns without which amounts can't be checked; 依据 and 备注 differ between layouts. */
const COLUMN_TITLES: Readonly<Partial<Record<BreakdownColumn, string>>> = {
  item: '项目明细',
  amount: '明细金额',
  unitPrice: '单价',
  quantity: '数量',
};

export function recognizedBreakdown({ breakdown }: FormTables): RecognizedGroup[] {
  const title = SECTION_WORDS.breakdown.title;
  const items = breakdown?.items ?? [];
  return [
    { title: `${title}：各列`, cells: breakdown ? columnsOf(breakdown) : [] },
    {
      title: `${title}：${items.length} 行`,
      cells: items.map(({ item, amount }) => ({ label: item.text, text: amount.text, at: amount.at })),
    },
  ];
}

/** Where the layout doesn't print 单价 and 数量, a table of amounts alone is complete. */
export function missingBreakdownColumns(
  { breakdown }: FormTables,
  { printsUnitPrices }: Layout,
): MissingColumns | null {
  if (!breakdown) return null;
  const { header, missingColumns } = breakdown;
  const prices: readonly BreakdownColumn[] = ['unitPrice', 'quantity'];
  const amountsAlone = prices.every((column) => missingColumns.includes(column));
  const needed =
    amountsAlone && !printsUnitPrices
      ? missingColumns.filter((column) => !prices.includes(column))
      : missingColumns;
  return { header, missing: needed.flatMap((column) => COLUMN_TITLES[column] ?? []) };
}

function columnsOf({ sheet, header, columns, amountUnit, priceUnit }: Breakdown): RecognizedCell[] {
  const units: Readonly<Partial<Record<BreakdownColumn, string>>> = {
    amount: amountUnit,
    unitPrice: priceUnit,
  };
  return (Object.entries(columns) as [BreakdownColumn, number][])
    .sort(([, left], [, right]) => left - right)
    .map(([column, index]) => {
      const at = { sheet, row: header.row, column: index };
      const cell = columnCell(BREAKDOWN_LABELS, `breakdown.${column}`, at);
      return { ...cell, text: [cell.text, units[column]].filter(Boolean).join('，') };
    });
}

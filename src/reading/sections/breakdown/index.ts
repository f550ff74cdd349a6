/** 项目构成分解: the cost breakdown. */
import {
  BREAKDOWN_COLUMNS,
  type Breakdown,
  type BreakdownColumn,
  type BreakdownNumberColumn,
} from '../../../form/breakdown';
import type { TextCell } from '../../../form/cells';
import type { Layout } from '../../../form/declaration';
import { SECTION_WORDS, type FormTables } from '../../../form/section';
import { columnName } from '../../../workbook/a1';
import { CellMap } from '../../../workbook/cell-map';
import { columnCell, type RecognizedCell, type RecognizedGroup } from '../recognized';
import type { MissingColumns, RoleCell, TableSection } from '../section';
import { COLUMN_NAMES, NUMBER_COLUMNS } from './columns';
import { BREAKDOWN_LABELS } from './labels';
import { readBreakdown } from './read';
import { headerOfRows } from './without-header';

/** Printed names of the columns that the rules need; 依据 and 备注 differ between layouts. */
const NEEDED_TITLES: Readonly<Partial<Record<BreakdownColumn, string>>> = {
  item: '项目明细',
  amount: '明细金额',
  unitPrice: '单价',
  quantity: '数量',
};

export const breakdown: TableSection = {
  id: 'breakdown',
  kind: 'table',
  names:
    '项目构成分解 项目构成分解表 项目明细表 项目经费测算 项目支出明细 项目预算明细 支出明细 项目支出明细预算 项目支出内容及明细预算 支出明细预算 项目支出明细测算 支出明细测算 费用构成 费用明细 预算明细 经费明细 经费测算明细 资金测算明细 资金测算 预算测算',
  labels: BREAKDOWN_LABELS,
  lookedFor: '项目构成分解：项目内容、项目明细、明细金额、单价、数量',
  printedIn: ['shanghai'],
  uniqueToLayout: 'shanghai',
  header: {
    kinds: ['breakdown'],
    identifying: ['content', 'item', 'amount', 'unitPrice', 'quantity', 'priceBasis'],
    minimum: 3,
    sure: /^(?:[子分单]项|明细项目?$|[支项][出目]明细$)/,
    anyOf: ['amount', 'unitPrice'],
    exclusive: ['item', 'amount', 'unitPrice'],
  },
  limit: 'cells',
  fieldsAbove: [],
  closingRow: 'row.total',
  // Price lists have the same columns.
  isCommon: true,
  // The headers of price lists do not contain these words.
  isCertain: ({ cells }) =>
    cells.some(({ place }) =>
      /项目明细|明细金额|项目内容|支出内容|依据|^[子分]项/.test(place.text.replace(/\s+/g, '')),
    ),
  headerOfRows,
  read: readBreakdown,
  cells: breakdownCells,
  numbers: ({ breakdown: table }) =>
    (table?.items ?? []).reduce(
      (count, item) => count + NUMBER_COLUMNS.filter((column) => item[column] !== undefined).length,
      0,
    ),
  projectNames: projectNamesInRows,
  isFilled: ({ breakdown: table }) =>
    (table?.items ?? []).some((item) =>
      NUMBER_COLUMNS.some((column: BreakdownNumberColumn) => {
        const cell = item[column];
        return cell !== undefined && cell.reading.kind !== 'blank';
      }),
    ),
  recognized: recognizedBreakdown,
  unread: ({ breakdown: table }) => table?.unreadColumns ?? [],
  columns: missingColumns,
};

function* breakdownCells({ breakdown: table }: FormTables): Generator<RoleCell, void> {
  if (!table) return;
  const { items, subtotals, total } = table;
  for (const item of items) {
    for (const column of COLUMN_NAMES) {
      const cell = item[column];
      const kind = BREAKDOWN_COLUMNS[column];
      if (cell) yield { cell, role: kind === 'number' ? null : kind };
    }
  }
  for (const { label, amount, notes } of total ? [...subtotals, total] : subtotals) {
    yield { cell: label, role: null };
    yield { cell: amount, role: null };
    for (const note of notes) yield { cell: note, role: 'note' };
  }
}

function projectNamesInRows({ breakdown: table }: FormTables): TextCell[] {
  const names = new CellMap<TextCell>();
  for (const { project } of table?.items ?? []) {
    if (project && project.text !== '') names.set(project.at, project);
  }
  return names.values();
}

function recognizedBreakdown({ breakdown: table }: FormTables): RecognizedGroup[] {
  const { title } = SECTION_WORDS.breakdown;
  const items = table?.items ?? [];
  return [
    { title: `${title}：各列`, cells: table ? recognizedColumns(table) : [] },
    {
      title: `${title}：${items.length} 行`,
      cells: items.map(({ item, amount }) => ({ label: item.text, text: amount.text, at: amount.at })),
    },
  ];
}

function recognizedColumns({ header, columns, amountUnit, priceUnit, items }: Breakdown): RecognizedCell[] {
  const units: Readonly<Partial<Record<BreakdownColumn, string>>> = {
    amount: amountUnit,
    unitPrice: priceUnit,
  };
  return (Object.entries(columns) as [BreakdownColumn, number][])
    .sort(([, left], [, right]) => left - right)
    .map(([column, index]) => {
      const at = { ...header, column: index };
      const cell =
        column === 'unit' || column === 'times' || column === 'furtherTimes'
          ? { label: items[0]?.[column]?.label ?? '', text: `${columnName(index)} 列`, at }
          : columnCell(BREAKDOWN_LABELS, `breakdown.${column}`, at);
      return { ...cell, text: [cell.text, units[column]].filter(Boolean).join('，') };
    });
}

/** If the layout does not print 单价 and 数量, a table of amounts alone is complete. */
function missingColumns(
  { breakdown: table }: FormTables,
  { printsUnitPrices }: Layout,
): MissingColumns | null {
  if (!table) return null;
  const { header, missingColumns: missing } = table;
  const prices: readonly BreakdownColumn[] = ['unitPrice', 'quantity'];
  const hasAmountsAlone = prices.every((column) => missing.includes(column));
  const needed =
    hasAmountsAlone && !printsUnitPrices ? missing.filter((column) => !prices.includes(column)) : missing;
  return { header, missing: needed.flatMap((column) => NEEDED_TITLES[column] ?? []) };
}

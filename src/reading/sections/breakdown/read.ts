/** Reads 项目构成分解: the cost breakdown. */
import {
  BREAKDOWN_COLUMNS,
  type Breakdown,
  type BreakdownColumn,
  type BreakdownItem,
  type BreakdownTotal,
} from '../../../form/breakdown';
import type { NumberCell, TextCell } from '../../../form/cells';
import type { MoneyUnit } from '../../../language/numbers/units';
import { isDitto, stripInvisible } from '../../../language/text/text';
import {
  breakdownColumns,
  COLUMN_NAMES,
  areMeasures,
  hasNumbers,
  otherColumns,
  unitOfHeader,
  type BreakdownColumns,
} from './columns';
import { toUnreadCells } from '../../sheet/unknown-columns';
import { classifyRows, type BreakdownRow } from './rows';
import type { Sheet } from '../../sheet/sheet';
import {
  groupSubtotals,
  isSummary,
  summaryLabel,
  totalIn,
  type ItemOrSummary,
  type SummaryRow,
} from './summaries';
import { valuePlace, type HeaderCell, type TableBlock } from '../../sheet/table';
import { moneyInUnit, priceInUnit, quantityInItsUnit } from '../../sheet/table-units';
import { cleanLabel, numberAt, textAt } from '../../sheet/value-cells';
import type { ReadTable, Surroundings } from '../section';

/** A table without its units: they depend on the form around it. */
type UnitlessBreakdown = Omit<Breakdown, 'amountUnit' | 'priceUnit'>;

/** Columns without which the arithmetic can't be checked. */
const NEEDED: readonly BreakdownColumn[] = ['item', 'amount', 'unitPrice', 'quantity'];

export function readBreakdown(blocks: readonly TableBlock[]): ReadTable | null {
  const [first] = blocks;
  if (!first) return null;
  const { sheet } = first;
  const tables = blocks.map((block) => ({ block, columns: columnsOf(block) }));
  const columns = tables[0]?.columns ?? {};
  const header = columns.amount ?? columns.item ?? first.header.cells[0];
  if (!header) return null;
  const reader = new RowReader(sheet);
  let bottom = first.header.bottom;
  const rows: ItemOrSummary[] = [];
  for (const { block, columns: blockColumns } of tables) {
    reader.begin(block.sheet, blockColumns);
    for (const row of classifyRows(blockColumns, block)) {
      bottom = row.row;
      // The head of a group names the 项目内容 of the rows below it.
      if (row.kind === 'summary' && row.rows) reader.carryNamesFrom(row);
      if (row.kind === 'summary') rows.push(row);
      else if (row.kind === 'item') rows.push(reader.item(row));
      else if (row.kind === 'other') reader.carryNamesFrom(row);
    }
  }
  const missing = NEEDED.filter((column) => !columns[column]);
  const total = totalIn(rows);
  const subtotals = rows.filter(isSummary).filter((row) => row !== total);
  const table: UnitlessBreakdown = {
    header: sheet.grid.ref(header.place.row, header.place.column),
    missingColumns: missing,
    unreadColumns: tables.flatMap((one) => unreadColumns(one.block, one.columns, missing, rows)),
    columns: columnIndexes(sheet, columns, rows.find((row) => !isSummary(row))?.row ?? bottom),
    items: rows.filter((row): row is BreakdownItem => !isSummary(row)),
    subtotals: groupSubtotals(rows, subtotals),
    ...(total && { total: totalOf(total) }),
  };
  const amountUnit = unitOfHeader(columns.amount);
  const priceUnit = unitOfHeader(columns.unitPrice);
  return {
    bottom,
    names: table.items.map(({ item }) => item.text),
    isClosed: total !== undefined,
    projectName: table.items[0]?.project?.text ?? '',
    moneyUnit: amountUnit,
    inForm: (around) => {
      const unit = amountUnit ?? unitAbove(first, around);
      return { breakdown: inUnits(table, { amountUnit: unit, priceUnit: priceUnit ?? unit }) };
    },
  };
}

const OTHER_YEAR = /上年|上一年|去年|前年|以前年度|往年|实际|执行|(?:19|20)\d\d年/;

/** Headers of codes and classes, which are neither prices nor quantities. */
const CODE = /科目|分类|代码|编[码号]/;

/** Headers of comparisons and shares, which follow from other columns. */
const COMPARED = /增减|增长|变动|差额|差异|占比|比例|比重|百分比/;

const SOURCE = /^其中|(?:资金|拨款|自筹|配套|贷款)(?:[(（].*)?$/;

/**
 * Columns that may be the missing ones: all columns with values if the names or the amounts are missing, otherwise all
 * with numbers under an unknown header.
 */
function unreadColumns(
  block: TableBlock,
  columns: BreakdownColumns,
  missing: readonly BreakdownColumn[],
  rows: readonly ItemOrSummary[],
): Breakdown['unreadColumns'] {
  if (missing.length === 0) return [];
  const { sheet, header } = block;
  const ofBlock = block.rows.filter((row) => rows.some((read) => read.row === row));
  const isOpen = missing.includes('item') || missing.includes('amount');
  return otherColumns(sheet, header, columns, ofBlock)
    .filter(({ header: { text } }) =>
      [OTHER_YEAR, SOURCE, CODE, COMPARED].every((words) => !words.test(stripInvisible(text))),
    )
    .filter(
      ({ header: place, filled }) =>
        isOpen ||
        (hasNumbers(filled) &&
          !areMeasures(filled.map(({ text }) => text)) &&
          sheet.hitsAt(place).length === 0),
    )
    .map((column) => toUnreadCells(sheet, column));
}

/** The table with its units, and each of its figures in them. */
function inUnits(table: UnitlessBreakdown, units: Pick<Breakdown, 'amountUnit' | 'priceUnit'>): Breakdown {
  const money = <Line extends BreakdownTotal>(line: Line): Line => ({
    ...line,
    amount: moneyInUnit(line.amount, units.amountUnit),
  });
  const items = new Map(table.items.map((item) => [item, itemInUnits(item, units)]));
  const { total } = table;
  return {
    ...table,
    ...units,
    items: [...items.values()],
    subtotals: table.subtotals.map((line) => ({
      ...money(line),
      items: line.items.map((item) => items.get(item) ?? item),
    })),
    ...(total && { total: money(total) }),
  };
}

function itemInUnits(
  item: BreakdownItem,
  { amountUnit, priceUnit }: Pick<Breakdown, 'amountUnit' | 'priceUnit'>,
): BreakdownItem {
  const { amount, unitPrice, quantity } = item;
  const hasUnit = [amount, unitPrice, quantity].some(
    (cell) => cell?.reading.kind === 'number' && cell.reading.unit !== undefined,
  );
  // Most rows have plain numbers: a copy of each would only take memory.
  if (!hasUnit) return item;
  return {
    ...item,
    amount: moneyInUnit(amount, amountUnit),
    ...(unitPrice && { unitPrice: priceInUnit(unitPrice, priceUnit) }),
    ...(quantity && { quantity: quantityInItsUnit(quantity, unitPrice) }),
  };
}

/** Amounts without a unit in their header have the unit named above them on their sheet, otherwise the form's. */
function unitAbove({ sheet, header }: TableBlock, { moneyUnits, moneyUnit }: Surroundings): MoneyUnit {
  const onSheet = moneyUnits.filter(
    ({ cell: { at } }) => at.sheet === sheet.grid.name && at.row < header.top,
  );
  return onSheet.at(-1)?.value ?? moneyUnit;
}

function columnsOf({ sheet, header, under }: TableBlock): BreakdownColumns {
  return breakdownColumns(sheet, header, under);
}

function totalOf({ sheet, row, label, amount, notes }: SummaryRow): BreakdownTotal {
  return { row, label: summaryLabel(sheet, label), amount, notes };
}

function columnIndexes(
  sheet: Sheet,
  columns: BreakdownColumns,
  row: number,
): Partial<Record<BreakdownColumn, number>> {
  const indexes: Partial<Record<BreakdownColumn, number>> = {};
  for (const [column, cell] of Object.entries(columns) as [BreakdownColumn, HeaderCell][]) {
    indexes[column] = valuePlace(sheet, cell, row).column;
  }
  return indexes;
}

/** Reads item rows; a blank project or content repeats the one above, also across blocks. */
class RowReader {
  private readonly last: Partial<Record<'project' | 'content', TextCell>> = {};
  private readonly labels = new Map<HeaderCell, string>();
  private columns: BreakdownColumns = {};

  constructor(private sheet: Sheet) {}

  /** Continues with the rows under another header. */
  begin(sheet: Sheet, columns: BreakdownColumns): void {
    this.sheet = sheet;
    this.columns = columns;
  }

  /** Keeps the names of a row that is not an item for the rows below it. */
  carryNamesFrom({ row }: Pick<BreakdownRow, 'row'>): void {
    for (const name of ['project', 'content'] as const) this.filledForward(name, row);
  }

  item({ row }: BreakdownRow): BreakdownItem {
    const { grid } = this.sheet;
    const cells = Object.fromEntries(
      COLUMN_NAMES.flatMap((column) => {
        const cell = this.cell(column, row);
        return cell ? [[column, cell]] : [];
      }),
    ) as Partial<BreakdownItem>;
    const item = cells.item ?? cells.project ?? textAt(grid, grid.place(row, 0), '项目明细');
    const noAmount = { ...item, text: '', start: item.whole.length, reading: { kind: 'blank' as const } };
    return { row, hidden: grid.isHidden(row), ...cells, item, amount: cells.amount ?? noAmount };
  }

  private cell(column: BreakdownColumn, row: number): TextCell | undefined {
    if (column === 'project' || column === 'content') return this.filledForward(column, row);
    const header = this.columns[column];
    if (!header) return undefined;
    return BREAKDOWN_COLUMNS[column] === 'number' ? this.number(header, row) : this.text(header, row);
  }

  private filledForward(name: 'project' | 'content', row: number): TextCell | undefined {
    const header = this.columns[name];
    if (!header) return undefined;
    const cell = this.text(header, row);
    if (cell.text !== '' && !isDitto(cell.text)) this.last[name] = cell;
    return this.last[name] ?? cell;
  }

  private text(column: HeaderCell, row: number): TextCell {
    return textAt(this.sheet.grid, valuePlace(this.sheet, column, row), this.labelOf(column));
  }

  private number(column: HeaderCell, row: number): NumberCell {
    return numberAt(this.sheet.grid, valuePlace(this.sheet, column, row), this.labelOf(column));
  }

  /** One string shared by all cells of a column, to save memory. */
  private labelOf(column: HeaderCell): string {
    let label = this.labels.get(column);
    if (label === undefined) this.labels.set(column, (label = cleanLabel(column.place.text)));
    return label;
  }
}

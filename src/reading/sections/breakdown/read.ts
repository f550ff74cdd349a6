/** Reads 项目构成分解: the cost breakdown. */
import type { Breakdown, BreakdownColumn, BreakdownItem, BreakdownTotal } from '../../../form/breakdown';
import type { NumberCell, TextCell } from '../../../form/cells';
import type { MoneyUnit } from '../../../language/numbers/units';
import { isDitto } from '../../../language/text/text';
import { breakdownColumns, NEEDED, unitOfHeader, type BreakdownColumns } from './columns';
import { totalIn } from './total';
import { isSummary, type BreakdownRow, type SummaryRow } from './row-kinds';
import { classifyRows } from './rows';
import type { Sheet } from '../../sheet/sheet';
import { groupSubtotals } from './subtotals';
import { summaryLabel } from './summary-cells';
import { valuePlace, type HeaderCell, type Stretch } from '../../sheet/table';
import { cleanLabel, numberAt, textAt, textCell } from '../../sheet/value-cells';
import type { ReadTable, Surroundings } from '../section';

/** Units are known only once the form is. */
type UnitlessBreakdown = Omit<Breakdown, 'amountUnit' | 'priceUnit'>;

/** Reads the stretches of one breakdown. */
export function readBreakdown(stretches: readonly Stretch[]): ReadTable | null {
  const [first] = stretches;
  if (!first) return null;
  const { sheet } = first;
  const columns = columnsOf(first);
  const header = columns.amount ?? columns.item ?? first.header.cells[0];
  if (!header) return null;
  const reader = new RowReader(sheet);
  let bottom = first.header.bottom;
  const rows: (BreakdownItem | SummaryRow)[] = [];
  for (const stretch of stretches) {
    const own = stretch === first ? columns : columnsOf(stretch);
    reader.begin(stretch.sheet, own);
    for (const row of classifyRows(own, stretch)) {
      bottom = row.row;
      if (row.kind === 'summary') rows.push(row);
      else if (row.kind === 'item') rows.push(reader.item(row));
      else if (row.kind === 'other') reader.passBy(row);
    }
  }
  const { total, subtotals } = summariesOf(rows);
  const table: UnitlessBreakdown = {
    sheet: sheet.grid.name,
    header: sheet.grid.ref(header.place.row, header.place.column),
    missingColumns: NEEDED.filter((column) => !columns[column]),
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
    groups: [],
    isClosed: total !== undefined,
    projectName: table.items[0]?.project?.text ?? '',
    moneyUnit: amountUnit,
    inForm: (around) => {
      const unit = amountUnit ?? unitAbove(first, around);
      return { breakdown: { ...table, amountUnit: unit, priceUnit: priceUnit ?? unit } };
    },
  };
}

/** Amounts whose header names no unit are in that of their own sheet, else of the form. */
function unitAbove({ sheet, header }: Stretch, { moneyUnits, moneyUnit }: Surroundings): MoneyUnit {
  const onSheet = moneyUnits.filter(
    ({ cell: { at } }) => at.sheet === sheet.grid.name && at.row < header.top,
  );
  return onSheet.at(-1)?.value ?? moneyUnit;
}

/** The 合计 of the whole table is its total; every other 合计, and every 小计, sums a group. */
function summariesOf(rows: readonly (BreakdownItem | SummaryRow)[]): {
  readonly total: SummaryRow | undefined;
  readonly subtotals: readonly SummaryRow[];
} {
  const total = totalIn(rows);
  return { total, subtotals: rows.filter(isSummary).filter((row) => row !== total) };
}

function columnsOf({ sheet, header, under }: Stretch): BreakdownColumns {
  return breakdownColumns(sheet, header, under);
}

function totalOf({ sheet, row, label, amount }: SummaryRow): BreakdownTotal {
  return { row, label: summaryLabel(sheet, label), amount };
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

/** Reads item rows; names of projects and contents are filled forward, from stretch to stretch. */
class RowReader {
  private readonly last: Partial<Record<'project' | 'content', TextCell>> = {};
  private readonly labels = new Map<HeaderCell, string>();
  private columns: BreakdownColumns = {};

  constructor(private sheet: Sheet) {}

  /** The rows that follow stand under this header. */
  begin(sheet: Sheet, columns: BreakdownColumns): void {
    this.sheet = sheet;
    this.columns = columns;
  }

  /** Takes the names of a row that is no item, for the rows below it. */
  passBy({ row }: BreakdownRow): void {
    this.filled('project', this.columns.project, row);
    this.filled('content', this.columns.content, row);
  }

  item({ row }: BreakdownRow): BreakdownItem {
    const { columns } = this;
    const { grid } = this.sheet;
    const project = this.filled('project', columns.project, row);
    const content = this.filled('content', columns.content, row);
    const optional = {
      ...(columns.unitPrice && { unitPrice: this.number(columns.unitPrice, row) }),
      ...(columns.priceBasis && { priceBasis: this.text(columns.priceBasis, row) }),
      ...(columns.quantity && { quantity: this.number(columns.quantity, row) }),
      ...(columns.quantityBasis && { quantityBasis: this.text(columns.quantityBasis, row) }),
      ...(columns.note && { note: this.text(columns.note, row) }),
    };
    const item = columns.item
      ? this.text(columns.item, row)
      : (project ?? textCell(grid, row, 0, '项目明细'));
    return {
      row,
      hidden: grid.isHidden(row),
      ...(project && { project }),
      ...(content && { content }),
      item,
      amount: columns.amount
        ? this.number(columns.amount, row)
        : { ...item, text: '', start: item.whole.length, reading: { kind: 'blank' } },
      ...optional,
    };
  }

  private filled(
    name: 'project' | 'content',
    column: HeaderCell | undefined,
    row: number,
  ): TextCell | undefined {
    if (!column) return undefined;
    const cell = this.text(column, row);
    if (cell.text !== '' && !isDitto(cell.text)) this.last[name] = cell;
    return this.last[name] ?? cell;
  }

  private text(column: HeaderCell, row: number): TextCell {
    return textAt(this.sheet.grid, valuePlace(this.sheet, column, row), this.labelOf(column));
  }

  private number(column: HeaderCell, row: number): NumberCell {
    return numberAt(this.sheet.grid, valuePlace(this.sheet, column, row), this.labelOf(column));
  }

  /** One text for all cells of a column. */
  private labelOf(column: HeaderCell): string {
    let label = this.labels.get(column);
    if (label === undefined) this.labels.set(column, (label = cleanLabel(column.place.text)));
    return label;
  }
}

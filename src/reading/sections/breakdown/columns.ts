/** The columns of a breakdown. */
import type { BreakdownColumn } from '../../../form/breakdown';
import type { MoneyUnit } from '../../../language/numbers/units';
import { stripInvisible } from '../../../language/text/text';
import { moneyUnitIn, trailingMoneyUnit } from '../../sheet/money-unit';
import type { Sheet } from '../../sheet/sheet';
import type { HeaderCell, TableHeader } from '../../sheet/table';
import { isSectionName } from '../../sheet/titles';

export type BreakdownColumns = Readonly<Partial<Record<BreakdownColumn, HeaderCell>>>;

/** Columns without which the arithmetic can't be checked. */
export const NEEDED: readonly BreakdownColumn[] = ['item', 'amount', 'unitPrice', 'quantity'];

/** More telling headers first: 明细金额 before 金额, where a table has both. */
const PREFERRED: Readonly<Partial<Record<BreakdownColumn, RegExp>>> = {
  amount: /^明细金额/,
  item: /^项目明细/,
  unitPrice: /^单价/,
};

/**
 * Makes out which column is which. The two 依据 are told apart by the column before them.
 * @param rows below the header
 */
export function breakdownColumns(
  sheet: Sheet,
  header: TableHeader,
  rows: readonly number[],
): BreakdownColumns {
  const { cells } = header;
  const columns: Partial<Record<BreakdownColumn, HeaderCell>> = {};
  for (const column of ['project', 'content', 'item', 'amount', 'unitPrice', 'quantity', 'note'] as const) {
    const candidates = cells.filter((cell) => cell.columns.has(column));
    const found = preferred(candidates, PREFERRED[column]);
    if (found) columns[column] = column === 'project' ? besideLabel(sheet, header, found, rows) : found;
  }
  for (const basis of cells.filter(
    (cell) => cell.columns.has('priceBasis') || cell.columns.has('quantityBasis'),
  )) {
    const column = basisColumn(basis, columns);
    if (column && !columns[column]) columns[column] = basis;
  }
  // Where only the contents are listed, they are what the money is for.
  if (!columns.item && columns.content) {
    const { content, ...others } = columns;
    return { ...others, item: content };
  }
  // 项目 beside amounts is what is bought; 项目名称 would be the form's own name.
  if (!columns.item && columns.project && stripInvisible(columns.project.place.text) === '项目') {
    const { project, ...others } = columns;
    return { ...others, item: project };
  }
  return columns;
}

/** Where the vertical label 项目构成分解 stands below an unmerged header 项目名称, the names are in the next column. */
function besideLabel(
  sheet: Sheet,
  header: TableHeader,
  cell: HeaderCell,
  rows: readonly number[],
): HeaderCell {
  const { column, area } = cell.place;
  const next = column + 1;
  const free = area.right === area.left && !header.cells.some(({ place }) => place.column === next);
  if (!free || !rows.some((row) => isSectionName(sheet, sheet.grid.place(row, column)))) return cell;
  return { ...cell, place: { ...cell.place, column: next, area: { ...area, left: next, right: next } } };
}

/** The unit that a header names: `单价（元）`, `金额(万元)`. */
export function unitOfHeader(cell: HeaderCell | undefined): MoneyUnit | null {
  if (!cell) return null;
  const { text } = cell.place;
  return moneyUnitIn(text) ?? trailingMoneyUnit(text)?.unit ?? null;
}

function basisColumn(basis: HeaderCell, columns: BreakdownColumns): 'priceBasis' | 'quantityBasis' | null {
  const price = basis.columns.has('priceBasis');
  const quantity = basis.columns.has('quantityBasis');
  if (!price || !quantity) return price ? 'priceBasis' : 'quantityBasis';
  const gap = (column: HeaderCell | undefined): number => {
    const distance = column ? basis.place.column - column.place.column : 0;
    return distance > 0 ? distance : Infinity;
  };
  const [afterPrice, afterQuantity] = [gap(columns.unitPrice), gap(columns.quantity)];
  if (afterPrice === Infinity && afterQuantity === Infinity) return null;
  return afterPrice < afterQuantity ? 'priceBasis' : 'quantityBasis';
}

function preferred(cells: readonly HeaderCell[], pattern: RegExp | undefined): HeaderCell | undefined {
  return (pattern && cells.find(({ place }) => pattern.test(stripInvisible(place.text)))) ?? cells[0];
}

/** The columns of a breakdown. */
import { BREAKDOWN_COLUMNS, type BreakdownColumn, type BreakdownNumberColumn } from '../../../form/breakdown';
import type { MoneyUnit } from '../../../language/numbers/units';
import { stripInvisible } from '../../../language/text/text';
import { moneyUnitIn, trailingMoneyUnit } from '../../sheet/money-unit';
import type { Sheet } from '../../sheet/sheet';
import type { HeaderCell, TableHeader } from '../../sheet/table';
import { isSectionName } from '../../sheet/titles';

export type BreakdownColumns = Readonly<Partial<Record<BreakdownColumn, HeaderCell>>>;

/** In reading order. */
export const COLUMN_NAMES = Object.keys(BREAKDOWN_COLUMNS) as readonly BreakdownColumn[];

export const NUMBER_COLUMNS = COLUMN_NAMES.filter(
  (column): column is BreakdownNumberColumn => BREAKDOWN_COLUMNS[column] === 'number',
);

/** A header that is preferred to other headers of the same column: 明细金额 to 金额. */
const PREFERRED: Readonly<Partial<Record<BreakdownColumn, RegExp>>> = {
  amount: /^明细金额/,
  item: /^项目明细/,
  unitPrice: /^单价/,
};

/**
 * Finds the header cell of each column. A bare 依据 belongs to the price or the quantity to its left.
 * @param rows below the header
 */
export function breakdownColumns(
  sheet: Sheet,
  header: TableHeader,
  rows: readonly number[],
): BreakdownColumns {
  const { cells } = header;
  const columns: Partial<Record<BreakdownColumn, HeaderCell>> = {};
  for (const column of COLUMN_NAMES) {
    const found = isBasis(column) ? undefined : preferredHeader(cells, column);
    if (found) columns[column] = column === 'project' ? rightOfLabel(sheet, header, found, rows) : found;
  }
  for (const basis of cells.filter((cell) => [...cell.columns].some(isBasis))) {
    const column = basisColumn(basis, columns);
    if (!columns[column]) columns[column] = basis;
  }
  if (columns.item) return columns;
  // Without 项目明细 the 项目内容 names what the money is for; so does a bare 项目 (项目名称 would be the form's name).
  const { content, project, ...others } = columns;
  if (content) return { ...others, ...(project && { project }), item: content };
  return project && stripInvisible(project.place.text) === '项目' ? { ...others, item: project } : columns;
}

function isBasis(column: string): column is 'priceBasis' | 'quantityBasis' {
  return column === 'priceBasis' || column === 'quantityBasis';
}

/** If the vertical label 项目构成分解 stands below an unmerged header 项目名称, the names are in the next column. */
function rightOfLabel(
  sheet: Sheet,
  header: TableHeader,
  cell: HeaderCell,
  rows: readonly number[],
): HeaderCell {
  const { column, area } = cell.place;
  const next = column + 1;
  const isFree = area.right === area.left && !header.cells.some(({ place }) => place.column === next);
  if (!isFree || !rows.some((row) => isSectionName(sheet, sheet.grid.place(row, column)))) return cell;
  return { ...cell, place: { ...cell.place, column: next, area: { ...area, left: next, right: next } } };
}

/** The unit that a header names: `单价（元）`, `金额(万元)`. */
export function unitOfHeader(cell: HeaderCell | undefined): MoneyUnit | null {
  if (!cell) return null;
  const { text } = cell.place;
  return moneyUnitIn(text) ?? trailingMoneyUnit(text)?.unit ?? null;
}

function basisColumn(basis: HeaderCell, columns: BreakdownColumns): 'priceBasis' | 'quantityBasis' | 'note' {
  const isPrice = basis.columns.has('priceBasis');
  if (!isPrice || !basis.columns.has('quantityBasis')) return isPrice ? 'priceBasis' : 'quantityBasis';
  const distanceFrom = (column: HeaderCell | undefined): number => {
    const distance = column ? basis.place.column - column.place.column : 0;
    return distance > 0 ? distance : Infinity;
  };
  const [fromPrice, fromQuantity] = [distanceFrom(columns.unitPrice), distanceFrom(columns.quantity)];
  // Without price and quantity it explains the amounts.
  if (fromPrice === Infinity && fromQuantity === Infinity) return 'note';
  return fromPrice < fromQuantity ? 'priceBasis' : 'quantityBasis';
}

function preferredHeader(cells: readonly HeaderCell[], column: BreakdownColumn): HeaderCell | undefined {
  const candidates = cells.filter((cell) => cell.columns.has(column));
  const pattern = PREFERRED[column];
  const preferred = pattern && candidates.find(({ place }) => pattern.test(stripInvisible(place.text)));
  return preferred ?? candidates[0];
}

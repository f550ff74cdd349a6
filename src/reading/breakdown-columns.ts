/** The columns of a breakdown. */
import type { BreakdownColumn } from '../form/breakdown';
import type { MoneyUnit } from '../form/declaration';
import { stripInvisible } from '../form/text';
import type { HeaderCell, TableHeader } from './headers';
import { moneyUnitIn } from './money-unit';

export type BreakdownColumns = Readonly<Partial<Record<BreakdownColumn, HeaderCell>>>;

/** Columns without which the arithmetic can't be checked. */
export const NEEDED: readonly BreakdownColumn[] = ['item', 'amount', 'unitPrice', 'quantity'];

/** More telling headers first: 明细金额 before 金额, where a table has both. */
const PREFERRED: Readonly<Partial<Record<BreakdownColumn, RegExp>>> = {
  amount: /^明细金额/,
  item: /^项目明细/,
  unitPrice: /^单价/,
};

/** Makes out which column is which. The two 依据 are told apart by the column before them. */
export function breakdownColumns({ cells }: TableHeader): BreakdownColumns {
  const columns: Partial<Record<BreakdownColumn, HeaderCell>> = {};
  for (const column of ['project', 'content', 'item', 'amount', 'unitPrice', 'quantity', 'note'] as const) {
    const candidates = cells.filter((cell) => cell.columns.has(column));
    const found = preferred(candidates, PREFERRED[column]);
    if (found) columns[column] = found;
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
  return columns;
}

/** The unit that a header names: `单价（元）`, `金额(万元)`. */
export function unitOfHeader(cell: HeaderCell | undefined): MoneyUnit | null {
  return cell ? moneyUnitIn(cell.place.text) : null;
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

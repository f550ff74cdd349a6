/** The columns of a breakdown. */
import Big from 'big.js';
import { BREAKDOWN_COLUMNS, type BreakdownColumn, type BreakdownNumberColumn } from '../../../form/breakdown';
import { unitAt, unitKind, type MoneyUnit } from '../../../language/numbers/units';
import { readNumber } from '../../../language/numbers/number-text';
import { compactText, stripInvisible } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import { moneyUnitIn, trailingMoneyUnit } from '../../sheet/money-unit';
import type { Sheet } from '../../sheet/sheet';
import { columnAt, valuePlace, type HeaderCell, type TableHeader } from '../../sheet/table';
import { isSectionName } from '../../sheet/titles';
import { unknownColumns, type UnknownColumn } from '../../sheet/unknown-columns';
import { readingAt } from '../../sheet/value-cells';

export type BreakdownColumns = Readonly<Partial<Record<BreakdownColumn, HeaderCell>>>;

/** In reading order. */
export const COLUMN_NAMES = Object.keys(BREAKDOWN_COLUMNS) as readonly BreakdownColumn[];

export const NUMBER_COLUMNS = COLUMN_NAMES.filter(
  (column): column is BreakdownNumberColumn => BREAKDOWN_COLUMNS[column] === 'number',
);

/** Columns that number the rows. */
export const ORDINAL = /^(?:序号|编号|行次)$/;

/** A header that is preferred to other headers for the same column: 明细金额 to 金额. */
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
  // A cell that reaches below the header is a label beside the rows (支出明细) and heads no column.
  const cells = header.cells.filter(({ place }) => place.area.bottom <= header.bottom);
  const columns: Partial<Record<BreakdownColumn, HeaderCell>> = {};
  for (const column of COLUMN_NAMES) {
    const found = isBasis(column) ? undefined : preferredHeader(cells, column);
    if (found) columns[column] = column === 'project' ? rightOfLabel(sheet, header, found, rows) : found;
  }
  for (const basis of cells.filter((cell) => [...cell.columns].some(isBasis))) {
    const column = basisColumn(basis, columns);
    if (!columns[column]) columns[column] = basis;
  }
  const amount = columns.amount ?? inferredAmount(sheet, header, columns, rows);
  if (amount) columns.amount = amount;
  const named = withItem(columns, inferredItem(sheet, header, columns, rows));
  const unit = otherColumns(sheet, header, named, rows).find(({ filled }) => holdsUnits(filled));
  return {
    ...named,
    ...(unit && { unit: columnAt(unit.header, 'unit') }),
    ...inferredFactors(sheet, header, named, rows),
  };
}

/** Tells whether most of some cells hold nothing but a unit of a quantity: 台, 万份, 人次. */
function holdsUnits(places: readonly Place[]): boolean {
  const units = places.filter(({ text }) => {
    const plain = compactText(text);
    const unit = unitAt(plain, 0);
    return unit?.unit === plain && unit.kind !== 'money';
  });
  return units.length * 2 > places.length;
}

/** @param inferred the column of 明细 if its header is unknown */
function withItem(columns: BreakdownColumns, inferred: HeaderCell | undefined): BreakdownColumns {
  const item = columns.item ?? inferred;
  if (item) return { ...columns, item };
  // If there is no 项目明细, 项目内容 or a bare 项目 names what the money is for (项目名称 would be the name of the form's project).
  const { content, project, ...others } = columns;
  if (content) return { ...others, ...(project && { project }), item: content };
  return project && stripInvisible(project.place.text) === '项目' ? { ...others, item: project } : columns;
}

/** Filled columns of the table that are not known. */
export function otherColumns(
  sheet: Sheet,
  header: TableHeader,
  columns: BreakdownColumns,
  rows: readonly number[],
): UnknownColumn[] {
  const known = Object.values(columns).map(({ place }) => place.area);
  const first = Math.min(...header.cells.map(({ place }) => place.column));
  return unknownColumns(sheet, header, known, first, rows).filter(
    ({ header: { text } }) => !ORDINAL.test(compactText(text)),
  );
}

/**
 * The column of the amounts if none has a known header: of the other columns with numbers in most of their cells, the only
 * one whose header names a unit of money, otherwise the one that is 单价 × 数量 in most rows (小计, 费用).
 */
function inferredAmount(
  sheet: Sheet,
  header: TableHeader,
  columns: BreakdownColumns,
  rows: readonly number[],
): HeaderCell | undefined {
  const others = otherColumns(sheet, header, columns, rows)
    .filter(({ filled }) => hasNumbers(filled))
    .map((column) => columnAt(column.header, 'amount'));
  const [only, second] = others.filter((cell) => unitOfHeader(cell) !== null);
  if (only && !second) return only;
  const { unitPrice, quantity } = columns;
  if (!unitPrice || !quantity) return undefined;
  const [prices, quantities] = [unitPrice, quantity].map((cell) => comparedNumbers(sheet, cell, rows));
  const isProduct = (cell: HeaderCell): boolean => {
    const lines = comparedNumbers(sheet, cell, rows).flatMap((amount, index) => {
      const [price, count] = [prices?.[index], quantities?.[index]];
      return amount && price && count ? [isAmountOf(price.times(count), amount)] : [];
    });
    return lines.length > 1 && lines.filter(Boolean).length * 2 > lines.length;
  };
  return others.find(isProduct);
}

/** Headers of columns that hold words but do not say what the money is for. */
export const NO_ITEM =
  /科目|分类|类别|类型|编号|编码|单位|部门|来源|依据|标准|方式|说明|描述|表述|备注|规格|型号/;

/** The column of 明细 if none has a known header: the first column of words before the amounts, right of 项目内容 if there is one. */
function inferredItem(
  sheet: Sheet,
  header: TableHeader,
  columns: BreakdownColumns,
  rows: readonly number[],
): HeaderCell | undefined {
  const { content, project, amount, unitPrice, quantity } = columns;
  const numbers = [amount, unitPrice, quantity].flatMap((cell) => cell?.place.column ?? []);
  if (numbers.length === 0 || (project && !content)) return undefined;
  const first = content?.place.column ?? 0;
  const known = Object.values(columns).map(({ place }) => place.area);
  return unknownColumns(sheet, header, known, first, rows)
    .filter(({ header: { column } }) => column < Math.min(...numbers))
    .filter(({ header: { text }, filled }) => !NO_ITEM.test(text) && !hasNumbers(filled))
    .filter(({ filled }) => filled.length * 2 > rows.length)
    .map((column) => columnAt(column.header, 'item'))[0];
}

/** The number of rows that are compared to recognize a column by its figures, because a table may be long and wide. */
const COMPARED_ROWS = 100;

/** The numbers of a column in the compared rows; `null` where it holds none. */
function comparedNumbers(sheet: Sheet, cell: HeaderCell, rows: readonly number[]): (Big | null)[] {
  return rows.slice(0, COMPARED_ROWS).map((row) => numberInRow(sheet, valuePlace(sheet, cell, row), row));
}

/**
 * The columns under unknown headers whose product with the known ones is the amount: 单价 or 数量 if the table lacks one of
 * them, and up to two factors beside 数量 (月数, 天数, 次数). They stand side by side, and are used if the product is right in at
 * least half of the compared rows, and in more rows than without them.
 */
function inferredFactors(
  sheet: Sheet,
  header: TableHeader,
  columns: BreakdownColumns,
  rows: readonly number[],
): BreakdownColumns {
  const { amount, unitPrice, quantity } = columns;
  const known = [unitPrice, quantity].filter((cell) => cell !== undefined);
  if (!amount || known.length === 0) return {};
  const valuesOf = (cell: HeaderCell): (Big | null)[] => comparedNumbers(sheet, cell, rows);
  const open = (['unitPrice', 'quantity', 'times', 'furtherTimes'] as const).filter((name) => !columns[name]);
  const others = otherColumns(sheet, header, columns, rows)
    .filter(({ filled }) => hasNumbers(filled))
    .filter(({ header: { text } }) => !unitPrice || moneyUnitIn(text) === null)
    .map(({ header: place }) => ({ place, values: valuesOf(columnAt(place, 'times')) }));
  if (others.length === 0) return {};
  const [totals, first, second] = [amount, ...known].map(valuesOf);
  const lines = (totals ?? []).flatMap((total, index) => {
    const value = first?.[index];
    const product = value && second ? second[index]?.times(value) : value;
    // A column that repeats the amounts looks like a factor of rows whose known product is 1.
    return total && product && !product.eq(1) ? [{ index, total, product }] : [];
  });
  const rightWith = (factors: typeof others): number =>
    lines.filter(({ index, total, product }) =>
      isAmountOf(
        factors.reduce((result, { values }) => result.times(values[index] ?? 1), product),
        total,
      ),
    ).length;
  const runs = open.flatMap((_, length) =>
    others.slice(length).map((__, start) => others.slice(start, start + length + 1)),
  );
  let best = { factors: [] as typeof others, right: rightWith([]) };
  for (const factors of runs) {
    const right = rightWith(factors);
    if (right > best.right && right * 2 >= lines.length) best = { factors, right };
  }
  return Object.fromEntries(
    best.factors.flatMap(({ place }, index) => {
      const name = open[index];
      return name ? [[name, columnAt(place, name)]] : [];
    }),
  );
}

/** 1 for a price in the unit of the amount, 10,000 for a price in 元 and an amount in 万元. */
const PRICES_PER_AMOUNT = [1, 10_000];
const ROUNDING = new Big('0.0051');

/** Tells whether an amount is a product of price and quantity, in the unit of the price or in 万元. */
export function isAmountOf(product: Big, amount: Big): boolean {
  return PRICES_PER_AMOUNT.some((ratio) =>
    product.minus(amount.times(ratio)).abs().lt(ROUNDING.times(ratio)),
  );
}

/** The number in a cell that begins in a row; `null` if it holds none. */
export function numberInRow({ grid }: Sheet, place: Place, row: number): Big | null {
  if (place.row !== row) return null;
  const reading = readingAt(grid, place);
  return reading.kind === 'number' ? reading.value : null;
}

/** Tells whether most of some cells hold numbers. */
export function hasNumbers(places: readonly Place[]): boolean {
  return places.filter(({ text }) => readNumber(text).kind === 'number').length * 2 > places.length;
}

/** Tells whether most texts are sizes with their units and none is an amount: 1200亩, 2400平方米, 1座. */
export function areMeasures(texts: readonly string[]): boolean {
  const kinds = texts.map((text) => {
    const read = readNumber(text);
    return read.kind === 'number' && read.unit !== undefined ? unitKind(read.unit) : null;
  });
  const sizes = kinds.filter((kind) => kind === 'count' || kind === 'measure');
  return sizes.length * 2 > texts.length && !kinds.includes('money');
}

function isBasis(column: string): column is 'priceBasis' | 'quantityBasis' {
  return column === 'priceBasis' || column === 'quantityBasis';
}

/** If the vertical label 项目构成分解 is below an unmerged header 项目名称, the names are in the next column. */
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
  // In a table without price and quantity, 依据 explains the amounts.
  if (fromPrice === Infinity && fromQuantity === Infinity) return 'note';
  return fromPrice < fromQuantity ? 'priceBasis' : 'quantityBasis';
}

function preferredHeader(cells: readonly HeaderCell[], column: BreakdownColumn): HeaderCell | undefined {
  const candidates = cells.filter((cell) => cell.columns.has(column));
  const pattern = PREFERRED[column];
  const preferred = pattern && candidates.find(({ place }) => pattern.test(stripInvisible(place.text)));
  return preferred ?? candidates[0];
}

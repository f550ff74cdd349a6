/** Finds a cost breakdown under unknown headers by its figures: 补贴标准 × 补贴面积 = 补贴金额 in most rows, or amounts above 合计. */
import Big from 'big.js';
import { readNumber } from '../../../language/numbers/number-text';
import { convertMoney } from '../../../language/numbers/units';
import { compactText, hasHan, isBlankText } from '../../../language/text/text';
import type { CellRange } from '../../../workbook/cell';
import type { CellSnapshot } from '../../../workbook/snapshot';
import type { Place } from '../../sheet/grid';
import type { Sheet } from '../../sheet/sheet';
import { columnAt, type HeaderCell, type TableHeader } from '../../sheet/table';
import { areMeasures, NO_ITEM, ORDINAL, unitOfHeader } from './columns';

/** Longer texts are not headers. */
const MAX_HEADING = 16;
const MAX_HEADER_ROWS = 3;
/** Words and an amount. */
const MIN_COLUMNS = 2;
/** If fewer rows agree, it may be by chance. */
const MIN_ROWS = 2;
/** The number of first rows from which the contents of the columns are recognized. */
const MAX_ROWS = 50;
const PRICE = /价|标准/;
const MONEY = /金额|小计|合计|资金|经费|预算|费用|投资|总价/;

/** A figure, which is never a header, except for a year. */
const FIGURE = /^(?!(?:19|20)\d\d$)[\d.,]+$/;

/** The header of the first such table of a sheet; `null` if there is none. */
export function headerOfRows(sheet: Sheet): TableHeader | null {
  const { grid } = sheet;
  // A label over several rows names the whole table and is not a header of a column.
  const isLow = (row: number, { bottom }: CellRange): boolean => bottom < row + MAX_HEADER_ROWS;
  for (const row of grid.wordRows) {
    const isFigure = (text: string, { column }: CellSnapshot): boolean =>
      FIGURE.test(text) && isLow(row, grid.area(row, column));
    // The test for figures comes first, because a list has thousands of rows with figures and each search looks through the rows below.
    if (grid.someText(row, isFigure)) continue;
    const places = grid
      .placesIn(row)
      .filter(({ text, area }) => isLow(row, area) && !ORDINAL.test(compactText(text)));
    const cells = places.length >= MIN_COLUMNS ? cellsUnder(sheet, places) : null;
    if (cells) return { top: row, bottom: Math.max(...cells.map(({ place }) => place.area.bottom)), cells };
  }
  return null;
}

/** The columns under possible headers; `null` if the figures below them show no amounts. */
function cellsUnder(sheet: Sheet, places: readonly Place[]): readonly HeaderCell[] | null {
  const headings = places.filter(({ text }) => hasHan(text) && compactText(text).length <= MAX_HEADING);
  const rows = rowsUnder(sheet, headings);
  const columns = headings.map((place) => ({
    cell: columnAt(place, ''),
    values: rows.map((row) => numberIn(sheet, row, place)),
    texts: rows.map((row) => sheet.grid.text(row, place.column)).filter((text) => !isBlankText(text)),
  }));
  const numeric = columns.filter(
    ({ values, texts }) => count(values) * 2 > rows.length && count(values) * 2 > texts.length,
  );
  const words = columns.find(
    ({ cell, texts }) =>
      !NO_ITEM.test(cell.place.text) && texts.filter((text) => hasHan(text)).length * 2 > rows.length,
  );
  if (!words) return null;
  const money = numeric.filter(({ cell }) => isMoney(cell)).reverse();
  let best: Readonly<Record<string, Figures>> | null = null;
  let most = 0;
  for (const amount of money) {
    const before = numeric.filter((one) => one !== amount);
    for (const [index, left] of before.entries()) {
      for (const right of before.slice(index + 1)) {
        const [price, quantity] = isPrice(right.cell) && !isPrice(left.cell) ? [right, left] : [left, right];
        const agreeing = rowsThatAgree(price, quantity, amount);
        if (agreeing <= most) continue;
        most = agreeing;
        best = { item: words, unitPrice: price, quantity, amount };
      }
    }
  }
  if (best) return headerCells(sheet, columns, best);
  const [amount] = money;
  const others = numeric.filter((one) => one !== amount && !areMeasures(one.texts));
  const isAlone =
    amount &&
    (others.length === 0 || isProductOfAll(numeric, amount)) &&
    endsWithSum(sheet, rows, words) &&
    !words.texts.some((text) => SOURCE.test(text));
  return isAlone ? headerCells(sheet, columns, { item: words, amount }) : null;
}

/** Tells whether the amounts are products of all other figures in most rows: people × 元/人·月 × months. */
function isProductOfAll(numeric: readonly Figures[], amount: Figures): boolean {
  const factors = numeric.filter((one) => one !== amount);
  const rows = amount.values.flatMap((total, index) => {
    const numbers = factors.flatMap(({ values }) => values[index] ?? []);
    return total && numbers.length === factors.length ? [{ total, numbers }] : [];
  });
  const right = rows.filter(({ total, numbers }) =>
    numbers.reduce((a, b) => a.times(b), new Big(1)).eq(total),
  );
  return factors.length > 2 && right.length >= MIN_ROWS && right.length * 2 >= rows.length;
}

/** Sources of money, which have amounts and a sum too. */
const SOURCE = /财政|资金|拨款|自筹|配套|贷款|公共预算|基金/;

/** Tells whether the last of some rows, at least two others before it, is the sum: 合计. */
function endsWithSum(sheet: Sheet, rows: readonly number[], { cell: { place } }: Figures): boolean {
  const last = sheet.grid.placesIn(rows.at(-1) ?? 0).filter(({ column }) => column <= place.column);
  return rows.length > MIN_ROWS && last.some(({ text }) => sheet.labels.labelsOf(text).has('row.total'));
}

/** The headers with the columns that the figures show, and those that their words name. */
function headerCells(
  sheet: Sheet,
  columns: readonly Figures[],
  found: Readonly<Record<string, Figures>>,
): HeaderCell[] {
  return columns.map(({ cell: { place } }) => {
    const [name] = Object.entries(found).find(([, { cell }]) => cell.place === place) ?? [];
    const known = sheet.labels.namesOfKind(place.words, 'breakdown').filter((one) => !(one in found));
    return { place, columns: new Set(name === undefined ? known : [name]), sectionName: false };
  });
}

/** The rows directly below headers that hold a number under one of them, to their sum. */
function rowsUnder({ grid, labels }: Sheet, headings: readonly Place[]): number[] {
  const rows: number[] = [];
  let row = Math.max(...headings.map(({ area }) => area.bottom)) + 1;
  const isFigure = ({ column }: Place): boolean => readNumber(grid.text(row, column)).kind === 'number';
  while (row <= grid.lastRow && rows.length < MAX_ROWS && headings.some(isFigure)) {
    rows.push(row);
    if (grid.placesIn(row).some(({ text }) => labels.labelsOf(text).has('row.total'))) break;
    row += 1;
  }
  return rows;
}

interface Figures {
  readonly cell: HeaderCell;
  readonly values: readonly (Big | null)[];
  readonly texts: readonly string[];
}

function isMoney(cell: HeaderCell): boolean {
  return MONEY.test(cell.place.text) || unitOfHeader(cell) !== null;
}

function isPrice(cell: HeaderCell): boolean {
  return PRICE.test(cell.place.text) || unitOfHeader(cell) !== null;
}

/** The number of rows in which price × quantity is the amount; 0 if they are too few, or if price or quantity is 0 or 1 in all of them. */
function rowsThatAgree(price: Figures, quantity: Figures, amount: Figures): number {
  const unit = unitOfHeader(amount.cell);
  const rows = amount.values.flatMap((total, index) => {
    const [each, number] = [price.values[index], quantity.values[index]];
    if (!total || !each || !number) return [];
    const from = unitOfHeader(price.cell) ?? unit;
    const product = each.times(number);
    return [{ total, each, number, product: (from && unit && convertMoney(product, from, unit)) ?? product }];
  });
  const right = rows.filter(({ total, product }) => total.eq(product));
  const isProven =
    rows.length >= MIN_ROWS &&
    right.length * 2 >= rows.length &&
    right.some(({ each, number }) => !each.eq(1) && !number.eq(1) && !each.eq(0) && !number.eq(0));
  return isProven ? right.length : 0;
}

function numberIn(sheet: Sheet, row: number, { column }: Place): Big | null {
  const read = readNumber(sheet.grid.text(row, column));
  return read.kind === 'number' ? read.value : null;
}

function count(values: readonly (Big | null)[]): number {
  return values.filter((value) => value !== null).length;
}

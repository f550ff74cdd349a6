/** Tells the items of a breakdown from rows that only look like items. */
import type Big from 'big.js';
import { readNumber } from '../../../language/numbers/number-text';
import { isBlankText, compactText } from '../../../language/text/text';
import type { BreakdownColumns } from './columns';
import type { Place } from '../../sheet/grid';
import type { Sheet } from '../../sheet/sheet';
import { valuePlace } from '../../sheet/table';
import { isSectionName } from '../../sheet/titles';
import { readingAt } from '../../sheet/value-cells';

/** The row says how much of the amount above is for one purpose. */
const PART = /^其中/;
/** The sum in words, or a remark. */
const REMARK = /^(?:(?:人民币)?\(?大写\)?|备注|附注|注|说明)(?:[:(]|$)/;

/** The number of a row that is not filled in. */
const LIST_NUMBER = /^\s*[(（]?\d{1,2}[)）、.．]?\s*$/;

/** Tells whether a row is an item: it names a 明细 or has a price, a quantity or an amount. */
export function isItem(sheet: Sheet, columns: BreakdownColumns, row: number): boolean {
  const item = columns.item && valuePlace(sheet, columns.item, row);
  const amount = columns.amount && valuePlace(sheet, columns.amount, row);
  // An amount merged from above and a heading merged across the amounts are not amounts of this row.
  if (amount && amount.row < row) return false;
  if (item && amount && item.row === amount.row && item.column === amount.column) return false;
  if (isStruckOut(sheet, columns, row)) return false;
  const isNamed = item?.row === row && !isBlankText(item.text) && !isSectionName(sheet, item);
  if (isNamed && !LIST_NUMBER.test(item.text)) return true;
  return ([columns.unitPrice, columns.quantity, columns.amount] as const).some(
    (column) => column && hasOwnNumber(sheet, valuePlace(sheet, column, row), row),
  );
}

/**
 * Tells whether another row counts the money of this row: it names a part of the row above (其中), the fund that pays, or
 * the sum in words.
 * @param hasAmountAbove whether the row above has an amount
 */
export function isRemarkOnMoney(
  sheet: Sheet,
  columns: BreakdownColumns,
  row: number,
  hasAmountAbove: boolean,
): boolean {
  const name = namesIn(sheet, columns, row).at(-1);
  if (!name) return false;
  const text = compactText(name.text);
  if (hasAmountAbove && PART.test(text)) return true;
  if (hasPriceOrQuantity(sheet, columns, row)) return false;
  return REMARK.test(text) || [...sheet.labels.labelsOf(name.text)].some((id) => id.startsWith('fund.'));
}

/** An item that cannot be a remark: it has a price or a quantity, or names in more than one column. */
export function isFullItem(sheet: Sheet, columns: BreakdownColumns, row: number): boolean {
  if (!isItem(sheet, columns, row) || amountIn(sheet, columns, row) === null) return false;
  return hasPriceOrQuantity(sheet, columns, row) || namesIn(sheet, columns, row).length > 1;
}

/** The amount of a row; `null` if it has none. */
export function amountIn(sheet: Sheet, columns: BreakdownColumns, row: number): Big | null {
  if (!columns.amount) return null;
  const reading = readingAt(sheet.grid, valuePlace(sheet, columns.amount, row));
  return reading.kind === 'number' ? reading.value : null;
}

function hasPriceOrQuantity(sheet: Sheet, columns: BreakdownColumns, row: number): boolean {
  return ([columns.unitPrice, columns.quantity] as const).some(
    (column) => column && hasOwnNumber(sheet, valuePlace(sheet, column, row), row),
  );
}

/** The names in a row from left to right; a name merged across several columns once. */
function namesIn(sheet: Sheet, columns: BreakdownColumns, row: number): Place[] {
  const places = ([columns.project, columns.content, columns.item] as const).flatMap((column) =>
    column ? [valuePlace(sheet, column, row)] : [],
  );
  return places.filter(
    (place, index) =>
      place.row === row &&
      !isBlankText(place.text) &&
      places.findIndex(({ column }) => column === place.column) === index,
  );
}

/** An unused row is marked with dashes in all its figures, or in its name without any figure: `----`, `/`, 无. */
function isStruckOut(sheet: Sheet, columns: BreakdownColumns, row: number): boolean {
  const figures = [columns.amount, columns.unitPrice, columns.quantity].flatMap((column) =>
    column ? [valuePlace(sheet, column, row)] : [],
  );
  if (!figures.every((place) => readingAt(sheet.grid, place).kind === 'blank')) return false;
  const name = columns.item && valuePlace(sheet, columns.item, row);
  return figures.every(({ text }) => isDashes(text)) || (name?.row === row && isDashes(name.text));
}

function isDashes(text: string): boolean {
  return readNumber(text).kind === 'dash';
}

/** Tells whether a cell of the row holds a number. A formula that gives 0 in an unused row is not an entry. */
function hasOwnNumber({ grid }: Sheet, place: Place, row: number): boolean {
  if (place.row !== row) return false;
  const reading = readingAt(grid, place);
  if (reading.kind === 'blank' || reading.kind === 'uncached') return false;
  return !(
    reading.kind === 'number' &&
    reading.value.eq(0) &&
    grid.cell(place.row, place.column)?.formula !== undefined
  );
}

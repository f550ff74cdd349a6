/** Tells the items of a breakdown from rows that only look like one. */
import type Big from 'big.js';
import { readNumber } from '../../../language/numbers/number-text';
import { isBlankText, compactText } from '../../../language/text/text';
import type { BreakdownColumns } from './columns';
import type { Place } from '../../sheet/grid';
import type { Sheet } from '../../sheet/sheet';
import { valuePlace } from '../../sheet/table';
import { isSectionName } from '../../sheet/titles';
import { readingAt } from '../../sheet/value-cells';

/** What is part of the amount above it. */
const PART = /^其中/;
/** The sum in words, and remarks. */
const REMARK = /^(?:(?:人民币)?\(?大写\)?|备注|附注|注|说明)(?:[:(]|$)/;

/** A used row: it names a 明细 or has a price, a quantity or an amount of its own. */
export function isItem(sheet: Sheet, columns: BreakdownColumns, row: number): boolean {
  const item = columns.item && valuePlace(sheet, columns.item, row);
  const amount = columns.amount && valuePlace(sheet, columns.amount, row);
  // The rest of an amount's merged area, and a heading that runs across the amounts, have no amount of their own.
  if (amount && amount.row < row) return false;
  if (item && amount && item.row === amount.row && item.column === amount.column) return false;
  if (isStruckOut(sheet, columns, row)) return false;
  if (item?.row === row && !isBlankText(item.text) && !isSectionName(sheet, item)) return true;
  return ([columns.unitPrice, columns.quantity, columns.amount] as const).some(
    (column) => column && hasOwnNumber(sheet, valuePlace(sheet, column, row), row),
  );
}

/**
 * Tells whether the money of a row is counted elsewhere: it says how much of the row above is for something (其中), from
 * which fund the money comes, or what the sum is in words.
 * @param below whether the row above has an amount
 */
export function isRemarkOnMoney(
  sheet: Sheet,
  columns: BreakdownColumns,
  row: number,
  below: boolean,
): boolean {
  const name = namesIn(sheet, columns, row).at(-1);
  if (!name) return false;
  const text = compactText(name.text);
  if (below && PART.test(text)) return true;
  if (isComputed(sheet, columns, row)) return false;
  return REMARK.test(text) || [...sheet.labels.labelsOf(name.text)].some((id) => id.startsWith('fund.'));
}

/** An item that nobody takes for a remark: its amount is computed, or it is named in more than one column. */
export function isFullItem(sheet: Sheet, columns: BreakdownColumns, row: number): boolean {
  if (!isItem(sheet, columns, row) || amountIn(sheet, columns, row) === null) return false;
  return isComputed(sheet, columns, row) || namesIn(sheet, columns, row).length > 1;
}

/** The amount of a row; `null` where it has none. */
export function amountIn(sheet: Sheet, columns: BreakdownColumns, row: number): Big | null {
  if (!columns.amount) return null;
  const reading = readingAt(sheet.grid, valuePlace(sheet, columns.amount, row));
  return reading.kind === 'number' ? reading.value : null;
}

/** Has a price or a quantity. */
function isComputed(sheet: Sheet, columns: BreakdownColumns, row: number): boolean {
  return ([columns.unitPrice, columns.quantity] as const).some(
    (column) => column && hasOwnNumber(sheet, valuePlace(sheet, column, row), row),
  );
}

/** What the row is called, from left to right; a name across several columns once. */
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

/** A row that is not used says so with dashes in all its figures, or in its name without any figure: `----`, `/`, 无. */
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

/** A formula that gives 0 in a spare row is no entry. */
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

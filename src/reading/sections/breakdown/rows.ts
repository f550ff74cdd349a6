/** Classifies the rows of a breakdown (items, sums, headings) and finds the last row of the table. */
import Big from 'big.js';
import { BREAKDOWN_COLUMNS } from '../../../form/breakdown';
import { numberOf, type TextCell } from '../../../form/cells';
import { sum } from '../../../language/numbers/decimal';
import { isBlankOrNone, readNumber } from '../../../language/numbers/number-text';
import { compactText, isBlankText, stripListMark } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import type { Sheet } from '../../sheet/sheet';
import { valuePlace, type TableBlock } from '../../sheet/table';
import { cleanLabel, readingAt, textAt } from '../../sheet/value-cells';
import { COLUMN_NAMES, isAmountOf, numberInRow, type BreakdownColumns } from './columns';
import { summaryAmount, type SummaryRow } from './summaries';
import { outlineLevel } from '../../sheet/outline';
import { isSectionName } from '../../sheet/titles';

const SUBTOTAL = /(?:小计|分计)(?:\([^()]*\))?:?$/;
const TOTAL =
  /^(?:金额|项目|预算|费用|明细|明细金额|项目金额|总)*(?:合计|总计|共计)(?:金额)?(?:\([^()]*\))?:?$/;
/** A sum of something: `设备费合计`. */
const PARTIAL_TOTAL = /(?:合计|总计|共计)(?:\([^()]*\))?:?$/;
const MAX_SUMMARY_LABEL = 24;

export interface BreakdownRow {
  /** `remark`: another row counts the same money. `other`: a heading, or a row that does not count. */
  readonly kind: 'item' | 'remark' | 'other';
  readonly row: number;
}

type Row = BreakdownRow | SummaryRow;

/** Classifies the rows of a block up to the end of the table. */
export function classifyRows(columns: BreakdownColumns, { sheet, rows }: TableBlock): Row[] {
  const all: Row[] = [];
  const sums = { group: new Big(0), all: new Big(0) };
  for (const row of rows) {
    const classified = rowAt(sheet, columns, row, all.at(-1), sums);
    all.push(classified);
    if (classified.kind === 'summary') sums.group = new Big(0);
    const amount = classified.kind === 'item' ? amountIn(sheet, columns, row) : null;
    if (amount) [sums.group, sums.all] = [sums.group.plus(amount), sums.all.plus(amount)];
  }
  const taken = all.slice(0, countOfTable(sheet, columns, all));
  while (taken.at(-1)?.kind === 'other') taken.pop();
  const items = taken.flatMap((row) =>
    row.kind === 'item' ? (amountIn(sheet, columns, row.row) ?? []) : [],
  );
  // A 合计 that counts the rows above groups as well shows that they are items.
  const isEachItem = taken.some((row) => isTotal(row) && numberOf(row.amount)?.eq(sum(items)));
  return taken.map((row, index) =>
    row.kind === 'item' && !isEachItem ? (groupHead(sheet, columns, taken, index) ?? row) : row,
  );
}

/**
 * The sum of a group above its rows: a row with an amount but neither price nor quantity, and below it rows with list marks of
 * a lower level (一、 above 1.), or at least two rows with prices or quantities that add up to its amount.
 */
function groupHead(
  sheet: Sheet,
  columns: BreakdownColumns,
  all: readonly Row[],
  index: number,
): SummaryRow | null {
  const row = all[index]?.row ?? 0;
  const label = namesIn(sheet, columns, row).at(-1);
  const written = amountIn(sheet, columns, row);
  if (!label || !written || hasPriceOrQuantity(sheet, columns, row)) return null;
  const level = levelOf(sheet, row, label);
  const isInGroup = (other: Row | undefined, byMark: boolean): other is Row =>
    other?.kind === 'item' &&
    (byMark
      ? isBelow(levelOf(sheet, other.row, label), level)
      : hasPriceOrQuantity(sheet, columns, other.row));
  const isMarked = isInGroup(all[index + 1], true);
  let end = index + 1;
  while (isInGroup(all[end], isMarked)) end += 1;
  const rows = all.slice(index + 1, end).map((one) => one.row);
  const amounts = rows.flatMap((one) => amountIn(sheet, columns, one) ?? []);
  if (isMarked ? amounts.length === 0 : amounts.length < 2 || !sum(amounts).eq(written)) return null;
  const amount = summaryAmount(sheet, columns.amount, label, row);
  return { kind: 'summary', sheet, sums: 'group', row, label, amount, notes: [], rows };
}

function isBelow(level: number | null, head: number | null): boolean {
  return level !== null && head !== null && level > head;
}

/** The level of the list mark nearest to the name of a row, outside merged cells that other rows share. */
function levelOf({ grid }: Sheet, row: number, name: Place): number | null {
  const levels = grid
    .placesIn(row)
    .filter(({ column, area }) => column <= name.column && area.bottom === row)
    .flatMap(({ text }) => outlineLevel(text) ?? []);
  return levels.at(-1) ?? null;
}

/** Sums of the items above a row: since the last sum, and of the table. */
interface SumsAbove {
  readonly group: Big;
  readonly all: Big;
}

function rowAt(
  sheet: Sheet,
  columns: BreakdownColumns,
  row: number,
  above: Row | undefined,
  sums: SumsAbove,
): Row {
  const summary = summaryAt(sheet, columns, row);
  if (summary && isCalculated(sheet, columns, summary, sums)) return { kind: 'item', row };
  if (summary) return isInWords(summary) ? { kind: 'remark', row } : summary;
  if (isRemarkOnMoney(sheet, columns, row, above)) return { kind: 'remark', row };
  return { kind: isItem(sheet, columns, row) ? 'item' : 'other', row };
}

/**
 * Tells whether a row that is called a sum is an item whose name was overtyped: its amount follows from its price and
 * quantity, or its name also contains other words, and it is not the sum of the rows above.
 */
function isCalculated(
  sheet: Sheet,
  columns: BreakdownColumns,
  { row, label, amount }: SummaryRow,
  sums: SumsAbove,
): boolean {
  const { unitPrice, quantity: counts, times, furtherTimes } = columns;
  const [price, quantity, ...further] = [unitPrice, counts, times, furtherTimes].map((column) =>
    column ? numberInRow(sheet, valuePlace(sheet, column, row), row) : null,
  );
  const written = numberOf(amount);
  if (!price || !quantity || !written || written.eq(sums.group) || written.eq(sums.all)) return false;
  const product = further.reduce<Big>((result, factor) => result.times(factor ?? 1), price.times(quantity));
  if (isAmountOf(product, written)) return true;
  return ([columns.content, columns.item] as const).some((column) => {
    const place = column && valuePlace(sheet, column, row);
    return place?.row === row && place.column !== label.column && !isBlankOrNone(place.text);
  });
}

/** A row `合计（大写）：陆拾万元整` repeats a sum in words. */
function isInWords({ label, amount }: SummaryRow): boolean {
  return label.text.includes('大写') && amount.reading.kind !== 'number';
}

function summaryAt(sheet: Sheet, columns: BreakdownColumns, row: number): SummaryRow | null {
  const limit = columns.amount?.place.column ?? columns.unitPrice?.place.column ?? Infinity;
  for (const place of sheet.grid.placesIn(row)) {
    if (place.column > limit || place.text.length > MAX_SUMMARY_LABEL * 2) continue;
    const sums = summaryKind(sheet, sheet.labels.segmentsOf(place.text)[0]?.label ?? place.text);
    const amount = sums && summaryAmount(sheet, columns.amount, place, row);
    if (amount)
      return { kind: 'summary', sheet, sums, row, label: place, amount, notes: notesIn(sheet, columns, row) };
  }
  return null;
}

/** The filled notes of a row, outside cells merged with other columns. */
function notesIn(sheet: Sheet, columns: BreakdownColumns, row: number): TextCell[] {
  return COLUMN_NAMES.filter((column) => BREAKDOWN_COLUMNS[column] === 'note').flatMap((column) => {
    const header = columns[column];
    const place = header && valuePlace(sheet, header, row);
    const isNote = place?.row === row && place.column === header?.place.column && !isBlankOrNone(place.text);
    return isNote ? [textAt(sheet.grid, place, cleanLabel(header.place.text))] : [];
  });
}

function summaryKind(sheet: Sheet, label: string): SummaryRow['sums'] | null {
  const ids = sheet.labels.labelsOf(label);
  const isNamed = ids.has('row.subtotal') || ids.has('row.total');
  if (!isNamed && !label.includes('计')) return null;
  const plain = compactText(label);
  if (plain.length > MAX_SUMMARY_LABEL) return null;
  if (ids.has('row.subtotal') || SUBTOTAL.test(plain)) return 'group';
  if (ids.has('row.total') || TOTAL.test(plain)) return 'total';
  return PARTIAL_TOTAL.test(plain) ? 'group' : null;
}

/** How many of the rows belong to the table: it ends with a 合计 below items unless the rows below are items of it. */
function countOfTable(sheet: Sheet, columns: BreakdownColumns, rows: readonly Row[]): number {
  let hasItems = false;
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    const mayEnd = hasItems && above !== undefined && isTotal(above) && row.kind !== 'summary';
    if (mayEnd && !continuesBelow(sheet, columns, above, rows.slice(index))) return index;
    if (row.kind === 'item') hasItems = true;
  }
  return rows.length;
}

function isTotal(row: Row): row is SummaryRow {
  return row.kind === 'summary' && row.sums === 'total';
}

/**
 * Tells whether the rows below a 合计 are items of the table: an item in the next row, or a group that ends with another
 * 合计. Amounts that add up to the 合计 divide the same money again, for example by its sources.
 */
function continuesBelow(
  sheet: Sheet,
  columns: BreakdownColumns,
  total: SummaryRow,
  below: readonly Row[],
): boolean {
  const isFull = (row: Row | undefined): boolean =>
    row?.kind === 'item' && isFullItem(sheet, columns, row.row);
  const [next] = below;
  if (next?.row === total.row + 1 && isFull(next)) return true;
  const closing = below.findIndex(isTotal);
  const group = below.slice(0, Math.max(closing, 0)).filter(({ kind }) => kind === 'item');
  if (group.some(isFull)) return true;
  const amounts = group.flatMap(({ row }) => amountIn(sheet, columns, row) ?? []);
  const written = numberOf(total.amount);
  return amounts.length > 0 && !(written && sum(amounts).eq(written));
}

/** 其中: the row states which part of the amount above is for one purpose. */
const PART = /^其中/;
/** Labels of a sum in words or of a remark. */
const REMARK = /^(?:(?:人民币)?\(?大写\)?|备注|附注|注|说明)(?:[:(]|$)/;

/** A row number in a row that is otherwise not filled in. */
const LIST_NUMBER = /^\s*[(（]?\d{1,2}(?:\.0+)?[)）、.．]?\s*$/;

/** Tells whether a row is an item: it names a 明细 or has a price, a quantity or an amount. */
function isItem(sheet: Sheet, columns: BreakdownColumns, row: number): boolean {
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
 */
function isRemarkOnMoney(
  sheet: Sheet,
  columns: BreakdownColumns,
  row: number,
  above: Row | undefined,
): boolean {
  const name = namesIn(sheet, columns, row).at(-1);
  if (!name) return false;
  const text = compactText(name.text);
  const hasAmountAbove =
    above !== undefined && above.kind !== 'other' && amountIn(sheet, columns, above.row) !== null;
  if (hasAmountAbove && PART.test(text)) return true;
  if (hasPriceOrQuantity(sheet, columns, row)) return false;
  // 其他 below items is an item; below another source it is a source.
  if (/^其[他它]$/.test(stripListMark(text)) && above?.kind !== 'remark') return false;
  return REMARK.test(text) || [...sheet.labels.labelsOf(name.text)].some((id) => id.startsWith('fund.'));
}

/** An item that cannot be a remark: it has a price or a quantity, or names in more than one column. */
function isFullItem(sheet: Sheet, columns: BreakdownColumns, row: number): boolean {
  if (!isItem(sheet, columns, row) || amountIn(sheet, columns, row) === null) return false;
  return hasPriceOrQuantity(sheet, columns, row) || namesIn(sheet, columns, row).length > 1;
}

/** The amount of a row; `null` if it has none. */
function amountIn(sheet: Sheet, columns: BreakdownColumns, row: number): Big | null {
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

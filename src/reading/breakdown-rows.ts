/** Tells the rows of a breakdown apart: items, sums, headings; and where it ends. */
import type { BreakdownItem } from '../form/breakdown';
import type { NumberCell } from '../form/cells';
import { readNumber } from '../form/number-text';
import { foldWidth, isBlankText, stripInvisible } from '../form/text';
import type { BreakdownColumns } from './breakdown-columns';
import { summaryAmount } from './summary-cells';
import type { Place } from './grid';
import type { HeaderCell } from './headers';
import type { Sheet } from './sheet';
import { endsTable, isSectionLabel, rowsOf, valuePlace, type Stretch } from './table';
import { numberCell } from './value-cells';

export interface BreakdownRow {
  readonly kind: 'item' | 'other';
  readonly row: number;
}

/** 小计 or 合计. */
export interface SummaryRow {
  readonly kind: 'summary';
  readonly sums: 'group' | 'total';
  readonly row: number;
  readonly label: Place;
  readonly amount: NumberCell;
}

/** Tells sums from items. */
export function isSummary(row: BreakdownItem | BreakdownRow | SummaryRow): row is SummaryRow {
  return 'kind' in row && row.kind === 'summary';
}

const SUBTOTAL = /(?:小计|分计)(?:\([^()]*\))?:?$/;
const TOTAL =
  /^(?:金额|项目|预算|费用|明细|明细金额|项目金额|总)*(?:合计|总计|共计)(?:金额)?(?:\([^()]*\))?:?$/;
/** A sum of something: `设备费合计`. */
const PARTIAL_TOTAL = /(?:合计|总计|共计)(?:\([^()]*\))?:?$/;
const MAX_SUMMARY_LABEL = 24;

/** Classifies the rows of a stretch up to the table's end. */
export function classifyRows(
  sheet: Sheet,
  columns: BreakdownColumns,
  stretch: Stretch,
): (BreakdownRow | SummaryRow)[] {
  const rows: (BreakdownRow | SummaryRow)[] = [];
  const candidates = rowsOf(sheet, stretch);
  let ended = false;
  for (const [index, row] of candidates.entries()) {
    if (endsTable(sheet, row)) break;
    const summary = summaryAt(sheet, columns, row);
    if (ended && !continues(sheet, columns, candidates.slice(index))) break;
    if (summary) {
      rows.push(summary);
      ended = summary.sums === 'total';
    } else {
      rows.push({ kind: isItem(sheet, columns, row) ? 'item' : 'other', row });
      ended = false;
    }
  }
  while (rows.at(-1)?.kind === 'other') rows.pop();
  return rows;
}

/** After a 合计 the table goes on only with an item right below it, or with another 合计. */
function continues(sheet: Sheet, columns: BreakdownColumns, rest: readonly number[]): boolean {
  const [row] = rest;
  if (row === undefined) return false;
  if (summaryAt(sheet, columns, row)) return true;
  const hasAmount = columns.amount && number(sheet, columns.amount, row).reading.kind === 'number';
  return hasAmount === true && isItem(sheet, columns, row);
}

function summaryAt(sheet: Sheet, columns: BreakdownColumns, row: number): SummaryRow | null {
  const limit = columns.amount?.place.column ?? columns.unitPrice?.place.column ?? Infinity;
  for (const place of sheet.grid.placesIn(row)) {
    if (place.column > limit || place.text.length > MAX_SUMMARY_LABEL * 2) continue;
    const label = sheet.labels.segmentsOf(place.text)[0]?.label ?? place.text;
    const sums = summaryKind(sheet, label);
    if (sums)
      return {
        kind: 'summary',
        sums,
        row,
        label: place,
        amount: summaryAmount(sheet, columns.amount, place, row),
      };
  }
  return null;
}

function summaryKind(sheet: Sheet, label: string): SummaryRow['sums'] | null {
  const plain = stripInvisible(foldWidth(label));
  if (plain.length > MAX_SUMMARY_LABEL) return null;
  const ids = sheet.labels.labelsOf(label);
  if (ids.has('row.subtotal') || SUBTOTAL.test(plain)) return 'group';
  if (ids.has('row.total') || TOTAL.test(plain)) return 'total';
  return PARTIAL_TOTAL.test(plain) ? 'group' : null;
}

/** A used row: it names a 明细 or has a price, a quantity or an amount of its own. */
function isItem(sheet: Sheet, columns: BreakdownColumns, row: number): boolean {
  const item = columns.item && valuePlace(sheet, columns.item, row);
  const amount = columns.amount && valuePlace(sheet, columns.amount, row);
  // The rest of an amount's merged area, and a heading that runs across the amounts, have no amount of their own.
  if (amount && amount.row < row) return false;
  if (item && amount && item.row === amount.row && item.column === amount.column) return false;
  if (isStruckOut(sheet, columns, row)) return false;
  if (item?.row === row && !isBlankText(item.text) && !isSectionLabel(sheet, item)) return true;
  return ([columns.unitPrice, columns.quantity, columns.amount] as const).some(
    (column) => column && hasOwnNumber(sheet, column, row),
  );
}

/** A row that is not used says so with dashes in all its figures, or in its name without any figure: `----`, `/`, 无. */
function isStruckOut(sheet: Sheet, columns: BreakdownColumns, row: number): boolean {
  const figures = [columns.amount, columns.unitPrice, columns.quantity].flatMap((column) =>
    column ? [number(sheet, column, row)] : [],
  );
  if (!figures.every(({ reading }) => reading.kind === 'blank')) return false;
  const name = columns.item && valuePlace(sheet, columns.item, row);
  return figures.every(({ text }) => isDashes(text)) || (name?.row === row && isDashes(name.text));
}

function isDashes(text: string): boolean {
  return readNumber(text).kind === 'dash';
}

/** A formula that gives 0 in a spare row is no entry. */
function hasOwnNumber(sheet: Sheet, column: HeaderCell, row: number): boolean {
  const cell = number(sheet, column, row);
  const { reading } = cell;
  if (cell.at.row !== row || reading.kind === 'blank' || reading.kind === 'uncached') return false;
  const computed = typeof cell.content === 'object' && cell.content !== null;
  return !(computed && reading.kind === 'number' && reading.value.eq(0));
}

function number(sheet: Sheet, column: HeaderCell, row: number): NumberCell {
  const place = valuePlace(sheet, column, row);
  return numberCell(sheet.grid, place.row, place.column, column.place.text);
}

/** Formulas of the breakdown: what they should be, and what a total's formula counts. */
import Big from 'big.js';
import { contains, toA1 } from '../../workbook/a1';
import { isFormula, type Formula } from '../../workbook/cell';
import type { SheetRange } from '../../workbook/references';
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { numberOf, type NumberCell } from '../../form/cells';
import { sumFormula, sumRanges } from '../../formula';
import { moneyRatio } from '../../language/numbers/units';
import { factorsOf } from './sums';

/** Excel takes at most this many arguments. */
const MAX_ARGUMENTS = 255;

/**
 * The formula of a 明细金额: `=E18*G18`, converted where 单价 is in another unit.
 * @param round decimals to round to; `null` if the product needs no rounding.
 * @returns `null` if the row lacks 单价 or 数量.
 */
export function amountFormula(
  item: BreakdownItem,
  breakdown: Breakdown,
  round: number | null,
): Formula | null {
  const factors = factorsOf(item);
  if (!factors) return null;
  const product = `${factors.map(({ at }) => toA1(at)).join('*')}${conversionText(breakdown)}`;
  return { formula: round === null ? `=${product}` : `=ROUND(${product},${round})` };
}

/** The conversion of 单价 × 数量 to the unit of 明细金额 in a formula: `/10000`, or `''` if the units are equal. */
function conversionText({ priceUnit, amountUnit }: Breakdown): string {
  const ratio = moneyRatio(priceUnit, amountUnit);
  if (ratio.eq(1)) return '';
  return ratio.gt(1) ? `*${ratio.toFixed()}` : `/${moneyRatio(amountUnit, priceUnit).toFixed()}`;
}

/** A formula with its result rounded: `=E18*G18` → `=ROUND(E18*G18,2)`. */
export function roundedFormula({ formula }: Formula, decimals: number): Formula {
  return { formula: `=ROUND(${formula.slice(1)},${decimals})` };
}

/**
 * The formula that sums some items' amounts: blank rows between them are included, 小计 and 合计 rows are not (a sum of
 * itself would be a circle).
 * @param home the sheet that the formula will stand on
 * @returns `null` if there is nothing to sum, or too many groups for one formula.
 */
export function itemSumFormula(
  items: readonly BreakdownItem[],
  breakdown: Breakdown,
  home: string,
): Formula | null {
  const sums = [...breakdown.subtotals, ...(breakdown.total ? [breakdown.total] : [])];
  const ranges: SheetRange[] = [];
  for (const { amount } of items) {
    const { sheet, row, column } = amount.at;
    const last = ranges.at(-1);
    const isCut = ({ amount: { at } }: (typeof sums)[number]): boolean =>
      last !== undefined && at.sheet === sheet && at.row > last.bottom && at.row < row;
    const goesOn = last?.sheet === sheet && last.left === column && !sums.some(isCut);
    if (goesOn) ranges[ranges.length - 1] = { ...last, bottom: row };
    else ranges.push({ sheet, top: row, bottom: row, left: column, right: column });
  }
  if (ranges.length === 0 || ranges.length > MAX_ARGUMENTS) return null;
  return { formula: sumFormula(ranges, home) };
}

/** The cells that a sum counts. */
export interface Coverage {
  /** Omitted items that have an amount. */
  readonly missing: readonly BreakdownItem[];
  /** Items counted more than once (for example by themselves and through their 小计), and items of another group. */
  readonly surplus: readonly BreakdownItem[];
  /** Ranges that lie outside the amounts of the table, or hold the sum itself. */
  readonly elsewhere: readonly SheetRange[];
  /** The sum refers to itself: Excel cannot compute it, and its stored result means nothing. */
  readonly circular: boolean;
  /** Counted items whose amount is text, which a sum ignores. */
  readonly texts: readonly BreakdownItem[];
}

/**
 * Looks at the formula of a 合计 or 小计.
 * @param items those it should count, once each
 * @returns `null` if the cell has no formula, or one that is not a sum of cells.
 */
export function coverageOf(
  sum: NumberCell,
  items: readonly BreakdownItem[],
  breakdown: Breakdown,
): Coverage | null {
  if (!isFormula(sum.content)) return null;
  const ranges = sumRanges(sum.content.formula, sum.at.sheet);
  if (!ranges) return null;
  const counts = new Map<BreakdownItem, number>();
  const count = (item: BreakdownItem): Map<BreakdownItem, number> =>
    counts.set(item, (counts.get(item) ?? 0) + 1);
  for (const range of ranges) {
    for (const item of breakdown.items) {
      if (holds(range, item.amount)) count(item);
    }
    for (const subtotal of breakdown.subtotals) {
      if (subtotal.amount === sum || !holds(range, subtotal.amount)) continue;
      if (isSubtotalCall(sum) && isSubtotalCall(subtotal.amount)) continue;
      subtotal.items.forEach(count);
    }
  }
  const wanted = new Set(items);
  const skipsHidden = leavesHiddenOut(sum, items);
  const counted = (item: BreakdownItem): number => (item.hidden && skipsHidden ? 0 : (counts.get(item) ?? 0));
  return {
    missing: items.filter((item) => counted(item) === 0 && numberOf(item.amount) !== null),
    surplus: breakdown.items.filter((item) => counted(item) > (wanted.has(item) ? 1 : 0)),
    elsewhere: ranges.filter((range) => isElsewhere(range, sum, breakdown)),
    circular: ranges.some((range) => holds(range, sum)),
    texts: items.filter((item) => {
      const { reading } = item.amount;
      return counted(item) > 0 && reading.kind === 'number' && !reading.typed;
    }),
  };
}

/** Tells whether the amounts of a table are mostly formulas, so that a typed sum stands out. */
export function amountsAreFormulas(items: readonly BreakdownItem[]): boolean {
  const formulas = items.filter(({ amount }) => isFormula(amount.content)).length;
  return formulas * 2 > items.length;
}

function holds(range: SheetRange, cell: NumberCell): boolean {
  return range.sheet === cell.at.sheet && contains(range, cell.at);
}

/** SUBTOTAL ignores other SUBTOTALs. */
function isSubtotalCall({ content }: NumberCell): boolean {
  return isFormula(content) && /^=\s*SUBTOTAL\s*\(/i.test(content.formula);
}

/**
 * SUBTOTAL may leave out hidden rows, depending on its first argument and on the way in which they were hidden. Its
 * stored result shows whether it does.
 */
function leavesHiddenOut(sum: NumberCell, items: readonly BreakdownItem[]): boolean {
  if (!isSubtotalCall(sum)) return false;
  const added = (some: readonly BreakdownItem[]): Big =>
    some.reduce((all, { amount }) => all.plus(numberOf(amount) ?? 0), new Big(0));
  const written = numberOf(sum);
  const all = added(items);
  const seen = added(items.filter(({ hidden }) => !hidden));
  return written !== null && written.eq(seen) && !written.eq(all);
}

function isElsewhere(range: SheetRange, sum: NumberCell, breakdown: Breakdown): boolean {
  if (range.left !== range.right || holds(range, sum)) return true;
  const cells = [...breakdown.items, ...breakdown.subtotals].map(({ amount }) => amount);
  return !cells.some((cell) => holds(range, cell));
}

/** Finds large amounts of the breakdown that are not itemized. */
import Big from 'big.js';
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import type { TextCell } from '../../form/cells';
import { isBlankOrNone } from '../../language/numbers/number-text';
import { comparable } from '../../language/names/name-pairs';
import type { BreakdownState } from './state';
import { countOf } from './sums';

export interface LumpSum {
  readonly item: BreakdownItem;
  /** In the unit of the amounts. */
  readonly amount: Big;
  /** Share of all items in percent, a whole number. */
  readonly percent: string;
  /** 数量依据 is blank, too. */
  readonly lacksQuantityBasis: boolean;
}

/**
 * Items of quantity 1 with at least `share` percent of the sum whose 明细 adds nothing to 项目内容 and whose 单价依据 is blank; empty for a
 * breakdown of one item.
 */
export function lumpSums(
  { items }: Breakdown,
  { amounts, recomputedSum }: Pick<BreakdownState, 'amounts'> & { readonly recomputedSum: Big | null },
  share: number,
): LumpSum[] {
  if (items.length < 2 || !recomputedSum?.gt(0)) return [];
  return amounts.flatMap(({ item, expected, written }) => {
    const amount = expected ?? written;
    const percent = amount?.times(100).div(recomputedSum);
    const isLarge = percent?.gte(share) === true;
    if (!amount || !percent || !isLarge || countOf(item)?.eq(1) !== true) return [];
    if (!isBlankBasis(item.priceBasis) || !repeatsContent(item)) return [];
    const lacksQuantityBasis = isBlankBasis(item.quantityBasis);
    return [{ item, amount, percent: percent.toFixed(0, Big.roundHalfUp), lacksQuantityBasis }];
  });
}

/** Tells whether the column exists and the cell is blank or a dash. */
function isBlankBasis(cell: TextCell | undefined): boolean {
  return cell !== undefined && isBlankOrNone(cell.text);
}

/** General words for an expense. */
const GENERAL = /费用|经费|费|项目|工程|服务|建设/g;

function repeatsContent({ item, content }: BreakdownItem): boolean {
  const [detail, heading] = [item.text, content?.text ?? ''].map((name) =>
    comparable(name.replace(/_\d+$/, '')).replace(GENERAL, ''),
  );
  if (!heading) return false;
  return detail === undefined || heading.includes(detail);
}

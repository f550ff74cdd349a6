/** Places, differences and amounts as text. */
import Big from 'big.js';
import { fromCellNumber, formatAmount, formatPlain } from '../language/numbers/decimal';
import { toA1 } from '../workbook/a1';
import type { CellContent, CellRef } from '../workbook/cell';

/** `绩效目标!D18`. */
export function placeText(at: CellRef): string {
  return `${at.sheet}!${toA1(at)}`;
}

/** The difference of two numbers with its sign, `+1` or `-0.5`; `null` if one of them is not a number. */
export function differenceText(before: CellContent, after: CellContent): string | null {
  if (typeof before !== 'number' || typeof after !== 'number') return null;
  const difference = fromCellNumber(after).minus(fromCellNumber(before));
  return `${difference.gt(0) ? '+' : ''}${formatPlain(difference)}`;
}

/** An amount with its sign and separators: `+1.00`, `-219.00`. */
export function signedAmountText(amount: string, decimals: number): string {
  const value = new Big(amount);
  return `${value.gt(0) ? '+' : ''}${formatAmount(value, decimals)}`;
}

/** The difference of two amounts (`after` minus `before`) with its sign; `null` if one is missing or they agree. */
export function amountDifference(
  before: string | null,
  after: string | null,
  decimals: number,
): string | null {
  if (before === null || after === null) return null;
  const difference = new Big(after).minus(before);
  if (difference.eq(0)) return null;
  return signedAmountText(difference.toFixed(), decimals);
}

/** An amount with separators; `missing` if there is none. */
export function amountText(amount: string | null, decimals: number, missing: string): string {
  return amount === null ? missing : formatAmount(new Big(amount), decimals);
}

/** A share, 0 to 1, as percent with one decimal; a dash if it is unknown. */
export function shareText(share: number | null): string {
  return share === null ? '—' : `${(share * 100).toFixed(1)}%`;
}

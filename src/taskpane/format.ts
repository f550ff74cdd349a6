/** Places, differences and amounts as text. */
import Big from 'big.js';
import { fromCellNumber, formatAmount } from '../language/numbers/decimal';
import { toA1 } from '../workbook/a1';
import type { CellContent, CellRef } from '../workbook/cell';

/** `绩效目标!D18`. */
export function placeText(at: CellRef): string {
  return `${at.sheet}!${toA1(at)}`;
}

/** The difference of two numbers with its sign, `+1,000` or `-0.5`; `null` if one of them is not a number. */
export function differenceText(before: CellContent, after: CellContent): string | null {
  if (typeof before !== 'number' || typeof after !== 'number') return null;
  return signedText(fromCellNumber(after).minus(fromCellNumber(before)), 0);
}

/** An amount with its sign, separators and at least `decimals` decimals: `+1.00`, `-219.001`. */
export function signedAmountText(amount: string, decimals: number): string {
  return signedText(new Big(amount), decimals);
}

/** All decimals are kept, because a difference of 0.001 must not read 0.00. */
function signedText(value: Big, decimals: number): string {
  const exact = Math.max(decimals, value.c.length - value.e - 1);
  return `${value.gt(0) ? '+' : ''}${formatAmount(value, exact)}`;
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

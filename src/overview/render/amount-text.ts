import Big from 'big.js';
import { formatAmount } from '../../language/numbers/decimal';

/** Minimal number of decimals of an amount in 万元. */
export const DECIMALS = 2;

/** Formats an amount with separators and all its decimals (`1,200.00`). @param amount an exact plain decimal */
export function amountText(amount: string): string {
  const value = new Big(amount);
  return formatAmount(value, Math.max(DECIMALS, value.c.length - value.e - 1));
}

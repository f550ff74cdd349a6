import Big from 'big.js';
import { formatAmount } from '../../language/numbers/decimal';

/** Decimals of an amount in 万元, unless it has more. */
export const DECIMALS = 2;

/** `1,200.00`: all decimals that an amount has. @param amount an exact plain decimal */
export function amountText(amount: string): string {
  const value = new Big(amount);
  return formatAmount(value, Math.max(DECIMALS, value.c.length - value.e - 1));
}

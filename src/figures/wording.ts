/** Phrases shared by messages, so that all rules name rows and amounts in the same way. */
import type Big from 'big.js';
import { formatAmount, formatExactAmount } from '../language/numbers/decimal';

/** `第18行“小区物联网建设”`. `row` is 0-based; a blank name is left out. */
export function rowTitle(row: number, name: string): string {
  return name ? `第${row + 1}行“${name}”` : `第${row + 1}行`;
}

/** `1,046.00 万元`. */
export function moneyText(value: Big, decimals: number, unit: string): string {
  return `${formatAmount(value, decimals)} ${unit}`;
}

/** An amount with at least `decimals` decimals and with all decimals of the value: a difference of 0.001 must not be shown as 0.00. */
export function exactMoneyText(value: Big, decimals: number, unit: string): string {
  return `${formatExactAmount(value, decimals)} ${unit}`;
}

/** Clips a long text for a message: `依据立项依据，配合住宅…`. */
export function clip(text: string, length = 20): string {
  if (text.length <= length) return text;
  // A character has at most two UTF-16 units, so only the beginning of a long text needs to be split.
  const characters = Array.from(text.slice(0, 2 * length + 2));
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text;
}

/** `“单价”“数量”`. */
export function quoteAll(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('');
}

/** The reasons why a text is not read as an amount or a quantity. */
export const WHY_UNREADABLE = { none: '不是数字', several: '里有不止一个数字', unit: '不是金额' } as const;

/** Advice for a formula without a stored result. */
export const OPEN_AND_SAVE = '请用 Excel 打开并保存一次后再核对';

/** Names of rows and figures of the breakdown in messages. */
import type Big from 'big.js';
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { furtherFactors, productOf } from './sums';
import { type NumberCell, numberOf } from '../../form/cells';
import { decimalPlaces, formatAmount, formatPlain } from '../../language/numbers/decimal';
import { clip, exactMoneyText, moneyText, rowTitle } from '../wording';

/** `第18行“小区物联网建设”`; the 项目内容 stands in for a blank 项目明细. */
export function itemTitle({ row, item, content }: BreakdownItem): string {
  return rowTitle(row, clip(item.text || (content?.text ?? '')));
}

/** `单价 11.50 × 数量 4 = 46.00 万元`, with the unit of the price where it differs, and the rounding where there is one. */
export function productText(item: BreakdownItem, breakdown: Breakdown, decimals: number): string {
  const { amountUnit, priceUnit } = breakdown;
  const price = numberOf(item.unitPrice);
  const quantity = numberOf(item.quantity);
  const product = productOf(item, breakdown);
  if (!price || !quantity || !product) return '';
  const shown = formatAmount(price, Math.max(decimals, decimalPlaces(price)));
  const unit = priceUnit === amountUnit ? '' : ` ${priceUnit}`;
  const rounds = decimalPlaces(product) > decimals;
  const result = rounds
    ? `${exactMoneyText(product, decimals, amountUnit)}，四舍五入为 ${moneyText(product, decimals, amountUnit)}`
    : moneyText(product, decimals, amountUnit);
  const more = furtherFactors(item).flatMap((cell) => {
    const factor = numberOf(cell);
    return factor ? [` × ${cell.label} ${formatPlain(factor)}`] : [];
  });
  return `单价 ${shown}${unit} × 数量 ${formatPlain(quantity)}${more.join('')} = ${result}`;
}

/** `相差 1.00 万元`. */
export function differenceText(left: Big, right: Big, decimals: number, unit: string): string {
  return `相差 ${exactMoneyText(left.minus(right).abs(), decimals, unit)}`;
}

/** States that the result stored in the workbook is out of date; `''` if it is not. */
export function staleText({ reading }: NumberCell, decimals: number, unit: string): string {
  if (reading.kind !== 'number' || !reading.cached) return '';
  const stored = exactMoneyText(reading.cached, decimals, unit);
  return `（表中显示的 ${stored} 是旧结果，公式重新计算为 ${exactMoneyText(reading.value, decimals, unit)}）`;
}

/** States the number of correct amounts with an outdated stored result; `''` if there are none. */
export function staleCountText(cells: readonly NumberCell[]): string {
  const stale = cells.filter(({ reading }) => reading.kind === 'number' && reading.cached);
  return stale.length > 0 ? `（其中 ${stale.length} 处表中显示的是旧结果，已按公式重新计算）` : '';
}

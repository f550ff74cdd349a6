/** Compares the costs in targets with the money of the project, to find costs of another order of magnitude. */
import Big from 'big.js';
import { numberOf } from '../../form/cells';
import type { BreakdownItem } from '../../form/breakdown';
import type { DeclarationForm } from '../../form/declaration';
import type { Indicator } from '../../form/indicators';
import { isShifted } from '../../language/numbers/decimal';
import { convertMoney, isSameUnit } from '../../language/numbers/units';
import { singleValues } from '../../language/target-value/predicates';
import type { QuantityTarget } from '../../language/target-value/value';
import { kindOf, plainName } from './indicator-kind';
import { matchItems } from './indicator-match';

/** Why a cost cannot be right; amounts in 元. */
export type CostFault =
  /** The cost is higher than the whole budget of the project. */
  | { readonly kind: 'above-budget' }
  /** Multiplied by any quantity indicator in its unit, the cost is many times the budget. */
  | { readonly kind: 'volume'; readonly product: Big; readonly counted: Indicator }
  /**
   * The cost is a thousandth of the price in the breakdown or a thousand times as much, or it has the digits of the
   * price with the decimal point elsewhere.
   */
  | { readonly kind: 'price'; readonly price: Big; readonly item: BreakdownItem };

/** Words for money that is not the project's of this year: of others, of other years, or not spent by the project. */
const OTHER_MONEY =
  /节约|节省|降低|减少|收入|产值|收益|效益|资本|带动|撬动|引导|社会|贷|担保|债|原值|市值|估|造价|总投资|投资额|合同|累计|历年|全生命|损失|配套|自筹/;
/** Names of the price itself. Costs 每户 or 人均 are left out, because the row may be counted in another unit. */
const PRICE = /单价|单位成本/;
/** Rounded amounts may be slightly above the budget. */
const ROUNDING = new Big('1.005');
/** Because other sources may pay a part of a unit's cost, only a product above the budget by this factor is a fault. */
const FAR_ABOVE = 10;
const OTHER_SCALE = 1000;

/**
 * @param budget the highest amount in 元 that the whole project may cost
 * @param unitOf the unit of money of a value: 元 of 元/人; `null` if it has none
 */
export function costFault(
  indicator: Indicator,
  { indicators, breakdown }: DeclarationForm,
  budget: Big,
  unitOf: (value: QuantityTarget) => string | null,
): CostFault | null {
  if (indicator.period !== 'annual') return null;
  const words = plainName(indicator) + indicator.target.text;
  for (const value of singleValues(indicator.target.value)) {
    // 造价 alone may be that of a larger work; 造价 per 公里 is a price.
    const isPer = value.kind === 'quantity' && value.unit?.per !== undefined;
    if (OTHER_MONEY.test(isPer ? words.replace('造价', '') : words)) continue;
    const unit = value.kind === 'quantity' ? unitOf(value)?.split('/')[0] : null;
    const yuan = value.kind === 'quantity' && unit ? convertMoney(value.number, unit, '元') : null;
    if (value.kind !== 'quantity' || !yuan?.gt(0)) continue;
    if (yuan.gt(budget.times(ROUNDING))) return { kind: 'above-budget' };
    const counted = countedIn(value, indicators?.rows ?? []);
    const product = counted && yuan.times(counted.number);
    if (counted && product?.gte(budget.times(FAR_ABOVE)))
      return { kind: 'volume', product, counted: counted.indicator };
    const item = breakdown && matchItems([indicator], breakdown).get(indicator);
    const price = item && numberOf(item.unitPrice);
    const paid = price && convertMoney(price, breakdown.priceUnit, '元');
    const amount = item && numberOf(item.amount);
    const whole = amount && convertMoney(amount, breakdown.amountUnit, '元');
    const isFar = (other: Big): boolean =>
      yuan.times(OTHER_SCALE).lte(other) || other.times(OTHER_SCALE).lte(yuan);
    const isSlip = paid !== null && paid !== undefined && isShifted(yuan, paid) && !whole?.eq(yuan);
    const isPrice = value.unit?.per === undefined ? PRICE.test(plainName(indicator)) : counted !== null;
    if (paid?.gt(0) && whole && ((isFar(paid) && isFar(whole)) || (isSlip && isPrice)))
      return { kind: 'price', price: paid, item };
  }
  return null;
}

/** Counters of people: 元/生 is paid for each 人. */
const OF_PEOPLE = /^[人名位生]$/;

/** The smallest quantity indicator of the year whose unit is the one in a unit cost: 册次 for 元/册次. */
function countedIn(
  { unit }: QuantityTarget,
  rows: readonly Indicator[],
): { readonly indicator: Indicator; readonly number: Big } | null {
  const per = unit?.per?.split(/[/·]/)[0];
  if (per === undefined) return null;
  const counted = rows.flatMap((indicator) => {
    const { value } = indicator.target;
    const isCounted =
      indicator.period === 'annual' &&
      kindOf(indicator) === 'quantity' &&
      value.kind === 'quantity' &&
      value.unit !== null &&
      value.unit.per === undefined &&
      (isSameUnit(value.unit.text, per) || [value.unit.text, per].every((one) => OF_PEOPLE.test(one)));
    return isCounted ? [{ indicator, number: value.number }] : [];
  });
  return counted.reduce<(typeof counted)[number] | null>(
    (least, one) => (least && least.number.lte(one.number) ? least : one),
    null,
  );
}

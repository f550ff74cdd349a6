/** 资金与绩效对照: for each item of the breakdown, where the form mentions it and which indicators measure it. */
import Big from 'big.js';
import type { BreakdownItem } from '../form/breakdown';
import type { DeclarationForm } from '../form/declaration';
import type { Indicator } from '../form/indicators';
import { formatPlain, sumIfKnown } from '../language/numbers/decimal';
import { convertMoney, type MoneyUnit } from '../language/numbers/units';
import type { Figures } from './figures';
import { groupBy } from '../workbook/group-by';
import { moneyText } from './wording';
import { indicatorItems } from './indicators/indicator-match';
import { mentionedItems } from './indicators/item-mentions';

export interface CoverageItem {
  readonly item: BreakdownItem;
  /** 项目明细, or if that is blank 项目内容. */
  readonly name: string;
  /** Recomputed, in the form's unit; `null` if it is unreadable. */
  readonly amount: Big | null;
  /** 主体活动 mentions the item. */
  readonly activity: boolean;
  /** 年度目标 mentions the item. */
  readonly goal: boolean;
  /** The indicators about the item, in the order of the table. */
  readonly indicators: readonly { readonly indicator: Indicator; readonly measurable: boolean }[];
}

export interface Coverage {
  readonly items: readonly CoverageItem[];
  /** Σ of the items with an indicator that can be measured, in the form's unit; `null` if an amount is unreadable. */
  readonly measurable: Big | null;
  /** `measurable` as a share of all items, 0 to 1; `null` if unknown or if the items cost nothing. */
  readonly share: Big | null;
}

/**
 * @param isFaulty tells whether a finding says that an indicator's target cannot be measured
 * @returns `null` if the form has no breakdown or no indicators
 */
export function coverageOf(
  { breakdown, indicators, overview, moneyUnit }: DeclarationForm,
  { amounts }: Pick<Figures, 'amounts'>,
  isFaulty: (indicator: Indicator) => boolean,
): Coverage | null {
  if (!breakdown || !indicators || breakdown.items.length === 0 || indicators.rows.length === 0) return null;
  const matched = groupBy(indicatorItems(rowsOfYear(indicators.rows), breakdown), ([, item]) => item);
  const inActivity = mentionedItems([indicators.mainActivity?.text ?? ''], breakdown);
  const inGoal = mentionedItems([overview?.fields.annualGoal?.text ?? ''], breakdown);
  const items = amounts.map(({ item, expected, written }): CoverageItem => {
    const amount = expected ?? written;
    return {
      item,
      name: item.item.text || (item.content?.text ?? ''),
      amount: amount && convertMoney(amount, breakdown.amountUnit, moneyUnit),
      activity: inActivity.has(item),
      goal: inGoal.has(item),
      indicators: (matched.get(item) ?? []).map(([indicator]) => ({
        indicator,
        measurable: indicator.target.value.kind !== 'blank' && !isFaulty(indicator),
      })),
    };
  });
  const total = sumIfKnown(items.map(({ amount }) => amount));
  const covered = items.map((one) =>
    one.indicators.some(({ measurable }) => measurable) ? one.amount : new Big(0),
  );
  const measurable = total && sumIfKnown(covered);
  return { items, measurable, share: measurable && total.gt(0) ? measurable.div(total) : null };
}

/** One sentence: `有可衡量指标的资金 121.00 万元，占 41%`; `null` if an amount is unreadable. */
export function coverageSentence(
  { measurable, share }: Coverage,
  decimals: number,
  unit: MoneyUnit,
): string | null {
  if (!measurable || !share) return null;
  return `有可衡量指标的资金 ${moneyText(measurable, decimals, unit)}，占 ${sharePercent(share)}%`;
}

/** A share as whole percent, rounded half up. */
export function sharePercent(share: Big): string {
  return formatPlain(share.times(100), 0);
}

/** The targets of the year; those of a longer period only if the table has no others. */
function rowsOfYear(rows: readonly Indicator[]): readonly Indicator[] {
  const annual = rows.filter(({ period }) => period === 'annual');
  return annual.length > 0 ? annual : rows;
}

import Big from 'big.js';
import type { ComparableNumber } from '../../figures/years/comparable-target';
import type { ComparableIndicator } from '../../figures/years/comparable-form';
import { matchTargets, type Matched, type MatchedForms } from '../../figures/years/match-forms';
import { formatPlain } from '../../language/numbers/decimal';
import { defineYearRule, yuanText } from '../year-rule';
import type { RuleReasons } from '../rule';

/** Reports a higher budget without a higher target or an additional item. */
export const rule = defineYearRule({
  id: 'year/budget-targets',
  title: '预算增加，数量也增加',
  aspect: 'adequacy',
  problems: [{ key: 'money-alone', name: '预算增加而数量未增', severity: 'warning' }],
  check(forms, { yearBudgetGrowth }) {
    const { last, current } = forms;
    if (last.budget?.value == null || current.budget?.value == null) return [];
    const [before, after] = [new Big(last.budget.value), new Big(current.budget.value)];
    if (before.lte(0) || after.lt(before.times(100 + yearBudgetGrowth).div(100))) return [];
    if (!canBeJudged(forms) || growsAnywhere(forms)) return [];
    const growth = formatPlain(after.minus(before).times(100).div(before).round(1));
    const message = `当年预算 ${yuanText(after, current)}，比上年的 ${yuanText(before, current)}增加 ${growth}%，而明细的数量和数量指标都没有增加，也没有新的明细和数量指标。请写明增加的预算要多做什么。`;
    return [{ at: current.budget, last: last.budget, message }];
  },
});

export const reasons: RuleReasons = {
  why: '预算比上年增加较多，数量却没有增加，也没有新的支出和数量指标，看不出增加的钱做什么。',
  how: '写明增加的预算要多做什么：补充明细、提高数量或增加数量指标；只是价格上涨的，在单价依据中说明。',
  basis: '财预〔2015〕88号：绩效目标与预算资金相匹配',
};

/** If only one year has a table, the new content may be in it. */
function canBeJudged({ last, current, items, indicators }: MatchedForms): boolean {
  const isOneSided =
    (last.items === null) !== (current.items === null) ||
    (last.indicators === null) !== (current.indicators === null);
  const quantities = (indicators ?? []).filter(isQuantity);
  return !isOneSided && ((items ?? []).length > 0 || quantities.length > 0);
}

function growsAnywhere({ items, indicators }: MatchedForms): boolean {
  const hasNewItem = (items ?? []).some(({ last }) => last === null);
  const hasMoreOfAnItem = (items ?? []).some(({ last, current }) =>
    isMore(last?.quantity?.value, current?.quantity?.value),
  );
  if (hasNewItem || hasMoreOfAnItem) return true;
  const quantities = (indicators ?? []).filter(isQuantity);
  if (quantities.some(({ last }) => last === null)) return true;
  return matchTargets(quantities).some(({ last, current }) =>
    current.value.some((value, index) => {
      const other = last.value[index];
      return isNumber(value) && isMore(isNumber(other) ? other.number : null, value.number);
    }),
  );
}

function isQuantity({ last, current }: Matched<ComparableIndicator>): boolean {
  return (current ?? last).kind === 'quantity';
}

function isNumber(value: { readonly kind: string } | undefined): value is ComparableNumber {
  return value?.kind === 'number';
}

function isMore(before: string | null | undefined, after: string | null | undefined): boolean {
  return after != null && (before == null || new Big(after).gt(before));
}

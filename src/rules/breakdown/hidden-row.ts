import { numberOf } from '../../form/cells';
import { itemTitle } from '../../figures/breakdown/wording';
import { exactMoneyText } from '../../figures/wording';
import { defineRule, type RuleReasons } from '../rule';

/** 隐藏行: hidden rows must not count in the total. */
export const rule = defineRule({
  id: 'breakdown/hidden-row',
  title: '没有隐藏的明细行计入合计',
  aspect: 'adequacy',
  problems: [{ key: 'hidden', name: '隐藏的行计入合计', severity: 'warning' }],
  needs: ['breakdown'],
  check({ form, profile }) {
    const { breakdown } = form;
    const unit = breakdown.amountUnit;
    const findings = breakdown.items.flatMap((item) => {
      const amount = item.hidden ? numberOf(item.amount) : null;
      if (!amount || amount.eq(0)) return [];
      const money = exactMoneyText(amount, profile.decimals, unit);
      const message = `${itemTitle(item)}：这一行被隐藏，其中的 ${money}印不出来，看表的人加不出合计数。`;
      return [{ at: item.amount.at, subject: { kind: 'item' as const, item }, message }];
    });
    const { length } = breakdown.items;
    return { places: length, findings, verified: `${length} 行明细没有隐藏行` };
  },
});

export const reasons: RuleReasons = {
  why: '隐藏的行印不出来，却计入合计，看表的人加不出合计数。',
  how: '取消隐藏，或者删去不用的行。',
};

import Big from 'big.js';
import { clip, rowTitle } from '../../figures/wording';
import { formatPlain } from '../../language/numbers/decimal';
import { defineYearRule, rowIndex, yuanText } from '../year-rule';
import type { RuleReasons } from '../rule';

/** Reports an item whose price is higher than last year. */
export const rule = defineYearRule({
  id: 'year/price-raised',
  title: '同一明细的单价比上年没有明显提高',
  aspect: 'adequacy',
  problems: [{ key: 'dearer', name: '单价比上年明显提高', severity: 'hint' }],
  check({ current, items }, { yearPriceGrowth }) {
    return (items ?? []).flatMap((row) => {
      const [from, to] = [row.last?.unitPrice, row.current?.unitPrice];
      if (!row.current || from?.value == null || to?.value == null) return [];
      const [before, after] = [new Big(from.value), new Big(to.value)];
      if (before.lte(0) || after.lt(before.times(100 + yearPriceGrowth).div(100))) return [];
      const growth = formatPlain(after.minus(before).times(100).div(before).round(1));
      const { name } = row.current;
      const message = `${rowTitle(rowIndex(to), clip(name.text))}：单价 ${yuanText(after, current)}，比上年的 ${yuanText(before, current)}提高 ${growth}%。请在单价依据中写明理由。`;
      return [{ at: to, last: from, message }];
    });
  },
});

export const reasons: RuleReasons = {
  why: '同一项支出的单价比上年提高较多，审核时会问依据。',
  how: '在单价依据中写明涨价的理由（新的标准、合同、询价），没有理由的改回上年的单价。',
};

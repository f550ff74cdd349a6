import { clip, rowTitle } from '../../figures/wording';
import { defineYearRule, rowIndex } from '../year-rule';
import type { RuleReasons } from '../rule';

/** Reports an indicator of last year that was removed although its item is still in the breakdown. */
export const rule = defineYearRule({
  id: 'year/target-dropped',
  title: '明细还在，它的指标也还在',
  aspect: 'relevance',
  problems: [{ key: 'dropped', name: '上年的指标没有了', severity: 'hint' }],
  check({ last, items, indicators }) {
    const currentItem = new Map(
      (items ?? []).flatMap((row) => (row.last && row.current ? [[row.last, row.current] as const] : [])),
    );
    return (indicators ?? []).flatMap((row) => {
      if (row.current || row.last.item === null) return [];
      const target = row.last.targets.find(({ value }) => value.length > 0);
      if (!target) return [];
      const before = last.items?.[row.last.item];
      const item = before && currentItem.get(before);
      if (!item) return [];
      const { name } = row.last;
      const message = `${rowTitle(rowIndex(item.name), clip(item.name.text))}：上年的指标“${clip(name.text)}”（目标值“${clip(target.combined)}”）今年没有了，这项明细还在。请补上，或说明今年怎么衡量。`;
      return [{ at: item.name, last: name, message }];
    });
  },
});

export const reasons: RuleReasons = {
  why: '支出照旧，上年衡量它的指标却没有了，审核时会问今年怎么衡量。',
  how: '补上这个指标；改用别的指标衡量的，说明一下。',
};

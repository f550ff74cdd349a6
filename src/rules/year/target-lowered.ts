import Big from 'big.js';
import type { ComparedFigure } from '../../figures/years/comparable-form';
import { matchTargets } from '../../figures/years/match-forms';
import { isLessAmbitious } from '../../figures/years/target-order';
import { clip, rowTitle } from '../../figures/wording';
import { defineYearRule, rowIndex } from '../year-rule';
import type { RuleReasons } from '../rule';

/** Reports an indicator that asks for less than last year although neither the budget nor its item was reduced. */
export const rule = defineYearRule({
  id: 'year/target-lowered',
  title: '预算没有减少，指标的目标值不低于上年',
  aspect: 'adequacy',
  problems: [{ key: 'lowered', name: '目标值低于上年', severity: 'warning' }],
  check({ last, current, items, indicators }) {
    if (isLower(last.budget, current.budget)) return [];
    const itemOf = new Map(
      (items ?? []).flatMap((row) => (row.current ? [[row.current, row] as const] : [])),
    );
    return matchTargets(indicators).flatMap((target) => {
      if (!isLessAmbitious(target)) return [];
      const { name, item: index } = target.of.current;
      const item = index === null ? undefined : current.items?.[index];
      const matched = item && itemOf.get(item);
      if (matched?.last && isLower(matched.last.amount, matched.current.amount)) return [];
      const cause = matched?.last ? '当年预算和对应明细的金额都没有减少' : '当年预算没有减少';
      const message = `${rowTitle(rowIndex(target.current), clip(name.text))}：上年的目标值是“${clip(target.last.combined)}”，今年是“${clip(target.current.combined)}”，要求降低了，而${cause}。请恢复上年的目标值，或说明原因。`;
      return [{ at: target.current, last: target.last, message }];
    });
  },
});

export const reasons: RuleReasons = {
  why: '钱没有少，要求却比上年低，审核时会要求说明理由或恢复上年的目标值。',
  how: '把目标值改回不低于上年；任务确实减少的，说明原因，并核对预算是否也应减少。',
};

function isLower(last: ComparedFigure | null, current: ComparedFigure | null): boolean {
  return last?.value != null && current?.value != null && new Big(current.value).lt(last.value);
}

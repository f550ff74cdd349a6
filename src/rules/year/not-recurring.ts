import { defineYearRule } from '../year-rule';
import type { RuleReasons } from '../rule';

/** Reports a 一次性项目 that was already declared last year. */
export const rule = defineYearRule({
  id: 'year/not-recurring',
  title: '一次性项目上年没有申报过',
  aspect: 'completeness',
  problems: [{ key: 'declared-before', name: '一次性项目上年已报', severity: 'warning' }],
  check({ last, current, years }) {
    const { oneOff, period } = current;
    if (!oneOff || isAcrossBoth(period, years)) return [];
    const when = years.last === null ? '上年' : `上年（${years.last}年）`;
    const message = `勾选了“${oneOff.text}”，而同一个项目${when}已经申报过。请核对项目类别；跨年实施的，把起止日期写全。`;
    return [{ at: oneOff, last: last.oneOff ?? last.projectCell, message }];
  },
});

export const reasons: RuleReasons = {
  why: '勾选了一次性项目，上年却已经申报过同一个项目，两者矛盾。',
  how: '每年都做的改勾经常性项目；跨年实施的一次性项目，把起止日期写全。',
};

function isAcrossBoth(
  period: { readonly from: number; readonly to: number } | null,
  { last, current }: { readonly last: number | null; readonly current: number | null },
): boolean {
  return period !== null && last !== null && current !== null && period.from <= last && period.to >= current;
}

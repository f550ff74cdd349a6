import { isBoth, matchTargets } from '../../figures/years/match-forms';
import { isSameTarget } from '../../figures/years/target-order';
import { isSameButYear } from '../../figures/years/moved-year';
import { defineYearRule } from '../year-rule';
import type { RuleReasons } from '../rule';

/** Reports a form that repeats last year's: all paragraphs and all targets are the same. */
export const rule = defineYearRule({
  id: 'year/unchanged',
  title: '文字和目标按今年的任务填写',
  aspect: 'completeness',
  problems: [{ key: 'copied', name: '内容与上年全部相同', severity: 'hint' }],
  check({ last, current, indicators, paragraphs, years }) {
    const filled = paragraphs.filter((row) => row.last.text !== '' || row.current.text !== '');
    if (filled.length === 0 || !indicators || indicators.length === 0) return [];
    const isSame =
      filled.every((row) => isSameButYear(row.last.text, row.current.text, years)) &&
      indicators.every(isBoth) &&
      matchTargets(indicators).every((target) => isSameTarget(target, years));
    if (!isSame) return [];
    const message = `${filled.length} 段文字和 ${indicators.length} 条绩效目标都与上年相同（年份除外）。请核对是否按今年的任务填写。`;
    return [{ at: current.projectCell, last: last.projectCell, message }];
  },
});

export const reasons: RuleReasons = {
  why: '各段文字和全部目标值都与上年相同，看起来只改了年份，审核时会问今年的任务是什么。',
  how: '按今年的任务核对各段文字和目标值；确实没有变化的，可以保留。',
};

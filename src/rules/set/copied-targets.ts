import type { ComparedCell } from '../../figures/years/comparable-form';
import {
  defineSetRule,
  isOneProject,
  projectTitle,
  targetsOf,
  type SetFinding,
  type SetForm,
} from '../set-rule';
import type { RuleReasons } from '../rule';

/** If fewer indicators are equal, it may be by chance: 合格率 100%, 满意度 ≥90%. */
const MIN_EQUAL = 5;

/** 绩效目标照抄: all indicators of two projects and their values are the same. */
export const rule = defineSetRule({
  id: 'set/copied-targets',
  title: '绩效目标不整张照抄别的项目',
  aspect: 'relevance',
  problems: [{ key: 'copied', name: '目标照抄别的项目', severity: 'warning' }],
  check(forms) {
    const seen = new Map<string, SetForm>();
    const findings: SetFinding[] = [];
    let places = 0;
    for (const form of forms) {
      const targets = targetsOf(form.form);
      if (targets.length < MIN_EQUAL) continue;
      places += 1;
      const key = targets.join('\n');
      const first = seen.get(key);
      if (!first) seen.set(key, form);
      else if (!isOneProject(first, form))
        findings.push({
          at: { form, place: firstIndicator(form) },
          other: { form: first, place: firstIndicator(first) },
          message: `${targets.length} 条绩效目标的指标和目标值与${projectTitle(first)}的全部相同，请按本项目的内容重新设定。`,
        });
    }
    return { places, findings, verified: `${places} 份申报表的绩效目标没有整张照抄` };
  },
});

export const reasons: RuleReasons = {
  why: '指标和目标值全部与另一个项目相同，说明不是按本项目的产出和效果设定的，年终也无法据此评价。',
  how: '按本项目要做的事、数量和要达到的效果重新填写指标和目标值。',
};

function firstIndicator({ form: { indicators } }: SetForm): ComparedCell | null {
  return indicators?.find(({ targets }) => targets.some(({ text }) => text !== ''))?.name ?? null;
}

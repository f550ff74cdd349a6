import {
  hasUnclearMark,
  stageTitles,
  tickedStages,
  usedSafeguards,
} from '../../figures/safeguards/safeguard-rows';
import { STAGE_TITLES, STAGES } from '../../form/safeguards';
import { defineRule, type RuleReasons } from '../rule';

export const rule = defineRule({
  id: 'safeguard/stage-uncovered',
  title: '三个阶段都有制度保障',
  aspect: 'feasibility',
  problems: [{ key: 'uncovered', name: '有阶段没有制度保障', severity: 'warning' }],
  needs: ['safeguards'],
  check({ form: { safeguards } }) {
    const used = usedSafeguards(safeguards);
    const asked = STAGES.filter((stage) => used.some((row) => row.stages[stage]));
    const covered = new Set(used.flatMap(tickedStages));
    // If nothing is ticked, safeguard/no-stage reports every row.
    const missing = covered.size > 0 ? asked.filter((stage) => !covered.has(stage)) : [];
    const unclear = missing.length > 0 && used.some(hasUnclearMark);
    const message = `没有一项制度勾选${stageTitles(missing)}，这一阶段没有制度保障，请补充。`;
    const subject = { kind: 'section', section: 'safeguards' } as const;
    const skipped = safeguards.missingColumns.includes('stages')
      ? '未找到“保障阶段”列，未核对勾选。'
      : '有的保障阶段不是勾选，看不出是否覆盖各个阶段，未核对。';
    return {
      places: covered.size > 0 ? asked.length : 0,
      findings: missing.length > 0 && !unclear ? [{ at: safeguards.header, subject, message }] : [],
      verified: `${asked.map((stage) => STAGE_TITLES[stage]).join('、')}都有制度保障`,
      ...((unclear || asked.length === 0) && { unchecked: skipped }),
    };
  },
});

export const reasons: RuleReasons = {
  why: '项目从立项、实施到收尾都要有制度管着；哪个阶段没有一项制度，哪个阶段就是空白。',
  how: '看哪项制度管这个阶段，补上勾选；确实没有的，补充一项制度。',
};

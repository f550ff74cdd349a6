import {
  hasUnclearMark,
  safeguardTitle,
  stageTitles,
  tickedStages,
  usedSafeguards,
} from '../../figures/safeguards/safeguard-rows';
import { STAGE_TITLES, STAGES, type Safeguard } from '../../form/safeguards';
import { stageReason, mentionedStages, type StageEvidence } from '../../figures/safeguards/stage-words';
import { defineRule, unchecked, type RuleFinding, type RuleReasons } from '../rule';

export const rule = defineRule({
  id: 'safeguard/no-stage',
  title: '每项制度至少勾选一个保障阶段',
  aspect: 'feasibility',
  problems: [{ key: 'none', name: '保障阶段没有勾选', severity: 'error' }],
  fix: 'suggested',
  needs: ['safeguards'],
  check({ form: { safeguards }, profile }) {
    const used = usedSafeguards(safeguards).filter(({ stages }) => STAGES.some((stage) => stages[stage]));
    if (used.length === 0 && safeguards.missingColumns.includes('stages')) {
      return unchecked('未找到“保障阶段”列，未核对勾选。');
    }
    const bare = used.filter((row) => tickedStages(row).length === 0);
    const unclear = new Set(bare.filter(hasUnclearMark));
    return {
      places: used.length,
      findings: bare.flatMap((row) =>
        unclear.has(row) ? [] : findingOf(row, mentionedStages(row, profile)),
      ),
      verified: `${used.length} 项制度都勾选了保障阶段`,
      ...(unclear.size > 0 && {
        unchecked: `${[...unclear].map(safeguardTitle).join('、')}的保障阶段不是勾选，看不出选了哪些阶段，未核对。`,
      }),
    };
  },
});

export const reasons: RuleReasons = {
  why: '一个阶段也没有勾选，就看不出这项制度管项目的哪一段。',
  how: '按具体措施勾选它保障的阶段。建议的勾选由措施、文件名称或类别推断，请核对后再写回。',
};

function findingOf(row: Safeguard, evidence: StageEvidence | null): RuleFinding[] {
  const places = STAGES.flatMap((stage) => row.stages[stage] ?? []);
  const [first] = places;
  if (!first) return [];
  const suggested = (evidence?.stages ?? []).filter((stage) => row.stages[stage]);
  const fault = `${safeguardTitle(row)}没有勾选任何保障阶段`;
  const subject = { kind: 'safeguard', safeguard: row, stages: suggested } as const;
  if (!evidence || suggested.length === 0)
    return [{ at: first.at, subject, message: `${fault}，请按具体措施勾选。` }];
  const reasons =
    evidence.source === 'category'
      ? `${stageReason(evidence, suggested[0] ?? 'execution')}，建议勾选${stageTitles(suggested)}`
      : suggested
          .map((stage) => `${stageReason(evidence, stage)}，建议勾选“${STAGE_TITLES[stage]}”`)
          .join('；');
  const changes = suggested.flatMap((stage) => row.stages[stage]?.tick ?? []);
  const fix = { kind: 'suggested', preselected: true, changes } as const;
  return [{ at: first.at, subject, message: `${fault}；${reasons}。`, fix }];
}

import {
  hasUnclearMark,
  safeguardTitle,
  tickedStages,
  usedSafeguards,
} from '../../figures/safeguards/safeguard-rows';
import { STAGE_TITLES } from '../../form/safeguards';
import { stageReason, mentionedStages } from '../../figures/safeguards/stage-words';
import { defineRule, proposeFix, type RuleReasons } from '../rule';

export const rule = defineRule({
  id: 'safeguard/stage-missing',
  title: '措施写到的阶段都已勾选',
  aspect: 'feasibility',
  problems: [{ key: 'unticked', name: '写到的阶段没有勾选', severity: 'warning' }],
  fix: 'suggested',
  needs: ['safeguards'],
  check({ form: { safeguards, projectName }, profile }) {
    // In a project of 跟踪审计, 审计 is the work itself.
    const closing = profile.stageWords.closing.filter((word) => !projectName.includes(word));
    const lexicon = { ...profile, stageWords: { ...profile.stageWords, closing } };
    const spoken = usedSafeguards(safeguards).flatMap((row) => {
      const evidence = mentionedStages(row, lexicon);
      // Rows without any tick are reported by safeguard/no-stage.
      return evidence?.source === 'measure' && tickedStages(row).length > 0 ? [{ row, evidence }] : [];
    });
    const unclear = spoken.map(({ row }) => row).filter(hasUnclearMark);
    return {
      places: spoken.length,
      findings: spoken.flatMap(({ row, evidence }) =>
        evidence.stages.flatMap((stage) => {
          const mark = row.stages[stage];
          if (mark?.ticked !== false) return [];
          const subject = { kind: 'safeguard', safeguard: row, stages: [stage] } as const;
          const message = `${safeguardTitle(row)}没有勾选“${STAGE_TITLES[stage]}”，但${stageReason(evidence, stage)}，属于这一阶段，请核对后补上勾选。`;
          return [{ at: mark.at, subject, message, fix: proposeFix('suggested', [mark.tick]) }];
        }),
      ),
      verified: `${spoken.length} 项措施写到的阶段都已勾选`,
      ...(unclear.length > 0 && {
        unchecked: `${unclear.map(safeguardTitle).join('、')}的保障阶段不是勾选，看不出是否勾选，未核对。`,
      }),
      ...(safeguards.missingColumns.includes('stages') && {
        unchecked: '未找到“保障阶段”列，未核对勾选。',
      }),
    };
  },
});

export const reasons: RuleReasons = {
  why: '措施里写到了某个阶段的工作，勾选里却没有这个阶段，前后不一致，这个阶段看起来就没有制度保障。',
  how: '核对具体措施，确实保障这个阶段的，补上勾选；不是的，写明原因或改写措施。',
};

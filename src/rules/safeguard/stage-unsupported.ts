import { safeguardTitle, tickedStages, usedSafeguards } from '../../figures/safeguards/safeguard-rows';
import { policyRows } from '../../figures/safeguards/policy-rows';
import { STAGE_TITLES, type Safeguard, type Stage } from '../../form/safeguards';
import { stagesSpokenOf } from '../../figures/safeguards/stage-words';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'safeguard/stage-unsupported',
  title: '勾选的阶段在措施里有依据',
  aspect: 'feasibility',
  problems: [{ key: 'unsupported', name: '勾选的阶段没写措施', severity: 'hint' }],
  why: '措施只写到某些阶段的工作，却把别的阶段也勾上了，评审会问这些阶段靠什么保障。',
  how: '在具体措施里补写这些阶段怎么保障；确实不管这些阶段的，由填报人决定是否取消勾选。',
  basis: '本工具建议',
  fix: 'none',
  needs: ['safeguards'],
  check({ form, profile }) {
    const { safeguards } = form;
    const policies: ReadonlyMap<Safeguard, unknown> =
      profile.severities['safeguard/policy-as-rule'] === 'off' ? new Map() : policyRows(form);
    const spoken = usedSafeguards(safeguards).flatMap((row) => {
      // A policy in place of a rule is reported by safeguard/policy-as-rule.
      if (policies.has(row)) return [];
      const evidence = stagesSpokenOf(row, profile);
      return evidence?.source === 'measure' && tickedStages(row).length > 0 ? [{ row, evidence }] : [];
    });
    return {
      places: spoken.length,
      findings: spoken.flatMap(({ row, evidence }) => {
        const extra = tickedStages(row).filter((stage) => !evidence.stages.includes(stage));
        const at = extra[0] && row.stages[extra[0]]?.at;
        if (!at) return [];
        const words = evidence.stages.flatMap((stage) => evidence.words[stage] ?? []).join('、');
        return [
          {
            at,
            subject: { kind: 'safeguard' as const, safeguard: row, stages: extra },
            message: `${safeguardTitle(row)}勾选了${titlesOf(extra)}，但具体措施（“${words}”）只写到${titlesOf(evidence.stages)}，请补写这些阶段的措施。`,
          },
        ];
      }),
      verified: `${spoken.length} 项制度勾选的阶段在措施里都有依据`,
    };
  },
});

function titlesOf(stages: readonly Stage[]): string {
  return stages.map((stage) => `“${STAGE_TITLES[stage]}”`).join('、');
}

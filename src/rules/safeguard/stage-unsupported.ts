import { safeguardTitle, tickedStages, usedSafeguards } from '../../figures/safeguards/safeguard-rows';
import { policyRows } from '../../figures/safeguards/policy-rows';
import { STAGE_TITLES, STAGES, type Safeguard, type Stage } from '../../form/safeguards';
import { compactText } from '../../language/text/text';
import { stagesSpokenOf, type StageLexicon } from '../../figures/safeguards/stage-words';
import { defineRule, type RuleReasons } from '../rule';

export const rule = defineRule({
  id: 'safeguard/stage-unsupported',
  title: '勾选的阶段在措施里有依据',
  aspect: 'feasibility',
  problems: [{ key: 'unsupported', name: '勾选的阶段没写措施', severity: 'hint' }],
  needs: ['safeguards'],
  check({ form, profile }) {
    const { safeguards } = form;
    const policies: ReadonlyMap<Safeguard, unknown> =
      profile.severities['safeguard/policy-as-rule'] === 'off' ? new Map() : policyRows(form);
    const spoken = usedSafeguards(safeguards).flatMap((row) => {
      // A policy in place of a rule is reported by safeguard/policy-as-rule.
      if (policies.has(row)) return [];
      const evidence = stagesSpokenOf(row, profile);
      const isWhole = clausesOf(row).every((clause) => speaksOfStage(clause, profile));
      return evidence?.source === 'measure' && isWhole && tickedStages(row).length > 0
        ? [{ row, evidence }]
        : [];
    });
    return {
      places: spoken.length,
      findings: spoken.flatMap(({ row, evidence }) => {
        const measure = compactText(row.measure.text);
        const extra = tickedStages(row).filter(
          (stage) => !evidence.stages.includes(stage) && !OTHER_WORDS[stage].test(measure),
        );
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

export const reasons: RuleReasons = {
  why: '措施只写到某些阶段的工作，却把别的阶段也勾上了，评审会问这些阶段靠什么保障。',
  how: '在具体措施里补写这些阶段怎么保障；确实不管这些阶段的，由填报人决定是否取消勾选。',
};

/** The clauses of a measure that say what is done. */
function clausesOf({ measure }: Safeguard): string[] {
  return compactText(measure.text)
    .split(/[,;.、，；。]/)
    .filter((clause) => clause !== '' && !/^(?:根据|按照?|依据|依照|依法|为了?)/.test(clause));
}

/** A clause without a known word (到货付30%) may speak of any stage. */
function speaksOfStage(clause: string, lexicon: StageLexicon): boolean {
  return (
    STAGES.some((stage) => lexicon.stageWords[stage].some((word) => clause.includes(word))) ||
    STAGES.some((stage) => OTHER_WORDS[stage].test(clause))
  );
}

/** Further words of each stage: enough to support a tick, not enough to suggest one. */
const OTHER_WORDS: Readonly<Record<Stage, RegExp>> = {
  planning:
    /审[批议核定]|批准|报批|方案|测算|概算|概预算|询价|比价|调研|需求|可行|前期|集体(?:研究|决策|讨论)|办公会|党[组委]会|三重一大|预算(?:编|安排|申请)|绩效目标|事前|设计|勘察|签订/,
  execution:
    /付款|用款|开支|列支|拨付|兑付|发放|发票|报销|入账|记账|做账|凭证|台账|登记|监督|督[导查办促]|抽[查检]|自[查检]|巡[查检视]|走访|考核|例会|通报|调度|执行|变更|签收|签到|施工|进度|驻场|值班|运[行维营]|维护|养护|日常|专款专用|专账|调整|履约|服务(?:过程|记录)|[按每](?:半?年|季|月|周|日|天|旬|批|次)|审[批核]/,
  closing:
    /年[终末底]|期末|完[工成](?:后|时)|竣工|到期|尾款|质保|[结赛会事]后|存档|档案|评[价估]|公[示布开]|审[价计核]|考核|回访|整改|清算|决算|验[收货]/,
};

function titlesOf(stages: readonly Stage[]): string {
  return stages.map((stage) => `“${STAGE_TITLES[stage]}”`).join('、');
}

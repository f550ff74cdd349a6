import {
  safeguardTitle,
  stageTitles,
  tickedStages,
  usedSafeguards,
} from '../../figures/safeguards/safeguard-rows';
import { policyRows } from '../../figures/safeguards/policy-rows';
import type { Safeguard } from '../../form/safeguards';
import type { TextCell } from '../../form/cells';
import { compactText } from '../../language/text/text';
import { mentionedStages, type StageLexicon } from '../../figures/safeguards/stage-words';
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
      const evidence = mentionedStages(row, profile);
      return evidence?.source === 'measure' && tickedStages(row).length > 0 ? [{ row, evidence }] : [];
    });
    return {
      places: spoken.length,
      findings: spoken.flatMap(({ row, evidence }) => {
        const extra = tickedStages(row).filter((stage) => !evidence.stages.includes(stage));
        const at = extra[0] && row.stages[extra[0]]?.at;
        // A tick at the wrong stage is reported by safeguard/stage-missing.
        const isMisplaced = evidence.stages.some((stage) => row.stages[stage]?.ticked === false);
        if (!at || isMisplaced || !isPlain(row, profile)) return [];
        const words = evidence.stages.flatMap((stage) => evidence.words[stage] ?? []).join('、');
        const message = `${safeguardTitle(row)}勾选了${stageTitles(extra)}，但具体措施（“${words}”）只写到${stageTitles(evidence.stages)}，请补写这些阶段的措施。`;
        return [{ at, subject: { kind: 'safeguard' as const, safeguard: row, stages: extra }, message }];
      }),
      verified: `${spoken.length} 项制度勾选的阶段在措施里都有依据`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '措施只写到某些阶段的工作，却把别的阶段也勾上了，评审会问这些阶段靠什么保障。',
  how: '在具体措施里补写这些阶段怎么保障；确实不管这些阶段的，由填报人决定是否取消勾选。',
};

/** The clauses of a measure that state what is done. */
function clausesOf({ measure }: Safeguard): string[] {
  return compactText(measure.text)
    .split(/[,:;.、，；。：]/)
    .filter((clause) => clause !== '' && !REFERENCE.test(clause));
}

/** A clause that only names its basis: 根据预算管理的要求. */
const REFERENCE = /^(?:根据|按照?|依据|依照|依法).*(?:要求|规定|精神|原则|办法|制度|标准|文件)$|^依法/;

/** Up to this number of characters, the known words of a measure state everything that is done; a longer measure also uses other words. */
const MAX_KNOWN_LENGTH = 24;
/** Actions of any stage, or documents of another stage: 严格控制, 变更须经审批, 每月通报, 到货付30%, 凭验收单支付. */
const ANY_STAGE =
  /控制|监督|审[批核]|变更|考核|[按每]半?[年季月周日]|年[终末底]|季度|预留|尾款|质保|%|验收单/;

/**
 * Tells whether the known words of a measure state everything that it contains, so that a stage without such a word is
 * certainly not mentioned.
 */
function isPlain(row: Safeguard, lexicon: StageLexicon): boolean {
  const clauses = clausesOf(row);
  return (
    clauses.join('').length <= MAX_KNOWN_LENGTH &&
    clauses.every((clause) => !ANY_STAGE.test(clause) && speaksOfStage(clause, row, lexicon))
  );
}

function speaksOfStage(clause: string, row: Safeguard, lexicon: StageLexicon): boolean {
  const cell = (text: string): TextCell => ({ ...row.measure, text });
  return mentionedStages({ measure: cell(clause), document: cell(''), category: cell('') }, lexicon) !== null;
}

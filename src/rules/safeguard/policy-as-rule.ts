import { policyRows } from '../../figures/safeguards/policy-rows';
import { safeguardTitle, usedSafeguards } from '../../figures/safeguards/safeguard-rows';
import { defineRule, type RuleReasons } from '../rule';

/** 政策当作制度: a safeguard must be a rule by which the project is managed, not a policy. */
export const rule = defineRule({
  id: 'safeguard/policy-as-rule',
  title: '制度保障填的是管理制度和办法',
  aspect: 'feasibility',
  problems: [{ key: 'policy', name: '制度栏填了政策或任务', severity: 'hint' }],
  needs: ['safeguards'],
  check({ form }) {
    const used = usedSafeguards(form.safeguards);
    const rows = policyRows(form);
    return {
      places: used.length,
      findings: used.flatMap((safeguard) => {
        const reason = rows.get(safeguard);
        if (reason === undefined) return [];
        const what =
          reason === 'policy'
            ? '文件名称是立项依据引用的政策文件，不是管理制度'
            : '具体措施只是重复要做的事，没有说明怎样管理';
        const { at } = reason === 'policy' ? safeguard.document : safeguard.measure;
        const subject = { kind: 'safeguard' as const, safeguard, stages: [] };
        const message = `${safeguardTitle(safeguard)}：${what}，请填写制度并写明谁负责、怎样检查和付款。`;
        return [{ at, subject, message }];
      }),
      verified: `${used.length} 项制度都是管理制度或写明了做法`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '意见、方案、计划说的是要做什么，是立项依据；制度要说明谁来管、怎么审批、怎么检查、怎么付款。',
  how: '填本单位的管理制度或办法，措施写具体的做法，如“按《项目管理办法》组织验收，验收合格后付款”。',
  basis: '财预〔2015〕88号：内部控制是否规范，管理制度是否健全；具体要求为本工具建议',
};

import { defineRule, type RuleReasons } from '../rule';

/** 空白模板: nothing has been filled in. */
export const rule = defineRule({
  id: 'structure/blank-form',
  title: '申报表已经填写',
  aspect: 'completeness',
  problems: [{ key: 'blank', name: '申报表没有填写', severity: 'error' }],
  check({ form: { isBlank, overview, tables } }) {
    const at = overview?.fields.projectName?.at ?? tables[0]?.header ?? null;
    const message = '申报表尚未填写。';
    return {
      places: 1,
      findings: isBlank ? [{ at, subject: { kind: 'form' }, message }] : [],
      verified: '申报表已填写',
    };
  },
});

export const reasons: RuleReasons = {
  why: '空白的申报表没有可以审核的内容。',
  how: '填写申报表后再校验；其余各项要等填写后才核对。',
  basis: '财预〔2015〕88号（绩效目标的审核）；具体要求为本工具建议',
};

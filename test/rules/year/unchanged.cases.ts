import { OVERVIEW, TARGETS } from '../../support/right-form';
import type { YearRuleCases } from '../../support/year-rule-cases';

export const cases: YearRuleCases = {
  valid: [
    { name: 'another target', last: { [TARGETS]: { F13: '≥88%' } } },
    { name: 'another paragraph', last: { [OVERVIEW]: { B21: '年内开展培训。' } } },
    { name: 'a new indicator', last: { [TARGETS]: { D14: null, F14: null, G14: null } } },
  ],
  invalid: [
    {
      name: 'only the year has changed',
      findings: [{ at: '项目总体情况!B4', last: '项目总体情况!B4', says: ['9 条绩效目标都与上年相同'] }],
    },
    {
      name: 'only the year and amounts have changed',
      last: { [TARGETS]: { E18: 0.48, D18: 5.76 } },
      findings: [{ at: '项目总体情况!B4', last: '项目总体情况!B4', says: ['请核对是否按今年的任务填写'] }],
    },
  ],
};

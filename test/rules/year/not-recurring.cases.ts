import { OVERVIEW } from '../../support/right-form';
import type { YearRuleCases } from '../../support/year-rule-cases';

const ONE_OFF = { B5: '☑一次性项目  ☐经常性项目  ☐中期预算试点项目' };

export const cases: YearRuleCases = {
  valid: [
    { name: '经常性项目' },
    {
      name: 'a project that continues through both years',
      current: { [OVERVIEW]: { ...ONE_OFF, B7: '2025-07-01' } },
    },
    { name: '一次性项目 ticked last year only', last: { [OVERVIEW]: ONE_OFF } },
  ],
  invalid: [
    {
      name: '一次性项目 that was also declared last year',
      current: { [OVERVIEW]: ONE_OFF },
      findings: [
        {
          at: '项目总体情况!B5',
          last: '项目总体情况!B4',
          says: ['勾选了“一次性项目”', '上年（2025年）已经申报过'],
        },
      ],
    },
  ],
};

import { TARGETS } from '../../support/right-form';
import type { YearRuleCases } from '../../support/year-rule-cases';

const WITHOUT_TRAINING = { D8: null, F8: null, G8: null };

export const cases: YearRuleCases = {
  valid: [
    { name: 'the same indicators' },
    { name: 'a renamed indicator', last: { [TARGETS]: { D8: '为老服务培训场次' } } },
    {
      name: 'an indicator that is removed together with its item',
      current: {
        [TARGETS]: {
          ...WITHOUT_TRAINING,
          A18: null,
          B18: null,
          C18: null,
          D18: null,
          E18: null,
          F18: null,
          G18: null,
          H18: null,
          I18: null,
        },
      },
    },
    { name: 'an indicator about no single item', last: { [TARGETS]: { D12: '居民幸福感' } } },
  ],
  invalid: [
    {
      name: 'an indicator is removed and its item is not',
      current: { [TARGETS]: WITHOUT_TRAINING },
      findings: [
        {
          at: '绩效目标!C18',
          last: '绩效目标!D8',
          says: ['第18行“为老服务培训费”：上年的指标“为老服务培训”（目标值“12场”）今年没有了'],
        },
      ],
    },
  ],
};

import { TARGETS } from '../../support/right-form';
import type { YearRuleCases } from '../../support/year-rule-cases';

export const cases: YearRuleCases = {
  valid: [
    { name: 'the same prices' },
    { name: 'a slightly higher price', last: { [TARGETS]: { E18: 0.46 } } },
    { name: 'a lower price', last: { [TARGETS]: { E18: 0.6 } } },
    {
      name: 'an office with a limit of 20%',
      last: { [TARGETS]: { E18: 0.45 } },
      settings: { yearPriceGrowth: 20 },
    },
    {
      name: 'the same price in 元',
      last: { [TARGETS]: { E15: '单价（元）', E16: 75000, E17: 12000, E18: 5000 } },
    },
  ],
  invalid: [
    {
      name: 'a price that is a tenth higher',
      last: { [TARGETS]: { E18: 0.45 } },
      findings: [
        {
          at: '绩效目标!E18',
          last: '绩效目标!E18',
          says: ['第18行“为老服务培训费”：单价 0.50 万元，比上年的 0.45 万元提高 11.1%'],
        },
      ],
    },
  ],
};

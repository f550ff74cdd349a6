import { OVERVIEW, TARGETS } from '../../support/right-form';
import type { YearRuleCases } from '../../support/year-rule-cases';

const LESS = { [OVERVIEW]: { B13: '二、当年预算：50.00' } };

export const cases: YearRuleCases = {
  valid: [
    { name: 'the same budget' },
    { name: 'a growth of less than a fifth', last: { [OVERVIEW]: { B13: '二、当年预算：50.01' } } },
    { name: 'a quantity that grows', last: { ...LESS, [TARGETS]: { G18: 11 } } },
    { name: 'an indicator of quantity that grows', last: { ...LESS, [TARGETS]: { F7: '18户' } } },
    {
      name: 'a new item',
      last: {
        ...LESS,
        [TARGETS]: {
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
    { name: 'a new indicator of quantity', last: { ...LESS, [TARGETS]: { D8: null, F8: null, G8: null } } },
    { name: 'an office with a limit of 30%', last: LESS, settings: { yearBudgetGrowth: 30 } },
    { name: 'a lower budget', last: { [OVERVIEW]: { B13: '二、当年预算：90.00' } } },
  ],
  invalid: [
    {
      name: 'a budget that is a fifth higher for the same targets',
      last: LESS,
      findings: [
        {
          at: '项目总体情况!B13',
          last: '项目总体情况!B13',
          says: ['当年预算 60.00 万元，比上年的 50.00 万元增加 20%', '明细的数量和数量指标都没有增加'],
        },
      ],
    },
  ],
};

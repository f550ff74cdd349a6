import { OVERVIEW, TARGETS } from '../../support/right-form';
import type { YearRuleCases } from '../../support/year-rule-cases';

export const cases: YearRuleCases = {
  valid: [
    { name: 'the same targets' },
    { name: 'a raised target', last: { [TARGETS]: { F13: '≥85%' } } },
    { name: 'the same target in other words', last: { [TARGETS]: { F13: '90%及以上' } } },
    {
      name: 'a lower budget',
      last: { [OVERVIEW]: { B13: '二、当年预算：65.00' }, [TARGETS]: { F13: '≥95%' } },
    },
    {
      name: 'a lower amount of the item of the indicator',
      last: { [TARGETS]: { F8: '13场', D18: 6.5, G18: 13, D16: 29.5 } },
    },
    { name: 'a higher cost limit, which follows the budget', last: { [TARGETS]: { F11: '≤50万元' } } },
    { name: 'another unit', last: { [TARGETS]: { F8: '20次' } } },
  ],
  invalid: [
    {
      name: 'a lower target with the same budget and amount',
      last: { [TARGETS]: { F13: '≥95%' } },
      findings: [
        {
          at: '绩效目标!F13',
          last: '绩效目标!F13',
          says: ['第13行“老年人满意度”：上年的目标值是“≥95%”，今年是“≥90%”', '当年预算没有减少'],
        },
      ],
    },
    {
      name: 'a lower target without a lower amount of its item',
      last: { [TARGETS]: { F8: '13场' } },
      findings: [{ at: '绩效目标!F8', last: '绩效目标!F8', says: ['当年预算和对应明细的金额都没有减少'] }],
    },
    {
      name: 'a later date and a longer time',
      last: { [TARGETS]: { F10: '2025年9月底前', D12: '服务响应时间', F12: '≤20分钟' } },
      current: { [TARGETS]: { D12: '服务响应时间', F12: '≤30分钟' } },
      findings: [
        { at: '绩效目标!F10', last: '绩效目标!F10', says: ['要求降低了'] },
        { at: '绩效目标!F12', last: '绩效目标!F12', says: ['“≤20分钟”，今年是“≤30分钟”'] },
      ],
    },
  ],
};

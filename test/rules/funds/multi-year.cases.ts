import { OVERVIEW, rightForm } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const named = (name: string, total = '60.00') =>
  rightForm({ [OVERVIEW]: { B4: name, B12: `一、项目总预算：${total}` } });
const at = `${OVERVIEW}!B12`;

export const cases: RuleCases = {
  valid: [
    ...[
      '道路养护',
      '2026年道路养护',
      '第三年道路养护',
      '三年级教材采购',
      '建校百年活动',
      '三周年活动',
      '2026年度培训',
      '一年期租赁',
    ].map((name) => ({ name, form: named(name), status: 'not-applicable' as const })),
    { name: '总预算 is larger', form: named('道路养护三年行动计划', '180.00'), places: 1 },
  ],
  invalid: [
    ...[
      ['道路养护三年行动计划', '三年'],
      ['道路养护3年行动', '3年'],
      ['道路养护３年行动', '3年'],
      ['多年滚动项目', '多年'],
      ['河道整治（2025-2027年）', '2025-2027'],
    ].map(([name = '', words = '']) => ({
      name,
      form: named(name),
      findings: [{ at, says: [words, '60.00 万元'], fix: null }],
    })),
  ],
};

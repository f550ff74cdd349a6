import { breakdownForm } from '../../support/breakdown-form';
import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const IN_YUAN = [
  { item: '助餐点设备采购', amount: 300000, price: 75000, quantity: 4 },
  { item: '居家适老化改造服务', amount: 300000, price: 15000, quantity: 20 },
];

export const cases: RuleCases = {
  valid: [
    ...['金额单位：人民币万元', '单位：万元、%', '单位：某市某局'].map((G3) => ({
      name: G3,
      form: rightForm({ [TARGETS]: { G3 } }),
      status: G3.includes('局') ? ('not-applicable' as const) : ('passed' as const),
    })),
    { name: 'the same everywhere', form: rightForm(), places: 2 },
    {
      name: 'another unit whose figures agree after conversion',
      form: breakdownForm({ rows: IN_YUAN, total: 600000, unit: '元' }),
    },
    {
      name: 'one table in 千元 whose figures agree after conversion',
      form: breakdownForm({
        rows: IN_YUAN.map((row) => ({ ...row, amount: row.amount / 1000, price: row.price / 1000 })),
        total: 600,
        unit: '千元',
      }),
    },
    { name: 'named once', form: rightForm({ [TARGETS]: { G3: null } }), status: 'not-applicable' },
  ],
  invalid: [
    {
      name: 'another currency',
      form: rightForm({ [TARGETS]: { G3: '金额单位：万美元' } }),
      findings: [
        {
          at: `${TARGETS}!G3`,
          problem: 'currency',
          severity: 'warning',
          says: ['万美元', '没有换算'],
          fix: null,
        },
      ],
    },
    {
      name: 'the wrong unit printed above figures that agree',
      form: rightForm({ [TARGETS]: { G3: '金额单位：元' } }),
      findings: [
        {
          at: `${TARGETS}!G3`,
          says: ['金额单位是元', '万元', '数字相同'],
          fix: { kind: 'safe', edits: { [`${TARGETS}!G3`]: '金额单位：万元' } },
        },
      ],
    },
    {
      name: '60 元 is no project: the sheet with the other unit is believed, but only as a suggestion',
      form: rightForm({ [OVERVIEW]: { E3: '金额单位：元' } }),
      findings: [
        { at: `${OVERVIEW}!E3`, fix: { kind: 'suggested', edits: { [`${OVERVIEW}!E3`]: '金额单位：万元' } } },
      ],
    },
    {
      name: 'figures that agree neither way',
      form: breakdownForm({ rows: IN_YUAN, total: 600000, unit: '元', budget: '70.00' }),
      findings: [
        {
          at: '项目构成分解!G2',
          fix: { kind: 'suggested', edits: { '项目构成分解!G2': '金额单位：万元' } },
        },
      ],
    },
  ],
};

import { BREAKDOWN, breakdownForm, type RowSketch } from '../../support/breakdown-form';
import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const ROWS: readonly RowSketch[] = [
  { item: '甲', amount: 30, price: 7.5, quantity: 4 },
  { item: '乙', amount: 30, price: 15, quantity: 2 },
];

export const cases: RuleCases = {
  valid: [
    { name: 'the right form', form: rightForm(), places: 1 },
    {
      name: 'in 元 and 万元',
      form: breakdownForm({
        rows: [{ item: '甲', amount: 600000, price: 150000, quantity: 4 }],
        total: 600000,
        unit: '元',
      }),
    },
    {
      name: '当年预算 in 万元 is rounded',
      form: breakdownForm({
        rows: [{ item: '甲', amount: 600012, price: 150003, quantity: 4 }],
        total: 600012,
        unit: '元',
      }),
    },
    { name: 'after the correction of an amount', form: rightForm({ [TARGETS]: { D16: 29 } }) },
    {
      name: 'four decimals throughout',
      form: breakdownForm({
        rows: [{ item: '甲', amount: 9.9999, price: 3.3333, quantity: 3 }],
        total: { formula: '=SUM(D4:D4)', value: 9.9999 },
        budget: '9.9999',
      }),
    },
    { name: 'without a 合计', form: breakdownForm({ rows: ROWS }) },
    {
      name: 'an investment, which may be spread over years',
      form: rightForm({
        [OVERVIEW]: {
          B12: '一、项目总预算：70.00',
          B13: '二、当年预算：70.00',
          B14: '（一）财政拨款：70.00',
          B16: '2. 本级财政安排：70.00',
        },
        [TARGETS]: { D15: '投资额' },
      }),
      status: 'not-checked',
      why: '明细填的是投资额',
    },
    {
      name: 'a wrong 合计 first',
      form: breakdownForm({ rows: ROWS, total: 61 }),
      status: 'not-checked',
      why: '金额合计改正后',
    },
    {
      name: 'a wrong 当年预算 first',
      form: rightForm({ [OVERVIEW]: { B13: '二、当年预算：61.00' } }),
      status: 'not-checked',
      why: '当年预算',
    },
    {
      name: 'no 当年预算 among the funds',
      form: rightForm({
        [OVERVIEW]: { B12: null, B13: null, B14: null, B15: null, B16: null, B17: null, B18: null },
      }),
      status: 'not-checked',
      why: '没有认出“当年预算”一栏，与预算有关的规则未核对',
    },
    {
      name: 'a blank 当年预算',
      form: rightForm({ [OVERVIEW]: { B13: '二、当年预算：' } }),
      status: 'not-checked',
      why: '当年预算没有填写',
    },
  ],
  invalid: [
    {
      name: 'a total and a budget that agree with their own parts',
      form: breakdownForm({ rows: ROWS, total: 60, budget: '64.00' }),
      findings: [
        {
          at: `${BREAKDOWN}!D6`,
          says: ['合计 60.00 万元，当年预算 64.00 万元，相差 4.00 万元'],
          fix: null,
        },
      ],
    },
    {
      name: 'without a 合计: the sum of the items',
      form: breakdownForm({ rows: ROWS, budget: '64.00' }),
      findings: [{ at: `${BREAKDOWN}!D3`, says: ['各项明细金额之和 60.00 万元'], fix: null }],
    },
    {
      name: 'a calculated 合计',
      form: breakdownForm({ rows: ROWS, total: { formula: '=SUM(D4:D5)', value: 60 }, budget: '64.00' }),
      findings: [{ at: `${BREAKDOWN}!D6` }],
    },
    {
      name: 'in different units both are named',
      form: breakdownForm({
        rows: [{ item: '甲', amount: 600000, price: 150000, quantity: 4 }],
        total: 600000,
        unit: '元',
        budget: '64.00',
      }),
      findings: [{ at: `${BREAKDOWN}!D5`, says: ['600,000.00 元', '64.00 万元', '相差 40,000.00 元'] }],
    },
  ],
};

import { BREAKDOWN, breakdownForm, type RowSketch } from '../../support/breakdown-form';
import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const ROWS: readonly RowSketch[] = [
  { item: '甲', amount: 30, price: 7.5, quantity: 4 },
  { item: '乙', amount: 30, price: 15, quantity: 2 },
];
const D6 = `${BREAKDOWN}!D6`;

export const cases: RuleCases = {
  valid: [
    { name: 'the right form', form: rightForm(), places: 1 },
    {
      name: 'tenths',
      form: breakdownForm({
        rows: [
          { item: '甲', amount: 0.1, price: 0.1, quantity: 1 },
          { item: '乙', amount: 0.2, price: 0.2, quantity: 1 },
        ],
        total: 0.3,
      }),
    },
    {
      name: '小计 rows are never added twice',
      form: breakdownForm({
        rows: [
          ...ROWS.slice(0, 1),
          { cells: { B: '小计', D: 30 } },
          ...ROWS.slice(1),
          { cells: { B: '小计', D: 30 } },
        ],
        total: 60,
      }),
    },
    { name: 'a SUM', form: breakdownForm({ rows: ROWS, total: { formula: '=SUM(D4:D5)', value: 60 } }) },
    {
      name: 'a SUM with a stale result',
      form: breakdownForm({ rows: ROWS, total: { formula: '=SUM(D4:D5)', value: 55 } }),
    },
    { name: 'after the safe correction of an amount', form: rightForm({ [TARGETS]: { D16: 29.99 } }) },
    {
      name: 'after the rounding of an amount',
      form: breakdownForm({ rows: [{ item: '甲', amount: 60.004, price: 15, quantity: 4 }], total: 60 }),
    },
    {
      name: 'after filling in an amount',
      form: breakdownForm({
        rows: [...ROWS.slice(0, 1), { item: '乙', amount: null, price: 15, quantity: 2 }],
        total: 60,
      }),
    },
    {
      name: 'no 合计 row',
      form: breakdownForm({ rows: ROWS }),
      status: 'not-checked',
      why: '未找到“金额合计”行',
    },
    {
      name: 'an amount that cannot be read',
      form: breakdownForm({ rows: [...ROWS, { item: '丙', amount: '待定' }], total: 60 }),
      status: 'not-checked',
      why: '未核对合计',
    },
  ],
  invalid: [
    {
      name: 'a wrong total',
      form: breakdownForm({ rows: ROWS, total: 59 }),
      findings: [
        {
          at: D6,
          says: ['第6行“金额合计”：合计 59.00 万元，各项明细金额之和 60.00 万元，相差 1.00 万元。'],
          fix: { kind: 'safe', edits: { [D6]: 60 } },
        },
      ],
    },
    {
      name: 'the written total equals 当年预算: a row may be missing',
      form: breakdownForm({ rows: ROWS, total: 70, budget: '70.00' }),
      findings: [
        {
          at: D6,
          says: ['合计与当年预算相同'],
          fix: { kind: 'suggested', alternatives: [{ label: '与当年预算不符', edits: { [D6]: 60 } }] },
        },
      ],
    },
    {
      name: 'a blank total',
      form: breakdownForm({ rows: ROWS, total: null }),
      findings: [{ at: D6, says: ['没有填写', '60.00 万元'], fix: { kind: 'safe', edits: { [D6]: 60 } } }],
    },
    {
      name: 'the sum of the corrected amounts',
      form: breakdownForm({
        rows: [...ROWS.slice(0, 1), { item: '乙', amount: 29, price: 15, quantity: 2 }],
        total: 59,
      }),
      findings: [{ at: D6, says: ['改正后之和 60.00 万元'], fix: { kind: 'safe', edits: { [D6]: 60 } } }],
    },
    {
      name: 'an amount with several alternatives: the total is not a safe fix',
      form: breakdownForm({
        rows: [...ROWS.slice(0, 1), { item: '乙', amount: 29, price: 15, quantity: 2 }],
        total: 50,
        budget: '80.00',
      }),
      findings: [{ at: D6, says: ['59.00 万元'], fix: { kind: 'suggested', edits: { [D6]: 59 } } }],
    },
    {
      name: 'a total below the sum of its rows is raised, whatever 当年预算 is',
      form: breakdownForm({ rows: ROWS, total: 55, budget: '70.00' }),
      findings: [{ at: D6, fix: { kind: 'safe', edits: { [D6]: 60 } } }],
    },
    {
      name: 'three different figures: lowering the total is only suggested',
      form: breakdownForm({ rows: ROWS, total: 65, budget: '70.00' }),
      findings: [
        { at: D6, fix: { kind: 'suggested', alternatives: [{ label: '60.00 万元', edits: { [D6]: 60 } }] } },
      ],
    },
    {
      name: 'an amount with several alternatives: lowering the total is only suggested',
      form: breakdownForm({
        rows: [...ROWS.slice(0, 1), { item: '乙', amount: 29, price: 15, quantity: 2 }],
        total: 62,
        budget: '80.00',
      }),
      findings: [
        {
          at: D6,
          fix: { kind: 'suggested', alternatives: [{ label: '与当年预算不符', edits: { [D6]: 59 } }] },
        },
      ],
    },
    {
      name: 'unread rows may be part of the total: it is not lowered to the other rows',
      form: rightForm({
        [OVERVIEW]: { B12: null, B13: null, B14: null, B16: null, A24: '备用金安排', B24: '5.00' },
        [TARGETS]: { D19: 65 },
      }),
      findings: [
        {
          at: `${TARGETS}!D19`,
          fix: {
            kind: 'suggested',
            alternatives: [{ label: '有的行没有读取', edits: { [`${TARGETS}!D19`]: 60 } }],
          },
        },
      ],
    },
    {
      name: 'another formula than a sum stays a formula',
      form: breakdownForm({ rows: ROWS, total: { formula: '=E4*8-1', value: 59 } }),
      findings: [{ at: D6, fix: { kind: 'safe', edits: { [D6]: { formula: '=SUM(D4:D5)' } } } }],
    },
  ],
};

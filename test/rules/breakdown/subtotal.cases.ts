import { BREAKDOWN, breakdownForm } from '../../support/breakdown-form';
import { rightForm } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';
import type { CellSketch } from '../../support/snapshots';

const grouped = (first: CellSketch, second: CellSketch) =>
  breakdownForm({
    rows: [
      { item: '甲', amount: 10, price: 5, quantity: 2 },
      { item: '乙', amount: 20, price: 5, quantity: 4 },
      { cells: { B: '小计', D: first } },
      { item: '丙', content: '培训', amount: 30, price: 15, quantity: 2 },
      { cells: { B: '小计', D: second } },
    ],
    total: 60,
  });
const D6 = `${BREAKDOWN}!D6`;

export const cases: RuleCases = {
  valid: [
    { name: 'right subtotals', form: grouped(30, 30), places: 2 },
    { name: 'formulas', form: grouped({ formula: '=SUM(D4:D5)', value: 30 }, { formula: '=D7', value: 30 }) },
    { name: 'no subtotals', form: rightForm(), status: 'not-applicable' },
    {
      name: 'a subtotal that cannot be read',
      form: grouped('待定', 30),
      status: 'not-checked',
      why: '1 个小计',
    },
  ],
  invalid: [
    {
      name: 'a wrong subtotal',
      form: grouped(31, 30),
      findings: [
        {
          at: D6,
          says: ['第6行“小计”：31.00 万元，本组 2 项明细金额之和 30.00 万元，相差 1.00 万元。'],
          fix: { kind: 'safe', edits: { [D6]: 30 } },
        },
      ],
    },
    {
      name: 'rows that may belong to two groups: the fix is only suggested',
      form: breakdownForm({
        rows: [
          { item: '甲', amount: 10, price: 5, quantity: 2 },
          { cells: { B: '小计', D: 10 } },
          { cells: { B: '服务费小计', D: 70 } },
          { item: '乙', amount: 50, price: 25, quantity: 2 },
        ],
        total: 60,
      }),
      findings: [
        {
          at: `${BREAKDOWN}!D6`,
          fix: {
            kind: 'suggested',
            alternatives: [{ label: '哪些行之和不能确定', edits: { [`${BREAKDOWN}!D6`]: 10 } }],
          },
        },
      ],
    },
    {
      name: 'a blank subtotal',
      form: grouped(null, 30),
      findings: [{ at: D6, says: ['没有填写'], fix: { kind: 'safe', edits: { [D6]: 30 } } }],
    },
    {
      name: 'a group with an amount that a person must correct first',
      form: breakdownForm({
        rows: [
          { item: '甲', amount: 8, price: 5, quantity: 2 },
          { item: '乙', amount: 20, price: 10, quantity: 2 },
          { cells: { B: '小计', D: 31 } },
          { item: '丙', amount: 35, price: 17.5, quantity: 2 },
        ],
        total: 70,
      }),
      findings: [
        {
          at: D6,
          fix: {
            kind: 'suggested',
            alternatives: [{ label: '先改正本组明细金额', edits: { [D6]: 28 } }],
          },
        },
      ],
    },
  ],
};

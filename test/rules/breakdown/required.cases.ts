import { BREAKDOWN, breakdownForm } from '../../support/breakdown-form';
import { rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const cell = (address: string) => `${BREAKDOWN}!${address}`;

export const cases: RuleCases = {
  valid: [
    { name: 'complete rows', form: rightForm(), places: 3 },
    {
      name: 'spare rows, repeated headers, 小计 and notes are not items',
      form: breakdownForm({
        rows: [
          { item: '设备采购', amount: 40, price: 10, quantity: 4 },
          { cells: { B: '小计', D: 40 } },
          { cells: {} },
          {
            cells: {
              A: '项目名称',
              B: '项目内容',
              C: '项目明细',
              D: '明细金额',
              E: '单价',
              F: '依据',
              G: '数量',
              H: '依据',
              I: '备注',
            },
          },
          { item: '培训', amount: 20, price: 5, quantity: 4 },
          { cells: { B: '小计', D: 20 } },
        ],
        total: 60,
      }),
      places: 2,
    },
    {
      name: 'zeros are not blank',
      form: breakdownForm({
        rows: [
          { item: '设备采购', amount: 60, price: 15, quantity: 4 },
          { item: '培训', amount: 0, price: 0, quantity: 0 },
        ],
        total: 60,
      }),
      places: 2,
    },
    {
      name: 'amounts under an unknown header are not blank',
      form: rightForm({ [TARGETS]: { D15: '投入情况' } }),
      places: 3,
    },
  ],
  invalid: [
    {
      name: 'a blank amount whose product is more than the whole project',
      form: rightForm({ [TARGETS]: { D16: null, E16: 75000 } }),
      findings: [{ at: `${TARGETS}!D16`, says: ['明细金额没有填写'], fix: null }],
    },
    {
      name: 'the name of a sum over an item: the row stays an item',
      form: rightForm({ [TARGETS]: { C16: '合计', B17: '小计' } }),
      places: 3,
      findings: [
        { at: `${TARGETS}!C16`, says: ['第16行', '项目明细写成了“合计”'], fix: null },
        { at: `${TARGETS}!B17`, says: ['第17行', '项目内容写成了“小计”'], fix: null },
      ],
    },
    {
      name: 'no amount: the product is written',
      form: breakdownForm({ rows: [{ item: '设备采购', amount: null, price: 15, quantity: 4 }], total: 60 }),
      findings: [
        {
          at: cell('D4'),
          says: ['第4行“设备采购”', '明细金额没有填写', '60.00 万元'],
          fix: { kind: 'safe', edits: { [cell('D4')]: 60 } },
        },
      ],
    },
    {
      name: 'no amount among formulas: a formula is written',
      form: breakdownForm({
        rows: [
          { item: '甲', amount: { formula: '=E4*G4', value: 20 }, price: 5, quantity: 4 },
          { item: '乙', amount: { formula: '=E5*G5', value: 20 }, price: 5, quantity: 4 },
          { item: '丙', amount: null, price: 5, quantity: 4 },
        ],
        total: 60,
      }),
      findings: [{ at: cell('D6'), fix: { kind: 'safe', edits: { [cell('D6')]: { formula: '=E6*G6' } } } }],
    },
    {
      name: 'no quantity',
      form: breakdownForm({ rows: [{ item: '设备采购', amount: 60, price: 15 }], total: 60 }),
      findings: [{ at: cell('G4'), says: ['数量没有填写'], fix: null }],
    },
    {
      name: 'no price',
      form: breakdownForm({ rows: [{ item: '设备采购', amount: 60, quantity: 4 }], total: 60 }),
      findings: [{ at: cell('E4'), says: ['单价没有填写'], fix: null }],
    },
    {
      name: 'no name',
      form: breakdownForm({ rows: [{ item: null, amount: 60, price: 15, quantity: 4 }], total: 60 }),
      findings: [{ at: cell('C4'), says: ['项目明细没有填写'], fix: null }],
    },
    {
      name: 'a lump sum: one warning',
      form: breakdownForm({ rows: [{ item: '设备采购', amount: 60 }], total: 60 }),
      findings: [{ at: cell('E4'), severity: 'warning', says: ['只有明细金额'], fix: null }],
    },
    {
      name: 'a name alone: one finding',
      form: breakdownForm({
        rows: [
          { item: '设备采购', amount: 60, price: 15, quantity: 4 },
          { item: '培训', amount: null },
        ],
        total: 60,
      }),
      findings: [{ at: cell('D5'), says: ['单价、数量、明细金额没有填写'], fix: null }],
    },
  ],
};

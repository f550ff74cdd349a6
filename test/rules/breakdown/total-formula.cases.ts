import { BREAKDOWN, breakdownForm, type BreakdownSketch } from '../../support/breakdown-form';
import { rightForm } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';
import type { CellSketch } from '../../support/snapshots';

export const ITEMS = [
  { item: '甲', amount: 10, price: 5, quantity: 2 },
  { item: '乙', amount: 20, price: 5, quantity: 4 },
  { item: '丙', amount: 30, price: 15, quantity: 2 },
];
export const total = (formula: string, value: number, rest: Partial<BreakdownSketch> = {}) =>
  breakdownForm({
    rows: ITEMS,
    total: { formula, value },
    ...rest,
  });
const grouped = (sum: CellSketch, subtotal: CellSketch = { formula: '=SUM(D4:D5)', value: 30 }) =>
  breakdownForm({
    rows: [
      { item: '甲', amount: 10, price: 5, quantity: 2 },
      { item: '乙', amount: 20, price: 5, quantity: 4 },
      { cells: { B: '小计', D: subtotal } },
      { item: '丙', content: '培训', amount: 30, price: 15, quantity: 2 },
      { cells: { B: '小计', D: { formula: '=D7', value: 30 } } },
    ],
    total: sum,
  });
const calculated = (sum: CellSketch, budget = '60.00') =>
  breakdownForm({
    rows: [
      { item: '甲', amount: { formula: '=E4*G4', value: 30 }, price: 7.5, quantity: 4 },
      { item: '乙', amount: { formula: '=E5*G5', value: 30 }, price: 15, quantity: 2 },
    ],
    total: sum,
    budget,
  });
const D6 = `${BREAKDOWN}!D6`;
const D7 = `${BREAKDOWN}!D7`;
const D9 = `${BREAKDOWN}!D9`;
const SUM = { [D7]: { formula: '=SUM(D4:D6)' } };

export const cases: RuleCases = {
  valid: [
    { name: 'typed numbers throughout', form: rightForm(), status: 'not-applicable' },
    { name: 'a SUM over the items', form: total('=SUM(D4:D6)', 60), places: 1 },
    { name: 'a sum of cells', form: total('=D4+D5+D6', 60) },
    { name: 'rounded', form: total('=ROUND(SUM(D4:D6),2)', 60) },
    { name: 'SUBTOTAL', form: total('=SUBTOTAL(9,D4:D6)', 60) },
    { name: 'SUBTOTAL that counts a hidden row', form: total('=SUBTOTAL(9,D4:D6)', 60, { hiddenRows: [6] }) },
    { name: 'with the header above', form: total('=SUM(D3:D6)', 60) },
    { name: 'another formula with the right result', form: total('=E4*12', 60) },
    { name: 'the sum of the 小计', form: grouped({ formula: '=D6+D8', value: 60 }), places: 3 },
    {
      name: 'typed 小计 under a calculated 合计',
      form: breakdownForm({
        rows: [{ item: '甲', amount: 60, price: 15, quantity: 4 }, { cells: { B: '小计', D: 60 } }],
        total: { formula: '=D5', value: 60 },
      }),
      places: 1,
    },
    { name: 'the items without the 小计', form: grouped({ formula: '=SUM(D4:D5,D7)', value: 60 }) },
    {
      name: 'SUBTOTAL leaves other SUBTOTALs out',
      form: breakdownForm({
        rows: [
          { item: '甲', amount: 30, price: 15, quantity: 2 },
          { cells: { B: '小计', D: { formula: '=SUBTOTAL(9,D4:D4)', value: 30 } } },
          { item: '乙', amount: 30, price: 15, quantity: 2 },
          { cells: { B: '小计', D: { formula: '=SUBTOTAL(9,D6:D6)', value: 30 } } },
        ],
        total: { formula: '=SUBTOTAL(9,D4:D7)', value: 60 },
      }),
      places: 3,
    },
  ],
  invalid: [
    {
      name: 'a row is left out',
      form: total('=SUM(D4:D5)', 30),
      findings: [
        {
          at: D7,
          says: ['第7行“金额合计”', '没有算上第6行“丙”（30.00 万元）', '结果 30.00 万元，应为 60.00 万元'],
          fix: { kind: 'safe', edits: SUM },
        },
      ],
    },
    {
      name: 'adds up the prices',
      form: total('=SUM(E4:E6)', 25),
      findings: [{ at: D7, says: ['引用了明细金额以外的单元格'], fix: { kind: 'safe', edits: SUM } }],
    },
    {
      name: 'counts a row twice',
      form: total('=SUM(D4:D6)+D4', 70),
      findings: [{ at: D7, says: ['重复或多算了第4行“甲”'], fix: { kind: 'safe', edits: SUM } }],
    },
    {
      name: 'counts items and their 小计',
      form: grouped({ formula: '=SUM(D4:D8)', value: 120 }),
      findings: [
        {
          at: D9,
          says: ['重复或多算了'],
          fix: { kind: 'safe', edits: { [D9]: { formula: '=SUM(D4:D5,D7)' } } },
        },
      ],
    },
    {
      name: 'a 小计 replaced by a constant beside a 小计 with a formula',
      form: grouped({ formula: '=D6+D8', value: 60 }, 30),
      findings: [
        { at: D6, severity: 'warning', fix: { kind: 'safe', edits: { [D6]: { formula: '=SUM(D4:D5)' } } } },
      ],
    },
    {
      name: 'a 小计 that leaves a row out',
      form: grouped({ formula: '=D6+D8', value: 50 }, { formula: '=SUM(D5:D5)', value: 20 }),
      findings: [
        {
          at: D6,
          says: ['第6行“小计”', '第4行“甲”'],
          fix: { kind: 'safe', edits: { [D6]: { formula: '=SUM(D4:D5)' } } },
        },
      ],
    },
    {
      name: 'a row of 0 is left out: the sum is right',
      form: breakdownForm({
        rows: [
          { item: '甲', amount: 60, price: 15, quantity: 4 },
          { item: '乙', amount: 0, price: 0, quantity: 0 },
        ],
        total: { formula: '=SUM(D4:D4)', value: 60 },
      }),
      findings: [
        { at: D6, severity: 'warning', fix: { kind: 'safe', edits: { [D6]: { formula: '=SUM(D4:D5)' } } } },
      ],
    },
    {
      name: 'an amount is text, which SUM skips',
      form: breakdownForm({
        rows: [
          { item: '甲', amount: '30', price: 15, quantity: 2 },
          { item: '乙', amount: 30, price: 15, quantity: 2 },
        ],
        total: { formula: '=SUM(D4:D5)', value: 30 },
      }),
      findings: [
        {
          at: D6,
          says: ['没有算上第4行“甲”（30.00 万元）', '存成了文本'],
          fix: { kind: 'safe', edits: { [`${BREAKDOWN}!D4`]: 30 } },
        },
      ],
    },
    {
      name: 'a row below the 合计 is left out: the corrected sum does not include its own cell',
      form: breakdownForm({
        rows: [
          { item: '甲', amount: 30, price: 15, quantity: 2 },
          { cells: { A: '金额合计', D: { formula: '=SUM(D4:D4)', value: 30 } } },
          { item: '乙', amount: 30, price: 15, quantity: 2 },
        ],
      }),
      findings: [
        {
          at: `${BREAKDOWN}!D5`,
          says: ['没有算上第6行“乙”（30.00 万元）'],
          fix: { kind: 'safe', edits: { [`${BREAKDOWN}!D5`]: { formula: '=SUM(D4,D6)' } } },
        },
      ],
    },
    {
      name: 'includes its own cell: its stored result is not compared',
      form: total('=SUM(D4:D7)', 60),
      findings: [
        {
          at: D7,
          severity: 'error',
          says: ['把自己也算了进去，Excel 无法计算。'],
          fix: { kind: 'safe', edits: SUM },
        },
      ],
    },
    {
      name: 'SUBTOTAL that leaves a hidden row out',
      form: total('=SUBTOTAL(109,D4:D6)', 30, { hiddenRows: [6] }),
      findings: [
        {
          at: D7,
          says: ['没有算上第6行“丙”（30.00 万元）', '结果 30.00 万元，应为 60.00 万元'],
          fix: { kind: 'safe', edits: SUM },
        },
      ],
    },
    {
      name: 'a wrong constant in place of the formula',
      form: calculated(59),
      findings: [
        {
          at: D6,
          says: ['公式被数字覆盖', '结果 59.00 万元，应为 60.00 万元'],
          fix: { kind: 'safe', edits: { [D6]: { formula: '=SUM(D4:D5)' } } },
        },
      ],
    },
    {
      name: 'a right constant in place of the formula: a warning',
      form: calculated(60),
      findings: [
        { at: D6, severity: 'warning', fix: { kind: 'safe', edits: { [D6]: { formula: '=SUM(D4:D5)' } } } },
      ],
    },
    {
      name: '当年预算 in place of the formula: a row may be missing',
      form: calculated(70, '70.00'),
      findings: [
        {
          at: D6,
          says: ['与当年预算相同'],
          fix: {
            kind: 'suggested',
            alternatives: [{ label: '改为求和公式', edits: { [D6]: { formula: '=SUM(D4:D5)' } } }],
          },
        },
      ],
    },
  ],
};

import { BREAKDOWN, breakdownForm, type BreakdownSketch } from '../../support/breakdown-form';
import { rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';
import type { CellSketch } from '../../support/snapshots';

const cell = (address: string) => `${BREAKDOWN}!${address}`;
const one = (
  amount: CellSketch,
  price: CellSketch,
  quantity: CellSketch,
  rest: Partial<BreakdownSketch> = {},
) => breakdownForm({ rows: [{ item: '设备采购', amount, price, quantity }], ...rest });

/** A breakdown with a column between 数量 and 备注: of 月数, 天数 or 次数. */
const withTimes = (
  header: string,
  lines: readonly (readonly CellSketch[])[],
  rest: Partial<BreakdownSketch>,
) =>
  breakdownForm({
    header: { H: header },
    rows: lines.map(([C = null, D = null, E = null, G = null, H = null]) => ({
      cells: { B: '服务', C, D, E, G, H },
    })),
    ...rest,
  });

export const cases: RuleCases = {
  valid: [
    {
      name: 'a stale result: the recomputed value is compared, and the report states it',
      form: rightForm({ [TARGETS]: { D16: { formula: '=E16*G16', value: 31 } } }),
      why: '1 处表中显示的是旧结果',
    },
    { name: 'the right form', form: rightForm(), places: 3 },
    { name: 'decimal quantities', form: one(18.75, 7.5, 2.5) },
    { name: 'decimals that binary numbers cannot represent', form: one(0.3, 0.1, 3) },
    { name: 'rounded half up at the third decimal', form: one(1.01, 0.335, 3) },
    { name: 'rounded half up from …5', form: one(2.68, 1.34, 2) },
    { name: '1.005 × 1 is 1.01', form: one(1.01, 1.005, 1) },
    { name: 'a formula', form: one({ formula: '=E4*G4', value: 60 }, 15, 4) },
    { name: 'a rounding formula', form: one({ formula: '=ROUND(E4*G4,2)', value: 10 }, 3.3333, 3) },
    { name: 'text numbers', form: one('６０', '15.00', '4套') },
    {
      name: 'prices in 元, as the header states',
      form: one(60, 150000, 4, { header: { E: '单价（元）' } }),
    },
    { name: 'a price with its own unit', form: one(60, '150000元/套', 4) },
    {
      name: 'a second factor that is blank in one row',
      form: withTimes(
        '月数',
        [
          ['保安服务', 18, 0.3, 5, 12],
          ['巡逻车', 42, 21, 2, null],
        ],
        { total: 60 },
      ),
      places: 2,
    },
    {
      name: 'a second factor that cannot be read',
      form: withTimes(
        '月数',
        [
          ['保安服务', 18, 0.3, 5, 12],
          ['巡逻车', 36, 1.5, 2, 12],
          ['保洁服务', 6, 0.5, 1, '全年'],
        ],
        { total: 60 },
      ),
      status: 'not-checked',
      why: '第6行有金额、单价、数量或月数无法识别',
    },
    {
      name: 'a column of days that the quantity already contains',
      form: withTimes(
        '天数',
        [
          ['讲课费', 40, 0.5, 80, 4],
          ['场地', 20, 0.5, 40, 2],
        ],
        { total: 60 },
      ),
      places: 2,
    },
    {
      name: 'a lump sum',
      form: breakdownForm({ rows: [{ item: '委托费', amount: 60 }] }),
      places: 0,
      status: 'not-applicable',
    },
    { name: 'a zero row', form: one(0, 0, 4) },
    {
      name: 'no 数量 column',
      form: one(60, 15, 4, { header: { G: '说明' } }),
      status: 'not-checked',
      why: '未找到“数量”列，未核对金额',
    },
    { name: 'an amount that cannot be read', form: one('待定', 15, 4), status: 'not-checked', why: '第4行' },
    { name: 'too many decimals, which breakdown/precision reports', form: one(60.004, 15, 4) },
  ],
  invalid: [
    {
      name: 'Σ then equals 合计 and 当年预算: safe',
      form: rightForm({ [TARGETS]: { D16: 29 } }),
      places: 3,
      findings: [
        {
          at: `${TARGETS}!D16`,
          says: [
            '第16行“助餐点设备采购”：明细金额 29.00 万元，单价 7.50 × 数量 4 = 30.00 万元，相差 1.00 万元。',
          ],
          fix: { kind: 'safe', edits: { [`${TARGETS}!D16`]: 30 } },
        },
      ],
    },
    {
      name: 'Σ then equals 合计 alone: safe',
      form: one(59, 15, 4, { total: 60, budget: '70.00' }),
      findings: [{ at: cell('D4'), fix: { kind: 'safe', edits: { [cell('D4')]: 60 } } }],
    },
    {
      name: 'Σ then equals 当年预算 under a total that is wrong as well: safe',
      form: one(59, 15, 4, { total: 59 }),
      findings: [{ at: cell('D4'), fix: { kind: 'safe', edits: { [cell('D4')]: 60 } } }],
    },
    {
      name: 'two wrong amounts whose sum is right',
      form: breakdownForm({
        rows: [
          { item: '甲', amount: 29, price: 7.5, quantity: 4 },
          { item: '乙', amount: 31, price: 15, quantity: 2 },
        ],
        total: 60,
      }),
      findings: [
        { at: cell('D4'), fix: { kind: 'safe', edits: { [cell('D4')]: 30 } } },
        { at: cell('D5'), fix: { kind: 'safe', edits: { [cell('D5')]: 30 } } },
      ],
    },
    {
      name: 'the sums confirm the amount: alternatives that state the resulting sum',
      form: one(60, 15, 5, { total: 60 }),
      findings: [
        {
          at: cell('D4'),
          says: ['明细金额 60.00 万元，单价 15.00 × 数量 5 = 75.00 万元，相差 15.00 万元'],
          fix: {
            kind: 'suggested',
            alternatives: [
              {
                label: '明细金额改为 75.00 万元（明细之和 75.00 万元，与金额合计、当年预算不符）',
                edits: { [cell('D4')]: 75 },
              },
              {
                label: '数量改为 4（明细之和 60.00 万元，与金额合计、当年预算相符）',
                edits: { [cell('G4')]: 4 },
              },
              {
                label: '单价改为 12.00 万元（明细之和 60.00 万元，与金额合计、当年预算相符）',
                edits: { [cell('E4')]: 12 },
              },
            ],
          },
        },
      ],
    },
    {
      name: 'no whole quantity and no price with few decimals: these are not offered as alternatives',
      form: one(61, 15, 7, { total: 61, budget: '61.00' }),
      findings: [
        {
          at: cell('D4'),
          fix: {
            kind: 'suggested',
            alternatives: [{ label: '明细金额改为 105.00 万元', edits: { [cell('D4')]: 105 } }],
          },
        },
      ],
    },
    {
      name: 'prices in 元: converted in every alternative',
      form: one(60, 150000, 5, { total: 60, header: { E: '单价（元）' } }),
      findings: [
        {
          at: cell('D4'),
          says: ['单价 150,000.00 元 × 数量 5 = 75.00 万元'],
          fix: {
            kind: 'suggested',
            alternatives: [
              { label: '明细金额', edits: { [cell('D4')]: 75 } },
              { label: '数量改为 4', edits: { [cell('G4')]: 4 } },
              { label: '单价改为 120,000.00 元', edits: { [cell('E4')]: 120000 } },
            ],
          },
        },
      ],
    },
    {
      name: 'a wrong formula: the right formula, no number',
      form: one({ formula: '=E4+G4', value: 19 }, 15, 4, { total: 60 }),
      findings: [{ at: cell('D4'), fix: { kind: 'safe', edits: { [cell('D4')]: { formula: '=E4*G4' } } } }],
    },
    {
      name: 'a wrong formula whose product must be rounded',
      form: one({ formula: '=E4', value: 20.0018 }, 20.0018, 3, { total: 60.01 }),
      findings: [
        { at: cell('D4'), fix: { kind: 'safe', edits: { [cell('D4')]: { formula: '=ROUND(E4*G4,2)' } } } },
      ],
    },
    {
      name: 'a formula in the row: no alternative replaces it with a constant',
      form: one(60, { formula: '=30/2', value: 15 }, 5, { total: 60 }),
      findings: [
        {
          at: cell('D4'),
          fix: {
            kind: 'suggested',
            alternatives: [
              { label: '明细金额', edits: { [cell('D4')]: 75 } },
              { label: '数量', edits: { [cell('G4')]: 4 } },
            ],
          },
        },
      ],
    },
    {
      name: 'a stale result: the recomputed value is reported, and the message states it',
      form: one({ formula: '=E4*2', value: 60 }, 15, 4, { total: 60 }),
      findings: [{ at: cell('D4'), says: ['明细金额 30.00 万元', '60.00 万元 是旧结果', '相差 30.00 万元'] }],
    },
    {
      name: 'a total that is a formula does not confirm the amounts',
      form: one(59, 15, 4, { total: { formula: '=SUM(D4:D4)', value: 59 }, budget: '59.00' }),
      findings: [{ at: cell('D4'), fix: { kind: 'suggested' } }],
    },
    {
      name: 'a total that is a formula, confirmed by 当年预算',
      form: one(59, 15, 4, { total: { formula: '=SUM(D4:D4)', value: 59 } }),
      findings: [{ at: cell('D4'), fix: { kind: 'safe', edits: { [cell('D4')]: 60 } } }],
    },
    {
      name: 'rounded to fewer decimals than the form uses, although the sums agree',
      form: one(60, 15.1, 4, { total: 60 }),
      findings: [{ at: cell('D4'), says: ['60.00', '60.40'] }],
    },
    {
      name: 'a difference of 0.01',
      form: one(59.99, 15, 4, { total: 60 }),
      findings: [
        { at: cell('D4'), says: ['相差 0.01 万元'], fix: { kind: 'safe', edits: { [cell('D4')]: 60 } } },
      ],
    },
    {
      name: 'a text number that is wrong',
      form: one('59', 15, 4, { total: 60 }),
      findings: [{ at: cell('D4'), fix: { kind: 'safe', edits: { [cell('D4')]: 60 } } }],
    },
    {
      name: 'an amount rounded in the wrong direction',
      form: one(10.0, 3.335, 3, { total: 10.01, budget: '10.01' }),
      findings: [
        {
          at: cell('D4'),
          says: ['10.005 万元，四舍五入为 10.01 万元'],
          fix: { kind: 'safe', edits: { [cell('D4')]: 10.01 } },
        },
      ],
    },
    {
      name: 'rounded although the exact products add up to 合计: the form uses three decimals',
      form: breakdownForm({
        rows: [
          { item: '设备采购', amount: 1.24, price: 0.247, quantity: 5 },
          { item: '适老化改造', amount: 2.346, price: 1.173, quantity: 2 },
          { item: '培训', amount: 3.419, price: 3.419, quantity: 1 },
        ],
        total: 7,
      }),
      findings: [
        {
          at: cell('D4'),
          says: ['1.240 万元', '1.235 万元'],
          fix: { kind: 'safe', edits: { [cell('D4')]: 1.235 } },
        },
      ],
    },
    {
      name: 'a second factor is included in the product and named',
      form: withTimes(
        '月数',
        [
          ['保安服务', 18, 0.3, 5, 12],
          ['巡逻', 33, 3, 2, 6],
          ['培训', 6, 0.5, 4, 3],
        ],
        { total: 60 },
      ),
      findings: [{ at: cell('D5'), says: ['单价 3.00 × 数量 2 × 月数 6 = 36.00 万元，相差 3.00 万元'] }],
    },
    {
      name: 'two factors beside 数量 are included in the product and named',
      form: breakdownForm({
        header: { H: '天数', I: '期数' },
        rows: [
          { cells: { B: '培训', C: '伙食费', D: 36, E: 0.02, G: 60, H: 5, I: 6 } },
          { cells: { B: '培训', C: '讲课费', D: 20, E: 0.2, G: 4, H: 5, I: 6 } },
        ],
        total: 60,
      }),
      findings: [
        { at: cell('D5'), says: ['单价 0.20 × 数量 4 × 天数 5 × 期数 6 = 24.00 万元，相差 4.00 万元'] },
      ],
    },
  ],
};

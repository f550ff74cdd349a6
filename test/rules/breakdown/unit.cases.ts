import { BREAKDOWN, breakdownForm, type BreakdownSketch } from '../../support/breakdown-form';
import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const cell = (address: string) => `${BREAKDOWN}!${address}`;
type Figures = readonly [amount: number, price: number, quantity: number];
const table = (first: Figures, second: Figures, total: number, rest: Partial<BreakdownSketch> = {}) =>
  breakdownForm({
    rows: [first, second].map(([amount, price, quantity], index) => ({
      item: index === 0 ? '甲' : '乙',
      amount,
      price,
      quantity,
    })),
    total,
    ...rest,
  });

export const wholeTable = table([300000, 75000, 4], [300000, 150000, 2], 600000);
export const oneAmount = table([300000, 7.5, 4], [30, 15, 2], 60);
export const allPrices = table([30, 75000, 4], [30, 150000, 2], 60);
const allAmounts = table([300000, 7.5, 4], [300000, 15, 2], 600000);
const inThousands = (amount: number) => table([amount, 75, 4], [300, 150, 2], 600, { unit: '千元' });
export const totalAlone = table([30, 7.5, 4], [30, 15, 2], 600000);

export const cases: RuleCases = {
  valid: [
    { name: 'the right form', form: rightForm(), places: 3 },
    {
      name: 'another unit above figures that are about equal as written, which consistency/unit reports',
      form: table([300000, 75000, 4], [305000, 150000, 2], 605000, { unit: '元', budget: '600000.00' }),
    },
    {
      name: 'prices in 元, as their header states',
      form: table([30, 75000, 4], [30, 150000, 2], 60, { header: { E: '单价（元）' } }),
    },
    {
      name: 'a table in 元, as its unit states',
      form: table([300000, 75000, 4], [300000, 150000, 2], 600000, { unit: '元' }),
    },
    ...(['单价/元', '单价 元', '单价（元/套）', '单价：元'] as const).map((E) => ({
      name: `prices in 元, as their header states: ${E}`,
      form: table([30, 75000, 4], [30, 150000, 2], 60, { header: { D: '明细金额/万元', E } }),
    })),
    { name: 'a table in 千元', form: inThousands(300) },
    {
      name: 'prices in 千元',
      form: table([30, 75, 4], [30, 150, 2], 60, { header: { E: '单价（千元）' } }),
    },
    { name: 'amounts that are only wrong', form: table([31, 7.5, 4], [30, 15, 2], 60) },
    {
      name: 'a large project',
      form: table([300000, 75000, 4], [300000, 150000, 2], 600000, { budget: '600000.00' }),
    },
  ],
  invalid: [
    {
      name: 'price and amount of one row in 元, and a total that includes them, but not 当年预算',
      form: table([300000, 75000, 4], [30, 15, 2], 300030),
      findings: [
        { at: cell('D4'), fix: { kind: 'suggested', edits: { [cell('D4')]: 30, [cell('E4')]: 7.5 } } },
      ],
    },
    {
      name: 'price and amount of one row in 元',
      form: table([300000, 75000, 4], [30, 15, 2], 60),
      findings: [
        {
          at: cell('D4'),
          says: ['单价和明细金额', '可能按元填写了', '30.00 万元'],
          fix: { kind: 'suggested', edits: { [cell('D4')]: 30, [cell('E4')]: 7.5 } },
        },
      ],
    },
    {
      name: 'a price in 元, or a quantity that is 10,000 times too large',
      form: table([30, 7.5, 40000], [30, 15, 2], 60),
      findings: [
        {
          at: cell('E4'),
          says: ['单价 7.50 万元', '也可能是数量多写了，应为 4'],
          fix: {
            kind: 'suggested',
            alternatives: [
              { label: '单价改为', edits: { [cell('E4')]: 0.00075 } },
              { label: '数量改为 4', edits: { [cell('G4')]: 4 } },
            ],
          },
        },
      ],
    },
    {
      name: 'all amounts in 元 beside prices that are right',
      form: allAmounts,
      findings: [
        {
          at: cell('D6'),
          fix: { kind: 'suggested', edits: { [cell('D4')]: 30, [cell('D5')]: 30, [cell('D6')]: 60 } },
        },
      ],
    },
    {
      name: 'an amount in 元 that can only be compared with its own price',
      form: breakdownForm({
        rows: [{ item: '甲', amount: 300000, price: 7.5, quantity: 4 }],
        total: 45,
        budget: '45.00',
      }),
      findings: [{ at: cell('D4'), fix: { kind: 'suggested', edits: { [cell('D4')]: 30 } } }],
    },
    {
      name: 'a column of prices and a column of amounts in the same unit, without other figures to compare',
      form: table([300000, 7.5, 4], [300000, 15, 2], 45, { budget: '45.00' }),
      findings: [
        { at: cell('E3'), fix: { kind: 'suggested', edits: { [cell('E4')]: 75000, [cell('E5')]: 150000 } } },
      ],
    },
    {
      name: 'an amount in 元 in a table in 千元',
      form: inThousands(300000),
      findings: [
        {
          at: cell('D4'),
          says: ['300,000.00 千元', '可能按元填写了', '300.00 千元'],
          fix: { kind: 'suggested', edits: { [cell('D4')]: 300 } },
        },
      ],
    },
    {
      name: 'a price that was converted twice',
      form: table([30, 0.00075, 4], [30, 15, 2], 60),
      findings: [
        {
          at: cell('E4'),
          says: ['单价 0.00075 万元', '小了一万倍，可能多换算了一次'],
          fix: { kind: 'suggested', edits: { [cell('E4')]: 7.5 } },
        },
      ],
    },
    {
      name: 'all prices converted twice',
      form: table([30, 0.00075, 4], [30, 0.0015, 2], 60),
      findings: [
        {
          at: cell('E3'),
          says: ['2 行都小了一万倍'],
          fix: { kind: 'suggested', edits: { [cell('E4')]: 7.5, [cell('E5')]: 15 } },
        },
      ],
    },
    {
      name: 'the whole table in 元',
      form: wholeTable,
      findings: [
        {
          at: cell('D6'),
          says: ['600,000.00 万元', '当年预算 60.00 万元', '可能按元填写'],
          fix: {
            kind: 'suggested',
            edits: {
              [cell('D4')]: 30,
              [cell('E4')]: 7.5,
              [cell('D5')]: 30,
              [cell('E5')]: 15,
              [cell('D6')]: 60,
            },
          },
        },
      ],
    },
    {
      name: 'one amount in 元',
      form: oneAmount,
      findings: [
        {
          at: cell('D4'),
          says: ['第4行“甲”', '300,000.00 万元', '30.00 万元'],
          fix: { kind: 'suggested', edits: { [cell('D4')]: 30 } },
        },
      ],
    },
    {
      name: 'one price in 元',
      form: table([30, 75000, 4], [30, 15, 2], 60),
      findings: [
        {
          at: cell('E4'),
          says: ['单价 75,000.00 万元', '7.50 万元'],
          fix: { kind: 'suggested', edits: { [cell('E4')]: 7.5 } },
        },
      ],
    },
    {
      name: 'all prices in 元 without a unit in the header: one finding',
      form: allPrices,
      findings: [
        {
          at: cell('E3'),
          says: ['“单价”一列 2 行', '单价（元）'],
          fix: { kind: 'suggested', edits: { [cell('E4')]: 7.5, [cell('E5')]: 15 } },
        },
      ],
    },
    {
      name: 'only 合计 in 元',
      form: totalAlone,
      findings: [
        {
          at: cell('D6'),
          says: ['600,000.00 万元'],
          fix: { kind: 'suggested', edits: { [cell('D6')]: 60 } },
        },
      ],
    },
    {
      name: 'a lump sum in 元',
      form: breakdownForm({
        rows: [
          { item: '甲', amount: 300000 },
          { item: '乙', amount: 30, price: 15, quantity: 2 },
        ],
        total: 60,
      }),
      findings: [{ at: cell('D4'), fix: { kind: 'suggested', edits: { [cell('D4')]: 30 } } }],
    },
    {
      name: 'one fund in 元 among others in 万元: only this fund is converted',
      form: rightForm({ [OVERVIEW]: { B13: '二、当年预算：600000' } }),
      findings: [
        {
          at: `${OVERVIEW}!B13`,
          says: ['项目资金可能按元填写'],
          fix: { kind: 'suggested', edits: { [`${OVERVIEW}!B13`]: '二、当年预算：60' } },
        },
      ],
    },
    {
      name: 'one row in 元 that is most of the sum: only this row is converted',
      form: table([580000, 14.5, 4], [2, 1, 2], 60),
      findings: [{ at: cell('D4'), fix: { kind: 'suggested', edits: { [cell('D4')]: 58 } } }],
    },
    {
      name: 'the funds in 元 beside a blank amount',
      form: breakdownForm({
        rows: [
          { item: '甲', amount: null, price: 7.5, quantity: 4 },
          { item: '乙', amount: 30, price: 15, quantity: 2 },
        ],
        total: 60,
        budget: '600000',
      }),
      findings: [{ at: `${OVERVIEW}!B13`, says: ['明细金额之和 60.00 万元'] }],
    },
    {
      name: 'the funds in 元',
      form: table([30, 7.5, 4], [30, 15, 2], 60, { budget: '600000.00' }),
      findings: [
        {
          at: `${OVERVIEW}!B13`,
          says: ['项目资金可能按元填写'],
          fix: {
            kind: 'suggested',
            edits: {
              [`${OVERVIEW}!B12`]: '一、项目总预算：60.00',
              [`${OVERVIEW}!B13`]: '二、当年预算：60.00',
              [`${OVERVIEW}!B14`]: '（一）财政拨款：60.00',
              [`${OVERVIEW}!B16`]: '2. 本级财政安排：60.00',
            },
          },
        },
      ],
    },
    {
      name: 'amounts in 万元 in a form of 元',
      form: table([30, 7.5, 4], [30, 15, 2], 60, {
        unit: '元',
        budget: '600000.00',
        patch: { [OVERVIEW]: { E3: '金额单位：元' } },
      }),
      findings: [{ at: cell('D6'), says: ['可能按万元填写'], fix: { kind: 'suggested' } }],
    },
    {
      name: 'a rounded amount that follows its price in 元: the formula is kept',
      form: rightForm({
        [TARGETS]: {
          D18: { formula: '=ROUND(E18*G18,2)', value: 60000 },
          E18: 5000,
          D19: { formula: '=SUM(D16:D18)', value: 60054 },
        },
      }),
      findings: [
        {
          at: `${TARGETS}!D18`,
          says: ['单价和明细金额'],
          fix: { kind: 'suggested', edits: { [`${TARGETS}!E18`]: 0.5 } },
        },
      ],
    },
  ],
};

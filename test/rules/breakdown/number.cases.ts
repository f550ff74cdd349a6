import { BREAKDOWN, breakdownForm } from '../../support/breakdown-form';
import type { RuleCases } from '../../support/rule-cases';
import type { CellSketch } from '../../support/snapshots';

const form = (amount: CellSketch, price: CellSketch = 15, quantity: CellSketch = 4, total: CellSketch = 60) =>
  breakdownForm({ rows: [{ item: '设备采购', amount, price, quantity }], total });
const D4 = `${BREAKDOWN}!D4`;

const asText = (text: string, says: string) => ({
  name: text,
  form: form(text),
  findings: [
    {
      at: D4,
      says: ['第4行“设备采购”', '明细金额', says],
      fix: { kind: 'safe' as const, edits: { [D4]: 60 } },
    },
  ],
});

const quantity = (text: string, right: string) => ({
  name: `the quantity ${text}`,
  form: form(60, 15, text),
  findings: [
    {
      at: `${BREAKDOWN}!G4`,
      says: [`数量“${text}”`, `应为 ${right}`],
      fix: { kind: 'safe' as const, edits: { [`${BREAKDOWN}!G4`]: Number(right) } },
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: 'numbers', form: form(60), places: 4 },
    { name: 'formulas', form: form({ formula: '=E4*G4', value: 60 }) },
    { name: 'a blank cell, which breakdown/required reports', form: form(null), places: 3 },
    {
      name: 'a unit after a sum in the cell of its label',
      form: breakdownForm({
        rows: [
          { item: '设备采购', amount: 60, price: 15, quantity: 4 },
          { cells: { A: '金额合计：60.00万元' } },
        ],
      }),
      places: 4,
    },
    {
      name: 'a deduction below 0',
      form: breakdownForm({
        rows: [
          { item: '设备采购', amount: 65, price: 16.25, quantity: 4 },
          { item: '减：上年结余', amount: -5 },
        ],
        total: 60,
      }),
    },
    { name: 'dashes', form: form('----', '----', '----', 0) },
    {
      name: 'a formula without a stored result that is too complex',
      form: form({ formula: '=VLOOKUP(C4,名录,2,0)' }),
      status: 'not-checked',
      why: '打开并保存一次',
    },
  ],
  invalid: [
    asText('60', '存成了文本'),
    asText('60.00 ', '存成了文本'),
    asText('６０．００', '全角数字'),
    asText('60万元', '带有单位'),
    asText('600,000元', '带有单位'),
    asText('60（万元）', '带有单位'),
    asText('600000（元）', '带有单位'),
    asText('60.00（含税）', '带有文字'),
    asText('¥60', '货币符号'),
    asText('￥60.00', '货币符号'),
    {
      name: 'separators',
      form: form('1,200.00', 300, 4, 1200),
      findings: [{ at: D4, says: ['千位分隔符', '1200.00'], fix: { kind: 'safe', edits: { [D4]: 1200 } } }],
    },
    {
      name: 'a quantity with its counter',
      form: form(60, 15, '4套'),
      findings: [
        {
          at: `${BREAKDOWN}!G4`,
          says: ['数量“4套”', '应为 4'],
          fix: { kind: 'safe', edits: { [`${BREAKDOWN}!G4`]: 4 } },
        },
      ],
    },
    quantity('4万', '40000'),
    quantity('46百万', '46000000'),
    quantity('0.5万', '5000'),
    quantity('4千套', '4000'),
    {
      name: 'a quantity in 千克, which is a unit and not a multiple',
      form: form(60, 15, '4千克'),
      findings: [{ at: `${BREAKDOWN}!G4`, says: ['数量“4千克”', '带有单位', '单位写到表头'], fix: null }],
    },
    {
      name: 'a quantity with the unit of measure that its header names',
      form: breakdownForm({
        header: { G: '数量（千克）' },
        rows: [{ item: '设备采购', amount: 60, price: 15, quantity: '4千克' }],
        total: 60,
      }),
      findings: [
        { at: `${BREAKDOWN}!G4`, says: ['应为 4'], fix: { kind: 'safe', edits: { [`${BREAKDOWN}!G4`]: 4 } } },
      ],
    },
    {
      name: 'a price as text keeps its decimals',
      form: form(60, '15.000'),
      findings: [
        {
          at: `${BREAKDOWN}!E4`,
          says: ['单价“15.000”'],
          fix: { kind: 'safe', edits: { [`${BREAKDOWN}!E4`]: 15 } },
        },
      ],
    },
    {
      name: 'a total as text',
      form: form(60, 15, 4, '60.00'),
      findings: [
        {
          at: `${BREAKDOWN}!D5`,
          says: ['第5行“金额合计”'],
          fix: { kind: 'safe', edits: { [`${BREAKDOWN}!D5`]: 60 } },
        },
      ],
    },
    {
      name: 'words: the product is suggested',
      form: form('陆拾'),
      findings: [
        { at: D4, says: ['“陆拾”不是数字', '60.00'], fix: { kind: 'suggested', edits: { [D4]: 60 } } },
      ],
    },
    {
      name: 'words, and a product that is more than the whole project: nothing is suggested',
      form: form('陆拾', 150000),
      findings: [{ at: D4, says: ['“陆拾”不是数字'], fix: null }],
    },
    {
      name: 'a percentage as an amount',
      form: form('30%'),
      findings: [
        {
          at: D4,
          problem: 'no-number',
          says: ['“30%”不是金额'],
          fix: { kind: 'suggested', edits: { [D4]: 60 } },
        },
      ],
    },
    {
      name: 'a count as a price',
      form: form(60, '15套'),
      findings: [{ at: `${BREAKDOWN}!E4`, problem: 'no-number', says: ['“15套”不是金额'], fix: null }],
    },
    {
      name: 'a price for each unit of measure, which no header names',
      form: form(60, '15万元/亩'),
      findings: [{ at: `${BREAKDOWN}!E4`, says: ['带有单位', '先把单位写到表头'], fix: null }],
    },
    {
      name: 'a quantity in another unit than that of its header',
      form: breakdownForm({
        header: { G: '数量（公斤）' },
        rows: [{ item: '设备采购', amount: 60, price: 15, quantity: '4吨' }],
        total: 60,
      }),
      findings: [{ at: `${BREAKDOWN}!G4`, says: ['表头的单位是“公斤”'], fix: null }],
    },
    {
      name: 'a price and a quantity below 0',
      form: form(60, -15, -4),
      findings: [
        { at: `${BREAKDOWN}!E4`, problem: 'negative', says: ['单价“-15”小于 0'], fix: null },
        { at: `${BREAKDOWN}!G4`, problem: 'negative', fix: null },
      ],
    },
    {
      name: 'an amount below 0',
      form: breakdownForm({ rows: [{ item: '设备采购', amount: -5 }], total: -5 }),
      findings: [{ at: D4, problem: 'negative', fix: null }],
    },
    {
      name: 'a quantity of 0 with an amount',
      form: form(60, 15, 0),
      findings: [{ at: `${BREAKDOWN}!G4`, problem: 'zero', says: ['数量“0”是 0'], fix: null }],
    },
    {
      name: 'an amount with the format of a percentage',
      form: form({ value: 60, numberFormat: '0%' }),
      findings: [{ at: D4, problem: 'no-number', says: ['6000%'], fix: null }],
    },
    {
      name: 'a unit that breakdown/unit reports with the expected amount',
      form: form('60元'),
      findings: [{ at: D4, says: ['带有单位，求和与计算时不会当作数字。'], fix: null }],
    },
    {
      name: 'a price in a unit that breakdown/unit reports',
      form: form(60, '15.00元'),
      findings: [{ at: `${BREAKDOWN}!E4`, says: ['带有单位，求和与计算时不会当作数字。'], fix: null }],
    },
    {
      name: 'several numbers',
      form: form(60, '15或16'),
      findings: [{ at: `${BREAKDOWN}!E4`, says: ['不止一个数字'], fix: null }],
    },
    {
      name: 'hours in the unit of their header, written as a letter',
      form: breakdownForm({
        header: { G: '数量（小时）' },
        rows: [{ item: '设备采购', amount: 60, price: 15, quantity: '4h' }],
        total: 60,
      }),
      findings: [
        {
          at: `${BREAKDOWN}!G4`,
          says: ['应为 4'],
          fix: { kind: 'safe', edits: { [`${BREAKDOWN}!G4`]: 4 } },
        },
      ],
    },
    {
      name: 'a quantity of hours of teaching',
      form: form(60, 15, '4学时'),
      findings: [{ at: `${BREAKDOWN}!G4`, says: ['带有单位', '先把单位写到表头'], fix: null }],
    },
  ],
};

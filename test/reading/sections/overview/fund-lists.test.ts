/** 项目资金: several funds in one cell. */
import { fundsIn, LEAD, readOverview } from '../../support/overview-sketch';
import { number } from '../../support/sketch';

test.each([
  [
    'total and sources',
    '总额78，其中财政拨款60，自筹资金12',
    [
      ['total', 78],
      ['fiscal', 60],
      ['other', 12],
    ],
  ],
  [
    'sources',
    '区级财政60万元，街道自筹5万元',
    [
      ['own', 60],
      ['other', 5],
    ],
  ],
  ['a sentence', '区级财政安排60万元用于采购，其余自筹。', []],
])('reads a list of funds in one cell: %s', (_, text, expected) => {
  const read = fundsIn([
    ['资金来源', text],
    ['当年预算', 78],
  ]) as [string, string, string][];
  expect(read.filter(([id]) => id !== 'currentYear').map(([id, , value]) => [id, Number(value)])).toEqual(
    expected,
  );
});

test.each([
  ['当年预算：共180万元，其中：一般公共预算150万元，上年结转20万元'],
  ['当年预算：180万元（一般公共预算150万元、上年结转20万元）'],
])('reads the sources after a total in one cell: %s', (text) => {
  const { funds: known, fundRows } = readOverview([...LEAD, [text]]);
  expect([number(known.currentYear), number(known.own)]).toEqual(['180', '150']);
  expect(fundRows.map(({ cell, relation }) => [number(cell), relation])).toEqual([['20', 'part']]);
});

test('the first amount of a list is the total if the others are its parts', () => {
  const { funds, fundRows } = readOverview([
    ...LEAD,
    ['资金来源', '财政拨款108万元，其中一般公共预算78万元、福利彩票公益金30万元。'],
  ]);
  expect([funds.currentYear, funds.fiscal, funds.own].map((cell) => cell && number(cell))).toEqual([
    '108',
    undefined,
    '78',
  ]);
  expect(fundRows.map(({ cell, relation }) => [number(cell), relation])).toEqual([['30', 'part']]);
});

test('reads the amount before a bracket that states a part of it', () => {
  expect(
    fundsIn([
      ['当年预算：60.00（其中政府采购30.00）'],
      ['财政拨款：60（其中：上级20，本级40）'],
      ['其他资金：0（含其中10）'],
    ]),
  ).toEqual([
    ['currentYear', 'A3 60.00', '60'],
    ['fiscal', 'A4 60', '60'],
    ['other', 'A5 0（含其中10）', 'unreadable'],
  ]);
});

test('reads a total and its amount in one cell with the sources in the rows below', () => {
  expect(
    fundsIn([
      ['资金总额及构成', '总额106万元'],
      [null, '一、财政拨款：100万元'],
      [null, '二、其他资金：6万元'],
    ]),
  ).toEqual([
    ['currentYear', 'B3 106万元', '106'],
    ['fiscal', 'B4 100万元', '100'],
    ['other', 'B5 6万元', '6'],
  ]);
});

test('reads 合计： beside 预算金额 as 当年预算', () => {
  expect(fundsIn([['预算金额（万元）', '合计：58.6', '一般公共预算：58.6', '政府性基金：-']])).toEqual([
    ['currentYear', 'B3 58.6', '58.6'],
    ['own', 'C3 58.6', '58.6'],
  ]);
});

test('reads label and amount in one cell: with a unit, spaces, full-width digits, or no number', () => {
  expect(
    fundsIn([
      ['一、项目总预算： 296.00 万元'],
      ['二、当年预算：２９６．００'],
      ['（一）财政拨款：854万854万（上级）'],
      ['（二）其他资金：无'],
    ]),
  ).toEqual([
    ['total', 'A3 296.00 万元', '296'],
    ['currentYear', 'A4 ２９６．００', '296'],
    ['fiscal', 'A5 854万854万（上级）', 'unreadable'],
    ['other', 'A6 无', 'blank'],
  ]);
});

test('reads a total and all its sources in one cell', () => {
  expect(
    fundsIn([
      [
        '年度资金总额及构成（万元）',
        '年度资金总额：420.00\n一、财政拨款：380.00（其中：上级财政资金：200.00；本级财政资金：180.00）\n二、自有资金：40.00',
      ],
    ]),
  ).toEqual([
    ['currentYear', 'B3 420.00', '420'],
    ['fiscal', 'B3 380.00', '380'],
    ['upper', 'B3 200.00', '200'],
    ['own', 'B3 180.00', '180'],
    ['other', 'B3 40.00', '40'],
  ]);
});

test('reads the parts behind an amount as its sources', () => {
  expect(fundsIn([['资金总额及构成', '总额106万元\n一、财政拨款：106万元']])).toEqual([
    ['currentYear', 'B3 106万元', '106'],
    ['fiscal', 'B3 106万元', '106'],
  ]);
  expect(fundsIn([['资金总额', '500万元（其中上级资金220万元）']])).toEqual([
    ['currentYear', 'B3 500万元', '500'],
    ['upper', 'B3 220万元', '220'],
  ]);
  expect(fundsIn([['项目资金', '96.5万元，其中：财政拨款90万元，其他资金6.5万元。']])).toEqual([
    ['currentYear', 'B3 96.5万元', '96.5'],
    ['fiscal', 'B3 90万元', '90'],
    ['other', 'B3 6.5万元', '6.5'],
  ]);
  expect(fundsIn([['项目资金', '预算总额：96.0\n其中：财政拨款：90\n其他资金：6']])).toEqual([
    ['currentYear', 'B3 96.0', '96'],
    ['fiscal', 'B3 90', '90'],
    ['other', 'B3 6', '6'],
  ]);
  const { fundRows } = readOverview([...LEAD, ['资金总额', '96万元，其中财政拨款90万元，待落实6万元']]);
  expect(fundRows.map(({ cell, relation }) => [cell.label, cell.text, relation])).toEqual([
    ['待落实', '6万元', 'unknown'],
  ]);
  expect(fundsIn([['年度资金总额及构成', '总额106万元\n一、财政拨款：106万元']])).toEqual([
    ['currentYear', 'B3 106万元', '106'],
  ]);
});

test.each([
  [
    '合计 after the sources, with other fields beside',
    [
      ['经费来源', '区财政', '街道配套', '合计', '联系人及电话', '柏某'],
      ['金额（万元）', 90, 20, 120, '项目类别', '一次性'],
    ],
    ['120', '90', '20'],
  ],
  [
    'a list beside 其中',
    [
      ['经费预算：', '120万元'],
      ['其中：', '区财政90万元，街道配套20万元'],
    ],
    ['120', '90', '20'],
  ],
])('reads a total and its sources: %s', (_, lines, amounts) => {
  const { funds, fundRows } = readOverview([...LEAD, ...lines]);
  const parts = fundRows.filter(({ relation }) => relation === 'part').map(({ cell }) => cell);
  const { currentYear, total, ...sources } = funds;
  expect([currentYear ?? total, ...Object.values(sources), ...parts].map(number)).toEqual(amounts);
});

test('预算资金 with its sources in the same cell is the total', () => {
  const { funds, fundRows } = readOverview([
    ...LEAD,
    ['预算资金：共计960万元，其中市级补助600万元，区级财政330万元。'],
  ]);
  expect([funds.fiscal, funds.currentYear, funds.own].map((cell) => cell && number(cell))).toEqual([
    undefined,
    '960',
    '330',
  ]);
  expect(fundRows.map(({ cell, relation }) => [number(cell), relation])).toEqual([['600', 'part']]);
});

test('reads cells beside 资金 that each contain a source and its amount', () => {
  const { funds, fundRows } = readOverview([...LEAD, ['资金（万元）', '总额1500', '市级1000', '县级400']]);
  expect([funds.currentYear ?? funds.total, funds.own].map((cell) => cell && number(cell))).toEqual([
    '1500',
    '1000',
  ]);
  expect(fundRows.map(({ cell }) => number(cell))).toEqual(['400']);
});

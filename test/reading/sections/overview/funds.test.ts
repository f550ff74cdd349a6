/** 项目资金: totals and known sources, and the places of their amounts. */
import { workbookOf } from '../../../support/snapshots';
import { fundsIn, LEAD, readOverview } from '../../support/overview-sketch';
import { number, only, rows, seen } from '../../support/sketch';

test('ignores spaces around the name of a source', () => {
  expect(
    fundsIn([
      [' 项目资金 ', ' 资金总额 ', 100, ' 其中：财政拨款 ', 80],
      [null, null, null, ' 其他资金 ', 20],
      [null, ' 中央财政资金 ', null, ' 省级财政资金 '],
      [null, 30, null, 50],
    ]),
  ).not.toContainEqual(expect.arrayContaining([expect.stringMatching(/资金$/)]));
});

test('reads amounts right of their labels, several in a row', () => {
  expect(
    fundsIn([
      ['项目资金', '资金总额', 100, '其中：财政拨款', 80],
      [null, null, null, '其他资金', 20],
    ]),
  ).toEqual([
    ['currentYear', 'C3 100', '100'],
    ['fiscal', 'E3 80', '80'],
    ['other', 'E4 20', '20'],
  ]);
});

test('reads a row 其他 as 其他资金', () => {
  expect(
    fundsIn([
      ['项目资金申请（万元）', '资金总额：', 24],
      [null, '财政拨款：', 24],
      [null, '其他：', 5],
    ]),
  ).toEqual([
    ['currentYear', 'C3 24', '24'],
    ['fiscal', 'C4 24', '24'],
    ['other', 'C5 5', '5'],
  ]);
});

test('reads the first of two 财政拨款 as the total if the second follows 其中', () => {
  expect(fundsIn([['预算资金', 72, '其中：财政拨款', 60, '其他资金', 12]])).toEqual([
    ['fiscal', 'D3 60', '60'],
    ['other', 'F3 12', '12'],
    ['currentYear', 'B3 72', '72'],
  ]);
});

test('does not read a field and its value above a number as its header', () => {
  expect(
    fundsIn([
      ['项目名称', '筛查', '预算编码', 330100260045],
      ['资金总额', 156, '财政拨款', 150, '上年结余', 6],
    ]),
  ).toEqual([
    ['currentYear', 'B4 156', '156'],
    ['fiscal', 'D4 150', '150'],
  ]);
  expect(
    fundsIn([
      ['项目名称', '筛查', '预算编码', '330100260045', null],
      ['项目资金', '合计', 156, '财政拨款', 156],
    ]),
  ).toContainEqual(['fiscal', 'E4 156', '156']);
  expect(
    fundsIn([
      ['项目名称', '租用', '资金性质', '一般公共预算'],
      ['单位名称', '某局', '金额（万元）', 4980],
    ]),
  ).toEqual([['total', 'D4 4980', '4980']]);
});

test.each(['待定', '详见附件', '壹佰万元整', '一百八十', 'XX万元'])(
  'reads “%s” in place of an amount as unreadable',
  (text) => {
    expect(
      fundsIn([
        ['项目资金', '资金总额', 100, '其中：财政拨款', text],
        [null, null, null, '其他资金', 20],
      ]),
    ).toEqual([
      ['currentYear', 'C3 100', '100'],
      ['fiscal', `E3 ${text}`, 'unreadable'],
      ['other', 'E4 20', '20'],
    ]);
  },
);

test('does not read the project’s total budget as that of the year', () => {
  expect(fundsIn([['项目资金', '项目总预算', 100, '其中：财政拨款', 80]])).toEqual([
    ['total', 'C3 100', '100'],
    ['fiscal', 'E3 80', '80'],
  ]);
});

test('reads an amount beside 项目资金', () => {
  expect(fundsIn([['项目资金（万元）', 36, '其中：财政资金', 36]])).toEqual([
    ['currentYear', 'B3 36', '36'],
    ['fiscal', 'D3 36', '36'],
  ]);
  expect(fundsIn([['项目资金', '36万元']])).toEqual([['currentYear', 'B3 36万元', '36']]);
});

test('reads a 合计 that is not a definite number', () => {
  expect(
    fundsIn([
      ['资金来源', '合计', '财政拨款', '其他资金'],
      ['（万元）', '约300左右（待定）', 280, 20],
    ]),
  ).toEqual([
    ['currentYear', 'B4 约300左右（待定）', 'unreadable'],
    ['fiscal', 'C4 280', '280'],
    ['other', 'D4 20', '20'],
  ]);
});

test('does not read the next row as the value of a blank fund', () => {
  expect(
    fundsIn(
      [
        ['项目资金', '年度资金总额', 100],
        [null, '其他资金', null],
        ['立项依据', '某办发〔2024〕15号'],
      ],
      ['A3:A4'],
    ),
  ).toEqual([
    ['currentYear', 'C3 100', '100'],
    ['other', 'C4', 'blank'],
  ]);
});

test('reads amounts below a row of labels', () => {
  expect(
    fundsIn(
      [
        ['项目资金（万元）', '年度资金总额', '财政拨款', '其他资金'],
        [null, 100, 80, 20],
      ],
      ['A3:A4'],
    ),
  ).toEqual([
    ['currentYear', 'B4 100', '100'],
    ['fiscal', 'C4 80', '80'],
    ['other', 'D4 20', '20'],
  ]);
});

test('reads recomputed results of formulas, and error values as errors', () => {
  expect(
    fundsIn([
      ['总预算', { formula: '=C4+C5', value: 5 }],
      ['当年预算', { error: '#REF!' }],
      ['其他资金', ''],
    ]),
  ).toEqual([
    ['total', 'B3 0', '0'],
    ['currentYear', 'B4 #REF!', 'error'],
    ['other', 'B5', 'blank'],
  ]);
});

test('reads the amount in a text that a formula composes', () => {
  const form = only(
    workbookOf({
      总体: rows([...LEAD, ['总预算', 5], [{ formula: '="二、当年预算："&B3' }], ['项目总目标', '目标']]),
    }),
  );
  expect(number(form.overview?.funds.currentYear)).toBe('5');
});

test.each([
  ['下达资金总额'],
  ['年度总投入（万元）'],
  ['本次下达中央预算内投资（万元）'],
  ['当年年度预算'],
  ['当年度金额'],
  ['2023年预算安排'],
])('reads %s as 当年预算', (label) => {
  expect(
    fundsIn(
      [
        ['资金情况', label, 19],
        [null, '其中：财政资金', 19],
      ],
      ['A3:A4'],
    ),
  ).toEqual([
    ['currentYear', 'C3 19', '19'],
    ['fiscal', 'C4 19', '19'],
  ]);
});

test('reads 金额： beside 填报单位 as 当年预算', () => {
  expect(
    fundsIn([
      ['填报单位：某局', null, '金额：100 万元'],
      ['年度目标', '目标'],
    ]),
  ).toEqual([['currentYear', 'C3 100 万元', '100']]);
});

test.each([['自筹经费'], ['单位自筹资金'], ['其他收入'], ['其它来源资金'], ['其他渠道'], ['非财政拨款']])(
  'reads %s as 其他资金',
  (label) => {
    const { funds } = readOverview([
      ...LEAD,
      ['当年预算', 60, '其中：财政拨款', 50],
      [null, null, label, 10],
    ]);
    expect(number(funds.other)).toBe('10');
  },
);

test.each([
  ['总经费', '经费预算（万元）'],
  ['总额', '资金（万元）'],
])('%s beside %s is the total', (label, head) => {
  const { funds } = readOverview([...LEAD, [head, label, 60, '财政资金', 50, '自筹经费', 10]]);
  expect(number(funds.currentYear)).toBe('60');
});

test('估算总投资 is 总预算', () => {
  const { funds } = readOverview([
    ...LEAD,
    ['估算总投资', 900, '当年预算', 650],
    ['一般公共预算', 500, '单位自筹', 150],
  ]);
  expect([number(funds.total), number(funds.currentYear)]).toEqual(['900', '650']);
});

test('reads the amounts below 合计 and the sources if 资金来源 is above 金额', () => {
  const { funds } = readOverview(
    [
      ['项目概况', '一段概况', null, null],
      ['必要性', '必要', null, null],
      ['资金来源', '合计', '上级补助', '本级财政', '单位资金'],
      ['金额（万元）', 35, 30, 0, 5],
    ],
    ['B1:E1', 'B2:E2'],
  );
  expect(Object.entries(funds).map(([id, cell]) => [id, seen(cell)])).toEqual([
    ['currentYear', 'B4 35'],
    ['upper', 'C4 30'],
    ['own', 'D4 0'],
    ['other', 'E4 5'],
  ]);
});

test('申请补助 beside 总投资 is 财政拨款', () => {
  const { funds } = readOverview(
    [...LEAD, ['总投资', 1860, '申请补助资金', 1200], ['企业自筹', 660], ['项目名称', '灌区改造']],
    ['B5:C5'],
  );
  expect([funds.total, funds.fiscal, funds.other].map((cell) => cell && seen(cell))).toEqual([
    'B3 1860',
    'D3 1200',
    'B4 660',
  ]);
});

test('blank columns between 总额, 财政拨款 and 其他 do not separate them from the amounts below', () => {
  const { funds } = readOverview([
    ...LEAD,
    ['资金', null, '总额', '财政拨款', null, null, '其他'],
    [null, null, 250, 220, null, null, 20],
  ]);
  expect(Object.values(funds).map(seen)).toEqual(['C4 250', 'D4 220', 'G4 20']);
});

test('预算合计 with an amount beside it is the total', () => {
  const { funds } = readOverview([
    ...LEAD,
    ['预算合计：', '65万元', '其中：财政：', '50万元'],
    [null, null, '其他来源：', '15万元'],
  ]);
  expect([funds.currentYear, funds.fiscal, funds.other].map((cell) => cell && seen(cell))).toEqual([
    'B3 65万元',
    'D3 50万元',
    'D4 15万元',
  ]);
});

test('a sentence with numbers below a blank fund is not its amount', () => {
  const { funds } = readOverview(
    [
      ...LEAD,
      ['项目资金', '资金总额', 24],
      [null, '其他资金', null],
      ['实施方向', '完成5个标准档案库房消防设备的升级改造，保证馆库和档案实体的安全。'],
    ],
    ['A3:A4'],
  );
  expect(funds.other && seen(funds.other)).toBe('C4');
});

test('the amount of a fund beside a blank cell is read below, in a row of amounts', () => {
  const { funds } = readOverview([
    ...LEAD,
    ['资金安排（万元）', '合计', '财政拨款', '事业收入', '其他', null],
    [null, 56, 50, 0, 6, null],
    ['备注', null, null, null, null, '未定'],
  ]);
  expect(funds.other && seen(funds.other)).toBe('E4 6');
});

test('财政拨款数 and 其他资金数 are the sources of 资金总额', () => {
  expect(
    fundsIn([
      ['投入目标', '资金总额', 3],
      [null, '其中：财政拨款数', 2],
      [null, '其他资金数', 1],
    ]),
  ).toEqual([
    ['currentYear', 'C3 3', '3'],
    ['fiscal', 'C4 2', '2'],
    ['other', 'C5 1', '1'],
  ]);
});

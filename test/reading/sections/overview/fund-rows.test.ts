/** 项目资金: sources by their words, and rows without a known label. */
import type { Overview } from '../../../../src/form/overview';
import { fundsIn, LEAD, readOverview } from '../../support/overview-sketch';
import { number, readOne, rows, seen } from '../../support/sketch';

test.each([
  ['中央补助', '省级补助', '县级配套'],
  ['省级资金', '市级投入', '学校自筹'],
  ['财政经费', '单位自有资金', '村级自筹'],
  ['省拨经费', '学校配套', '企业出资'],
  ['省级补助', '市本级', '工会经费'],
  ['一般公共预算', '车辆购置税资金', '项目资本金'],
  ['县级财政', '福利彩票公益金', '社会资本投入'],
])('recognizes sources by their words: %s, %s, %s', (...labels) => {
  const { funds: known, fundRows } = readOverview(
    [...LEAD, ['项目资金', '资金总额', 6], [null, labels[0], 1], [null, labels[1], 2], [null, labels[2], 3]],
    ['A3:A6'],
  );
  const { currentYear, ...sources } = known;
  expect(number(currentYear)).toBe('6');
  const parts = [
    ...Object.values(sources),
    ...fundRows.filter(({ relation }) => relation === 'part').map(({ cell }) => cell),
  ];
  expect(parts.map((cell) => Number(number(cell))).sort()).toEqual([1, 2, 3]);
});

test('reads a source in the row below the other sources', () => {
  const { funds: known, fundRows } = readOverview([
    ...LEAD,
    ['申请金额', 480, '其中：省拨经费', 300],
    ['学校配套', 150],
    ['建设目标', '建成基地5个'],
  ]);
  expect([number(known.currentYear), number(known.own)]).toEqual(['480', '300']);
  expect(fundRows.map(({ cell, relation }) => [cell.label, number(cell), relation])).toEqual([
    ['学校配套', '150', 'part'],
  ]);
});

test('reads 合计 and the sources beside it with the amounts below', () => {
  const { funds: known, fundRows } = readOverview([
    ...LEAD,
    ['资金需求', '合计', '省级补助', '县级配套', '其他渠道'],
    [null, 420, 300, 110, 10],
  ]);
  expect([known.currentYear, known.own, known.other].map(number)).toEqual(['420', '300', '10']);
  expect(fundRows.map(({ cell, relation }) => [number(cell), relation])).toEqual([['110', 'part']]);
});

test.each([
  [420, 'year'],
  [425, 'unknown'],
])(
  'a total of %s above its amount and beside sources, below a budget of 420, is of relation %s',
  (amount, relation) => {
    const { funds: known, fundRows } = readOverview(
      [
        ...LEAD,
        ['总预算', 900, '当年预算', 420],
        ['资金构成', '资金总额', '一般公共预算资金', '政府性基金', '其他资金'],
        [null, amount, 300, 110, 10],
      ],
      ['A4:A5'],
    );
    expect([known.currentYear, known.other].map(number)).toEqual(['420', '10']);
    expect(fundRows.find(({ cell }) => number(cell) === String(amount))?.relation).toBe(relation);
    if (amount === 420) expect(number(known.own)).toBe('300');
  },
);

test('小计 beside 财政拨款 is its amount, and the rows below it are parts of it', () => {
  const { funds: known, fundRows } = readOverview(
    [
      ...LEAD,
      ['资金来源', '资金总额', null, 460],
      [null, '财政拨款', '小计', 410],
      [null, null, '一般公共预算资金', 400],
      [null, null, '政府性基金', 10],
      [null, '其他资金', null, 50],
    ],
    ['A3:A7', 'B3:C3', 'B4:B6', 'B7:C7'],
  );
  expect([known.currentYear, known.fiscal, known.other].map(number)).toEqual(['460', '410', '50']);
  expect(known.fiscal?.label).toBe('财政拨款');
  expect(fundRows.map(({ cell, relation }) => [number(cell), relation])).toEqual([
    ['400', 'detail'],
    ['10', 'detail'],
  ]);
});

test('a text below 总计 is its amount if the amounts of the sources are beside the text', () => {
  const { funds: known } = readOverview([
    ...LEAD,
    ['项目资金构成', '总计（万元）', '省级专项', '县级预算', '其他'],
    [null, '待定', 20, 28.5, 0],
  ]);
  expect([known.currentYear ?? known.total].map((cell) => cell?.text)).toEqual(['待定']);
});

test.each([
  ['市县配套资金', 'part'],
  ['省级配套资金', 'unknown'],
  ['其中：县级资金', 'unknown'],
])('%s below 申请省级资金 is a row of relation %s', (label, relation) => {
  const { fundRows } = readOverview([
    ...LEAD,
    ['资金情况（万元）', '项目总投资', 1860],
    [null, '其中：申请省级资金', 1200],
    [null, label, 560],
    [null, '自筹资金', 100],
  ]);
  expect(fundRows.map(({ cell, relation: is }) => [cell.label, is])).toEqual([[label, relation]]);
});

test('reads an unknown source between others in a row of sources', () => {
  const { funds: known, fundRows } = readOverview([
    ...LEAD,
    ['资金需求', '合计', '车购税', '省级', '县级'],
    [null, 264, 150, 60, 54],
  ]);
  expect([number(known.currentYear), number(known.own)]).toEqual(['264', '150']);
  expect(fundRows.map(({ cell, relation }) => [number(cell), relation])).toEqual([
    ['60', 'part'],
    ['54', 'part'],
  ]);
});

test('reads a table of sources with a column of codes on a separate sheet', () => {
  const { overview } = readOne({
    基本信息: rows([['项目基本信息表'], ...LEAD, ['项目总额', 310]]),
    资金明细: rows([
      ['资金来源明细'],
      ['资金性质', '支出功能分类', '申报数'],
      ['一般公共预算拨款', 2100301, 250],
      ['单位资金', 2100301, 60],
      ['合计', null, 310],
    ]),
  });
  const { own, other } = overview?.funds ?? {};
  expect([seen(own), seen(other)]).toEqual(['C3 250', 'C4 60']);
});

test('reads 本级财政 and 上级补助 without another source', () => {
  expect(
    fundsIn([
      ['资金总额', 318, '其中：县级财政', 128],
      [null, null, '上级补助', 180],
    ]),
  ).toEqual([
    ['currentYear', 'B3 318', '318'],
    ['upper', 'D4 180', '180'],
    ['own', 'D3 128', '128'],
  ]);
});

test('reads a row that begins with 其中： as a source of the amount above', () => {
  expect(
    fundsIn([
      ['预算金额', '上年预算', 600, '本年预算', 500],
      [null, '其中：', '一般公共预算', 480, '其他来源', 20],
    ]),
  ).toEqual([
    ['currentYear', 'E3 500', '500'],
    ['other', 'F4 20', '20'],
    ['own', 'D4 480', '480'],
  ]);
});

test('reads 市级财政拨款 and 其他资金 as the parts of the year’s total', () => {
  const { funds: read1, fundRows } = readOverview([
    ...LEAD,
    ['项目资金', '合计', 60, '1、市级财政拨款', 50, '2、其他资金', 5],
    ['必要性', '必要'],
  ]);
  expect([seen(read1.own), seen(read1.other), fundRows.length]).toEqual(['E3 50', 'G3 5', 0]);
});

test('reads the levels of government side by side with amounts below', () => {
  const { funds: yearFunds, fundRows: more } = readOverview([
    ...LEAD,
    ['资金来源', '合计', '其中：中央资金', '省级资金', '市级资金', '县级资金', '其他资金'],
    ['（万元）', 100, 40, 30, 20, null, 10],
  ]);
  expect(Object.entries(yearFunds).map(([id, cell]) => [id, seen(cell)])).toEqual([
    ['currentYear', 'B4 100'],
    ['upper', 'C4 40'],
    ['other', 'G4 10'],
    ['own', 'D4 30'],
  ]);
  expect(more.map(({ cell, relation }) => [seen(cell), relation])).toEqual([['E4 20', 'part']]);
});

test('infers no second own level, and does not read numbers of people as funds', () => {
  const { funds: yearFunds, fundRows: more } = readOverview([
    ...LEAD,
    ['资金来源', '合计', '省级财政安排', '市级资金', '受益人数', '其他资金'],
    ['（万元）', 100, 60, 30, 500, 10],
  ]);
  expect(seen(yearFunds.own)).toBe('C4 60');
  expect(more.map(({ cell, relation }) => [seen(cell), relation])).toEqual([['D4 30', 'part']]);
});

test('reads a source in a row below the merged label', () => {
  const { fundRows: more } = readOverview([
    ...LEAD,
    ['资金总额及构成', '总额100万元'],
    [null, '一、财政拨款：60万元'],
    [null, '二、其他资金：10万元'],
    [null, '三、其他：30万元'],
  ]);
  expect(more.map(({ cell, relation }) => [seen(cell), relation])).toEqual([['B6 30万元', 'part']]);
});

test('reads a third item with an unknown name as a source', () => {
  const lines = [
    ['项目资金申请', '资金总额：', 250],
    [null, '一、预算资金：', 200],
    [null, '二、自有资金：', 30],
    [null, '三、其他：', 20],
  ];
  expect(fundsIn(lines, ['A3:A6'])).toEqual([
    ['currentYear', 'C3 250', '250'],
    ['fiscal', 'C4 200', '200'],
    ['other', 'C5 30', '30'],
  ]);
  expect(
    readOverview([...LEAD, ...lines], ['A3:A6']).fundRows.map(({ cell, relation }) => [seen(cell), relation]),
  ).toEqual([['C6 20', 'part']]);
});

test('reads the rows below 小计 as its parts', () => {
  const lines = [
    ['项目资金', '年度资金总额', 10],
    [null, '（一）财政拨款小计', 8],
    [null, '1、一般公共预算', 8],
    [null, '（二）自有资金小计', 2],
    [null, '1、事业收入', 2],
  ];
  expect(
    readOverview([...LEAD, ...lines], ['A3:A7']).fundRows.map(({ cell, relation }) => [seen(cell), relation]),
  ).toEqual([
    ['C5 8', 'detail'],
    ['C7 2', 'detail'],
  ]);
});

test('infers 当年预算 from an unknown row that equals the sum of the rows below, and says so', () => {
  const lines = (amount: number) => [
    ['项目资金', '项目总预算', 90],
    [null, '本批安排数', amount],
    [null, '其中：财政拨款', 50],
    [null, '其他资金', 10],
  ];
  const { funds: found, fundRows } = readOverview([...LEAD, ...lines(60)], ['A3:A6']);
  expect(seen(found.currentYear)).toBe('C4 60');
  expect(fundRows.map(({ cell, relation }) => [seen(cell), relation])).toEqual([['C4 60', 'year']]);
  const open = readOverview([...LEAD, ...lines(61)], ['A3:A6']);
  expect(open.funds.currentYear).toBeUndefined();
  expect(open.fundRows.map(({ relation }) => relation)).toEqual(['unknown']);
});

test('does not read codes and rates beside funds', () => {
  const lines = [
    ['项目资金', '当年预算', 65],
    [null, '其中：财政资金', 64.99, '财政资金科目代码', '21305'],
    [null, '其他资金', 0],
    [null, '年度预算执行率', '100%', '分值', '10分'],
  ];
  expect(readOverview([...LEAD, ...lines], ['A3:A6']).fundRows).toEqual([]);
});

test('sources beside a vertical label, above the row of 合计, are parts of 合计', () => {
  const { funds, fundRows } = readOverview(
    [...LEAD, ['资金需求（万元）', '省级资金', 800, '市县配套', 300], [null, '社会资金', 200, '合计', 1300]],
    ['A3:A4'],
  );
  const cells = [...Object.values(funds), ...fundRows.map(({ cell }) => cell)];
  expect(cells.map(number).sort()).toEqual(['1300', '200', '300', '800']);
});

test('levels of government are sources above or before their amounts', () => {
  const sum = ({ funds, fundRows }: Overview): unknown =>
    [...Object.values(funds), ...fundRows.map(({ cell }) => cell)].map(number).sort();
  const heads = [
    ['项目资金', '总额', '中央', '省', '市', '县'],
    [null, 5600, 3360, 1200, 300, 740],
  ];
  const beside = [
    ['资金总额：', 1400, '其中：', '省级：', 900],
    [null, null, null, '市级：', 500],
  ];
  expect(sum(readOverview([...LEAD, ...heads]))).toEqual(['1200', '300', '3360', '5600', '740']);
  expect(sum(readOverview([...LEAD, ...beside]))).toEqual(['1400', '500', '900']);
});

test('a numbered source beside a label is not its amount', () => {
  const { funds } = readOverview([...LEAD, ['资金(元)', '1 专项', 1200000]]);
  expect(Object.values(funds).filter(({ reading }) => reading.kind === 'unreadable')).toEqual([]);
});

test('小计 below the sources is their total if there is no other total', () => {
  const { funds } = readOverview(
    [...LEAD, ['项目资金', '财政拨款', 170], [null, '自筹资金', 10], [null, '小计', 190]],
    ['A3:A5'],
  );
  expect([funds.currentYear, funds.fiscal, funds.other].map(number)).toEqual(['190', '170', '10']);
});

test('reads sources in numbered rows with their sum below', () => {
  const { funds, fundRows } = readOverview([
    ...LEAD,
    ['序号', '资金来源', '金额'],
    ['一', '中央预算内投资', 3200],
    ['二', '省级资金', 1200],
    ['三', '其他资金', 0],
    ['合计', null, 4400],
  ]);
  expect([funds.currentYear ?? funds.total, ...fundRows.map(({ cell }) => cell)].map(number)).toContain(
    '4400',
  );
  expect([funds.own, ...fundRows.map(({ cell }) => cell)].map(number)).toEqual(['3200', '1200']);
});

test('the funds are the amounts of 合计 below several named rows', () => {
  const lines = [
    ['项目绩效目标申报表'],
    ['村名', '项目名称', '建设内容', '投资（万元）', null, null, '受益户数'],
    [null, null, null, '合计', '财政', '自筹'],
    ['东村', '文化广场', '建设广场1200平方米', 48, 36, 12, 210],
    ['西村', '村道硬化', '硬化村道2.6公里', 91, 70, 21, 340],
    ['合计', null, null, 139, 106, 33, 550],
    ['绩效目标', '建设广场1200平方米、硬化村道2.6公里。'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '硬化村道', '2.6公里'],
  ];
  const { overview } = readOne({
    总体: rows(lines, ['D2:F2', 'A2:A3', 'B2:B3', 'C2:C3', 'G2:G3']),
  });
  const { currentYear, fiscal, other } = overview?.funds ?? {};
  expect([currentYear, fiscal, other].map(seen)).toEqual(['D6 139', 'E6 106', 'F6 33']);
});

test('a row that begins with 其中 and an amount divides the total above it', () => {
  const { fundRows } = readOverview([
    ...LEAD,
    ['总预算', 860, '本年预算', 860],
    ['其中：失业保险基金', 600, '就业补助资金', 260],
  ]);
  expect(fundRows.map(({ cell }) => seen(cell))).toEqual(['B4 600', 'D4 260']);
});

test('reads two other sources in the cell of the total', () => {
  const { funds, fundRows } = readOverview([
    ...LEAD,
    ['资金总额及构成', '总额：12万元\n一、财政拨款：7万元\n二、自有资金：2万元\n三、其他：3万元'],
  ]);
  expect([funds.fiscal, funds.other].map(number)).toEqual(['7', '2']);
  expect(fundRows.map(({ cell, relation }) => [number(cell), relation])).toEqual([['3', 'part']]);
});

test('the levels below 小计 beside a public budget are its details', () => {
  const { funds, fundRows } = readOverview(
    [
      ...LEAD,
      ['项目资金', '合计', null, 18],
      [null, '一般公共预算拨款', '小计', 18],
      [null, null, '市本级', 17],
      [null, '其他资金', null, 0],
    ],
    ['A3:A6', 'B4:B5', 'B3:C3', 'B6:C6'],
  );
  expect([funds.fiscal, funds.own].map(number)).toEqual(['18', undefined]);
  expect(fundRows.map(({ cell, relation }) => [number(cell), relation])).toEqual([['17', 'detail']]);
});

test.each([
  ['一般公共预算财政拨款', '申请当年预算拨款', 'detail'],
  ['资金总额', '申请当年预算拨款', 'unknown'],
  ['一般公共预算财政拨款', '自筹资金', undefined],
])('a row of 其中 below %s: %s is of relation %s', (source, within, relation) => {
  const { fundRows } = readOverview([
    ...LEAD,
    ['项目当年预算', 9],
    [source, 9],
    [`其中：${within}`, 4],
    ['其他资金', 0],
  ]);
  expect(fundRows.find(({ cell }) => number(cell) === '4')?.relation).toBe(relation);
});

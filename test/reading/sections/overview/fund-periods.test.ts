/** 项目资金: amounts of several years and periods. */
import type { Overview } from '../../../../src/form/overview';
import type { CellSketch } from '../../../support/snapshots';
import { fundsIn, LEAD, readOverview } from '../../support/overview-sketch';
import { number, readOne, rows, seen } from '../../support/sketch';

test.each([
  [
    'side by side',
    [
      ['项目资金', '资金总额', '2024年', '2025年', '2026年'],
      [null, 3600, 1200, 1400, 1100],
    ],
    'D4 1400',
  ],
  [
    'below each other',
    [
      ['项目资金', '资金总额', 3600],
      [null, '2024年', 1200],
      [null, '2025年', 1400],
    ],
    'C5 1400',
  ],
  [
    'as labels',
    [
      ['总预算', 3600],
      ['2024年预算', 1200],
      ['2025年预算', 1400],
    ],
    'B5 1400',
  ],
])('reads the amount of the form’s year as 当年预算, with years %s', (_, lines, year) => {
  const { funds, fundRows } = readOverview([
    ['项目支出绩效目标申报表（2025年）'],
    ['项目概况', '概况'],
    ...lines,
  ]);
  expect(Object.entries(funds).map(([id, cell]) => [id, seen(cell)])).toContainEqual(['currentYear', year]);
  expect(Object.keys(funds)).toContain('total');
  expect(fundRows).toEqual([]);
});

test('总经费 beside the years of a table of sources is their sum, and the year of a table of expenses is not 当年预算', () => {
  const { funds: known, periodSums } = readOverview([
    ['科研项目绩效目标申报表'],
    ['（2026年度）'],
    ...LEAD,
    ['经费来源（万元）', '总经费', '2026年', '2027年'],
    ['财政经费', 220, 120, 100],
    ['单位自筹', 60, 30, 30],
    ['合计', 280, 150, 130],
    ['经费科目', '总经费', '2026年', '2027年'],
    ['设备费', 90, 60, 30],
    ['业务费', 190, 90, 100],
  ]);
  expect([known.currentYear, known.other].map(number)).toEqual(['150', '30']);
  expect(periodSums.map(({ name, total }) => [name, number(total)])).toEqual([
    ['财政经费', '220'],
    ['单位自筹', '60'],
    ['合计', '280'],
    ['设备费', '90'],
    ['业务费', '190'],
  ]);
});

test('a table of expenses by years is no breakdown that could not be read', () => {
  const { sections, overview } = readOne({
    表: rows([
      ['项目支出绩效目标申报表'],
      ['（2026年度）'],
      ['项目名称', '某平台', '主管部门', '某局'],
      ['总预算', 240, '当年预算', 140],
      ['年度目标', '完成平台一期'],
      ['支出明细', '总金额', '2026年金额', '2027年金额'],
      ['平台开发', 180, 100, 80],
      ['设备购置', 60, 40, 20],
      ['合计', 240, 140, 100],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '接入机构数', '28家'],
    ]),
  });
  expect(sections.breakdown).toBe('absent');
  expect(overview?.periodSums.map(({ name }) => name)).toEqual(['平台开发', '设备购置', '合计']);
});

test('reads 合计 above 财政拨款 with last year’s amounts on the left', () => {
  expect(
    fundsIn([
      ['资金来源（万元）', '项目', '上年度预算安排', '本年度申请金额'],
      [null, '合计', 90, 100],
      [null, '财政拨款', 70, 80],
      [null, '其他资金', 20, 20],
    ]),
  ).toEqual([
    ['currentYear', 'D4 100', '100'],
    ['fiscal', 'D5 80', '80'],
    ['other', 'D6 20', '20'],
  ]);
});

test('reads this year’s amount beside last year’s', () => {
  expect(
    fundsIn([
      ['资金来源（万元）', '项目', '上年度预算安排', '上年度实际执行', '本年度申请金额'],
      [null, '财政拨款', 310, 305.6, 342],
      [null, '其他资金', 0, 0, 0],
    ]),
  ).toEqual([
    ['fiscal', 'E4 342', '342'],
    ['other', 'E5 0', '0'],
  ]);
});

test('reads 合计 right of 项目资金 with a column for last year and for this year', () => {
  expect(
    fundsIn(
      [
        ['项目资金申请', '项目', '上年度安排资金', '本年度申请资金'],
        [null, '合计', 213.4, 259],
        [null, '县级资金', 213.4, 259],
      ],
      ['A3:A5'],
    ),
  ).toEqual([
    ['currentYear', 'D4 259', '259'],
    ['own', 'D5 259', '259'],
  ]);
});

test('reads this year’s amount beside dashes for last year', () => {
  const lines = [
    ['资金来源', '项目', '上年度预算安排', '本年度申请金额'],
    [null, '合计', '——', 21.62],
    [null, '本级财政拨款', '——', 21.62],
  ];
  expect(fundsIn(lines, ['A3:A5'])).toEqual([
    ['currentYear', 'D4 21.62', '21.62'],
    ['own', 'D5 21.62', '21.62'],
  ]);
});

test('all sources below 总预算 and 当年预算 side by side belong to 当年预算', () => {
  const { funds, fundRows } = readOverview(
    [
      ...LEAD,
      ['项目总预算', 180, '项目当年预算', 62],
      ['项目资金来源', '来源项目', '金额', null],
      [null, '合计', 62, null],
      [null, '一般公共预算财政拨款', 59, null],
      [null, '其他资金', 3, null],
    ],
    ['A4:A7'],
  );
  expect(Object.entries(funds).map(([id, cell]) => [id, number(cell)])).toEqual([
    ['total', '180'],
    ['currentYear', '62'],
    ['other', '3'],
    ['own', '59'],
  ]);
  expect(fundRows.map(({ cell, relation }) => [cell.label, relation])).toEqual([['合计', 'year']]);
});

test('years beside 资金总额 are headers of columns, and the amount is read below', () => {
  const { funds } = readOverview(
    [...LEAD, ['资金安排', '资金总额', '2024年', '2025年'], [null, 3600, 2200, 1400]],
    ['A3:A4'],
  );
  expect(Object.entries(funds).map(([id, cell]) => [id, seen(cell)])).toEqual([['currentYear', 'B4 3600']]);
});

test('a row of sources below 总预算 and 当年预算 belongs to the year, including the cells below 总预算', () => {
  const { funds, fundRows } = readOverview([
    ...LEAD,
    ['项目总预算', 960, '当年预算', 300],
    ['其中：省级资金', 205, '市县资金', 80, '自筹', 15],
  ]);
  const sources = [...Object.values(funds), ...fundRows.map(({ cell }) => cell)];
  expect(sources.map(number).sort()).toEqual(['15', '205', '300', '80', '960']);
});

test('sources between 总经费 and 当年申请 belong to 总经费', () => {
  const { funds, overallFunds } = readOverview([
    ...LEAD,
    ['经费预算（万元）', '总经费', 600, '财政经费', 450, '自筹经费', 150],
    ['当年申请', 220],
  ]);
  expect(Object.keys(funds)).toEqual(['total', 'currentYear']);
  expect(Object.values(overallFunds?.funds ?? {}).map(number)).toEqual(['600', '450', '150']);
});

describe('amounts for periods', () => {
  const table = (head: readonly CellSketch[], lines: readonly (readonly CellSketch[])[]): Overview =>
    readOverview(
      [...LEAD, ['本年目标', '修复古籍'], ['资金安排', ...head], ...lines.map((line) => [null, ...line])],
      [`A4:A${4 + lines.length}`],
    );
  const sums = ({ periodSums }: Overview): unknown =>
    periodSums.map(({ name, total, parts }) => [name, number(total), parts.map(number)]);
  const YEARS = ['年份', '2024年（已完成）', '2025年（本次申请）', '合计'];

  test('the amounts of the form’s period are its funds, and no sums are compared if most rows differ from them', () => {
    const read = table(YEARS, [
      ['财政拨款', 150, 160, 310],
      ['自筹', 10, 20, 40],
      ['合计', 160, 180, 350],
    ]);
    expect(Object.entries(read.funds).map(([id, cell]) => [id, seen(cell)])).toEqual([
      ['currentYear', 'D7 180'],
      ['fiscal', 'D5 160'],
      ['other', 'D6 20'],
    ]);
    expect(sums(read)).toEqual([]);
  });

  test('a row that differs from the sum of its periods is compared if at least half of the rows equal their sums', () => {
    const read = table(YEARS, [
      ['财政拨款', 150, 160, 310],
      ['自筹', 10, 20, 40],
    ]);
    expect(sums(read)).toEqual([
      ['财政拨款', '310', ['150', '160']],
      ['自筹', '40', ['10', '20']],
    ]);
  });

  test.each([
    ['compared if the columns are all years of the project', '2026-2028年', [['620', ['240', '200', '180']]]],
    ['not compared if the total may include earlier years', '2025-2028年', []],
    ['not compared if the years of the project are unknown', '', []],
  ])('a single row of years: %s', (_, period, expected) => {
    const { periodSums } = readOverview([
      ...LEAD,
      ['项目期限', period],
      ['分年度经费', '2026年', '2027年', '2028年', '合计'],
      [null, 240, 200, 180, 620],
      ['立项依据', '某办发〔2024〕15号'],
    ]);
    expect(periodSums.map(({ total, parts }) => [number(total), parts.map(number)])).toEqual(expected);
  });

  test('in a table of expenses by sources each column is a sum, and 合计 gives the amounts of the sources', () => {
    const { funds, periodSums } = readOverview(
      [
        ...LEAD,
        ['经费预算（万元）', '科目', '财政资金', '自筹资金'],
        [null, '设备费', 18, 6],
        [null, '业务费', 32, null],
        [null, '合计', 55, 6],
        ['年度目标', '建成中试线2条'],
      ],
      ['A4:A7'],
    );
    expect(Object.entries(funds).map(([id, cell]) => [id, seen(cell)])).toEqual([
      ['fiscal', 'C6 55'],
      ['other', 'D6 6'],
    ]);
    expect(
      periodSums.map(({ name, total, parts }) => [name, total.label, number(total), parts.map(number)]),
    ).toEqual([
      ['财政资金', '合计', '55', ['18', '32']],
      ['自筹资金', '合计', '6', ['6', 'blank']],
    ]);
  });

  test('the sum of the sources beside 概算总投资 is 当年预算', () => {
    const { funds } = readOverview([
      ...LEAD,
      ['概算总投资', 1260],
      ['来源', '车购税补助', '省级补助', '县级配套', '合计'],
      ['金额', 620, 300, 340, 1250],
      ['年度目标', '改造桥梁1座'],
    ]);
    expect([funds.total, funds.currentYear].map((cell) => cell && seen(cell))).toEqual([
      'B3 1260',
      'E5 1250',
    ]);
  });

  test('in a table of years by sources each row and each column is a sum', () => {
    const { funds, fundRows, periodSums } = readOverview(
      [
        ['项目支出绩效目标申报表（2026年）'],
        ...LEAD,
        ['资金预算', null, '年度合计', '财政资金', '自筹资金', '其他资金'],
        ['2026年度', null, 900, 600, 250, 50],
        ['2027年度', null, 700, 400, 200, 60],
        ['总计', null, 1600, 1000, 450, 100],
        ['年度目标', '建成中试线2条'],
      ],
      ['A4:B4', 'A5:B5', 'A6:B6', 'A7:B7'],
    );
    const year = [funds.currentYear, funds.fiscal, funds.other, ...fundRows.map(({ cell }) => cell)];
    expect(year.map((cell) => cell && seen(cell))).toEqual(['C5 900', 'D5 600', 'E5 250', 'F5 50']);
    expect(
      periodSums.map(({ name, total, parts }) => [name, total.label, number(total), parts.map(number)]),
    ).toEqual([
      ['年度合计', '总计', '1600', ['900', '700']],
      ['财政资金', '总计', '1000', ['600', '400']],
      ['自筹资金', '总计', '450', ['250', '200']],
      ['其他资金', '总计', '100', ['50', '60']],
    ]);
  });

  test('reads the amounts after an adjustment', () => {
    const { funds } = table(
      ['项目', '年初预算', '本次追加', '调整后预算'],
      [
        ['财政拨款', 120, 80, 200],
        ['其他资金', 10, 0, 10],
        ['合计', 130, 80, 210],
      ],
    );
    expect(Object.values(funds).map(seen)).toEqual(['E7 210', 'E5 200', 'E6 10']);
  });
});

test('reads the row of the later of two years below the sources', () => {
  const { funds, fundRows } = readOverview([
    ...LEAD,
    ['预算', '本级财力', '上级专款', '其他', '合计'],
    ['2025年', 620, 80, 0, 700],
    ['2026年', 650, 90, 0, 750],
  ]);
  expect([funds.currentYear, funds.own].map((cell) => cell && seen(cell))).toEqual(['E5 750', 'B5 650']);
  expect(fundRows.map(({ cell }) => seen(cell))).toContain('C5 90');
});

test('the sources of a project of several years are not sources of the year below', () => {
  const { funds, overallFunds } = readOverview([
    ...LEAD,
    ['本年目标', '选育品系'],
    ['2026年度目标', '选育品系12个'],
    ['经费', '总经费', '自筹经费', '其他'],
    [null, 600, 150, 450],
    ['分年度经费', '2026年', '2027年', '2028年'],
    [null, 240, 200, 160],
  ]);
  expect([funds.currentYear, funds.other].map((cell) => cell && number(cell))).toEqual(['240', undefined]);
  expect(overallFunds?.funds.total && number(overallFunds.funds.total)).toBe('600');
});

test('专项经费 between 总经费 and 自筹经费 is a source of the whole project', () => {
  const { overallFunds } = readOverview([
    ...LEAD,
    ['经费', '总经费', '专项经费', '自筹经费', '其他'],
    [null, 600, 400, 150, 20],
    ['分年度经费', '2026年', '2027年', '2028年'],
    [null, 240, 200, 160],
    ['2026年目标', '选育品系12个'],
  ]);
  const { total, own, other } = overallFunds?.funds ?? {};
  expect([total, own, other].map((cell) => cell && number(cell))).toEqual(['600', '400', '150']);
  expect(overallFunds?.fundRows.map(({ cell, relation }) => [number(cell), relation])).toEqual([
    ['20', 'part'],
  ]);
});

test('divides sources without a known label between the total of the project and the total of the year above them', () => {
  const { funds, fundRows, overallFunds } = readOverview([
    ...LEAD,
    ['总投资', 28000, '本年度投资', 9600],
    ['专项债券资金', 20000, '专项债券资金', 7000],
    ['项目资本金', 8000, '项目资本金', 2600],
  ]);
  expect([funds.currentYear, funds.own].map((cell) => cell && number(cell))).toEqual(['9600', '7000']);
  expect(fundRows.map(({ cell }) => number(cell))).toEqual(['2600']);
  expect([overallFunds?.funds.total, overallFunds?.funds.own].map((cell) => cell && number(cell))).toEqual([
    '28000',
    '20000',
  ]);
  expect(overallFunds?.fundRows.map(({ cell }) => number(cell))).toEqual(['8000']);
});

test.each([
  ['quarters', ['用款计划（万元）', '一季度', '二季度', '三季度', '四季度', '合计'], [40, 120, 120, 60, 320]],
  ['an adjustment', ['预算调整（万元）', '原预算', '调整金额', '调整后预算'], [420, -60, 380]],
])('compares the sum of %s below headers beside a label of two rows', (_, header, amounts) => {
  const { periodSums } = readOverview(
    [
      ['项目支出绩效目标申报表（2025年）'],
      ...LEAD,
      ['年度绩效目标', '加固城墙180米'],
      header,
      [null, ...amounts],
    ],
    ['A5:A6'],
  );
  expect(periodSums.map(({ total, parts }) => [...parts, total].map(number))).toEqual([amounts.map(String)]);
});

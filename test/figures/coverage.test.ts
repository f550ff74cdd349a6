import { check } from '../../src/check';
import { coverageSentence, type Coverage } from '../../src/figures/coverage';
import { OVERVIEW, rightForm, TARGETS, type Patch } from '../support/right-form';

const only = (patch: Patch = {}) => {
  const [checked] = check(rightForm(patch)).forms;
  if (!checked) throw new Error('no form');
  return checked;
};

function coverageIn(patch: Patch = {}): Coverage {
  const { coverage } = only(patch);
  if (!coverage) throw new Error('no coverage');
  return coverage;
}

const about = ({ items }: Coverage, index: number) =>
  (items[index]?.indicators ?? []).map(({ indicator, measurable }) => [indicator.name.text, measurable]);

test('lists the indicators of each item and the share of its amounts with measurable targets', () => {
  const coverage = coverageIn();
  expect(coverage.items.map(({ name }) => name)).toEqual([
    '助餐点设备采购',
    '居家适老化改造服务',
    '为老服务培训费',
  ]);
  expect(about(coverage, 0)).toContainEqual(['助餐点设备采购', true]);
  expect(about(coverage, 2)).toEqual([['为老服务培训', true]]);
  expect(coverage.measurable?.toFixed(2)).toBe('60.00');
  expect(coverageSentence(coverage, 2, '万元')).toBe('有可衡量指标的资金 60.00 万元，占 100%');
});

test('the amount of an item whose only target cannot be measured is not part of the share', () => {
  const coverage = coverageIn({ [TARGETS]: { F8: '若干' } });
  expect(about(coverage, 2)).toEqual([['为老服务培训', false]]);
  expect(coverageSentence(coverage, 2, '万元')).toBe('有可衡量指标的资金 54.00 万元，占 90%');
});

test('an indicator without a target cannot be measured', () => {
  expect(about(coverageIn({ [TARGETS]: { F8: null } }), 2)).toEqual([['为老服务培训', false]]);
});

test('an indicator filed under the wrong category can still be measured', () => {
  const coverage = coverageIn({
    [TARGETS]: { B14: '效果目标', C14: '生态效益', D14: '为老服务培训长效管理机制数', F14: '1项' },
  });
  expect(about(coverage, 2)).toContainEqual(['为老服务培训长效管理机制数', true]);
});

test('an output in a category of benefits does not measure its item', () => {
  const coverage = coverageIn({ [TARGETS]: { D12: '为老服务培训场次', F12: '12场' } });
  expect(about(coverage, 2)).toContainEqual(['为老服务培训场次', false]);
});

test.each([
  ['流动图书车下乡次数', 0],
  ['新增图书册数', 1],
  ['图书验收合格率', 1],
])('%s belongs to only one of two items that share a word', (name, index) => {
  const coverage = coverageIn({
    [TARGETS]: { C16: '流动图书车运行维护费', B16: '运行', C17: '图书购置', B17: '购置', D9: name },
  });
  expect(about(coverage, index).map(([text]) => text)).toContain(name);
  expect(about(coverage, 1 - index).map(([text]) => text)).not.toContain(name);
});

/** 项目内容 and 项目明细 of three rows, and indicators, each with the number of the row that it is about; `null` if it is about none. */
const BELONGS: readonly [readonly (readonly [string, string])[], Readonly<Record<string, number | null>>][] =
  [
    [
      [
        ['场馆运行', '物业管理费'],
        ['文艺演出', '文艺演出配送费'],
        ['培训', '公益培训师资费'],
      ],
      { 场馆开放天数: 0, 演出配送场次: 1, 公益培训期数: 2, 演出完成率: 1, 居民知晓率: null },
    ],
    [
      [
        ['道路保洁', '机械化清扫费'],
        ['垃圾收运', '生活垃圾清运费'],
        ['公厕管理', '公厕保洁及耗材费'],
      ],
      { 清扫道路面积: 0, 生活垃圾清运量: 1, 生活垃圾无害化处理率: 1, 公厕管护座数: 2, 环境投诉量: null },
    ],
    [
      [
        ['疫苗采购', '一类疫苗购置费'],
        ['筛查', '艾滋病筛查试剂'],
        ['筛查', '结核病筛查费'],
      ],
      {
        疫苗冷链配送合格率: 0,
        艾滋病筛查人次: 1,
        结核病筛查人次: 2,
        法定传染病及时报告率: null,
        筛查完成率: null,
      },
    ],
    [
      [
        ['馆舍', '图书馆消防改造'],
        ['藏书', '图书购置'],
        ['人员', '讲座费'],
      ],
      { 图书馆开放天数: null, 新增图书册数: 1, 讲座场次: 2 },
    ],
  ];

test.each(
  BELONGS.flatMap(([rows, names]) => Object.entries(names).map(([name, row]) => [name, row, rows] as const)),
)('%s belongs to row %s of the breakdown', (name, row, rows) => {
  const items = Object.fromEntries(
    rows.flatMap(([content, item], index) => [
      [`B${16 + index}`, content],
      [`C${16 + index}`, item],
    ]),
  );
  const coverage = coverageIn({ [TARGETS]: { ...items, D9: name } });
  const found = rows.flatMap((_, index) =>
    about(coverage, index).some(([text]) => text === name) ? [index] : [],
  );
  expect(found).toEqual(row === null ? [] : [row]);
});

test.each([
  ['D11', '居家适老化改造服务成本'],
  ['D13', '居家适老化改造服务满意度'],
])('%s: indicators of cost and satisfaction belong to no single item', (cell, name) => {
  const names = coverageIn({ [TARGETS]: { [cell]: name } }).items.flatMap(({ indicators }) =>
    indicators.map(({ indicator }) => indicator.name.text),
  );
  expect(names).not.toContain(name);
});

test('states where the form mentions an item', () => {
  const { items } = coverageIn({
    [TARGETS]: { D4: '内容：助餐点设备采购；居家适老化改造。' },
    [OVERVIEW]: { B21: '完成居家适老化改造。' },
  });
  expect(items.map(({ activity, goal }) => [activity, goal])).toEqual([
    [true, false],
    [true, true],
    [false, false],
  ]);
});

test('there is no share if an amount cannot be read', () => {
  const coverage = coverageIn({ [TARGETS]: { D16: '若干', E16: null, G16: null } });
  expect(coverage.measurable).toBeNull();
  expect(coverageSentence(coverage, 2, '万元')).toBeNull();
});

test('a form without a breakdown has no coverage', () => {
  const [checked] = check({
    ...rightForm(),
    sheets: rightForm().sheets.filter(({ name }) => name === OVERVIEW),
  }).forms;
  expect(checked?.coverage).toBeNull();
});

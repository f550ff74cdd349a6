/** Cost breakdowns under unknown headers. */
import type { CellSketch } from '../../../support/snapshots';
import { number, readOne, rows } from '../../support/sketch';

const read = (lines: readonly (readonly CellSketch[])[], merges: readonly string[] = []) =>
  readOne({
    表: rows(
      [
        ['项目绩效目标申报表'],
        ['项目名称', '种粮补贴', '实施单位', '某县农业局'],
        ['年度资金总额（元）', 9300000, '财政拨款', 9300000],
        ['年度目标', '补贴水稻6.8万亩'],
        ...lines,
      ],
      merges,
    ),
  });
const items = (lines: readonly (readonly CellSketch[])[], merges: readonly string[] = []) =>
  read(lines, merges).breakdown?.items.map(({ item, unitPrice, quantity, amount }) => [
    item.text,
    number(unitPrice),
    number(quantity),
    number(amount),
  ]);

test.each([
  [
    '补贴标准 × 补贴面积 = 补贴金额, beside a vertical label',
    [
      ['补贴明细', '补贴对象', '补贴标准（元/亩）', '补贴面积（亩）', '补贴金额（元）'],
      [null, '双季稻', 150, 42000, 6300000],
      [null, '再生稻', 100, 26000, 2800000],
      [null, '合计', null, 68000, 9300000],
    ],
    ['A5:A8'],
    [
      ['双季稻', '150', '42000', '6300000'],
      ['再生稻', '100', '26000', '2800000'],
    ],
  ],
  [
    'the quantity left of the price, and a column of counters between the words and the figures',
    [
      ['序号', '名称', '单位', '台数', '单价（元）', '小计（万元）'],
      [1, '服务器', '台', 6, 85000, 51],
      [2, '数据库', '套', 2, 240000, 48],
    ],
    [],
    [
      ['服务器', '85000', '6', '51'],
      ['数据库', '240000', '2', '48'],
    ],
  ],
  [
    'amounts above 合计',
    [
      ['奖补企业', '奖补事项', '奖补金额（万元）'],
      ['甲公司', '技改', 300],
      ['乙公司', '智能工厂', 280],
      ['合计', null, 580],
    ],
    [],
    [
      ['甲公司', undefined, undefined, '300'],
      ['乙公司', undefined, undefined, '280'],
    ],
  ],
  [
    'amounts above 合计 beside sizes with units',
    [
      ['任务名称', '建设规模', '投资（元）', '实施主体'],
      ['茶园改造', '1200亩', 300, '甲公司'],
      ['冷库建设', '1座', 280, '乙公司'],
      ['合计', null, 580, null],
    ],
    [],
    [
      ['茶园改造', undefined, undefined, '300'],
      ['冷库建设', undefined, undefined, '280'],
    ],
  ],
])('recognizes the columns by their figures: %s', (_, lines, merges, expected) => {
  expect(items(lines, merges)).toEqual(expected);
});

test.each([
  [
    'the figures do not agree',
    [
      ['补贴对象', '补贴标准（元/亩）', '补贴面积（亩）', '补贴金额（元）'],
      ['双季稻', 150, 42000, 63],
      ['再生稻', 100, 26000, 28],
    ],
  ],
  [
    'no header names money',
    [
      ['指标', '第一季度', '第二季度', '全年'],
      ['巡查', 2, 4, 8],
      ['演练', 3, 3, 9],
    ],
  ],
  [
    'only a row with a quantity of 1 agrees',
    [
      ['设备', '上年（元）', '数量', '金额（元）'],
      ['服务器', 85000, 1, 85000],
      ['数据库', 24000, 1, 24000],
    ],
  ],
  [
    'the words are sources of funds',
    [
      ['来源', '金额（万元）'],
      ['省级财政', 300],
      ['单位自筹', 280],
      ['合计', 580],
    ],
  ],
  [
    'the amounts have no sum',
    [
      ['奖补企业', '奖补金额（万元）'],
      ['甲公司', 300],
      ['乙公司', 280],
    ],
  ],
])('reads no breakdown if %s', (_, lines) => {
  expect(read(lines).breakdown).toBeUndefined();
});

test('reads the amounts from the column in which most rows agree, not from the column of a source', () => {
  expect(
    items([
      ['类别', '名称', '台（套）数', '单价', '总价', '资金来源（财政）'],
      ['设备', '机器人', 6, 18, 108, 100],
      ['设备', '车床', 4, 25, 110, 90],
      ['设备', '检测台', 8, 5, 40, 40],
      ['软件', '仿真软件', 1, 32, 32, 32],
    ]),
  ).toEqual([
    ['机器人', '18', '6', '108'],
    ['车床', '25', '4', '110'],
    ['检测台', '5', '8', '40'],
    ['仿真软件', '32', '1', '32'],
  ]);
});

test('reads people × standard × months up to the sum, above a row of other amounts', () => {
  expect(
    items(
      [
        ['补贴测算', '补贴对象', '人数', '标准（元/人·月）', '发放月数', '金额（元）'],
        [null, '高龄老人', 620, 100, 12, 744000],
        [null, '失能老人', 85, 300, 12, 306000],
        [null, '合计', 705, null, null, 1050000],
        ['资金来源', '县级财政', 9300000, '其他资金', 0],
      ],
      ['A5:A8'],
    ),
  ).toEqual([
    ['高龄老人', '100', '620', '744000'],
    ['失能老人', '300', '85', '306000'],
  ]);
});

test('lists sizes with their units beside amounts without using them', () => {
  const { otherValues, unread } = read([
    ['任务名称', '建设规模', '投资（元）'],
    ['茶园改造', '1200亩', 300],
    ['冷库建设', '1座', 280],
    ['合计', null, 580],
  ]);
  expect([unread, otherValues.map(({ label, text }) => [label, text])]).toEqual([
    [],
    [
      ['建设规模', '1200亩'],
      ['建设规模', '1座'],
    ],
  ]);
});

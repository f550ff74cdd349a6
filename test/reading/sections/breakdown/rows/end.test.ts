/** 项目构成分解: the rows below 合计, and which 合计 is the total of the table. */
import type { CellSketch } from '../../../../support/snapshots';
import { HEADER, item, names, sum, table } from '../../../support/breakdown-table';
import { number, seen } from '../../../support/sketch';

const ITEMS = [item('设备', '电脑', 10, 1, 10), item('培训', '讲课费', 2, 0.5, 4)];
const NAMES = ['电脑', '讲课费'];

/** The lines with their name in each of the three columns of names. */
const inEachColumn = (lines: Readonly<Record<string, CellSketch>>): CellSketch[][][] =>
  [0, 1, 2].map((column) =>
    Object.entries(lines).map(([name, amount]) => [
      ...[0, 1, 2].map((found) => (found === column ? name : null)),
      amount,
    ]),
  );

describe('rows below 合计 that are not items', () => {
  test.each<[string, Readonly<Record<string, CellSketch>>]>([
    ['其中', { '其中：财政拨款': 10, '其中：自筹资金': 2 }],
    ['资金来源', { 财政拨款: 10, 自筹资金: 2 }],
    ['资金来源又有合计', { 区级安排: 10, 街道安排: 2, 合计: 12 }],
    ['只写一部分', { 政府采购金额: 10 }],
    ['大写', { '大写：壹拾贰万元整': 12 }],
    ['合计大写', { '合计（大写）': '壹拾贰万元整' }],
    ['备注', { 备注: 12 }],
    ['上年数', { 上年预算: 9, 增加: 3 }],
  ])('%s', (_, lines) => {
    for (const below of inEachColumn(lines)) {
      const breakdown = table([...ITEMS, sum('金额合计', 12), ...below]);
      expect([names(breakdown), number(breakdown.total?.amount)]).toEqual([NAMES, '12']);
    }
  });

  test('does not read another table after a blank row', () => {
    const breakdown = table([...ITEMS, sum('合计', 12), [null], item('设备', '去年的电脑', 5, 1, 5)]);
    expect(names(breakdown)).toEqual(NAMES);
  });
});

describe('items below 合计', () => {
  test.each([
    ['with price and quantity', [null, null, '打印机', 1, 0.5, null, 2]],
    ['with all names', ['某项目', '评估', '评估费', 1]],
  ])('reads an item directly below: %s', (_, line) => {
    const breakdown = table([...ITEMS, sum('合计', 12), line]);
    expect(breakdown.items).toHaveLength(3);
    expect(number(breakdown.total?.amount)).toBe('12');
  });

  test('reads a continuation titled 续表', () => {
    const breakdown = table([
      ...ITEMS,
      sum('合计', 12),
      ['财政项目支出绩效目标申报表（续表）'],
      HEADER,
      item('评估', '评估费', 5, 5, 1),
      sum('总计', 17),
    ]);
    expect([names(breakdown), number(breakdown.total?.amount)]).toEqual([[...NAMES, '评估费'], '17']);
  });

  test('reads groups with a heading and a 合计 each', () => {
    const breakdown = table([
      ['一、设备'],
      item(null, '电脑', 10, 1, 10),
      sum('合计', 10),
      ['二、培训'],
      item(null, '讲课费', 2, 0.5, 4),
      sum('合计', 2),
      sum('总计', 12),
    ]);
    expect([names(breakdown), number(breakdown.total?.amount)]).toEqual([NAMES, '12']);
  });

  test('reads a lump sum between 合计 and 总计', () => {
    const breakdown = table([...ITEMS, sum('合计', 12), [null, null, '预备费', 3], sum('总计', 15)]);
    expect([names(breakdown), number(breakdown.total?.amount)]).toEqual([[...NAMES, '预备费'], '15']);
  });
});

describe('which 合计 is the total of the table', () => {
  const [first, second] = ITEMS;
  const totals = (lines: readonly (readonly CellSketch[])[]): unknown => {
    const { total, subtotals } = table(lines);
    return [
      number(total?.amount),
      subtotals.map(({ amount, items }) => [number(amount), items.map(({ row }) => row)]),
    ];
  };

  test.each([
    ['equal to the rows', 2],
    ['wrong by a cent', 2.01],
  ])('reads the 合计 of each group as subtotals if there is no total (%s)', (_, amount) => {
    expect(totals([first ?? [], sum('合计', 10), second ?? [], sum('合计', amount)])).toEqual([
      undefined,
      [
        ['10', [2]],
        [String(amount), [4]],
      ],
    ]);
  });

  test('the last one if it sums all rows, even if it is wrong by a cent', () => {
    expect(totals([first ?? [], sum('合计', 10), second ?? [], sum('合计', 12.01)])).toEqual([
      '12.01',
      [['10', [2]]],
    ]);
  });

  test('the first one if each group has its 合计 above it', () => {
    expect(totals([sum('总计', 12), sum('合计', 10), first ?? [], sum('合计', 2), second ?? []])).toEqual([
      '12',
      [
        ['10', [4]],
        ['2', [6]],
      ],
    ]);
  });

  test('the first one above 其中 and remarks', () => {
    const breakdown = table([
      sum('合计', 12),
      ...ITEMS,
      [null, null, '其中：差旅费', 1],
      [null, null, '财政拨款', 12],
      ['备注', null, null, 12],
    ]);
    expect([names(breakdown), number(breakdown.total?.amount)]).toEqual([NAMES, '12']);
  });
});

describe('rows that begin with 其中', () => {
  test('does not count a part of the amount above again', () => {
    const breakdown = table([
      item('设备', '电脑', 10, 1, 10),
      item('设备', '其中：显示器', 3, 0.3, 10),
      item('培训', '讲课费', 2, 0.5, 4),
      sum('合计', 12),
    ]);
    expect(names(breakdown)).toEqual(NAMES);
  });

  test('reads an item if the row above has no amount', () => {
    const breakdown = table([['某项目', '设备'], item(null, '其中：电脑', 10, 1, 10), sum('合计', 10)]);
    expect(names(breakdown)).toEqual(['其中：电脑']);
  });
});

describe('sums in words and in figures', () => {
  const total = (line: readonly CellSketch[]): unknown => {
    const { total: found } = table([...ITEMS, line]);
    return found && [seen(found.amount), number(found.amount)];
  };

  test('reads a sum in words behind the label and in figures in the amount column', () => {
    expect(total(['合计（大写）：壹拾贰万元整', null, null, 12])).toEqual(['D5 12', '12']);
  });

  test('reads a sum in words and figures in one cell', () => {
    expect(total(['合计（大写）：壹拾贰万元整　（小写）：12.00万元'])).toEqual(['A5 12.00万元', '12']);
  });

  test('reads no total if it is written in words only', () => {
    expect(total(['合计（大写）：壹拾贰万元整'])).toBeUndefined();
  });
});

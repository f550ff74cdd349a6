/** 项目构成分解: which rows are items, and where the table ends. */
import { HEADER, item, names, sum, table } from '../../support/breakdown-table';
import { number, readOne, rows, seen } from '../../support/sketch';

describe('rows', () => {
  test('does not read blank spare rows, and remarks and signatures below 合计', () => {
    const breakdown = table([
      item('设备', '电脑', 10, 1, 10),
      item(null, null, { formula: '=E5*G5', value: 0 }, null, null),
      [null],
      item('培训', '讲课费', 2, 0.5, 4),
      item(null, null, null, null, null),
      sum('金额合计', 12),
      ['注：单价依据另附。'],
      ['填报人：王某', null, null, 5],
    ]);
    expect(names(breakdown)).toEqual(['电脑', '讲课费']);
    expect([breakdown.total?.row, number(breakdown.total?.amount)]).toEqual([7, '12']);
  });

  test.each([
    ['all numbers struck out', ['某项目', '其他', '其他费用', '--', '——', null, '/']],
    ['names and numbers struck out', ['某项目', '——', '——', '——', '——', '——', '——', '——', '——']],
    ['name struck out, no numbers', ['某项目', null, '/', null, null]],
    ['marked 无', ['无', '无', '无', '无', '无', '无', '无']],
  ])('does not read unused rows: %s', (_, line) => {
    const breakdown = table([item('设备', '电脑', 10, 1, 10), line, sum('合计', 10)]);
    expect(names(breakdown)).toEqual(['电脑']);
    expect(number(breakdown.total?.amount)).toBe('10');
  });

  test('其他 below items is an item, and 其他 below a source is a source', () => {
    const costs = table([
      item('咨询', '编制费', 160, null, null),
      [null, '4、其他', '4、其他', 45],
      sum('合计', 205),
    ]);
    expect(costs.items.map((one) => number(one.amount))).toEqual(['160', '45']);
    const sources = table([
      item('咨询', '编制费', 160, 160, 1),
      [null, null, '财政拨款', 120],
      [null, null, '其他', 40],
      sum('合计', 160),
    ]);
    expect(names(sources)).toEqual(['编制费']);
  });

  test.each([
    ['an amount', ['某项目', '其他', '其他费用', 2, '/', null, '/'], '2'],
    ['a name', ['某项目', '其他', '/', 2, 1, null, 2], '2'],
  ])('reads a row that is struck out only in part: with %s', (_, line, amount) => {
    const breakdown = table([item('设备', '电脑', 10, 1, 10), line, sum('合计', 12)]);
    expect(breakdown.items.map((one) => number(one.amount))).toEqual(['10', amount]);
  });

  test.each([
    ['its amount is price × quantity', item('设备', '合计', 4, 2, 2)],
    ['its price is in 元', item('设备', '小计', 4, 20000, 2)],
    ['its amount is wrong, and its content has another name', item('设备', '合计', 4.5, 2, 2)],
  ])('reads an item whose name was overtyped with 合计 as an item: %s', (_, line) => {
    const breakdown = table([item('设备', '电脑', 10, 1, 10), line, sum('合计', 14)]);
    expect(breakdown.items.length).toBe(2);
    expect([breakdown.total?.row, breakdown.subtotals.length]).toEqual([4, 0]);
  });

  test.each([
    ['the sum of the rows above', item(null, '小计', 10, 1, 10)],
    ['no price', item(null, '小计', 12, null, 2)],
    ['price × quantity is another number, and there is no other name', item(null, '小计', 12, 5, 2)],
  ])('reads a 合计 with a quantity as a sum: %s', (_, line) => {
    const breakdown = table([item('设备', '电脑', 10, 1, 10), line, sum('合计', 10)]);
    expect([names(breakdown), breakdown.subtotals.length]).toEqual([['电脑'], 1]);
  });

  test('reads on below a repeated header', () => {
    const breakdown = table([
      item('设备', '电脑', 10, 1, 10),
      ['财政项目支出绩效目标申报表（续表）'],
      HEADER,
      item('培训', '讲课费', 2, 0.5, 4),
      sum('合 计', 12),
    ]);
    expect(names(breakdown)).toEqual(['电脑', '讲课费']);
    expect(number(breakdown.total?.amount)).toBe('12');
  });

  test('reads on below a repeated header without a title', () => {
    const breakdown = table([
      item('设备', '电脑', 10, 1, 10),
      HEADER,
      item('培训', '讲课费', 2, 0.5, 4),
      sum('合计', 12),
    ]);
    expect(names(breakdown)).toEqual(['电脑', '讲课费']);
  });

  test('reads a row with only an amount as a lump sum', () => {
    const [only] = table([item('评估', '评估费', 5, null, null), sum('合计', 5)]).items;
    expect([number(only?.amount), number(only?.unitPrice), number(only?.quantity)]).toEqual([
      '5',
      'blank',
      'blank',
    ]);
  });

  test('reads a row with a name and no numbers as an item', () => {
    expect(names(table([item('评估', '评估费', null, null, null), sum('合计', 5)]))).toEqual(['评估费']);
  });

  test('does not read a heading across the row as an item', () => {
    const breakdown = table(
      [
        ['一、设备类'],
        item(null, '电脑', 10, 1, 10),
        ['二、培训类'],
        item(null, '讲课费', 2, 0.5, 4),
        sum('合计', 12),
      ],
      ['A3:I3', 'A5:I5'],
    );
    expect(names(breakdown)).toEqual(['电脑', '讲课费']);
  });

  test('counts a merged amount once', () => {
    const breakdown = table(
      [item('设备', '电脑', 10, 1, 10), item('设备', '（含显示器）', null, null, null), sum('合计', 10)],
      ['D3:D4', 'E3:E4', 'G3:G4'],
    );
    expect(names(breakdown)).toEqual(['电脑']);
  });

  test('fills project and content down, in merged cells too', () => {
    const breakdown = table(
      [
        ['某项目', '设备', '电脑', 10, 1, null, 10],
        [null, null, '打印机', 2, 1, null, 2],
        [null, '培训', '讲课费', 2, 0.5, null, 4],
        [null, null, '场地费', 1, 1, null, 1],
        sum('合计', 15),
      ],
      ['A3:A6', 'B3:B4'],
    );
    expect(breakdown.items.map(({ project, content }) => [seen(project), seen(content)])).toEqual([
      ['A3 某项目', 'B3 设备'],
      ['A3 某项目', 'B3 设备'],
      ['A3 某项目', 'B5 培训'],
      ['A3 某项目', 'B5 培训'],
    ]);
  });

  test('reads 同上 as the name above', () => {
    const breakdown = table([
      ['某项目', '设备', '电脑', 10, 1, null, 10],
      ['同上', '〃', '打印机', 2, 1, null, 2],
    ]);
    expect(breakdown.items.map(({ project, content }) => [seen(project), seen(content)])).toEqual([
      ['A3 某项目', 'B3 设备'],
      ['A3 某项目', 'B3 设备'],
    ]);
  });

  test('reads hidden rows and marks them', () => {
    const sketch = rows([
      HEADER,
      item('设备', '电脑', 10, 1, 10),
      item('设备', '键盘', 1, 0.1, 10),
      sum('合计', 11),
    ]);
    const form = readOne({ 明细: { ...sketch, hiddenRows: [3] } });
    expect(form.breakdown?.items.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  test('reads 合计 above the items', () => {
    const breakdown = table([
      sum('合计', 12),
      item('设备', '电脑', 10, 1, 10),
      item('培训', '讲课费', 2, 0.5, 4),
    ]);
    expect(names(breakdown)).toEqual(['电脑', '讲课费']);
    expect(number(breakdown.total?.amount)).toBe('12');
  });

  test('reads 合计 with its amount in the same cell', () => {
    const { total } = table([item('设备', '电脑', 10, 1, 10), ['金额合计：10.00万元']], ['A4:I4']);
    expect([seen(total?.label), seen(total?.amount), number(total?.amount)]).toEqual([
      'A4 金额合计',
      'A4 10.00万元',
      '10',
    ]);
  });
});

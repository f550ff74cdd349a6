/** 项目构成分解: rows, groups, units and the end of the table. */
import type { Breakdown } from '../../src/form/breakdown';
import type { CellSketch } from '../support/snapshots';
import { number, readOne, rows, seen } from './support/sketch';

const HEADER = ['项目名称', '项目内容', '项目明细', '明细金额', '单价', '依据', '数量', '依据', '备注'];

function table(lines: readonly (readonly CellSketch[])[], merges: readonly string[] = []): Breakdown {
  const form = readOne({ 明细: rows([['项目构成分解'], HEADER, ...lines], merges) });
  if (!form.breakdown) throw new Error('no breakdown');
  return form.breakdown;
}

const item = (
  content: string | null,
  name: string | null,
  amount: CellSketch,
  price: CellSketch,
  count: CellSketch,
): CellSketch[] => ['某项目', content, name, amount, price, null, count, null, null];
const sum = (label: string, amount: CellSketch): CellSketch[] => [label, null, null, amount];
const names = ({ items }: Breakdown): string[] => items.map(({ item: { text } }) => text);

describe('行', () => {
  test('空白备用行、合计以下的说明和签字不读', () => {
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

  test('续表重复表头', () => {
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

  test('重复的表头前没有标题', () => {
    const breakdown = table([
      item('设备', '电脑', 10, 1, 10),
      HEADER,
      item('培训', '讲课费', 2, 0.5, 4),
      sum('合计', 12),
    ]);
    expect(names(breakdown)).toEqual(['电脑', '讲课费']);
  });

  test('一次性金额：只有金额的行', () => {
    const [only] = table([item('评估', '评估费', 5, null, null), sum('合计', 5)]).items;
    expect([number(only?.amount), number(only?.unitPrice), number(only?.quantity)]).toEqual([
      '5',
      'blank',
      'blank',
    ]);
  });

  test('有名称没有数字的行也是明细', () => {
    expect(names(table([item('评估', '评估费', null, null, null), sum('合计', 5)]))).toEqual(['评估费']);
  });

  test('横跨整行的小标题不是明细', () => {
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

  test('合并的金额只算一次', () => {
    const breakdown = table(
      [item('设备', '电脑', 10, 1, 10), item('设备', '（含显示器）', null, null, null), sum('合计', 10)],
      ['D3:D4', 'E3:E4', 'G3:G4'],
    );
    expect(names(breakdown)).toEqual(['电脑']);
  });

  test('项目名称和内容向下填充，包括合并的格', () => {
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

  test('隐藏的行照读，并标明', () => {
    const sketch = rows([
      HEADER,
      item('设备', '电脑', 10, 1, 10),
      item('设备', '键盘', 1, 0.1, 10),
      sum('合计', 11),
    ]);
    const form = readOne({ 明细: { ...sketch, hiddenRows: [3] } });
    expect(form.breakdown?.items.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  test('合计在最前', () => {
    const breakdown = table([
      sum('合计', 12),
      item('设备', '电脑', 10, 1, 10),
      item('培训', '讲课费', 2, 0.5, 4),
    ]);
    expect(names(breakdown)).toEqual(['电脑', '讲课费']);
    expect(number(breakdown.total?.amount)).toBe('12');
  });

  test('合计和金额在同一格', () => {
    const { total } = table([item('设备', '电脑', 10, 1, 10), ['金额合计：10.00万元']], ['A4:I4']);
    expect([seen(total?.label), seen(total?.amount), number(total?.amount)]).toEqual([
      'A4 金额合计',
      'A4 10.00万元',
      '10',
    ]);
  });
});

describe('小计', () => {
  const groups = (lines: readonly (readonly CellSketch[])[], merges: readonly string[] = []): unknown =>
    table(lines, merges).subtotals.map(({ row, amount, rows: own }) => [row, number(amount), own]);

  test('各组之后的小计', () => {
    const lines = [
      item('设备', '电脑', 10, 1, 10),
      item('设备', '键盘', 1, 0.1, 10),
      sum('小计', 11),
      item('培训', '讲课费', 2, 0.5, 4),
      sum('小 计', 3),
      sum('合计', 14),
    ];
    expect(groups(lines)).toEqual([
      [4, '11', [2, 3]],
      [6, '3', [5]],
    ]);
    expect(names(table(lines))).toEqual(['电脑', '键盘', '讲课费']);
    expect(number(table(lines).total?.amount)).toBe('14');
  });

  test('有的内容没有小计：按同一内容的行', () => {
    expect(
      groups([
        item('评估', '评估费', 5, 5, 1),
        item('设备', '电脑', 10, 1, 10),
        item('设备', '键盘', 1, 0.1, 10),
        [null, '小计', null, 11],
        sum('合计', 16),
      ]),
    ).toEqual([[5, '11', [3, 4]]]);
  });

  test('小计在各组之前', () => {
    expect(
      groups([
        sum('设备小计', 11),
        item('设备', '电脑', 10, 1, 10),
        item('设备', '键盘', 1, 0.1, 10),
        sum('培训小计', 2),
        item('培训', '讲课费', 2, 0.5, 4),
        sum('总计', 13),
      ]),
    ).toEqual([
      [2, '11', [3, 4]],
      [5, '2', [6]],
    ]);
  });

  test('两层小计', () => {
    expect(
      groups([
        item('设备', '电脑', 10, 1, 10),
        sum('小计', 10),
        item('培训', '讲课费', 2, 0.5, 4),
        sum('小计', 2),
        sum('业务类小计', 12),
        item('评估', '评估费', 5, 5, 1),
        sum('合计', 17),
      ]),
    ).toEqual([
      [3, '10', [2]],
      [5, '2', [4]],
      [6, '12', [2, 4]],
    ]);
  });

  test('每组一个合计，最后是总计', () => {
    const lines = [
      item('设备', '电脑', 10, 1, 10),
      sum('合计', 10),
      item('培训', '讲课费', 2, 0.5, 4),
      sum('合计', 2),
      sum('总计', 12),
    ];
    expect(groups(lines)).toEqual([
      [3, '10', [2]],
      [5, '2', [4]],
    ]);
    expect(number(table(lines).total?.amount)).toBe('12');
  });
});

describe('列', () => {
  test('依据按前一列区分，列序不同也一样', () => {
    const form = readOne({
      明细: rows([
        ['项目内容', '项目明细', '数量', '依据', '单价', '依据', '明细金额'],
        ['设备', '电脑', 10, '编制数', 1, '询价', 10],
        ['金额合计', null, null, null, null, null, 10],
      ]),
    });
    const [only] = form.breakdown?.items ?? [];
    expect([seen(only?.quantityBasis), seen(only?.priceBasis)]).toEqual(['D2 编制数', 'F2 询价']);
  });

  test('两行表头', () => {
    const form = readOne({
      明细: rows(
        [
          ['项目内容', '项目明细', '明细金额', '测算', null, null, null],
          [null, null, null, '单价', '依据', '数量', '依据'],
          ['设备', '电脑', 10, 1, '询价', 10, '编制数'],
          ['合计', null, 10],
        ],
        ['A1:A2', 'B1:B2', 'C1:C2', 'D1:G1'],
      ),
    });
    const [only] = form.breakdown?.items ?? [];
    expect([only?.row, number(only?.amount), number(only?.unitPrice), seen(only?.quantityBasis)]).toEqual([
      2,
      '10',
      '1',
      'G3 编制数',
    ]);
  });

  test('只有项目内容一列时，它就是明细', () => {
    const form = readOne({
      明细: rows([
        ['项目内容', '金额', '单价', '数量'],
        ['电脑', 10, 1, 10],
        ['合计', 10],
      ]),
    });
    expect(form.breakdown?.missingColumns).toEqual([]);
    expect(seen(form.breakdown?.items[0]?.item)).toBe('A2 电脑');
  });

  test('缺数量列', () => {
    const form = readOne({
      明细: rows([
        ['项目内容', '项目明细', '明细金额', '单价'],
        ['设备', '电脑', 10, 1],
        ['合计', null, 10],
      ]),
    });
    expect(form.breakdown?.missingColumns).toEqual(['quantity']);
  });

  test('单价以元为单位，金额以万元为单位', () => {
    const form = readOne({
      明细: rows([
        ['金额单位：万元'],
        ['项目内容', '项目明细', '明细金额（万元）', '单价（元/台）', '数量'],
        ['设备', '电脑', 1, 5000, 2],
      ]),
    });
    expect([form.breakdown?.amountUnit, form.breakdown?.priceUnit]).toEqual(['万元', '元']);
  });

  test('金额单位写在表上方', () => {
    const form = readOne({
      明细: rows([
        ['单位：元'],
        ['项目内容', '项目明细', '明细金额', '单价', '数量'],
        ['设备', '电脑', 10000, 5000, 2],
      ]),
    });
    expect([form.moneyUnit, form.breakdown?.amountUnit, form.breakdown?.priceUnit]).toEqual([
      '元',
      '元',
      '元',
    ]);
  });

  test('不认识的列和前面的序号列无妨', () => {
    const form = readOne({
      明细: rows([
        ['序号', '项目内容', '项目明细', '规格', '明细金额', '单价', '数量', '经办'],
        [1, '设备', '电脑', '台式', 10, 1, 10, '张某'],
        ['合计', null, null, null, 10],
      ]),
    });
    expect(seen(form.breakdown?.items[0]?.item)).toBe('C2 电脑');
    expect(number(form.breakdown?.total?.amount)).toBe('10');
  });

  test('竖排的项目构成分解，一行一字', () => {
    const form = readOne({
      明细: rows(
        [
          ['项目名称', null, '项目内容', '项目明细', '明细金额', '单价', '数量'],
          ['项\n目\n构\n成\n分\n解', '某项目', '设备', '电脑', 10, 1, 10],
          [null, '某项目', '培训', '讲课费', 2, 0.5, 4],
          ['金额合计', null, null, null, 12],
        ],
        ['A1:B1', 'A2:A3', 'A4:D4'],
      ),
    });
    expect(form.breakdown?.items.map(({ project, item: own }) => [seen(project), seen(own)])).toEqual([
      ['B2 某项目', 'D2 电脑'],
      ['B3 某项目', 'D3 讲课费'],
    ]);
    expect(form.breakdown?.columns.project).toBe(1);
    expect(number(form.breakdown?.total?.amount)).toBe('12');
  });
});

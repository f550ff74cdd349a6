/** 项目构成分解: groups, columns and units. */
import type { CellSketch } from '../../../support/snapshots';
import { item, names, sum, table } from '../../support/breakdown-table';
import { number, readOne, rows, seen } from '../../support/sketch';

describe('subtotals', () => {
  const groups = (lines: readonly (readonly CellSketch[])[], merges: readonly string[] = []): unknown =>
    table(lines, merges).subtotals.map(({ row, amount, items }) => [
      row,
      number(amount),
      items.map((one) => one.row),
    ]);

  test('reads subtotals below their groups', () => {
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

  test('assigns the rows of the same 项目内容 if some of them have no subtotal', () => {
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

  test('reads subtotals above their groups', () => {
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

  test.each<[string, readonly (readonly CellSketch[])[], unknown]>([
    [
      'by the levels of list marks, with a wrong amount in a group',
      [
        sum('合计', 26),
        item('一、设备', null, 11, null, null),
        item('1.电脑', '电脑', 10, 1, 10),
        item('2.键盘', '键盘', 2, 0.2, 10),
        item('二、培训', null, 15, null, null),
        item('1.讲课费', '讲课费', 15, 5, 3),
      ],
      [
        [3, '11', [4, 5]],
        [6, '15', [7]],
      ],
    ],
    [
      'with three levels of list marks',
      [
        item('一、设备', null, 11, null, null),
        item('（一）终端', null, 11, null, null),
        item('1.电脑', '电脑', 10, 1, 10),
        item('2.键盘', '键盘', 1, 0.1, 10),
        item('二、培训', null, 2, null, null),
        sum('合计', 13),
      ],
      [
        [2, '11', [4, 5]],
        [3, '11', [4, 5]],
      ],
    ],
    [
      'without list marks, by the sum of the rows below',
      [
        item('设备', null, 11, null, null),
        item(null, '电脑', 10, 1, 10),
        item(null, '键盘', 1, 0.1, 10),
        item('培训', null, 2, null, null),
        sum('合计', 13),
      ],
      [[2, '11', [3, 4]]],
    ],
  ])('reads a row above its items as their subtotal %s', (_, lines, expected) => {
    expect(groups(lines)).toEqual(expected);
  });

  test.each<[string, readonly (readonly CellSketch[])[]]>([
    [
      'its list mark is of the same level',
      [item('一、设备', null, 11, null, null), item('二、电脑', '电脑', 11, 1.1, 10)],
    ],
    [
      'the rows below have no list marks',
      [item('一、设备', null, 11, null, null), item('电脑', '电脑', 10, 1, 10)],
    ],
    [
      'its amount is not the sum of the rows below',
      [
        item('办公', '办公费', 12, null, null),
        item('设备', '电脑', 10, 1, 10),
        item('设备', '键盘', 1, 0.1, 10),
      ],
    ],
    [
      '合计 counts it, although it equals the sum of the rows below',
      [
        item('人员', '劳务费', 11, null, null),
        item('设备', '电脑', 10, 1, 10),
        item('设备', '键盘', 1, 0.1, 10),
        sum('合计', 22),
      ],
    ],
  ])('reads a row with nothing but an amount as an item if %s', (_, lines) => {
    const { items, subtotals } = table(lines);
    expect([items.length, subtotals]).toEqual([lines.filter(([first]) => first !== '合计').length, []]);
  });

  test('reads two levels of subtotals', () => {
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

  test('reads a 合计 for each group and a final 总计', () => {
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

describe('columns', () => {
  test('assigns 依据 to the column before it in any order of columns', () => {
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

  test('reads a header of two rows', () => {
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

  test('reads 项目内容 as the items if there is no other column of names', () => {
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

  test('reads 项目 beside the amounts as the items', () => {
    const { breakdown } = readOne({
      明细: rows([
        ['项目支出明细预算（万元）'],
        ['项目', '本年度申请金额', '数量', '资金测算依据及说明'],
        ['消防疏散指示灯', 12, 400, '询价'],
        ['消防应急灯', 9.62, 185, '询价'],
        ['合计', 21.62],
      ]),
    });
    expect(breakdown && names(breakdown)).toEqual(['消防疏散指示灯', '消防应急灯']);
    expect(breakdown?.missingColumns).not.toContain('item');
  });

  test('reads a column 项目支出明细 as the items', () => {
    const { breakdown } = readOne({
      明细: rows([
        ['项目支出明细', '数量', '单位', '单价（元）', '金额（万元）'],
        ['摄像机', 200, '台', 2500, 50],
        ['合计', null, null, null, 50],
      ]),
    });
    expect(breakdown && names(breakdown)).toEqual(['摄像机']);
  });

  test('reads 物资名称 as the items beside a vertical label 支出明细', () => {
    const { breakdown } = readOne({
      明细: rows(
        [
          ['支出明细', '物资名称', '单位', '数量', '单价', '金额'],
          [null, '编织袋', '条', 50000, 2, 100000],
          [null, '救生衣', '件', 200, 150, 30000],
          [null, '合计', null, null, null, 130000],
        ],
        ['A1:A4'],
      ),
    });
    expect(breakdown && names(breakdown)).toEqual(['编织袋', '救生衣']);
  });

  test('lists a missing column of quantities', () => {
    const form = readOne({
      明细: rows([
        ['项目内容', '项目明细', '明细金额', '单价'],
        ['设备', '电脑', 10, 1],
        ['合计', null, 10],
      ]),
    });
    expect(form.breakdown?.missingColumns).toEqual(['quantity']);
  });

  test('reads prices in 元 beside amounts in 万元', () => {
    const form = readOne({
      明细: rows([
        ['金额单位：万元'],
        ['项目内容', '项目明细', '明细金额（万元）', '单价（元/台）', '数量'],
        ['设备', '电脑', 1, 5000, 2],
      ]),
    });
    expect([form.breakdown?.amountUnit, form.breakdown?.priceUnit]).toEqual(['万元', '元']);
  });

  test('reads the money unit above the table', () => {
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

  test('ignores unknown columns and a column of row numbers', () => {
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

  test('reads the vertical label 项目构成分解 with one character a line', () => {
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
    expect(
      form.breakdown?.items.map(({ project, item: itemName }) => [seen(project), seen(itemName)]),
    ).toEqual([
      ['B2 某项目', 'D2 电脑'],
      ['B3 某项目', 'D3 讲课费'],
    ]);
    expect(form.breakdown?.columns.project).toBe(1);
    expect(number(form.breakdown?.total?.amount)).toBe('12');
  });
});

describe('columns with unknown headers', () => {
  const HEADER = ['项目名称', '项目内容', '项目明细', '明细金额', '单价', '依据', '数量'];
  const LINES: readonly (readonly CellSketch[])[] = [
    ['某项目', '设备', '电脑', 10, 1, '询价', 10],
    [null, null, '键盘', 2, 0.2, '询价', 10],
    ['合计', null, null, 12],
  ];
  const read = (header: readonly string[], lines = LINES) =>
    readOne({ 明细: rows([['项目构成分解'], header, ...lines]) });
  const renamed = (from: string, to: string): string[] => HEADER.map((name) => (name === from ? to : name));
  const unread = ({ unread: found }: ReturnType<typeof readOne>): unknown[] =>
    found.map(({ text, cells }) => [text, cells.map(seen)]);

  test('the only column with a unit of money contains the amounts', () => {
    const { breakdown } = read(renamed('明细金额', '投入（万元）'));
    expect(breakdown?.missingColumns).toEqual([]);
    expect(breakdown?.items.map(({ amount }) => seen(amount))).toEqual(['D3 10', 'D4 2']);
    expect(seen(breakdown?.total?.amount)).toBe('D5 12');
  });

  test('words between 项目内容 and the amounts are read as 明细', () => {
    const { breakdown } = read(renamed('项目明细', '开支名目'));
    expect(breakdown?.items.map(({ item: { text } }) => text)).toEqual(['电脑', '键盘']);
    const { breakdown: coded } = read(renamed('项目明细', '经济科目'));
    expect(coded?.items.map(({ item: { text } }) => text)).toEqual(['设备', '']);
  });

  test('without 项目内容 the first words before the numbers are read as 明细', () => {
    const { breakdown } = readOne({
      明细: rows([
        ['项目构成分解'],
        ['测算明细', '单位', '数量', '单价', '金额'],
        ['抽查检验', '台', 800, 1000, 800000],
        ['专家评审', '人次', 80, 500, 40000],
        ['合计', null, null, null, 840000],
      ]),
    });
    expect(breakdown?.missingColumns).toEqual([]);
    expect(breakdown?.items.map(({ item: { text } }) => text)).toEqual(['抽查检验', '专家评审']);
  });

  test.each(['投入', '小计', '合计', '费用'])(
    '%s is the amount if it is 单价 × 数量 in most rows',
    (header) => {
      const found = read(renamed('明细金额', header));
      expect(found.breakdown?.items.map(({ amount }) => seen(amount))).toEqual(['D3 10', 'D4 2']);
      expect(unread(found)).toEqual([]);
    },
  );

  test('a table without amounts reports another column with numbers as unread', () => {
    const lines = LINES.map((line) => line.map((cell, column) => (column === 3 && cell ? 77 : cell)));
    expect(unread(read(renamed('明细金额', '投入'), lines))).toEqual([['投入', ['D3 77', 'D4 77', 'D5 77']]]);
  });

  test('a 合计 merged over several columns is not a text of these columns', () => {
    const { breakdown } = readOne({
      明细: rows(
        [
          ['项目构成分解'],
          ['项目明细', '规格', '规模', '单价', '明细金额'],
          ['主干管疏浚', 'DN800', '40公里', 1.2, 48],
          ['破损管段修复', 'DN600', '80处', 0.4, 32],
          ['合计', null, null, null, 80],
          ['分项合计', null, null, null, 80],
        ],
        ['A5:D5', 'A6:D6'],
      ),
    });
    expect(breakdown?.items.map(({ quantity }) => seen(quantity))).toEqual(['C3 40公里', 'C4 80处']);
  });

  test.each([
    ['单价', '每件', 'unitPrice', 'E3'],
    ['数量', '规模', 'quantity', 'G3'],
  ] as const)(
    'without %s, reads the column for which the amounts equal 单价 × 数量',
    (from, to, column, at) => {
      const found = read(renamed(from, to));
      expect(seen(found.breakdown?.items[0]?.[column])).toMatch(at);
      expect(unread(found)).toEqual([]);
    },
  );

  test.each([
    ['单价', '每件', 4],
    ['数量', '规模', 6],
  ])('a table without %s reports another column with other numbers as unread', (from, to, changed) => {
    const lines = LINES.map((line) => line.map((cell, column) => (column === changed && cell ? 77 : cell)));
    expect(unread(read(renamed(from, to), lines))).toMatchObject([[to, expect.anything()]]);
  });

  test('a column that repeats the amounts beside a quantity of 1 is not a price', () => {
    const lines = LINES.map((line) =>
      line.map((cell, column) => (column === 6 && cell ? 1 : column === 4 ? (line[3] ?? null) : cell)),
    );
    expect(read(renamed('单价', '市级资金'), lines).breakdown?.missingColumns).toEqual(['unitPrice']);
  });

  test('a complete table, and columns of words, codes or other years, are not reported as unread', () => {
    expect(
      unread(
        read(
          [...HEADER, '占比'],
          LINES.map((line, index) => [...line, ...(index < 2 ? [50] : [])]),
        ),
      ),
    ).toEqual([]);
    expect(
      unread(
        read(
          renamed('单价', '规格说明'),
          LINES.map((line) => line.map((cell, column) => (column === 4 ? '台' : cell))),
        ),
      ),
    ).toEqual([]);
    expect(unread(read(renamed('单价', '2025年金额')))).toEqual([]);
    expect(unread(read(renamed('单价', '支出经济分类')))).toEqual([]);
    expect(unread(read(renamed('单价', '比上年增减（%）')))).toEqual([]);
  });
});

describe('sub-projects', () => {
  const header = ['序号', '子项目名称', '建设内容', '投资额（万元）', '其中：专项资金', '完成时限'];

  test('子项目 are read as a breakdown of their investment', () => {
    const form = readOne({
      表: rows([
        ['项目支出绩效目标申报表'],
        ['项目名称', '产业园', '项目概况', '概况'],
        header,
        [1, '冷链', '建设冷库3座', 360, 300, '2025年10月'],
        [2, '育苗', '建设大棚12亩', 180, 150, '2025年9月'],
        ['合计', null, null, 540, 450],
        ['一级指标', '二级指标', '三级指标', '指标值'],
        ['产出指标', '数量指标', '建设冷库', '3座'],
        ['产出指标', '质量指标', '验收合格率', '100%'],
      ]),
    });
    const { breakdown } = form;
    expect(
      breakdown?.items.map(({ content, item: name, amount }) => [content?.text, name.text, number(amount)]),
    ).toEqual([
      ['冷链', '建设冷库3座', '360'],
      ['育苗', '建设大棚12亩', '180'],
    ]);
    expect(number(breakdown?.total?.amount)).toBe('540');
    expect(breakdown?.unreadColumns).toEqual([]);
    expect(form.unread).toEqual([]);
  });
});

test('reads 服务内容, 服务次数 and their prices as a breakdown', () => {
  const { breakdown } = readOne({
    表: rows([
      ['项目支出绩效目标申报表'],
      ['项目名称', '居家养老', '项目概况', '概况'],
      ['服务内容', '服务对象', '服务次数', '单价（元/次）', '金额（元）'],
      ['助浴', '失能老人', 1200, 150, 180000],
      ['助洁', '独居老人', 2400, 60, 144000],
      ['合计', null, null, null, 324000],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '助浴次数', '1200次'],
      ['产出指标', '质量指标', '合格率', '100%'],
    ]),
  });
  expect(
    breakdown?.items.map(({ item: name, quantity }) => [name.text, quantity && number(quantity)]),
  ).toEqual([
    ['助浴', '1200'],
    ['助洁', '2400'],
  ]);
  expect(number(breakdown?.total?.amount)).toBe('324000');
});

test('reads 明细项目 beside the budget of the year as a breakdown', () => {
  const { breakdown } = readOne({
    表: rows([
      ['项目支出绩效目标申报表'],
      ['明细项目', '全年（程）预算数', '上半年计划执行数'],
      ['印刷', 200, 90],
      ['展演', 180, 85],
    ]),
  });
  expect(breakdown?.items.map(({ item, amount }) => [item.text, number(amount)])).toEqual([
    ['印刷', '200'],
    ['展演', '180'],
  ]);
});

test('a vertical label beside the rows is not a column, even if it is the name of a column', () => {
  const { breakdown } = readOne({
    表: rows(
      [
        ['项目支出绩效目标申报表'],
        ['支出明细', '项目', '数量', '单价', '金额'],
        [null, '食宿费', 500, 240, 120000],
        [null, '师资费', 25, 2000, 50000],
        [null, '教材费', 500, 150, 75000],
      ],
      ['A2:A5'],
    ),
  });
  expect(breakdown?.items.map(({ item }) => item.text)).toEqual(['食宿费', '师资费', '教材费']);
});

test('reads people and days as factors if there is no quantity', () => {
  const { breakdown } = readOne({
    明细: rows([
      ['项目构成分解'],
      ['项目内容', '项目明细', '人数', '天数', '标准（元）', '明细金额（元）'],
      ['培训', '伙食费', 60, 5, 200, 60000],
      ['培训', '住宿费', 60, 4, 400, 96000],
      ['培训', '师资费', 6, 3, 2000, 30000],
    ]),
  });
  expect(breakdown?.missingColumns).toEqual([]);
  expect(breakdown?.items.map(({ quantity, times }) => [number(quantity), number(times)])).toEqual([
    ['60', '5'],
    ['60', '4'],
    ['6', '3'],
  ]);
});

test.each<[string, readonly string[], readonly (readonly CellSketch[])[], readonly (string | null)[]]>([
  [
    '人数、天数和期数乘标准',
    ['项目明细', '标准（元）', '人数', '天数', '期数', '金额（元）'],
    [
      ['伙食费', 60, 60, 5, 3, 54000],
      ['讲课费', 600, 2, 5, 3, 18000],
      ['资料费', 40, 60, 1, 3, 7200],
    ],
    ['60', '5', '3'],
  ],
  [
    '数量之外有天数和期数',
    ['项目明细', '单价（元）', '数量', '天数', '期数', '金额（元）'],
    [
      ['伙食费', 60, 60, 5, 3, 54000],
      ['讲课费', 600, 2, 5, 3, 18000],
    ],
    ['60', '5', '3'],
  ],
  [
    '天数已经算进数量',
    ['项目明细', '单价（元）', '数量', '天数', '期数', '金额（元）'],
    [
      ['伙食费', 60, 300, 5, 3, 54000],
      ['讲课费', 600, 10, 5, 3, 18000],
    ],
    ['300', '3', null],
  ],
])('四个数相乘得金额：%s', (_, header, lines, factors) => {
  const { breakdown } = readOne({ 明细: rows([['项目构成分解'], header, ...lines]) });
  const [first] = breakdown?.items ?? [];
  expect(
    [first?.quantity, first?.times, first?.furtherTimes].map((cell) => (cell ? number(cell) : null)),
  ).toEqual(factors);
  expect([breakdown?.missingColumns, breakdown?.unreadColumns]).toEqual([[], []]);
});

test.each([
  ['计量单位', ['台', '万份'], ['台', '万份']],
  ['单位', ['元', '元'], [undefined, undefined]],
  ['规格', ['A4', '万份'], [undefined, undefined]],
])('数量的单位单独一列：%s %s', (header, units, expected) => {
  const { breakdown } = readOne({
    明细: rows([
      ['项目构成分解'],
      ['项目明细', '单价', '数量', header, '明细金额'],
      ['电脑', 1, 10, units[0] ?? null, 10],
      ['折页', 2, 3, units[1] ?? null, 6],
    ]),
  });
  expect(breakdown?.items.map(({ unit }) => unit?.text)).toEqual(expected);
  expect(breakdown?.unreadColumns).toEqual([]);
});

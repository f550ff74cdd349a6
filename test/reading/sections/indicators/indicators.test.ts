/** 绩效目标: levels, rows and the end of the table. */
import type { IndicatorTable } from '../../../../src/form/indicators';
import { workbookOf, type CellSketch } from '../../../support/snapshots';
import { only, readOne, rows, seen } from '../../support/sketch';

const HEADER = ['一级目标', '二级目标', '三级目标', '目标值', '备注'];

function table(
  lines: readonly (readonly CellSketch[])[],
  merges: readonly string[] = [],
  header: readonly CellSketch[] = HEADER,
): IndicatorTable {
  const { indicators } = readOne({ 指标: rows([['绩效目标'], header, ...lines], merges) });
  if (!indicators) throw new Error('no indicators');
  return indicators;
}

const short = ({ rows: tableRows }: IndicatorTable): unknown =>
  tableRows.map(({ dimension, category, name, target }) => [
    dimension.text,
    category.text,
    name.text,
    target.text,
  ]);

test.each([
  ['struck out', ['——', '——', '——']],
  ['marked with a stroke', ['/', '/', null]],
  ['marked 无', ['无', '无', '无']],
  ['only the target struck out', [null, '----', null]],
])('does not read unused rows: %s', (_, cells) => {
  const found = table([
    ['产出目标', '数量', '甲', '1个'],
    ['效果目标', '生态效益', ...cells],
    ['满意度目标', '满意度', '乙', '≥90%'],
  ]);
  expect(found.rows.map(({ name }) => name.text)).toEqual(['甲', '乙']);
});

test('reads a row with a name whose target is struck out', () => {
  expect(short(table([['产出目标', '数量', '甲', '/']]))).toEqual([['产出目标', '数量', '甲', '/']]);
});

test('reads a blank target if only the unit stands under their common header', () => {
  const header = ['一级目标', '二级目标', '三级目标', '目标值', null];
  const lines = [
    ['产出目标', '数量', '甲', '≥3', '个'],
    [null, '时效', '乙', null, '天'],
    ['满意度目标', '满意度', '丙', '≥90', '%'],
  ];
  const found = table(lines, ['D2:E2'], header);
  expect(found.rows.map(({ target }) => target.combined)).toEqual(['≥3个', '', '≥90%']);
  expect(found.rows[1]?.target.at).toMatchObject({ row: 3, column: 3 });
});

test('reads operators with spaces inside', () => {
  const header = ['一级目标', '二级目标', '三级目标', '计算符号', '目标值'];
  const lines = [
    ['产出目标', '成本', '甲', '小于\u00a0等于', '5万元'],
    ['满意度目标', '满意度', '乙', '≥', '90%'],
  ];
  expect(table(lines, [], header).rows.map(({ target }) => target.combined)).toEqual([
    '小于等于5万元',
    '≥90%',
  ]);
});

describe('levels', () => {
  test('does not read the number of a level as a weight', () => {
    const found = table([
      ['1.产出目标', '1.1数量', '甲', '1个'],
      [null, '（3）时效', '乙', '年底'],
      ['二、效果目标', '2.1.2、社会效益（20分）', '丙', '好'],
    ]);
    expect(found.rows.map(({ dimension, category }) => [dimension.id, category.id])).toEqual([
      ['output', 'quantity'],
      ['output', 'timeliness'],
      ['benefit', 'social'],
    ]);
    expect(found.parentWeights.map(({ weight }) => seen(weight))).toEqual(['B5 20']);
  });

  test('reads 同上 as the level above', () => {
    const found = table([
      ['产出目标', '数量', '甲', '1个'],
      ['同上', '〃', '乙', '2个'],
    ]);
    expect(found.rows.map(({ dimension, category }) => [dimension.id, category.id])).toEqual([
      ['output', 'quantity'],
      ['output', 'quantity'],
    ]);
  });

  test('fills levels down into unmerged blank cells, and restarts 二级 with a new 一级', () => {
    expect(
      short(
        table([
          ['产出目标', '数量', '甲', '1个'],
          [null, null, '乙', '2个'],
          [null, '质量', '丙', '100%'],
          ['效果目标', null, '丁', '好'],
        ]),
      ),
    ).toEqual([
      ['产出目标', '数量', '甲', '1个'],
      ['产出目标', '数量', '乙', '2个'],
      ['产出目标', '质量', '丙', '100%'],
      ['效果目标', '', '丁', '好'],
    ]);
  });

  test('keeps levels that are written in each row apart', () => {
    expect(
      table([
        ['产出目标', '数量', '甲', '1个'],
        ['产出目标', '数量', '乙', '2个'],
        ['满意度', '服务对象\n满意度指标', '丙', '≥90%'],
      ]).rows.map(({ dimension, category }) => [dimension.id, category.id]),
    ).toEqual([
      ['output', 'quantity'],
      ['output', 'quantity'],
      ['satisfaction', 'satisfaction'],
    ]);
  });

  test('reads a category across the columns of both levels as both', () => {
    const found = table(
      [
        ['产出目标', '数量', '甲', '1个'],
        ['社会效益', null, '乙', '≥90%'],
        ['满意度', null, '丙', '≥90%'],
      ],
      ['A4:B4', 'A5:B5'],
    );
    expect(found.rows.map(({ dimension, category }) => [dimension.id, category.id])).toEqual([
      ['output', 'quantity'],
      ['benefit', 'social'],
      ['satisfaction', 'satisfaction'],
    ]);
  });

  test('keeps the text of an unknown level without an id', () => {
    const [first] = table([['过程目标', '进度安排', '甲', '1个']]).rows;
    expect([first?.dimension, first?.category]).toMatchObject([
      { id: null, text: '过程目标' },
      { id: null, text: '进度安排' },
    ]);
  });

  const names: readonly (readonly [string, string])[] = [
    ['经济成本指标', 'cost'],
    ['社会成本指标', 'cost'],
    ['生态环境成本指标', 'cost'],
    ['生态效益指标', 'ecological'],
    ['可持续影响指标', 'sustainability'],
    ['社会公众满意度', 'satisfaction'],
    ['时 效', 'timeliness'],
    ['1.数量指标', 'quantity'],
    ['质量指标（必填）', 'quality'],
    ['可持续性发展影响指标', 'sustainability'],
    ['服务对象或受益者满意度指标', 'satisfaction'],
    ['部门协助', 'cooperation'],
    ['信息共享', 'information'],
  ];
  test.each(names)('%s', (text, id) => {
    expect(table([['产出目标', text, '甲', '1个']]).rows[0]?.category.id).toBe(id);
  });

  test.each(['产出指标（40-50）分', '产出指标\n(50分)', '产出指标50分'])(
    'reads weights behind the dimension: %s',
    (text) => {
      expect(table([[text, '数量', '甲', '1个']]).rows[0]?.dimension.id).toBe('output');
    },
  );

  test('recognizes columns of levels without headers by their words', () => {
    const found = table(
      [
        [null, '产出', '数量', '甲', '1个'],
        [null, null, '质量', '乙', '100%'],
        [null, '效益', '社会效益', '丙', '≥1人'],
      ],
      ['A2:C2'],
      ['绩效目标', '', '', '三级目标', '目标值'],
    );
    expect(found.missingColumns).toEqual([]);
    expect(short(found)).toEqual([
      ['产出', '数量', '甲', '1个'],
      ['产出', '质量', '乙', '100%'],
      ['效益', '社会效益', '丙', '≥1人'],
    ]);
  });

  test('reads levels in rows of their own in the column of the indicators', () => {
    const found = table(
      [
        ['一、产出指标'],
        ['（一）数量指标'],
        ['1.甲', '1个'],
        ['2.乙', '2个'],
        ['（二）成本指标'],
        ['1.丙', '≤3万元'],
        ['二、满意度指标'],
        ['1.丁', '≥90%'],
        ['质量指标'],
        ['戊', '100%'],
      ],
      ['A9:B9'],
      ['指标名称', '指标值'],
    );
    expect(found.missingColumns).toEqual([]);
    expect(found.rows.map(({ dimension, category, name }) => [dimension.id, category.id, name.text])).toEqual(
      [
        ['output', 'quantity', '1.甲'],
        ['output', 'quantity', '2.乙'],
        ['output', 'cost', '1.丙'],
        ['satisfaction', null, '1.丁'],
        ['satisfaction', 'quality', '戊'],
      ],
    );
  });

  test('derives the dimension from a caption that names only a category', () => {
    const found = table(
      [['数量指标'], ['甲', '1个'], ['社会效益'], ['乙', '2个']],
      [],
      ['指标名称', '指标值'],
    );
    expect(found.rows.map(({ dimension, category }) => [dimension.id, category.id])).toEqual([
      ['output', 'quantity'],
      ['benefit', 'social'],
    ]);
  });

  test('lists missing columns', () => {
    expect(table([['数量', '甲', '1个']], [], ['二级指标', '三级指标', '指标值']).missingColumns).toEqual([
      'dimension',
    ]);
    expect(table([['产出', '数量', '甲']], [], ['一级指标', '二级指标', '三级指标']).missingColumns).toEqual([
      'target',
    ]);
  });
});

describe('rows', () => {
  test('reads rows with a name or a target, and no rows with neither', () => {
    expect(
      short(
        table([
          ['产出目标', '数量', '甲', null],
          [null, null, null, '2个'],
          [null, '质量', null, null],
          [null, '时效', '', ' '],
        ]),
      ),
    ).toEqual([
      ['产出目标', '数量', '甲', ''],
      ['产出目标', '数量', '', '2个'],
    ]);
  });

  test('does not read rows marked 不适用 as indicators', () => {
    const lines = [
      ['效益', '生态效益', '本项目不适用此指标', '无'],
      ['效益', '社会效益', '不涉及', '/'],
      ['效益', '社会效益', '受益居民', '≥300人'],
      ['效益', '经济效益', '涉及企业', '无'],
    ];
    expect(table(lines).rows.map(({ name }) => name.text)).toEqual(['受益居民', '涉及企业']);
  });

  test('does not read a template’s 指标2： or …… without a target', () => {
    const indicators = table([
      ['产出指标', '数量', '指标1：甲', '1个'],
      [null, null, '指标2：', null],
      [null, null, '指标3：', '3个'],
      [null, null, '……', null],
    ]);
    expect(indicators.rows.map(({ name, target }) => [name.text, target.text])).toEqual([
      ['指标1：甲', '1个'],
      ['指标3：', '3个'],
    ]);
  });

  test('reads two targets beside a merged name', () => {
    expect(
      short(
        table(
          [
            ['产出目标', '数量', '甲', '1个'],
            [null, null, null, '2套'],
          ],
          ['C3:C4'],
        ),
      ),
    ).toEqual([
      ['产出目标', '数量', '甲', '1个'],
      ['产出目标', '数量', '甲', '2套'],
    ]);
  });

  test('reads a name and a target that are both merged over two rows as one indicator', () => {
    expect(table([['产出目标', '数量', '甲', '1个'], [null]], ['C3:C4', 'D3:D4']).rows).toHaveLength(1);
  });

  test('does not read a repeated header as an indicator', () => {
    expect(
      short(table([['产出目标', '数量', '甲', '1个'], HEADER, ['效果目标', '社会效益', '乙', '好']])),
    ).toEqual([
      ['产出目标', '数量', '甲', '1个'],
      ['效果目标', '社会效益', '乙', '好'],
    ]);
  });

  test.each([
    ['a note', [['注：指标应量化。']]],
    ['a signature', [['填报人：王某', null, '甲', '5']]],
    ['a field below', [['需要说明的其他问题', null, '没有']]],
    ['other contents after blank rows', [[null], [null], [null], [null], ['附：联系方式', '54490000']]],
    ['a title', [['财政项目支出绩效目标申报表（制度保障）']]],
  ])('ends the table at %s', (_, tail) => {
    expect(table([['产出目标', '数量', '甲', '1个'], ...tail]).rows).toHaveLength(1);
  });

  test('does not end the table at a blank row', () => {
    expect(
      table([
        ['产出目标', '数量', '甲', '1个'],
        [null],
        [null],
        [null],
        [null],
        [null],
        ['效果目标', '社会效益', '乙', '好'],
      ]).rows,
    ).toHaveLength(2);
  });
});

describe('periods', () => {
  test('reads tables for 中期 and 年度 below each other', () => {
    const form = readOne({
      指标: rows(
        [
          ['一、中期绩效指标'],
          HEADER,
          ['产出目标', '数量', '甲', '3个'],
          ['二、年度绩效指标'],
          HEADER,
          ['产出目标', '数量', '甲', '1个'],
        ],
        ['A1:E1', 'A4:E4'],
      ),
    });
    expect(form.indicators?.rows.map(({ period, target }) => [period, target.text])).toEqual([
      ['overall', '3个'],
      ['annual', '1个'],
    ]);
  });

  test('reads the period from a vertical label', () => {
    const { indicators } = readOne({
      指标: rows(
        [
          ['中期\n绩效\n指标', '一级指标', '二级指标', '三级指标', '指标值'],
          [null, '产出指标', '数量指标', '甲', '3个'],
          ['年度\n绩效\n指标', '一级指标', '二级指标', '三级指标', '指标值'],
          [null, '产出指标', '数量指标', '甲', '1个'],
        ],
        ['A1:A2', 'A3:A4'],
      ),
    });
    expect(indicators?.rows.map(({ period }) => period)).toEqual(['overall', 'annual']);
  });

  test('does not read a period from 年度 in the title', () => {
    const { indicators } = readOne({
      指标: rows(
        [['2020年度项目支出绩效目标申报表'], ['总体目标', '建成'], HEADER, ['产出目标', '数量', '甲', '3个']],
        ['A1:E1', 'B2:E2'],
      ),
    });
    expect(indicators?.rows.map(({ period }) => period)).toEqual(['annual']);
  });
});

test('reads targets as displayed: percentages, number formats with units, dates, formulas', () => {
  const { rows: found } = table([
    ['产出目标', '质量', '甲', { value: 0.95, numberFormat: '0%' }],
    [null, '数量', '乙', { value: 4, numberFormat: '0"个"' }],
    [null, '时效', '丙', { value: 44196, numberFormat: 'yyyy-mm-dd' }],
    [null, '成本', '丁', { formula: '="≤"&296&"万元"', value: '≤296万元' }],
    [null, '数量', '戊', { formula: '=2+2', value: 4 }],
  ]);
  expect(found.map(({ target }) => [seen(target), target.value.kind])).toEqual([
    ['D3 95%', 'quantity'],
    ['D4 4个', 'quantity'],
    ['D5 2020-12-31', 'date'],
    ['D6 ≤296万元', 'quantity'],
    ['D7 4', 'quantity'],
  ]);
  expect(found[1]?.target.value).toMatchObject({ unit: { text: '个' } });
  expect(found[4]?.target.content).toEqual({ formula: '=2+2' });
});

test('reads 主体活动 between title and header or in 项目总体情况', () => {
  const activity = ['主体活动（作业、任务）\n和对应产出的详细描述', '内容：甲；乙'];
  expect(
    seen(
      readOne({ 指标: rows([['绩效目标'], activity, HEADER, ['产出目标', '数量', '甲', '1个']]) }).indicators
        ?.mainActivity,
    ),
  ).toBe('B2 内容：甲；乙');
  const form = only(
    workbookOf({
      总体: rows([
        ['项目名称', '甲项目'],
        ['项目概况', '概况'],
        ['必要性', '必要'],
        ['可行性', '可行'],
        activity,
      ]),
      指标: rows([HEADER, ['产出目标', '数量', '甲', '1个']]),
    }),
  );
  expect(seen(form.indicators?.mainActivity)).toBe('B5 内容：甲；乙');
});

describe('another table directly below without a known header', () => {
  const above = [
    ['产出目标', '数量', '保洁里程', '120公里'],
    [null, '质量', '河面清洁率', '≥95%'],
  ];
  const plan = [
    ['月份', '工作安排', '保洁人数', '支出计划', '负责人'],
    ['1-6月', '签订合同', '80', '60', '姚某'],
    ['7-12月', '验收付款', '80', '60', '姚某'],
  ];
  const form = readOne({ 指标: rows([['绩效目标'], HEADER, ...above, ...plan]) });

  test('its rows are not read as indicators', () => {
    expect(form.indicators?.rows.map(({ name }) => name.text)).toEqual(['保洁里程', '河面清洁率']);
  });

  test('its rows are listed as unread', () => {
    expect(form.unread.flatMap(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ...['1-6月', '签订合同', '80', '60', '姚某'],
      ...['7-12月', '验收付款', '80', '60', '姚某'],
    ]);
  });

  test.each([
    [
      'an indicator in words',
      [
        ['保障指标', '组织指标', '领导小组', '健全', null],
        ['保障指标', '制度指标', '管理办法', '3项', null],
      ],
    ],
    ['a row above levels', [plan[0] ?? [], ['效果目标', '社会效益', '受益人数', '800人', null]]],
    ['the last row', [['其他工作', '其他事项', '工作内容', '工作安排', null]]],
  ])('%s is not read as the header of another table', (_, lines) => {
    const found = table([...above, ...lines]);
    expect(found.rows).toHaveLength(above.length + lines.length);
  });
});

test('the category determines the dimension of a level in unknown words', () => {
  const { rows: found } = table([
    ['工程完成', '数量', '改造长度', '6公里'],
    [null, '时效', '完工时间', '10月底'],
    ['项目受益', '社会效益', '受益户数', '80户'],
    [null, '其他', '宣传', '3次'],
  ]);
  expect(found.map(({ dimension }) => dimension.id)).toEqual(['output', 'output', 'benefit', null]);
});

test('reads both levels from one column', () => {
  const { rows: found } = table(
    [
      ['产出-数量', '开发课程', '24门'],
      ['产出-成本', '总经费', '≤480万元'],
      ['效益-社会效益', '就业率', '≥95%'],
      ['满意度', '学生满意度', '≥95%'],
    ],
    [],
    ['指标类别', '指标名称', '指标值'],
  );
  expect(found.map(({ dimension, category }) => [dimension.id, category.id])).toEqual([
    ['output', 'quantity'],
    ['output', 'cost'],
    ['benefit', 'social'],
    ['satisfaction', 'satisfaction'],
  ]);
});

test('指标名称 over both levels and the names is the header of the names', () => {
  const { rows: found } = table(
    [
      ['产出指标-数量指标', '更新导播台', null, '2套'],
      ['产出指标-质量指标', '验收合格率', null, '100%'],
      ['满意度指标-服务对象满意度指标', '观众满意度', null, '≥90%'],
    ],
    ['A2:C2', 'B3:C3', 'B4:C4', 'B5:C5'],
    ['指标名称', '', '', '指标值'],
  );
  expect(found.map(({ category, name }) => [category.id, name.text])).toEqual([
    ['quantity', '更新导播台'],
    ['quality', '验收合格率'],
    ['satisfaction', '观众满意度'],
  ]);
});

test('指标分类 above 产出 and 效益 is the header of 一级指标, and the levels below 指标内容 are 二级指标', () => {
  const { rows: found } = table(
    [
      ['产出', '数量', '新建停车位', '150个'],
      [null, '质量', '验收合格率', '100%'],
      ['效益', '社会效益', '带动就业', '40人'],
      ['满意度', '满意度', '游客满意度', '≥90%'],
    ],
    ['B2:C2', 'A3:A4'],
    ['指标分类', '指标内容', '', '目标数值'],
  );
  expect(found.map(({ dimension, category, name }) => [dimension.id, category.id, name.text])).toEqual([
    ['output', 'quantity', '新建停车位'],
    ['output', 'quality', '验收合格率'],
    ['benefit', 'social', '带动就业'],
    ['satisfaction', 'satisfaction', '游客满意度'],
  ]);
});

test('reads the indicators right of a sparse column of goals', () => {
  const { rows: found } = table(
    [
      ['目标1', '完成采购', '采购帐篷', '400顶'],
      [null, null, '采购发电机', '20台'],
      ['目标2', '提升能力', '演练次数', '6次'],
      [null, null, '演练参与率', '≥90%'],
      [null, null, '群众满意度', '≥90%'],
    ],
    [],
    ['目标', '目标内容', '绩效指标', '指标值'],
  );
  expect(found.map(({ name }) => name.text)).toEqual([
    '采购帐篷',
    '采购发电机',
    '演练次数',
    '演练参与率',
    '群众满意度',
  ]);
});

test('of columns with years as headers, the column of the year above the table is annual', () => {
  const { indicators } = readOne({
    指标: rows([
      ['绩效目标'],
      ['2025年目标', '新建站点60个'],
      ['一级目标', '二级目标', '三级目标', '2025年', '2026年', '2027年'],
      ['产出目标', '数量', '新建站点', '60个', '80个', '90个'],
      ['产出目标', '数量', '维护站点', '160个', '240个', '320个'],
    ]),
  });
  expect(indicators?.rows.slice(0, 3).map(({ period, target }) => [period, target.text])).toEqual([
    ['annual', '60个'],
    ['overall', '80个'],
    ['overall', '90个'],
  ]);
});

test('of columns with years as headers, the column of the form’s year is annual', () => {
  const { indicators } = readOne({
    指标: rows([
      ['2026年度项目绩效目标表'],
      ['总体目标', '到2028年建成90个站点，2026年建成60个'],
      ['一级目标', '二级目标', '三级目标', '2026年目标值', '2027年目标值', '2028年目标值'],
      ['产出目标', '数量', '新建站点', '60个', '80个', '90个'],
    ]),
  });
  expect(indicators?.rows.map(({ period }) => period)).toEqual(['annual', 'overall', 'overall']);
});

test('a table that continues in columns beside it has one period, or two periods if both sides have the same categories', () => {
  const periods = (right: string) =>
    readOne({
      指标: rows([
        ['项目绩效目标表'],
        ['二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
        ['数量指标', '新建站点', '20个', right, '旅客满意度', '≥90%'],
        ['质量指标', '工程合格率', '98%', '社会效益指标', '通车率', '100%'],
      ]),
    }).indicators?.rows.map(({ period }) => period);
  expect(periods('满意度指标')).toEqual(['annual', 'annual', 'annual', 'annual']);
  expect(periods('数量指标')).toEqual(['overall', 'annual', 'overall', 'annual']);
});

test('reads the period and the goal above the header of each of two tables', () => {
  const { indicators, overview } = readOne({
    指标: rows(
      [
        ['项目绩效目标申报表'],
        ['项目名称', '森林抚育', '实施单位', '某林场'],
        ['总投资（万元）', 1500, '2026年投资（万元）', 500],
        ['一、中期绩效目标（2026—2028年）'],
        ['抚育森林9万亩，修建防火道60公里。'],
        ['一级指标', '二级指标', '三级指标', '指标值'],
        ['产出指标', '数量指标', '抚育森林', '9万亩'],
        ['二、年度绩效目标（2026年）'],
        ['抚育森林3万亩，修建防火道20公里。'],
        ['一级指标', '二级指标', '三级指标', '指标值'],
        ['产出指标', '数量指标', '抚育森林', '3万亩'],
      ],
      ['A4:D4', 'A5:D5', 'A8:D8', 'A9:D9'],
    ),
  });
  expect(indicators?.rows.map(({ period, target }) => [period, target.text])).toEqual([
    ['overall', '9万亩'],
    ['annual', '3万亩'],
  ]);
  expect([overview?.fields.overallGoal?.text, overview?.fields.annualGoal?.text]).toEqual([
    '抚育森林9万亩，修建防火道60公里。',
    '抚育森林3万亩，修建防火道20公里。',
  ]);
});

test('a note between two rows does not end the table', () => {
  const { indicators, unread, otherValues } = readOne({
    指标: rows([
      ['项目绩效目标表'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '新建站点', '20个'],
      ['注：质量指标填写合格率'],
      [null, '质量指标', '工程合格率', '98%'],
      ['注：满意度由第三方调查'],
      ['填表人：王某'],
    ]),
  });
  expect(indicators?.rows.map(({ dimension, name }) => [dimension.id, name.text])).toEqual([
    ['output', '新建站点'],
    ['output', '工程合格率'],
  ]);
  expect([unread, otherValues]).toEqual([[], []]);
});

test('reads levels in separate rows that a column marks with their rank', () => {
  const { indicators, unread } = readOne({
    指标: rows([
      ['项目绩效目标表'],
      ['级次', '指标名称', '指标值', '计量单位'],
      ['一级', '产出指标'],
      ['二级', '数量指标'],
      ['三级', '新建站点', 20, '个'],
      ['二级', '质量指标'],
      ['三级', '工程合格率', 98, '%'],
      ['一级', '满意度指标'],
      ['二级', '服务对象满意度指标'],
      ['三级', '旅客满意度', 90, '%'],
    ]),
  });
  expect(
    indicators?.rows.map(({ dimension, category, name, target }) => [
      dimension.id,
      category.id,
      name.text,
      target.combined,
    ]),
  ).toEqual([
    ['output', 'quantity', '新建站点', '20个'],
    ['output', 'quality', '工程合格率', '98%'],
    ['satisfaction', 'satisfaction', '旅客满意度', '90%'],
  ]);
  expect(unread).toEqual([]);
});

test('no column is missing in another layout without 二级指标', () => {
  const { tables } = readOne({
    指标: rows([
      ['项目绩效目标表'],
      ['一级指标', '三级指标', '指标值'],
      ['产出指标', '新建站点', '20个'],
      ['满意度指标', '旅客满意度', '≥90%'],
    ]),
  });
  expect(tables.map(({ missing }) => missing)).toEqual([[]]);
});

test('指标 above 产出指标, 效益指标 and 服务对象满意度指标 is the header of the dimensions', () => {
  const { indicators } = readOne({
    指标: rows(
      [
        ['项目支出绩效目标申报表'],
        ['指标', '指标内容', '指标值'],
        ['产出指标', '培训人次', '200人次'],
        [null, '测报准确率', '85%'],
        [null, '简报期数', '12期'],
        ['效益指标', '病虫害损失', '减少10%'],
        ['服务对象满意度指标', '测报点满意度', '90%'],
      ],
      ['A3:A5'],
    ),
  });
  expect(indicators?.rows.map(({ dimension, category }) => [dimension.id, category.id])).toEqual([
    ['output', null],
    ['output', null],
    ['output', null],
    ['benefit', null],
    ['satisfaction', null],
  ]);
});

test('二级指标 above unknown words is not missing', () => {
  const { tables } = readOne({
    指标: rows([
      ['项目支出绩效目标申报表'],
      ['二级指标', '三级指标', '本年度计划水平'],
      ['目标完成程度', '数字化页数', '200万页'],
      ['项目实施效益', '查档用时', '5分钟'],
    ]),
  });
  expect(tables.map(({ missing }) => missing)).toEqual([[]]);
});

test('reads the periods of two tables from 总目标绩效指标 and 本年度绩效指标 beside them', () => {
  const { indicators } = readOne({
    指标: rows(
      [
        ['项目支出绩效目标申报表', null, null, null, null],
        ['总目标绩效指标', '一级指标', '二级指标', '指标内容', '指标值'],
        [null, '产出指标', '数量指标', '管护面积', '12万亩'],
        [null, '效益指标', '社会效益指标', '粮食增产', '≥5%'],
        ['本年度绩效指标', '一级指标', '二级指标', '指标内容', '指标值'],
        [null, '产出指标', '数量指标', '管护面积', '4万亩'],
        [null, '效益指标', '社会效益指标', '粮食增产', '≥5%'],
      ],
      ['A2:A4', 'A5:A7'],
    ),
  });
  expect(indicators?.rows.map(({ period }) => period)).toEqual(['overall', 'overall', 'annual', 'annual']);
});

test('合计 below the indicators is the sum of the weights, not an indicator', () => {
  const { indicators } = readOne({
    指标: rows([
      ['项目支出绩效目标申报表'],
      ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
      ['产出指标', '数量指标', '新建站点', '20个', 60],
      ['效益指标', '社会效益指标', '受益人数', '800人', 40],
      [null, null, '合计', null, 100],
    ]),
  });
  expect(indicators?.rows.map(({ name }) => name.text)).toEqual(['新建站点', '受益人数']);
  expect(indicators?.parentWeights.map(({ level, text }) => [level, text])).toEqual([['total', '合计']]);
});

test('an upper header row whose columns are all divided below belongs to the header', () => {
  const form = readOne({
    指标: rows([
      ['项目绩效目标申报表'],
      ['项目名称', null, '物资储备'],
      ['指标分级', null, '指标内容', '目标', null],
      ['一级', '二级', '三级', '年度值', '单位'],
      ['产出', '数量', '口罩储备', 8, '万只'],
      ['满意度', '满意度', '群众满意度', '≥90', '%'],
    ]),
  });
  expect(form.overview?.fields.annualGoal).toBeUndefined();
  expect(form.indicators?.rows.map(({ target }) => target.combined)).toEqual(['8万只', '≥90%']);
});

test('a level that each row repeats is one level with one weight', () => {
  const found = table([
    ['产出目标（60分）', '数量', '甲', '1个'],
    ['产出目标（60分）', '数量', '乙', '2个'],
    ['产出目标（60分）', '时效', '丙', '年底'],
    ['满意度目标（40分）', '满意度', '丁', '≥90%'],
  ]);
  expect(found.parentWeights.map(({ weight, rows: below }) => [seen(weight), below.length])).toEqual([
    ['A3 60', 3],
    ['A6 40', 1],
  ]);
});

test('指标性质 above 数量 and 质量 is the header of 二级目标', () => {
  const header = ['一级目标', '指标性质', '三级目标', '目标值'];
  const lines = [
    ['产出目标', '数量指标', '甲', '1个'],
    [null, '质量指标', '乙', '100%'],
    ['满意度目标', '满意度', '丙', '≥90%'],
  ];
  const found = table(lines, [], header);
  expect(found.rows.map(({ category }) => category.id)).toEqual(['quantity', 'quality', 'satisfaction']);
  expect(found.missingColumns).toEqual([]);
});

test('an unknown header of the indicators may span both rows of the header', () => {
  const { indicators } = readOne({
    指标: rows(
      [
        ['项目支出绩效目标申报表'],
        ['一级指标', '二级指标', '末级指标', '指标值', null],
        [null, null, null, '上年', '预计当年实现'],
        ['产出指标', '数量指标', '新建站点', '18个', '20个'],
        [null, '质量指标', '验收合格率', '98%', '100%'],
        ['效益指标', '社会效益指标', '受益人数', '700人', '800人'],
      ],
      ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2'],
    ),
  });
  expect(indicators?.rows.map(({ name, target }) => [name.text, target.text])).toEqual([
    ['新建站点', '20个'],
    ['验收合格率', '100%'],
    ['受益人数', '800人'],
  ]);
});

test.each([
  ['９５％', '%', '９５％'],
  ['≥95；', '%', '≥95%'],
  ['≥95%；', '%', '≥95%'],
])('joins the target %s and the unit %s beside it to %s', (target, unit, combined) => {
  const header = ['一级目标', '二级目标', '三级目标', '目标值', '计量单位'];
  const found = table([['产出目标', '质量', '合格率', target, unit]], [], header);
  expect(found.rows.map((row) => row.target.combined)).toEqual([combined]);
});

test('a numbered indicator that does not apply is not read', () => {
  const found = table([
    ['产出目标', '数量', '1.甲', '1个'],
    ['效果目标', '生态效益', '2.本项目不适用此指标', '无'],
  ]);
  expect(found.rows.map(({ name }) => name.text)).toEqual(['1.甲']);
});

test('五、绩效指标 beside the table is not the header of the names', () => {
  const { indicators } = readOne({
    指标: rows(
      [
        ['项目支出绩效目标申报表'],
        ['五、绩效指标', '一级指标', '二级指标', '三级指标及指标值'],
        [null, '产出指标', '数量指标', '新增航线：3条'],
        [null, null, '质量指标', '审核准确率：100%'],
        [null, '满意度指标', '满意度指标', '企业满意度：≥90%'],
      ],
      ['A2:A5'],
    ),
  });
  expect(indicators?.rows.map(({ name }) => name.text)).toEqual(['新增航线', '审核准确率', '企业满意度']);
});

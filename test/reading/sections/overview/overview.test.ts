/** 项目总体情况: places of labels and values. */
import type { Overview } from '../../../../src/form/overview';
import { workbookOf, type CellSketch } from '../../../support/snapshots';
import { readOverview as read } from '../../support/overview-sketch';
import { number, only, readOne, rows, seen, written } from '../../support/sketch';

const fields = ({ fields: found }: Overview): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(found).map(([id, cell]) => [id, seen(cell)]));

describe('places of labels and values', () => {
  test('reads values beside, after a blank cell, below or in the cell of their label', () => {
    const overview = read([
      ['项目名称', '甲项目', '项目类别', null, '经常性'],
      ['项目负责人', '联系人', '联系电话'],
      ['张某', '李某', '54490000'],
      ['项目概况', null, null, '一段概况'],
      ['必要性：很有必要'],
      ['二、当年预算：12.50'],
    ]);
    expect(fields(overview)).toEqual({
      projectName: 'B1 甲项目',
      category: 'E1 经常性',
      manager: 'A3 张某',
      contact: 'B3 李某',
      phone: 'C3 54490000',
      summary: 'D4 一段概况',
      necessity: 'A5 很有必要',
    });
    expect([seen(overview.funds.currentYear), number(overview.funds.currentYear)]).toEqual([
      'A6 12.50',
      '12.5',
    ]);
  });

  test('reads a label for two fields with spaces behind it', () => {
    const overview = read([
      ['项目名称：甲项目', '联系人：李某', '联系电话：54490000'],
      ['实施内容及计划　', '一段概况'],
      ['必要性', '必要'],
    ]);
    expect(fields(overview)).toMatchObject({ summary: 'B2 一段概况' });
  });

  test('reads the value below a numbered heading alone in its row', () => {
    const overview = read([
      ['项目名称：甲项目', '联系人：李某', '联系电话：54490000'],
      ['一、项目概况'],
      ['一段概况'],
      ['二、年度绩效目标'],
      ['举办24场'],
    ]);
    expect(fields(overview)).toMatchObject({ summary: 'A3 一段概况', annualGoal: 'A5 举办24场' });
  });

  test('reads labels with spaces, line breaks, full-width characters, colons, brackets and numbers', () => {
    const overview = read([
      ['项 目 名 称：', '甲项目'],
      ['1．项目概况', '一段概况'],
      ['（二）立项\n依据：', '依据文件'],
      ['项目总目标（定性描述）', '建成网络'],
      ['年度绩效目标 ：', '年内建成'],
      ['主管部门（盖章）：市局'],
    ]);
    expect(fields(overview)).toEqual({
      projectName: 'B1 甲项目',
      summary: 'B2 一段概况',
      basis: 'B3 依据文件',
      overallGoal: 'B4 建成网络',
      annualGoal: 'B5 年内建成',
      competentDepartment: 'A6 市局',
    });
  });

  test.each([
    ['申报项目名称', 'projectName'],
    ['支出项目名称', 'projectName'],
    ['项目全称', 'projectName'],
    ['归口管理部门', 'competentDepartment'],
    ['业务主管处室', 'competentDepartment'],
    ['项目承担单位', 'declaringUnit'],
    ['用款单位', 'declaringUnit'],
    ['办公电话', 'phone'],
    ['手机号码', 'phone'],
    ['项目主要工作内容', 'summary'],
    ['项目背景', 'summary'],
    ['本年度工作目标', 'annualGoal'],
    ['预期目标', 'annualGoal'],
    ['年度绩效总目标', 'annualGoal'],
    ['年度预期目标', 'annualGoal'],
    ['本年度实施目标', 'annualGoal'],
    ['绩效目标描述', 'annualGoal'],
    ['项目目标', 'overallGoal'],
    ['经费项目名称', 'projectName'],
    ['具体实施单位', 'declaringUnit'],
    ['业务负责人', 'manager'],
    ['电话号码', 'phone'],
    ['联系人手机', 'phone'],
    ['立项背景及内容', 'summary'],
    ['服务内容', 'summary'],
    ['年度任务', 'annualGoal'],
    ['服务期限', 'period'],
    ['项目简述', 'summary'],
    ['概况', 'summary'],
    ['基本概况', 'summary'],
    ['项目完成时间', 'endDate'],
    ['购买主体', 'declaringUnit'],
    ['保障措施', 'resources'],
    ['建设内容及规模', 'summary'],
    ['建设规模和内容', 'summary'],
  ])('reads another name of %s', (label, id) => {
    const found = fields(
      read([
        ['立项依据', '依据文件'],
        ['必要性', '必要'],
        ['可行性', '可行'],
        ['项目类别', '经常性'],
        [label, '甲'],
      ]),
    );
    expect(found[id]).toBe('B5 甲');
  });

  test.each([
    ['项目经费总额', 'currentYear'],
    ['预算资金总额', 'currentYear'],
    ['资金总量', 'currentYear'],
    ['申请预算金额', 'currentYear'],
    ['预算安排', 'currentYear'],
    ['批复预算数', 'currentYear'],
    ['资金合计', 'currentYear'],
    ['资金来源及金额', 'currentYear'],
  ])('reads the amount beside “%s”', (label, fund) => {
    const { funds } = read([
      ['立项依据', '依据文件'],
      ['必要性', '必要'],
      [label, 100],
      ['财政拨款', 90],
      ['其他来源', 10],
    ]);
    expect(Object.entries(funds).map(([id, cell]) => [id, number(cell)])).toEqual([
      [fund, '100'],
      ['fiscal', '90'],
      ['other', '10'],
    ]);
  });

  test('reads several labels in one cell', () => {
    const overview = read([
      ['项目名称：甲项目    金额单位：万元'],
      ['项目概况', '一段概况'],
      ['立项情况', '依据：某文件\n必要性：很必要\n可行性：可行'],
      ['填报单位负责人：王某   填报人：    填报日期：2020年1月1日'],
    ]);
    expect(fields(overview)).toEqual({
      projectName: 'A1 甲项目',
      summary: 'B2 一段概况',
      basis: 'B3 某文件',
      necessity: 'B3 很必要',
      feasibility: 'B3 可行',
      unitHead: 'A4 王某',
      preparer: 'A4',
      preparedDate: 'A4 2020年1月1日',
    });
    const { necessity } = overview.fields;
    expect(necessity?.whole.slice(necessity.start, necessity.start + necessity.text.length)).toBe('很必要');
  });

  test('keeps the cell to fill in for a blank value', () => {
    const overview = read(
      [
        ['财政项目支出绩效目标申报表（项目总体情况）', null, null, null],
        ['项目名称', null, '联系人：', null],
        ['项目概况', null, null, null],
        ['立项依据', null, null, null],
        ['填报人：', null, '填报日期：', null],
        ['可行性：', null, null, null, '附页'],
      ],
      ['A1:D1', 'B3:D3', 'B4:D4', 'A5:B5', 'C5:D5', 'A6:D6'],
    );
    expect(fields(overview)).toEqual({
      projectName: 'B2',
      contact: 'D2',
      summary: 'B3',
      basis: 'B4',
      preparer: 'A5',
      preparedDate: 'C5',
      feasibility: 'A6',
    });
    expect(overview.fields.preparer?.start).toBe(4);
  });

  test('ignores blank rows, blank columns and unknown fields', () => {
    const overview = read([
      [null],
      [null, '项目名称', null, '甲项目'],
      [null],
      [null, '项目编号', null, '2020-001'],
      [null, '项目概况', null, '一段概况', null, '（审核意见）'],
      [null, '立项依据', null, '某文件'],
      [null, '必要性', null, '必要'],
    ]);
    expect(fields(overview)).toEqual({
      projectName: 'D2 甲项目',
      summary: 'D5 一段概况',
      basis: 'D6 某文件',
      necessity: 'D7 必要',
    });
  });

  test('reads an undivided 立项情况 as 立项依据', () => {
    const overview = read([
      ['项目概况', '一段概况'],
      ['项目立项情况', '依据某文件立项'],
      ['项目总目标', '目标'],
    ]);
    expect(fields(overview)).toMatchObject({ basis: 'B2 依据某文件立项' });
  });

  test('reads manager and phone in one cell', () => {
    const line = (text: string | null): Record<string, string | undefined> =>
      fields(
        read([
          ['项目负责人及电话', text],
          ['项目概况', '一段概况'],
          ['项目总目标', '目标'],
          ['立项依据', '某文件'],
        ]),
      );
    expect(line('张某 021-54490000')).toMatchObject({ manager: 'B1 张某', phone: 'B1 021-54490000' });
    expect(line('张某（13800000000）')).toMatchObject({ manager: 'B1 张某', phone: 'B1 13800000000' });
    expect(line('张某')).toMatchObject({ manager: 'B1 张某', phone: 'B1' });
    expect(line(null)).toMatchObject({ manager: 'B1', phone: 'B1' });
  });

  test('reads dates from texts, date cells and periods', () => {
    const overview = read([
      ['开始时间', { value: 43831, numberFormat: 'yyyy/m/d' }, '结束时间', '2020年12月31日'],
      ['起止时间：2020.1-2020.12'],
      ['项目概况', '一段概况'],
      ['项目总目标', '目标'],
    ]);
    expect(fields(overview)).toMatchObject({
      startDate: 'B1 2020-01-01',
      endDate: 'D1 2020年12月31日',
      period: 'A2 2020.1-2020.12',
    });
    expect(overview.fields.startDate?.content).toBe(43831);
  });

  test.each([
    ['项目起止时间', '到'],
    ['项目日期范围', '至'],
  ])('reads %s with its two ends in separate cells and “%s” between them', (label, between) => {
    const overview = read([
      [label, '20210101', between, '20211231'],
      ['项目概况', '一段概况'],
      ['项目总目标', '目标'],
      ['年度目标', '年内建成'],
    ]);
    expect(fields(overview)).toMatchObject({ startDate: 'B1 20210101', endDate: 'D1 20211231' });
    expect(overview.fields.period).toBeUndefined();
  });

  test('reads a cell under the names of several fields as the value of each', () => {
    const overview = read([
      ['项目概况及立项依据', '某镇公路绿化'],
      ['项目总体目标和年度目标', '绿化3500米'],
      ['可行性和要求', '已有场地'],
      ['建设周期', '2023年4月-2024年2月'],
      ['项目名称', '公路绿化'],
    ]);
    expect(fields(overview)).toEqual({
      summary: 'B1 某镇公路绿化',
      basis: 'B1 某镇公路绿化',
      overallGoal: 'B2 绿化3500米',
      annualGoal: 'B2 绿化3500米',
      feasibility: 'B3 已有场地',
      period: 'B4 2023年4月-2024年2月',
      projectName: 'B5 公路绿化',
    });
  });

  test('reads the blank cell below a label as its value, and an unknown …代码 not as the value beside it', () => {
    const overview = read(
      [
        ['总体目标', '中期目标', '年度目标'],
        [null, '三年建成', null],
        ['二级项目名称', null, '二级项目代码', null],
        ['项目概述', '一段概述'],
      ],
      ['A1:A2'],
    );
    expect(fields(overview)).toEqual({
      overallGoal: 'B2 三年建成',
      annualGoal: 'C2',
      projectName: 'B3',
      summary: 'B4 一段概述',
    });
  });

  test('reads 当年度目标 under 总体绩效目标 with the text in the next row', () => {
    const overview = read(
      [
        ['总体绩效目标', '当年度目标'],
        [null, '关爱特殊困难老年人'],
        ['项目概述', '一段概述'],
        ['实施期限', '起始年度', 2024, '到期年度', 2024],
      ],
      ['A1:A2'],
    );
    expect(fields(overview)).toEqual({
      annualGoal: 'B2 关爱特殊困难老年人',
      summary: 'B3 一段概述',
      startDate: 'C4 2024',
      endDate: 'E4 2024',
    });
  });

  test('reads labels in the office’s own words', () => {
    const form = only(
      workbookOf({
        总体: rows([
          ['工程名', '甲项目'],
          ['项目概况', '一段概况'],
          ['项目总目标', '目标'],
          ['总盘子', 5],
        ]),
      }),
      { labels: { 'field.projectName': ['工程名'], 'fund.total': ['总盘子'] } },
    );
    expect(seen(form.overview?.fields.projectName)).toBe('B1 甲项目');
    expect(number(form.overview?.funds.total)).toBe('5');
  });
});

test('中期滚动目标 beside 年度目标 is the label of the goal below it', () => {
  const { fields } = read(
    [
      ['项目概况', '一段概况'],
      ['必要性', '必要'],
      ['总体目标', '中期滚动目标（2025年--2027年）', '年度目标'],
      [null, '改造道路29条。', '完成3条道路的结算。'],
    ],
    ['A3:A4'],
  );
  expect([seen(fields.overallGoal), seen(fields.annualGoal)]).toEqual([
    'B4 改造道路29条。',
    'C4 完成3条道路的结算。',
  ]);
});

describe('forms with few fields', () => {
  const read = (...lines: readonly (readonly CellSketch[])[]): unknown => {
    const table = [
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '设备采购', '4套'],
    ];
    return Object.keys(readOne({ 申报表: rows([...lines, ...table]) }).overview?.fields ?? {});
  };

  test('reads a titled form with project, unit and one fund', () => {
    expect(
      read(
        ['项目支出绩效目标申报表'],
        ['项目名称', '养老服务', '主管部门', '某局'],
        ['实施单位', '某中心'],
        ['年度资金总额', 60],
      ),
    ).toEqual(['projectName', 'competentDepartment', 'declaringUnit']);
  });

  test('reads project, unit and one fund above an indicator table', () => {
    expect(read(['绩效目标申报表'], ['项目名称', '养老服务', '填报单位', '某局'], ['当年预算', 60])).toEqual([
      'projectName',
      'declaringUnit',
    ]);
  });
});

describe('reads 项目类别', () => {
  const choices = (lines: readonly (readonly CellSketch[])[]): unknown =>
    read([['项目概况', '一段概况'], ['必要性', '必要'], ...lines])
      .categories.flatMap((boxes) => boxes.choices)
      .map(({ name, mark }) => [name, mark.ticked]);

  test('reads several boxes in one cell', () => {
    expect(choices([['项目类别', '一次性项目□ 经常性项目☑ 中期预算试点项目□']])).toEqual([
      ['一次性项目', false],
      ['经常性项目', true],
      ['中期预算试点项目', false],
    ]);
  });

  test('reads the boxes of several fields separately', () => {
    const { categories } = read([
      ['项目概况', '一段概况'],
      ['必要性', '必要'],
      ['项目类型', '□基建类 ☑维护类'],
      ['项目属性', '新增□ 延续□'],
    ]);
    expect(categories.map(({ label, choices }) => [label, choices.map(({ mark }) => mark.ticked)])).toEqual([
      ['项目类型', [false, true]],
      ['项目属性', [false, false]],
    ]);
  });

  test('reads boxes in the cell of their label', () => {
    expect(choices([['项目类别：☑一次性项目 ☐经常性项目']])).toEqual([
      ['一次性项目', true],
      ['经常性项目', false],
    ]);
  });

  test('reads boxes in separate cells', () => {
    expect(choices([['项目类别', '□一次性项目', '■经常性项目', '□中期预算试点项目']])).toEqual([
      ['一次性项目', false],
      ['经常性项目', true],
      ['中期预算试点项目', false],
    ]);
  });

  test('reads TRUE, FALSE or a box beside a name', () => {
    expect(choices([['项目类别', '一次性项目', true, '经常性项目', false]])).toEqual([
      ['一次性项目', true],
      ['经常性项目', false],
    ]);
    expect(choices([['项目类别', '☐', '一次性项目', '☑', '经常性项目']])).toEqual([
      ['一次性项目', false],
      ['经常性项目', true],
    ]);
  });

  test('reads no options from a 项目类别 in words', () => {
    expect(choices([['项目属性', '经常性项目（延续）']])).toEqual([]);
  });

  test('a tick changes only its own box', () => {
    const overview = read([
      ['项目概况', '一段概况'],
      ['必要性', '必要'],
      ['项目类别', '□一次性 ■经常性'],
    ]);
    const text = '□一次性 ■经常性';
    expect(written(overview.categories[0]?.choices[0]?.mark, true, text)).toBe('■一次性 ■经常性');
    expect(written(overview.categories[0]?.choices[1]?.mark, false, text)).toBe('□一次性 □经常性');
  });
});

test.each([
  ['联系电话 021-54490012', 'phone', '021-54490012'],
  ['联系电话021-54490012', 'phone', '021-54490012'],
  ['联系电话　13900000000', 'phone', '13900000000'],
  ['起始日期 2026年1月1日', 'startDate', '2026年1月1日'],
] as const)('reads a number without a colon after its label: %s', (text, field, value) => {
  const overview = read([
    ['项目概况', '一段概况'],
    ['必要性', '必要'],
    ['项目总目标', '目标', text],
  ]);
  expect(overview.fields[field]).toMatchObject({ text: value, start: text.length - value.length });
});

test.each([['年度绩效目标1'], ['联系电话 畅通率100%'], ['项目概况 3个村的改造'], ['附件 1']])(
  '%s is not read as a label with its value',
  (text) => {
    const overview = read([
      ['项目概况', '一段概况'],
      ['必要性', '必要'],
      ['项目总目标', '建成网络', null, text],
    ]);
    expect(Object.keys(overview.fields)).toEqual(['summary', 'necessity', 'overallGoal']);
  },
);

test.each([
  ['2026年1月1日—', '2026年12月31日', '2026年1月1日'],
  ['2026.1.1', '2026.12.31', '2026.1.1'],
])('reads a period from two cells: %s and %s', (start, end, first) => {
  const { fields } = read([
    ['项目起止时间', start, end],
    ['项目概况', '一段概况'],
    ['项目总目标', '目标'],
    ['年度目标', '年内建成'],
  ]);
  expect([seen(fields.startDate), seen(fields.endDate)]).toEqual([`B1 ${first}`, `C1 ${end}`]);
});

test('reads a label that shows an example with a long number in brackets', () => {
  const { fields } = read([
    ['项目概况', '一段概况'],
    ['必要性', '必要'],
    ['项目起止时间（如20260101）', '20260301-20261231'],
  ]);
  expect(seen(fields.period)).toBe('B3 20260301-20261231');
});

test('a label among the headers of an unknown table does not take the cell below as its value', () => {
  const overview = read([
    ['项目概况', '一段概况'],
    ['必要性', '必要'],
    ['项目总目标', '目标'],
    ['月份', '工作安排', '负责人'],
    ['1月', '签订合同', '姚某'],
  ]);
  expect(overview.fields.manager).toBeUndefined();
});

test('a label in the header of a table does not take the next header as its value', () => {
  const overview = read([
    ['必要性', '必要'],
    ['项目总目标', '目标'],
    ['资金总额', 600],
    ['序号', '子项目名称', '建设内容', '投资额（万元）'],
    ['1', '冷链仓储', '建设冷库', 360],
  ]);
  expect(overview.fields.summary).toBeUndefined();
});

test('prefers 项目名称 to 资金名称', () => {
  expect(
    fields(
      read([
        ['项目支出绩效目标申报表'],
        ['专项资金名称', '水利建设资金'],
        ['项目名称', '河道治理'],
        ['项目概况', '治理河道'],
        ['立项依据', '规划'],
      ]),
    ),
  ).toMatchObject({ projectName: 'B3 河道治理' });
  expect(
    fields(
      read([
        ['项目支出绩效目标申报表'],
        ['专项资金名称', '水利建设资金'],
        ['项目概况', '治理河道'],
        ['立项依据', '规划'],
        ['必要性', '防洪'],
      ]),
    ),
  ).toMatchObject({ projectName: 'B2 水利建设资金' });
});

test('does not read a purpose across the row below funds as a row of a list', () => {
  const overview = read(
    [
      ['项目支出绩效目标申报表'],
      ['项目名称', '校舍维修'],
      ['预算规模及资金用途', '预算数', 620, '其中：财政资金', 560, '其他资金', 60],
      [null, '用于维修校舍'],
      ['资金支出计划（%）', '3月底', '6月底', '10月底', '12月底'],
    ],
    ['B2:G2', 'A3:A4', 'B4:G4', 'E5:G5'],
  );
  expect(number(overview.funds.fiscal)).toBe('560');
});

test('a text below the heading 绩效目标 alone in its row is the goal', () => {
  const { overview } = readOne({
    表: rows([
      ['项目支出绩效目标申报表'],
      ['项目名称', '设备更新', '联系人', '邬某'],
      ['二、绩效目标'],
      ['更新实训设备18台（套），新增实训工位72个。'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '更新设备', '18台'],
    ]),
  });
  expect(seen(overview?.fields.annualGoal)).toBe('A4 更新实训设备18台（套），新增实训工位72个。');
});

test('开始 and 结束 beside a column of tasks are headers of a schedule', () => {
  const { overview } = readOne({
    表: rows([
      ['项目支出绩效目标申报表'],
      ['项目名称', '航道疏浚', '项目起止', '2026-03-01', '至', '2026-12-28'],
      ['年度目标', '疏浚航道36公里', '项目概况', '疏浚航道'],
      ['序号', '工作内容', '开始', '结束'],
      ['1', '招标', '2026年3月', '2026年4月'],
      ['2', '疏浚', '2026年5月', '2026年11月'],
    ]),
  });
  expect([overview?.fields.startDate, overview?.fields.endDate].map(seen)).toEqual([
    'D2 2026-03-01',
    'F2 2026-12-28',
  ]);
  expect(overview?.schedule.map(({ content, start }) => `${content?.text} ${start?.text}`)).toEqual([
    '招标 2026年3月',
    '疏浚 2026年5月',
  ]);
});

test.each([
  ['left of the dates', ['序号', '任务名称', '完成时间', '负责单位'], 1, 2],
  ['right of the dates', ['节点', '完成时间', '工作内容', '累计投资'], 2, 1],
])('reads a schedule with a single column of deadlines, tasks %s', (_, header, content, end) => {
  const step = (...texts: readonly string[]): string[] =>
    header.map((__, column) =>
      column === content ? (texts[0] ?? '') : column === end ? (texts[1] ?? '') : '7',
    );
  const { overview, unread } = readOne({
    表: rows([
      ['项目支出绩效目标申报表'],
      ['项目名称', '旧桥改造', '项目起止', '2026-03-01至2026-12-28'],
      ['年度目标', '改造桥梁1座', '项目概况', '改造桥梁'],
      header,
      step('拆除旧桥', '2026年4月'),
      step('架设桥面', '2026年11月'),
      ['立项依据', '某发改〔2025〕4号'],
    ]),
  });
  expect(overview?.schedule.map((one) => [one.content?.text, one.start, one.end.text])).toEqual([
    ['拆除旧桥', undefined, '2026年4月'],
    ['架设桥面', undefined, '2026年11月'],
  ]);
  expect([overview?.fields.endDate, unread]).toEqual([undefined, []]);
});

test('完成时间 and 工作内容 beside their values are fields, not headers of a schedule', () => {
  const { overview } = readOne({
    表: rows([
      ['项目支出绩效目标申报表'],
      ['项目名称', '旧桥改造', '联系人', '郎某'],
      ['完成时间', '2026年11月', '工作内容', '改造桥梁1座'],
      ['立项时间', '2026年1月', '立项依据', '某发改〔2025〕4号'],
    ]),
  });
  expect([overview?.schedule, seen(overview?.fields.endDate)]).toEqual([[], 'B3 2026年11月']);
});

test('reads a telephone number without a label right of the person', () => {
  const { overview } = readOne({
    表: rows([
      ['项目支出绩效目标申报表'],
      ['项目名称', '航道疏浚', '责任人', '郎某', '0731-8488'],
      ['年度目标', '疏浚航道36公里', '项目概况', '疏浚航道'],
    ]),
  });
  expect(seen(overview?.fields.phone)).toBe('E2 0731-8488');
});

test('目标内容 beside a text is the goal of the year, and 实施依据 is the basis', () => {
  const overview = read([
    ['项目名称', '适老化改造', '总预算', 240],
    ['目标内容', '为600户老年人家庭实施适老化改造。'],
    ['实施依据', '《老年友好环境建设方案》'],
  ]);
  expect(fields(overview)).toMatchObject({
    annualGoal: 'B2 为600户老年人家庭实施适老化改造。',
    basis: 'B3 《老年友好环境建设方案》',
  });
});

test('of the fields of an evaluation before the project only 实施方案可行性 is read as 可行性, and the others are listed', () => {
  const form = readOne({
    表: rows([
      ['新增项目事前绩效评估绩效目标申报表'],
      ['立项必要性', '现有装备不足'],
      ['投入经济性', '低于周边采购价'],
      ['绩效目标合理性', '可以衡量'],
      ['实施方案可行性', '已有方案'],
      ['筹资合规性', '由本级财政安排'],
      ['联农带农机制', '收益分红'],
      ['总体绩效目标', '购置机器人8台'],
    ]),
  });
  expect([form.overview?.fields.feasibility?.text, form.unread]).toEqual(['已有方案', []]);
});

test('a merged blank cell beside 绩效目标 is a blank goal, but not if 绩效目标 is a heading', () => {
  const goal = (merges: readonly string[]): string | undefined => {
    const { overview } = readOne({
      表: rows(
        [
          ['项目支出绩效目标申报表'],
          ['项目名称', '设备更新', '联系人', '邬某'],
          ['当年预算', 60, '项目概况', '更新设备'],
          ['绩效目标'],
          ['一级指标', '二级指标', '三级指标', '指标值'],
          ['产出指标', '数量指标', '更新设备', '18台'],
        ],
        merges,
      ),
    });
    return seen(overview?.fields.annualGoal);
  };
  expect([['B4:D4'], ['A4:D4'], []].map(goal)).toEqual(['B4', undefined, undefined]);
});

test('sources of revenue are listed and are not sources of 支出预算', () => {
  const form = readOne({
    表: rows([
      ['项目支出绩效目标申报表'],
      ['项目名称', '停车管理', '项目概况', '管理泊位'],
      ['收入来源', '停车收费收入', 1200],
      ['支出预算', '合计', 1150, '人员费', 620],
      [null, '设备费', 530],
      ['年度目标', '管理泊位8600个'],
    ]),
  });
  expect(form.unread).toEqual([]);
  expect(form.otherValues.map(({ text }) => text)).toEqual(['停车收费收入', '1200']);
  const { funds, fundRows } = form.overview ?? {};
  expect([funds?.currentYear, ...(fundRows ?? []).map(({ cell }) => cell)].map(seen)).toEqual([
    'C4 1150',
    'E4 620',
    'C5 530',
  ]);
});

test('完成时间 beside another header and above dates is a column of a schedule, not a field', () => {
  const { fields } = read([
    ['项目概况', '一段概况'],
    ['建设必要性', '必要'],
    ['任务名称', '完成时间', '负责单位'],
    ['配方筛选', '2025年10月', '市农业科学研究院'],
    ['示范线建设', '2026年5月', '市果品合作社'],
  ]);
  expect(Object.keys(fields)).toEqual(['summary', 'necessity']);
});

test.each([
  ['目标1', 'C3 三年疏浚管道120公里'],
  ['年度绩效目标1', undefined],
])(
  'reads the goal below 目标说明 beside 项目绩效总目标, unless the cell beside the goal is a label: %s',
  (name, goal) => {
    const { overallGoal } = fields(
      read(
        [
          ['项目概况', '一段概况'],
          ['项目绩效总目标', '名称', '目标说明'],
          [null, name, '三年疏浚管道120公里'],
          ['必要性', '必要'],
        ],
        ['A2:A3'],
      ),
    );
    expect(overallGoal).toBe(goal);
  },
);

test('goals in a cell without a label are goals of the year', () => {
  const goals = '目标1：完成6个司法所屋面防水。\n目标2：2025年9月底前投入使用。';
  const { fields } = read([
    ['项目名称', '司法所业务用房维修', '预算（万元）', 43.5],
    ['实施单位', '某司法局', '完成时限', '2025年9月'],
    [goals],
    ['必要性', '漏雨'],
  ]);
  expect(seen(fields.annualGoal)).toBe(`A3 ${goals}`);
});

test('绩效目标 at the end of its row is the label of the text below', () => {
  const { overview } = readOne({
    表: rows(
      [
        ['项目支出绩效目标申报表'],
        ['项目名称', '养殖基地建设', '实施单位', '某县某局'],
        ['资金总额', 50, '财政拨款', 50],
        ['总体', '绩效目标'],
        [null, '建设养殖基地1处，带动村集体增收2万元。'],
      ],
      ['A4:A5', 'B4:D4', 'B5:D5'],
    ),
  });
  expect(seen(overview?.fields.annualGoal)).toBe('B5 建设养殖基地1处，带动村集体增收2万元。');
});

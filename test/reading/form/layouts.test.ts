/** The layouts that offices use, each as a small sheet. */
import { readForms } from '../../../src/reading';
import { workbookOf } from '../../support/snapshots';
import { number, readOne, rows, seen } from '../support/sketch';

describe('the one-sheet form of the Ministry of Finance', () => {
  const sheet = rows(
    [
      ['附件1'],
      ['项目支出绩效目标申报表'],
      ['（2022年度）'],
      ['项目名称', '智慧停车项目'],
      ['主管部门及代码', '市交通局 [301]', null, '实施单位', '市停车中心', null, null],
      ['项目属性', '延续项目', null, '项目期', '1年', null, null],
      ['项目资金\n（万元）', '年度资金总额：', null, 120, null, null, null],
      [null, '其中：财政拨款', null, 100, null, null, null],
      [null, '其他资金', null, 20, null, null, null],
      ['总体目标', '建成100个智慧停车点位。'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', null, '分值'],
      [null, '产出指标', '数量指标', '停车点位数', '≥100个', null, 20],
      [null, null, '质量指标', '验收合格率', '100%', null, 20],
      [null, '效益指标', '社会效益指标', '周转率提升', '≥10%', null, 20],
      [null, '满意度指标', '服务对象满意度指标', '车主满意度', '≥90%', null, 10],
      ['填表人：王某', null, null, '联系电话：65430000'],
    ],
    ['A2:G2', 'A3:G3', 'B4:G4', 'A7:A9', 'B10:G10', 'A11:A15', 'B12:B13'],
  );
  const form = readOne({ Sheet1: sheet });

  test('recognizes the layout and the sections', () => {
    expect(form.layout.id).toBe('national');
    expect(form.sections).toEqual({
      overview: 'read',
      indicators: 'read',
      breakdown: 'absent',
      safeguards: 'absent',
    });
    expect([form.projectName, form.year, form.moneyUnit]).toEqual(['智慧停车项目', 2022, '万元']);
  });

  test('reads fields and funds', () => {
    const { fields, funds } = form.overview ?? { fields: {}, funds: {} };
    expect(Object.fromEntries(Object.entries(fields).map(([id, cell]) => [id, seen(cell)]))).toEqual({
      projectName: 'B4 智慧停车项目',
      competentDepartment: 'B5 市交通局 [301]',
      declaringUnit: 'E5 市停车中心',
      category: 'B6 延续项目',
      period: 'E6 1年',
      overallGoal: 'B10 建成100个智慧停车点位。',
      preparer: 'A16 王某',
      phone: 'D16 65430000',
    });
    expect(Object.entries(funds).map(([id, cell]) => [id, seen(cell), number(cell)])).toEqual([
      ['currentYear', 'D7 120', '120'],
      ['fiscal', 'D8 100', '100'],
      ['other', 'D9 20', '20'],
    ]);
  });

  test('reads the indicators', () => {
    expect(
      form.indicators?.rows.map(({ dimension, category, name, target, weight }) => [
        dimension.id,
        category.id,
        seen(name),
        seen(target),
        number(weight),
      ]),
    ).toEqual([
      ['output', 'quantity', 'D12 停车点位数', 'E12 ≥100个', '20'],
      ['output', 'quality', 'D13 验收合格率', 'E13 100%', '20'],
      ['benefit', 'social', 'D14 周转率提升', 'E14 ≥10%', '20'],
      ['satisfaction', 'satisfaction', 'D15 车主满意度', 'E15 ≥90%', '10'],
    ]);
  });
});

test('reads funds and goals of the year beside 中期, and a group of indicators for each period', () => {
  const form = readOne({
    绩效: rows(
      [
        ['项目支出绩效目标申报表'],
        ['（2021年度）'],
        ['项目名称', '河道整治'],
        ['主管部门', '水务局', null, null, '实施单位', '河道所'],
        ['项目资金（万元）', '中期资金总额：', 300, null, '年度资金总额：', 100],
        [null, '其中：财政拨款', 300, null, '其中：财政拨款', 90],
        [null, '其他资金', 0, null, '其他资金', 10],
        ['总体目标', '中期目标（2021年—2023年）', null, null, null, '年度目标', null, null],
        [null, '三年整治30公里。', null, null, null, '年内整治10公里。', null, null],
        ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
        [null, '产出指标', '数量指标', '整治长度', '30公里', '数量指标', '整治长度', '10公里'],
        [null, null, '质量指标', '验收合格率', '100%', '质量指标', '合格率', '≥98%'],
      ],
      ['B9:E9', 'F9:H9', 'B8:E8', 'F8:H8', 'A8:A9', 'A10:A12', 'B11:B12', 'A5:A7'],
    ),
  });
  expect(Object.entries(form.overview?.funds ?? {}).map(([id, cell]) => [id, seen(cell)])).toEqual([
    ['total', 'C5 300'],
    ['currentYear', 'F5 100'],
    ['fiscal', 'F6 90'],
    ['other', 'F7 10'],
  ]);
  expect(seen(form.overview?.fields.overallGoal)).toBe('B9 三年整治30公里。');
  expect(seen(form.overview?.fields.annualGoal)).toBe('F9 年内整治10公里。');
  expect(
    form.indicators?.rows.map(({ period, dimension, category, name, target }) => [
      period,
      dimension.id,
      category.id,
      seen(name),
      seen(target),
    ]),
  ).toEqual([
    ['overall', 'output', 'quantity', 'D11 整治长度', 'E11 30公里'],
    ['annual', 'output', 'quantity', 'G11 整治长度', 'H11 10公里'],
    ['overall', 'output', 'quality', 'D12 验收合格率', 'E12 100%'],
    ['annual', 'output', 'quality', 'G12 合格率', 'H12 ≥98%'],
  ]);
});

describe('headers of indicator tables', () => {
  const lead = [['项目支出绩效目标表'], ['项目名称：公园改造']];
  const tables: readonly (readonly [
    string,
    readonly (readonly (string | number | null)[])[],
    readonly unknown[],
  ])[] = [
    [
      '指标内容/指标值/备注',
      [
        ['一级指标', '二级指标', '指标内容', '指标值', '备注'],
        ['产出指标', '数量指标', '改造面积', '2000平方米', '含绿地'],
      ],
      [['annual', 'C4 改造面积', 'D4 2000平方米', 'E4 含绿地']],
    ],
    [
      '年度指标值在全程指标值旁',
      [
        ['一级目标', '二级目标', '三级目标', '全程指标值', '年度指标值', '备注'],
        ['产出目标', '数量', '改造面积', '6000平方米', '2000平方米', '含绿地'],
      ],
      [
        ['overall', 'C4 改造面积', 'D4 6000平方米', 'F4 含绿地'],
        ['annual', 'C4 改造面积', 'E4 2000平方米', 'F4 含绿地'],
      ],
    ],
    [
      '指标值及单位',
      [
        ['一级指标', '二级指标', '三级指标', '指标值及单位'],
        ['产出指标', '数量指标', '改造面积', '≥2000平方米'],
      ],
      [['annual', 'C4 改造面积', 'D4 ≥2000平方米', undefined]],
    ],
    [
      '绩效标准',
      [
        ['一级指标', '二级指标', '绩效指标', '绩效标准'],
        ['产出指标', '数量指标', '改造面积', '≥2000平方米'],
      ],
      [['annual', 'C4 改造面积', 'D4 ≥2000平方米', undefined]],
    ],
    [
      '两行表头：年度指标值在中期旁',
      [
        ['一级指标', '二级指标', '三级指标', '指标值', null, '备注'],
        [null, null, null, '中期指标值', '年度指标值', null],
        ['产出指标', '数量指标', '改造面积', '6000平方米', '2000平方米', ''],
      ],
      [
        ['overall', 'C5 改造面积', 'D5 6000平方米', 'F5'],
        ['annual', 'C5 改造面积', 'E5 2000平方米', 'F5'],
      ],
    ],
  ];
  test.each(tables)('%s', (_, table, expected) => {
    const form = readOne({ 指标: rows([...lead, ...table]) });
    expect(form.sections.indicators).toBe('read');
    expect(form.indicators?.missingColumns).toEqual([]);
    expect(
      form.indicators?.rows.map(({ period, name, target, note }) => [
        period,
        seen(name),
        seen(target),
        seen(note),
      ]),
    ).toEqual(expected);
  });

  test('reads 计算符号, 指标值 and 计量单位 in separate columns', () => {
    const form = readOne({
      指标: rows([
        ['项目支出绩效目标表'],
        ['一级指标', '二级指标', '三级指标', '计算符号', '指标值', '计量单位'],
        ['产出指标', '数量指标', '改造面积', '≥', 2000, '平方米'],
        ['效益指标', '社会效益指标', '环境改善', '定性', '明显改善', '/'],
      ]),
    });
    const [area, words] = form.indicators?.rows ?? [];
    expect(seen(area?.target)).toBe('E3 2000');
    expect(area?.target.value).toMatchObject({ kind: 'quantity', operator: '≥', unit: { text: '平方米' } });
    expect([area?.target.operatorAt?.column, area?.target.unitAt?.column]).toEqual([3, 5]);
    expect(words?.target.value.kind).toBe('words');
  });

  test('reads weights beside the levels, in their names and in the row of the total', () => {
    const form = readOne({
      指标: rows([
        ['项目支出绩效目标表'],
        ['一级指标', '分值', '二级指标', '三级指标', '指标值', '权重'],
        ['产出指标', 50, '数量指标（30分）', '改造面积', '2000平方米', 30],
        [null, null, '质量指标（20分）', '合格率', '100%', 20],
        ['合计', null, null, null, null, 50],
      ]),
    });
    expect(form.indicators?.rows.map(({ weight, category }) => [number(weight), category.id])).toEqual([
      ['30', 'quantity'],
      ['20', 'quality'],
    ]);
    expect(
      form.indicators?.parentWeights.map(({ level, text, weight, rows: weightedRows }) => [
        level,
        text,
        number(weight),
        weightedRows.map(({ row }) => row),
      ]),
    ).toEqual([
      ['dimension', '产出指标', '50', [2, 3]],
      ['category', '数量指标（30分）', '30', [2]],
      ['category', '质量指标（20分）', '20', [3]],
      ['total', '合计', '50', [2, 3]],
    ]);
  });
});

test('finds no form in other workbooks and lists what was looked for', () => {
  const result = readForms(
    workbookOf({
      通讯录: rows([
        ['姓名', '电话', '数量'],
        ['张三', '54490000', 3],
      ]),
      空: rows([]),
    }),
  );
  expect(result.forms).toEqual([]);
  expect(result.lookedAt).toEqual([
    { sheet: '通讯录', found: [], otherPaper: null },
    { sheet: '空', found: [], otherPaper: null },
  ]);
  expect(result.lookedFor.length).toBeGreaterThan(0);
});

test('does not take one sheet with 三级目标 and 支出明细 for the three-sheet form', () => {
  const { layout, sections } = readOne({
    Sheet1: rows([
      ['项目绩效目标表'],
      ['项目名称', '水质检测'],
      ['项目概述', '开展水质检测。'],
      ['年度目标', '检测水样420份。'],
      ['指标分类', '三级目标', '目标值'],
      ['数量指标', '检测水样数', '420份'],
      ['质量指标', '检测合格率', '≥98%'],
      ['支出明细'],
      ['明细项目', '单价', '数量', '金额'],
      ['采样', 2, 10, 20],
      ['合计', null, null, 20],
    ]),
  });
  expect([layout.id, sections.breakdown, sections.safeguards]).toEqual(['other', 'read', 'absent']);
});

/** Labels and layouts of other provinces' forms, each as a small sheet. */
import { readForms } from '../../../src/reading';
import { workbookOf } from '../../support/snapshots';
import { readOne, rows, seen } from '../support/sketch';

const lead = [
  ['项目支出绩效目标申报表'],
  ['（2023年度）'],
  ['项目名称', '农田管护'],
  ['主管部门', '某局', '实施单位', '某中心'],
  ['年度绩效目标', '管护农田4万亩。'],
  ['年度资金总额', 96],
];
const indicators = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '管护农田面积', '4万亩'],
];
const table = (...before: readonly (readonly (string | number | null)[])[]) =>
  readOne({ 表: rows([...lead, ...before, ...indicators]) });

describe('the schedule', () => {
  const schedule = [
    ['项目实施进度计划', '项目实施内容', '开始时间', '完成时间'],
    [null, '沟渠清淤', '2023年3月', '2023年5月'],
    [null, '道路维修', '2023年9月', '2023年11月'],
  ];

  test('its dates are not the dates of the project', () => {
    const { fields, schedule: steps } = table(...schedule).overview ?? {};
    expect([fields?.startDate, fields?.endDate]).toEqual([undefined, undefined]);
    expect(steps?.map(({ content, start, end }) => [content?.text, start?.text, end.text])).toEqual([
      ['沟渠清淤', '2023年3月', '2023年5月'],
      ['道路维修', '2023年9月', '2023年11月'],
    ]);
  });

  test('its only row below 实施内容 does not give the dates of the project', () => {
    const { overview, otherValues } = table(...schedule.slice(0, 2));
    expect([overview?.fields.startDate, overview?.fields.summary]).toEqual([undefined, undefined]);
    expect(overview?.schedule.map(({ end }) => seen(end))).toEqual(['D8 2023年5月']);
    expect(otherValues).toEqual([]);
  });

  test('its only row does not replace 起止时间', () => {
    const { fields } = table(['起止时间', '2023年1月至2023年12月'], ...schedule.slice(0, 2)).overview ?? {};
    expect([seen(fields?.period), fields?.startDate]).toEqual(['B7 2023年1月至2023年12月', undefined]);
  });

  test('a schedule below a breakdown does not begin another form', () => {
    const form = table(
      ['项目概况', '管护农田和沟渠。'],
      ['支出明细', '项目明细', '金额'],
      [null, '劳务费', 80],
      [null, '合计', 80],
      ['保障项目实施的制度、措施', '按管护办法考核。'],
      ['项目年度实施进度计划', '项目内容', '开始时间', '完成时间'],
      [null, '沟渠清淤', '2023年3月', '2023年5月'],
      ['长期绩效目标', '建成高标准农田。'],
    );
    expect([form.projectName, seen(form.overview?.fields.overallGoal)]).toEqual([
      '农田管护',
      'B14 建成高标准农田。',
    ]);
  });

  test('a single row of dates below their labels gives the dates of the project', () => {
    const { fields } =
      table(['项目负责人', '开始时间', '完成时间'], ['王某', '2023年3月', '2023年5月']).overview ?? {};
    expect([seen(fields?.startDate), seen(fields?.endDate)]).toEqual(['B8 2023年3月', 'C8 2023年5月']);
  });
});

test('reads the period from 长期绩效指标 and 年度绩效指标 beside their tables', () => {
  const form = readOne({
    表: rows([
      ...lead,
      ['长期目标', '年度目标'],
      ['完好率达到95%', '管护农田4万亩'],
      ['长期绩效指标', ...(indicators[0] ?? [])],
      [null, ...(indicators[1] ?? [])],
      ['年度绩效指标', ...(indicators[0] ?? [])],
      [null, ...(indicators[1] ?? [])],
    ]),
  });
  expect(form.indicators?.rows.map(({ period, row }) => [period, row])).toEqual([
    ['overall', 9],
    ['annual', 11],
  ]);
});

test('reads a breakdown of two columns beside the name of the table', () => {
  const form = table(
    ['项目支出明细预算', '项目明细', '上年度预算安排', '本年度申请金额'],
    [null, '劳务费', 70, 80],
    [null, '水电费', 20, 16],
    [null, '合计', 90, 96],
  );
  expect(form.sections.breakdown).toBe('read');
  expect(form.breakdown?.items.map(({ amount }) => seen(amount))).toEqual(['D8 80', 'D9 16']);
});

test('a single table of indicators in the words of the three tables has no missing tables', () => {
  const form = readOne({
    汇总: rows([
      ['项目绩效目标表'],
      ['一级目标', '二级目标', '三级目标', '目标值'],
      ['产出目标', '数量', '设备', '4套'],
      ['影响力目标', '长效管理', '制度', '1项'],
    ]),
  });
  expect(form.layout.id).toBe('other');
  expect(Object.values(form.sections)).toEqual(['absent', 'read', 'absent', 'absent']);
});

test('reads 满意度 of any group of people as satisfaction', () => {
  const form = readOne({
    表: rows([
      ...lead,
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['效益指标', '社会公众或服务对象满意度指标', '居民满意度', '≥90%'],
    ]),
  });
  expect(form.indicators?.rows.map(({ category }) => category.id)).toEqual(['satisfaction']);
});

test('a form with 影响力目标 and a field of safeguards has no missing table of safeguards', () => {
  const form = readOne({
    表: rows([
      ['财政项目支出绩效目标申报表'],
      ['项目名称', '公园养护'],
      ['项目概况', '养护公园4座。'],
      ['保证项目实施的制度、措施', '按养护办法考核。'],
      ['子项名称', '预算金额', '测算依据'],
      ['养护', 80, '合同'],
      ['补植', 16, '合同'],
      ['一级目标', '二级目标', '三级目标', '目标值'],
      ['产出目标', '数量', '养护公园', '4座'],
      ['影响力目标', '长效管理', '巡查', '12次'],
    ]),
  });
  expect([form.layout.id, form.sections.safeguards]).toEqual(['other', 'absent']);
});

test('reads the year from the heading above all forms of a sheet if no form states it', () => {
  const { forms } = readForms(
    workbookOf({
      表: rows([
        ['某市科协2026年部门预算绩效文本'],
        ...['科普巡展', '创新大赛'].flatMap((name) => [
          [`${name}绩效目标表`],
          ['项目名称', name, '预算数', 36],
          ['绩效目标', `做好${name}，场次达到90场。`],
          ['一级指标', '二级指标', '三级指标', '指标值'],
          ['产出指标', '数量指标', name, '90场'],
        ]),
      ]),
    }),
  );
  expect(forms.map(({ projectName, year }) => [projectName, year])).toEqual([
    ['科普巡展', 2026],
    ['创新大赛', 2026],
  ]);
});

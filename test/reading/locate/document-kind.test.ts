/** Documents of other kinds with the fields and indicators of a declaration: none of them is checked, and each is named. */
import { check, reportOf } from '../../../src/check';
import { workbookOf, type CellSketch } from '../../support/snapshots';

type Lines = readonly (readonly CellSketch[])[];

const sheetOf = (lines: Lines) =>
  Object.fromEntries(
    lines.flatMap((line, row) =>
      line.map((cell, column) => [`${String.fromCharCode(65 + column)}${row + 1}`, cell] as const),
    ),
  );
const reportOn = (sheets: Readonly<Record<string, Lines>>) =>
  reportOf(
    check(
      workbookOf(Object.fromEntries(Object.entries(sheets).map(([name, lines]) => [name, sheetOf(lines)]))),
    ),
    '表.xlsx',
  );

const FIELDS: Lines = [
  ['项目名称', '道路养护'],
  ['主管部门', '某局', '实施单位', '某所'],
  ['年度资金总额', 20],
  ['年度目标', '完成养护里程30公里。'],
];
const TARGETS: Lines = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '养护里程', '≥30公里'],
];
const RESULTS: Lines = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '全年实际值'],
  ['产出指标', '数量指标', '养护里程', '≥30公里', '31公里'],
];

test.each([
  ['项目支出绩效自评表', RESULTS],
  ['项目支出绩效运行监控表', TARGETS],
  ['部门整体支出绩效目标申报表', TARGETS],
  ['部门整体绩效目标', TARGETS],
  ['项目支出绩效目标汇总表', TARGETS],
  ['某县公安局2026年度辅警经费绩效自评工作报告', TARGETS],
])('refuses %s and names it', (title, table) => {
  const { forms, error } = reportOn({ Sheet1: [[title], ['（2026年度）'], ...FIELDS, ...table] });
  expect(forms).toEqual([]);
  expect(error).toContain(`工作表“Sheet1”是“${title}”，不是项目支出绩效目标申报表，没有校验。`);
});

test.each([['项目支出绩效自评表'], ['部门整体支出绩效目标申报表']])(
  'refuses %s by its title even on a sheet named 申报',
  (title) => {
    const { forms, error } = reportOn({ '2026年申报': [[title], ...FIELDS, ...TARGETS] });
    expect(forms).toEqual([]);
    expect(error).toContain(`是“${title}”，不是项目支出绩效目标申报表`);
  },
);

test('recognizes a report without a title by its column of actual values', () => {
  const { forms, error } = reportOn({ Sheet1: [...FIELDS, ...RESULTS] });
  expect(forms).toEqual([]);
  expect(error).toContain('自评表或监控表');
});

test('checks only the declaration in a workbook with other documents', () => {
  const { forms, error } = reportOn({
    目录: [['目录'], ['1', '申报表'], ['2', '汇总表']],
    申报表: [['项目支出绩效目标申报表'], ['（2026年度）'], ...FIELDS, ...TARGETS],
    汇总: [['项目支出绩效目标汇总表'], ...FIELDS, ...TARGETS],
  });
  expect(error).toBeUndefined();
  expect(
    forms.map(({ project, findings }) => [project, findings.some(({ sheet }) => sheet === '汇总')]),
  ).toEqual([['道路养护', false]]);
});

const LIST: Lines = [
  ['序号', '项目名称', '预算金额', '一级指标', '二级指标', '三级指标', '指标值'],
  ['1', '道路养护', '62.4', '产出指标', '数量指标', '养护里程', '≥30公里'],
  ['2', '桥梁检测', '20', '产出指标', '数量指标', '检测桥梁', '12座'],
];

test('reads a summary that lists projects with their indicators', () => {
  const { forms } = reportOn({ Sheet1: [['2026年项目支出绩效目标汇总表'], ...LIST] });
  expect(forms.map(({ project }) => project)).toEqual(['道路养护', '桥梁检测']);
});

test('does not read such a summary beside declarations', () => {
  const { forms } = reportOn({
    申报表: [['项目支出绩效目标申报表'], ['（2026年度）'], ...FIELDS, ...TARGETS],
    汇总: [['项目支出绩效目标汇总表'], ...LIST],
  });
  expect(forms.map(({ project }) => project)).toEqual(['道路养护']);
});

test('names a table of contents and states that no form was found on other sheets', () => {
  const { error } = reportOn({ 目录: [['目录'], ['1', '申报表']], Sheet2: [['电话', '12345']] });
  expect(error).toContain('“目录”');
  expect(error).toContain('其他工作表里也没有找到申报表');
});

test.each([
  ['2026年部门收支预算总表', '工作表“Sheet1”是“2026年部门收支预算总表”，不是项目支出绩效目标申报表'],
  ['地方政府专项债券资金安排表', '工作表“Sheet1”是“地方政府专项债券资金安排表”，不是项目支出绩效目标申报表'],
  ['办公设备政府采购清单', '工作表“Sheet1”是“办公设备政府采购清单”，不是项目支出绩效目标申报表'],
  ['某局机关各处室人员名单汇编', '（标题是《某局机关各处室人员名单汇编》，不是绩效目标申报表）'],
])('refuses %s with a message that contains its title', (title, words) => {
  const { forms, error } = reportOn({ Sheet1: [[title], ['名称', '数额'], ['甲', 12]] });
  expect(forms).toEqual([]);
  expect(error).toContain(words);
});

test.each([
  [
    '政府采购预算表',
    [
      ['政府采购预算表'],
      ['项目名称', '采购品目', '数量', '单价', '金额', '资金来源'],
      ['办公设备', '计算机', 20, 0.5, 10, '财政拨款'],
    ],
  ],
  [
    '收支预算总表',
    [
      ['表1'],
      ['收支预算总表'],
      ['单位名称：某局', null, null, '单位：万元'],
      ['项目', '预算数', '项目', '预算数'],
      ['一、财政拨款', 1200, '一、一般公共服务', 900],
      ['二、其他收入', 30, '二、项目支出', 330],
    ],
  ],
  [
    '项目资金安排明细表',
    [['附件2'], ['项目资金安排明细表'], ['项目名称', '项目内容', '金额', '备注'], ['道路养护', '路面', 20]],
  ],
] as const)('refuses %s by its title although it contains words of a declaration', (title, lines) => {
  const { forms, error } = reportOn({ Sheet1: lines });
  expect(forms).toEqual([]);
  expect(error).toContain(`工作表“Sheet1”是“${title}”，不是项目支出绩效目标申报表`);
});

test('a declaration with blank columns for results is not refused as a report', () => {
  const table = RESULTS.map((line, row) => (row === 0 ? line : [...line.slice(0, 4), null]));
  expect(reportOn({ Sheet1: [...FIELDS, ...table] }).forms).toHaveLength(1);
});

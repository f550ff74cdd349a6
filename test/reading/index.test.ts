/** A workbook with more forms than are read together gives none, and says why. */
import { readForms } from '../../src/reading';
import { workbookOf, type CellSketch } from '../support/snapshots';
import { rows } from './support/sketch';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const read = (sheets: Readonly<Record<string, readonly (readonly CellSketch[])[]>>) =>
  readForms(
    workbookOf(Object.fromEntries(Object.entries(sheets).map(([name, lines]) => [name, rows(lines)]))),
  );
const fields = (project: number): CellSketch[][] => [
  ['项目名称', `第${project}个项目`],
  ...['项目概况', '立项依据', '必要性', '当年预算', '总目标'].map((label) => [label, `第${project}项`]),
];
const list = (projects: number): CellSketch[][] => [
  ['2025年项目支出绩效目标申报表'],
  ['项目名称', '预算数', '一级指标', '二级指标', '三级指标', '指标值'],
  ...numbers(projects).map((project) => [
    `第${project}个项目`,
    3,
    '产出指标',
    '数量指标',
    '培训人数',
    '100人',
  ]),
];
const TABLE = [
  ['项目内容', '项目明细', '明细金额', '单价', '数量'],
  ['设备', '电脑', 100, 50, 2],
];

const sheetsOf = (count: number) =>
  Object.fromEntries(numbers(count).map((project) => [`表${project}`, fields(project)]));

test('forms on sheets of their own', () => {
  expect(read(sheetsOf(200)).forms).toHaveLength(200);
  expect(read(sheetsOf(201))).toMatchObject({ forms: [], noFormReason: 'too-many-forms' });
});

test('projects of a list', () => {
  expect(read({ 清单: list(300) }).forms).toHaveLength(300);
  expect(read({ 清单: list(501) })).toMatchObject({ forms: [], noFormReason: 'too-many-forms' });
  expect(read({ 甲: list(300), 乙: list(300) })).toMatchObject({ forms: [], noFormReason: 'too-many-forms' });
});

test.each<[string, CellSketch[][]]>([
  ['forms below each other', numbers(1_300).flatMap(fields)],
  ['labels alone', numbers(13_500).map(() => ['项目名称', '当年预算', '总目标'])],
  ['tables below each other', numbers(1_300).flatMap(() => TABLE)],
])('%s', (_, lines) => {
  expect(read({ 表: lines })).toMatchObject({ forms: [], noFormReason: 'too-many-forms' });
});

test('an empty workbook is told apart from one without a form', () => {
  expect(read({ 表: [[]] })).toMatchObject({ forms: [], noFormReason: 'empty' });
  const other = read({ 表: [['通讯录']] });
  expect(other.forms).toEqual([]);
  expect(other.noFormReason).toBeUndefined();
});

/** A workbook that exceeds a limit gives no form, and the result names the limit. */
import type { LimitId } from '../../src/form/limits';
import { readForms } from '../../src/reading';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { workbookOf, type CellSketch } from '../support/snapshots';
import { rows } from './support/sketch';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
type Sheets = Readonly<Record<string, readonly (readonly CellSketch[])[]>>;
const bookOf = (sheets: Sheets): WorkbookSnapshot =>
  workbookOf(Object.fromEntries(Object.entries(sheets).map(([name, lines]) => [name, rows(lines)])));
const read = (sheets: Sheets) => readForms(bookOf(sheets));
/** Reads the first `count` sheets of a workbook. They are the same objects as in the workbook, so they are read only once. */
const readFirst = ({ sheets, ...book }: WorkbookSnapshot, count: number) =>
  readForms({ ...book, sheets: sheets.slice(0, count) });
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

/** This number of forms on separate sheets. */
const formsOf = (count: number, form: (project: number) => CellSketch[][]): WorkbookSnapshot =>
  bookOf(Object.fromEntries(numbers(count).map((project) => [`表${project}`, form(project)])));

test('reads no form if more than 60 sheets contain a form', () => {
  const book = formsOf(61, fields);
  expect(readFirst(book, 60).forms).toHaveLength(60);
  expect(readForms(book)).toMatchObject({ forms: [], noFormReason: 'forms' });
});

test('reads no form if the sheets of forms have too many characters; other sheets are not counted', () => {
  const long = '说明'.repeat(10_000);
  const described = (count: number) => ({ 表: [...fields(1), ...numbers(count).map(() => [long])] });
  expect(read({ ...described(12), 台账: numbers(20).map(() => [long]) }).forms).toHaveLength(1);
  expect(read(described(13))).toMatchObject({ forms: [], noFormReason: 'characters' });
});

test('reads no form if all tables together have too many characters', () => {
  const items = (count: number) => [
    ...fields(1),
    TABLE[0] ?? [],
    ...numbers(count).map((row) => ['设备', `${'电脑'.repeat(500)}${row}`, 100, 50, 2]),
  ];
  expect(read({ 表: items(95) }).forms).toHaveLength(1);
  expect(read({ 表: items(105) })).toMatchObject({ forms: [], noFormReason: 'words' });
});

test('reads no form if there are too many projects in lists', () => {
  expect(read({ 清单: list(501) })).toMatchObject({ forms: [], noFormReason: 'projects' });
  const lists = bookOf({ 甲: list(300), 乙: list(300) });
  expect(readFirst(lists, 1).forms).toHaveLength(300);
  expect(readForms(lists)).toMatchObject({ forms: [], noFormReason: 'projects' });
});

const LONG_TABLE = [TABLE[0] ?? [], ...numbers(2_001).map((item) => ['设备', `电脑${item}`, 100, 50, 2])];
const TARGETS = [
  ['一级指标', '二级指标', '三级指标', ...numbers(37).map((town) => `第${town}街道目标值`)],
  ...numbers(70).map((name) => ['产出指标', '数量指标', `人数${name}`, ...numbers(37).map(() => '3人')]),
];

test.each<[string, LimitId, CellSketch[][]]>([
  ['too many forms below each other', 'parts', numbers(1_300).flatMap(fields)],
  ['too many labels', 'labels', numbers(13_500).map(() => ['项目名称', '当年预算', '总目标'])],
  ['too many tables below each other', 'headers', numbers(1_300).flatMap(() => TABLE)],
  ['a table with too many rows', 'rows', [...fields(1), ...LONG_TABLE]],
  [
    'a table with too many columns',
    'columns',
    [
      numbers(121)
        .map((town) => `第${town}街道目标值`)
        .concat('三级指标'),
    ],
  ],
  ['a table with too many targets', 'targets', [...fields(1), ...TARGETS]],
])('reads no form from %s', (_, limit, lines) => {
  expect(read({ 表: lines })).toMatchObject({ forms: [], noFormReason: limit });
});

test('reads no form if the tables of all forms together have too many cells', () => {
  const book = formsOf(6, (project) => [...fields(project), ...LONG_TABLE.slice(0, 2_001)]);
  expect(readFirst(book, 4).forms).toHaveLength(4);
  expect(readForms(book)).toMatchObject({ forms: [], noFormReason: 'cells' });
});

test('a ledger with the headers of a table is not part of a form and does not count for the limits', () => {
  const { forms, lookedAt } = read({
    表: [...fields(1), ...TABLE],
    台账: [['2025年采购台账'], ...LONG_TABLE],
  });
  expect(forms.map(({ breakdown }) => breakdown?.items.length)).toEqual([1]);
  expect(lookedAt[1]?.found).toEqual(['项目构成分解（第2行至第2003行），没有归入任何一份申报表']);
});

test('distinguishes an empty workbook from a workbook without a form', () => {
  expect(read({ 表: [[]] })).toMatchObject({ forms: [], noFormReason: 'empty' });
  const other = read({ 表: [['通讯录']] });
  expect(other.forms).toEqual([]);
  expect(other.noFormReason).toBeUndefined();
});

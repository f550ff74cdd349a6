/** Cover pages: a title, the name of a project and a few fields, on the form's sheet or on a separate sheet. */
import { check } from '../../../src/check';
import { readForms } from '../../../src/reading';
import type { DeclarationForm } from '../../../src/form/declaration';
import { workbookOf, type SheetSketch } from '../../support/snapshots';
import { rows } from '../support/sketch';

const page = (name: string, title = '项目支出绩效目标申报书'): string[][] => [
  [title],
  [`项目名称：${name}`],
  ['申报单位：某所', '主管部门：某局'],
  ['项目属性', '一次性项目□ 经常性项目☑'],
];
const form = (name: string): (string | number | null)[][] => [
  ['项目支出绩效目标申报表'],
  ['项目名称', name, '联系电话', '54490000'],
  ['年度资金总额', 75, '其中：财政拨款', 75],
  ['年度目标', '改造电梯5部'],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '改造电梯', '5部'],
  [null, '质量指标', '验收合格率', '100%'],
];

function read(sheets: Readonly<Record<string, SheetSketch>>): readonly DeclarationForm[] {
  return readForms(workbookOf(sheets)).forms;
}

const names = ({ projectNames }: DeclarationForm): unknown[] =>
  projectNames.map(({ value, isOnCover }) => [value, isOnCover === true]);

const places: readonly (readonly [string, Readonly<Record<string, SheetSketch>>])[] = [
  ['above the form', { 表: rows([...page('消防改造'), ...form('电梯改造')]) }],
  [
    'above the form, with the same title',
    { 表: rows([...page('消防改造', '绩效目标申报表'), ...form('电梯改造')]) },
  ],
  ['on a separate sheet', { 封面: rows(page('消防改造')), 表: rows(form('电梯改造')) }],
];

test.each(places)('reports another project’s name on a cover %s', (_, sheets) => {
  const { forms } = check(workbookOf(sheets));
  expect(forms.map((one) => names(one.form))).toEqual([
    [
      ['电梯改造', false],
      ['消防改造', true],
    ],
  ]);
  expect(
    forms.flatMap(({ findings }) => findings.map(({ rule, message }) => [rule.id, message])),
  ).toContainEqual([
    'consistency/project-name',
    '封面第2行的项目名称是“消防改造”，项目总体情况是“电梯改造”，两处不一致。',
  ]);
});

test.each(places)('reads and lists the fields of a cover %s', (_, sheets) => {
  expect(
    read(sheets).flatMap(({ otherValues }) => otherValues.map(({ label, text }) => `${label}：${text}`)),
  ).toEqual(['申报单位：某所', '主管部门：某局', '项目属性：一次性项目□ 经常性项目☑']);
});

test('a cover between two forms belongs to the form below it', () => {
  const [first, second] = read({
    表: rows([...form('电梯改造'), ...page('消防改造', '绩效目标申报表'), ...form('食堂改造')]),
  });
  expect([first, second].map((one) => one && names(one))).toEqual([
    [['电梯改造', false]],
    [
      ['食堂改造', false],
      ['消防改造', true],
    ],
  ]);
});

test('a cover belongs to the form whose project it names, and to no form if it names another project', () => {
  const sheets = { 甲: rows(form('电梯改造')), 乙: rows(form('食堂改造')) };
  expect(
    read({ 封面: rows(page('食堂改造')), ...sheets }).map(({ projectNames }) => projectNames.length),
  ).toEqual([1, 2]);
  expect(
    read({ 封面: rows(page('消防改造')), ...sheets }).map(({ projectNames }) => projectNames.length),
  ).toEqual([1, 1]);
});

test.each([
  ['a letter', [['关于报送材料的函'], ['项目名称：消防改造'], ['某局：现报送申报书。']]],
  ['a page without a name', [['项目支出绩效目标申报书'], ['项目名称：'], ['申报单位：某所']]],
])('%s is not read as a cover', (_, lines) => {
  const forms = read({ 函: rows(lines), 表: rows(form('电梯改造')) });
  expect(forms.map(({ sheets }) => sheets)).toEqual([['表']]);
});

describe('a page with some fields', () => {
  const targets = rows([
    ['项目支出绩效目标申报表（二）'],
    ['年度目标', '改造电梯5部'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '改造电梯', '5部'],
    [null, '质量指标', '验收合格率', '100%'],
  ]);
  const first = (name: string): SheetSketch =>
    rows([
      ['项目支出绩效目标申报表（一）'],
      ['项目名称', name, '联系人', '岑某'],
      ['手机', '1385566770', '建设性质', '□新建 □续建'],
    ]);

  test('gives its fields to the form if it is on the sheet before the table', () => {
    const { forms } = check(workbookOf({ 基本信息: first('电梯改造'), 绩效目标: targets }));
    expect(forms.map(({ form: { projectName } }) => projectName)).toEqual(['电梯改造']);
    const ids = forms.flatMap(({ findings }) => findings.map(({ rule, at }) => `${rule.id} ${at?.sheet}`));
    expect(ids).toContain('overview/phone 基本信息');
    expect(ids).toContain('overview/category 基本信息');
  });

  test('gives no fields to the form of another project', () => {
    const named = rows([['项目支出绩效目标申报表（二）'], ['项目名称', '电梯改造'], ...lines]);
    const [form] = read({ 基本信息: first('消防改造'), 绩效目标: named });
    expect(form?.overview?.fields.phone).toBeUndefined();
  });

  const lines = [
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '改造电梯', '5部'],
    [null, '质量指标', '验收合格率', '100%'],
  ];
});

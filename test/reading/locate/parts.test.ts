/** Two forms one below the other without a title, and a column of targets for each place. */
import { rows } from '../support/sketch';
import { readForms } from '../../../src/reading';
import { workbookOf } from '../../support/snapshots';

const form = (name: string, activity: string): (string | number | null)[][] => [
  ['项目名称', name],
  ['主管部门', '某局', '实施单位', '某所'],
  ['年度资金总额', 20, '其中：财政拨款', 20],
  ['年度目标', `${name}按期完成。`],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', activity, '30项'],
  [null, '质量指标', '验收合格率', '≥95%'],
];

test('项目名称 with a name beside it ends the table above and begins another form', () => {
  const { forms } = readForms(
    workbookOf({
      表: rows([['项目支出绩效目标表'], ...form('道路养护', '养护路段'), ...form('路灯维修', '维修路灯')]),
    }),
  );
  expect(forms.map(({ projectName }) => projectName)).toEqual(['道路养护', '路灯维修']);
  expect(forms.map(({ indicators }) => indicators?.rows.map(({ name }) => name.text))).toEqual([
    ['养护路段', '验收合格率'],
    ['维修路灯', '验收合格率'],
  ]);
  expect(forms.flatMap(({ unread }) => unread)).toEqual([]);
});

test('a cover page that repeats the project’s name is not a separate form', () => {
  const cover = (name: string): (string | number | null)[][] => [
    ['项目支出绩效目标申报表'],
    ['项目名称：' + name],
    ['项目单位：某所', '主管部门：某局'],
    ['项目属性', '一次性项目□ 经常性项目☑'],
  ];
  const names = (name: string, below: string): string[] =>
    readForms(workbookOf({ 表: rows([...cover(name), ...form(below, '养护路段')]) })).forms.map(
      ({ projectName }) => projectName,
    );
  expect(names('道路养护', '道路养护')).toEqual(['道路养护']);
  expect(names('________', '')).toHaveLength(1);
});

test('columns with places as headers are columns of targets if no column is named 指标值', () => {
  const { forms } = readForms(
    workbookOf({
      表: rows([
        ['项目支出绩效目标表'],
        ...form('道路养护', '养护路段').slice(0, 4),
        ['一级指标', '二级指标', '三级指标', '东村', '西村'],
        ['产出指标', '数量指标', '养护路段', '3段', '5段'],
        [null, '质量指标', '验收合格率', '≥95%', '≥90%'],
      ]),
    }),
  );
  const [only] = forms;
  expect(only?.indicators?.missingColumns).toEqual([]);
  expect(only?.indicators?.rows.map(({ name, target }) => [name.text, target.text])).toEqual([
    ['养护路段', '3段'],
    ['养护路段', '5段'],
    ['验收合格率', '≥95%'],
    ['验收合格率', '≥90%'],
  ]);
});

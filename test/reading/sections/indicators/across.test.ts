/** Indicator tables with a column for each category. */
import { readForms } from '../../../../src/reading';
import { a1, readOne, rows, seen } from '../../support/sketch';
import { workbookOf } from '../../../../src/workbook/sketch';

test('reads a list with a project in each row and its indicators of a category in each cell', () => {
  const { forms } = readForms(
    workbookOf({
      表: rows([
        ['2026年度项目绩效目标表'],
        ['序号', '项目名称', '预算金额', '年度绩效目标', '数量指标', '质量指标', '时效指标', '满意度指标'],
        [
          1,
          '非遗进校园',
          30,
          '开课60节',
          '开课60节；覆盖学校15所',
          '完成率100%',
          '12月底前',
          '师生满意度≥90%',
        ],
        [2, '乡村舞台', 45, '演出24场', '演出24场', '/', '全年', '群众满意度≥90%'],
      ]),
    }),
  );
  expect(forms.map(({ projectName, overview }) => [projectName, overview?.funds.currentYear?.text])).toEqual([
    ['非遗进校园', '30'],
    ['乡村舞台', '45'],
  ]);
  expect(
    forms.map(({ indicators }) =>
      indicators?.rows.map(({ dimension, category, name, target }) => [
        dimension.id,
        category.id,
        name.text,
        `${a1(target.at)} ${target.text}`,
      ]),
    ),
  ).toEqual([
    [
      ['output', 'quantity', '开课', 'E3 60节'],
      ['output', 'quantity', '覆盖学校', 'E3 15所'],
      ['output', 'quality', '完成率', 'F3 100%'],
      ['output', 'timeliness', '12月底前', 'G3 12月底前'],
      ['satisfaction', 'satisfaction', '师生满意度', 'H3 ≥90%'],
    ],
    [
      ['output', 'quantity', '演出', 'E4 24场'],
      ['output', 'timeliness', '全年', 'G4 全年'],
      ['satisfaction', 'satisfaction', '群众满意度', 'H4 ≥90%'],
    ],
  ]);
});

test('reads columns of categories below a row of dimensions', () => {
  const { indicators, overview } = readOne({
    表: rows(
      [
        ['项目绩效目标申报表'],
        ['项目名称', '公厕改造', '实施单位', '某街道'],
        ['年度目标', '新建公厕8座'],
        ['绩效指标', '产出指标', null, null, '效益指标'],
        [null, '数量指标', '质量指标', '成本指标', '社会效益指标'],
        [null, '新建公厕8座', '完好率≥98%', '总成本≤90万元', '受益居民3万人'],
      ],
      ['A4:A6', 'B4:D4'],
    ),
  });
  expect(
    indicators?.rows.map(({ dimension, category, name }) => [dimension.id, category.id, name.text]),
  ).toEqual([
    ['output', 'quantity', '新建公厕'],
    ['output', 'quality', '完好率'],
    ['output', 'cost', '总成本'],
    ['benefit', 'social', '受益居民'],
  ]);
  expect(seen(overview?.fields.annualGoal)).toBe('B3 新建公厕8座');
});

test('reads names below the categories and a row of targets for each place', () => {
  const { indicators, unread } = readOne({
    表: rows(
      [
        ['2026年度补助资金绩效目标表'],
        ['项目单位', '产出指标', null, null, '效益指标', null],
        [null, '质量指标', '数量指标', '时效指标', '社会效益指标', null],
        [null, '资金投向合规率', '扶持村数', '资金使用率', '受益群众', '群众投诉'],
        ['东镇', '100%', '2个', '≥90%', '300人', '0起'],
        ['西镇', '100%', '1个', '≥80%', '120人', '0起'],
      ],
      ['A2:A4', 'B2:D2', 'E2:F2', 'E3:F3'],
    ),
  });
  expect(
    indicators?.rows.map(({ category, name, target }) => [
      category.id,
      name.text,
      target.label,
      `${a1(target.at)} ${target.combined}`,
    ]),
  ).toEqual([
    ['quality', '资金投向合规率', '东镇', 'B5 100%'],
    ['quantity', '扶持村数', '东镇', 'C5 2个'],
    ['timeliness', '资金使用率', '东镇', 'D5 ≥90%'],
    ['social', '受益群众', '东镇', 'E5 300人'],
    ['social', '群众投诉', '东镇', 'F5 0起'],
    ['quality', '资金投向合规率', '西镇', 'B6 100%'],
    ['quantity', '扶持村数', '西镇', 'C6 1个'],
    ['timeliness', '资金使用率', '西镇', 'D6 ≥80%'],
    ['social', '受益群众', '西镇', 'E6 120人'],
    ['social', '群众投诉', '西镇', 'F6 0起'],
  ]);
  expect(unread).toEqual([]);
});

test('reads values with words for operators and full-width digits as targets, not as names', () => {
  const { indicators } = readOne({
    表: rows(
      [
        ['项目绩效目标申报'],
        ['项目名称', '教玩具更新', '申报单位', '某局'],
        ['产出指标', null, null, '满意度指标'],
        ['数量指标', '质量指标', '成本指标', '服务对象满意度'],
        ['更新幼儿园数', '验收合格率', '项目总成本', '家长满意度'],
        ['不少于１７所', '达到100%', '不超过255万元', '不低于90%'],
      ],
      ['A3:C3'],
    ),
  });
  expect(indicators?.rows.map(({ name, target }) => [name.text, target.text])).toEqual([
    ['更新幼儿园数', '不少于１７所'],
    ['验收合格率', '达到100%'],
    ['项目总成本', '不超过255万元'],
    ['家长满意度', '不低于90%'],
  ]);
});

test.each([
  ['without 一级目标 above them', [], ['dimension']],
  ['under 一级目标', [['绩效指标', null, '产出指标', null, '满意度指标']], []],
])('reads categories side by side %s', (_, above, missing) => {
  const { indicators } = readOne({
    表: rows(
      [
        ['项目绩效目标申报表'],
        ['项目名称', '公厕改造', '年度目标', '改造公厕12座'],
        ...above,
        ['地点', null, '数量指标', '质量指标', '服务对象满意度'],
        ['城区', null, '改造公厕12座', '合格率100%', '居民满意度≥90%'],
      ],
      above.length > 0 ? ['C3:D3'] : [],
    ),
  });
  expect(indicators?.rows).toHaveLength(3);
  expect(indicators?.missingColumns).toEqual(missing);
});

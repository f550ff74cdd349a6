/** Which profile a form gets by its layout and year. */
import { check } from '../../src/check';
import { rows } from '../reading/support/sketch';
import { rightForm } from '../support/right-form';
import { workbookOf, type CellSketch } from '../support/snapshots';

interface Sketch {
  readonly unit?: string;
  readonly year?: string;
  readonly indicators: readonly (readonly CellSketch[])[];
}

const COST_AS_DIMENSION = [
  ['成本指标', '经济成本指标', '项目总成本', '≤120万元'],
  ['产出指标', '数量指标', '更新设备', '4套'],
];
const COST_AS_OUTPUT = [
  ['产出指标', '数量指标', '更新设备', '4套'],
  [null, '成本指标', '项目总成本', '≤120万元'],
];

function formOf({ unit = '某市图书馆', year = '（2026年度）', indicators }: Sketch) {
  const sheet = rows([
    ['项目支出绩效目标申报表'],
    [year],
    ['项目名称', '设备更新'],
    ['主管部门', '某局', '实施单位', unit],
    ['年度资金总额', 120, '其中：财政拨款', 120],
    ['年度绩效目标', '更新设备4套。'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ...indicators,
  ]);
  const [form] = check(workbookOf({ 申报表: sheet })).forms;
  if (!form) throw new Error('no form');
  return form;
}

test.each<[string, Sketch, string]>([
  ['the ministry’s form', { indicators: COST_AS_DIMENSION }, 'national'],
  ['the city’s form of 2026', { unit: '上海图书馆', indicators: COST_AS_DIMENSION }, 'shanghai-2025'],
  [
    'a city’s form without a year',
    { unit: '上海图书馆', year: '', indicators: COST_AS_DIMENSION },
    'shanghai-2025',
  ],
  [
    'the city’s form of 2024',
    { unit: '上海图书馆', year: '（2024年度）', indicators: COST_AS_DIMENSION },
    'national',
  ],
  [
    'a city’s form with cost among the outputs',
    { unit: '上海图书馆', indicators: COST_AS_OUTPUT },
    'national',
  ],
])('chooses the profile of %s', (_, sketch, id) => {
  expect(formOf(sketch).profile.id).toBe(id);
});

test('uses the profile of Shanghai for the three tables', () => {
  expect(check(rightForm()).forms[0]?.profile.id).toBe('shanghai');
});

describe('requirements of a profile', () => {
  const found = (sketch: Sketch) =>
    formOf(sketch).findings.map(({ rule, message }) => `${rule.id} ${message}`);

  test('the ministry’s profile accepts cost as a dimension or as a category of the outputs', () => {
    for (const indicators of [COST_AS_DIMENSION, COST_AS_OUTPUT]) {
      expect(found({ indicators }).filter((line) => /^target\/(category|cost) /.test(line))).toEqual([]);
    }
  });

  test('the ministry’s profile reports missing categories, but no missing sections that its form does not print', () => {
    const lines = found({ indicators: COST_AS_DIMENSION });
    expect(lines.filter((line) => line.startsWith('structure/'))).toEqual([]);
    expect(lines.find((line) => line.startsWith('target/coverage'))).toContain(
      '没有“效果目标”“满意度”“质量”“时效”类的指标',
    );
  });

  test('the city’s profile requires cost as a separate dimension', () => {
    const indicators = [...COST_AS_DIMENSION, [null, '成本指标', '设备成本', '≤30万元/套']];
    const lines = found({ unit: '上海图书馆', indicators });
    expect(lines.find((line) => line.startsWith('target/category'))).toContain('“成本指标”不属于“产出指标”');
  });
});

test('reports no missing section in a list of indicators with the ministry’s title', () => {
  const sheet = rows([
    ['项目支出绩效目标表'],
    ['项目名称：设备更新'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ...COST_AS_DIMENSION,
  ]);
  const [form] = check(workbookOf({ 表: sheet })).forms;
  expect(form?.profile.id).toBe('national');
  expect(form?.findings.filter(({ rule }) => rule.id.startsWith('structure/'))).toEqual([]);
});

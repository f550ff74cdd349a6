/** An indicator table with a vertical header. */
import type { CellSketch } from '../../../support/snapshots';
import { a1, readOne, rows } from '../../support/sketch';

const form = (lines: readonly (readonly CellSketch[])[], merges: readonly string[] = []) =>
  readOne({
    申报表: rows(
      [
        ['项目支出绩效目标申报表'],
        ['项目名称', '瞭望塔维护', '主管部门', '某县林业局'],
        ['年度资金总额', 35, '其中：财政拨款', 35],
        ['年度目标', '维护瞭望塔7座。'],
        ...lines,
      ],
      merges,
    ),
  });

const TABLE = [
  ['绩效指标', '一级指标', '产出指标', null, '满意度指标'],
  [null, '二级指标', '数量指标', '时效指标', '服务对象满意度指标'],
  [null, '三级指标', '维护瞭望塔', '完成时间', '护林员满意度'],
  [null, '指标值', '7座', '2026年10月底前', '≥90%'],
];

test('each column is an indicator; merged levels apply to all of their columns', () => {
  const { indicators, overview, unread } = form(TABLE, ['A5:A8', 'C5:D5']);
  expect(
    indicators?.rows.map(({ dimension, category, name, target }) => [
      dimension.id,
      category.id,
      name.text,
      `${a1(target.at)} ${target.text}`,
      target.value.kind,
    ]),
  ).toEqual([
    ['output', 'quantity', '维护瞭望塔', 'C8 7座', 'quantity'],
    ['output', 'timeliness', '完成时间', 'D8 2026年10月底前', 'date'],
    ['satisfaction', 'satisfaction', '护林员满意度', 'E8 ≥90%', 'quantity'],
  ]);
  expect(indicators?.missingColumns).toEqual([]);
  expect(overview?.fields.endDate).toBeUndefined();
  expect(unread).toEqual([]);
});

test('reads a value without a name', () => {
  const lines = TABLE.map((line, row) => (row === 2 ? [...line.slice(0, 4), null] : line));
  const { indicators } = form(lines, ['A5:A8', 'C5:D5']);
  expect(indicators?.rows.map(({ name, target }) => [name.text, target.text]).at(-1)).toEqual(['', '≥90%']);
});

/** Several indicators in one cell. */
import type { CellSketch } from '../../../support/snapshots';
import { a1, readOne, rows } from '../../support/sketch';

const read = (lines: readonly (readonly CellSketch[])[], merges: readonly string[] = []) =>
  readOne({
    表: rows(
      [
        ['项目绩效目标表'],
        ['项目名称', '公厕改造', '实施单位', '某街道'],
        ['年度资金总额', 90, '财政拨款', 90],
        ['年度目标', '新建公厕8座'],
        ...lines,
      ],
      merges,
    ),
  });
const shown = (lines: readonly (readonly CellSketch[])[]) =>
  read(lines).indicators?.rows.map(({ name, target }) => [
    `${a1(name.at)} ${name.text}`,
    `${a1(target.at)} ${target.text}`,
    target.value.kind,
  ]);

test.each([
  ['list marks', '1.新建公厕8座；2.改造公厕≥5座。'],
  ['list marks, with blanks before the targets', '1.新建公厕 8座；2.改造公厕 ≥5座。'],
  ['line breaks', '新建公厕8座\n改造公厕≥5座'],
  ['circled numbers', '①新建公厕8座②改造公厕≥5座'],
  ['marks in words', '指标1：新建公厕8座\n指标2：改造公厕≥5座'],
  ['commas', '新建公厕8座，改造公厕≥5座'],
])('divides a cell with names and targets at %s', (_, text) => {
  expect(
    shown([
      ['一级指标', '二级指标', '三级指标及指标值'],
      ['产出指标', '数量指标', text],
      ['产出指标', '质量指标', '公厕完好率≥98%'],
    ]),
  ).toEqual([
    ['C6 新建公厕', 'C6 8座', 'quantity'],
    ['C6 改造公厕', 'C6 ≥5座', 'quantity'],
    ['C7 公厕完好率', 'C7 ≥98%', 'quantity'],
  ]);
});

test('a value in brackets after the name is the target, and a remark in brackets is not', () => {
  expect(
    shown([
      ['一级指标', '二级指标', '三级指标及指标值'],
      ['产出指标', '数量指标', '新建公厕（≥8座）'],
      ['产出指标', '质量指标', '公厕完好（含移动公厕）'],
    ]),
  ).toEqual([
    ['C6 新建公厕', 'C6 ≥8座', 'quantity'],
    ['C7 公厕完好（含移动公厕）', 'C7 公厕完好（含移动公厕）', 'words'],
  ]);
});

test.each([
  ['1.新建公厕；2.改造公厕', '1.8座；2.5座'],
  ['1、新建公厕\n2、改造公厕', '8座\n5座'],
  ['新建公厕\n改造公厕', '8座\n5座'],
])('pairs the entries of two cells with the same number of entries: %j and %j', (names, targets) => {
  expect(
    shown([
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', names, targets],
    ]),
  ).toEqual([
    ['C6 新建公厕', 'D6 8座', 'quantity'],
    ['C6 改造公厕', 'D6 5座', 'quantity'],
  ]);
});

test.each([
  ['新建\n公厕', '8座\n（含移动公厕）'],
  ['新建公厕', '6月完成3座；9月完成5座'],
  ['1.新建公厕；2.改造公厕', '100%'],
])('does not divide other texts: %j and %j', (name, target) => {
  expect(
    shown([
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', name, target],
    ])?.map(([first, second]) => [first, second]),
  ).toEqual([[`C6 ${name}`, `D6 ${target}`]]);
});

test('counts the weight of a divided row once', () => {
  const { indicators } = read([
    ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
    ['产出指标', '数量指标', '1.新建公厕；2.改造公厕', '1.8座；2.5座', 20],
  ]);
  expect(indicators?.rows.map(({ weight }) => weight?.text)).toEqual(['20', undefined]);
});

test('reads a column of names and targets below a header of unknown words', () => {
  const { indicators, unread } = read(
    [
      ['指标类别', null, '考核要求'],
      ['产出指标', '数量指标', '1.新建公厕8座；2.改造公厕5座'],
      [null, '质量指标', '公厕完好率≥98%'],
      ['满意度指标', '服务对象满意度指标', '居民满意度≥90%'],
    ],
    ['A5:B5'],
  );
  expect(
    indicators?.rows.map(({ dimension, category, name, target }) => [
      dimension.id,
      category.id,
      name.text,
      target.text,
    ]),
  ).toEqual([
    ['output', 'quantity', '新建公厕', '8座'],
    ['output', 'quantity', '改造公厕', '5座'],
    ['output', 'quality', '公厕完好率', '≥98%'],
    ['satisfaction', 'satisfaction', '居民满意度', '≥90%'],
  ]);
  expect(unread).toEqual([]);
});

test('does not divide a sentence or a number at a comma', () => {
  expect(
    shown([
      ['一级指标', '二级指标', '三级指标及指标值'],
      ['产出指标', '数量指标', '新建公厕8座，均为装配式'],
      ['产出指标', '成本指标', '总成本≤1,200元'],
    ])?.map(([name]) => name),
  ).toEqual(['C6 新建公厕8座，均为装配式', 'C7 总成本']);
});

test('reads a cell that lists the indicators of several categories, each after its level', () => {
  const { indicators, unread } = read([
    ['产出指标', '1.数量：新建公厕8座，改造公厕5座；\n2.质量：合格率100%；\n3.成本：总成本≤90万元'],
    ['效益指标', '社会效益：居民投诉≤3起'],
    ['满意度指标', '1.居民满意度≥90%'],
  ]);
  expect(
    indicators?.rows.map(({ dimension, category, name, target }) => [
      dimension.id,
      category.id,
      `${a1(name.at)} ${name.text}`,
      target.text,
    ]),
  ).toEqual([
    ['output', 'quantity', 'B5 新建公厕', '8座'],
    ['output', 'quantity', 'B5 改造公厕', '5座'],
    ['output', 'quality', 'B5 合格率', '100%'],
    ['output', 'cost', 'B5 总成本', '≤90万元'],
    ['benefit', 'social', 'B6 居民投诉', '≤3起'],
    ['satisfaction', null, 'B7 居民满意度', '≥90%'],
  ]);
  expect(unread).toEqual([]);
});

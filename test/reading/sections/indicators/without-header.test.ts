/** Indicator tables without a header row. */
import type { Indicator } from '../../../../src/form/indicators';
import type { CellSketch } from '../../../support/snapshots';
import { a1, readOne, rows, seen } from '../../support/sketch';

const ABOVE: readonly (readonly CellSketch[])[] = [
  ['项目绩效目标表'],
  ['项目名称', '户厕改造', '实施单位', '某乡政府'],
  ['年度资金总额', 90, '财政拨款', 90],
  ['年度目标', '新建户厕450座'],
];
const LINES: readonly (readonly CellSketch[])[] = [
  ['产出指标', '数量指标', '新建户厕', '450座'],
  [null, '质量指标', '户厕合格率', '≥98%'],
  [null, '时效指标', '完成时间', '2025年11月底前'],
  ['效益指标', '社会效益指标', '受益户数', '450户'],
  ['满意度指标', '服务对象满意度指标', '农户满意度', '≥90%'],
];
const read = (lines: readonly (readonly CellSketch[])[], left: readonly CellSketch[] = []) =>
  readOne({ 表: rows([...ABOVE, ...lines.map((line) => [...left, ...line])]) });
const shown = ({ dimension, category, name, target }: Indicator) => [
  dimension.id,
  category.id,
  name.text,
  target.text,
];

test.each([
  ['at the left', []],
  ['beside a label', ['绩效指标']],
])('reads levels, names and targets %s', (_, left) => {
  const { indicators, overview, unread } = read(LINES, left);
  expect(indicators?.rows.map(shown)).toEqual([
    ['output', 'quantity', '新建户厕', '450座'],
    ['output', 'quality', '户厕合格率', '≥98%'],
    ['output', 'timeliness', '完成时间', '2025年11月底前'],
    ['benefit', 'social', '受益户数', '450户'],
    ['satisfaction', 'satisfaction', '农户满意度', '≥90%'],
  ]);
  expect(indicators && [a1(indicators.header), indicators.missingColumns]).toEqual([
    left.length > 0 ? 'D5' : 'C5',
    [],
  ]);
  expect([overview?.fields.endDate, unread]).toEqual([undefined, []]);
  expect(seen(overview?.fields.annualGoal)).toBe('B4 新建户厕450座');
});

test('recognizes columns by their contents below a header of unknown words', () => {
  const { indicators, unread, otherValues } = readOne({
    表: rows([
      ...ABOVE,
      ['类型', '考核内容', '标准值', '标准来源'],
      ['数量指标', '新建户厕', '450座', '计划'],
      [null, '改建户厕', '≥120座', '计划'],
      ['质量指标', '户厕合格率', '≥98%', '规范'],
      ['时效指标', '完成时间', '11月底前', '计划'],
      ['满意度指标', '农户满意度', '≥90%', '调查'],
    ]),
  });
  expect(indicators?.rows.map(shown)).toEqual([
    ['output', 'quantity', '新建户厕', '450座'],
    ['output', 'quantity', '改建户厕', '≥120座'],
    ['output', 'quality', '户厕合格率', '≥98%'],
    ['output', 'timeliness', '完成时间', '11月底前'],
    ['satisfaction', 'satisfaction', '农户满意度', '≥90%'],
  ]);
  expect([indicators?.missingColumns, unread]).toEqual([[], []]);
  expect(otherValues.map(seen)).toContain('D8 规范');
});

test('distinguishes names from levels below unknown headers beside 绩效指标', () => {
  const { indicators, unread } = readOne({
    表: rows(
      [
        ...ABOVE,
        ['绩效指标', '指标维度', '指标描述', '指标要求', '考核部门'],
        [null, '（1）数量', '新建户厕', '450座', '村建办'],
        [null, '（2）质量', '户厕合格率', '≥98%', '村建办'],
        [null, '（3）时效', '完成时间', '2025年11月底前', '村建办'],
        [null, '（1）社会效益', '受益户数', '450户', '村建办'],
      ],
      ['A5:A9'],
    ),
  });
  expect(indicators?.rows.map(({ category, name, note }) => [category.id, name.text, note?.text])).toEqual([
    ['quantity', '新建户厕', undefined],
    ['quality', '户厕合格率', undefined],
    ['timeliness', '完成时间', undefined],
    ['social', '受益户数', undefined],
  ]);
  expect([indicators?.missingColumns, unread]).toEqual([[], []]);
});

test('绩效指标 over levels and names is the header of both if the other headers are years', () => {
  const { indicators } = readOne({
    表: rows(
      [
        ...ABOVE,
        ['绩效指标', null, '2025年', '2026年', '合计', '备注'],
        ['数量指标', '新建户厕（座）', 200, 250, 450],
        ['质量指标', '户厕合格率', '≥98%', '≥98%', '≥98%'],
        ['时效指标', '完成时间', '2025年11月', '2026年11月', '—'],
        ['满意度指标', '农户满意度', '≥90%', '≥90%', '≥90%'],
      ],
      ['A5:B5'],
    ),
  });
  expect(
    indicators?.rows.slice(0, 3).map(({ category, name, target }) => [category.id, name.text, target.text]),
  ).toEqual([
    ['quantity', '新建户厕（座）', '200'],
    ['quantity', '新建户厕（座）', '250'],
    ['quantity', '新建户厕（座）', '450'],
  ]);
});

test('lists the columns of further years', () => {
  const { indicators, unread, otherValues } = readOne({
    表: rows([
      ...ABOVE,
      ['二级指标', '考核内容', '2025年', '2026年'],
      ['数量指标', '新建户厕', '450座', '500座'],
      ['质量指标', '户厕合格率', '≥98%', '≥98%'],
      ['满意度指标', '农户满意度', '≥90%', '≥92%'],
    ]),
  });
  expect(indicators?.rows.map(({ name, target }) => `${name.text} ${target.text}`)).toContain(
    '新建户厕 450座',
  );
  expect(unread).toEqual([]);
  expect([
    ...(indicators?.rows ?? []).map(({ target }) => a1(target.at)),
    ...otherValues.map(({ at }) => a1(at)),
  ]).toContain('D6');
});

test('reads a single column of names and targets beside the levels', () => {
  const { indicators } = readOne({
    表: rows([
      ...ABOVE,
      ['指标维度', '指标内容及目标值', '权重'],
      ['数量指标', '新建户厕：450座', 40],
      ['质量指标', '户厕合格率≥98%', 30],
      ['满意度指标', '农户满意度≥90%', 30],
    ]),
  });
  expect(indicators?.rows.map(({ name, target }) => `${name.text} ${target.text}`)).toEqual([
    '新建户厕 450座',
    '户厕合格率 ≥98%',
    '农户满意度 ≥90%',
  ]);
});

test('指标 above the levels and the names is the header of the names', () => {
  const { indicators } = readOne({
    表: rows(
      [
        ...ABOVE,
        ['指标', null, null, '目标值'],
        ...LINES.map(([one, two, name, target]) => [one ?? null, two ?? null, name ?? null, target ?? null]),
      ],
      ['A5:C5'],
    ),
  });
  expect(indicators?.rows.map(({ category, name }) => [category.id, name.text])).toEqual([
    ['quantity', '新建户厕'],
    ['quality', '户厕合格率'],
    ['timeliness', '完成时间'],
    ['social', '受益户数'],
    ['satisfaction', '农户满意度'],
  ]);
});

test('lists further columns', () => {
  const { otherValues } = read(LINES.map((line, index) => [...line, index === 0 ? '按座补助' : null]));
  expect(otherValues.map(seen)).toEqual(['E5 按座补助']);
});

test.each([
  ['two rows', LINES.slice(0, 2)],
  [
    'operators before the values',
    LINES.map(([one, two, name, target]) => [one ?? null, two ?? null, name ?? null, '≥', target ?? null]),
  ],
  ['units after the values', LINES.map((line) => [...line, '座'])],
])('%s are not read as indicators', (_, lines) => {
  const { indicators, unread } = read(lines);
  expect(indicators).toBeUndefined();
  expect(unread.length).toBeGreaterThan(0);
});

test('reads rows below a known header only once', () => {
  const { indicators } = read([['一级指标', '二级指标', '三级指标', '指标值'], ...LINES]);
  expect(indicators?.rows).toHaveLength(LINES.length);
  expect(indicators && a1(indicators.header)).toBe('C5');
});

test('recognizes names and a level beside a known header of targets by their contents', () => {
  const { indicators, unread } = readOne({
    表: rows([
      ...ABOVE,
      ['序号', '考核要点', '目标值', '完成时间', '属于'],
      [1, '新建户厕', '450座', '11月', '产出/数量'],
      [2, '户厕合格率', '≥98%', '11月', '产出/质量'],
      [3, '农户满意度', '≥90%', '12月', '满意度指标'],
    ]),
  });
  expect(indicators?.rows.map(shown)).toEqual([
    ['output', 'quantity', '新建户厕', '450座'],
    ['output', 'quality', '户厕合格率', '≥98%'],
    ['satisfaction', 'satisfaction', '农户满意度', '≥90%'],
  ]);
  expect(unread).toEqual([]);
});

test.each([
  [
    'separate targets',
    [
      ['绩效指标', '目标值'],
      ['产出指标/数量指标/新建户厕', '450座'],
      ['产出指标/质量指标/户厕合格率', '≥98%'],
      ['满意度指标/服务对象满意度指标/农户满意度', '≥90%'],
    ],
  ],
  [
    'targets in the same cells',
    [
      ['绩效指标', '数量指标：新建户厕450座'],
      [null, '质量指标：户厕合格率≥98%'],
      [null, '满意度指标：农户满意度≥90%'],
    ],
  ],
] as const)('reads levels before the names in the same cells, with %s', (_, lines) => {
  const { indicators, unread } = readOne({ 表: rows([...ABOVE, ...lines]) });
  expect(indicators?.rows.map(shown)).toEqual([
    ['output', 'quantity', '新建户厕', '450座'],
    ['output', 'quality', '户厕合格率', '≥98%'],
    ['satisfaction', 'satisfaction', '农户满意度', '≥90%'],
  ]);
  expect(unread).toEqual([]);
});

test('recognizes names and targets by the column of operators between them', () => {
  const { indicators, unread } = readOne({
    表: rows([
      ...ABOVE,
      ['指标', '方向', '数值', '单位'],
      ['新建户厕', '≥', 450, '座'],
      ['户厕合格率', '≥', 98, '%'],
      ['完成用时', '≤', 90, '天'],
    ]),
  });
  expect(indicators?.rows.map(({ name, target }) => [name.text, target.combined])).toEqual([
    ['新建户厕', '≥450座'],
    ['户厕合格率', '≥98%'],
    ['完成用时', '≤90天'],
  ]);
  expect(unread).toEqual([]);
});

test('reads levels before the names with targets of places in other columns', () => {
  const { indicators } = readOne({
    表: rows([
      ...ABOVE,
      ['指标', '单位', '合计', '甲市', '乙市', '备注'],
      ['数量：户厕改造', '户', 450, 250, 200],
      ['质量：户厕合格率', '%', '≥98', '≥98', '≥98'],
      ['社会效益：户厕普及率', '%', '≥90', '≥90', '≥90'],
    ]),
  });
  expect(indicators?.rows.filter(({ period }) => period === 'annual').map(shown)).toEqual([
    ['output', 'quantity', '户厕改造', '450'],
    ['output', 'quality', '户厕合格率', '≥98'],
    ['benefit', 'social', '户厕普及率', '≥90'],
  ]);
});

test('reads one column of joined levels, names and targets', () => {
  const { indicators } = read([
    ['产出数量', '新建户厕', '450座'],
    ['产出质量', '户厕合格率', '≥98%'],
    ['社会效益', '受益户数', '450户'],
    ['满意度', '农户满意度', '≥90%'],
  ]);
  expect(indicators?.rows.map(({ category, name, target }) => [category.id, name.text, target.text])).toEqual(
    [
      ['quantity', '新建户厕', '450座'],
      ['quality', '户厕合格率', '≥98%'],
      ['social', '受益户数', '450户'],
      ['satisfaction', '农户满意度', '≥90%'],
    ],
  );
});

test('below a single known header of targets, reads levels from captions and lists the rows above them', () => {
  const { indicators, otherValues } = readOne({
    表: rows([
      ['某疾控中心项目绩效目标批复表'],
      ['项目', '指标值', '绩效金额'],
      ['某疾控中心'],
      ['疫苗采购', null, 3000000],
      ['产出指标'],
      ['成本指标（必填）'],
      ['疫苗采购成本', '≤300万元'],
      ['数量指标（必填）'],
      ['采购疫苗', '2万支'],
      ['质量指标（必填）'],
      ['疫苗合格率', null],
      ['满意度指标'],
      ['服务对象满意度指标（必填）'],
      ['接种者满意度', '≥90%'],
    ]),
  });
  expect(indicators?.rows.map(shown)).toEqual([
    ['cost', null, '疫苗采购成本', '≤300万元'],
    ['output', 'quantity', '采购疫苗', '2万支'],
    ['output', 'quality', '疫苗合格率', ''],
    ['satisfaction', 'satisfaction', '接种者满意度', '≥90%'],
  ]);
  expect(otherValues.map(({ text }) => text)).toEqual(['某疾控中心', '疫苗采购', '3000000']);
});

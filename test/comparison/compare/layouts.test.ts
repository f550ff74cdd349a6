/** One project, declared last year and this year on forms of different layouts. */
import { compareForms, pairForms, type ChangedCell, type Comparison } from '../../../src/comparison';
import type { CellValue } from '../../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { toA1 } from '../../../src/workbook/a1';
import { workbookOf } from '../../support/snapshots';
import { yearForms } from '../../support/year-rule-cases';

/** 一级, 二级, name, operator, number, unit. */
type Target = readonly [string, string, string, string, number, string];

interface Project {
  readonly year: number;
  readonly budget: number;
  readonly targets: readonly Target[];
}

const NAME = '公园运转经费';
const UNIT = '某市园林管理所';
const GOAL = '维护公园设施，保证免费开放300天。';

const TARGETS: readonly Target[] = [
  ['产出', '数量', '公园开放天数', '≥', 300, '天'],
  ['产出', '质量', '设施完好率', '≥', 98, '%'],
  ['产出', '时效', '故障修复时间', '≤', 24, '小时'],
  ['产出', '成本', '运转总成本', '≤', 800000, '元'],
  ['效益', '社会效益', '接待游客人次', '≥', 100000, '人次'],
  ['效益', '满意度', '游客满意度', '≥', 90, '%'],
];

const LOWERED: Target = ['效益', '满意度', '游客满意度', '≥', 85, '%'];

const NEW: Target = ['产出', '质量', '绿化养护达标率', '≥', 95, '%'];
const REVERSED: Target = ['产出', '时效', '故障修复时间', '≥', 24, '小时'];

const LAST: Project = { year: 2025, budget: 800000, targets: TARGETS };
const THIS: Project = { ...LAST, year: 2026 };

const written = ([, , , operator, number, unit]: Target): string =>
  unit === '元' ? `${operator}${number / 10000}万元` : `${operator}${number}${unit}`;
const times = ([first, second, name, operator, number, unit]: Target, factor: number): Target => [
  first,
  second,
  name,
  operator,
  unit === '%' || unit === '小时' ? number : number * factor,
  unit,
];

type Line = readonly (CellValue | null)[];

const LAYOUTS: Readonly<Record<string, (project: Project) => Record<string, readonly Line[]>>> = {
  'the ministry’s': ({ year, budget, targets }) => ({
    绩效目标表: [
      ['项目支出绩效目标表'],
      [`（${year}年度）`],
      ['项目名称', NAME],
      ['主管部门及代码', '某市城管局[214]', null, '实施单位', UNIT],
      ['项目资金\n（万元）', '年度资金总额：', null, budget / 10000],
      [null, '其中：财政拨款', null, budget / 10000],
      [null, '其他资金', null, 0],
      ['年度总体目标', GOAL],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '分值'],
      ...targets.map((one) => [null, `${one[0]}指标`, `${one[1]}指标`, one[2], written(one), 15]),
    ],
  }),
  'sign, value and unit in three columns, in 元': ({ year, budget, targets }) => ({
    绩效目标表: [
      ['项目支出绩效目标表'],
      [`（${year}年度）`],
      ['项目名称', NAME],
      ['主管部门', '某市城管局', null, null, '实施单位', UNIT],
      ['项目资金（元）', '年度资金总额', budget, null, '财政拨款', budget],
      [null, '其他资金', 0],
      ['年度目标', GOAL],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '计算符号', '指标值', '度量单位', '权重'],
      ...targets.map(([first, second, name, operator, number, unit]) => [
        null,
        `${first}指标`,
        `${second}指标`,
        name,
        operator,
        number,
        unit,
        15,
      ]),
    ],
  }),
  'half a year beside the year': ({ year, budget, targets }) => ({
    绩效目标表: [
      [`${year}年度项目支出绩效目标申报表`],
      ['项目名称', NAME, null, '实施单位', UNIT],
      ['项目资金（万元）', '年度资金总额', budget / 10000],
      [null, '其中：财政拨款', budget / 10000],
      [null, '其他资金', 0],
      ['年度目标', GOAL],
      ['一级指标', '二级指标', '三级指标', '半年（程）指标值', '全年（程）指标值'],
      ...targets.map((one) => [
        `${one[0]}指标`,
        `${one[1]}指标`,
        one[2],
        written(times(one, 0.5)),
        written(one),
      ]),
    ],
  }),
  'three years beside one': ({ year, budget, targets }) => ({
    绩效目标申报表: [
      ['上海市市级项目支出绩效目标申报表'],
      [`（${year}年度）`],
      ['项目名称', NAME],
      ['预算主管部门', '某市城管局', null, '项目实施单位', UNIT],
      ['项目资金（元）', '年度资金总额', budget],
      [null, '其中：财政拨款', budget],
      [null, '其他资金', 0],
      ['项目总目标', '三年内公园设施完好率保持在98%以上。'],
      ['年度绩效目标', GOAL],
      ['一级指标', '二级指标', '三级指标', '中期指标值', '年度指标值', '权重'],
      ...targets.map((one) => [
        `${one[0]}指标`,
        `${one[1]}指标`,
        one[2],
        written(times(one, 3)),
        written(one),
        15,
      ]),
    ],
  }),
  'a list of projects': ({ year, budget, targets }) => ({
    绩效目标表: [
      [`部门预算项目绩效目标申报表（${year}年度）`],
      ['金额单位：元'],
      [
        '单位名称',
        '项目名称',
        '预算数',
        '年度目标',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标性质',
        '指标值',
        '度量单位',
      ],
      ...[NAME, '绿化补植'].flatMap((name) =>
        targets.map(([first, second, indicator, operator, number, unit], index) => [
          ...(index === 0 ? [UNIT, name, budget, GOAL] : [null, null, null, null]),
          `${first}指标`,
          `${second}指标`,
          indicator,
          operator,
          number,
          unit,
        ]),
      ),
    ],
  }),
};

function declared(layout: string, project: Project): WorkbookSnapshot {
  const sheets = LAYOUTS[layout]?.(project) ?? {};
  return workbookOf(
    Object.fromEntries(
      Object.entries(sheets).map(([name, lines]) => [
        name,
        {
          cells: Object.fromEntries(
            lines.flatMap((line, row) =>
              line.flatMap((value, column) =>
                value === null ? [] : [[toA1({ row, column }), value] as const],
              ),
            ),
          ),
        },
      ]),
    ),
  );
}

function compared(lastLayout: string, layout: string, last: Project, current: Project): Comparison {
  const { pairs } = pairForms(
    yearForms('上年.xlsx', declared(lastLayout, last)),
    yearForms('本年.xlsx', declared(layout, current)),
  );
  const pair = pairs.find(({ current: { form } }) => form.project === NAME);
  if (!pair) throw new Error('no pair');
  return compareForms(pair);
}

/** Forms with values for another period beside those of the year. */
const BESIDE_OTHERS = new Set(['half a year beside the year', 'three years beside one']);
/** The displayed text of the lowered value if the sign and the unit are in separate cells. */
const LOWERED_TEXT: Readonly<Record<string, string>> = {
  'sign, value and unit in three columns, in 元': '85',
  'a list of projects': '85',
};

const names = Object.keys(LAYOUTS);
const couples = names.flatMap((last) => names.map((current) => [last, current] as const));

const shown = (cell: ChangedCell | null): string => cell?.combined ?? cell?.text ?? '—';

function linesOf({ changes, findings }: Comparison): string[] {
  return [
    ...changes.map(({ what, name, last, current }) => `${what} ${name}: ${shown(last)} → ${shown(current)}`),
    ...findings.map(({ rule, at }) => `${rule.id} ${at?.text ?? ''}`),
  ];
}

test.each(couples)('no change if the layout is first %s, then %s', (last, current) => {
  expect(linesOf(compared(last, current, LAST, THIS))).toEqual(['year/unchanged 公园运转经费']);
});

/**
 * The values of both years in columns of one period. Columns of half a year or of three years are compared only if both
 * forms have them.
 */
const columnsIn = (last: string, current: string): number =>
  last === current && BESIDE_OTHERS.has(current) ? 2 : 1;

test.each(couples)('a lowered target if the layout is first %s, then %s', (last, current) => {
  const targets = TARGETS.map((target): Target => (target[2] === '游客满意度' ? LOWERED : target));
  const found = compared(last, current, LAST, { ...THIS, targets });
  expect(found.lowered).toBe(1);
  const columns = Array.from({ length: columnsIn(last, current) });
  expect(linesOf(found)).toEqual([
    ...columns.map(() => 'target 游客满意度: ≥90% → ≥85%'),
    ...columns.map(() => `year/target-lowered ${LOWERED_TEXT[current] ?? '≥85%'}`),
  ]);
});

test.each(couples)('a new and a removed indicator are listed once, from %s to %s', (last, current) => {
  const targets = TARGETS.map((target): Target => (target[2] === '设施完好率' ? NEW : target));
  expect(linesOf(compared(last, current, LAST, { ...THIS, targets }))).toEqual([
    'indicator 绿化养护达标率: — → 绿化养护达标率',
    'indicator 设施完好率: 设施完好率 → —',
  ]);
});

test('another operator is a change if operators have a separate column', () => {
  const layout = 'sign, value and unit in three columns, in 元';
  const targets = TARGETS.map((target): Target => (target[2] === '故障修复时间' ? REVERSED : target));
  expect(linesOf(compared(layout, layout, LAST, { ...THIS, targets }))).toEqual([
    'target 故障修复时间: ≤24小时 → ≥24小时',
  ]);
});

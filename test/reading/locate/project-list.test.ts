/** Many projects in one table: each is a separate form. */
import { readForms } from '../../../src/reading';
import { workbookOf, type CellSketch } from '../../support/snapshots';
import { number, only, rows, seen } from '../support/sketch';

const HEADER = [
  '单位名称',
  '项目名称',
  '预算数',
  '年度目标',
  '一级指标',
  '二级指标',
  '三级指标',
  '指标值',
  '权重',
];
const begins = (unit: CellSketch, project: string, amount: CellSketch): CellSketch[] => [
  unit,
  project,
  amount,
  `做好${project}`,
];
const indicator = (name: string, target: string, weight: number): CellSketch[] => [
  '产出指标',
  '数量指标',
  name,
  target,
  weight,
];
const CONTINUED = [null, null, null, null];

function read(lines: readonly (readonly CellSketch[])[], merges: readonly string[] = []) {
  return readForms(
    workbookOf({ 清单: rows([['2025年项目绩效目标申报表'], ['单位：元'], HEADER, ...lines], merges) }),
  ).forms;
}

const LINES = [
  ['901-某镇部门', null, 900],
  [...begins('某镇政府', '阵地维护', 600), ...indicator('维护阵地', '6个', 60)],
  [...CONTINUED, ...indicator('维护次数', '12次', 40)],
  [...begins(null, '设备更新', 300), ...indicator('更新设备', '24台', 100)],
];

test('reads amount, goal, indicators and weights of each project', () => {
  const forms = read(LINES, ['A5:A7', 'B5:B6', 'C5:C6', 'D5:D6']);
  expect(forms.map(({ projectName }) => projectName)).toEqual(['阵地维护', '设备更新']);
  expect(forms.map(({ overview }) => number(overview?.funds.currentYear))).toEqual(['600', '300']);
  expect(forms.map(({ overview }) => seen(overview?.fields.declaringUnit))).toEqual([
    'A5 某镇政府',
    'A5 某镇政府',
  ]);
  expect(forms.map(({ indicators }) => indicators?.rows.map(({ weight }) => number(weight)))).toEqual([
    ['60', '40'],
    ['100'],
  ]);
  expect(forms.map(({ year, moneyUnit }) => [year, moneyUnit])).toEqual([
    [2025, '元'],
    [2025, '元'],
  ]);
  expect(new Set(forms.map(({ id }) => id)).size).toBe(2);
});

test('lists rows with numbers below the list as other values', () => {
  const forms = read([...LINES, ['其他经费', null, 35.5], ['填报说明：单位元']], ['A5:A7']);
  expect(forms.at(-1)?.otherValues.map(({ label, text }) => `${label}：${text}`)).toEqual([
    '单位名称：其他经费',
    '预算数：35.5',
  ]);
});

test('does not read a repeated header as a project, nor a name repeated in each row as several projects', () => {
  const again = [...begins(null, '阵地维护', null).slice(0, 3), null];
  const forms = read([
    [...begins('某镇政府', '阵地维护', 600), ...indicator('维护阵地', '6个', 60)],
    HEADER,
    [...again, ...indicator('维护次数', '12次', 40)],
  ]);
  expect(forms.map(({ indicators }) => indicators?.rows.length)).toEqual([2]);
});

test('does not read a list if 项目名称 has its value on the right', () => {
  const forms = readForms(
    workbookOf({
      表: rows([
        ['项目绩效目标申报表'],
        ['项目名称', '养老服务', '一级指标', '二级指标', '三级指标', '指标值'],
        [null, null, '产出指标', '数量指标', '服务人数', '60人'],
        ['另一个', null, '效益指标', '社会效益指标', '受益人数', '90人'],
      ]),
    }),
  ).forms;
  expect(forms).toHaveLength(1);
});

test('reads a row with only a name as the unit of the projects below it', () => {
  const { forms } = readForms(
    workbookOf({
      清单: rows([
        ['项目支出绩效目标表'],
        ['单位名称、项目名称', '项目年度绩效目标', '一级指标', '二级指标', '三级指标', '指标值'],
        ['某县水务局'],
        ['供水保障', '维修供水工程', '产出指标', '数量指标', '维修工程', '42处'],
        ['河长制', '开展巡河', '产出指标', '数量指标', '巡河次数', '1200次'],
      ]),
    }),
  );
  expect(forms.map(({ projectName, indicators }) => [projectName, indicators?.rows.length])).toEqual([
    ['供水保障', 1],
    ['河长制', 1],
  ]);
});

test('prefers the unit above the table to names in the column of projects', () => {
  const { forms } = readForms(
    workbookOf({
      清单: rows([
        ['项目支出绩效目标表'],
        ['单位名称：某县水务局'],
        ['单位名称、项目名称', '项目年度绩效目标', '一级指标', '二级指标', '三级指标', '指标值'],
        ['某县水务局'],
        ['供水保障', '维修供水工程', '产出指标', '数量指标', '维修工程', '42处'],
        ['河长制', '开展巡河', '产出指标', '数量指标', '巡河次数', '1200次'],
      ]),
    }),
  );
  expect(
    forms.map(({ projectName, overview }) => [projectName, overview?.fields.declaringUnit?.text]),
  ).toEqual([
    ['供水保障', '某县水务局'],
    ['河长制', '某县水务局'],
  ]);
});

test('reads a project without a name separately from the project above', () => {
  const { forms } = readForms(
    workbookOf({
      清单: rows(
        [
          ['项目支出绩效目标表'],
          ['项目名称', '预算数', '年度目标', '一级指标', '二级指标', '三级指标', '指标值'],
          [null, 10, '维修供水工程', '产出指标', '数量指标', '维修工程', '42处'],
          [null, null, null, '产出指标', '质量指标', '合格率', '100%'],
          ['河长制', 20, '开展巡河', '产出指标', '数量指标', '巡河次数', '1200次'],
          [null, 30, '防汛', '产出指标', '数量指标', '防汛物资', '300件'],
          [null, null, null, '产出指标', '质量指标', '物资合格率', '100%'],
        ],
        ['A3:A4', 'B3:B4', 'C3:C4', 'A6:A7', 'B6:B7', 'C6:C7'],
      ),
    }),
  );
  expect(forms.map(({ projectName, indicators }) => [projectName, indicators?.rows.length])).toEqual([
    ['', 2],
    ['河长制', 1],
    ['', 2],
  ]);
});

test.each([['单位名称、项目名称'], ['单位/项目名称'], ['项目名称']])(
  'a unit with the sums of its projects in a row above them is no project: %s',
  (label) => {
    const { forms } = readForms(
      workbookOf({
        清单: rows([
          ['项目支出绩效目标表'],
          [label, '预算数', '绩效目标', '一级指标', '二级指标', '三级指标', '指标值'],
          ['某县林业局（本级）', 155],
          ['森林防火', 100, '建成防火通道', '产出指标', '数量指标', '防火通道', '20公里'],
          ['病虫害防治', 55, '防治病虫害', '产出指标', '数量指标', '防治面积', '3万亩'],
          ['某县国有林场', 40],
          ['道路维护', 40, '维护道路', '产出指标', '数量指标', '维护道路', '15公里'],
        ]),
      }),
    );
    expect(
      forms.map(({ projectName, overview }) => [
        projectName,
        seen(overview?.fields.declaringUnit),
        number(overview?.funds.currentYear),
        seen(overview?.fields.annualGoal),
      ]),
    ).toEqual([
      ['森林防火', 'A3 某县林业局（本级）', '100', 'C4 建成防火通道'],
      ['病虫害防治', 'A3 某县林业局（本级）', '55', 'C5 防治病虫害'],
      ['道路维护', 'A6 某县国有林场', '40', 'C7 维护道路'],
    ]);
    expect(forms.flatMap(({ otherValues }) => otherValues.map(seen))).toEqual([
      'B3 155',
      'A6 某县国有林场',
      'B6 40',
    ]);
  },
);

test.each([
  {
    name: 'the levels below 绩效指标',
    merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:G2'],
    second: [null, null, null],
  },
  {
    name: 'the sources below the budget',
    merges: ['A2:A3', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:G3'],
    second: [null, '小计', '财政拨款'],
  },
])('reads a header of two rows with $name', ({ merges, second }) => {
  const isBelow = second[1] === null;
  const levels = ['一级指标', '二级指标', '三级指标', '指标值'];
  const { forms } = readForms(
    workbookOf({
      清单: rows(
        [
          ['项目支出绩效目标表'],
          [
            '项目名称',
            '年度预算',
            isBelow ? '绩效目标' : null,
            ...(isBelow ? ['绩效指标', null, null, null] : levels),
          ],
          [...second, ...(isBelow ? levels : [null, null, null, null])],
          ['森林防火', 100, isBelow ? '建成防火通道' : 90, '产出指标', '数量指标', '防火通道', '20公里'],
          ['道路维护', 40, isBelow ? '维护道路' : 40, '产出指标', '数量指标', '维护道路', '15公里'],
        ],
        [...merges],
      ),
    }),
  );
  expect(
    forms.map(({ projectName, overview, indicators }) => [
      projectName,
      number(overview?.funds.currentYear),
      isBelow ? seen(overview?.fields.annualGoal) : number(overview?.funds.fiscal),
      indicators?.rows.map(({ target }) => seen(target)),
    ]),
  ).toEqual([
    ['森林防火', '100', isBelow ? 'C4 建成防火通道' : '90', ['G4 20公里']],
    ['道路维护', '40', isBelow ? 'C5 维护道路' : '40', ['G5 15公里']],
  ]);
});

test('reads 小计 and sources below 项目预算, and 指标 and 值 below their common header', () => {
  const lines = [
    ['2026年项目绩效目标（第二批）'],
    ['序号', '项目名称', '项目预算（万元）', null, null, '年度目标', '核心指标'],
    [null, null, '小计', '财政', '其他', null, '指标', '值'],
    [1, '设备更新', 210, 190, 20, '更新火化机4台。', '更新火化机', '4台'],
    [null, null, null, null, null, null, '设备合格率', '100%'],
    [2, '房屋维修', 66, 66, 0, '维修房屋1800平方米。', '维修面积', '1800平方米'],
    [null, null, null, null, null, null, '验收合格率', '100%'],
  ];
  const down = (columns: string, top: number, bottom: number): string[] =>
    Array.from(columns, (column) => `${column}${top}:${column}${bottom}`);
  const merges = ['C2:E2', 'G2:H2', ...down('ABF', 2, 3), ...down('ABCDEF', 4, 5), ...down('ABCDEF', 6, 7)];
  const { forms } = readForms(workbookOf({ 汇总: rows(lines, merges) }));
  expect(
    forms.map(({ projectName, overview, indicators }) => [
      projectName,
      Object.values(overview?.funds ?? {}).map(number),
      indicators?.rows.map(({ target }) => seen(target)),
    ]),
  ).toEqual([
    ['设备更新', ['210', '190', '20'], ['H4 4台', 'H5 100%']],
    ['房屋维修', ['66', '66', '0'], ['H6 1800平方米', 'H7 100%']],
  ]);
});

test('a row of column numbers is not a project', () => {
  const { forms } = readForms(
    workbookOf({
      清单: rows([
        ['项目支出绩效目标表'],
        ['项目名称', '年度目标', '一级指标', '二级指标', '三级指标', '指标值'],
        [1, 2, 3, 4, 5, 6],
        ['供水保障', '维修供水工程', '产出指标', '数量指标', '维修工程', '42处'],
        ['河长制', '开展巡河', '产出指标', '数量指标', '巡河次数', '1200次'],
      ]),
    }),
  );
  expect(forms.map(({ projectName }) => projectName)).toEqual(['供水保障', '河长制']);
});

/** Header of two rows: the amounts and the goal of each project, then its indicators. */
const withAmounts = (name: string, ...indicators: readonly (readonly CellSketch[])[]) =>
  readForms(
    workbookOf({
      清单: rows(
        [
          ['2026年项目支出绩效目标表'],
          ['单位编码', name, '资金总额', '财政拨款', '其他资金', '年度目标', ...(indicators[0] ?? [])],
          [null, null, null, null, null, null, ...(indicators[1] ?? [])],
          ['201', '某县水务局', 70, 60, 10],
          ['201', '供水保障', 50, 40, 10, '维修供水工程42处', ...(indicators[2] ?? [])],
          ['201', '河长制', 20, 20, 0, '巡河1200次', ...(indicators[3] ?? [])],
        ],
        Array.from('ABCDEF', (column) => `${column}2:${column}3`),
      ),
    }),
  ).forms;

test.each(['项目名称', '单位（项目）名称', '单位（专项）名称'])(
  'labels above the header of the indicators are columns of the list, not a form: %s',
  (label) => {
    const forms = withAmounts(
      label,
      ['绩效指标'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '维修工程', '42处'],
      ['产出指标', '数量指标', '巡河次数', '1200次'],
    );
    expect(
      forms.map(({ projectName, year, overview }) => [
        projectName,
        year,
        number(overview?.funds.fiscal),
        seen(overview?.fields.declaringUnit),
      ]),
    ).toEqual([
      ['供水保障', 2026, '40', 'B4 某县水务局'],
      ['河长制', 2026, '20', 'B4 某县水务局'],
    ]);
  },
);

test('groups of indicators side by side have the level above them and are annual', () => {
  const forms = withAmounts(
    '项目名称',
    ['成本指标', null, '产出指标', null, '效益指标', null],
    ['三级指标', '指标值', '三级指标', '指标值', '三级指标', '指标值'],
    ['维修总成本', '≤50万元', '维修工程', '42处', '受益人口', '9万人'],
    ['巡河总成本', '≤20万元', '巡河次数', '1200次', '水质达标率', '≥95%'],
  );
  const [cost, output, benefit] = ['cost', 'output', 'benefit'].map((id) => [id, 'annual']);
  expect(
    forms.map(({ indicators }) => indicators?.rows.map(({ dimension, period }) => [dimension.id, period])),
  ).toEqual([
    [cost, output, benefit],
    [cost, output, benefit],
  ]);
});

test('reads fields only once that an export repeats beside each indicator of a project', () => {
  const project = (row: number, goal: string, ...indicator: CellSketch[]): CellSketch[] => [
    row,
    '某县民政局',
    '护理补贴',
    156.8,
    goal,
    ...indicator,
  ];
  const lines = (last: string): CellSketch[][] => [
    project(1, '补贴老人280名', '产出指标', '数量指标', '补贴老人数', '280人'),
    project(2, '补贴老人280名', '产出指标', '质量指标', '发放准确率', '100%'),
    project(3, last, '满意度指标', '服务对象满意度指标', '老人满意度', '≥90%'),
  ];
  const formOf = (last: string) =>
    only(
      workbookOf({
        清单: rows([
          ['项目支出绩效目标表'],
          [
            '序号',
            '单位名称',
            '项目名称',
            '预算数',
            '绩效目标',
            '一级指标',
            '二级指标',
            '三级指标',
            '指标值',
          ],
          ...lines(last),
        ]),
      }),
    );
  const same = formOf('补贴老人280名');
  expect([same.unread, same.otherValues.map(seen)]).toEqual([[], ['A3 1']]);
  expect(same.indicators?.rows.length).toBe(3);
  // A different goal in a later row is reported.
  const other = formOf('补贴老人300名');
  expect(other.otherValues.map(seen)).toContain('E5 补贴老人300名');
});

test('a column between the fields of the projects and the levels belongs to the indicators', () => {
  const line = (...cells: CellSketch[]): CellSketch[] => [null, null, null, ...cells];
  const { forms } = readForms(
    workbookOf({
      清单: rows([
        ['项目支出绩效目标表'],
        ['项目名称', '预算金额', '年度目标', '指标类型', '一级指标', '二级指标', '三级指标', '指标值'],
        ['供水保障', 50, '维修工程42处', '个性指标', '产出指标', '数量指标', '维修工程', '42处'],
        line('个性指标', '产出指标', '质量指标', '验收合格率', '100%'),
        line('共性指标', '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'),
        ['河长制', 20, '巡河1200次', '个性指标', '产出指标', '数量指标', '巡河次数', '1200次'],
        line('共性指标', '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'),
      ]),
    }),
  );
  expect(
    forms.map(({ projectName, indicators, unread }) => [projectName, indicators?.rows.length, unread]),
  ).toEqual([
    ['供水保障', 3, []],
    ['河长制', 2, []],
  ]);
});

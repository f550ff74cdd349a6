/** Which columns hold targets, and what is reported of unknown ones. */
import type { CellSketch } from '../../../support/snapshots';
import { a1, readOne, rows } from '../../support/sketch';

type Line = readonly CellSketch[];

const LEVELS = ['一级指标', '二级指标', '三级指标'];
const first = (...values: Line): Line => ['产出指标', '数量指标', '开展检查', ...values];
const second = (...values: Line): Line => ['满意度指标', '服务对象满意度指标', '群众满意度', ...values];

function table(header: Line, lines: readonly Line[], merges: readonly string[] = []) {
  const { indicators } = readOne({
    绩效目标: rows([['绩效目标申报表'], [...LEVELS, ...header], ...lines], merges),
  });
  if (!indicators) throw new Error('no indicators');
  const targets = indicators.rows.map(({ target, period }) => `${a1(target.at)} ${target.text} ${period}`);
  const unread = indicators.unreadColumns.map(({ at, bottom, text }) => `${a1(at)}-${bottom + 1} ${text}`);
  const operators = indicators.rows.map(({ target }) => target.operatorAt && a1(target.operatorAt));
  return { targets, unread, operators };
}

test.each([
  ['半年（程）指标值', '全年（程）指标值'],
  ['实施周期指标值', '年度指标值'],
  ['上半年目标值', '2025年目标值'],
  ['中期计划水平', '本年度计划水平'],
  ['总体值', '2025年值'],
])('reads %s and %s as columns of targets, the right one for the whole year', (left, right) => {
  const { targets, unread } = table([left, right], [first('6次', '12次'), second('≥90%', '≥92%')]);
  expect(targets).toEqual(['D3 6次 overall', 'E3 12次 annual', 'D4 ≥90% overall', 'E4 ≥92% annual']);
  expect(unread).toEqual([]);
});

test('reads last year’s results and remarks neither as targets nor as unread', () => {
  const { targets, unread } = table(
    ['上年实际值', '指标值', '评分标准'],
    [first('11次', '12次', '完成得10分'), second('91%', '≥90%', '每低1个百分点扣1分')],
  );
  expect(targets).toEqual(['E3 12次 annual', 'E4 ≥90% annual']);
  expect(unread).toEqual([]);
});

test('a value that an adjustment replaces is not a target', () => {
  const { targets, unread } = table(
    ['原指标值', '调整后指标值'],
    [first('21条', '18条'), second('≥90%', '≥88%')],
  );
  expect(targets).toEqual(['E3 18条 annual', 'E4 ≥88% annual']);
  expect(unread).toEqual([]);
});

test('the targets of the city beside the targets of its counties are the annual targets', () => {
  const { targets } = table(
    ['全市目标值', '东河县', '西河县'],
    [first('12次', '7次', '5次'), second('≥90%', '≥90%', '≥91%')],
  );
  expect(targets.filter((target) => target.endsWith('annual'))).toEqual(['D3 12次 annual', 'D4 ≥90% annual']);
});

test.each(['参考值', '参照值', '对标值', '基准值', '基线值'])(
  '%s beside 指标值 is no target, and is not unread',
  (head) => {
    const { targets, unread } = table(['指标值', head], [first('12次', '11次'), second('≥90%', '88%')]);
    expect(targets).toEqual(['D3 12次 annual', 'D4 ≥90% annual']);
    expect(unread).toEqual([]);
  },
);

test('reads 预计当年实现 as the target beside values of earlier years, and 年度目标 left of the table as a label', () => {
  const { indicators } = readOne({
    绩效目标: rows([
      ['绩效目标申报表'],
      ['目标名称', ...LEVELS, '前年', '上年', '预计当年实现'],
      ['年度目标', ...first('9次', '11次', '12次')],
      [null, ...second('88%', '90%', '≥90%')],
    ]),
  });
  expect(indicators?.rows.map(({ target }) => `${a1(target.at)} ${target.text}`)).toEqual([
    'G3 12次',
    'G4 ≥90%',
  ]);
});

test('recognizes last year’s column under an unmerged 指标值 by the second header row', () => {
  const { targets } = table(
    ['指标值', null],
    [
      [null, null, null, '2024年实际实现值', '预期2025年实现值'],
      first('11次', '12次'),
      second('91%', '≥90%'),
    ],
  );
  expect(targets).toEqual(['E4 12次 annual', 'E5 ≥90% annual']);
});

test.each(['2025年预计', '２０２５年预计'])(
  'does not list a column of an earlier year than the target’s as unread: %s',
  (earlier) => {
    const { targets, unread } = table(
      ['2024年实际', earlier, '2026年目标值'],
      [first('9次', '11次', '12次'), second('88%', '90%', '≥92%')],
    );
    expect(targets).toEqual(['F3 12次 annual', 'F4 ≥92% annual']);
    expect(unread).toEqual([]);
  },
);

test('does not read a column of units right of an unmerged 指标值 as targets', () => {
  const { indicators } = readOne({
    绩效目标: rows([
      ['绩效目标申报表'],
      [...LEVELS, '指标值', null, '备注'],
      first('≥12', '次', '方案'),
      second('≥90', '%', '问卷'),
    ]),
  });
  expect(indicators?.rows.map(({ target }) => target.combined)).toEqual(['≥12次', '≥90%']);
});

test('lists an unknown column of values as unread', () => {
  const { targets, unread } = table(['指标值', '一季度进度'], [first('12次', '3次'), second('≥90%', '≥88%')]);
  expect(targets).toHaveLength(2);
  expect(unread).toEqual(['E3-4 一季度进度']);
});

test.each([
  ['完成时限', '2026年6月', '2026年11月底'],
  ['对应资金（万元）', '12.5', '3'],
])('does not read another column %s as targets', (header, ...cells) => {
  const { unread } = table(['指标值', header], [first('12次', cells[0]), second('≥90%', cells[1])]);
  expect(unread).toEqual([]);
});

test('reads 合计 as the year’s target beside those of counties', () => {
  const { targets, unread } = table(
    ['指标值', null, null],
    [
      [null, null, null, '合计', '三门县', '西区'],
      first('12次', '8次', '4次'),
      second('≥90%', '≥90%', '≥90%'),
    ],
    ['A2:A3', 'B2:B3', 'C2:C3', 'D2:F2'],
  );
  expect(targets.slice(0, 3)).toEqual(['D4 12次 annual', 'E4 8次 overall', 'F4 4次 overall']);
  expect(targets).toHaveLength(6);
  expect(unread).toEqual([]);
});

test('does not read column numbers below the header as an indicator', () => {
  const { targets } = table(['指标值'], [['1', '2', '3', '4'], first('12次'), second('≥90%')]);
  expect(targets).toEqual(['D4 12次 annual', 'D5 ≥90% annual']);
});

test('reads 产出指标 under 二级指标 below another 一级', () => {
  const { indicators } = readOne({
    绩效目标: rows([
      ['绩效目标申报表'],
      [...LEVELS, '指标值'],
      ['实施效果指标', '产出指标', '建设个数', '3个'],
      [null, '效益指标', '综合利用率', '≥90%'],
      [null, '满意度指标', '群众满意度', '≥90%'],
    ]),
  });
  expect(indicators?.rows.map(({ dimension, category }) => [dimension.id, category.text])).toEqual([
    ['output', ''],
    ['benefit', ''],
    ['satisfaction', ''],
  ]);
});

test('reads categories under 一级 and indicators under 二级 in a table of two levels', () => {
  const { indicators } = readOne({
    绩效目标: rows([
      ['绩效目标申报表'],
      ['一级指标', '二级指标', '指标值'],
      ['数量指标', '巡察次数', '200次'],
      ['质量指标', '验收合格率', '≥92%'],
      ['社会效益指标', '事故数量', '0起'],
    ]),
  });
  expect(
    indicators?.rows.map(({ dimension, category, name }) => [dimension.id, category.id, name.text]),
  ).toEqual([
    ['output', 'quantity', '巡察次数'],
    ['output', 'quality', '验收合格率'],
    ['benefit', 'social', '事故数量'],
  ]);
});

test('reads the column between operators and units that most rows fill in as targets', () => {
  const { targets, unread } = table(
    ['运算符号', '内容', '度量单位'],
    [first('>=', '12', '次'), second('>=', '90', '%')],
  );
  expect(targets).toEqual(['E3 12 annual', 'E4 90 annual']);
  expect(unread).toEqual([]);
});

test('reads the target after a colon or at the end of a cell with the name, otherwise the whole cell', () => {
  const { indicators } = readOne({
    绩效目标: rows([
      ['绩效目标申报表'],
      ['一级指标', '二级指标', '三级指标及指标值', '备注'],
      ['产出指标', '数量指标', '配备消防车≥3辆'],
      ['产出指标', '质量指标', '装备验收合格率：100%'],
      ['产出指标', '时效指标', '2026年10月底前建成'],
      ['效益指标', '社会效益指标', '消防响应能力提升'],
    ]),
  });
  expect(indicators?.missingColumns).toEqual([]);
  expect(indicators?.rows.map(({ name, target }) => [name.text, target.text, target.start])).toEqual([
    ['配备消防车', '≥3辆', 5],
    ['装备验收合格率', '100%', 8],
    ['2026年10月底前建成', '2026年10月底前建成', 0],
    ['消防响应能力提升', '消防响应能力提升', 0],
  ]);
});

test('reads 半年 and 全年 below an unmerged 目标值 beside other columns', () => {
  const { indicators } = readOne({
    绩效目标: rows([
      ['绩效目标申报表'],
      ['绩效指标', null, null, '目标值'],
      ['一级指标', '二级指标', '三级指标', '半年', '全年', '备注'],
      ['产出指标', '数量指标', '培训人数', '300人', '600人'],
      ['产出指标', '质量指标', '合格率', '≥90%', '≥95%'],
    ]),
  });
  expect(indicators?.rows.map(({ target, period }) => `${a1(target.at)} ${target.text} ${period}`)).toEqual([
    'D4 300人 overall',
    'E4 600人 annual',
    'D5 ≥90% overall',
    'E5 ≥95% annual',
  ]);
  expect(indicators?.unreadColumns).toEqual([]);
});

test.each([['计算符号'], ['大小关系']])(
  'recognizes columns of indicators and %s without known headers by their contents',
  (operator) => {
    const { indicators } = readOne({
      绩效目标: rows([
        ['绩效目标申报表'],
        ['一级指标', '二级指标', '考核要点', operator, '指标值'],
        ['产出指标', '数量指标', '更换灯具', '≥', '600盏'],
        ['产出指标', '质量指标', '亮灯率', '≥', '98%'],
      ]),
    });
    expect(indicators?.missingColumns).toEqual([]);
    expect(indicators?.rows.map(({ name, target }) => `${name.text} ${target.combined}`)).toEqual([
      '更换灯具 ≥600盏',
      '亮灯率 ≥98%',
    ]);
  },
);

test('reads 优 as the target among the grades 优, 良, 中 and 差', () => {
  const { targets, unread } = table(
    ['指标值', null, null, null],
    [
      [null, null, null, '优', '良', '中', '差'],
      first('≥20次', '≥18次', '≥15次', '<15次'),
      second('≥90%', '≥85%', '≥80%', '<80%'),
    ],
    ['A2:A3', 'B2:B3', 'C2:C3', 'D2:G2'],
  );
  expect(targets).toEqual(['D4 ≥20次 annual', 'D5 ≥90% annual']);
  expect(unread).toEqual([]);
});

test.each([
  ['合并的', ['D2:E2']],
  ['没有合并的', []],
])('reads operators on the left and values on the right under %s指标值', (_, merges) => {
  const { targets, unread, operators } = table(
    ['指标值', null, '设定依据'],
    [first('>=', '12次', '方案'), second('>=', '90%', '问卷')],
    merges,
  );
  expect(targets).toEqual(['E3 12次 annual', 'E4 90% annual']);
  expect(operators).toEqual(['D3', 'D4']);
  expect(unread).toEqual([]);
});

test('does not list grades beside 指标值 as unread', () => {
  const { targets, unread } = table(
    ['指标值', '绩效度量标准', null],
    [[null, null, null, null, '优', '差'], first('12次', '≥12次', '<6次'), second('≥90%', '≥90%', '<60%')],
    ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2'],
  );
  expect(targets).toEqual(['D4 12次 annual', 'D5 ≥90% annual']);
  expect(unread).toEqual([]);
});

test('reads categories in the column of names as indicators if there is no lower level', () => {
  const { indicators } = readOne({
    绩效目标: rows(
      [
        ['绩效目标申报表'],
        ['指标类型', '指标名称', '指标值', '指标描述'],
        ['产出指标', '数量指标', '375万平方米', '养护面积'],
        [null, '时效指标', '全年', '全年'],
        ['满意度指标', '服务对象或受益者满意度指标', '≥95%', '满意率'],
      ],
      ['A3:A4'],
    ),
  });
  expect(indicators?.missingColumns).toEqual([]);
  expect(
    indicators?.rows.map(({ dimension, category, name }) => [dimension.id, category.id, name.text]),
  ).toEqual([
    ['output', 'quantity', '数量指标'],
    ['output', 'timeliness', '时效指标'],
    ['satisfaction', 'satisfaction', '服务对象或受益者满意度指标'],
  ]);
});

test('reads 2025年 beside 预计2026年实现 as a result', () => {
  const { targets, unread } = table(
    ['指标值', null],
    [[null, null, null, '2025年', '预计2026年实现'], first('11次', '12次'), second('91%', '≥92%')],
    ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2'],
  );
  expect(targets).toEqual(['E4 12次 annual', 'E5 ≥92% annual']);
  expect(unread).toEqual([]);
});

test('reads a target for each of several years under 指标值', () => {
  const { targets } = table(
    ['指标值', null],
    [[null, null, null, '2026年', '2027年'], first('11次', '12次'), second('91%', '≥92%')],
    ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2'],
  );
  expect(targets).toHaveLength(4);
});

test.each([
  [
    ['第一季度', '上半年', '前三季度', '全年'],
    ['overall', 'overall', 'overall', 'annual'],
  ],
  [
    ['全年', '第一季度', '上半年', '前三季度'],
    ['annual', 'overall', 'overall', 'overall'],
  ],
])(
  'without 指标值, the columns headed by parts of the year left of a remark hold targets: %s',
  (header, periods) => {
    const { targets, unread } = table(
      [...header, '指标说明'],
      [first('2次', '4次', '6次', '8次', '累计'), second('90%', '90%', '90%', '90%', null)],
    );
    expect(targets.map((text) => text.split(' ').at(-1))).toEqual([...periods, ...periods]);
    expect(unread).toEqual([]);
  },
);

test('reads the target of each row from the column 定量 or 定性', () => {
  const { targets, unread } = table(
    ['指标值', null, '备注'],
    [
      [null, null, null, '定量', '定性', null],
      first('20次', null, null),
      [null, '质量指标', '档案规范', null, '齐全', null],
      second(null, null, null),
    ],
    ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3'],
  );
  expect(targets).toEqual(['D4 20次 annual', 'E5 齐全 annual', 'D6  annual']);
  expect(unread).toEqual([]);
});

test.each(['定性描述', '定性指标值'])('reads a blank or struck-out target from the column %s', (header) => {
  const { targets, unread } = table(
    ['定量指标值', header, '备注'],
    [
      first('20次', null),
      [null, '质量指标', '档案规范', null, '齐全'],
      [null, '时效指标', '完成时间', '/', '6月底前'],
      second('90%', '问卷'),
      [null, null, '投诉', null, null],
    ],
  );
  expect(targets).toEqual([
    'D3 20次 annual',
    'E4 齐全 annual',
    'E5 6月底前 annual',
    'D6 90% annual',
    'D7  annual',
  ]);
  expect(unread).toEqual([]);
});

test('the values are the targets if 指标值 is above 定性, operators and values', () => {
  const { targets, operators } = table(
    ['指标值', null, '备注'],
    [first('=', '12次'), ['效益指标', '社会效益指标', '办学条件', '定性', '改善'], second('>=', '90%')],
    ['D2:E2'],
  );
  expect(targets).toEqual(['E3 12次 annual', 'E4 改善 annual', 'E5 90% annual']);
  expect(operators).toEqual(['D3', undefined, 'D5']);
});

test.each([
  ['合格率（%）', '≥98', '≥98%'],
  ['合格率(%)', 98, '98%'],
  ['合格率（%）', '98%', '98%'],
  ['合格率（%）', '不低于国家标准', '不低于国家标准'],
  ['合格品（个）', 98, '98'],
])('adds the percent sign in the name %s to a bare number: %s is read as %s', (name, value, combined) => {
  const { indicators } = readOne({
    绩效目标: rows([
      ['绩效目标申报表'],
      [...LEVELS, '指标值'],
      first('12次'),
      ['产出指标', '质量指标', name, value],
    ]),
  });
  expect(indicators?.rows[1]?.target.combined).toBe(combined);
});

test('in a plan of several years the targets of the first year are annual, and the others and their sum are overall', () => {
  const { indicators } = readOne({
    绩效目标: rows([
      ['绩效目标申报表'],
      ['（2026—2028年）'],
      [...LEVELS, '2026年', '2027年', '2028年', '三年合计'],
      first('2个', '2个', '2个', '6个'),
      second('90%', '90%', '90%', '90%'),
    ]),
  });
  expect(indicators?.rows.slice(0, 4).map(({ target, period }) => `${target.text} ${period}`)).toEqual([
    '2个 annual',
    '2个 overall',
    '2个 overall',
    '6个 overall',
  ]);
});

test('reads 年度目标值 as annual and the quarters below 分季度目标值 as overall', () => {
  const { targets } = table(
    ['年度目标值', '分季度目标值', null],
    [
      [null, null, null, null, '一季度', '二季度'],
      first('12次', '5次', '7次'),
      second('≥90%', '≥90%', '≥90%'),
    ],
    ['D2:D3', 'E2:F2', 'A2:A3', 'B2:B3', 'C2:C3'],
  );
  expect(targets.slice(0, 3)).toEqual(['D4 12次 annual', 'E4 5次 overall', 'F4 7次 overall']);
});

test('values before an adjustment are not targets', () => {
  const { targets, unread } = table(
    ['调整前指标值', '调整后指标值'],
    [first('8次', '12次'), second('≥90%', '≥92%')],
  );
  expect(targets).toEqual(['E3 12次 annual', 'E4 ≥92% annual']);
  expect(unread).toEqual([]);
});

test('reads 比较符, 数值 and 单位 below 目标值', () => {
  const { targets, operators } = table(
    ['目标值', null, null],
    [
      [null, null, null, '比较符', '数值', '单位'],
      first('等于', 5, '台（套）'),
      second('不晚于', '2026年6月30日', '—'),
    ],
    ['D2:F2', 'A2:A3', 'B2:B3', 'C2:C3'],
  );
  expect(targets).toEqual(['E4 5 annual', 'E5 2026年6月30日 annual']);
  expect(operators).toEqual(['D4', 'D5']);
});

test('reference values under one header are not reported as unread', () => {
  const { targets, unread } = table(
    ['指标值参考', null, '2026年指标值'],
    [
      [null, null, null, '行业标准值', '计划标准值', null],
      first('10次', '12次', '12次'),
      second('90%', '92%', '≥92%'),
    ],
    ['D2:E2', 'F2:F3', 'A2:A3', 'B2:B3', 'C2:C3'],
  );
  expect(targets).toEqual(['F4 12次 annual', 'F5 ≥92% annual']);
  expect(unread).toEqual([]);
});

test('reads two levels joined in one cell: 效益社会', () => {
  const { indicators } = readOne({
    绩效目标: rows([
      ['绩效目标申报表'],
      ['指标类型', '指标', '指标值'],
      ['产出数量', '疏浚航道', '36公里'],
      ['效益社会', '通航保证率', '≥98%'],
      ['满意度', '船员满意度', '≥90%'],
    ]),
  });
  expect(indicators?.rows.map(({ dimension, category }) => [dimension.id, category.id])).toEqual([
    ['output', 'quantity'],
    ['benefit', 'social'],
    ['satisfaction', 'satisfaction'],
  ]);
});

test('beside columns of 前年 and 上年 the only target has the period of the label beside the table', () => {
  const { indicators } = readOne({
    绩效目标: rows(
      [
        ['绩效目标申报表'],
        ['项目绩效总目标', '长期目标'],
        ['年度绩效目标表', ...LEVELS, '指标值'],
        [null, null, null, null, '近两年指标值', null, '预计当年实现'],
        [null, null, null, null, '前年', '上年'],
        [null, ...first('9次', '11次', '12次')],
        [null, ...second('88%', '90%', '≥90%')],
      ],
      ['B2:G2', 'A3:A7', 'B3:B5', 'C3:C5', 'D3:D5', 'E3:G3', 'E4:F4', 'G4:G5'],
    ),
  });
  expect(indicators?.rows.map(({ target, period }) => `${a1(target.at)} ${target.text} ${period}`)).toEqual([
    'G6 12次 annual',
    'G7 ≥90% annual',
  ]);
});

test('reads levels and names below an unmerged header 指标', () => {
  const { indicators } = readOne({
    表: rows([
      ['项目支出绩效目标申报表'],
      ['项目名称', '移民村道路', '年度目标', '硬化道路8.4公里'],
      ['指标', null, null, '指标值', '完成时间'],
      ['产出', '数量', '硬化道路', '8.4公里', '2026年9月'],
      [null, null, '修建渠道', '5.2公里', '2026年10月'],
      [null, '质量', '工程合格率', '100%', '2026年11月'],
      ['满意度', '满意度', '移民满意度', '≥90%', '2026年11月'],
    ]),
  });
  expect(
    indicators?.rows.map(({ dimension, category, name, target }) => [
      dimension.id,
      category.id,
      name.text,
      target.text,
    ]),
  ).toEqual([
    ['output', 'quantity', '硬化道路', '8.4公里'],
    ['output', 'quantity', '修建渠道', '5.2公里'],
    ['output', 'quality', '工程合格率', '100%'],
    ['satisfaction', 'satisfaction', '移民满意度', '≥90%'],
  ]);
});

test.each(['计划值', '本年绩效值'])(
  '%s is the header of the targets, and 评（扣）分标准 is not',
  (header) => {
    const { targets } = table(
      [header, '评（扣）分标准'],
      [first('12次', '每少1次扣1分'), second('≥90%', '每低1个百分点扣1分')],
    );
    expect(targets).toEqual(['D3 12次 annual', 'D4 ≥90% annual']);
  },
);

test('绩效标准 above kinds of standards and 评（扣）分标准 are not headers of targets', () => {
  const { targets } = table(
    ['标准数', '绩效标准', '评（扣）分标准'],
    [first('12次', '计划标准', '每少1次扣1分'), second('≥90%', '行业标准', '每低1个百分点扣1分')],
  );
  expect(targets).toEqual(['D3 12次 annual', 'D4 ≥90% annual']);
});

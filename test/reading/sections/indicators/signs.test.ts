/** Columns beside a target are recognized by their contents, and a correction puts each part into its cell. */
import { check } from '../../../../src/check';
import type { TargetCell } from '../../../../src/form/indicators';
import { replaceTarget } from '../../../../src/figures/indicators/target-change';
import Big from 'big.js';
import { toA1 } from '../../../../src/workbook/a1';
import { workbookOf } from '../../../support/snapshots';
import { readOne, rows } from '../../support/sketch';

const ROWS = [
  ['产出指标', '数量指标', '开展检查', '≥', 12, '次'],
  ['产出指标', '质量指标', '检查合格率', '≥', 95, '%'],
  ['效益指标', '社会效益指标', '食品安全状况', '定性', '良好', null],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥', 90, '%'],
] as const;

function targets(
  operator: string,
  unit: string,
  lines: readonly (readonly (string | number | null)[])[] = ROWS,
) {
  const { indicators } = readOne({
    绩效目标: rows([
      ['绩效目标申报表'],
      ['一级指标', '二级指标', '三级指标', operator, '指标值', unit],
      ...lines,
    ]),
  });
  return (indicators?.rows ?? []).map(({ target }) => target);
}

const written = (target: TargetCell | undefined): unknown =>
  target &&
  replaceTarget(target, { operator: '≥', number: new Big(90), unit: '%' })?.map((change) => [
    toA1(change.at),
    'content' in change ? change.content : change.insert,
  ]);

test.each([
  ['指标性质', '度量单位'],
  ['计算符号', '计量单位'],
  ['比较关系', '以何计数'],
])('recognizes “%s” and “%s” by their contents', (operator, unit) => {
  const [count, rate, quality, satisfaction] = targets(operator, unit);
  expect([count, rate, satisfaction].map((target) => target?.value.source)).toEqual([
    '≥12次',
    '≥95%',
    '≥90%',
  ]);
  expect(written(satisfaction)).toEqual([
    ['D6', '≥'],
    ['E6', 90],
    ['F6', '%'],
  ]);
  expect(quality?.qualitative).toBe(true);
  expect(written(quality)).toBeUndefined();
});

test('does not read directions as operators, and does not repeat an operator that a value has', () => {
  const lines = ROWS.map(([one, two, three, sign, value]) => [
    one,
    two,
    three,
    '正向指标',
    `${sign === '定性' ? '' : sign}${value}`,
    null,
  ]);
  const [count] = targets('指标方向性', '备注', lines);
  expect(count?.value.source).toBe('≥12');
  expect(count?.operatorAt).toBeUndefined();
  const [joined] = targets('指标性质', '度量单位', [
    ['产出指标', '数量指标', '开展检查', '≥', '≥12', '次'],
    ...ROWS.slice(1),
  ]);
  expect(joined?.value.source).toBe('≥12次');
});

test('no suggestion writes anything but operators into the columns of kinds and operators', () => {
  const workbook = workbookOf({
    绩效目标: rows([
      ['绩效目标申报表'],
      ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位'],
      ['产出指标', '质量指标', '检查合格率', '≥', 100, '%'],
      ['产出指标', '时效指标', '完成时限', '定性', '及时', null],
      ['产出指标', '成本指标', '检查总成本', '≥', 50, '万元'],
      ['满意度指标', '服务对象满意度指标', '群众满意度', '定性', '满意', null],
      ['满意度指标', '服务对象满意度指标', '企业满意度', '≤', 95, '%'],
    ]),
  });
  const edits = check(workbook).forms.flatMap(({ findings }) =>
    findings.flatMap(({ fix }) => (fix && 'edits' in fix ? fix.edits : [])),
  );
  expect(edits.length).toBeGreaterThan(0);
  for (const { at, after } of edits) {
    if (at.column === 3) expect(JSON.stringify(after)).toMatch(/^"[≥≤=]"$/);
    if (at.column === 4) expect(JSON.stringify(after)).not.toMatch(/[≥≤%]/);
    expect([3, 5].includes(at.row) && at.column === 3).toBe(false);
  }
});

test('a suggestion changes only the target if the name is in the same cell', () => {
  const { indicators } = readOne({
    绩效目标: rows([
      ['绩效目标申报表'],
      ['一级指标', '二级指标', '三级指标及指标值'],
      ['产出指标', '数量指标', '开展检查12次'],
      ['满意度指标', '服务对象满意度指标', '群众满意度：满意'],
    ]),
  });
  const target = indicators?.rows[1]?.target;
  expect(target && replaceTarget(target, { operator: '≥', number: new Big(90), unit: '%' })).toEqual([
    { at: { sheet: '绩效目标', row: 3, column: 2 }, start: 6, end: 8, insert: '≥90%' },
  ]);
});

test('reads units in the second of two columns under 指标值', () => {
  const { indicators } = readOne({
    绩效目标: rows(
      [
        ['绩效目标申报表'],
        ['一级指标', '二级指标', '三级指标', '指标值', null],
        ['产出指标', '数量指标', '开展检查', '≥12', '次'],
        ['产出指标', '质量指标', '验收合格率', '≥98', '%'],
      ],
      ['D2:E2'],
    ),
  });
  expect(indicators?.rows.map(({ target }) => [target.combined, target.unitAt?.column])).toEqual([
    ['≥12次', 4],
    ['≥98%', 4],
  ]);
});

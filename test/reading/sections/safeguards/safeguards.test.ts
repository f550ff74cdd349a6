/** 制度保障: rows, stages and the ways to mark them. */
import type { Safeguard, SafeguardTable, Stage } from '../../../../src/form/safeguards';
import type { CellSketch } from '../../../support/snapshots';
import { a1, readOne, rows, seen, written } from '../../support/sketch';

const STAGES: readonly Stage[] = ['planning', 'execution', 'closing'];

function table(lines: readonly (readonly CellSketch[])[], merges: readonly string[] = []): SafeguardTable {
  const { safeguards } = readOne({ 保障: rows(lines, merges) });
  if (!safeguards) throw new Error('no safeguards');
  return safeguards;
}

const ticks = ({ stages }: Safeguard): (boolean | null | undefined)[] =>
  STAGES.map((stage) => stages[stage]?.ticked);

describe('names and marks in one cell, a column for each stage', () => {
  const HEADER = ['类别', '文件名称', '具体措施', '保障阶段', null, null];
  const row = (...cells: CellSketch[]): CellSketch[] => ['项目管理', '办法', '措施', ...cells];
  const styles: readonly (readonly [string, readonly string[], string, string])[] = [
    ['☐ 与 ☑', ['立项和计划阶段 ☑', '实施阶段 ☐', '收尾和完成阶段 ☑'], '实施阶段 ☑', '立项和计划阶段 ☐'],
    [
      '框后加勾',
      ['立项和计划阶段 ☐ ✓', '实施阶段 ☐', '收尾和完成阶段 ☐ ✓'],
      '实施阶段 ☐ ✓',
      '立项和计划阶段 ☐',
    ],
    ['框后紧跟勾', ['立项和计划阶段□√', '实施阶段□', '收尾和完成阶段□√'], '实施阶段□√', '立项和计划阶段□'],
    ['□ 与 ■', ['立项和计划阶段■', '实施阶段□', '收尾和完成阶段■'], '实施阶段■', '立项和计划阶段□'],
    ['□ 与 √', ['立项和计划阶段√', '实施阶段□', '收尾和完成阶段√'], '实施阶段√', '立项和计划阶段□'],
    ['☐ 与 ☒', ['立项和计划阶段 ☒', '实施阶段 ☐', '收尾和完成阶段 ☒'], '实施阶段 ☒', '立项和计划阶段 ☐'],
    [
      '方括号',
      ['[x] 立项和计划阶段', '[ ] 实施阶段', '[x] 收尾和完成阶段'],
      '[x] 实施阶段',
      '[ ] 立项和计划阶段',
    ],
    [
      '方头括号',
      ['立项和计划阶段【√】', '实施阶段【】', '收尾和完成阶段【√】'],
      '实施阶段【√】',
      '立项和计划阶段【】',
    ],
    [
      '圆括号',
      ['（√）立项和计划阶段', '（  ）实施阶段', '（√）收尾和完成阶段'],
      '（√）实施阶段',
      '（  ）立项和计划阶段',
    ],
    [
      '半角圆括号',
      ['立项和计划阶段(√)', '实施阶段( )', '收尾和完成阶段(√)'],
      '实施阶段(√)',
      '立项和计划阶段( )',
    ],
    ['口代替方框', ['☑立项和计划阶段', '口实施阶段', '☑收尾和完成阶段'], '☑实施阶段', '口立项和计划阶段'],
    ['✔ 加在名称后', ['立项和计划阶段✔', '实施阶段', '收尾和完成阶段✔'], '实施阶段✔', '立项和计划阶段'],
    ['圆圈', ['●立项和计划阶段', '○实施阶段', '●收尾和完成阶段'], '●实施阶段', '○立项和计划阶段'],
    ['带变体符', ['☑️立项和计划阶段', '☐实施阶段', '☑️收尾和完成阶段'], '☑️实施阶段', '☐立项和计划阶段'],
  ];
  test.each(styles)('%s', (_, cells, ticked, unticked) => {
    const [first] = table([HEADER, row(...cells)], ['D1:F1']).rows;
    if (!first) throw new Error('no row');
    expect(ticks(first)).toEqual([true, false, true]);
    expect(STAGES.map((stage) => first.stages[stage] && a1(first.stages[stage].at))).toEqual([
      'D2',
      'E2',
      'F2',
    ]);
    expect(written(first.stages.execution, true, cells[1] ?? '')).toBe(ticked);
    expect(written(first.stages.planning, false, cells[0] ?? '')).toBe(unticked);
  });

  test('writes a tick as in its row, otherwise its column, otherwise the table', () => {
    const { rows: found } = table(
      [
        HEADER,
        row('立项和计划阶段 ☐', '实施阶段 ☐', '收尾和完成阶段 ☐'),
        row('立项和计划阶段 ☑', '实施阶段 ☐ ✓', '收尾和完成阶段 ☐'),
        row('立项和计划阶段 ☑', '实施阶段 ☐', '收尾和完成阶段 ☐'),
      ],
      ['D1:F1'],
    );
    expect(written(found[0]?.stages.execution, true, '实施阶段 ☐')).toBe('实施阶段 ☐ ✓');
    expect(written(found[0]?.stages.closing, true, '收尾和完成阶段 ☐')).toBe('收尾和完成阶段 ☑');
    expect(written(found[2]?.stages.execution, true, '实施阶段 ☐')).toBe('实施阶段 ☑');
  });

  test('writes the tick of the box’s kind if the table has none', () => {
    const { rows: found } = table(
      [HEADER, row('立项和计划阶段□', '实施阶段□', '收尾和完成阶段□')],
      ['D1:F1'],
    );
    expect(written(found[0]?.stages.execution, true, '实施阶段□')).toBe('实施阶段☑');
  });

  test('reads three columns of stages under an unmerged header', () => {
    const { rows: found } = table([HEADER, row('立项阶段☑', '实施阶段☐', '完成阶段☑')]);
    expect(found.map(ticks)).toEqual([[true, false, true]]);
  });

  test('writes name and mark into a blank cell', () => {
    const { rows: found } = table(
      [
        HEADER,
        row('立项和计划阶段 ☑', '实施阶段 ☑', '收尾和完成阶段 ☑'),
        row('立项和计划阶段 ☑', null, '收尾和完成阶段 ☐'),
      ],
      ['D1:F1'],
    );
    expect(found.map(ticks)[1]).toEqual([true, false, false]);
    expect(written(found[1]?.stages.execution, true, '')).toBe('实施阶段 ☑');
  });

  test('does not decide whether a cell without its box is ticked', () => {
    const { rows: found } = table(
      [HEADER, row('立项和计划阶段 ☑', '实施阶段', '收尾和完成阶段 ☐')],
      ['D1:F1'],
    );
    expect(found.map(ticks)).toEqual([[true, null, false]]);
  });
});

describe('three stages in one cell', () => {
  const lines = (cell: CellSketch): CellSketch[][] => [
    ['类别', '文件名称', '具体措施', '保障阶段'],
    ['项目管理', '办法', '措施', cell],
  ];
  const cases: readonly (readonly [string, readonly (boolean | null)[], string])[] = [
    [
      '立项和计划阶段☑ 实施阶段☐ 收尾和完成阶段☑',
      [true, false, true],
      '立项和计划阶段☑ 实施阶段☑ 收尾和完成阶段☑',
    ],
    [
      '☑立项和计划阶段\n☐实施阶段\n☐收尾和完成阶段',
      [true, false, false],
      '☑立项和计划阶段\n☑实施阶段\n☐收尾和完成阶段',
    ],
    ['☑立项□实施□完成', [true, false, false], '☑立项☑实施□完成'],
    ['[x]立项 [ ]实施 [x]收尾', [true, false, true], '[x]立项 [x]实施 [x]收尾'],
    [
      '☐ ✓ 立项阶段  ☐ 实施阶段  ☐ ✓ 完成阶段',
      [true, false, true],
      '☐ ✓ 立项阶段  ☐ ✓ 实施阶段  ☐ ✓ 完成阶段',
    ],
    ['口立项阶段 口实施阶段 √完成阶段', [false, false, true], '口立项阶段 √实施阶段 √完成阶段'],
  ];
  test.each(cases)('%s', (cell, expected, afterTick) => {
    const [first] = table(lines(cell)).rows;
    if (!first) throw new Error('no row');
    expect(ticks(first)).toEqual(expected);
    expect(written(first.stages.execution, true, cell)).toBe(afterTick);
  });

  test('reads listed names of stages without marks as ticked', () => {
    const { rows: found } = table([
      ['类别', '文件名称', '具体措施', '保障阶段'],
      ['项目管理', '办法', '措施', '立项和计划阶段、实施阶段'],
      ['财务管理', '制度', '措施', '收尾和完成阶段'],
    ]);
    expect(found.map(ticks)).toEqual([
      [true, true, false],
      [false, false, true],
    ]);
    expect(written(found[1]?.stages.execution, true, '收尾和完成阶段')).toBe('收尾和完成阶段、实施阶段');
  });
});

describe('stages as headers, marks alone in the cells', () => {
  const HEADER = [
    ['类别', '文件名称', '具体措施', '保障阶段', null, null],
    [null, null, null, '立项和计划阶段', '实施阶段', '收尾和完成阶段'],
  ];
  const MERGES = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1'];
  const row = (...cells: CellSketch[]): CellSketch[] => ['项目管理', '办法', '措施', ...cells];

  test('reads √ and blank cells', () => {
    const { rows: found } = table([...HEADER, row('√', null, '√')], MERGES);
    expect(found.map(ticks)).toEqual([[true, false, true]]);
    expect(written(found[0]?.stages.execution, true, '')).toBe('√');
    expect(written(found[0]?.stages.planning, false, '√')).toBeNull();
    expect(found[0]?.stages.execution?.at).toEqual({ sheet: '保障', row: 2, column: 4 });
  });

  test('reads ☑ and ☐', () => {
    const { rows: found } = table([...HEADER, row('☑', '☐', '☑')], MERGES);
    expect(found.map(ticks)).toEqual([[true, false, true]]);
    expect([
      written(found[0]?.stages.execution, true, '☐'),
      written(found[0]?.stages.planning, false, '☑'),
    ]).toEqual(['☑', '☐']);
  });

  test('reads TRUE, FALSE, native checkboxes and blank cells', () => {
    const { rows: found } = table(
      [
        ...HEADER,
        row(true, { value: false, checkbox: true }, { value: null, checkbox: true }),
        row(null, true, false),
      ],
      MERGES,
    );
    expect(found.map(ticks)).toEqual([
      [true, false, false],
      [false, true, false],
    ]);
    expect(written(found[0]?.stages.execution, true, '')).toBe(true);
    expect(written(found[0]?.stages.closing, true, '')).toBe(true);
    expect(written(found[1]?.stages.planning, true, '')).toBe(true);
  });

  test('reads TRUE and FALSE typed as text', () => {
    const { rows: found } = table([...HEADER, row('TRUE', 'FALSE', 'TRUE')], MERGES);
    expect(found.map(ticks)).toEqual([[true, false, true]]);
    expect(written(found[0]?.stages.execution, true, 'FALSE')).toBe('TRUE');
    expect(written(found[0]?.stages.planning, false, 'TRUE')).toBe('FALSE');
  });

  test('writes to the cell to which a checkbox is linked', () => {
    const { rows: found } = table(
      [...HEADER, row({ formula: '=Z3', value: true }, { formula: '=IF(Z4,"☑","☐")', value: '☐' }, '☑')]
        .map((line, index) => (index === 2 ? [...line, ...Array<null>(19).fill(null), true] : line))
        .concat([[...Array<null>(25).fill(null), false]]),
      MERGES,
    );
    expect(found.map(ticks)).toEqual([[true, false, true]]);
    expect(found[0]?.stages.execution?.tick).toEqual({
      at: { sheet: '保障', row: 3, column: 25 },
      content: true,
    });
  });

  test('keeps other formulas', () => {
    const formula = '=IF(COUNTA(B3)>0,"☑","☐")';
    const { rows: found } = table([...HEADER, row({ formula, value: '☑' }, '☐', '☐')], MERGES);
    expect(found.map(ticks)).toEqual([[true, false, false]]);
    expect(written(found[0]?.stages.planning, false, '☑')).toEqual({ formula });
  });

  test('reads 是 and 否', () => {
    const { rows: found } = table([...HEADER, row('是', '否', '是')], MERGES);
    expect(found.map(ticks)).toEqual([[true, false, true]]);
    expect(written(found[0]?.stages.execution, true, '否')).toBe('是');
  });

  test('does not decide whether unknown contents are ticked', () => {
    expect(table([...HEADER, row('√', '见附件', '√')], MERGES).rows.map(ticks)).toEqual([[true, null, true]]);
  });

  test('reads a mark right of its name', () => {
    const { rows: found } = table(
      [
        ['类别', '文件名称', '具体措施', '保障阶段', null, null, null, null, null],
        row('立项和计划阶段', '√', '实施阶段', null, '收尾和完成阶段', '√'),
        row('立项和计划阶段', '√', '实施阶段', '√', '收尾和完成阶段', null),
      ],
      ['D1:I1'],
    );
    expect(found.map(ticks)).toEqual([
      [true, false, true],
      [true, true, false],
    ]);
    expect(found[0]?.stages.execution && a1(found[0].stages.execution.at)).toBe('G2');
  });
});

describe('rows', () => {
  const HEADER = ['制度保障', '文件名称', '具体措施', '保障阶段'];

  test('fills categories down, and reads neither spare rows nor remarks', () => {
    const { rows: found } = table(
      [
        HEADER,
        ['项目管理制度', '办法甲', '措施', '☑立项☐实施☐完成'],
        [null, '办法乙', '措施', '☑立项☐实施☐完成'],
        ['财务管理制度', '办法丙', '措施', '☑立项☐实施☐完成'],
        [null, null, null, '☐立项☐实施☐完成'],
        ['注：请附制度全文。'],
      ],
      ['A2:A3'],
    );
    expect(found.map(({ category, document }) => [seen(category), seen(document)])).toEqual([
      ['A2 项目管理制度', 'B2 办法甲'],
      ['A2 项目管理制度', 'B3 办法乙'],
      ['A4 财务管理制度', 'B4 办法丙'],
    ]);
  });

  test.each([
    ['a page number', ['第 1 页 共 3 页'], []],
    ['an approval', ['审核意见'], []],
    ['a note without a colon', ['填表说明 预算管理制度可以多填几行，阶段可以多选'], []],
    ['a sentence across the table', ['预算管理科复核'], ['A4:D4']],
  ])('does not read remarks below the table: %s', (_, below, merges) => {
    const filled = ['项目管理制度', '办法甲', '措施', '☑立项☐实施☐完成'];
    const { rows: found } = table([HEADER, filled, [], below], merges);
    expect(found.map(({ document }) => document.text)).toEqual(['办法甲']);
  });

  test('reads 同上 as the category above', () => {
    const filled = ['办法', '措施', '☑立项☐实施☐完成'];
    const { rows: found } = table([HEADER, ['项目管理制度', ...filled], ['同上', ...filled]]);
    expect(found.map(({ category }) => seen(category))).toEqual(['A2 项目管理制度', 'A2 项目管理制度']);
  });

  test('reads a heading across the table as the category of the rows below', () => {
    const { rows: found } = table(
      [
        HEADER,
        ['一、项目管理制度'],
        [null, '办法甲', '措施', '☑立项'],
        ['二、财务管理制度'],
        [null, '办法乙', '措施', '☑立项'],
      ],
      ['A2:D2', 'A4:D4'],
    );
    expect(found.map(({ category, document }) => [category.text, document.text])).toEqual([
      ['一、项目管理制度', '办法甲'],
      ['二、财务管理制度', '办法乙'],
    ]);
  });

  test('reads a blank row with a printed category', () => {
    const { rows: found } = table([
      HEADER,
      ['项目管理制度', '办法', '措施', '☑立项☐实施☐完成'],
      ['预算管理制度', null, null, '☐立项☐实施☐完成'],
    ]);
    expect(found.map(({ category, document }) => [category.text, document.text])).toEqual([
      ['项目管理制度', '办法'],
      ['预算管理制度', ''],
    ]);
  });

  test('lists missing columns', () => {
    const found = table([['制度保障'], ['类别', '文件名称', '具体措施'], ['项目管理', '办法', '措施']]);
    expect(found.missingColumns).toEqual(['stages']);
  });
});

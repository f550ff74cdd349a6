/** Tables that continue on another sheet. */
import { check } from '../../../src/check';
import { readForms } from '../../../src/reading';
import { sectionOf } from '../../../src/rules/subject';
import { toA1 } from '../../../src/workbook/a1';
import { NAME, OVERVIEW, rightForm, SAFEGUARDS, TARGETS, type Patch } from '../../support/right-form';
import { sheetOf, type CellSketch } from '../../support/snapshots';
import { named, renamed, summary, whole, workbook } from '../support/right-sheets';
import { number, only, place } from '../support/sketch';

const REST = '第四张表';
type Cells = Readonly<Record<string, CellSketch>>;

const row = (at: number, cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([column, cell]) => [`${column}${at}`, cell]));
const emptied = (columns: string, first: number, last: number): Cells =>
  Object.fromEntries(
    Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((at) =>
      Array.from(columns, (column): [string, null] => [`${column}${at}`, null]),
    ),
  );

const HEADER: Cells = {
  ...{ A: '项目名称', B: '项目内容', C: '项目明细', D: '明细金额', E: '单价' },
  ...{ F: '依据', G: '数量', H: '依据', I: '备注' },
};
const TRAINING: Cells = {
  ...{ A: NAME, B: '为老服务培训', C: '为老服务培训费', D: 6, E: 0.5 },
  ...{ F: '培训费标准', G: 12, H: '培训计划', I: '年度项目' },
};
/** The last item and 合计 from a row down. */
const restOfBreakdown = (top: number, item: Cells = TRAINING, total: CellSketch = 60): Cells => ({
  ...row(top, HEADER),
  ...row(top + 1, item),
  ...row(top + 2, { A: '金额合计', D: total }),
});
/** The right form with a breakdown that ends before its last item. */
const brokenOff = (sheet: string, cells: Cells, patch: Patch = {}) =>
  rightForm({ ...patch, [TARGETS]: { ...emptied('ABCDEFGHI', 18, 19), ...patch[TARGETS] }, [sheet]: cells });

const findings = (form: Parameters<typeof check>[0]): string[][] =>
  check(form).forms.map(({ findings: formFindings }) =>
    formFindings.map(({ rule, at }) => `${rule.id} ${at ? `${at.sheet}!${toA1(at)}` : ''}`),
  );

describe('a breakdown that continues on another sheet', () => {
  test.each<[string, string, Cells]>([
    [
      'joins a table titled 续表',
      REST,
      {
        A1: '财政项目支出绩效目标申报表（绩效目标）（续表）',
        A2: `项目名称：${NAME}`,
        ...restOfBreakdown(3),
      },
    ],
    ['joins a table below 接上页', REST, { A1: '接上页', ...restOfBreakdown(2) }],
    ['joins a table on a sheet named 续', '绩效目标（续）', restOfBreakdown(1)],
    ['joins an untitled table with the same header', REST, restOfBreakdown(1)],
    [
      'joins an untitled table with blank project and content',
      REST,
      restOfBreakdown(1, { ...TRAINING, A: null }),
    ],
    [
      'joins an untitled table with a title of its own',
      REST,
      { A1: '财政项目支出绩效目标申报表（项目构成分解）', A2: `项目名称：${NAME}`, ...restOfBreakdown(3) },
    ],
    [
      '合计的公式跨表',
      REST,
      restOfBreakdown(1, TRAINING, { formula: `=SUM(${TARGETS}!D16:D17,D2)`, value: 60 }),
    ],
  ])('%s', (_, sheet, cells) => {
    const form = brokenOff(sheet, cells);
    expect(findings(form)).toEqual([[]]);
    const { breakdown, sheets } = only(form);
    expect(breakdown?.items.map(({ item }) => place(item.at))).toEqual([
      `${TARGETS}!C16`,
      `${TARGETS}!C17`,
      expect.stringContaining(`${sheet}!C`),
    ]);
    expect(number(breakdown?.total?.amount)).toBe('60');
    expect(sheets).toContain(sheet);
  });

  test('counts rows with equal numbers on both sheets separately', () => {
    const blanks = emptied('ABCDEFGHI', 1, 1);
    const form = brokenOff(REST, { ...blanks, ...restOfBreakdown(15, { ...TRAINING, D: 6.01 }) });
    expect(findings(form)).toEqual([[`breakdown/amount ${REST}!D16`]]);
  });

  test('assigns errors on the other sheet to the breakdown', () => {
    const [checked] = check(brokenOff(REST, restOfBreakdown(1, TRAINING, 60.01))).forms;
    const [finding, ...others] = checked?.findings ?? [];
    expect([others, finding?.rule.id, finding?.at && place(finding.at)]).toEqual([
      [],
      'breakdown/total',
      `${REST}!D3`,
    ]);
    expect(finding && sectionOf(finding.subject)).toBe('breakdown');
  });

  test('corrects a formula that omits the other sheet', () => {
    const total = { formula: '=SUM(D2:D2)', value: 6 };
    const [checked] = check(brokenOff('绩效目标（续）', restOfBreakdown(1, TRAINING, total))).forms;
    const [finding] = checked?.findings ?? [];
    expect(finding?.rule.id).toBe('breakdown/total-formula');
    expect(finding?.fix && 'edits' in finding.fix && finding.fix.edits[0]?.after).toEqual({
      formula: `=SUM('${TARGETS}'!D16:D17,D2)`,
    });
  });

  test('joins two tables with a 合计 each if the second one is titled 续表', () => {
    const form = rightForm({
      [TARGETS]: {
        ...emptied('ABCDEFGHI', 18, 19),
        ...row(18, { A: '合计', D: 54 }),
      },
      续表: restOfBreakdown(1),
    });
    expect(findings(form)).toEqual([[]]);
  });
});

describe('subprojects on numbered sheets', () => {
  const parts = (first: string, second: string) =>
    rightForm({
      [TARGETS]: emptied('ABCDEFGHI', 15, 19),
      [first]: {
        ...row(1, HEADER),
        ...row(2, { B: '助餐', C: '助餐点设备采购', D: 30, E: 7.5, G: 4 }),
        ...row(3, { B: '改造', C: '居家适老化改造服务', D: 24, E: 1.2, G: 20 }),
        ...row(4, { A: '合计', D: 54 }),
      },
      [second]: { ...row(1, { ...HEADER, D: '金额' }), ...row(2, TRAINING), ...row(3, { A: '合计', D: 6 }) },
    });

  test('are compared with the budget together, each with its sum and header', () => {
    const form = parts('子项目1', '子项目2');
    const { breakdown } = only(form);
    expect(breakdown?.items.map(({ amount }) => place(amount.at))).toEqual([
      '子项目1!D2',
      '子项目1!D3',
      '子项目2!D2',
    ]);
    expect(breakdown?.subtotals.map(({ amount, items }) => [number(amount), items.length])).toEqual([
      ['54', 2],
      ['6', 1],
    ]);
    expect(
      findings(form)
        .flat()
        .filter((text) => text.startsWith('breakdown/budget')),
    ).toEqual([]);
  });

  test.each([
    ['without numerals', '设备', '培训'],
    ['without a word for parts', 'Sheet4', 'Sheet5'],
  ])('are separate tables if their names are %s', (_, first, second) => {
    const { breakdown } = only(parts(first, second));
    expect(new Set(breakdown?.items.map(({ amount }) => amount.at.sheet)).size).toBe(1);
  });
});

describe('tables that are not continuations', () => {
  const left = (form: Parameters<typeof readForms>[0]): string[] =>
    readForms(form).lookedAt.flatMap(({ found }) => found.filter((text) => text.includes('没有归入')));

  test.each([
    ['does not join a table after 合计', rightForm({ [REST]: restOfBreakdown(1) })],
    ['does not join a table with another header', brokenOff(REST, { ...restOfBreakdown(1), D1: '金额' })],
  ])('%s', (_, form) => {
    expect(only(form).breakdown?.items.some(({ item }) => item.at.sheet === REST)).toBe(false);
    expect(left(form)).toHaveLength(1);
  });

  test('does not join a table that repeats the same items', () => {
    const form = brokenOff(REST, restOfBreakdown(1, { ...TRAINING, C: '助餐点设备采购' }));
    expect(only(form).breakdown?.items).toHaveLength(2);
  });

  test('does not join a table beside other sections on its sheet', () => {
    const measures = { A: '类别', B: '文件名称', C: '具体措施', D: '保障阶段' };
    const form = brokenOff(REST, {
      ...restOfBreakdown(1),
      ...row(6, measures),
      ...row(7, { B: '《某办法》', C: '验收' }),
    });
    expect(only(form).breakdown?.items).toHaveLength(2);
  });

  test('does not join a list without 合计', () => {
    const form = brokenOff(REST, { ...row(1, HEADER), ...row(2, TRAINING) });
    expect(only(form).breakdown?.items).toHaveLength(2);
  });

  test('does not join tables with different units', () => {
    const form = brokenOff(
      REST,
      { A1: '单位：元', ...restOfBreakdown(2) },
      { [TARGETS]: { G3: '金额单位：万元' } },
    );
    expect(only(form).breakdown?.items).toHaveLength(2);
  });

  test('does not join the tables of two projects', () => {
    const [a, b] = [named('甲项目'), named('乙项目')];
    const { forms } = readForms(workbook([...renamed(a, '1'), ...renamed(b, '（续）')]));
    expect(forms.map(summary)).toEqual([
      whole('甲项目', [`${OVERVIEW}1`, `${TARGETS}1`, `${SAFEGUARDS}1`]),
      whole('乙项目', [`${OVERVIEW}（续）`, `${TARGETS}（续）`, `${SAFEGUARDS}（续）`]),
    ]);
  });
});

describe('indicators and safeguards that continue on another sheet', () => {
  const INDICATORS: Cells = { B: '一级目标', C: '二级目标', D: '三级目标', F: '目标值', G: '备注' };
  const EFFECTS: Cells = {
    ...row(1, INDICATORS),
    ...row(2, { B: '效果目标', C: '社会效益', D: '受益老年人数', F: '≥800人', G: '老年人' }),
    ...row(3, { C: '满意度', D: '老年人满意度', F: '≥90%', G: '问卷调查' }),
    ...row(4, { B: '影响力目标', C: '长效管理', D: '助餐点管理制度数量', F: '1项', G: '印发' }),
  };

  test.each([
    ['titled 续表', '绩效目标续表'],
    ['untitled', REST],
  ])('joins indicators on the next sheet: %s', (_, sheet) => {
    const form = rightForm({ [TARGETS]: emptied('BCDFG', 12, 14), [sheet]: EFFECTS });
    expect(findings(form)).toEqual([[]]);
    expect(only(form).indicators?.rows).toHaveLength(9);
  });

  test('continues the levels of the sheet before in blank cells', () => {
    const cost = { D: '项目总成本', F: '≤60万元', G: '不突破预算' };
    const form = rightForm({
      [TARGETS]: emptied('BCDFG', 12, 14),
      绩效目标续表: { ...EFFECTS, ...row(5, { C: '成本', ...cost }) },
    });
    const filled = rightForm({
      [TARGETS]: { ...emptied('CDFG', 11, 14), B12: null, B14: null },
      绩效目标续表: {
        ...row(1, INDICATORS),
        ...row(2, { C: '成本', ...cost }),
        ...row(3, { B: '效果目标', C: '满意度', D: '老年人满意度', F: '≥90%' }),
      },
    });
    expect(only(form).indicators?.rows.at(-1)?.dimension.id).toBe('impact');
    expect(
      only(filled)
        .indicators?.rows.map(({ dimension }) => dimension.id)
        .slice(-2),
    ).toEqual(['output', 'benefit']);
  });

  const withoutEffects = emptied('BCDFG', 12, 14);
  test.each<[string, Cells, Cells]>([
    ['repeated indicators', {}, { ...EFFECTS, D3: '老年人满意度' }],
    [
      'the dimensions begin again',
      withoutEffects,
      { ...EFFECTS, B4: '产出目标', C4: '数量', D4: '助餐点管理制度' },
    ],
    [
      'with a title',
      withoutEffects,
      { ...emptied('BCDFG', 1, 1), A1: '绩效目标申报表', ...row(2, INDICATORS) },
    ],
  ])('does not join other indicators: %s', (_, targets, cells) => {
    const form = rightForm({ [TARGETS]: targets, [REST]: cells });
    expect(only(form).indicators?.rows.some(({ name }) => name.at.sheet === REST)).toBe(false);
  });

  test('continues the category of the sheet before', () => {
    const form = rightForm({
      [SAFEGUARDS]: emptied('ABCDEF', 7, 7),
      制度保障续表: {
        ...row(1, { A: '制度保障', B: '文件名称', C: '具体措施', D: '保障阶段' }),
        ...row(2, { B: '《某街道预算公开办法》', C: '公开预算编制情况', D: '立项和计划阶段 ☑' }),
        ...row(3, {
          ...{ A: '财务管理制度', B: '《某街道财务管理制度》', C: '及时核算每笔支付，年末接受审计' },
          ...{ D: '立项和计划阶段 ☐', E: '实施阶段 ☑', F: '收尾和完成阶段 ☑' },
        }),
      },
    });
    expect(only(form).safeguards?.rows.map(({ category }) => category.text)).toEqual([
      '项目管理制度',
      '预算管理制度',
      '预算管理制度',
      '财务管理制度',
    ]);
  });
});

test('keeps equal names on other sheets than that of the continuation apart', () => {
  const extra = sheetOf('手续', { cells: restOfBreakdown(1) });
  expect(only(workbook([...rightForm().sheets, extra])).breakdown?.items).toHaveLength(3);
});

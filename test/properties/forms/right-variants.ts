/** Unusual forms without faults: each gives no finding at all. */
import { check } from '../../../src/check';
import { toA1 } from '../../../src/workbook/a1';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { BREAKDOWN, breakdownForm, type BreakdownSketch, type RowSketch } from '../../support/breakdown-form';
import { NAME, OVERVIEW, rightForm, SAFEGUARDS, TARGETS, type Patch } from '../../support/right-form';
import type { CellSketch } from '../../support/snapshots';

const formula = (text: string, value: number): CellSketch => ({ formula: text, value });
const row = (item: string, amount: CellSketch, price: CellSketch, quantity: CellSketch): RowSketch => ({
  item,
  content: item,
  amount,
  price,
  quantity,
});
const ROWS = [
  row('助餐点设备采购', 30, 7.5, 4),
  row('居家适老化改造服务', 24, 1.2, 20),
  row('为老服务培训费', 6, 0.5, 12),
] as const;
const [MEALS, HOMES, TRAINING] = ROWS;
const NO_FIGURES = { B19: '资金由区财政安排，街道按计划组织实施。' };

/** The three rows, or rows with other contents and the same names, on a separate sheet. */
const table = (
  rows: readonly RowSketch[],
  total: CellSketch | undefined,
  rest: Partial<BreakdownSketch> = {},
): WorkbookSnapshot => breakdownForm({ rows, ...(total === undefined ? {} : { total }), ...rest });
const targets = (cells: Patch[string]): WorkbookSnapshot => rightForm({ [TARGETS]: cells });
const overview = (cells: Patch[string]): WorkbookSnapshot => rightForm({ [OVERVIEW]: cells });
const SHEETS = { merges: ['A1:F1', 'A2:F2', 'A3:F3'] };
const stages = (marks: readonly CellSketch[], titles: readonly string[] = []): WorkbookSnapshot =>
  rightForm(
    {
      [SAFEGUARDS]: Object.fromEntries([
        ...titles.map((title, index) => [`${'DEF'.charAt(index)}4`, title] as const),
        ...marks.map(
          (mark, index) => [`${'DEF'.charAt(index % 3)}${5 + Math.floor(index / 3)}`, mark] as const,
        ),
      ]),
    },
    { [SAFEGUARDS]: SHEETS },
  );
const TITLES = ['立项和计划阶段', '实施阶段', '收尾和完成阶段'];
const ALL = [true, true, true, true, true, true, false, true, true];

const VARIANTS: Readonly<Record<string, WorkbookSnapshot>> = {
  'amounts by formula, the total by SUM': targets({
    D16: formula('=E16*G16', 30),
    D17: formula('=ROUND(E17*G17,2)', 24),
    D18: formula('=PRODUCT(E18,G18)', 6),
    D19: formula('=SUM(D16:D18)', 60),
  }),
  'the total as a sum of cells': targets({ D19: formula('=D16+D17+D18', 60) }),
  'a SUM over blank rows': table(
    [MEALS, { cells: {} }, HOMES, { cells: {} }, TRAINING],
    formula('=SUM(D4:D8)', 60),
  ),
  'a SUM that includes the header': targets({ D19: formula('=SUM(D15:D18)', 60) }),
  'amounts rounded half up at the third decimal': table(
    [
      row('助餐点设备采购', 1.01, 1.005, 1),
      row('居家适老化改造服务', 2.68, 0.335, 8),
      row('为老服务培训费', 56.31, 56.31, 1),
    ],
    60,
    { patch: { [TARGETS]: { F6: '1套', F7: '8户', F8: '1场' }, [OVERVIEW]: NO_FIGURES } },
  ),
  'a total with the binary error of 0.1 + 0.2 + 0.3': table(
    [
      row('助餐点设备采购', 0.1, 0.1, 1),
      row('居家适老化改造服务', 0.2, 0.1, 2),
      row('为老服务培训费', 0.3, 0.1, 3),
    ],
    formula('=SUM(D4:D6)', 0.6000000000000001),
    {
      budget: '0.60',
      patch: { [TARGETS]: { F6: '1套', F7: '2户', F8: '3场', F11: '≤0.6万元' }, [OVERVIEW]: NO_FIGURES },
    },
  ),
  'quantities with decimals': table(
    [row('助餐点设备采购', 18.75, 7.5, 2.5), HOMES, row('为老服务培训费', 17.25, 0.5, 34.5)],
    60,
    { patch: { [TARGETS]: { F6: '2.5套', F8: '34.5场' }, [OVERVIEW]: NO_FIGURES } },
  ),
  'prices and quantities as formulas': targets({ E16: formula('=15/2', 7.5), G16: formula('=2*2', 4) }),
  'spare rows, one with the project’s name': table([...ROWS, { cells: {} }, { cells: { A: NAME } }], 60),
  'a row of zeros': table([...ROWS, row('助餐点设备采购备用金', 0, 0, 0)], 60),
  'a hidden empty row': table([MEALS, { cells: {} }, HOMES, TRAINING], 60, { hiddenRows: [5] }),
  '小计 as numbers': table(
    [MEALS, { cells: { A: '小计', D: 30 } }, HOMES, TRAINING, { cells: { A: '小计', D: 30 } }],
    60,
  ),
  '小计 as SUBTOTAL, and the total as well': table(
    [
      MEALS,
      { cells: { C: '小计', D: formula('=SUBTOTAL(9,D4:D4)', 30) } },
      HOMES,
      TRAINING,
      { cells: { C: '小计', D: formula('=SUBTOTAL(9,D6:D7)', 30) } },
    ],
    formula('=SUBTOTAL(9,D4:D8)', 60),
  ),
  'the header repeated after a page break': table(
    [
      MEALS,
      { cells: { A: '（续表）' } },
      {
        cells: {
          ...{ A: '项目名称', B: '项目内容', C: '项目明细', D: '明细金额', E: '单价' },
          ...{ F: '依据', G: '数量', H: '依据', I: '备注' },
        },
      },
      HOMES,
      TRAINING,
    ],
    60,
  ),
  'notes below the total': table(ROWS, 60, {
    patch: {
      [BREAKDOWN]: { A8: '注：1.金额含税；2.单价按2025年询价。', A9: '明细金额=单价×数量', A10: '2' },
    },
  }),
  'the total above the rows': table(
    [{ cells: { A: '合计', D: formula('=SUM(D5:D7)', 60) } }, ...ROWS],
    undefined,
  ),
  'prices in 元 and amounts in 万元': table(
    [
      row('助餐点设备采购', formula('=E4*G4/10000', 30), 75000, 4),
      row('居家适老化改造服务', 24, 12000, 20),
      row('为老服务培训费', 6, 5000, 12),
    ],
    formula('=SUM(D4:D6)', 60),
    { header: { D: '明细金额（万元）', E: '单价（元）' } },
  ),
  'a breakdown in 元 beside funds in 万元': table(
    [
      row('助餐点设备采购', 300000, 75000, 4),
      row('居家适老化改造服务', 240000, 12000, 20),
      row('为老服务培训费', 60000, 5000, 12),
    ],
    600000,
    { unit: '元' },
  ),
  'a project name merged over its rows': table(
    [MEALS, { cells: { C: '居家适老化改造服务', D: 24, E: 1.2, F: '标准', G: 20, H: '清单' } }, TRAINING],
    60,
  ),
  'dates as serial numbers': overview({
    B7: { value: 46023, numberFormat: 'yyyy-mm-dd' },
    E7: { value: 46387, numberFormat: 'yyyy"年"m"月"d"日"' },
  }),
  'dates with points': overview({ B7: '2026.1.1', E7: '2026.12.31' }),
  'full-width dates': overview({ B7: '２０２６－０１－０１', E7: '２０２６－１２－３１' }),
  'a telephone number with an extension': overview({ F6: '021-54490000*8001' }),
  'a mobile number with blanks between groups of digits': overview({ F6: '138 0000 0000' }),
  'other characters for boxes': overview({ B5: '口一次性项目  ☒经常性项目  口中期预算试点项目' }),
  'boxes as brackets': overview({ B5: '[ ]一次性项目 [x]经常性项目 [ ]中期预算试点项目' }),
  'stages as TRUE and FALSE': stages(ALL, TITLES),
  'stages as ticks and blanks': stages(
    ALL.map((ticked) => (ticked ? '√' : '')),
    TITLES,
  ),
  'stages with a tick behind the printed box': stages(
    ALL.map((ticked, index) => `${TITLES[index % 3] ?? ''} ☐${ticked ? ' ✓' : ''}`),
  ),
  'units in the indicators’ names': targets({
    ...{ D6: '助餐点设备采购（套）', F6: 4, D7: '居家适老化改造户数（户）', F7: 20 },
    ...{ D13: '老年人满意度（%）', F13: '≥90' },
  }),
  'a satisfaction as a stored percentage': targets({ F13: { value: 0.9, numberFormat: '0%' } }),
  'a satisfaction in words': targets({ F13: '不低于90%' }),
  'a time target as a range of months': targets({ F10: '2026年1-12月' }),
  'a time target for each quarter': targets({ F10: '每季度' }),
  'the cost in 元': targets({ F11: '不超过600000元' }),
  'the cost without 元': targets({ F11: '≤60万' }),
  'a range of counts and a length as targets': targets({
    F12: '800-1000人',
    D14: '助餐线路总长度',
    F14: '≥100公里',
  }),
  'Chinese numerals': targets({ F6: '四套', F7: '二十户' }),
  'list marks, quotations and English words': overview({
    B8: '1）为老年人提供助餐；2）开展居家适老化改造；3)组织培训。建设“AI+养老”平台，7×24小时服务。',
    B9: '《关于印发〈某区养老服务“十四五”规划〉的通知》（某府办发〔2021〕3号）。',
  }),
  'full-width spaces and line breaks': overview({
    B8: '　　为老年人提供助餐服务。\n　　开展居家适老化改造。',
  }),
  'ratios and clock times': overview({
    B11: '可行性：按8:2比例分担，9:30开餐，实行5*8小时值守，2025/2026年度已试点。',
  }),
  'funds with units, strokes and 无': overview({
    ...{ B12: '一、项目总预算：60.00万元', B13: '二、当年预算：60万元' },
    ...{ B15: '1. 上级财政拨款：/', B17: '3. 下级财政配套：无', B18: '（二）其他资金：——' },
  }),
  'the project’s name in other quotes': rightForm({
    [OVERVIEW]: { B4: '社区“为老”服务提升项目' },
    [TARGETS]: {
      ...{ A3: '项目名称：社区"为老"服务提升项目', A16: '社区＂为老＂服务提升项目' },
      ...{ A17: '社区‘为老’服务提升项目', A18: '社区「为老」服务 提升项目' },
    },
    [SAFEGUARDS]: { A3: '项目名称: 社区“为老”服务提升项目' },
  }),
  'the year in full width': rightForm({
    [OVERVIEW]: { A2: '（２０２６年）' },
    [TARGETS]: { B2: '2026年度' },
  }),
  'a row 其他 that is not used': rightForm({ [SAFEGUARDS]: { A8: '其他', B8: '/', C8: '/' } }),
};

test.each(Object.entries(VARIANTS))('reports nothing about a correct form with %s', (_, form) => {
  const { forms } = check(form);
  expect(forms).toHaveLength(1);
  const [checked] = forms;
  expect(
    checked?.findings.map(({ rule, at, message }) => `${rule.id} ${at ? toA1(at) : ''} ${message}`),
  ).toEqual([]);
  // There is no finding although everything was checked.
  expect(checked?.checked.filter(({ status }) => status === 'not-checked').map(({ why }) => why)).toEqual([]);
  expect(checked?.checked.find(({ rule }) => rule.id === 'breakdown/amount')).toMatchObject({
    status: 'passed',
    places: (checked?.form.breakdown?.items ?? []).length,
  });
});

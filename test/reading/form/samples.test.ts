/** The three sample workbooks: every value with its cell. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DeclarationForm } from '../../../src/form/declaration';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { openXlsx } from '../../../src/xlsx';
import { a1, moved, number, only, place, seen, withColumn, withRow, written } from '../support/sketch';

async function sample(name: string): Promise<WorkbookSnapshot> {
  const file = path.join(__dirname, '../../forms', `${name}.xlsx`);
  return openXlsx(new Uint8Array(readFileSync(file)), `${name}.xlsx`).read();
}

/** The place of the breakdown in each sample: its sheet, first item row (1-based), column shift and number of sheets. */
const SAMPLES = [
  { name: 'minhang-2020', sheet: '绩效目标', first: 18, columns: 'ABCDEFGHI', sheets: 3 },
  { name: 'minhang-2020-printed', sheet: '绩效目标', first: 18, columns: 'BCDEFGHIJ', sheets: 3 },
  { name: 'minhang-2020-four-sheets', sheet: '项目构成分解', first: 4, columns: 'ABCDEFGHI', sheets: 4 },
] as const;

const PROJECT = '住宅小区建设“美丽家园”三年行动计划';

describe.each(SAMPLES)('$name', ({ name, sheet, first, columns, sheets }) => {
  let form: DeclarationForm;
  beforeAll(async () => {
    form = only(await sample(name));
  });

  test('reads the heading', () => {
    expect(form.id).toBe('项目总体情况!1');
    expect(form.layout.id).toBe('shanghai');
    expect(form.sheets).toHaveLength(sheets);
    expect([form.projectName, form.year, form.moneyUnit]).toEqual([PROJECT, 2020, '万元']);
    expect(form.sections).toEqual({
      overview: 'read',
      indicators: 'read',
      breakdown: 'read',
      safeguards: 'read',
    });
    expect(form.errorCells).toEqual([]);
  });

  test('reads the project name, year and money unit of each place', () => {
    expect(form.projectNames.every(({ value }) => value === PROJECT)).toBe(true);
    const rows = form.projectNames
      .filter(({ section }) => section === 'breakdown')
      .map(({ cell }) => place(cell.at));
    const titles = sheets === 4 ? ['项目构成分解!A2'] : [];
    expect(rows).toEqual([
      ...titles,
      ...[0, 1, 2, 3, 4].map((row) => `${sheet}!${columns[0]}${first + row}`),
    ]);
    expect(
      form.years.map(({ value, cell }) => [
        value,
        place(cell.at),
        cell.whole.slice(cell.start, cell.start + 4),
      ]),
    ).toEqual([
      [2020, '项目总体情况!A2', '2020'],
      [2020, '绩效目标!B2', '2020'],
      [2020, '制度保障!A2', '2020'],
    ]);
    expect(form.moneyUnits.map(({ cell }) => place(cell.at))).toEqual([
      '项目总体情况!E3',
      '绩效目标!G3',
      ...(sheets === 4 ? ['项目构成分解!G2'] : []),
    ]);
  });

  test('reads 项目总体情况', () => {
    const fields = Object.entries(form.overview?.fields ?? {}).map(([id, cell]) => [
      id,
      a1(cell.at),
      cell.start,
      cell.text.slice(0, 6),
    ]);
    expect(fields).toEqual([
      ['declaringUnit', 'A3', 9, '上海市闵行区'],
      ['projectName', 'B4', 0, '住宅小区建设'],
      ['category', 'B5', 0, '☐一次性项目'],
      ['manager', 'B6', 0, '周某'],
      ['contact', 'D6', 0, '张某'],
      ['phone', 'F6', 0, '544900'],
      ['startDate', 'B7', 0, '2020-0'],
      ['endDate', 'E7', 0, '2020-1'],
      ['summary', 'B8', 0, '建设新虹街道'],
      ['basis', 'B9', 3, '《上海市人民'],
      ['necessity', 'B10', 4, '推进智慧社区'],
      ['feasibility', 'B11', 4, '依据《上海市'],
      ['resources', 'B19', 0, '根据“美丽家'],
      ['overallGoal', 'B20', 0, '推进智慧社区'],
      ['annualGoal', 'B21', 0, '保障街道在房'],
      ['otherMatters', 'B22', 0, ''],
      ['unitHead', 'A23', 8, ''],
      ['preparer', 'C23', 4, ''],
      ['preparedDate', 'E23', 5, ''],
    ]);
    expect(
      Object.entries(form.overview?.funds ?? {}).map(([id, cell]) => [
        id,
        a1(cell.at),
        cell.start,
        number(cell),
      ]),
    ).toEqual([
      ['total', 'B12', 8, '296'],
      ['currentYear', 'B13', 7, '296'],
      ['fiscal', 'B14', 8, '296'],
      ['upper', 'B15', 10, 'blank'],
      ['own', 'B16', 10, '296'],
      ['lower', 'B17', 10, 'blank'],
      ['other', 'B18', 8, 'blank'],
    ]);
    const choices = form.overview?.categories[0]?.choices ?? [];
    expect(choices.map(({ name: option, mark }) => [option, mark.ticked])).toEqual([
      ['一次性项目', false],
      ['经常性项目', false],
      ['中期预算试点项目', false],
    ]);
    expect(written(choices[1]?.mark, true, form.overview?.fields.category?.whole ?? '')).toBe(
      '☐一次性项目  ☑经常性项目  ☐中期预算试点项目',
    );
  });

  test('reads 绩效目标', () => {
    const { indicators } = form;
    expect(indicators && place(indicators.header)).toBe('绩效目标!D5');
    expect(indicators?.missingColumns).toEqual([]);
    expect(indicators?.mainActivity && a1(indicators.mainActivity.at)).toBe('D4');
    expect(
      indicators?.rows.map(({ dimension, category, name: indicator, target, note }) =>
        [dimension, category, indicator, target]
          .map(({ at, text }) => `${a1(at)} ${text}`)
          .concat(note ? a1(note.at) : []),
      ),
    ).toEqual([
      ['B6 产出目标', 'C6 数量', 'D6 开发系统', 'F6 100%', 'G6'],
      ['B6 产出目标', 'C6 数量', 'D7 购买专业服务组织暨第三方委托费', 'F7 100%', 'G7'],
      ['B6 产出目标', 'C6 数量', 'D8 应急保障能力建设', 'F8 保障', 'G8'],
      ['B6 产出目标', 'C6 数量', 'D9 小区物联网建设', 'F9 100%', 'G9'],
      ['B6 产出目标', 'C10 质量', 'D10 住宅小区物业规范化建设', 'F10 规范', 'G10'],
      ['B6 产出目标', 'C11 时效', 'D11 完成及时性', 'F11 及时', 'G11'],
      ['B12 效果目标', 'C12 社会效益', 'D12 信息平台建设', 'F12 100%', 'G12'],
      ['B12 效果目标', 'C12 社会效益', 'D13 居民满意度', 'F13 满意', 'G13'],
      ['B12 效果目标', 'C14 生态环境', 'D14 长效管理机制', 'F14 健全', 'G14'],
      ['B12 效果目标', 'C14 生态环境', 'D15 物业服务应急协调保障机制', 'F15 保障', 'G15'],
      ['B16 影响力目标', 'C16 配套设施', 'D16 小区物业满意度', 'F16 满意', 'G16'],
    ]);
    expect(indicators?.rows.map(({ dimension, category }) => `${dimension.id}/${category.id}`)).toEqual([
      ...Array<string>(4).fill('output/quantity'),
      'output/quality',
      'output/timeliness',
      'benefit/social',
      'benefit/social',
      'benefit/ecological',
      'benefit/ecological',
      'impact/facilities',
    ]);
  });

  test('reads 项目构成分解', () => {
    const { breakdown } = form;
    const cell = (column: number, row: number): string => `${columns[column]}${first + row}`;
    expect(breakdown && place(breakdown.header)).toBe(`${sheet}!${columns[3]}${first - 1}`);
    expect(breakdown?.missingColumns).toEqual([]);
    const expected = [
      ['住宅小区物联网建设', '小区物联网建设', '46', '11.5', '4'],
      ['住宅小区信息平台建设', '信息平台建设', '60', '15', '4'],
      ['购买专业服务组织暨第三方委托费', '第三方委托费', '20', '20', '1'],
      ['应急保障能力建设', '应急保障能力建设_1', '120', '20', '6'],
      ['住宅小区物业规范化建设', '住宅小区物业规范化建设_1', '50', '10', '5'],
    ];
    expect(
      breakdown?.items.map((item) => [
        seen(item.content),
        seen(item.item),
        number(item.amount),
        number(item.unitPrice),
        number(item.quantity),
      ]),
    ).toEqual(
      expected.map(([content, item, ...numbers], row) => [
        `${cell(1, row)} ${content}`,
        `${cell(2, row)} ${item}`,
        ...numbers,
      ]),
    );
    const [item] = breakdown?.items ?? [];
    expect(
      [
        item?.project,
        item?.amount,
        item?.unitPrice,
        item?.priceBasis,
        item?.quantity,
        item?.quantityBasis,
        item?.note,
      ].map((value) => value && a1(value.at)),
    ).toEqual([0, 3, 4, 5, 6, 7, 8].map((column) => cell(column, 0)));
    expect(seen(breakdown?.total?.label)).toBe(`A${first + 5} 金额合计`);
    expect([breakdown?.total && a1(breakdown.total.amount.at), number(breakdown?.total?.amount)]).toEqual([
      cell(3, 5),
      '296',
    ]);
    expect(breakdown?.subtotals).toEqual([]);
    expect([breakdown?.amountUnit, breakdown?.priceUnit]).toEqual(['万元', '万元']);
  });

  test('reads 制度保障', () => {
    const { safeguards } = form;
    expect(safeguards && place(safeguards.header)).toBe('制度保障!D4');
    expect(
      safeguards?.rows.map(({ category, document, measure }) => [
        seen(category),
        a1(document.at),
        a1(measure.at),
      ]),
    ).toEqual([
      ['A5 项目管理制度', 'B5', 'C5'],
      ['A5 项目管理制度', 'B6', 'C6'],
      ['A7 预算管理制度', 'B7', 'C7'],
      ['A8 财务管理制度', 'B8', 'C8'],
    ]);
    expect(
      safeguards?.rows.map(({ stages: { planning, execution, closing } }) =>
        [planning, execution, closing].map((mark) => mark && `${a1(mark.at)} ${mark.ticked}`),
      ),
    ).toEqual([
      ['D5 true', 'E5 true', 'F5 true'],
      ['D6 true', 'E6 true', 'F6 true'],
      ['D7 true', 'E7 true', 'F7 true'],
      ['D8 false', 'E8 false', 'F8 true'],
    ]);
    const style = sheets === 4 ? '实施阶段 ☑' : '实施阶段 ☐ ✓';
    expect(written(safeguards?.rows[3]?.stages.execution, true, '实施阶段 ☐')).toBe(style);
    expect(written(safeguards?.rows[0]?.stages.execution, false, style)).toBe('实施阶段 ☐');
  });

  test('reads each text once, in reading order', () => {
    const places = form.prose.map(({ at }) => place(at));
    expect(new Set(places).size).toBe(places.length);
    expect(places.slice(0, 4)).toEqual([
      '项目总体情况!A3',
      '项目总体情况!B4',
      '项目总体情况!B6',
      '项目总体情况!D6',
    ]);
    expect(form.prose.filter(({ role }) => role === 'narrative').map(({ at }) => place(at))).toEqual([
      ...['B8', 'B9', 'B10', 'B11', 'B19', 'B20', 'B21'].map((cell) => `项目总体情况!${cell}`),
      '绩效目标!D4',
    ]);
  });

  test.each([
    [1, 0],
    [0, 1],
    [7, 3],
  ])('reads the same contents moved down by %i rows and right by %i columns', async (down, right) => {
    const snapshot = await sample(name);
    const shifted = only({ ...snapshot, sheets: snapshot.sheets.map((one) => moved(one, down, right)) });
    expect(contents(shifted)).toEqual(contents(form));
    const [before, after] = [form.breakdown?.total?.amount.at, shifted.breakdown?.total?.amount.at];
    expect([after?.row, after?.column]).toEqual([(before?.row ?? 0) + down, (before?.column ?? 0) + right]);
  });

  test('reads the same contents after blank rows or columns are inserted anywhere', async () => {
    const snapshot = await sample(name);
    const inserted = (insert: typeof withRow, at: number): DeclarationForm =>
      only({ ...snapshot, sheets: snapshot.sheets.map((one) => insert(one, at)) });
    const expected = contents(form);
    for (let row = 0; row < 24; row += 1)
      expect({ row, ...contents(inserted(withRow, row)) }).toEqual({ row, ...expected });
    for (let column = 0; column < 10; column += 1) {
      expect({ column, ...contents(inserted(withColumn, column)) }).toEqual({ column, ...expected });
    }
  });

  test('reads the same contents without merged cells', async () => {
    const snapshot = await sample(name);
    const flat = only({ ...snapshot, sheets: snapshot.sheets.map((one) => ({ ...one, merges: [] })) });
    expect(contents(flat)).toEqual(contents(form));
  });

  test('reads the same contents after sheets are renamed', async () => {
    const snapshot = await sample(name);
    const renamed = {
      ...snapshot,
      sheets: snapshot.sheets.map((one, index) => ({ ...one, name: `Sheet${index + 1}` })),
    };
    expect(contents(only(renamed))).toEqual(contents(form));
  });
});

/** The values that were read, without their places. */
function contents(form: DeclarationForm): Readonly<Record<string, unknown>> {
  const { overview, indicators, breakdown, safeguards } = form;
  return {
    fields: Object.entries(overview?.fields ?? {}).map(([id, { text, start }]) => [
      id,
      text,
      text === '' ? null : start,
    ]),
    funds: Object.entries(overview?.funds ?? {}).map(([id, cell]) => [id, number(cell)]),
    activity: indicators?.mainActivity?.text,
    indicators: indicators?.rows.map((row) => [
      row.dimension.text,
      row.category.text,
      row.name.text,
      row.target.text,
      row.note?.text,
    ]),
    items: breakdown?.items.map((row) => [
      row.project?.text,
      row.item.text,
      number(row.amount),
      number(row.quantity),
    ]),
    total: number(breakdown?.total?.amount),
    safeguards: safeguards?.rows.map(({ category, document, measure, stages }) => [
      category.text,
      document.text,
      measure.text,
      Object.entries(stages).map(([stage, mark]) => [stage, mark.ticked]),
    ]),
    prose: form.prose.map(({ text, role, section }) => [text, role, section]),
    years: form.years.map(({ value }) => value),
    layout: form.layout.id,
    sections: form.sections,
  };
}

/** The parts of a workbook are assigned to the right forms. */
import { readForms } from '../../../src/reading';
import type { DeclarationForm } from '../../../src/form/declaration';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { NAME, OVERVIEW, rightForm, SAFEGUARDS, TARGETS } from '../../support/right-form';
import { sheetOf, type CellSketch } from '../../support/snapshots';
import { named, renamed, summary, whole, workbook } from '../support/right-sheets';
import { moved, number, only, place, rows } from '../support/sketch';

/** Sheets placed one below the other on one sheet. */
function stacked(name: string, sheets: readonly SheetSnapshot[], gap = 1): SheetSnapshot {
  let top = 0;
  const cells: SheetSnapshot['cells'][number][] = [];
  const merges: SheetSnapshot['merges'][number][] = [];
  for (const sheet of sheets) {
    const down = moved(sheet, top, 0);
    cells.push(...down.cells);
    merges.push(...down.merges);
    top = Math.max(...down.cells.map(({ row }) => row)) + 1 + gap;
  }
  return { ...sheetOf(name, { cells: {} }), cells, merges };
}

describe('reading a snapshot again', () => {
  const form = rightForm();

  test('gives the same result, whatever was read before', () => {
    const again = (changed: Partial<typeof form>, options = {}) =>
      readForms({ ...form, ...changed }, options);
    const copied = (changed: Partial<typeof form>, options = {}) =>
      readForms(structuredClone({ ...form, ...changed }), options);
    const first = readForms(form);
    expect(again({})).toEqual(first);
    const labels = { 'field.summary': ['所办之事'] };
    const renamedLabel = form.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.value === '项目概况' ? { ...cell, value: '所办之事' } : cell)),
    }));
    const summaryIn = ({ forms }: ReturnType<typeof readForms>) => forms[0]?.overview?.fields.summary?.text;
    expect(summaryIn(again({ sheets: renamedLabel }))).toBeUndefined();
    for (const [changed, options] of [
      [{ date1904: true }, {}],
      [{ sheets: [...form.sheets].reverse() }, {}],
      [{ sheets: renamedLabel }, { labels }],
    ] as const)
      expect(again(changed, options)).toEqual(copied(changed, options));
    expect(again({ sheets: renamedLabel }, { labels }).forms[0]?.overview?.fields.projectName?.text).toBe(
      NAME,
    );
  });
});

test('reads unchanged sheets with the new year after another sheet’s year has changed', () => {
  const stated = { [OVERVIEW]: { B13: '2026年预算：60.00' } };
  const budgetIn = ({ forms }: ReturnType<typeof readForms>) => number(forms[0]?.overview?.funds.currentYear);
  expect(budgetIn(readForms(rightForm(stated)))).toBe('60');
  const ofLastYear = { [TARGETS]: { B2: '（2025年）' }, [SAFEGUARDS]: { A2: '（2025年）' } };
  const changed = rightForm({ ...stated, ...ofLastYear });
  const again = readForms(changed);
  expect(again).toEqual(readForms(structuredClone(changed)));
  expect(budgetIn(again)).not.toBe('60');
});

describe('several forms', () => {
  const [a, b] = [named('甲项目'), named('乙项目')];

  test('reads forms one after another', () => {
    const { forms } = readForms(workbook([...renamed(a, '1'), ...renamed(b, '2')]));
    expect(forms.map(summary)).toEqual([
      whole('甲项目', [`${OVERVIEW}1`, `${TARGETS}1`, `${SAFEGUARDS}1`]),
      whole('乙项目', [`${OVERVIEW}2`, `${TARGETS}2`, `${SAFEGUARDS}2`]),
    ]);
    expect(new Set(forms.map(({ id }) => id)).size).toBe(2);
  });

  test('reads forms arranged by section', () => {
    const sheets = [0, 1, 2].flatMap((index) => [
      ...renamed(a.slice(index, index + 1), '1'),
      ...renamed(b.slice(index, index + 1), '2'),
    ]);
    expect(readForms(workbook(sheets)).forms.map(summary)).toEqual([
      whole('甲项目', [`${OVERVIEW}1`, `${TARGETS}1`, `${SAFEGUARDS}1`]),
      whole('乙项目', [`${OVERVIEW}2`, `${TARGETS}2`, `${SAFEGUARDS}2`]),
    ]);
  });

  test('reads forms arranged by section below each other on the same sheets', () => {
    const sheets = [0, 1, 2].map((index) =>
      stacked(
        `表${index}`,
        [a, b].map((form) => form[index]).filter((sheet) => sheet !== undefined),
      ),
    );
    expect(readForms(workbook(sheets)).forms.map(summary)).toEqual([
      whole('甲项目', ['表0', '表1', '表2']),
      whole('乙项目', ['表0', '表1', '表2']),
    ]);
  });

  test('reads forms on a single sheet', () => {
    const { forms } = readForms(workbook([stacked('全部', [...a, ...b])]));
    expect(forms.map(summary)).toEqual([whole('甲项目', ['全部']), whole('乙项目', ['全部'])]);
  });

  test('reads forms on a single sheet without blank rows between them', () => {
    const { forms } = readForms(workbook([stacked('全部', [...a, ...b], 0)]));
    expect(forms.map(summary)).toEqual([whole('甲项目', ['全部']), whole('乙项目', ['全部'])]);
  });

  test('assigns sections in any order by the project’s name', () => {
    const sheets = [
      ...renamed(
        [a[0], b[0]].filter((sheet) => sheet !== undefined),
        '',
      ),
      ...renamed(b.slice(1), '2'),
      ...renamed(a.slice(1), '1'),
    ];
    const names = [OVERVIEW, `${OVERVIEW}乙`];
    const unique = sheets.map((sheet, index) => ({ ...sheet, name: names[index] ?? sheet.name }));
    expect(readForms(workbook(unique)).forms.map(summary)).toEqual([
      whole('甲项目', [OVERVIEW, `${TARGETS}1`, `${SAFEGUARDS}1`]),
      whole('乙项目', [`${OVERVIEW}乙`, `${TARGETS}2`, `${SAFEGUARDS}2`]),
    ]);
  });

  test('assigns a sheet with a mistyped name by its position', () => {
    const wrong = named('甲项日');
    const sheets = [a[0], wrong[1], a[2], b[0], b[1], b[2]].filter((sheet) => sheet !== undefined);
    const { forms } = readForms(workbook(sheets.map((sheet, index) => ({ ...sheet, name: `表${index}` }))));
    expect(forms.map(({ sheets: formSheets }) => formSheets)).toEqual([
      ['表0', '表1', '表2'],
      ['表3', '表4', '表5'],
    ]);
  });

  test('assigns sections without project names by their order', () => {
    const [overviewA, targets, safeguards] = rightForm({
      [TARGETS]: { A3: null, A16: null, A17: null, A18: null },
      [SAFEGUARDS]: { A3: null },
    }).sheets;
    const overviewB = b[0];
    if (!overviewA || !overviewB || !targets || !safeguards) throw new Error('three sheets');
    const sheets = [overviewA, overviewB, targets, targets, safeguards, safeguards];
    const { forms } = readForms(workbook(sheets.map((sheet, index) => ({ ...sheet, name: `表${index}` }))));
    expect(forms.map(({ sheets: formSheets }) => formSheets)).toEqual([
      ['表0', '表2', '表4'],
      ['表1', '表3', '表5'],
    ]);
  });

  test('reads a single form although its sheets name different projects', () => {
    const sheets = [a[0], b[1], a[2]].filter((sheet) => sheet !== undefined);
    expect(readForms(workbook(sheets)).forms).toHaveLength(1);
  });
});

describe('missing sections', () => {
  const without = (...names: readonly string[]): DeclarationForm =>
    only(workbook(rightForm().sheets.filter(({ name }) => !names.includes(name))));

  test('reports a missing sheet', () => {
    expect(without(SAFEGUARDS).sections).toEqual({
      overview: 'read',
      indicators: 'read',
      breakdown: 'read',
      safeguards: 'missing',
    });
    expect(without(OVERVIEW).sections.overview).toBe('missing');
    expect(without(TARGETS).sections).toMatchObject({ indicators: 'missing', breakdown: 'missing' });
    expect(without(TARGETS).layout.id).toBe('shanghai');
  });

  const blank = (sheet: string, from: number, to: number): Record<string, Record<string, CellSketch>> => ({
    [sheet]: Object.fromEntries(
      (rightForm().sheets.find(({ name }) => name === sheet)?.cells ?? [])
        .filter(({ row }) => row + 1 >= from && row + 1 <= to)
        .map((cell) => [place({ sheet, ...cell }).slice(sheet.length + 1), null]),
    ),
  });

  test('reports a missing breakdown as absent', () => {
    expect(only(rightForm(blank(TARGETS, 15, 19))).sections.breakdown).toBe('missing');
  });

  test('reports a section of which only the title is left as unreadable', () => {
    expect(only(rightForm(blank(SAFEGUARDS, 4, 7))).sections.safeguards).toBe('unreadable');
  });

  test('reports a section with an incomplete header as unreadable and names what was found', () => {
    const snapshot = rightForm({
      [TARGETS]: {
        ...{ B15: '甲', C15: '乙', G15: '丙', F15: '丁', H15: '戊', I15: '己', A15: '庚' },
        // Without quantities, the columns cannot be recognized by their figures either.
        ...{ G16: '若干', G17: '若干', G18: '若干' },
      },
    });
    const result = readForms(snapshot);
    expect(result.forms[0]?.sections.breakdown).toBe('unreadable');
    expect(result.lookedAt.find(({ sheet }) => sheet === TARGETS)?.found.join()).toContain('第15行');
  });

  test('reads a blank template as a form', () => {
    const snapshot = rightForm({
      [OVERVIEW]: Object.fromEntries(
        ['B4', 'B6', 'D6', 'F6', 'B7', 'E7', 'B8', 'B19', 'B20', 'B21'].map((cell) => [cell, null]),
      ),
    });
    expect(only(snapshot).sections.overview).toBe('read');
  });
});

test('collects the error values of all cells that the form reads, titles included', () => {
  const form = only(
    rightForm({
      [OVERVIEW]: {
        A2: { error: '#REF!' },
        B8: { error: '#NAME?' },
        B13: { formula: '=1/0', value: { error: '#DIV/0!' } },
      },
      [TARGETS]: {
        ...{ D16: { error: '#VALUE!' }, K1: { error: '#N/A' }, B6: { error: '#REF!' } },
        ...{ D21: { error: '#NAME?' }, L20: { error: '#REF!' } },
      },
      [SAFEGUARDS]: { C5: { error: '#REF!' } },
    }),
  );
  expect(form.errorCells.map(({ at, error }) => `${place(at)} ${error}`)).toEqual([
    '项目总体情况!A2 #REF!',
    '项目总体情况!B8 #NAME?',
    '项目总体情况!B13 #DIV/0!',
    '绩效目标!B6 #REF!',
    '绩效目标!D16 #VALUE!',
    '绩效目标!D21 #NAME?',
    '制度保障!C5 #REF!',
  ]);
});

test('reads 项目总体情况 on two sheets', () => {
  const [overview, ...others] = rightForm().sheets;
  if (!overview) throw new Error('no overview');
  const half = (name: string, from: number, to: number): SheetSnapshot => ({
    ...overview,
    name,
    cells: overview.cells.filter(({ row }) => row + 1 >= from && row + 1 <= to),
    merges: overview.merges.filter(({ top }) => top + 1 >= from && top + 1 <= to),
  });
  const form = only(workbook([half('基本情况', 1, 11), half('资金和目标', 12, 23), ...others]));
  expect(form.sheets).toEqual(['基本情况', '资金和目标', TARGETS, SAFEGUARDS]);
  expect(Object.keys(form.overview?.fields ?? {})).toHaveLength(19);
  expect(place(form.overview?.fields.annualGoal?.at ?? { sheet: '', row: 0, column: 0 })).toBe(
    '资金和目标!B21',
  );
  expect(number(form.overview?.funds.currentYear)).toBe('60');
});

test('lists an extra table that belongs to no form', () => {
  const extra = rows([
    ['项目内容', '项目明细', '明细金额', '单价', '数量'],
    ['设备', '电脑', 10, 1, 10],
  ]);
  const result = readForms(workbook([...rightForm().sheets, sheetOf('测算', extra)]));
  expect(result.forms.map(summary)).toEqual([whole(NAME, [OVERVIEW, TARGETS, SAFEGUARDS])]);
  expect(result.lookedAt.at(-1)?.found).toEqual(['项目构成分解（第1行至第2行），没有归入任何一份申报表']);
});

test('reads years and money units in various notations', () => {
  const years = (...texts: readonly CellSketch[]): unknown =>
    only(
      rightForm({
        [OVERVIEW]: { A2: texts[0] ?? null, B2: texts[1] ?? null },
        [TARGETS]: { B2: null },
        [SAFEGUARDS]: { A2: null },
      }),
      undefined,
    ).years.map(({ value, cell }) => [value, cell.text]);
  expect(years('2020年度')).toEqual([[2020, '2020']]);
  expect(years('（ ２０２０ 年）')).toEqual([[2020, '２０２０']]);
  expect(years('预算年度：2020年')).toEqual([[2020, '2020']]);
  expect(years('2020年至2022年')).toEqual([]);
});

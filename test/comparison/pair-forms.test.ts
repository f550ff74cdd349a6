/** Finds the forms that are one project's declarations for two years. */
import { pairForms, pairWithin, type YearForm } from '../../src/comparison';
import { SHANGHAI } from '../../src/profiles/shanghai';
import { identityOf } from '../../src/figures/years/same-project';

/** A form with only the members that pairing reads. */
function form(file: string, project: string, year: number | null, unit = ''): YearForm {
  return {
    file,
    index: 0,
    settings: SHANGHAI,
    form: {
      project,
      unit,
      projectCell: null,
      identity: identityOf(project, unit),
      year,
      yearCell: null,
      prepared: null,
      moneyUnit: '万元',
      budget: null,
      oneOff: null,
      period: null,
      items: null,
      indicators: null,
      paragraphs: [],
      measures: null,
    },
  };
}

function paired(last: YearForm[], current: YearForm[]) {
  const { pairs, unpaired } = pairForms(last, current);
  return {
    pairs: pairs.map((pair) => `${pair.last.file} ${pair.current.file}`),
    last: unpaired.last.map(({ form: { file }, why }) => `${file} ${why}`),
    current: unpaired.current.map(({ form: { file }, why }) => `${file} ${why}`),
  };
}

describe('pairForms', () => {
  test.each([
    ['the same name', '道路养护', '道路养护'],
    ['a year in the name', '2025年道路养护', '2026年道路养护'],
    ['a year in brackets', '道路养护（2025年度）', '道路养护（2026年度）'],
    ['a school year', '营养午餐（2024-2025学年）', '营养午餐(2025-2026学年)'],
    ['a year in Chinese numerals', '二〇二五年道路养护', '二○二六年道路养护'],
    ['other quotes, white space and a suffix of an export', '“美丽家园”行动_1', '"美丽家园" 行动'],
  ])('pairs %s', (_, last, current) => {
    const result = paired([form('a', last, 2025)], [form('b', current, 2026)]);
    expect(result).toEqual({ pairs: ['a b'], last: [], current: [] });
  });

  test('pairs each of a thousand projects with the same project', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `项目甲${index}号线`);
    const { pairs } = paired(
      names.map((name) => form(`上年/${name}`, name, 2025)),
      [...names].reverse().map((name) => form(`本年/${name}`, name, 2026)),
    );
    expect(pairs).toHaveLength(1000);
    expect(pairs[0]).toBe('上年/项目甲999号线 本年/项目甲999号线');
  });

  test('gives the reason for no pair: another name, another unit, the same year, no name, exchanged years', () => {
    const others = [form('b', '绿化养护', 2025), form('c', '道路养护', 2025, '某市某区教育局')];
    expect(paired(others, [form('a', '道路养护', 2026, '某市某区水务局')]).current).toEqual([
      'a 上年的“c”项目同名，但申报单位不同。',
    ]);
    expect(paired(others, [form('a', '河道保洁', 2026)]).current).toEqual(['a 上年的文件里没有这个项目。']);
    expect(paired([form('b', '道路养护', 2026)], [form('a', '道路养护', 2026)])).toEqual({
      pairs: [],
      last: ['b 本年的“a”也是 2026 年的，不是另一年。'],
      current: ['a 上年的“b”也是 2026 年的，不是另一年。'],
    });
    expect(paired([form('b', '', 2025)], [form('a', '', 2026)]).current).toEqual([
      'a 没有写项目名称，无法与另一年的申报表对应。',
    ]);
    expect(paired([form('b', '道路养护', 2027)], [form('a', '道路养护', 2026)]).current).toEqual([
      'a 上年的“b”是 2027 年的，本份是 2026 年的，两边可能放反了。',
    ]);
  });

  test('makes no pair if two forms match', () => {
    const two = [form('b', '道路养护', 2025), form('c', '道路养护', 2024)];
    const one = [form('a', '道路养护', 2026)];
    expect(paired(two, one)).toEqual({
      pairs: [],
      last: [
        'b 同一项目在这一边有 2 份：b、c。请只留一份。',
        'c 同一项目在这一边有 2 份：b、c。请只留一份。',
      ],
      current: ['a 上年有 2 份都可能是同一项目：b、c。请只留一份。'],
    });
    expect(
      paired(
        one.map(({ form: last, ...rest }) => ({ ...rest, form: { ...last, year: 2025 } })),
        [form('b', '道路养护', 2026), form('c', '道路养护', 2026)],
      ).pairs,
    ).toEqual([]);
  });
});

describe('pairWithin', () => {
  const pairsOf = (forms: YearForm[]) =>
    pairWithin(forms).map(({ last, current }) => `${last.file} ${current.file}`);

  test('pairs the newest form of a project with that of the year before', () => {
    const forms = [
      form('a', '道路养护', 2026),
      form('b', '道路养护', 2024),
      form('c', '道路养护', 2025),
      form('d', '绿化', 2026),
    ];
    expect(pairsOf(forms)).toEqual(['c a']);
  });

  test('makes no pair of a form without a unit that matches the projects of two units', () => {
    const water = form('a', '道路养护', 2026, '某市某区水务局');
    const roads = form('b', '道路养护', 2026, '某市某区公路局');
    expect(pairsOf([water, roads, form('c', '道路养护', 2025)])).toEqual([]);
    expect(pairsOf([water, roads, form('c', '道路养护', 2025, '某区公路局')])).toEqual(['c b']);
  });

  test('makes no pair of forms without a year or of projects with several forms of a year', () => {
    expect(pairsOf([form('a', '道路养护', null), form('b', '道路养护', 2025)])).toEqual([]);
    expect(
      pairsOf([form('a', '道路养护', 2026), form('b', '道路养护', 2025), form('c', '道路养护', 2025)]),
    ).toEqual([]);
  });
});

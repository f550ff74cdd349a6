/** The changes and findings between two declarations of one project. */
import { openXlsx } from '../../src/xlsx';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { OVERVIEW, rightForm, TARGETS, type Patch } from '../support/right-form';
import { compared, foundIn, lastYearForm, yearForms } from '../support/year-rule-cases';
import { compareForms, type Comparison } from '../../src/comparison';

/** `what name: 上年 → 本年` of every change. */
function changes({ changes: all }: Comparison): string[] {
  return all.map(
    ({ what, name, last, current }) => `${what} ${name}: ${last?.text ?? '—'} → ${current?.text ?? '—'}`,
  );
}

const lastYear = (patch: Patch = {}) => compared(lastYearForm(patch), rightForm());
const thisYear = (patch: Patch = {}) => compared(lastYearForm(), rightForm(patch));

describe('changes', () => {
  test('none if only the year differs', () => {
    expect(changes(thisYear())).toEqual([]);
  });

  test('none if the same targets are written in other words', () => {
    const words = {
      F6: '4台套'.slice(0, 1) + '套',
      F8: '十二场',
      F11: '不超过600000元',
      F12: '800人以上',
      F13: '不低于90％',
    };
    expect(changes(thisYear({ [TARGETS]: words }))).toEqual([]);
  });

  test('none if the amounts are in another unit', () => {
    const yuan = {
      [OVERVIEW]: {
        E3: '金额单位：元',
        B12: '一、项目总预算：600000',
        B13: '二、当年预算：600000',
        B14: '（一）财政拨款：600000',
        B16: '2. 本级财政安排：600000',
      },
      [TARGETS]: {
        G3: '金额单位：元',
        D16: 300000,
        E16: 75000,
        D17: 240000,
        E17: 12000,
        D18: 60000,
        E18: 5000,
        D19: 600000,
      },
    };
    expect(changes(thisYear(yuan))).toEqual([]);
  });

  test('none if rows are in another order', () => {
    const order = {
      D6: '为老服务培训',
      F6: '12场',
      G6: '开展为老服务培训',
      D8: '助餐点设备采购',
      F8: '4套',
      G8: '更新助餐点设备',
    };
    expect(changes(thisYear({ [TARGETS]: order }))).toEqual([]);
  });

  test('of the budget, a quantity, an amount, a target and a text', () => {
    const patch = {
      [OVERVIEW]: { B13: '二、当年预算：62.50', B21: '年内完成居家适老化改造。' },
      [TARGETS]: { D18: 8.5, E18: 0.5, G18: 17, F8: '17场', D19: 62.5 },
    };
    expect(changes(thisYear(patch))).toEqual([
      'budget 当年预算: 60.00 → 62.50',
      'quantity 为老服务培训费: 12 → 17',
      'amount 为老服务培训费: 6 → 8.5',
      'target 为老服务培训: 12场 → 17场',
      'text 年度绩效目标: 年内更新助餐点设备，完成居家适老化改造并开展培训。 → 年内完成居家适老化改造。',
    ]);
  });

  test('a renamed indicator keeps its target; added and removed rows have one side and no figures', () => {
    const patch = {
      [TARGETS]: {
        D13: '辖区老年人满意度',
        C18: '志愿者队伍建设',
        B18: '志愿服务',
        D18: 6,
        D8: '志愿者招募',
      },
    };
    expect(changes(thisYear(patch))).toEqual([
      'item 志愿者队伍建设: — → 志愿者队伍建设',
      'item 为老服务培训费: 为老服务培训费 → —',
      'indicator 志愿者招募: — → 志愿者招募',
      'indicator 辖区老年人满意度: 老年人满意度 → 辖区老年人满意度',
      'indicator 为老服务培训: 为老服务培训 → —',
    ]);
  });

  test('matches the only satisfaction indicator of each year, even if words were inserted', () => {
    const named = { [TARGETS]: { D13: '老年人对街道为老服务的满意度' } };
    expect(changes(thisYear(named))).toEqual([
      'indicator 老年人对街道为老服务的满意度: 老年人满意度 → 老年人对街道为老服务的满意度',
    ]);
    const two = {
      [TARGETS]: { ...named[TARGETS], D14: '助餐点满意度', C14: '满意度', F14: '≥90%', B14: null },
    };
    expect(changes(thisYear(two)).filter((text) => text.includes('老年人'))).toHaveLength(2);
  });
});

describe('findings', () => {
  test('only year/unchanged if nothing but the year differs', () => {
    expect(foundIn(thisYear())).toEqual(['year/unchanged 项目总体情况!B4']);
  });

  test('for a lowered target, an extended deadline and a raised limit', () => {
    const patch = {
      [OVERVIEW]: { B8: '另写。' },
      [TARGETS]: { F8: '13场', F10: '2025年9月底前', D14: '响应时间', F14: '≤15分钟', F13: '≥95%' },
    };
    const current = { [OVERVIEW]: { B8: '改写。' }, [TARGETS]: { D14: '响应时间', F14: '≤20分钟' } };
    expect(foundIn(compared(lastYearForm(patch), rightForm(current)))).toEqual([
      'year/target-lowered 绩效目标!F8',
      'year/target-lowered 绩效目标!F10',
      'year/target-lowered 绩效目标!F13',
      'year/target-lowered 绩效目标!F14',
    ]);
  });

  test('none for a lowered target if the budget or its item is lower', () => {
    const budget = { [OVERVIEW]: { B13: '二、当年预算：65.00' }, [TARGETS]: { F13: '≥95%' } };
    expect(foundIn(lastYear(budget))).toEqual([]);
    const item = { [TARGETS]: { F8: '13场', D18: 6.5, G18: 13, D16: 29.5 } };
    expect(foundIn(lastYear(item))).toEqual([]);
  });

  test('for a higher budget without higher targets; none if a quantity grows', () => {
    const budget = { [OVERVIEW]: { B13: '二、当年预算：50.00', B14: '（一）财政拨款：50.00' } };
    const found = lastYear(budget);
    expect(foundIn(found)).toContain('year/budget-targets 项目总体情况!B13');
    expect(found.findings[0]?.message).toContain('比上年的 50.00 万元增加 20%');
    expect(foundIn(lastYear({ ...budget, [TARGETS]: { F8: '11场', G18: 11 } }))).toEqual([]);
    expect(foundIn(lastYear({ [OVERVIEW]: { B13: '二、当年预算：50.01' } }))).not.toContain(
      'year/budget-targets 项目总体情况!B13',
    );
  });

  test('for a raised price, and for a removed indicator whose item remains', () => {
    const patch = { [TARGETS]: { E18: 0.45, F12: '≥700人' } };
    expect(foundIn(lastYear(patch))).toEqual(['year/price-raised 绩效目标!E18']);
    const dropped = { [TARGETS]: { D8: null, F8: null, G8: null, F12: '≥900人' } };
    expect(foundIn(thisYear(dropped))).toEqual(['year/target-dropped 绩效目标!C18']);
  });

  test.each([
    ['到2025年底建成助餐网络', true],
    ['2025年完成设备更新', true],
    ['计划于2025年9月前完成改造', true],
    ['2025年将培训12场', true],
    ['力争在2025年12月底前竣工', true],
    ['2025年12月底前投入使用', true],
    ['2025年全年培训12场', true],
    ['二〇二五年底前完成改造', true],
    ['2025年1月至12月完成培训', true],
    ['2025年至2026年完成改造', false],
    ['2025年底前建成的餐点继续开放', false],
    ['按照2025年工作要点，完成改造', false],
    ['自2025年起实施', false],
    ['2025年已完成设备更新', false],
    ['依据《2025年养老服务计划》实施', false],
    ['2025年调研的基础上完善', false],
    ['截至2025年底完成改造20户', false],
  ])('for a sentence with last year’s plan: %s', (sentence, isStale) => {
    const text = { [OVERVIEW]: { B20: `${sentence}。` } };
    const found = foundIn(compared(lastYearForm(text), rightForm({ ...text, [TARGETS]: { F12: '≥900人' } })));
    expect(found).toEqual(isStale ? ['year/text-stale 项目总体情况!B20'] : []);
  });

  test('for 一次性项目 declared in both years, unless its period covers both', () => {
    const oneOff = { B5: '☑一次性项目  ☐经常性项目  ☐中期预算试点项目' };
    const raised = { [TARGETS]: { F12: '≥900人' } };
    expect(foundIn(thisYear({ [OVERVIEW]: oneOff, ...raised }))).toEqual([
      'year/not-recurring 项目总体情况!B5',
    ]);
    expect(foundIn(thisYear({ [OVERVIEW]: { ...oneOff, B7: '2025-01-01' }, ...raised }))).toEqual([]);
  });
});

const FORMS = new URL('../forms/', pathToFileURL(__filename));
test.each(readdirSync(FORMS).filter((file) => file.endsWith('.xlsx')))(
  '%s compared with itself a year later has no changes, and only findings that say so',
  async (file) => {
    const snapshot = await openXlsx(readFileSync(new URL(file, FORMS)), file).read();
    for (const current of yearForms(file, snapshot)) {
      const last = { ...current, form: { ...current.form, year: (current.form.year ?? 2026) - 1 } };
      const { changes: found, findings } = compareForms({ last, current });
      expect(found).toEqual([]);
      expect(
        findings.filter(({ rule }) => rule.id !== 'year/unchanged' && rule.id !== 'year/not-recurring'),
      ).toEqual([]);
    }
  },
);

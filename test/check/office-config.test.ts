/** Every setting of an office changes the result of a check. */
import { readFileSync } from 'node:fs';
import { check, type CheckedForm } from '../../src/check';
import { examplesOf } from '../../src/engine/examples';
import { readOfficeConfig } from '../../src/check/office-config';
import { configSchema, type ProfileConfig } from '../../src/profiles/config';
import { toA1 } from '../../src/workbook/a1';
import { isFormula, type CellContent } from '../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { openXlsx } from '../../src/xlsx';
import { rightForm, SAFEGUARDS, TARGETS, type Patch } from '../support/right-form';

function checked(form: WorkbookSnapshot, config?: ProfileConfig): CheckedForm {
  const [only] = check(form, config ? { config } : {}).forms;
  if (!only) throw new Error('no form');
  return only;
}

/** `severity 表!格 → after` of one rule's findings. */
function found(rule: string, { findings }: CheckedForm): string[] {
  return findings
    .filter((finding) => finding.rule.id === rule)
    .map(({ severity, at, fix }) => {
      const after =
        fix && 'edits' in fix ? ` → ${fix.edits.map((edit) => shown(edit.after)).join('；')}` : '';
      return `${severity} ${at ? `${at.sheet}!${toA1(at)}` : '—'}${after}`;
    });
}

function shown(content: CellContent): string {
  return isFormula(content) ? content.formula : String(content);
}

function read(config: unknown): ProfileConfig {
  const reading = readOfficeConfig(JSON.stringify(config));
  if (!('config' in reading)) throw new Error(JSON.stringify(reading.faults));
  return reading.config;
}

interface Case {
  readonly patch?: Patch;
  readonly config: ProfileConfig;
  readonly rule: string;
  readonly without: readonly string[];
  readonly with: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  decimals: {
    patch: { [TARGETS]: { D17: 24.01, E17: 1.200432, D19: 60.01 } },
    config: { decimals: 6 },
    rule: 'breakdown/amount',
    without: [],
    with: ['error 绩效目标!D17'],
  },
  satisfactionThreshold: {
    patch: { [TARGETS]: { F13: '满意' } },
    config: { satisfactionThreshold: 95 },
    rule: 'target/satisfaction',
    without: ['error 绩效目标!F13 → ≥90%'],
    with: ['error 绩效目标!F13 → ≥95%'],
  },
  satisfactionMinimum: {
    patch: { [TARGETS]: { F13: '≥85%' } },
    config: { satisfactionMinimum: 90 },
    rule: 'target/satisfaction',
    without: [],
    with: ['error 绩效目标!F13 → ≥90%'],
  },
  satisfactionFloor: {
    patch: { [TARGETS]: { F13: '≥85%' } },
    config: { satisfactionFloor: 90 },
    rule: 'target/low',
    without: [],
    with: ['hint 绩效目标!F13'],
  },
  lumpSumShare: {
    patch: { [TARGETS]: { C17: '居家适老化改造', E17: 24, F17: null, G17: 1 } },
    config: { lumpSumShare: 50 },
    rule: 'breakdown/lump-sum',
    without: ['hint 绩效目标!C17'],
    with: [],
  },
  requiredFields: {
    config: { requiredFields: ['otherMatters'] },
    rule: 'overview/required',
    without: [],
    with: ['error 项目总体情况!B22'],
  },
  signatureFields: {
    config: { signatureFields: ['otherMatters'] },
    rule: 'overview/required',
    without: [],
    with: ['hint 项目总体情况!B22'],
  },
  categories: {
    config: { categories: { impact: ['other'] } },
    rule: 'target/category',
    without: [],
    with: ['warning 绩效目标!C14'],
  },
  requiredDimensions: {
    patch: { [TARGETS]: { B14: '效果目标', C14: '社会效益' } },
    config: { requiredDimensions: ['impact'] },
    rule: 'target/coverage',
    without: [],
    with: ['warning 绩效目标!D5'],
  },
  requiredCategories: {
    config: { requiredCategories: ['economic'] },
    rule: 'target/coverage',
    without: [],
    with: ['warning 绩效目标!D5'],
  },
  requiredSafeguards: {
    config: { requiredSafeguards: [{ title: '采购管理制度', words: ['采购'] }] },
    rule: 'safeguard/category',
    without: [],
    with: ['warning 制度保障!D4'],
  },
  stageWords: {
    config: { stageWords: { planning: ['接受'] } },
    rule: 'safeguard/stage-missing',
    without: [],
    with: ['warning 制度保障!D7 → 立项和计划阶段 ☑'],
  },
  stageDefaults: {
    patch: {
      [SAFEGUARDS]: {
        B7: '《某街道办法》',
        C7: '按规定办理',
        E7: '实施阶段 ☐',
        F7: '收尾和完成阶段 ☐',
      },
    },
    config: { stageDefaults: [{ words: ['财务管理'], stages: ['planning'] }] },
    rule: 'safeguard/no-stage',
    without: ['error 制度保障!D7 → 实施阶段 ☑；收尾和完成阶段 ☑'],
    with: ['error 制度保障!D7 → 立项和计划阶段 ☑'],
  },
  vagueWords: {
    patch: { [TARGETS]: { F12: '应助尽助' } },
    config: { vagueWords: ['应助尽助'] },
    rule: 'target/measurable',
    without: [],
    with: ['warning 绩效目标!F12'],
  },
  defaultCounter: {
    patch: { [TARGETS]: { F6: '完成' } },
    config: { defaultCounter: '台' },
    rule: 'target/quantity',
    without: ['error 绩效目标!F6 → 4个'],
    with: ['error 绩效目标!F6 → 4台'],
  },
  severities: {
    patch: { [TARGETS]: { F13: '满意' } },
    config: { severities: { 'target/satisfaction': 'hint' } },
    rule: 'target/satisfaction',
    without: ['error 绩效目标!F13 → ≥90%'],
    with: ['hint 绩效目标!F13 → ≥90%'],
  },
  labels: {
    // In two of three rows no 单价 shows that it is the column of the amounts.
    patch: { [TARGETS]: { D15: '计列数', E16: null, E17: null } },
    config: { labels: { 'breakdown.amount': ['计列数'] } },
    rule: 'structure/unread',
    without: ['warning 绩效目标!D16'],
    with: [],
  },
};

describe.each(Object.entries(CASES))('%s', (_, { patch, config, rule, without, with: expected }) => {
  const form = rightForm(patch);
  test('uses the product profile without the setting', () =>
    expect(found(rule, checked(form))).toEqual(without));
  test('uses the setting of the office', () =>
    expect(found(rule, checked(form, read(config)))).toEqual(expected));
});

test('weights of the office set the expected sum of the points', async () => {
  const file = 'national-2024.xlsx';
  const form = await openXlsx(readFileSync(`${__dirname}/../forms/${file}`), file).read();
  const config = read({ weights: { total: 100, budgetExecution: 0 } });
  expect(found('target/weight', checked(form))).toEqual([]);
  expect(found('target/weight', checked(form, config))).toEqual(['error 绩效目标表!F11']);
});

test('a rule that the config switches off is not counted as passed but reported as off', () => {
  const { checked: rules } = checked(rightForm(), read({ severities: { 'breakdown/total': 'off' } }));
  expect(rules.find(({ rule }) => rule.id === 'breakdown/total')).toMatchObject({
    status: 'not-applicable',
    why: '已按本单位的设置关闭。',
    off: true,
  });
});

test('extends and title set the id and the title of the profile', () => {
  const { profile } = checked(rightForm(), read({ extends: 'national', title: '某区' }));
  expect([profile.id, profile.title]).toEqual(['national', '某区']);
});

test('targetExamples are offered before those of the product', () => {
  const form = rightForm({ [TARGETS]: { D9: '设备采购质量', F9: '良好' } });
  const offered = (config?: ProfileConfig) => {
    const checkedForm = checked(form, config);
    const finding = checkedForm.findings.find(({ rule }) => rule.id === 'target/quality');
    return examplesOf(checkedForm, finding?.key ?? '', form).map(({ text, source }) => [text, source]);
  };
  expect(offered()).toHaveLength(2);
  const officeExample = { category: 'quality', words: ['设备'], text: '一次验收合格率≥99%' };
  expect(offered(read({ targetExamples: [officeExample] }))[0]).toEqual(['一次验收合格率≥99%', '本单位']);
  expect(
    readOfficeConfig(JSON.stringify({ targetExamples: [{ ...officeExample, text: '=1+1' }] })),
  ).toMatchObject({
    faults: [expect.stringContaining('不能以 =')],
  });
});

test('every setting has a case', () => {
  // The settings of the comparison with last year are tested in test/rules/year.
  const ofTwoYears = ['yearBudgetGrowth', 'yearPriceGrowth'];
  const tested = [
    ...Object.keys(CASES),
    ...ofTwoYears,
    '$schema',
    'extends',
    'title',
    'weights',
    'opinion',
    'targetExamples',
  ];
  expect(Object.keys(configSchema.entries).sort()).toEqual(tested.sort());
});

test('every setting is described to administrators', () => {
  const described = readFileSync(`${__dirname}/../../docs/config.md`, 'utf8');
  const settings = Object.keys(configSchema.entries);
  expect(settings.filter((name) => !described.includes(`\`${name}\``))).toEqual([]);
});

import type { CheckedView } from '../../../src/engine/views';
import {
  groupFindings,
  nextFinding,
  nextToCorrect,
  SHOW_ALL,
} from '../../../src/taskpane/session/findings-view';
import { rightForm } from '../../support/right-form';
import { firstForm, resultOf } from '../../support/views';

function faulty(): CheckedView {
  return firstForm(
    resultOf(
      rightForm({
        项目总体情况: { B5: '☐一次性项目  ☐经常性项目' },
        绩效目标: { D16: 29, F16: null, F13: '满意' },
        制度保障: { B5: null },
      }),
    ),
  );
}

const places = (form: CheckedView, filter: Partial<typeof SHOW_ALL>) =>
  groupFindings(form, { ...SHOW_ALL, ...filter }).map(({ id, problems }) => [
    id,
    problems.flatMap(({ findings }) => findings.map(({ at }) => at && `${at.sheet} ${at.row + 1}`)),
  ]);

test('groups by severity, worst first; by sheet, in the order of the findings', () => {
  const form = faulty();
  expect(groupFindings(form, SHOW_ALL).map(({ id }) => id)).toEqual(['error', 'warning']);
  expect(groupFindings(form, { ...SHOW_ALL, groupBy: 'sheet' }).map(({ id }) => id)).toEqual([
    '项目总体情况',
    '绩效目标',
    '制度保障',
  ]);
});

test('a section is where a finding stands, also of two tables on one sheet', () => {
  const form = faulty();
  const sections = new Set(form.findings.map(({ section }) => section));
  expect([...sections].sort()).toEqual(['breakdown', 'indicators', 'overview', 'safeguards']);
  expect(places(form, { section: 'breakdown' })).toEqual([
    ['error', ['绩效目标 16']],
    ['warning', ['绩效目标 16']],
  ]);
});

test('a search looks at places, messages and rules, and does not mind widths', () => {
  const form = faulty();
  expect(places(form, { search: 'ｄ１６' })).toEqual([['error', ['绩效目标 16']]]);
  expect(places(form, { search: '没有这样的话' })).toEqual([]);
});

test('within a severity, findings are grouped by problem: money first, punctuation last', () => {
  const form = firstForm(
    resultOf(
      rightForm({
        项目总体情况: { B9: '依据：《某市养老服务条例》（某府办发[2025]8号）,另见附件。', B3: null },
        绩效目标: { D16: 29, F13: '满意', F15: '满意' },
      }),
    ),
  );
  const sections = groupFindings(form, SHOW_ALL);
  const [errors] = sections;
  expect(errors?.id).toBe('error');
  expect(errors?.problems[0]?.name).toBe('金额不等于单价×数量');
  const hints = sections.find(({ id }) => id === 'hint');
  expect(hints?.problems.at(-1)?.findings[0]?.rule.id).toMatch(/^text\//);
  const shown = sections.flatMap(({ problems }) => problems.flatMap(({ findings }) => findings));
  expect(new Set(shown)).toEqual(new Set(form.findings));
});

test('only what can be corrected, or one severity, is shown if that is asked for', () => {
  const form = faulty();
  const fixable = groupFindings(form, { ...SHOW_ALL, fixable: true }).flatMap(({ problems }) =>
    problems.flatMap(({ findings }) => findings),
  );
  expect(fixable.length).toBeGreaterThan(0);
  expect(fixable.every(({ fix }) => fix !== undefined)).toBe(true);
  expect(groupFindings(form, { ...SHOW_ALL, state: 'warning' }).map(({ id }) => id)).toEqual(['warning']);
});

test('a finding that was corrected alone stays where it was', () => {
  const form = faulty();
  const order = (checked: CheckedView, done: Parameters<typeof groupFindings>[2] = []) =>
    groupFindings(checked, SHOW_ALL, done).flatMap(({ problems }) =>
      problems.flatMap(({ findings }) => findings.map(({ key }) => key)),
    );
  const before = order(form);
  const [first, second, ...others] = form.findings;
  if (!first || !second) throw new Error('too few findings');
  expect(order({ ...form, findings: [first, ...others] }, [{ finding: second, index: 1 }])).toEqual(before);
  const both = [
    { finding: first, index: 0 },
    { finding: second, index: 1 },
  ];
  expect(order({ ...form, findings: others }, both)).toEqual(before);
});

describe('the next finding', () => {
  const { findings } = faulty();
  const [first, second, third] = findings;
  if (!first || !second || !third) throw new Error('too few findings');

  test('is the one after those that are gone', () => {
    expect(nextFinding(findings, [first, third], new Set([second.key]))).toBe(third.key);
  });

  test('is the one before, where none comes after', () => {
    expect(nextFinding([first, second, third], [first, second], new Set([third.key]))).toBe(second.key);
  });

  test('is not taken for gone where only its words have changed', () => {
    const reworded = { ...first, key: `${first.key} anew`, message: `${first.message} anew` };
    expect(nextFinding([first, second, third], [reworded, third], new Set([second.key]))).toBe(third.key);
    expect(nextFinding([first, second, third], [reworded, second, third], new Set())).toBe(reworded.key);
  });

  test('is the first of the new ones, where all old ones are gone, and none where nothing is left', () => {
    expect(nextFinding([first], [second], new Set([first.key]))).toBe(second.key);
    expect(nextFinding([first], [], new Set([first.key]))).toBeNull();
  });
});

test('after a write the next of the worst that are left comes, else the first of them', () => {
  const { findings } = faulty();
  const [first, second] = findings.filter(({ severity }) => severity === 'error');
  const warning = findings.find(({ severity }) => severity === 'warning');
  if (!first || !second || !warning) throw new Error('too few findings');
  expect(nextToCorrect([first, warning, second], [first, second], new Set([warning.key]))).toBe(second.key);
  expect(nextToCorrect([first, second, warning], [first, second], new Set([warning.key]))).toBe(first.key);
  expect(nextToCorrect([first, warning], [warning], new Set([first.key]))).toBe(warning.key);
  expect(nextToCorrect([first], [warning, second], new Set([first.key]))).toBe(second.key);
  expect(nextToCorrect([first], [], new Set([first.key]))).toBeNull();
});

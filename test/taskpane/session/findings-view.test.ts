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

test('groups by severity, most severe first, or by sheet, in the order of the findings', () => {
  const form = faulty();
  expect(groupFindings(form, SHOW_ALL).map(({ id }) => id)).toEqual(['error', 'warning']);
  expect(groupFindings(form, { ...SHOW_ALL, groupBy: 'sheet' }).map(({ id }) => id)).toEqual([
    '项目总体情况',
    '绩效目标',
    '制度保障',
  ]);
});

test('assigns findings to sections, even if two tables share a sheet', () => {
  const form = faulty();
  const sections = new Set(form.findings.map(({ section }) => section));
  expect([...sections].sort()).toEqual(['breakdown', 'indicators', 'overview', 'safeguards']);
  expect(places(form, { section: 'breakdown' })).toEqual([
    ['error', ['绩效目标 16']],
    ['warning', ['绩效目标 16']],
  ]);
});

test('a search matches places, messages and rules, and ignores full width', () => {
  const form = faulty();
  expect(places(form, { search: 'ｄ１６' })).toEqual([['error', ['绩效目标 16']]]);
  expect(places(form, { search: '没有这样的话' })).toEqual([]);
});

test('groups findings of one severity by problem, money first and punctuation last', () => {
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

test('filters by findings with a correction, or by one severity', () => {
  const form = faulty();
  const fixable = groupFindings(form, { ...SHOW_ALL, fixable: true }).flatMap(({ problems }) =>
    problems.flatMap(({ findings }) => findings),
  );
  expect(fixable.length).toBeGreaterThan(0);
  expect(fixable.every(({ fix }) => fix !== undefined)).toBe(true);
  expect(groupFindings(form, { ...SHOW_ALL, state: 'warning' }).map(({ id }) => id)).toEqual(['warning']);
});

test('keeps the position of a finding that was corrected by itself', () => {
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

  test('is the one after the removed findings', () => {
    expect(nextFinding(findings, [first, third], new Set([second.key]))).toBe(third.key);
  });

  test('is the previous one if none comes after', () => {
    expect(nextFinding([first, second, third], [first, second], new Set([third.key]))).toBe(second.key);
  });

  test('is still matched if only its message has changed', () => {
    const reworded = { ...first, key: `${first.key} anew`, message: `${first.message} anew` };
    expect(nextFinding([first, second, third], [reworded, third], new Set([second.key]))).toBe(third.key);
    expect(nextFinding([first, second, third], [reworded, second, third], new Set())).toBe(reworded.key);
  });

  test('is the first new one if all old ones are gone, and null if none is left', () => {
    expect(nextFinding([first], [second], new Set([first.key]))).toBe(second.key);
    expect(nextFinding([first], [], new Set([first.key]))).toBeNull();
  });
});

test('after a write, the next finding is the following one of the highest remaining severity, else the first of that severity', () => {
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

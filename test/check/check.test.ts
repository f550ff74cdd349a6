import { check, reportOf } from '../../src/check';
import { statusOf } from '../../src/check/check-forms';
import { toA1 } from '../../src/workbook/a1';
import { BLANK } from '../support/blank-form';
import { rightForm } from '../support/right-form';
import { finding } from '../support/made-finding';

const RULE = 'breakdown/amount';
const findingOf = (severity: 'error' | 'warning' | 'hint', explanation?: string) =>
  finding(RULE, '绩效目标!D16', undefined, {
    severity,
    ...(explanation === undefined ? {} : { explanation }),
  });

it.each([
  ['ready', []],
  ['ready', [findingOf('hint')]],
  ['ready', [findingOf('warning', '合同价'), findingOf('hint')]],
  ['explain', [findingOf('warning')]],
  ['explain', [findingOf('warning', '合同价'), findingOf('hint'), findingOf('warning')]],
  ['blocked', [findingOf('warning'), findingOf('error')]],
  ['blocked', [findingOf('error', '合同价')]],
] as const)('the status is %s for findings %#', (status, findings) => {
  expect(statusOf(findings)).toBe(status);
});

describe('entry of a rule in the report', () => {
  const [form] = reportOf(check(rightForm()), '表.xlsx').forms;
  const entryOf = (rule: string) => form?.checked.find((one) => one.rule === rule);

  it('states what was verified if the rule passed', () => {
    expect(entryOf(RULE)).toEqual({ rule: RULE, places: 3, status: 'passed', why: '3 项明细金额全部相符' });
  });

  it('states why the rule could not be applied', () => {
    const [blank] = reportOf(check(rightForm(BLANK)), '表.xlsx').forms;
    expect(blank?.checked.find(({ rule }) => rule === RULE)).toMatchObject({
      status: 'not-checked',
      why: '表格尚未填写。',
    });
  });

  it('has no remark if the rule has findings', () => {
    const [wrong] = reportOf(check(rightForm({ 绩效目标: { D16: 29 } })), '表.xlsx').forms;
    const failed = wrong?.checked.find(({ rule }) => rule === RULE);
    expect(failed).toMatchObject({ status: 'failed', places: 3 });
    expect(failed).not.toHaveProperty('why');
  });
});

test('if a more specific rule has a finding at a cell, other rules report nothing there', () => {
  const { findings = [] } = check(rightForm({ 项目总体情况: { E7: { error: '#REF!' } } })).forms[0] ?? {};
  expect(findings.filter(({ at }) => at && toA1(at) === 'E7').map(({ rule }) => rule.id)).toEqual([
    'structure/error-value',
  ]);
});

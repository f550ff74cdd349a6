import { check, reportOf } from '../../src/check';
import { statusOf } from '../../src/check/check-forms';
import { toA1 } from '../../src/workbook/a1';
import { BLANK } from '../support/blank-form';
import { rightForm } from '../support/right-form';
import { finding } from '../support/made-finding';

const RULE = 'breakdown/amount';
const of = (severity: 'error' | 'warning' | 'hint', explanation?: string) =>
  finding(RULE, '绩效目标!D16', undefined, {
    severity,
    ...(explanation === undefined ? {} : { explanation }),
  });

it.each([
  ['ready', []],
  ['ready', [of('hint')]],
  ['ready', [of('warning', '合同价'), of('hint')]],
  ['explain', [of('warning')]],
  ['explain', [of('warning', '合同价'), of('hint'), of('warning')]],
  ['blocked', [of('warning'), of('error')]],
  ['blocked', [of('error', '合同价')]],
] as const)('%s %#', (status, findings) => {
  expect(statusOf(findings)).toBe(status);
});

describe('what the report says of a rule', () => {
  const [form] = reportOf(check(rightForm()), '表.xlsx').forms;
  const said = (rule: string) => form?.checked.find((one) => one.rule === rule);

  it('is what was verified where it passed', () => {
    expect(said(RULE)).toEqual({ rule: RULE, places: 3, status: 'passed', why: '3 项明细金额全部相符' });
  });

  it('is why it did not look', () => {
    const [blank] = reportOf(check(rightForm(BLANK)), '表.xlsx').forms;
    expect(blank?.checked.find(({ rule }) => rule === RULE)).toMatchObject({
      status: 'not-checked',
      why: '表格尚未填写。',
    });
  });

  it('is nothing where it found something', () => {
    const [wrong] = reportOf(check(rightForm({ 绩效目标: { D16: 29 } })), '表.xlsx').forms;
    const failed = wrong?.checked.find(({ rule }) => rule === RULE);
    expect(failed).toMatchObject({ status: 'failed', places: 3 });
    expect(failed).not.toHaveProperty('why');
  });
});

test('where a more specific rule has a finding, the others are silent about the cell', () => {
  const { findings = [] } = check(rightForm({ 项目总体情况: { E7: { error: '#REF!' } } })).forms[0] ?? {};
  expect(findings.filter(({ at }) => at && toA1(at) === 'E7').map(({ rule }) => rule.id)).toEqual([
    'structure/error-value',
  ]);
});

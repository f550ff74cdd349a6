import { check, reportOf } from '../../src/check';
import { statusOf } from '../../src/check/status';
import { toA1 } from '../../src/workbook/a1';
import { BLANK } from '../support/blank-form';
import { rightForm } from '../support/right-form';
import { finding } from '../taskpane/made-finding';

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

describe('a finding where a more specific rule has one', () => {
  it('is left out at the same cell, and stays at another', () => {
    const [form] = check(rightForm({ 绩效目标: { D16: { error: '#REF!' } } })).forms;
    expect(form?.findings.filter(({ at }) => at && toA1(at) === 'D16').map(({ rule }) => rule.id)).toEqual([
      'structure/error-value',
    ]);
  });
});

import { check } from '../../src/check';
import { fileReport } from '../../src/overview';
import { OVERVIEW, rightForm, TARGETS } from '../support/right-form';
import { workbookOf } from '../support/snapshots';
import { reportOn } from './support';

test('reports project, unit, year, budget and status of a form', () => {
  expect(reportOn(rightForm(), 'in/a.xlsx')).toMatchObject({
    file: 'in/a.xlsx',
    forms: [
      {
        project: '社区为老服务提升项目',
        unit: '某市某区某街道办事处',
        year: 2026,
        budget: { value: '60.00', unit: '万元', wan: '60' },
        status: 'ready',
        findings: [],
      },
    ],
  });
});

test('converts an amount in 元 to 万元 exactly', () => {
  const inYuan = rightForm({
    [OVERVIEW]: {
      E3: '金额单位：元',
      B12: '一、项目总预算：600000.01',
      B13: '二、当年预算：600000.01',
      B14: '（一）财政拨款：600000.01',
    },
  });
  expect(reportOn(inYuan).forms[0]?.budget).toEqual({ value: '600000.01', unit: '元', wan: '60.000001' });
});

test('takes 金额合计 as the budget of a form without 当年预算, and null if both are missing', () => {
  const without = { B12: null, B13: null, B14: null, B16: null };
  expect(reportOn(rightForm({ [OVERVIEW]: without })).forms[0]?.budget?.value).toBe('60.00');
  const neither = { [OVERVIEW]: without, [TARGETS]: { D19: null } };
  expect(reportOn(rightForm(neither)).forms[0]?.budget).toBeNull();
});

test('reports findings with their places, fixes and reasons', () => {
  const form = rightForm({ [TARGETS]: { D16: 29, F16: '' } });
  const basis = check(form).forms[0]?.findings.find(({ rule }) => rule.id === 'breakdown/basis');
  const result = check(form, { explanations: new Map([[basis?.key ?? '', '合同未签']]) });
  const [reported] = fileReport(result, 'a.xlsx').forms;
  expect(reported?.status).toBe('blocked');
  expect(
    reported?.findings.map(({ rule, sheet, cell, fix, explanation }) => [
      rule,
      sheet,
      cell,
      fix,
      explanation,
    ]),
  ).toEqual([
    ['breakdown/amount', TARGETS, 'D16', 'safe', undefined],
    ['breakdown/basis', TARGETS, 'F16', undefined, '合同未签'],
  ]);
});

test('explains why a workbook has no form, and gives a short text for the table', () => {
  const { forms, error, brief } = reportOn(workbookOf({ 价目表: { A1: '名称', B1: '价格' } }));
  expect(forms).toEqual([]);
  expect(error).toContain('；查找的内容：');
  expect(brief).toBe('没有找到绩效目标申报表。已查看工作表：“价目表”。请确认打开的是填好的申报表。');
});

test('is plain data that can be cloned between threads', () => {
  const report = reportOn(rightForm({ [TARGETS]: { D16: 29 } }));
  expect(structuredClone(report)).toEqual(report);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

import { OVERVIEW, rightForm } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const combined = (value: string | null, other: Record<string, string | null> = {}) =>
  rightForm({
    [OVERVIEW]: { A6: '项目负责人及电话：', B6: value, C6: null, D6: null, E6: null, F6: null, ...other },
  });

export const cases: RuleCases = {
  valid: [
    { name: 'everything filled in', form: rightForm(), places: 18 },
    { name: 'name and number in one field', form: combined('王某 54490000') },
    { name: 'a name without a number, which overview/phone reports', form: combined('王某') },
    { name: 'the layout has no 联系人', form: rightForm({ [OVERVIEW]: { C6: null, D6: null } }), places: 17 },
    {
      name: 'a formula that fills a field',
      form: rightForm({ [OVERVIEW]: { B6: { formula: '="王"&"某"', value: '王某' } } }),
    },
    {
      name: 'fields that the form marks as required are filled in',
      form: rightForm({ [OVERVIEW]: { A24: '*主管科室', B24: '养老科', A8: '★项目概况' } }),
    },
    { name: '其他资金 may stay blank', form: rightForm({ [OVERVIEW]: { B18: '（二）其他资金：' } }) },
  ],
  invalid: [
    {
      name: 'digits in fields for names',
      form: rightForm({ [OVERVIEW]: { B6: '13912345678', A3: '填报单位（盖章）：2026' } }),
      findings: [
        { at: `${OVERVIEW}!A3`, problem: 'no-name', severity: 'warning', says: ['“2026”'], fix: null },
        { at: `${OVERVIEW}!B6`, problem: 'no-name', severity: 'warning', says: ['“13912345678”'], fix: null },
      ],
    },
    {
      name: 'a blank field that the form marks as required, with a label that no rule uses',
      form: rightForm({ [OVERVIEW]: { A24: '*主管科室' } }),
      findings: [{ at: `${OVERVIEW}!B24`, severity: 'hint', says: ['“主管科室”在表上标明必填'], fix: null }],
    },
    {
      name: 'a blank optional field that the form marks as required',
      form: rightForm({ [OVERVIEW]: { A22: '需要说明的其他问题（必填）' } }),
      findings: [{ at: `${OVERVIEW}!B22`, severity: 'hint', says: ['标明必填'] }],
    },
    {
      name: 'a blank contact',
      form: rightForm({ [OVERVIEW]: { D6: null } }),
      findings: [{ at: `${OVERVIEW}!D6`, says: ['“联系人”没有填写'], fix: null }],
    },
    {
      name: 'a field that contains only a place for a seal',
      form: rightForm({ [OVERVIEW]: { A3: '填报单位：（盖章）' } }),
      findings: [{ at: `${OVERVIEW}!A3`, says: ['没有填写'] }],
    },
    {
      name: 'a field for a signature is a hint wherever it is',
      form: rightForm({ [OVERVIEW]: { A6: '项目责任人（签字）', B6: null } }),
      findings: [{ at: `${OVERVIEW}!B6`, severity: 'hint', says: ['打印后请签名'] }],
    },
    {
      name: 'white space only',
      form: rightForm({ [OVERVIEW]: { B8: ' 　\n' } }),
      findings: [{ at: `${OVERVIEW}!B8`, says: ['“项目概况”'] }],
    },
    {
      name: 'a dash',
      form: rightForm({ [OVERVIEW]: { B20: '——' } }),
      findings: [{ at: `${OVERVIEW}!B20`, says: ['“项目总目标”'] }],
    },
    {
      name: 'a label with nothing after it',
      form: rightForm({ [OVERVIEW]: { B10: '必要性：', B13: '二、当年预算：' } }),
      findings: [
        { at: `${OVERVIEW}!B10`, says: ['“必要性”'] },
        { at: `${OVERVIEW}!B13`, says: ['“当年预算”'] },
      ],
    },
    {
      name: 'the foot, signed after printing',
      form: rightForm({ [OVERVIEW]: { A23: '填报单位负责人：', C23: '填报人：', E23: '填报日期：' } }),
      findings: [
        { at: `${OVERVIEW}!A23`, severity: 'hint', says: ['“填报单位负责人”'] },
        { at: `${OVERVIEW}!C23`, severity: 'hint', says: ['“填报人”'] },
        { at: `${OVERVIEW}!E23`, severity: 'hint', says: ['“填报日期”'] },
      ],
    },
    {
      name: 'a printed date without its numbers',
      form: rightForm({ [OVERVIEW]: { E7: '    年  月  日', E23: '填报日期：    年    月    日' } }),
      findings: [
        { at: `${OVERVIEW}!E7`, says: ['“结束日期”没有填写'] },
        { at: `${OVERVIEW}!E23`, severity: 'hint', says: ['“填报日期”没有填写'] },
      ],
    },
    {
      name: 'name and number blank in one field: one finding',
      form: combined(null),
      findings: [{ at: `${OVERVIEW}!B6`, says: ['“项目负责人及电话”'] }],
    },
  ],
};

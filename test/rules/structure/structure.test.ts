import { check } from '../../../src/check';
import { BLANK } from '../../support/blank-form';
import { rightForm, TARGETS } from '../../support/right-form';
import { workbookOf } from '../../support/snapshots';
import { broken } from './error-value.cases';
import { oneSheet, VILLAGES } from './unread.cases';

test('a blank form has a single finding', () => {
  const [form] = check(rightForm(BLANK)).forms;
  expect(form?.findings.map(({ rule }) => rule.id)).toEqual(['structure/blank-form']);
});

test('only structure/error-value reports a cell with an error value', () => {
  const [form] = check(broken).forms;
  const there = form?.findings.filter(({ at }) => at?.sheet === TARGETS && at.row === 15 && at.column === 3);
  expect(there?.map(({ rule }) => rule.id)).toEqual(['structure/error-value']);
});

test('a section that contains a text in place of a table is reported as not checked, not as missing', () => {
  const [form] = check(
    workbookOf({
      Sheet1: {
        A1: '项目支出绩效目标表',
        A2: '项目名称',
        B2: '档案数字化加工',
        A3: '主管部门',
        B3: '某区档案馆',
        A4: '年度资金总额',
        B4: '48',
        A5: '项目支出明细',
        B5: '1.扫描加工费36万元；2.著录费9万元；3.设备租赁费3万元。',
        A6: '年度目标',
        B6: '完成档案数字化加工120万页。',
        A7: '一级指标',
        B7: '二级指标',
        C7: '三级指标',
        D7: '指标值',
        A8: '产出指标',
        B8: '数量指标',
        C8: '数字化加工页数',
        D8: '≥120万页',
      },
    }),
  ).forms;
  expect(form?.form.sections.breakdown).toBe('prose');
  expect(form?.findings.map(({ rule }) => rule.id)).not.toContain('structure/section-missing');
  expect(form?.checked.find(({ rule }) => rule.id === 'breakdown/amount')).toMatchObject({
    status: 'not-checked',
    why: '“项目构成分解”只有文字，没有表格，未核对。',
  });
});

test('the status of a form with unread rows is not ready', () => {
  expect(check(oneSheet([])).forms.map(({ status }) => status)).not.toContain('blocked');
  const [form] = check(oneSheet(VILLAGES)).forms;
  expect(form?.status).not.toBe('ready');
});

test('a section is not checked, rather than absent, if the form has unread rows', () => {
  const [form] = check(oneSheet(VILLAGES)).forms;
  const [quiet] = check(oneSheet([])).forms;
  const outcomeOf = (one: typeof form) => one?.checked.find(({ rule }) => rule.id === 'breakdown/amount');
  expect(outcomeOf(form)).toMatchObject({
    status: 'not-checked',
    why: expect.stringContaining('第6行') as string,
  });
  expect(outcomeOf(quiet)).toMatchObject({ status: 'not-applicable', why: '本版式没有“项目构成分解”。' });
});

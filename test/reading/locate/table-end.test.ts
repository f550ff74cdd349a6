/** The beginning of instructions for filling in the form, and texts that only resemble it. */
import { check } from '../../../src/check';
import { toA1 } from '../../../src/workbook/a1';
import { rightForm } from '../../support/right-form';

const errors = (patch: Parameters<typeof rightForm>[0]) =>
  check(rightForm(patch)).forms[0]?.findings.filter(({ severity }) => severity === 'error') ?? [];

it('a long text that begins like instructions is not instructions, and its unread cells are reported', () => {
  const text =
    '编制指南一册，为辖区老年人提供助餐、居家适老化改造和为老服务培训，方便老年人就近享受服务，并向社区工作人员讲解。';
  const findings = check(rightForm({ 项目总体情况: { B10: text } })).forms[0]?.findings ?? [];
  expect(findings.map(({ rule, at }) => [rule.id, at && toA1(at)])).toContainEqual([
    'structure/unread',
    'B10',
  ]);
});

it('text below a title of instructions is not part of the form', () => {
  expect(errors({ 项目总体情况: { A25: '填报说明', A26: '项目名称', B26: '另一个项目' } })).toEqual([]);
  const [form] = check(rightForm({ 项目总体情况: { A8: '填报说明：' } })).forms;
  expect(form?.form.overview?.funds.total).toBeUndefined();
});

it('the foot of the form is read below a single row of instructions, but not below a title of instructions', () => {
  const form = (instructions: string) =>
    check(
      rightForm({
        项目总体情况: {
          A23: instructions,
          C23: null,
          E23: null,
          A24: '填报人：李某',
          C24: '填报日期：2025-11-20',
        },
      }),
    ).forms[0]?.form.overview?.fields.preparer?.text;
  expect(form('填表说明：数量填写绝对数。')).toBe('李某');
  expect(form('填表说明')).toBeUndefined();
});

import { check } from '../../../src/check';
import { BLANK } from '../../support/blank-form';
import { OVERVIEW, rightForm, TARGETS, type Patch } from '../../support/right-form';
import { describeRule } from '../../support/rule-cases';

const blankWith = (sheet: string, cells: Patch[string]) =>
  rightForm({ ...BLANK, [sheet]: { ...BLANK[sheet], ...cells } });

describeRule('structure/blank-form', {
  valid: [
    { name: 'a form filled in', form: rightForm(), places: 1 },
    { name: 'only the project is named', form: blankWith(OVERVIEW, { B4: '道路养护' }) },
    { name: 'only one amount', form: blankWith(OVERVIEW, { B13: '二、当年预算：20.00' }) },
    { name: 'only one target', form: blankWith(TARGETS, { D6: '养护里程', F6: '30公里' }) },
  ],
  invalid: [
    {
      name: 'a template',
      form: rightForm(BLANK),
      findings: [{ at: `${OVERVIEW}!B4`, says: ['尚未填写'], fix: null }],
    },
    {
      name: 'a template handed out with the office already written in',
      form: blankWith(OVERVIEW, { A3: '填报单位（盖章）：某街道办事处' }),
      findings: [{ at: `${OVERVIEW}!B4` }],
    },
    {
      name: 'a template with placeholders',
      form: blankWith(TARGETS, { D6: '指标1：', F6: '≥**%' }),
      findings: [{ at: `${OVERVIEW}!B4` }],
    },
  ],
});

test('a blank form has this one finding', () => {
  const [form] = check(rightForm(BLANK)).forms;
  expect(form?.findings.map(({ rule }) => rule.id)).toEqual(['structure/blank-form']);
});

import { OVERVIEW, rightForm } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const category = (text: string | null, others: Record<string, string> = {}) =>
  rightForm({ [OVERVIEW]: { B5: text, ...others } });

export const cases: RuleCases = {
  valid: [
    { name: 'one box ticked', form: rightForm(), places: 1 },
    { name: 'ticked as √ after the name', form: category('一次性项目□ 经常性项目√ 中期预算试点项目□') },
    {
      name: 'two numbered questions in one cell',
      form: category('1、常年性项目√ 2、一次性项目□\n1、部门预算项目√ 2、上级专项□'),
      places: 2,
    },
    { name: 'written in words', form: category('经常性项目') },
    { name: 'a layout without the field', form: category(null, { A5: '备案' }), status: 'not-applicable' },
  ],
  invalid: [
    {
      name: 'named as the form prints it',
      form: category('☐新增项目  ☐延续项目', { A5: '项目属性' }),
      findings: [{ at: `${OVERVIEW}!B5`, says: ['“项目属性”没有勾选'] }],
    },
    {
      name: 'no box ticked: each choice is offered, and none is selected',
      form: category('☐一次性项目  ☐经常性项目  ☐中期预算试点项目'),
      findings: [
        {
          at: `${OVERVIEW}!B5`,
          says: ['“一次性项目”“经常性项目”“中期预算试点项目”'],
          fix: {
            kind: 'suggested',
            alternatives: [
              {
                label: '一次性项目',
                edits: { [`${OVERVIEW}!B5`]: '☑一次性项目  ☐经常性项目  ☐中期预算试点项目' },
              },
              {
                label: '经常性项目',
                edits: { [`${OVERVIEW}!B5`]: '☐一次性项目  ☑经常性项目  ☐中期预算试点项目' },
              },
              {
                label: '中期预算试点项目',
                edits: { [`${OVERVIEW}!B5`]: '☐一次性项目  ☐经常性项目  ☑中期预算试点项目' },
              },
            ],
          },
        },
      ],
    },
    {
      name: 'two ticked',
      form: category('☑一次性项目  ☑经常性项目  ☐中期预算试点项目'),
      findings: [
        {
          at: `${OVERVIEW}!B5`,
          says: ['2 项', '“一次性项目”“经常性项目”'],
          fix: {
            kind: 'suggested',
            alternatives: [
              {
                label: '只保留“一次性项目”',
                edits: { [`${OVERVIEW}!B5`]: '☑一次性项目  ☐经常性项目  ☐中期预算试点项目' },
              },
              {
                label: '只保留“经常性项目”',
                edits: { [`${OVERVIEW}!B5`]: '☐一次性项目  ☑经常性项目  ☐中期预算试点项目' },
              },
            ],
          },
        },
      ],
    },
    ...['一次性项目、经常性项目', '一次性项目/经常性项目', '一次性项目 经常性项目'].map((text) => ({
      name: `the printed choices without boxes: ${text}`,
      form: category(text),
      findings: [
        {
          at: `${OVERVIEW}!B5`,
          says: ['写了 2 项', '“一次性项目”“经常性项目”'],
          fix: {
            kind: 'suggested' as const,
            alternatives: ['一次性项目', '经常性项目'].map((name) => ({
              label: `只写“${name}”`,
              edits: { [`${OVERVIEW}!B5`]: name },
            })),
          },
        },
      ],
    })),
    {
      name: 'words left out',
      form: category(null),
      findings: [{ at: `${OVERVIEW}!B5`, says: ['没有填写'], fix: null }],
    },
    {
      name: 'a second field with boxes, none ticked',
      form: rightForm({ [OVERVIEW]: { C6: '项目属性', D6: '新增□ 延续□' } }),
      findings: [{ at: `${OVERVIEW}!D6`, says: ['“项目属性”没有勾选', '“新增”“延续”'] }],
    },
    {
      name: 'words in one field, boxes in another',
      form: rightForm({ [OVERVIEW]: { B5: '基建类', C6: '项目属性', D6: '☑新增 ☑延续' } }),
      findings: [{ at: `${OVERVIEW}!D6`, says: ['“项目属性”勾选了 2 项'] }],
    },
    {
      name: 'the second of two numbered questions without an answer',
      form: category('1、常年性项目√ 2、一次性项目□\n1、部门预算项目□ 2、上级专项□'),
      findings: [{ at: `${OVERVIEW}!B5`, says: ['没有勾选，请从“1、部门预算项目”“2、上级专项”中选定一项'] }],
    },
    {
      name: 'the label of a group of choices is not part of the name before it',
      form: category('其他运转类：□专项运转类 □信息化维护类  特定目标类：□基建类'),
      findings: [{ at: `${OVERVIEW}!B5`, says: ['“专项运转类”“信息化维护类”“基建类”'] }],
    },
  ],
};

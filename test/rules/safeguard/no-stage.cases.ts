import { rightForm, SAFEGUARDS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

/** The right form with no tick in row 6 and these further changes. */
const bare = (cells: Record<string, string | null> = {}) =>
  rightForm({
    [SAFEGUARDS]: { D6: '立项和计划阶段 ☐', E6: '实施阶段 ☐', F6: '收尾和完成阶段 ☐', ...cells },
  });
const [planning, execution, closing] = ['制度保障!D6', '制度保障!E6', '制度保障!F6'] as const;
const ticked = {
  [planning]: '立项和计划阶段 ☑',
  [execution]: '实施阶段 ☑',
  [closing]: '收尾和完成阶段 ☑',
};
const suggested = (...cells: (keyof typeof ticked)[]) => ({
  kind: 'suggested' as const,
  preselected: true as const,
  edits: Object.fromEntries(cells.map((cell) => [cell, ticked[cell]])),
});

export const cases: RuleCases = {
  valid: [
    { name: 'every row ticks a stage', form: rightForm(), places: 3 },
    { name: 'one stage is enough', form: bare({ E6: '实施阶段 ☑' }) },
    {
      name: 'a row of the template without document and measure',
      form: bare({ B6: null, C6: null }),
      places: 2,
    },
  ],
  invalid: [
    {
      name: 'the words of the measure decide',
      form: bare({ C6: '签订合同，按期支付，年末编报决算' }),
      findings: [
        {
          at: planning,
          says: ['第6行', '“合同、支付”', '“实施阶段”', '“决算”', '“收尾和完成阶段”'],
          fix: suggested(execution, closing),
        },
      ],
    },
    {
      name: 'the title of the document decides if the measure names no stage',
      form: bare({ B6: '《某区财政局预算编制手册》', C6: '严格执行' }),
      findings: [{ at: planning, says: ['文件名称中有“编制”'], fix: suggested(planning) }],
    },
    {
      name: 'the category decides if measure and title name no stage',
      form: bare({ C6: '严格执行' }),
      findings: [{ at: planning, fix: suggested(planning, execution, closing) }],
    },
    {
      name: 'an unknown category: no suggestion',
      form: bare({ A6: '保密制度', B6: '《某街道保密制度》', C6: '严格执行' }),
      findings: [{ at: planning, says: ['请按具体措施勾选'], fix: null }],
    },
    {
      name: 'words after 按, 依据, 符合 are ignored',
      form: bare({ C6: '按采购计划组织验收，符合定额标准' }),
      findings: [{ at: planning, fix: suggested(closing) }],
    },
  ],
};

import { rightForm, SAFEGUARDS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const form = (cells: Record<string, string | null>) => rightForm({ [SAFEGUARDS]: cells });

export const cases: RuleCases = {
  valid: [
    { name: 'every tick is spoken of', form: rightForm(), places: 3 },
    { name: 'the measure has no word of any stage', form: form({ C5: '严格执行' }), places: 2 },
  ],
  invalid: [
    {
      name: 'only execution is spoken of: one finding a row, no tick is taken away',
      form: form({ C5: '建设信息平台' }),
      findings: [
        {
          at: '制度保障!D5',
          says: ['第5行', '“立项和计划阶段”、“收尾和完成阶段”', '“建设”', '“实施阶段”'],
          fix: null,
        },
      ],
    },
    {
      name: 'only planning is spoken of',
      form: form({ C6: '根据预算管理的要求，定额标准，程序进行绩效预算项目的编制' }),
      findings: [{ at: '制度保障!E6', says: ['“实施阶段”、“收尾和完成阶段”', '“立项和计划阶段”'] }],
    },
  ],
};

import { SHANGHAI } from '../../../src/profiles/shanghai';
import { OVERVIEW, rightForm, SAFEGUARDS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const form = (cells: Record<string, string | null>) => rightForm({ [SAFEGUARDS]: cells });

export const cases: RuleCases = {
  valid: [
    { name: 'all three categories', form: rightForm(), places: 3 },
    { name: 'other words around the category', form: form({ A5: '（一）项目管理', A7: '内部财务管理办法' }) },
    {
      name: 'an unread row may be the missing category',
      form: rightForm({
        [SAFEGUARDS]: { A7: '内控制度' },
        [OVERVIEW]: { A24: '财务管理情况', B24: '《某街道财务管理办法》专款专用' },
      }),
      status: 'not-checked',
      why: '可能就是“财务管理制度”',
    },
    {
      name: 'no category is required',
      form: form({ A7: '内控制度' }),
      profile: { ...SHANGHAI, requiredSafeguards: [] },
      status: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: 'one category is missing',
      form: form({ A7: '内控制度' }),
      findings: [{ at: '制度保障!D4', says: ['财务管理制度'], fix: null }],
    },
    {
      name: 'two categories are missing: one finding names both',
      form: form({ A6: '采购管理制度', A7: '内控制度' }),
      findings: [{ at: '制度保障!D4', says: ['预算管理制度', '财务管理制度'] }],
    },
  ],
};

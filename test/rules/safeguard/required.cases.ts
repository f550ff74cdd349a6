import { rightForm, SAFEGUARDS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const form = (cells: Record<string, string | null>) => rightForm({ [SAFEGUARDS]: cells });

export const cases: RuleCases = {
  valid: [
    { name: 'documents and measures in every row', form: rightForm(), places: 3 },
    {
      name: 'a second document of a category, its category left blank',
      form: form({
        B8: '《某街道内部控制制度》',
        C8: '按月核算，定期检查',
        D8: '立项和计划阶段 ☐',
        E8: '实施阶段 ☑',
        F8: '收尾和完成阶段 ☐',
      }),
      places: 4,
    },
    {
      name: 'a spare row whose category is filled in above',
      form: form({ A8: '财务管理制度', D8: '立项和计划阶段 ☐', E8: '实施阶段 ☐', F8: '收尾和完成阶段 ☐' }),
    },
    {
      name: 'a printed row 其他, blank or with strokes',
      form: form({ A8: '其他制度', B8: null, C8: null, A9: '其他', B9: '/', C9: '——' }),
      places: 3,
    },
  ],
  invalid: [
    {
      name: 'a stroke in place of a document',
      form: form({ B6: '/' }),
      findings: [{ at: '制度保障!B6', says: ['“文件名称”'], fix: null }],
    },
    {
      name: 'a measure without a document',
      form: form({ B6: null }),
      findings: [{ at: '制度保障!B6', says: ['第6行', '预算管理制度', '文件名称'], fix: null }],
    },
    {
      name: 'a document without a measure',
      form: form({ C7: '' }),
      findings: [{ at: '制度保障!C7', says: ['第7行', '《某街道财务管理制度》', '具体措施'], fix: null }],
    },
    {
      name: 'a category with neither',
      form: form({ B5: null, C5: null }),
      findings: [{ at: '制度保障!B5', says: ['项目管理制度', '“文件名称”和“具体措施”'] }],
    },
  ],
};

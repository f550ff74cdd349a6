import { rightForm, SAFEGUARDS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const form = (cells: Record<string, string | null>) => rightForm({ [SAFEGUARDS]: cells });
const OFF = '收尾和完成阶段 ☐';

export const cases: RuleCases = {
  valid: [
    { name: 'every stage is covered', form: rightForm(), places: 3 },
    { name: 'a stage that one row covers', form: form({ F5: OFF, F6: OFF }) },
  ],
  invalid: [
    {
      name: 'no row covers the last stage',
      form: form({ F5: OFF, F6: OFF, F7: OFF }),
      findings: [{ at: '制度保障!D4', says: ['“收尾和完成阶段”'], fix: null }],
    },
    {
      name: 'one finding names two stages',
      form: form({ E5: '实施阶段 ☐', E6: '实施阶段 ☐', E7: '实施阶段 ☐', F5: OFF, F6: OFF, F7: OFF }),
      findings: [{ at: '制度保障!D4', says: ['“实施阶段”', '“收尾和完成阶段”'] }],
    },
  ],
};

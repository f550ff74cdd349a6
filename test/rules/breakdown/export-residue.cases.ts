import { rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

export const cases: RuleCases = {
  valid: [
    { name: 'plain names', form: rightForm(), places: 9 },
    {
      name: 'numbers that mean something',
      form: rightForm({ [TARGETS]: { C16: '系统V_2', C17: '养护_2026', C18: '第1批' } }),
    },
    {
      name: 'numbered names',
      form: rightForm({ [TARGETS]: { C16: '改造标段_1', C17: '改造标段_2' } }),
    },
  ],
  invalid: [
    {
      name: 'beside the name without the suffix: removing the suffix would make the names equal',
      form: rightForm({ [TARGETS]: { C16: '设备采购', C17: '设备采购_1' } }),
      findings: [
        {
          at: `${TARGETS}!C17`,
          fix: { kind: 'suggested', edits: { [`${TARGETS}!C17`]: '设备采购' } },
        },
      ],
    },
    {
      name: '_1 at the end: only the suffix is removed',
      form: rightForm({ [TARGETS]: { C16: '助餐点设备采购_1', B17: '居家适老化改造＿２ ' } }),
      findings: [
        {
          at: `${TARGETS}!C16`,
          says: ['第16行', '“_1”'],
          fix: { kind: 'safe', edits: { [`${TARGETS}!C16`]: '助餐点设备采购' } },
        },
        { at: `${TARGETS}!B17`, fix: { kind: 'safe', edits: { [`${TARGETS}!B17`]: '居家适老化改造 ' } } },
      ],
    },
  ],
};

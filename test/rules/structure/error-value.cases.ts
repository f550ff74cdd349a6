import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

export const broken = rightForm({ [TARGETS]: { D16: { formula: '=#REF!*G16', value: { error: '#REF!' } } } });

export const cases: RuleCases = {
  valid: [
    {
      name: 'values and formulas',
      form: rightForm({ [TARGETS]: { D16: { formula: '=E16*G16', value: 30 } } }),
    },
    {
      name: 'an error value that the form does not read',
      form: rightForm({ [OVERVIEW]: { M40: { formula: '=1/0', value: { error: '#DIV/0!' } } } }),
    },
  ],
  invalid: [
    {
      name: 'a reference to a deleted cell',
      form: broken,
      findings: [{ at: `${TARGETS}!D16`, says: ['第16行', '明细金额', '#REF!', '已被删除'], fix: null }],
    },
    {
      name: 'a division by zero in a target',
      form: rightForm({ [TARGETS]: { F12: { formula: '=1/0', value: { error: '#DIV/0!' } } } }),
      findings: [{ at: `${TARGETS}!F12`, says: ['#DIV/0!', '除数为零'] }],
    },
    {
      name: 'an error value that was pasted as text',
      form: rightForm({ [TARGETS]: { F10: '#REF!', D16: ' #n/a ' } }),
      findings: [
        { at: `${TARGETS}!F10`, says: ['#REF!', '已被删除'] },
        { at: `${TARGETS}!D16`, says: ['明细金额', '没有找到对应的数据'] },
      ],
    },
  ],
};

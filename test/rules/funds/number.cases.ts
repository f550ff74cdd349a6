import { OVERVIEW, rightForm } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const current = (text: string) => rightForm({ [OVERVIEW]: { B13: `二、当年预算：${text}` } });
const at = `${OVERVIEW}!B13`;

export const cases: RuleCases = {
  valid: [
    { name: 'plain', form: rightForm(), places: 4 },
    { name: 'with separators', form: current('1,060.00') },
    { name: 'with the unit', form: current('60.00万元') },
    { name: 'in 元', form: current('600000元') },
    { name: 'with a remark without digits', form: current('60.00（含上年结转）') },
    {
      name: 'a number in a cell of its own',
      form: rightForm({ [OVERVIEW]: { B13: '二、当年预算', D13: 60 } }),
    },
  ],
  invalid: [
    {
      name: 'one number twice',
      form: current('60万60万'),
      findings: [
        { at, says: ['60万60万', '60.00'], fix: { kind: 'safe', edits: { [at]: '二、当年预算：60.00' } } },
      ],
    },
    {
      name: 'several numbers with words',
      form: current('60万60万（其中设备30万）'),
      findings: [{ at, says: ['不止一个数字'], fix: null }],
    },
    {
      name: 'words',
      form: current('约60万元左右，待定'),
      findings: [{ at, says: ['无法确定金额'], fix: null }],
    },
    {
      name: 'full-width digits',
      form: current('６０．００'),
      findings: [
        { at, says: ['６０．００', '60.00'], fix: { kind: 'safe', edits: { [at]: '二、当年预算：60.00' } } },
      ],
    },
  ],
};

import { rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const form = (cells: Patch[string]) => rightForm({ [TARGETS]: cells });

export const cases: RuleCases = {
  valid: [
    { name: 'every indicator once', form: rightForm(), places: 9 },
    {
      name: 'the same thing counted in two units',
      form: form({ D7: '为老服务培训', F7: '280人次', G7: '' }),
    },
    {
      name: 'the same words for an output and for its effect',
      form: form({ D12: '居家适老化改造', F12: '≥95%' }),
    },
    {
      name: 'an output repeated as an effect, which target/output-as-effect reports',
      form: form({ D12: '居家适老化改造', F12: '20户' }),
    },
    {
      name: 'bare numbers in place of names',
      form: form({ D7: '88', D8: '88', F7: '20户', F8: '20户' }),
      places: 7,
    },
  ],
  invalid: [
    {
      name: 'an indicator twice in one category',
      form: form({ D8: '居家适老化改造', F8: '25户' }),
      findings: [{ at: '绩效目标!D8', says: ['第8行“居家适老化改造”', '第7行'], fix: null }],
    },
    {
      name: 'names that differ only by blanks and width',
      form: form({ D7: 'A类 设备（套）', F7: '20套', D8: 'Ａ类设备(套)', F8: '12套' }),
      findings: [{ at: '绩效目标!D8' }],
    },
    {
      name: 'an indicator with the same target in another category',
      form: form({ F9: '≥98%', D12: '设备验收合格率', F12: '≥98%' }),
      findings: [{ at: '绩效目标!D12', says: ['第9行'] }],
    },
    {
      name: 'a number of things with two counters',
      form: form({ D7: '养老床位数', F7: '≥1600张', D8: '养老床位数', F8: '≥80个' }),
      findings: [{ at: '绩效目标!D8', says: ['第7行'] }],
    },
  ],
};

import { rightForm, TARGETS } from '../../support/right-form';
import { describeRule } from '../../support/rule-cases';

const form = (cells: Record<string, string | number | null>) => rightForm({ [TARGETS]: cells });

describeRule('target/required', {
  valid: [
    { name: 'names and targets in every row', form: rightForm(), places: 9 },
    { name: 'a target that is a number', form: form({ F6: 4, D6: '助餐点设备采购（套）' }) },
    { name: 'a target of nought', form: form({ D12: '安全事故数（起）', F12: 0 }) },
  ],
  invalid: [
    {
      name: 'an indicator without a target',
      form: form({ F8: null }),
      findings: [{ at: '绩效目标!F8', says: ['第8行“为老服务培训”', '目标值'], fix: null }],
    },
    { name: 'white space is no target', form: form({ F8: '　 ' }), findings: [{ at: '绩效目标!F8' }] },
    { name: 'a dash is no target', form: form({ F8: '——' }), findings: [{ at: '绩效目标!F8' }] },
    {
      name: 'a target without an indicator',
      form: form({ D7: null }),
      findings: [{ at: '绩效目标!D7', says: ['第7行', '“20户”', '三级目标'], fix: null }],
    },
  ],
});

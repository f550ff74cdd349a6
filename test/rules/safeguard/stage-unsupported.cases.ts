import { rightForm, SAFEGUARDS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const form = (cells: Record<string, string | null>) => rightForm({ [SAFEGUARDS]: cells });

/** Measures that may name each ticked stage in unknown words. */
const SUPPORTED = [
  '采购凭验收单、发票审签后支付',
  '编制预算，控制执行，年终总结',
  '方案经集体研究，按月抽查服务记录，完工后组织验收',
  '概算不得突破，变更须经审批，决算经财政评审',
  '预算编制经办公会讨论，补贴打卡发放，年末接受审计',
  '编制年度预算，分季度用款，年末决算',
  '立项论证，预留10%根据年终考核支付',
  '合同款由经办、复核、主管三级审核',
  '公开招标确定建设单位，现场实施由区城建中心派人驻点，建设资料专人整理',
];

export const cases: RuleCases = {
  valid: [
    { name: 'the measures mention every ticked stage', form: rightForm(), places: 3 },
    { name: 'the measure has no word of any stage', form: form({ C5: '严格执行' }), places: 2 },
    {
      name: 'a clause without a known word may be about any stage',
      form: form({ C5: '立项论证，到货付30%，验收后付70%' }),
      places: 3,
    },
    {
      name: 'a tick at the wrong stage, which safeguard/stage-missing reports',
      form: form({ C7: '竣工决算', F7: '收尾和完成阶段 ☐' }),
    },
    ...SUPPORTED.map((measure) => ({ name: measure, form: form({ C5: measure }) })),
  ],
  invalid: [
    {
      name: 'only execution is mentioned: one finding for each row, and no tick is removed',
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
      name: 'a reference is not a separate clause',
      form: form({ C5: '按照上级文件要求，建设信息平台' }),
      findings: [{ at: '制度保障!D5', says: ['“实施阶段”'] }],
    },
    {
      name: 'only planning is mentioned',
      form: form({ C6: '根据预算管理的要求，定额标准，程序进行绩效预算项目的编制' }),
      findings: [{ at: '制度保障!E6', says: ['“实施阶段”、“收尾和完成阶段”', '“立项和计划阶段”'] }],
    },
  ],
};

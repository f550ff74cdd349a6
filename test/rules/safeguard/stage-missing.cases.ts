import { OVERVIEW, rightForm, SAFEGUARDS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const form = (cells: Record<string, string | null>) => rightForm({ [SAFEGUARDS]: cells });

export const cases: RuleCases = {
  valid: [
    { name: 'every stage that a measure mentions is ticked', form: rightForm(), places: 3 },
    {
      name: 'only references to plans and standards',
      form: form({ C7: '按月度计划核算支付，依据国家标准，符合预算编制要求，年末接受审计' }),
    },
    {
      name: 'a document of the closing stage',
      form: form({ C7: '凭合同、验收单、发票支付', F7: '收尾和完成阶段 ☐' }),
    },
    { name: 'costs that exceed a standard', form: form({ C7: '据实支付，超标准自理，年末接受审计' }) },
    {
      name: 'the measure has no word: neither title nor category decides',
      form: form({ B7: '《预算编制和项目验收办法》', C7: '严格执行', F7: '收尾和完成阶段 ☐' }),
      places: 2,
    },
    {
      name: 'no stage is ticked, which safeguard/no-stage reports',
      form: form({ E7: '实施阶段 ☐', F7: '收尾和完成阶段 ☐' }),
    },
    ...[
      '个人网上申报，按季支付，年末接受审计',
      '机构按季申报，按季支付，年末接受审计',
      '制定月度招募计划，记录服务情况，完工后归档',
      '支付定金，演出费凭签收单和评价表结算，年末接受审计',
      '按合同实施，年终召开成果评审会，资料归档',
    ].map((measure) => ({
      name: measure,
      form: form({ C7: measure }),
    })),
    {
      name: 'a word of the project’s name is not a stage',
      form: rightForm({
        [OVERVIEW]: { B4: '社区为老服务审计项目' },
        [SAFEGUARDS]: {
          C5: '立项论证，派审计组长参与，审计后验收',
          C7: '支付审计组费用',
          F7: '收尾和完成阶段 ☐',
        },
      }),
    },
    {
      name: 'making rules for execution is not execution',
      form: form({ C7: '制定实施细则，支付前核算，接受审计' }),
    },
  ],
  invalid: [
    {
      name: 'execution is mentioned and not ticked',
      form: form({ C7: '设置会计账簿，记录和反映各项经济活动', E7: '实施阶段 ☐' }),
      findings: [
        {
          at: '制度保障!E7',
          says: ['第7行“《某街道财务管理制度》”', '“实施阶段”', '“账簿、记录”'],
          fix: { kind: 'suggested', edits: { '制度保障!E7': '实施阶段 ☑' } },
        },
      ],
    },
    {
      name: 'an application for the project',
      form: form({ C7: '单位预算申报，按季支付，年末接受审计' }),
      findings: [{ at: '制度保障!D7', says: ['“申报”'] }],
    },
    {
      name: 'two stages: one finding for each stage',
      form: form({ D5: '立项和计划阶段 ☐', F5: '收尾和完成阶段 ☐' }),
      findings: [
        { at: '制度保障!D5', says: ['“立项、论证”'] },
        { at: '制度保障!F5', says: ['“验收”'] },
      ],
    },
    {
      name: 'the settlement of works',
      form: form({ C7: '按月支付，竣工结算', F7: '收尾和完成阶段 ☐' }),
      findings: [{ at: '制度保障!F7', says: ['“结算”'] }],
    },
  ],
};

import { SHANGHAI } from '../../../src/profiles/shanghai';
import { BREAKDOWN, breakdownForm } from '../../support/breakdown-form';
import type { RuleCases } from '../../support/rule-cases';

/** Two items; by default the first costs 40 of 60 and has no basis. */
function form({
  item = '平台运维费',
  content = '平台运维项目',
  quantity = 1,
  amount = 40,
  basis = null,
  countBasis = null,
}: {
  readonly item?: string;
  readonly content?: string;
  readonly quantity?: number;
  readonly amount?: number;
  readonly basis?: string | null;
  readonly countBasis?: string | null;
} = {}) {
  return breakdownForm({
    rows: [
      { item, content, amount, price: amount / quantity, quantity },
      { item: '设备租赁', content: '设备', amount: 60 - amount, price: (60 - amount) / 4, quantity: 4 },
    ],
    total: 60,
    patch: { [BREAKDOWN]: { F4: basis, H4: countBasis } },
  });
}

/** 内容 and a 明细 that adds information. */
const DETAILED = [
  ['平台运维', '安全等级保护测评'],
  ['课题研究', '专家劳务费'],
  ['平台运维', '平台运维（含硬件、软件、驻场3人）'],
  ['监理', '监理费（工程造价的2%）'],
  ['房屋租赁', '办公用房租金'],
  ['平台建设', '平台软件开发'],
] as const;
/** 内容 and a 明细 that only uses other general words. */
const REPEATED = [
  ['平台运维项目', '平台运维'],
  ['物业管理', '物业管理费'],
  ['道路工程', '道路工程'],
  ['平台建设', '平台建设_1'],
  ['宣传经费', '宣传费'],
  ['第三方服务', '第三方服务费用'],
] as const;

export const cases: RuleCases = {
  valid: [
    { name: 'a basis of the price', form: form({ basis: '上年合同' }), places: 2 },
    { name: 'a quantity', form: form({ quantity: 4 }), places: 2 },
    { name: 'a small part', form: form({ amount: 10 }), places: 2 },
    { name: '明细 that is more specific than 内容', form: form({ item: '平台服务器租赁' }), places: 2 },
    ...DETAILED.map(([content, item]) => ({ name: `${content}：${item}`, form: form({ content, item }) })),
    {
      name: 'the only item of a form',
      form: breakdownForm({
        rows: [{ item: '平台运维费', content: '平台运维项目', amount: 60, price: 60, quantity: 1 }],
        total: 60,
        patch: { [BREAKDOWN]: { F4: null } },
      }),
      places: 1,
    },
    {
      name: 'an office with a higher limit',
      form: form(),
      profile: { ...SHANGHAI, lumpSumShare: 80 },
    },
  ],
  invalid: [
    {
      name: 'two thirds of the total in one row',
      form: form(),
      findings: [
        { at: `${BREAKDOWN}!C4`, says: ['40.00 万元', '67%', '单价、数量依据也没有填写'], fix: null },
      ],
    },
    ...REPEATED.map(([content, item]) => ({
      name: `${content}：${item}`,
      form: form({ content, item }),
      findings: [{ at: `${BREAKDOWN}!C4` }],
    })),
    {
      name: 'a basis of the quantity alone',
      form: form({ countBasis: '合同' }),
      findings: [{ at: `${BREAKDOWN}!C4`, says: ['单价依据也没有填写'] }],
    },
    {
      name: 'exactly a fifth of the total',
      form: form({ amount: 12 }),
      findings: [{ at: `${BREAKDOWN}!C4`, says: ['20%'] }],
    },
  ],
};

import { OVERVIEW, rightForm, type Patch } from '../../support/right-form';
import type { InvalidCase, RuleCases, ValidCase } from '../../support/rule-cases';

const basis = (text: string, rest: Patch[string] = {}) => rightForm({ [OVERVIEW]: { B9: text, ...rest } });
const quiet = (text: string, rest: Patch[string] = {}): ValidCase => ({
  name: text,
  form: basis(text, rest),
});
const none = (text: string): ValidCase => ({ ...quiet(text), status: 'not-applicable' });
const expired = (text: string, says: string): InvalidCase => ({
  name: text,
  form: basis(text),
  findings: [{ at: `${OVERVIEW}!B9`, says: [says, '申报年度 2026 年'], fix: null }],
});

export const cases: RuleCases = {
  valid: [
    none('依据：《某市养老服务条例》（某府办发〔2025〕8号）。'),
    quiet('依据：《某市养老服务三年行动计划（2024-2026年）》。'),
    quiet('依据：《某市“十五五”养老规划》。'),
    quiet('依据：《某市“十四五”养老规划》《某市养老服务条例》。'),
    quiet('依据：《某市养老三年行动计划（2021-2023年）》和街道办公会议纪要。'),
    quiet('依据：《某市“十四五”养老规划》《某市“十五五”养老规划》。'),
    none('十三五期间街道建成助餐点 4 个，现有设备老化。'),
    quiet('依据：《某市养老三年行动计划（2021-2023年）》。', { B8: '支付助餐点改造工程的尾款。' }),
    quiet('依据：《某市养老三年行动计划（2021-2023年）》。', { B8: '偿还贷款并安排贴息。' }),
  ],
  invalid: [
    expired('依据：《某市养老三年行动计划（2021-2023年）》。', '到 2023 年已经结束'),
    expired('依据：《某市“十三五”养老规划》。', '到 2020 年已经结束'),
    expired('依据：“十四五”养老规划。', '到 2025 年已经结束'),
    expired(
      '依据：《某市人民政府办公厅关于印发〈养老三年行动计划（2018-2020）〉的通知》（某府办发〔2018〕8号）。',
      '到 2020 年已经结束',
    ),
    expired(
      '依据：《某市养老三年行动计划（2018-2020）》《某区养老行动方案（2021-2023年）》',
      '等，到 2023 年',
    ),
  ],
};

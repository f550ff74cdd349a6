import { OVERVIEW, rightForm } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const NECESSITY = '必要性：辖区老年人口占比逐年上升，现有助餐点设备老化，老年人家中缺少扶手等设施。';
const GOAL = '建成覆盖全街道的为老服务网络，老年人就近享受助餐和照护。';

export const cases: RuleCases = {
  valid: [
    { name: 'different paragraphs', form: rightForm(), places: 3 },
    {
      name: 'a text that is too short',
      form: rightForm({ [OVERVIEW]: { B21: '完成改造。', B11: '可行性：可行。' } }),
      places: 1,
    },
    {
      name: 'the same documents cited',
      form: rightForm({
        [OVERVIEW]: {
          B9: '依据：《某市人民政府办公厅关于印发〈某市养老服务条例实施细则〉的通知》（某府办发〔2025〕8号）。',
          B11: '可行性：根据《某市人民政府办公厅关于印发〈某市养老服务条例实施细则〉的通知》（某府办发〔2025〕8号），场地和管理队伍已经全部落实到位。',
        },
      }),
      places: 3,
    },
    ...[
      '根据《某市养老服务三年行动计划（2024-2026年）》，年内更新助餐点设备4套。',
      '为辖区老年人提供助餐、居家适老化改造，年内服务800人，满意度达到90%。',
      '针对现有助餐点设备老化的问题，更新4个助餐点的设备，解决800名老年人就餐难。',
    ].map((text) => ({ name: text, form: rightForm({ [OVERVIEW]: { B20: text } }) })),
    {
      name: 'one cell for both goals of a project of several years',
      form: rightForm({
        [OVERVIEW]: { E7: '2028-12-31', A20: '项目总目标及年度绩效目标', B20: GOAL, A21: null, B21: null },
      }),
    },
    {
      name: 'the goal of a project of one year is its annual goal',
      form: rightForm({ [OVERVIEW]: { B21: GOAL } }),
      places: 3,
    },
  ],
  invalid: [
    {
      name: 'the overall goal copied from necessity',
      form: rightForm({ [OVERVIEW]: { B20: NECESSITY.replace('必要性：', '') } }),
      findings: [{ at: `${OVERVIEW}!B20`, says: ['“项目总目标”', '“必要性”'], fix: null }],
    },
    ...[
      `（一）${NECESSITY.replace('必要性：', '')}`,
      '为辖区老年人提供助餐、居家适老化改造和为老服务培训，方便老年人就近享受服务。',
    ].map((text) => ({
      name: `the overall goal: ${text}`,
      form: rightForm({ [OVERVIEW]: { B20: text } }),
      findings: [{ at: `${OVERVIEW}!B20` }],
    })),
    {
      name: 'feasibility copied from the overall goal: one finding',
      form: rightForm({ [OVERVIEW]: { B11: `可行性：${GOAL}` } }),
      findings: [{ at: `${OVERVIEW}!B11`, says: ['“项目总目标”'] }],
    },
    {
      name: 'feasibility copied from necessity',
      form: rightForm({ [OVERVIEW]: { B11: NECESSITY.replace('必要性', '可行性') } }),
      findings: [{ at: `${OVERVIEW}!B11`, says: ['“可行性”', '“必要性”'], fix: null }],
    },
    {
      name: 'the annual goal is a part of another paragraph, other punctuation',
      form: rightForm({ [OVERVIEW]: { B21: '现有助餐点设备老化,老年人家中缺少扶手等设施' } }),
      findings: [{ at: `${OVERVIEW}!B21`, says: ['“年度绩效目标”', '“必要性”'] }],
    },
    {
      name: 'a text composed of two paragraphs',
      form: rightForm({
        [OVERVIEW]: {
          B21: '现有助餐点设备老化，老年人家中缺少扶手等设施。街道已有场地和管理队伍，供应商充足。',
        },
      }),
      findings: [{ at: `${OVERVIEW}!B21` }],
    },
    {
      name: 'the overall goal of several years',
      form: rightForm({ [OVERVIEW]: { B21: GOAL, E7: '2027-12-31' } }),
      findings: [{ at: `${OVERVIEW}!B21`, says: ['“项目总目标”'] }],
    },
  ],
};

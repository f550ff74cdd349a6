import { SHANGHAI } from '../../../src/profiles/shanghai';
import { workbookOf, type CellSketches } from '../../support/snapshots';
import type { RuleCases } from '../../support/rule-cases';

/** A form in the national layout, with 分值 beside each indicator. */
const form = (cells: CellSketches = {}, merges: readonly string[] = []) =>
  workbookOf({
    项目支出绩效目标申报表: {
      cells: {
        A1: '项目支出绩效目标申报表',
        A2: '（2026年度）',
        A3: '项目名称',
        B3: '社区为老服务提升项目',
        A4: '年度资金总额',
        B4: 60,
        A5: '一级指标',
        B5: '二级指标',
        C5: '三级指标',
        D5: '指标值',
        E5: '分值',
        A6: '产出指标',
        B6: '数量指标',
        C6: '更新设备',
        D6: '4套',
        E6: 20,
        C7: '改造家庭',
        D7: '20户',
        E7: 20,
        B8: '质量指标',
        C8: '验收合格率',
        D8: '100%',
        E8: 10,
        A9: '效益指标',
        B9: '社会效益指标',
        C9: '受益老年人',
        D9: '≥800人',
        E9: 30,
        A10: '满意度指标',
        B10: '服务对象满意度指标',
        C10: '老年人满意度',
        D10: '≥90%',
        E10: 10,
        ...cells,
      },
      merges: ['A1:E1', 'A2:E2', 'A6:A8', 'B6:B7', ...merges],
    },
  });

const NO_LEAVES = { E5: null, E6: null, E7: null, E8: null, E9: null, E10: null };

export const cases: RuleCases = {
  valid: [
    { name: '90 without 预算执行率', form: form(), places: 5 },
    {
      name: '0 for an indicator that is not scored',
      form: form({ C7: '改造家庭（参考指标）', E6: 40, E7: 0 }),
    },
    { name: '0 for an indicator with bonus points', form: form({ C7: '改造家庭（加分项）', E6: 40, E7: 0 }) },
    { name: '100', form: form({ E9: 40 }) },
    { name: '合计 over the columns of names', form: form({ E9: 40, A11: '合计', E11: 100 }, ['A11:C11']) },
    {
      name: '100 with 预算执行率',
      form: form({ A11: '成本指标', B11: '经济成本指标', C11: '预算执行率', D11: '≤100%', E11: 10 }),
      places: 6,
    },
    {
      name: 'parents that are the sum of their children',
      form: form({ A6: '产出指标（50分）', A9: '效益指标(30分)' }),
    },
    {
      name: 'no weights filled in',
      form: form({ E6: null, E7: null, E8: null, E9: null, E10: null }),
      status: 'not-applicable',
    },
    {
      name: 'a remark in place of a weight',
      form: form({ E9: '参考' }),
      status: 'not-checked',
      why: '“参考”',
    },
  ],
  invalid: [
    {
      name: 'weights of which one is 0 and one below 0',
      form: form({ E6: 60, E7: -10, E8: 0 }),
      findings: [
        {
          at: '项目支出绩效目标申报表!E7',
          problem: 'not-positive',
          says: ['“改造家庭”', '-10', '大于 0'],
          fix: null,
        },
        { at: '项目支出绩效目标申报表!E8', problem: 'not-positive', fix: null },
      ],
    },
    {
      name: 'texts among weights',
      form: form({ E8: '1O', E9: '三十' }),
      places: 3,
      findings: [
        { at: '项目支出绩效目标申报表!E8', problem: 'no-number', says: ['“验收合格率”', '“1O”'], fix: null },
        { at: '项目支出绩效目标申报表!E9', problem: 'no-number', fix: null },
      ],
    },
    {
      name: 'another sum',
      form: form({ E6: 25 }),
      findings: [
        {
          at: '项目支出绩效目标申报表!E5',
          says: ['分值合计 95 分', '应为 100 分（预算执行率 10 分另计的，为 90 分）'],
          fix: null,
        },
      ],
    },
    {
      name: '90 although 预算执行率 is in the table',
      form: form({ E9: 20, A11: '成本指标', B11: '经济成本指标', C11: '预算执行率', D11: '≤100%', E11: 10 }),
      findings: [{ at: '项目支出绩效目标申报表!E5', says: ['90 分', '应为 100 分'] }],
    },
    {
      name: 'a parent that is not the sum of its children',
      form: form({ A6: '产出指标（60分）' }),
      findings: [{ at: '项目支出绩效目标申报表!A6', says: ['60', '50'] }],
    },
    {
      name: 'weights in the names of the levels alone',
      form: form({ ...NO_LEAVES, A6: '产出指标（50分）', A9: '效益指标（20分）', A10: '满意度指标（10分）' }),
      findings: [{ at: '项目支出绩效目标申报表!A6', says: ['80 分', '100 分（', '为 90 分）'] }],
    },
    {
      name: 'the sum set by the office',
      form: form(),
      profile: { ...SHANGHAI, weights: { total: 120, budgetExecution: 10 } },
      findings: [{ at: '项目支出绩效目标申报表!E5', says: ['应为 120 分', '为 110 分'] }],
    },
    {
      name: 'a written total that is not the sum',
      form: form({ A11: '合计', E11: 100 }),
      findings: [{ at: '项目支出绩效目标申报表!E11', says: ['100', '90'] }],
    },
  ],
};

import { rightForm, TARGETS, type Patch } from '../../support/right-form';
import { workbookOf } from '../../support/snapshots';
import type { RuleCases } from '../../support/rule-cases';

const form = (cells: Patch[string]) => rightForm({ [TARGETS]: cells });

/** Periods side by side, each with its columns of 二级指标, 三级指标 and values. */
const sideBySide = (category: string) =>
  workbookOf({
    表: {
      A1: '项目支出绩效目标申报表',
      A2: '（2026年度）',
      A3: '项目名称',
      B3: '社区为老服务提升项目',
      A4: '总体目标',
      ...{ B4: '中期目标', E4: '年度目标', B5: '更新设备12套', E5: '更新设备4套' },
      ...{ A6: '绩效指标', B6: '一级指标', C6: '二级指标', D6: '三级指标', E6: '指标值' },
      ...{ F6: '二级指标', G6: '三级指标', H6: '指标值' },
      ...{ B7: '产出指标', C7: '数量指标', D7: '更新设备', E7: '12套' },
      ...{ F7: '数量指标', G7: '更新设备', H7: '4套' },
      ...{ B8: '效益指标', C8: category, D8: '受益老年人数', E8: '900人' },
      ...{ F8: category, G8: '受益老年人数', H8: '300人' },
    },
  });

export const cases: RuleCases = {
  valid: [
    { name: 'every category under its dimension', form: rightForm(), places: 9 },
    {
      name: 'with 指标 after the names',
      form: form({ C6: '数量指标', C9: '质量指标', C12: '社会效益指标' }),
    },
    { name: 'a count of surveys under 数量', form: form({ D8: '满意度测评', F8: '4次' }) },
    {
      name: 'a count of rules for 长效管理 under 数量',
      form: form({ D8: '长效管理制度', F8: '3项', G8: '' }),
    },
    { name: '长效管理 under 可持续影响', form: form({ C12: '可持续影响', D12: '长效管理机制', F12: '1项' }) },
    { name: 'several categories at once', form: sideBySide('社会、经济、生态效益指标') },
    {
      name: 'a limit of the budget is a cost',
      form: form({ C11: '预算（或投资规模）控制指标' }),
    },
    { name: '其他 under any dimension', form: form({ C12: '其他' }) },
    {
      name: 'satisfaction of many groups of people',
      form: form({ B12: '满意度指标', C12: '党员满意度', D12: '党员满意度', F12: '≥90%' }),
    },
    { name: '投入目标 has no usual categories', form: form({ B6: '投入目标', C6: '资金到位率' }) },
  ],
  invalid: [
    {
      name: 'a satisfaction under 社会效益',
      form: form({ D12: '居民满意度', F12: '≥90%' }),
      findings: [{ at: '绩效目标!D12', says: ['第12行“居民满意度”', '“社会效益”', '“满意度”'], fix: null }],
    },
    {
      name: 'a satisfaction under 质量',
      form: form({ D9: '学员满意率', F9: '≥90%' }),
      findings: [{ at: '绩效目标!D9' }],
    },
    {
      name: '长效管理 under 生态环境',
      form: form({ C12: '生态环境', D12: '长效管理机制' }),
      findings: [{ at: '绩效目标!D12', says: ['“生态环境”', '“长效管理”'] }],
    },
    {
      name: 'a category of another dimension: one finding for all of its rows',
      form: form({ C6: '社会效益' }),
      findings: [{ at: '绩效目标!C6', says: ['“社会效益”不属于“产出目标”', '“数量”'], fix: null }],
    },
    {
      name: 'an unknown category is a hint',
      form: form({ C12: '品牌影响' }),
      findings: [{ at: '绩效目标!C12', severity: 'hint', says: ['“品牌影响”'] }],
    },
    {
      name: 'in both periods: one finding',
      form: sideBySide('品牌影响'),
      findings: [{ at: '表!C8', severity: 'hint' }],
    },
  ],
};

import { OVERVIEW, rightForm, TARGETS, type Patch } from '../../support/right-form';
import { rows } from '../../reading/support/sketch';
import { workbookOf } from '../../support/snapshots';
import type { InvalidCase, RuleCases, ValidCase } from '../../support/rule-cases';

type Cells = Patch[string];
const form = (target: Cells[string], overview: Cells = {}) =>
  rightForm({ [TARGETS]: { F10: target }, [OVERVIEW]: overview });
const at = '绩效目标!F10';
const suggested = { kind: 'suggested' as const, edits: { [at]: '2026年12月31日前' } };

const timely = (target: Cells[string], overview: Cells = {}): ValidCase => ({
  name: JSON.stringify(target),
  form: form(target, overview),
  places: 1,
});
const vague = (target: string): InvalidCase => ({
  name: target,
  form: form(target),
  findings: [{ at, says: ['第10行“项目完成时间”', `“${target}”`, '2026年12月31日前'], fix: suggested }],
});
const late = (target: Cells[string], overview: Cells = {}): InvalidCase => ({
  name: `${JSON.stringify(target)} is too late`,
  form: form(target, overview),
  findings: [{ at, severity: 'error', says: ['结束日期'] }],
});

/** A project of three years, with the targets of all years and of the first. */
const twoColumns = (overall: string, ofYear: string) =>
  workbookOf({
    表: rows([
      ['项目支出绩效目标申报表（2025年度）'],
      ['项目名称', '岸线修复', '主管部门', '某局'],
      ['项目实施周期', '2025-2027年'],
      ['年度目标', '修复岸线2公里。'],
      ['一级指标', '二级指标', '三级指标', '总体值', '2025年值'],
      ['产出指标', '数量指标', '修复岸线长度', '6公里', '2公里'],
      ['', '质量指标', '验收合格率', '100%', '100%'],
      ['', '时效指标', '修复完成时间', overall, ofYear],
      ['效益指标', '生态效益指标', '岸线稳定率', '≥95%', '≥90%'],
    ]),
  });

export const cases: RuleCases = {
  valid: [
    { name: 'a date', form: rightForm(), places: 1 },
    timely('2026-12-31'),
    timely('12个月'),
    timely('365天'),
    timely('公示≥20天'),
    ...[
      ['质保期', '24个月'],
      ['分红分几年', '5年'],
      ['决算完成时间', '2027年3月'],
      ['公园开放', '2026年5月1日后开园'],
      ['公园开放', '2025年12月'],
      ['每日开放时间', '8:00-24:00'],
      ['每周开放', '每周六、周日'],
      ['招标完成时间', '2025年12月'],
    ].map(([name = '', target = '']): ValidCase => ({
      name: `${name} ${target}`,
      form: rightForm({ [TARGETS]: { D10: name, F10: target } }),
    })),
    timely('2026.11'),
    {
      name: 'within the years of the project',
      form: form('2028年3月', { A7: '项目期：', B7: '3年', D7: null, E7: null }),
    },
    timely('2026年12月'),
    timely('2026年12月底'),
    timely('2026年10月底前'),
    timely('12月前'),
    timely({ value: 46387, numberFormat: 'yyyy-mm-dd' }),
    timely('2026.03-2026.10'),
    timely('全年'),
    timely('年内'),
    timely('年底前'),
    timely('春节、八一前'),
    timely('日产日清'),
    timely('随报随修'),
    timely('国庆节前'),
    timely('暑期'),
    timely('T+1日'),
    timely('秒级'),
    timely('≤2s'),
    timely('中标后当场'),
    timely('梅雨季节前'),
    timely('开学前'),
    timely('开班前'),
    timely('第三季度'),
    timely('30天内'),
    timely('≤24小时'),
    timely('≥95%'),
    timely({ value: 0.95, numberFormat: '0%' }),
    timely('每月1次'),
    timely('按季度'),
    timely('6月份完成宣传片制作；9月份完成文本'),
    timely('2026年6月底前；验收合格'),
    timely('2026年12月', { E7: '2026-12-15' }),
    timely('2027年6月底前', { E7: '2027-12-31' }),
    {
      name: 'no readable end date: words are judged, and lateness is not',
      form: form('2026年12月31日前', { E7: '项目结束时' }),
      status: 'not-checked',
      why: '结束日期',
    },
    ...[
      { name: 'the project ends before it begins', E7: '2025-12-31' },
      { name: 'the project ends before the form’s year', E7: '2025-12-31', B7: '2025-01-01' },
    ].map(({ name, ...dates }) => ({
      name: `${name}: lateness is not judged`,
      form: form('2026年12月31日前', dates),
      status: 'not-checked' as const,
      why: '结束日期',
    })),
    {
      name: 'a layout without 起止日期: lateness is not judged',
      form: form('2026年12月31日前', { A7: null, B7: null, D7: null, E7: null }),
      places: 1,
    },
    {
      name: 'words after the end date',
      form: form('2026年12月31日前', { E7: '2026年12月31日止' }),
      why: '不晚于结束日期',
    },
    { name: 'a date in the year of its column', form: twoColumns('2027年12月底前', '2025年12月底前') },
    { name: 'one date in the columns of all years', form: twoColumns('2027年12月底前', '2027年12月底前') },
  ],
  invalid: [
    ...['两年', '24个月', '13个月', '400天', '60周', '5个季度'].map((target): InvalidCase => ({
      name: `${target} in a project of one year`,
      form: form(target),
      findings: [
        { at, problem: 'too-long', severity: 'error', says: ['比项目期还长', '2026年1月1日'], fix: null },
      ],
    })),
    {
      name: 'a date before the project begins',
      form: form('2025年12月31日前'),
      findings: [{ at, problem: 'early', severity: 'error', says: ['起始日期 2026年1月1日'], fix: null }],
    },
    {
      name: 'a date after which a place is open',
      form: form('12月31日后'),
      findings: [{ at, problem: 'open-end', says: ['没有截止日期'], fix: suggested }],
    },
    {
      name: 'another year than the year of the form, in a form without a period',
      form: form('2027年3月', { A7: null, B7: null, D7: null, E7: null }),
      findings: [{ at, severity: 'warning', says: ['“2027年3月”', '2026 年'], fix: null }],
    },
    {
      name: 'after the single year of the project',
      form: form('2027年3月', { A7: '项目期：', B7: '1年', D7: null, E7: null }),
      findings: [{ at, severity: 'warning', says: ['“2027年3月”'], fix: null }],
    },
    {
      name: 'after the three years of the project',
      form: form('2029年3月', { A7: '项目期：', B7: '三年', D7: null, E7: null }),
      findings: [{ at, severity: 'warning', says: ['“2029年3月”'] }],
    },
    vague('及时'),
    vague('按时完成'),
    vague('按计划完成'),
    vague('提前完成'),
    vague('按期、及时'),
    vague('尽早日常化'),
    vague('长期'),
    vague('保障'),
    vague('适当时候'),
    vague('4个'),
    vague('近期'),
    {
      name: 'a word, and no end date to suggest',
      form: form('及时', { E7: '项目结束时' }),
      findings: [{ at, says: ['“及时”'], fix: null }],
    },
    late('2027年1月31日前'),
    late('2027年3月'),
    late('2026.07-2027.01'),
    late('2026年12月底', { E7: '2026-12-15' }),
    late('次年3月底前'),
    late({ value: 46418, numberFormat: 'yyyy/m/d' }),
    {
      name: 'the target of the longer period is after the end of the project',
      form: rightForm({
        [TARGETS]: { F5: '年度指标值', G5: '中期指标值', G10: '2027年3月底前' },
      }),
      findings: [
        {
          at: '绩效目标!G10',
          problem: 'late-overall',
          severity: 'warning',
          says: ['晚于项目的结束日期'],
          fix: null,
        },
      ],
    },
    {
      name: 'the target of the longer period is before the start of the project',
      form: rightForm({
        [TARGETS]: { F5: '年度指标值', G5: '中期指标值', G10: '2025年3月底前' },
      }),
      findings: [
        { at: '绩效目标!G10', problem: 'early-overall', severity: 'warning', says: ['早于项目的起始日期'] },
      ],
    },
    {
      name: 'a day that does not exist',
      form: form('2026年2月30日前'),
      findings: [{ at, says: ['没有这一天'], fix: suggested }],
    },
    {
      name: 'a period that ends before it begins',
      form: form('2026年12月-2026年1月'),
      findings: [{ at, problem: 'unreal', severity: 'warning', says: ['开始晚于结束'], fix: null }],
    },
    {
      name: 'the end of an opening before the project',
      form: rightForm({ [TARGETS]: { D10: '开放完成时间', F10: '2023年12月31日前' } }),
      findings: [{ at, problem: 'early', severity: 'error', says: ['早于项目的起始日期'] }],
    },
    {
      name: 'a time of day that does not exist',
      form: rightForm({ [TARGETS]: { D10: '每日开放时间', F10: '每日8时至25时' } }),
      findings: [{ at, problem: 'unreal', says: ['中的“25时”不是真实的时间'], fix: null }],
    },
    {
      name: 'in a table with outputs and without categories',
      form: workbookOf({
        表: rows([
          ['项目支出绩效目标申报表（2026年度）'],
          ['项目名称', '技能培训', '主管部门', '某局'],
          ['项目起始日期', '2026-01-01', '项目结束日期', '2026-12-31'],
          ['年度目标', '培训200人。'],
          ['一级指标', '三级指标', '指标值'],
          ['产出指标', '培训人数', '200人'],
          ['', '培训完成时间', '2027年3月'],
          ['效益指标', '新增就业人数', '≥50人'],
        ]),
      }),
      findings: [{ at: '表!C7', severity: 'error', says: ['结束日期'] }],
    },
    {
      name: 'the end of a month after which a place is open',
      form: form('2026年12月底后'),
      findings: [{ at, problem: 'open-end', says: ['没有截止日期'], fix: suggested }],
    },
    {
      name: 'a later year than the year of its column',
      form: twoColumns('2027年12月底前', '2026年12月底前'),
      findings: [{ at: '表!E8', problem: 'other-year', says: ['不在 2025 年内'], fix: null }],
    },
  ],
};

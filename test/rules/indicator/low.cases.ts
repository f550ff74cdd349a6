import { SHANGHAI } from '../../../src/profiles/shanghai';
import { OVERVIEW, rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { InvalidCase, RuleCases, ValidCase } from '../../support/rule-cases';

const satisfaction = (target: string) => rightForm({ [TARGETS]: { F13: target } });
const quality = (name: string, target: string, overview: Patch[string] = {}) =>
  rightForm({ [TARGETS]: { D9: name, F9: target, G9: null }, [OVERVIEW]: overview });
const quiet = (name: string, target: string, overview: Patch[string] = {}): ValidCase => ({
  name: `${name} ${target}`,
  form: quality(name, target, overview),
});
const low = (name: string, target: string): InvalidCase => ({
  name: `${name} ${target}`,
  form: quality(name, target),
  findings: [{ at: `${TARGETS}!F9`, says: ['低于 60%'], fix: null }],
});

/** Rates that are low for a reason, or that are not rates of completion. */
const OTHERS = [
  ['不满意率', '≤20%'],
  ['投诉率', '≤5%'],
  ['满意度提升率', '≥5%'],
  ['满意度提高幅度', '≥3%'],
  ['产品不合格率', '≤3%'],
  ['设备完好率', '≥95%'],
  ['考试通过率', '≥50%'],
  ['司法考试通过率', '≥30%'],
  ['职称评审通过率', '≥50%'],
  ['未完成率', '≤10%'],
  ['逾期率', '≤5%'],
  ['上半年完成率', '≥50%'],
  ['一季度完成率', '25%'],
  ['6月底前完成率', '50%'],
  ['本年度完成率（占总工程）', '40%'],
  ['占总任务完成率', '30%'],
  ['累计完成率', '45%'],
  ['课题结题通过率', '≥85%'],
  ['资格审查通过率', '≥40%'],
  ['初审通过率', '≥50%'],
  ['立项通过率', '≥30%'],
  ['故障及时排除率', '≥98%'],
  ['延迟完成率', '≤10%'],
  ['当年完成率', '≥90%'],
  ['检验不达标率', '≤2%'],
  ['专利授权通过率', '≥50%'],
  ['竞赛达标率', '≥40%'],
  ['录取通过率', '≥30%'],
  ['国考通过率', '≥20%'],
  ['首付款支付完成率', '30%'],
  ['预付款支付完成率', '30%'],
  ['超额完成率', '≥20%'],
  ['高考本科达标率', '≥55%'],
  ['体质健康优良达标率', '≥50%'],
  ['国家级示范社达标率', '≥30%'],
  ['单项指标合格率', '≥60%'],
  ['公务员招录体检合格率', '≥50%'],
  ['年中项目完成率', '50%'],
] as const;
const LOW = [
  ['设备验收合格率', '≥50%'],
  ['任务完成率', '≥30%'],
  ['资金支付及时率', '50%'],
  ['项目验收通过率', '≥55%'],
  ['服务响应及时率', '≥40%'],
  ['培训完成率', '50%以上'],
  ['检测达标率', '达到50%'],
  ['工程按期完成率', '≥59%'],
  ['工程质量合格率', '不低于50%'],
  ['工单按时办结及时率', '≥45%'],
] as const;

export const cases: RuleCases = {
  valid: [
    { name: 'usual levels', form: rightForm(), places: 2 },
    { name: 'a satisfaction equal to the floor', form: satisfaction('≥80%'), places: 2 },
    {
      name: 'a satisfaction below the usual floor, where the office sets a lower one',
      form: satisfaction('≥70%'),
      profile: { ...SHANGHAI, satisfactionFloor: 60 },
    },
    quiet('产品不合格率', '≤5%'),
    quiet('逾期完成率', '5%'),
    quiet('增长率', '5%'),
    quiet('女学员占比', '30%'),
    quiet('主体工程完成率', '50%'),
    quiet('执业资格考试通过率', '≥40%'),
    quiet('工程完成率', '40%', { B7: '2025-01-01', E7: '2027-12-31' }),
    quiet('故障及时率', '≤40%'),
    ...OTHERS.map(([name, target]) => quiet(name, target)),
    ...['85%', '90%以上', '80%-90%'].map((target) => ({ name: target, form: satisfaction(target) })),
  ],
  invalid: [
    {
      name: 'a satisfaction of 50%',
      form: satisfaction('≥50%'),
      findings: [{ at: `${TARGETS}!F13`, says: ['“≥50%”', '低于 80%'], fix: null }],
    },
    low('设备验收合格率', '≥50%'),
    low('任务完成率', '30%'),
    low('资金支付及时率', '≥55%'),
    low('班车准点率', '≥50%'),
    ...LOW.map(([name, target]) => low(name, target)),
  ],
};

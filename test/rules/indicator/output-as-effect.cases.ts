import { rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { InvalidCase, RuleCases, ValidCase } from '../../support/rule-cases';

const effect = (name: string, target: Patch[string][string]) =>
  rightForm({ [TARGETS]: { D12: name, F12: target } });
const quiet = (name: string, target: string): ValidCase => ({
  name: `${name} ${target}`,
  form: effect(name, target),
});
const output = (name: string, target: string, says: string): InvalidCase => ({
  name: `${name} ${target}`,
  form: effect(name, target),
  findings: [{ at: `${TARGETS}!F12`, says: ['第12行', says, '是同一件事'], fix: null }],
});

/** Names that add a result to the output. */
const RESULTS = [
  ['受益老年人数', '≥800人'],
  ['助餐点日均就餐人次', '≥200人次'],
  ['助餐服务人次', '≥3万人次'],
  ['为老服务培训满意度', '≥90%'],
  ['培训后持证率', '≥80%'],
  ['培训人员就业率', '≥60%'],
  ['助餐点设备采购国产化率', '100%'],
  ['助餐点设备使用率', '≥95%'],
  ['助餐点设备完好率', '100%'],
  ['居家适老化改造受益户数', '20户'],
  ['改造后跌倒发生率', '≤5%'],
  ['为老服务培训受益人数', '300人'],
  ['居家适老化改造后老人居家安全感', '提升'],
  ['带动就业人数', '≥30人'],
  ['助餐点设备故障率', '≤2%'],
  ['助餐点设备采购节约率', '≥5%'],
  ['助餐点设备节电量', '≥1000度'],
  ['年减少碳排放量', '≥5吨'],
  ['垃圾减量', '≥3吨'],
  ['为老服务培训覆盖面', '≥80%'],
  ['居家适老化改造投诉率', '≤1%'],
  ['居家适老化改造质保期', '≥2年'],
  ['助餐点设备采购成本降低率', '≥3%'],
  ['培训结业人员入职人数', '≥40人'],
  ['助餐点设备持续使用年限', '≥8年'],
  ['新增助餐能力', '200人/餐'],
  ['适老化改造家庭老人独居安全覆盖率', '100%'],
  ['带动社会投入', '≥50万元'],
  ['老年人助餐价格优惠', '≥2元/餐'],
  ['为老服务培训知晓率', '≥95%'],
  ['街道为老服务覆盖率', '100%'],
  ['应急响应时间', '≤30分钟'],
] as const;
const OUTPUTS = [
  ['助餐点设备采购', '4套'],
  ['助餐点设备采购完成率', '100%'],
  ['为老服务培训次数', '12次'],
  ['为老服务培训场次', '≥12场'],
  ['开展为老服务培训', '12场'],
  ['居家适老化改造户数', '20户'],
  ['完成居家适老化改造', '20户'],
  ['居家适老化改造', '完成'],
  ['居家适老化改造完成率', '≥100%'],
  ['助餐点设备采购数量（套）', '4'],
  ['采购助餐点设备', '4套'],
  ['助餐点设备更新', '100%'],
  ['助餐点设备采购任务完成率', '100%'],
  ['居家适老化改造服务数量', '20户'],
  ['为老服务培训工作', '按时完成'],
  ['为老服务培训完成情况', '100%'],
  ['助餐点设备采购完成', '是'],
  ['助餐点设备采购量', '4'],
  ['组织为老服务培训', '12场次'],
  ['更换助餐点设备', '4套'],
] as const;

export const cases: RuleCases = {
  valid: [
    { name: 'an effect', form: rightForm(), places: 2 },
    quiet('受益老年人数', '≥800人'),
    quiet('培训合格人数', '≥100人'),
    quiet('助餐点设备使用年限', '≥5年'),
    quiet('助餐点设备采购投诉', '≤2次'),
    quiet('新增就业岗位', '20个'),
    quiet('老年人满意度', '≥90%'),
    quiet('助餐点设备采购', '提升服务能力'),
    quiet('助餐点设备采购', '≥60%'),
    ...RESULTS.map(([name, target]) => quiet(name, target)),
    {
      name: 'the same name under 产出 is an output',
      form: rightForm({ [TARGETS]: { D6: '助餐点设备采购数量' } }),
    },
  ],
  invalid: [
    output('助餐点设备采购', '100%', '项目构成分解第16行“助餐点设备采购”'),
    output('助餐点设备采购数量', '4套', '助餐点设备采购'),
    output('居家适老化改造服务完成率', '100%', '居家适老化改造服务'),
    output('为老服务培训', '12场', '为老服务培训'),
    output('为老服务培训人次', '完成', '为老服务培训'),
    ...OUTPUTS.map(([name, target]) => output(name, target, '是同一件事')),
    {
      name: 'an output indicator repeated as an influence',
      form: rightForm({ [TARGETS]: { D14: '为老服务培训场次', F14: '12场' } }),
      findings: [{ at: `${TARGETS}!F14` }],
    },
    {
      name: 'the purpose of a subsidy',
      form: rightForm({
        [TARGETS]: { B18: '放映', C18: '公益电影放映补贴', D8: '讲座', D12: '公益电影放映', F12: '1536场' },
      }),
      findings: [{ at: `${TARGETS}!F12`, says: ['第18行“公益电影放映补贴”'], fix: null }],
    },
  ],
};

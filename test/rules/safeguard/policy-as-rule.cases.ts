import { OVERVIEW, rightForm, SAFEGUARDS } from '../../support/right-form';
import type { RuleCases, ValidCase } from '../../support/rule-cases';

const PLAN = '《某市养老服务三年行动计划（2024-2026年）》';
const BASIS = {
  B9: `依据：${PLAN}、《某街道项目管理办法》、《关于加强养老服务工作的通知》、《某市养老服务实施意见》、《某区住宅小区工作方案》、《某市建立养老补贴制度实施方案》。`,
};
const row = (document: string, measure: string) =>
  rightForm({ [OVERVIEW]: BASIS, [SAFEGUARDS]: { B5: document, C5: measure } });
const quiet = (document: string, measure: string): ValidCase => ({
  name: `${document}：${measure}`,
  form: row(document, measure),
  places: 3,
});

/** Rules of management, or measures that state who acts, when, how it is checked or how it is paid. */
const RULES = [
  ['《某街道项目管理办法》', '推进养老服务'],
  [PLAN, '按计划由服务办组织实施，验收后付款'],
  [PLAN, '实行项目经理制，每月通报进度'],
  ['《某市养老服务实施意见》', '专项资金专款专用'],
  ['《关于印发〈某专项资金管理办法〉的通知》', '推进养老服务'],
  ['《某市养老服务实施意见》', '成立工作专班，倒排工期'],
  ['《某市养老服务实施意见》', '资金由财政所统一管理，按进度拨付'],
  ['《政府采购法》', '居家适老化改造，助餐点设备采购'],
  ['《内部控制手册》', '居家适老化改造'],
  ['《某街道三重一大决策制度》', '为老服务培训'],
  ['《某区住宅小区工作细则》', '为老服务培训'],
  ['《某区合同示范文本》', '签订合同后实施'],
  ['《某街道采购流程》', '助餐点设备采购'],
  ['《预算法》', '为老服务培训'],
  ['《会议纪要》', '领导集体研究'],
  [PLAN, '明确责任分工，落实到人'],
  [PLAN, '分阶段推进：一季度招标，二季度施工，三季度竣工'],
  [PLAN, '由社工站牵头，居委会配合'],
  [PLAN, '财政所会同服务办抽查'],
  [PLAN, '服务办牵头实施'],
  [PLAN, '第三方监理'],
  [PLAN, '凭发票入账'],
  [PLAN, '先审后付'],
  [PLAN, '安排联络员跟进'],
  [PLAN, '竣工后审价'],
  [PLAN, '项目办按周调度，逐项销号'],
  [PLAN, '名单由居委核实后张榜'],
  [PLAN, '实行预付30%、完工付60%'],
  [PLAN, '走访记录由组长复核，资料留存三年'],
  [PLAN, '加强监管，每月抽查'],
  ['《某区助餐工作意见》', '采购助餐点设备须询价三家以上，签字确认后入库'],
] as const;
const POLICIES = [
  [PLAN, '完善养老服务网络'],
  [PLAN, '进一步提升服务水平'],
  [PLAN, '加强监管，提升管理水平'],
  ['《某市养老服务实施意见》', '推进养老服务体系建设'],
  ['《关于加强养老服务工作的通知》', '加强养老服务'],
  ['《某区住宅小区工作方案》', '改善小区环境'],
  ['《某市建立养老补贴制度实施方案》', '推进养老服务'],
  ['某市养老服务三年行动计划（2024-2026年）', '开展养老服务'],
] as const;

export const cases: RuleCases = {
  valid: [
    { name: 'rules of management', form: rightForm(), places: 3 },
    quiet('《某街道项目管理办法》', '推进养老服务'),
    quiet(PLAN, '由服务办负责，验收合格后付款'),
    quiet('《某区助餐工作意见》', '推进养老服务'),
    quiet('《关于印发〈某市专项资金管理办法〉的通知》', '推进养老服务'),
    quiet('《某街道财务管理制度》', '居家适老化改造'),
    ...RULES.map(([document, measure]) => quiet(document, measure)),
  ],
  invalid: [
    {
      name: 'a plan that 立项依据 cites, and no procedure',
      form: row(PLAN, '完善养老服务网络'),
      findings: [{ at: `${SAFEGUARDS}!B5`, says: ['第5行', '立项依据引用的政策文件'], fix: null }],
    },
    {
      name: 'a measure that only repeats items of the breakdown',
      form: row('《某区助餐工作意见》', '居家适老化改造，开展为老服务培训'),
      findings: [{ at: `${SAFEGUARDS}!C5`, says: ['只是重复要做的事'] }],
    },
    ...POLICIES.map(([document, measure]) => ({
      name: `${document}：${measure}`,
      form: row(document, measure),
      findings: [{ at: `${SAFEGUARDS}!B5` }],
    })),
    {
      name: 'only items of the breakdown whose names contain words of procedures',
      form: row('《某区助餐工作意见》', '助餐点设备采购；居家适老化改造；为老服务培训'),
      findings: [{ at: `${SAFEGUARDS}!C5` }],
    },
  ],
};

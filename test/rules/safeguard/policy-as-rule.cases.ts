import { OVERVIEW, rightForm, SAFEGUARDS } from '../../support/right-form';
import type { RuleCases, ValidCase } from '../../support/rule-cases';

const PLAN = '《某市养老服务三年行动计划（2024-2026年）》';
const BASIS = { B9: `依据：${PLAN}、《某街道项目管理办法》。` };
const row = (document: string, measure: string) =>
  rightForm({ [OVERVIEW]: BASIS, [SAFEGUARDS]: { B5: document, C5: measure } });
const quiet = (document: string, measure: string): ValidCase => ({
  name: `${document}：${measure}`,
  form: row(document, measure),
  places: 3,
});

export const cases: RuleCases = {
  valid: [
    { name: 'rules of management', form: rightForm(), places: 3 },
    quiet('《某街道项目管理办法》', '推进养老服务'),
    quiet(PLAN, '由服务办负责，验收合格后付款'),
    quiet('《某区助餐工作意见》', '推进养老服务'),
    quiet('《关于印发〈某市专项资金管理办法〉的通知》', '推进养老服务'),
    quiet('《某街道财务管理制度》', '居家适老化改造'),
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
  ],
};

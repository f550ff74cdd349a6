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
    {
      name: 'an output indicator repeated as an influence',
      form: rightForm({ [TARGETS]: { D14: '为老服务培训场次', F14: '12场' } }),
      findings: [{ at: `${TARGETS}!F14` }],
    },
  ],
};

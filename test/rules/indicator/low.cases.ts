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

export const cases: RuleCases = {
  valid: [
    { name: 'usual levels', form: rightForm(), places: 2 },
    { name: 'a satisfaction of the floor itself', form: satisfaction('≥80%'), places: 2 },
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
  ],
  invalid: [
    {
      name: 'a satisfaction of a half',
      form: satisfaction('≥50%'),
      findings: [{ at: `${TARGETS}!F13`, says: ['“≥50%”', '低于 80%'], fix: null }],
    },
    low('设备验收合格率', '≥50%'),
    low('任务完成率', '30%'),
    low('资金支付及时率', '≥55%'),
  ],
};

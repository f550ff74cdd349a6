import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import type { InvalidCase, RuleCases, ValidCase } from '../../support/rule-cases';

const goal = (text: string) => rightForm({ [OVERVIEW]: { B20: text } });
const clear = (text: string): ValidCase => ({ name: text, form: goal(text), places: 2 });
const vague = (text: string): InvalidCase => ({
  name: text,
  form: goal(text),
  findings: [{ at: `${OVERVIEW}!B20`, says: ['“项目总目标”'], fix: null }],
});

export const cases: RuleCases = {
  valid: [
    { name: 'a goal that names an item of the breakdown', form: rightForm(), places: 2 },
    clear('老年人满意度明显提高。'),
    clear('服务老年人九百户。'),
    clear('九成以上的老年人感到方便。'),
    clear('不发生较大以上安全事故。'),
    clear('符合条件的家庭应保尽保。'),
    clear('实现街道全覆盖。'),
    clear('2027年6月前建成。'),
    clear('每年村村有演出。'),
    clear('做好居家适老化改造，方便老人起居。'),
    {
      name: 'a goal that names an object of 主体活动',
      form: rightForm({
        [OVERVIEW]: { B20: '推广智能手环看护，让家属安心。' },
        [TARGETS]: { D4: '内容：助餐点设备采购；智能手环看护推广。对象：辖区老年人。' },
      }),
    },
    { name: 'a blank goal is overview/required’s', form: goal(''), places: 1 },
    { name: 'a dash', form: goal('/'), places: 1 },
  ],
  invalid: [
    vague('进一步提升公共服务水平，增强群众获得感。'),
    vague('统一思想，提高认识，更好地服务大局。'),
    vague('贯彻二十大精神，推动高质量发展。'),
    vague('落实“十四五”规划，改善环境面貌。'),
    vague('2026年度全面改善面貌。'),
    vague('一、提升水平；二、改善面貌。'),
    {
      name: 'the goal of the year',
      form: rightForm({ [OVERVIEW]: { B21: '推动各项事业健康发展。' } }),
      findings: [{ at: `${OVERVIEW}!B21`, says: ['“年度绩效目标”'] }],
    },
  ],
};

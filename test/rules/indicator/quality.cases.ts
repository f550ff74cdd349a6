import { rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { InvalidCase, RuleCases, ValidCase } from '../../support/rule-cases';

type Cells = Patch[string];
const form = (cells: Cells) => rightForm({ [TARGETS]: cells });

const stated = (target: Cells[string], name = '设备质量'): ValidCase => ({
  name: `${name} ${JSON.stringify(target)}`,
  form: form({ D9: name, F9: target }),
  places: 1,
});
const bare = (target: string, name = '设备质量'): InvalidCase => ({
  name: `${name} ${target}`,
  form: form({ D9: name, F9: target }),
  findings: [{ at: '绩效目标!F9', says: [`第9行“${name}”`, `“${target}”`, '标准'], fix: null }],
});

export const cases: RuleCases = {
  valid: [
    { name: 'a rate', form: rightForm(), places: 1 },
    stated('95%以上'),
    stated('=100.00(%)'),
    stated({ value: 0.95, numberFormat: '0%' }),
    stated('±3%以内'),
    stated('1:2.5', '砂浆配合比'),
    stated('80%~90%'),
    stated('合格'),
    stated('验收合格'),
    stated('通过', '竣工验收'),
    stated('通过第三方测试', '系统测试'),
    stated('达标', '水质'),
    stated('符合国家标准'),
    stated('≥三分之一', '国产新片比例'),
    stated('符合GB 50300'),
    stated('符合《住宅装饰装修工程施工规范》'),
    stated('符合设计文件要求'),
    stated('符合招标文件'),
    stated('是', '是否通过验收'),
    stated('优良', '考核等级'),
    stated('良好及以上', '服务评价'),
    stated('二级以上', '绿化养护'),
    stated('称职以上', '法律顾问考核'),
    stated('零事故', '施工安全'),
    stated('无重大责任事故', '施工安全'),
    stated('每季度检查1次'),
    {
      name: 'a satisfaction filed under 质量 is judged as one',
      form: form({ D9: '培训满意度', F9: '满意' }),
      status: 'not-applicable',
    },
  ],
  invalid: [
    bare('规范'),
    bare('合格', '验收合格率'),
    bare('达标', '水质达标率'),
    bare('优', '保洁考核合格率'),
    bare('良好'),
    bare('优良'),
    bare('符合相关规定'),
    bare('符合要求'),
    bare('符合上级文件精神'),
    bare('达到预期目标'),
    bare('高质量'),
    bare('有保障'),
    bare('称职以上'),
    bare('是'),
    bare('优质', '服务期满考核合格率'),
    bare('良好', '考核优良率'),
    bare('合格率高', '验收合格率'),
    bare('验收合格率稳步提升', '验收合格率'),
  ],
};

import { rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { InvalidCase, RuleCases, ValidCase } from '../../support/rule-cases';

type Cells = Patch[string];
const form = (cells: Cells) => rightForm({ [TARGETS]: cells });

const accepted = (target: Cells[string], name = '长效管理机制'): ValidCase => ({
  name: `${name} ${JSON.stringify(target)}`,
  form: form({ D14: name, F14: target }),
});
const vague = (target: string, word: string, name = '长效管理机制'): InvalidCase => ({
  name: `${name} ${target}`,
  form: form({ D14: name, F14: target }),
  places: 2,
  findings: [{ at: '绩效目标!F14', says: [`第14行“${name}”`, `“${target}”`, `“${word}”`], fix: null }],
});

export const cases: RuleCases = {
  valid: [
    { name: 'numbers', form: rightForm(), places: 2 },
    {
      name: 'a social cost of 无',
      form: rightForm({ [TARGETS]: { C14: '社会成本', D14: '对周边居民的影响', F14: '无' } }),
    },
    accepted('100%'),
    accepted('3项制度'),
    accepted('2026年6月前建立'),
    accepted('全年'),
    accepted('印发管理办法'),
    accepted('永久', '档案保存期限'),
    accepted('全天候', '监测数据记录'),
    accepted('建立健全并印发《助餐点管理办法》'),
    accepted('是', '是否建立管理机制'),
    accepted('建立', '长效管理机制'),
    accepted('无投诉', '周边居民'),
    accepted('优良', '空气质量等级'),
    accepted('考核优良及以上', '社会评价'),
    accepted('符合环保标准', '排放'),
    accepted('受益老年人800人，能力提升'),
    accepted('80%≤X≤100%', '知晓率'),
    accepted('≥90%，投诉≤2起', '好评率'),
    accepted('Ⅲ类及以上', '断面水质'),
    accepted('九成以上', '知晓程度'),
    accepted('无事故', '安全生产'),
    accepted('达到国家标准GB 3838', '水质'),
    accepted('达到', '带动就业500人'),
    accepted('通过省级专家评审', '管理成效'),
    {
      name: 'decision and management of a project are not effects',
      form: form({ B12: '过程', C12: '资金管理', D12: '资金使用合规性', F12: '合规' }),
    },
    {
      name: 'quantity, quality, timeliness, cost and satisfaction, which other rules judge',
      form: form({ F8: '保障', F9: '规范', F10: '及时', F11: '可控', F13: '提升' }),
      places: 2,
    },
    {
      name: 'a placeholder of the template, which target/placeholder reports',
      form: form({ F14: '待填写：提升' }),
      places: 1,
    },
  ],
  invalid: [
    vague('健全', '健全'),
    vague('保障', '保障'),
    vague('稳步提高', '提高', '公共服务水平'),
    vague('持续改善', '改善', '居住环境'),
    vague('效果明显', '明显'),
    vague('长期', '长期', '影响期限'),
    vague('显著', '显著', '示范效应'),
    vague('永久', '永久', '项目影响'),
    vague('较高', '较高', '社会认可度'),
    vague('不断完善、提升', '提升'),
    vague('符合相关规定', '符合相关规定'),
    vague('长远', '长远', '对文物保护的影响'),
    vague('增加岗位', '增加岗位', '就业'),
    vague('惠及民生', '惠及民生'),
    vague('高中低', '高中低', '食品安全状况'),
    vague('√', '√'),
    vague('通过预警信息的发布，减少不稳定因素', '稳定', '社会稳定'),
    vague('是', '是'),
  ],
};

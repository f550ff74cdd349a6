import { isManagement, kindOf, plainName } from '../../figures/indicators/indicator-kind';
import { isCheckable, isMeasured, singleValues, vagueWordIn } from '../../language/target-value/predicates';
import { defineRule, type RuleReasons } from '../rule';
import { targetTitle, verdictOnTargets, within } from '../target-verdict';

export const rule = defineRule({
  id: 'target/measurable',
  title: '效果和影响力的目标值可以衡量',
  aspect: 'relevance',
  problems: [{ key: 'vague', name: '效果目标值无法衡量', severity: 'warning', vague: true }],
  needs: ['indicators'],
  yieldsTo: [
    'target/required',
    'target/placeholder',
    'target/unit',
    'target/quantity',
    'target/quality',
    'target/timeliness',
    'target/cost',
    'target/satisfaction',
  ],
  check({ form, profile }) {
    return verdictOnTargets(form.indicators, {
      applies: (indicator) => kindOf(indicator) === 'benefit' && !isManagement(indicator),
      judge(indicator) {
        const { target } = indicator;
        const values = singleValues(target.value);
        // For 社会成本 and 生态环境成本 the target may be “none”.
        const isCost = indicator.category.id === 'cost' || indicator.dimension.id === 'cost';
        if (isCost && values.every(({ source }) => NO_COST.test(source))) return null;
        const name = plainName(indicator);
        // A list is measurable if one of its parts is.
        const checkable = values.some(
          (value) => isMeasured(value) || isCheckable(value.source, name, profile.vagueWords),
        );
        if (checkable) return null;
        const [word] = values.flatMap(({ source }) => vagueWordIn(source, profile.vagueWords) ?? []);
        const part = word === undefined ? '' : within(word, target.text);
        return `${targetTitle(indicator)}${part}无法衡量，请换成数量、比率、期限或等级。`;
      },
      verified: (count) => `${count} 个效果和影响力目标值都可以衡量`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '“保障”“提升”“长远”“惠及民生”说的是方向，没有尺度，年底无法判断完成了没有。',
  how: '换成可以核对的结果：数量（如“印发制度 1 项”）、比率、期限，或分档的等级（如“考核等级优良”）。',
  basis: '财预〔2021〕101号：指标值应量化，不能量化的分级分档表述',
};

const NO_COST = /^(?:无|零|没有|不产生|无(?:负面|不良|不利)?影响)$/;

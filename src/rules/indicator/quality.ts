import { kindOf, plainName } from '../../figures/indicators/indicator-kind';
import { isMeasured, singleValues, statesStandard } from '../../language/target-value/predicates';
import { defineRule, type RuleReasons } from '../rule';
import { targetTitle, verdictOnTargets } from '../target-verdict';

export const rule = defineRule({
  id: 'target/quality',
  title: '质量指标是比率或写明的标准',
  aspect: 'relevance',
  problems: [{ key: 'vague', name: '质量没有比率或标准', severity: 'warning', vague: true }],
  needs: ['indicators'],
  yieldsTo: ['target/placeholder'],
  check({ form }) {
    return verdictOnTargets(form.indicators, {
      applies: (indicator) => kindOf(indicator) === 'quality',
      judge(indicator) {
        const { target } = indicator;
        const name = plainName(indicator);
        const stated = singleValues(target.value).some(
          (value) => isMeasured(value) || statesStandard(value.source, name),
        );
        if (stated) return null;
        return `${targetTitle(indicator)}没有写明比率或标准，请写成合格率等比率，或写明要达到的标准。`;
      },
      verified: (count) => `${count} 个质量指标都是比率或写明的标准`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '“规范”“良好”这样的词没有尺度，验收时说不清达到没有。',
  how: '写成比率（如“验收合格率 100%”），或写明执行的标准、验收结论或等级（如“符合国家标准”“验收合格”“考核等级优良”）。',
  basis: '财预〔2021〕101号：指标值应量化，不能量化的分级分档表述',
};

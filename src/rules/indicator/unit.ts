import { unitBeside } from '../../figures/indicators/indicator-unit';
import { plainName } from '../../figures/indicators/indicator-kind';
import { isBare, singleValues } from '../../language/target-value/predicates';
import type { SingleTarget } from '../../language/target-value/value';
import { defineRule, type RuleReasons } from '../rule';
import { targetTitle, verdictOnTargets } from '../target-verdict';

export const rule = defineRule({
  id: 'target/unit',
  title: '目标值的数字带有单位',
  aspect: 'relevance',
  problems: [{ key: 'bare', name: '目标值没有单位', severity: 'error' }],
  needs: ['indicators'],
  yieldsTo: ['target/satisfaction', 'target/placeholder'],
  check({ form }) {
    return verdictOnTargets(form.indicators, {
      applies: ({ target }) =>
        singleValues(target.value).some(({ kind }) => kind === 'quantity' || kind === 'range'),
      judge(indicator) {
        const { target } = indicator;
        // Zero needs no unit.
        const bare = singleValues(target.value).some((value) => isBare(value) && !isZero(value));
        if (!bare || unitBeside(indicator) !== null || PURE_NUMBER.test(plainName(indicator))) return null;
        return `${targetTitle(indicator)}只有数字，没有单位，请写明单位。`;
      },
      verified: (count) => `${count} 个数字目标值都带有单位`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '只有数字没有单位，看不出是个、次、元还是百分比，也就无法考核。',
  how: '在数字后写明单位，如“4个”“95%”“60万元”；也可以把单位写在指标名称的括号里，如“系统数（个）”。',
  basis: '财预〔2021〕101号：指标值应量化',
};

/** Names of measures without a unit. */
const PURE_NUMBER = /系数|指数|比值|容积率|ph值?/i;

function isZero(value: SingleTarget): boolean {
  return value.kind === 'quantity' && value.number.eq(0);
}

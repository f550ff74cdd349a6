import { kindOf, plainName } from '../../figures/indicators/indicator-kind';
import type { Indicator } from '../../form/indicators';
import { isGoodShare } from '../../language/names/rate-names';
import {
  isLowerBound,
  isNumeric,
  isRate,
  isUpperBound,
  singleValues,
} from '../../language/target-value/predicates';
import { defineRule } from '../rule';
import { indicatorTitle, shownTarget, verdictOnTargets } from '../target-verdict';

export const rule = defineRule({
  id: 'target/direction',
  title: '“≥”“≤”的方向与指标相符',
  aspect: 'adequacy',
  problems: [{ key: 'reversed', name: '目标值方向写反', severity: 'warning' }],
  why: '成本越低越好，合格率、完成率越高越好；符号写反了，做得差反而算完成。',
  how: '成本用“≤”，合格率、完成率、覆盖率等用“≥”；确实应当相反的，说明理由。',
  basis: '本工具建议',
  fix: 'none',
  needs: ['indicators'],
  yieldsTo: ['target/quantity', 'target/satisfaction', 'target/placeholder'],
  check({ form }) {
    return verdictOnTargets(form.indicators, {
      applies: ({ target }) =>
        singleValues(target.value).some((value) => isLowerBound(value) || isUpperBound(value)),
      judge(indicator) {
        const { target } = indicator;
        const wrong = expectedOperator(indicator);
        if (wrong === null) return null;
        const reason = wrong === '≤' ? '是成本，越低越好' : '越高越好';
        return {
          at: target.at,
          message: `${indicatorTitle(indicator)}${reason}，目标值“${shownTarget(indicator)}”的方向写反了，应当用“${wrong}”。`,
        };
      },
      verified: (count) => `${count} 个目标值的方向与指标相符`,
    });
  },
});

/** The operator that the target should have; `null` if it is right or unknown. */
function expectedOperator(indicator: Indicator): '≥' | '≤' | null {
  const values = singleValues(indicator.target.value);
  const name = plainName(indicator);
  if (kindOf(indicator) === 'cost' && !SAVING.test(name)) {
    const reversed = values.some(
      (value) => isLowerBound(value) && isNumeric(value) && value.unit?.kind === 'money',
    );
    if (reversed) return '≤';
  }
  const reversed = isGoodShare(name) && values.some((value) => isUpperBound(value) && isRate(value));
  return reversed ? '≥' : null;
}

/** Names of money that is saved or raised, of which more is better. */
const SAVING = /节约|节省|节支|降低|下降|减少|增收|收入|收益|筹集|配套|带动|引导/;

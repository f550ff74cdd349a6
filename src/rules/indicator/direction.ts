import { kindOf, plainName } from '../../figures/indicators/indicator-kind';
import type { Indicator } from '../../form/indicators';
import { isFaultRate, isGoodShare, isHighRate } from '../../language/names/rate-names';
import { isTimeToFinish, isWaitingTime } from '../../language/names/time-names';
import {
  isLowerBound,
  isNumeric,
  isRate,
  isUpperBound,
  singleValues,
} from '../../language/target-value/predicates';
import { defineRule, type RuleReasons } from '../rule';
import { indicatorTitle, shownTarget, verdictOnTargets } from '../target-verdict';

export const rule = defineRule({
  id: 'target/direction',
  title: '“≥”“≤”的方向与指标相符',
  aspect: 'adequacy',
  problems: [{ key: 'reversed', name: '目标值方向写反', severity: 'warning' }],
  needs: ['indicators'],
  yieldsTo: ['target/quantity', 'target/satisfaction', 'target/placeholder'],
  check({ form }) {
    return verdictOnTargets(form.indicators, {
      applies: ({ target }) =>
        singleValues(target.value).some((value) => isLowerBound(value) || isUpperBound(value)),
      judge(indicator) {
        const reversal = reversalOf(indicator);
        return (
          reversal &&
          `${indicatorTitle(indicator)}${reversal.reason}，目标值“${shownTarget(indicator)}”的方向写反了，应当用“${reversal.operator}”。`
        );
      },
      verified: (count) => `${count} 个目标值的方向与指标相符`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '成本、等待时间和差错率越低越好，合格率、完成率越高越好；符号写反了，做得差反而算完成。',
  how: '成本、等待时间、差错率用“≤”，合格率、完成率、覆盖率等用“≥”；确实应当相反的，说明理由。',
};

interface Reversal {
  readonly reason: string;
  readonly operator: '≥' | '≤';
}

/** Why the target's bound is reversed, and the right operator; `null` if it is right or the name does not tell. */
function reversalOf(indicator: Indicator): Reversal | null {
  const values = singleValues(indicator.target.value);
  // ≥95%且≤100% is a range.
  if (values.some(isLowerBound) && values.some(isUpperBound)) return null;
  const name = plainName(indicator);
  const lower = values.filter(isLowerBound).filter(isNumeric);
  if (lower.some(({ unit }) => unit?.kind === 'money') && kindOf(indicator) === 'cost' && !SAVING.test(name))
    return { reason: '是成本，越低越好', operator: '≤' };
  const isWaiting = isWaitingTime(name) || (kindOf(indicator) === 'timeliness' && isTimeToFinish(name));
  if (lower.some(({ unit }) => unit?.kind === 'time') && isWaiting && !CHANGE.test(name))
    return { reason: '是等待的时间，越短越好', operator: '≤' };
  if (lower.some(isRate) && isFaultRate(name) && !CHANGE.test(name))
    return { reason: '越低越好', operator: '≤' };
  const isGood =
    isGoodShare(name) || (['quality', 'benefit'].includes(kindOf(indicator)) && isHighRate(name));
  return isGood && values.some((value) => isUpperBound(value) && isRate(value))
    ? { reason: '越高越好', operator: '≥' }
    : null;
}

/** Money that should be saved, raised or paid out. */
const SAVING =
  /节约|节省|节支|降低|下降|减少|增收|收入|收益|筹集|配套|带动|引导|撬动|社会资本|补助|补贴|救助|标准/;
/** Names of a change, whose direction is the opposite: 投诉率下降, 缩短办理时间. */
const CHANGE = /下降|降低|降幅|减少|缩短|压缩|压减|提前|节约/;

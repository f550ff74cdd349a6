import Big from 'big.js';
import { kindOf, plainName } from '../../figures/indicators/indicator-kind';
import { unitBeside } from '../../figures/indicators/indicator-unit';
import { formatPlain } from '../../language/numbers/decimal';
import type { Indicator } from '../../form/indicators';
import { isNumeric, isRate, isUpperBound, singleValues } from '../../language/target-value/predicates';
import { replaceTarget, targetText } from '../../figures/indicators/target-change';
import type { SingleTarget } from '../../language/target-value/value';
import type { Profile } from '../../profiles/profile';
import { defineRule, type RuleReasons } from '../rule';
import { targetTitle, verdictOnTargets, type TargetFault } from '../target-verdict';

const FULL = 100;
/** Surveys count up to 5 or 10 points where they do not count up to 100. */
const MAX_SHORT_SCALE = 10;

const SCORE = { key: 'score', name: '满意度写成分数', severity: 'warning' } as const;
const LOW = { key: 'low', name: '满意度低于最低要求', severity: 'error' } as const;

export const rule = defineRule({
  id: 'target/satisfaction',
  title: '满意度写作“≥N%”，N 在 0 到 100 之间',
  aspect: 'relevance',
  problems: [{ key: 'form', name: '满意度写法不当', severity: 'error', vague: true }, SCORE, LOW],
  fix: 'suggested',
  needs: ['indicators'],
  yieldsTo: ['target/placeholder'],
  check({ form, profile }) {
    return verdictOnTargets(form.indicators, {
      applies: (indicator) => kindOf(indicator) === 'satisfaction',
      judge: (indicator) => judge(indicator, profile),
      verified: (count) => `${count} 个满意度目标值都是 0 到 100 之间的比率`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '满意度要靠调查得出比率，写“满意”既无法调查核对，也无法评分。',
  how: '写成“≥90%”这样的比率；建议值是本工具的默认值，本单位可以在规则设置里改，并规定最低要求。',
  basis: '财预〔2021〕101号：设置满意度指标，指标值应量化；“≥90%”为本工具的默认值',
};

function judge(indicator: Indicator, profile: Profile): TargetFault | null {
  const { target } = indicator;
  const name = plainName(indicator);
  const all = singleValues(target.value);
  // ≥90%，问卷100份
  const withoutCounts = all.filter((value) => !isNumeric(value) || value.unit?.kind !== 'count');
  const written = withoutCounts.some(isRate) ? withoutCounts : all;
  const bounds = written.filter((value) => !isUpperBound(value));
  // ≥90%且≤100% is a range, whose lower end counts.
  const values = bounds.length > 0 && written.every(isRate) ? bounds : written;
  const inPercent = unitBeside(indicator) === '%';
  const [wrong] = values.filter((value) => !isShare(value, name, inPercent));
  if (!wrong) return tooLow(indicator, values, profile);
  const title = targetTitle(indicator);
  const suggested = { operator: '≥' as const, number: suggestedNumber(wrong, profile), unit: '%' };
  // Replacing one of several values would lose the others.
  const changes = written.length === 1 ? replaceTarget(target, suggested) : null;
  return {
    ...(isScore(wrong) && { problem: SCORE }),
    message: `${title}${faultOf(wrong)}，满意度应写成“${targetText(suggested)}”这样的比率。`,
    ...(changes && { fix: { kind: 'suggested' as const, changes } }),
  };
}

/** Reports a share below the office's minimum. */
function tooLow(
  indicator: Indicator,
  values: readonly SingleTarget[],
  { satisfactionMinimum }: Profile,
): TargetFault | null {
  const least = new Big(satisfactionMinimum);
  if (!values.some((value) => isNumeric(value) && value.unit?.text !== '分' && lowest(value).lt(least))) {
    return null;
  }
  const { target } = indicator;
  const suggested = { operator: '≥' as const, number: least, unit: '%' };
  const changes = values.length === 1 ? replaceTarget(target, suggested) : null;
  const message = `${targetTitle(indicator)}低于本单位要求的 ${formatPlain(least)}%，应写成“${targetText(suggested)}”或更高。`;
  return { problem: LOW, message, ...(changes && { fix: { kind: 'suggested' as const, changes } }) };
}

function lowest(value: Extract<SingleTarget, { readonly kind: 'quantity' | 'range' }>): Big {
  return value.kind === 'range' ? value.low : value.number;
}

/** A share of 0–100% without an upper bound, or a score if the name is about scores. @param inPercent the name has the unit % */
function isShare(value: SingleTarget, name: string, inPercent: boolean): boolean {
  if (!isNumeric(value)) return false;
  const [low, high] = value.kind === 'range' ? [value.low, value.high] : [value.number, value.number];
  if (low.lt(0) || high.gt(FULL) || isUpperBound(value)) return false;
  if (value.kind === 'quantity' && value.operator === '±') return false;
  if (value.unit === null) return inPercent;
  return value.unit.text === '%' || (value.unit.text === '分' && /分|测评|评价|考评/.test(name));
}

/** A score of 0–100 points: ≥90分. */
function isScore(value: SingleTarget): boolean {
  return isNumeric(value) && value.unit?.text === '分' && !isUpperBound(value) && lowest(value).lte(FULL);
}

function faultOf(value: SingleTarget): string {
  if (!isNumeric(value)) return '不是比率';
  if (value.unit === null) return '没有写明百分号';
  if (isScore(value)) return '是分数，不是比率';
  if (value.unit.text !== '%') return value.unit.kind === 'rate' ? '没有用百分号写明比率' : '不是比率';
  if (isUpperBound(value)) return '的方向写反了';
  return '不在 0% 到 100% 之间';
}

/**
 * The written number if only its unit or operator is wrong (95, 0.95, ≤95%, 95个百分点), otherwise the profile's threshold.
 * 4.5分 of 5 is no percentage.
 */
function suggestedNumber(value: SingleTarget, { satisfactionThreshold, satisfactionMinimum }: Profile): Big {
  const threshold = new Big(Math.max(satisfactionThreshold, satisfactionMinimum));
  if (value.kind !== 'quantity' || value.number.lte(0) || value.number.gt(FULL)) return threshold;
  if (value.unit === null && value.number.lte(1)) return value.number.times(FULL);
  if (value.unit === null || isScore(value)) {
    return value.number.lte(MAX_SHORT_SCALE) ? threshold : value.number;
  }
  const inPercent = value.unit.text === '%' || value.unit.text.endsWith('百分点');
  return inPercent && (isUpperBound(value) || value.unit.text !== '%') ? value.number : threshold;
}

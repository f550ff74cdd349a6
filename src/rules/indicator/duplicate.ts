import type { Indicator } from '../../form/indicators';
import type { TargetUnit } from '../../language/target-value/value';
import { isNumeric, singleValues } from '../../language/target-value/predicates';
import { compactText, normalizeName, stripInvisible } from '../../language/text/text';
import { defineRule, type RuleReasons } from '../rule';
import { indicatorTitle } from '../target-verdict';
import { outputsAsEffects } from './output-as-effect';

export const rule = defineRule({
  id: 'target/duplicate',
  title: '没有重复的指标',
  aspect: 'relevance',
  problems: [{ key: 'duplicate', name: '指标重复', severity: 'warning' }],
  needs: ['indicators'],
  check({ form, profile }) {
    const { indicators } = form;
    // Side-by-side periods repeat every name.
    const period = indicators.rows.some((row) => row.period === 'annual') ? 'annual' : 'overall';
    const outputs: ReadonlyMap<Indicator, unknown> =
      profile.severities['target/output-as-effect'] === 'off' ? new Map() : outputsAsEffects(form);
    // A bare number in place of a name does not identify an indicator.
    const rows = indicators.rows.filter((row) => /\p{L}/u.test(row.name.text) && row.period === period);
    const namesakes = new Map<string, Indicator[]>();
    const findings = rows.flatMap((indicator) => {
      const name = normalizeName(indicator.name.text);
      const others = namesakes.get(name) ?? [];
      namesakes.set(name, [...others, indicator]);
      const earlier = others.find((other) => isSame(other, indicator));
      // target/output-as-effect reports an output that is repeated as an effect.
      if (!earlier || outputs.has(indicator)) return [];
      const message = `${indicatorTitle(indicator)}与第${earlier.row + 1}行是同一个指标，请删去一行或把名称写得能区分开。`;
      return [{ at: indicator.name.at, subject: { kind: 'indicator' as const, indicator }, message }];
    });
    return { places: rows.length, findings, verified: `${rows.length} 个指标没有重复` };
  },
});

export const reasons: RuleReasons = {
  why: '同一个指标列两次，会重复计分，两处目标值不同时也不知道以哪个为准。',
  how: '删去重复的一行；考核的不是同一件事的，把名称写得能区分开。',
};

/**
 * Two indicators of one name are the same if their targets are equal, or if they are in one category and measure the same:
 * their units do not differ, or their name is that of a number (床位数 1600张 and 80个).
 */
function isSame(left: Indicator, right: Indicator): boolean {
  if (stripInvisible(left.target.text) === stripInvisible(right.target.text)) return true;
  const filedTogether =
    left.category.text === right.category.text && left.dimension.text === right.dimension.text;
  const [one, other] = [unitOf(left), unitOf(right)];
  if (!filedTogether) return false;
  const areCounts =
    one?.kind === 'count' && other?.kind === 'count' && NUMBER.test(compactText(left.name.text));
  return !one || !other || one.text === other.text || areCounts;
}

/** The name of a number: 床位数, 床位数量. */
const NUMBER = /数量?$/;

function unitOf({ target }: Indicator): TargetUnit | null {
  return singleValues(target.value).find(isNumeric)?.unit ?? null;
}

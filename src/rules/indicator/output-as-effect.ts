import type { DeclarationForm } from '../../form/declaration';
import type { DimensionId, Indicator } from '../../form/indicators';
import { kindOf } from '../../figures/indicators/indicator-kind';
import { outputFinder } from '../../figures/indicators/indicator-match';
import { isNumeric, isRate, singleValues } from '../../language/target-value/predicates';
import type { SingleTarget } from '../../language/target-value/value';
import { defineRule, type RuleReasons } from '../rule';
import { targetTitle, verdictOnTargets } from '../target-verdict';

const EFFECTS: readonly (DimensionId | null)[] = ['benefit', 'impact'];

/** 产出当作效果: an effect is not what the project buys or builds. */
export const rule = defineRule({
  id: 'target/output-as-effect',
  title: '效果指标说的是效果，不是产出',
  aspect: 'relevance',
  problems: [{ key: 'output', name: '产出当作效果填报', severity: 'warning' }],
  needs: ['indicators'],
  yieldsTo: ['target/placeholder'],
  check({ form }) {
    const found = outputsAsEffects(form);
    return verdictOnTargets(form.indicators, {
      applies: isEffect,
      judge(indicator) {
        const output = found.get(indicator);
        return output === undefined
          ? null
          : `${targetTitle(indicator)}与${output}是同一件事，说的是做了多少，不是带来的效果，请写受益的人或发生的变化。`;
      },
      verified: (count) => `${count} 个效果指标没有重复产出`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '买了什么、建了什么是产出；效果要说带来什么变化。把产出列在效果下，等于没有写效果。',
  how: '写受益的人和发生的变化，如“受益老年人 800 人”“平均等候时间缩短到 10 分钟以内”；做了多少移到产出目标。',
  basis: '财预〔2021〕101号：效益指标反映相关产出带来的影响',
};

function isEffect(indicator: Indicator): boolean {
  return EFFECTS.includes(indicator.dimension.id) && kindOf(indicator) === 'benefit';
}

/** The effects that are outputs, each with the place that names the output. */
export function outputsAsEffects(form: DeclarationForm): ReadonlyMap<Indicator, string> {
  const outputNamedBy = outputFinder(form);
  return new Map(
    (form.indicators?.rows ?? []).flatMap((indicator) => {
      const output = isEffect(indicator) ? outputNamedBy(indicator) : null;
      if (!output || !singleValues(indicator.target.value).every(isDone)) return [];
      const place =
        'item' in output
          ? `项目构成分解第${output.item.row + 1}行“${output.name}”`
          : `第${output.indicator.row + 1}行产出指标`;
      return [[indicator, place] as const];
    }),
  );
}

/** A count of things, all of something, or the word that it was done. */
function isDone(value: SingleTarget): boolean {
  if (value.kind === 'words')
    return /^(?:是$|[=≥]?(?:已|全部|按时|按期|如期)?(?:完成|建成|实现|达到|到位))/.test(value.source.trim());
  if (!isNumeric(value)) return false;
  if (isRate(value)) return value.kind === 'quantity' && value.number.gte(FULL);
  return value.unit === null || value.unit.kind === 'count' || value.unit.kind === 'measure';
}

const FULL = 100;

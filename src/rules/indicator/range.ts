import { plainName } from '../../figures/indicators/indicator-kind';
import type { Indicator, TargetCell } from '../../form/indicators';
import { mayExceedWhole } from '../../language/names/rate-names';
import type { Span } from '../../language/text/span';
import {
  isLowerBound,
  isNumeric,
  singleValues,
  type NumericTarget,
} from '../../language/target-value/predicates';
import { isInOperatorCell, partOfTarget, replaceWithin } from '../../figures/indicators/target-change';
import type { QuantityTarget } from '../../language/target-value/value';
import { defineRule, type ProposedFix } from '../rule';
import { targetTitle, verdictOnTargets, type TargetFault } from '../target-verdict';

const FULL = 100;

const AT_LEAST_ALL = { key: 'at-least-all', name: '100%前多写了“≥”', severity: 'warning' } as const;

export const rule = defineRule({
  id: 'target/range',
  title: '比率不超过 100%',
  aspect: 'adequacy',
  problems: [{ key: 'over', name: '比率超过100%', severity: 'warning' }, AT_LEAST_ALL],
  why: '合格率、完成率最高就是 100%，写成“≥100%”或更高，目标不可能超额，也可能是笔误。',
  how: '“≥100%”写作“100%”；超过 100% 的，核对数字。增长率等可以超过 100% 的不在此列。',
  basis: '本工具建议',
  fix: 'safe',
  needs: ['indicators'],
  yieldsTo: ['target/quantity', 'target/satisfaction', 'target/placeholder'],
  check({ form }) {
    return verdictOnTargets(form.indicators, {
      applies: (indicator) => ratesOf(indicator).length > 0,
      judge,
      verified: (count) => `${count} 个比率都不超过 100%`,
    });
  },
});

interface Rate {
  readonly highest: QuantityTarget['number'];
  readonly value: NumericTarget;
}

/** The percentages of a target, except those that may exceed 100. */
function ratesOf(indicator: Indicator): Rate[] {
  if (mayExceedWhole(plainName(indicator))) return [];
  return singleValues(indicator.target.value).flatMap((value): Rate[] => {
    if (
      !isNumeric(value) ||
      value.unit?.text !== '%' ||
      mayExceedWhole(value.before) ||
      mayExceedWhole(value.after)
    )
      return [];
    return [{ highest: value.kind === 'range' ? value.high : value.number, value }];
  });
}

function judge(indicator: Indicator): TargetFault | null {
  const { target } = indicator;
  const rates = ratesOf(indicator);
  const title = targetTitle(indicator);
  if (rates.some(({ highest }) => highest.gt(FULL))) {
    return { at: target.at, message: `${title}超过了 100%，请核对数字。` };
  }
  const full = rates.flatMap(({ value }) =>
    value.kind === 'quantity' && value.number.eq(FULL) && isAtLeast(value, target) ? [value] : [],
  );
  if (full.length === 0) return null;
  const fix = fixOf(indicator, full);
  return {
    at: target.at,
    problem: AT_LEAST_ALL,
    message: `${title}最高就是 100%，应写作“100%”。`,
    ...(fix && { fix }),
  };
}

/** Tells whether a value asks for 100% or more (≥100%, 100%以上); 达到100% does not. */
function isAtLeast(value: QuantityTarget, target: TargetCell): boolean {
  if (value.tail === '以上') return true;
  return (
    isLowerBound(value) && !/^达到?$/.test(value.operatorSpan ? partOfTarget(target, value.operatorSpan) : '')
  );
}

const TAIL = /^\s*(?:及|含|[(（]含[)）])?(?:以上|之上)/;

/** Removes the operator and 以上; `null` if the value is not text in its cell. */
function fixOf({ target }: Indicator, values: readonly QuantityTarget[]): ProposedFix | null {
  const apart = values.some(({ operatorSpan }) => operatorSpan && isInOperatorCell(target, operatorSpan));
  if (target.operatorAt && apart) {
    return { kind: 'safe', changes: [{ at: target.operatorAt, content: '=' }] };
  }
  const spans = values.flatMap(({ operatorSpan, numberSpan, unit, tail }): Span[] => {
    const end = Math.max(unit?.span.end ?? 0, numberSpan.end);
    const first = Math.min(unit?.span.start ?? numberSpan.start, numberSpan.start);
    return [
      ...(operatorSpan ? [{ start: operatorSpan.start, end: first }] : []),
      ...(tail ? [{ start: end, end: end + (TAIL.exec(target.text.slice(end))?.[0].length ?? 0) }] : []),
    ];
  });
  const changes = spans.map((span) => replaceWithin(target, span, '')).filter((change) => change !== null);
  return changes.length === spans.length ? { kind: 'safe', changes } : null;
}

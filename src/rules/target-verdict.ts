/** Shared by the rules that check targets one by one. */
import type { Indicator, IndicatorTable } from '../form/indicators';
import { hasPlaceholder } from '../language/target-value/predicates';
import { clip, rowTitle } from '../figures/wording';
import { unchecked, type RuleFinding, type Verdict } from './rule';

/** `第6行“开发系统”`. */
export function indicatorTitle({ row, name }: Pick<Indicator, 'row' | 'name'>): string {
  return rowTitle(row, clip(name.text));
}

/** A target as text, including operator and unit from separate columns: `≥90%`. */
export function shownTarget({ target }: Pick<Indicator, 'target'>): string {
  // The operator column prints `=` before words, where it has no meaning.
  return clip((target.value.kind === 'words' ? target.text : target.value.source).trim());
}

/** `第6行“开发系统”：目标值“100%”`. */
export function targetTitle(indicator: Pick<Indicator, 'row' | 'name' | 'target'>): string {
  return `${indicatorTitle(indicator)}：目标值“${shownTarget(indicator)}”`;
}

/** `中的“提升”` for a part of a target; `''` for the whole target. */
export function within(part: string, whole: string): string {
  return part.trim() === whole.trim() ? '' : `中的“${clip(part)}”`;
}

/** What is wrong with an indicator's target. */
export type TargetFault = Omit<RuleFinding, 'subject'>;

/** A rule about single targets. */
export interface TargetRule {
  /** Tells whether the rule checks this indicator. Called only for targets that are filled in. */
  readonly applies: (indicator: Indicator) => boolean;
  readonly judge: (indicator: Indicator) => TargetFault | null;
  /** What was verified, given the number of indicators. */
  readonly verified: (count: number) => string;
}

/** Checks the targets of a table. Incomplete rows and placeholders are left to other rules. */
export function verdictOnTargets(table: IndicatorTable, rule: TargetRule): Verdict {
  if (table.missingColumns.includes('target')) return unchecked('未找到“目标值”列，未核对目标值。');
  const filled = table.rows.filter(
    ({ name, target }) => name.text !== '' && target.value.kind !== 'blank' && !hasPlaceholder(target.value),
  );
  const checked = filled.filter(rule.applies);
  return {
    places: checked.length,
    findings: checked.flatMap((indicator) => {
      const fault = rule.judge(indicator);
      return fault ? [{ ...fault, subject: { kind: 'indicator', indicator } }] : [];
    }),
    verified: rule.verified(checked.length),
  };
}

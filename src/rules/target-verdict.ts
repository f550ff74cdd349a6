/** The frame that the rules about single targets share. */
import type { Indicator, IndicatorTable } from '../form/indicators';
import { hasPlaceholder } from '../language/target-value/predicates';
import { clip, rowTitle } from '../figures/wording';
import { unchecked, type RuleFinding, type Verdict } from './rule';

/** `第6行“开发系统”`. */
export function indicatorTitle({ row, name }: Pick<Indicator, 'row' | 'name'>): string {
  return rowTitle(row, clip(name.text));
}

/** A target as it reads, also where operator and unit stand in columns of their own: `≥90%`. */
export function shownTarget({ target }: Pick<Indicator, 'target'>): string {
  // `=` before words is the operator column's, and says nothing.
  return clip((target.value.kind === 'words' ? target.text : target.value.source).trim());
}

/** `第6行“开发系统”：目标值“100%”`. */
export function targetTitle(indicator: Pick<Indicator, 'row' | 'name' | 'target'>): string {
  return `${indicatorTitle(indicator)}：目标值“${shownTarget(indicator)}”`;
}

/** `中的“提升”` of a longer target; `''` where the part is all of it. */
export function within(part: string, whole: string): string {
  return part.trim() === whole.trim() ? '' : `中的“${clip(part)}”`;
}

/** What is wrong with an indicator's target. */
export type TargetFault = Omit<RuleFinding, 'subject'>;

/** What a rule about targets does with an indicator. */
export interface TargetRule {
  /** Tells whether the rule is about this indicator. Only asked for targets that are filled in. */
  readonly applies: (indicator: Indicator) => boolean;
  readonly judge: (indicator: Indicator) => TargetFault | null;
  /** What was verified, given the number of indicators. */
  readonly verified: (count: number) => string;
}

/** Judges the targets of a table. Rows half filled in and leftovers of a template have rules of their own. */
export function verdictOnTargets(table: IndicatorTable, rule: TargetRule): Verdict {
  if (table.missingColumns.includes('target')) return unchecked('未找到“目标值”列，未核对目标值。');
  const judged = table.rows.filter(
    ({ name, target }) => name.text !== '' && target.value.kind !== 'blank' && !hasPlaceholder(target.value),
  );
  const own = judged.filter(rule.applies);
  return {
    places: own.length,
    findings: own.flatMap((indicator) => {
      const fault = rule.judge(indicator);
      return fault ? [{ ...fault, subject: { kind: 'indicator', indicator } }] : [];
    }),
    verified: rule.verified(own.length),
  };
}

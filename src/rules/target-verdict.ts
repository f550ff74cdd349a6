/** Shared by the rules that check targets one by one. */
import type { Indicator, IndicatorTable } from '../form/indicators';
import { hasPlaceholder } from '../language/target-value/predicates';
import { clip, rowTitle } from '../figures/wording';
import { listOf } from '../language/text/list';
import { compactText, stripInvisible } from '../language/text/text';
import { toA1 } from '../workbook/a1';
import { groupBy } from '../workbook/group-by';
import { proposeFix, unchecked, type ProposedFix, type RuleFinding, type Verdict } from './rule';

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

/** What is wrong with an indicator's target; a text is the message of the rule's first problem. */
export type TargetFault = Omit<RuleFinding, 'at' | 'subject'> | string;

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
    findings: mergeColumns(
      checked.flatMap((indicator) => {
        const fault = rule.judge(indicator);
        return fault ? [{ indicator, fault }] : [];
      }),
    ),
    verified: rule.verified(checked.length),
  };
}

export interface FaultyTarget {
  readonly indicator: Indicator;
  readonly fault: TargetFault;
}

/** The same for the columns of one row that repeat an indicator. */
export function repeatedKey({ row, name, target }: Indicator): string {
  return `${row} ${target.at.sheet} ${compactText(name.text)}`;
}

/**
 * Periods or places side by side repeat a target in each row: the same fault in several columns gives one finding, at the first
 * column, which names all of them. Faults with safe corrections are not merged, so that each can be corrected alone.
 */
export function mergeColumns(faults: readonly FaultyTarget[]): RuleFinding[] {
  const groups = groupBy(faults.map(findingOf), ({ indicator, problem, fix }) =>
    fix?.kind === 'safe'
      ? `column ${indicator.target.at.column} ${repeatedKey(indicator)}`
      : `${problem?.key ?? ''} ${repeatedKey(indicator)}`,
  );
  return [...groups.values()].map((group): RuleFinding => {
    const [{ indicator, message, fix, ...first }, ...others] = group;
    if (others.length === 0)
      return { ...first, message, subject: { kind: 'indicator', indicator }, ...(fix && { fix }) };
    const named = others.map((other) => titleInRow(other.indicator));
    const merged = mergeFixes(group);
    return {
      ...first,
      message: `${message}同一行的 ${listOf(named, MAX_NAMED, '处')}也是如此。`,
      subject: { kind: 'indicator', indicator, others: others.map((other) => other.indicator) },
      ...(merged && { fix: merged }),
    };
  });
}

function findingOf({
  indicator,
  fault,
}: FaultyTarget): Omit<RuleFinding, 'subject'> & Pick<FaultyTarget, 'indicator'> {
  return { indicator, at: indicator.target.at, ...(typeof fault === 'string' ? { message: fault } : fault) };
}

const MAX_NAMED = 6;

/** `E7“良好”`; of a blank target its column: `E7（年度指标值）`. */
function titleInRow({ target }: Indicator): string {
  const cell = toA1(target.at);
  if (target.value.kind !== 'blank') return `${cell}“${shownTarget({ target })}”`;
  const label = stripInvisible(target.label);
  return label === '' ? cell : `${cell}（${clip(label)}）`;
}

/** The suggested changes of all faults; `undefined` if one of them offers alternatives, which cannot be combined. */
function mergeFixes(faults: readonly Pick<RuleFinding, 'fix'>[]): ProposedFix | undefined {
  const changes = faults.flatMap(({ fix }) => (fix && 'changes' in fix ? fix.changes : []));
  const isJoinable = faults.every(({ fix }) => !fix || 'changes' in fix);
  return isJoinable && changes.length > 0 ? proposeFix('suggested', changes) : undefined;
}

/** What the person decided on each correction. */
import type { CheckResult, Finding } from '../../check';
import { choiceKey, type Choose, type Chosen } from '../../correction';
import type { CellContent } from '../../workbook/cell';
import { isHeldBack, type ConcernOf } from './concerns';

export interface Decision {
  readonly ticked: boolean;
  /** Which of the alternatives; absent where there are none or none is chosen yet. */
  readonly alternative?: number;
  /** Values typed instead of the suggested ones, by `cellKey`. */
  readonly values?: ReadonlyMap<string, CellContent>;
}

/** By `choiceKey`; what is not in it is as first shown. */
export type Decisions = ReadonlyMap<string, Decision>;

/**
 * How a correction is first shown: safe ones ticked, suggested ones not unless preselected, alternatives never, and none
 * that would lose something or could not be written.
 */
export function firstDecision(finding: Finding, concernOf: ConcernOf): Decision {
  const { fix } = finding;
  if (!fix || 'alternatives' in fix || isHeldBack(concernOf(finding))) return { ticked: false };
  return { ticked: fix.kind === 'safe' || fix.preselected === true };
}

/** The decision on a finding's correction. */
export function decisionOn(decisions: Decisions, finding: Finding, concernOf: ConcernOf): Decision {
  return decisions.get(choiceKey(finding)) ?? firstDecision(finding, concernOf);
}

/** Other contents to write for some cells (amounts as formulas), by `cellKey`. */
export type Rewrites = ReadonlyMap<string, CellContent>;

/**
 * How to correct one form of a workbook. Only safe corrections follow from others by themselves; those of the other
 * forms are left alone.
 */
export function chooserFor(
  result: CheckResult,
  formId: string,
  decisions: Decisions,
  rewritesOf: (finding: Finding) => Rewrites,
  concernOf: ConcernOf,
): Choose {
  const others = new Set(
    result.forms.filter(({ form }) => form.id !== formId).flatMap(({ findings }) => findings.map(choiceKey)),
  );
  const own = new Set(
    result.forms.filter(({ form }) => form.id === formId).flatMap(({ findings }) => findings.map(choiceKey)),
  );
  return (finding, pass) => {
    const key = choiceKey(finding);
    if (others.has(key) && !own.has(key)) return null;
    const decision = decisions.get(key);
    const follows = pass > 0 && !own.has(key);
    const { ticked, alternative, values } =
      decision ??
      (follows
        ? { ticked: finding.fix?.kind === 'safe' && !isHeldBack(concernOf(finding)) }
        : firstDecision(finding, concernOf));
    if (!ticked) return null;
    return toChosen(alternative, new Map([...rewritesOf(finding), ...(values ?? [])]));
  };
}

function toChosen(alternative: number | undefined, values: ReadonlyMap<string, CellContent>): Chosen {
  return {
    ...(alternative === undefined ? {} : { alternative }),
    ...(values.size === 0 ? {} : { values }),
  };
}

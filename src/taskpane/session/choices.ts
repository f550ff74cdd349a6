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

/** How a correction is first shown that only comes of others: what is proven is done with them. */
export function followDecision(finding: Finding, concernOf: ConcernOf): Decision {
  return { ticked: finding.fix?.kind === 'safe' && !isHeldBack(concernOf(finding)) };
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
  const choicesOf = (isOwn: boolean) =>
    result.forms
      .filter(({ form }) => (form.id === formId) === isOwn)
      .flatMap(({ findings }) => findings.map((finding) => [choiceKey(finding), finding] as const));
  const others = new Map(choicesOf(false));
  const own = new Map(choicesOf(true));
  return (finding) => {
    const key = choiceKey(finding);
    const first = own.get(key);
    if (!first && others.has(key)) return null;
    // What a correction has become meanwhile was not shown: the person decided on it as it was.
    const { ticked, alternative, values } =
      decisions.get(key) ?? (first ? firstDecision(first, concernOf) : followDecision(finding, concernOf));
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

/** Decides which corrections are made: the person's decisions, and the defaults. */
import type { CheckResult, Finding } from '../check/result';
import { choiceKey, type Choose, type Chosen } from '../correction/choice';
import type { CellContent } from '../workbook/cell';
import { needsConsent, type WriteWarning, type WriteWarningOf } from './write-warnings';

export interface Decision {
  readonly ticked: boolean;
  /** Index of the chosen alternative; absent if there are none or none is chosen yet. */
  readonly alternative?: number;
  /** Values typed in place of the suggested ones, by `cellKey`. */
  readonly values?: ReadonlyMap<string, CellContent>;
}

/** By `choiceKey`; corrections that are not in it have their default decision. */
export type Decisions = ReadonlyMap<string, Decision>;

/** Contents that replace plain amounts when they are written (formulas), by `cellKey`. */
export type Rewrites = ReadonlyMap<string, CellContent>;

/** The default decision: ticked if safe or preselected, unless there are alternatives or the write warning needs consent. */
export function firstDecision({ fix }: Pick<Finding, 'fix'>, warning: WriteWarning | null): Decision {
  if (!fix || 'alternatives' in fix || needsConsent(warning)) return { ticked: false };
  return { ticked: fix.kind === 'safe' || fix.preselected === true };
}

/** The default decision for a correction that follows from other corrections: ticked if safe. */
export function followDecision({ fix }: Pick<Finding, 'fix'>, warning: WriteWarning | null): Decision {
  return { ticked: fix?.kind === 'safe' && !needsConsent(warning) };
}

/**
 * How to correct one form of a workbook. Of the corrections that follow from others, only safe ones are made.
 * Corrections of other forms are not made.
 * @param only `choiceKey` of the one correction to make, ticked or not; `null` to make all that are ticked
 */
export function chooserFor(
  result: CheckResult,
  formId: string,
  decisions: Decisions,
  rewritesOf: (finding: Finding) => Rewrites,
  warningOf: WriteWarningOf,
  only: string | null = null,
): Choose {
  const choicesOf = (isThisForm: boolean) =>
    new Map(
      result.forms
        .filter(({ form }) => (form.id === formId) === isThisForm)
        .flatMap(({ findings }) => findings.map((finding) => [choiceKey(finding), finding] as const)),
    );
  const ofOtherForms = choicesOf(false);
  const ofThisForm = choicesOf(true);
  return (finding) => {
    const key = choiceKey(finding);
    const first = ofThisForm.get(key);
    if (!first && ofOtherForms.has(key)) return null;
    if (only !== null && key !== only) return null;
    // A later pass may have changed the finding, but the person decided on it as it was first shown.
    const { ticked, alternative, values } =
      decisions.get(key) ??
      (first ? firstDecision(first, warningOf(first)) : followDecision(finding, warningOf(finding)));
    if (!ticked && only === null) return null;
    return toChosen(alternative, new Map([...rewritesOf(finding), ...(values ?? [])]));
  };
}

function toChosen(alternative: number | undefined, values: ReadonlyMap<string, CellContent>): Chosen {
  return {
    ...(alternative === undefined ? {} : { alternative }),
    ...(values.size === 0 ? {} : { values }),
  };
}

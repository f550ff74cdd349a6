/** Which corrections are made, by what the person decided. */
import type { CheckResult, Finding } from '../check/result';
import { choiceKey, type Choose, type Chosen } from '../correction/choice';
import type { CellContent } from '../workbook/cell';
import { firstDecision, followDecision, type Decisions } from './choices';
import type { ConcernOf } from './concerns';

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
      decisions.get(key) ??
      (first ? firstDecision(first, concernOf(first)) : followDecision(finding, concernOf(finding)));
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

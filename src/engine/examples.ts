/** Examples of written targets for a vague target, with the edits that write them. */
import { resolveChanges } from '../check/resolve';
import type { CheckedForm } from '../check/result';
import { replaceTargetText } from '../figures/indicators/target-change';
import { examplesFor } from '../rules/target-examples';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { indexOf } from '../workbook/snapshot-index';
import type { ExampleView } from './views';

/**
 * @param key of a finding about a target. No examples are returned if the finding is about something else or its cell
 *   holds a formula.
 */
export function examplesOf(
  { form, profile, findings }: Pick<CheckedForm, 'form' | 'profile' | 'findings'>,
  key: string,
  snapshot: WorkbookSnapshot,
): ExampleView[] {
  const subject = findings.find((finding) => finding.key === key)?.subject;
  if (subject?.kind !== 'indicator') return [];
  const index = indexOf(snapshot);
  const { indicator, others = [] } = subject;
  return examplesFor(indicator, form.year, profile.targetExamples).flatMap(({ text, source }) => {
    const changes = [indicator, ...others].flatMap(({ target }) => replaceTargetText(target, text));
    const edits = resolveChanges(changes, (at) => index.content(at));
    return edits ? [{ text, source, edits }] : [];
  });
}

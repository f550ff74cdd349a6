/** Views of results, made without an engine. */
import { check, type CheckOptions } from '../../src/check';
import { viewOfResult } from '../../src/engine/make-views';
import type { CheckedView, ResultView } from '../../src/engine/views';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';

/** The view of a check. */
export function resultOf(snapshot: WorkbookSnapshot, options: CheckOptions = {}): ResultView {
  return viewOfResult(1, check(snapshot, options), snapshot, ({ profile }) => profile);
}

/** The view of the first form of a check. */
export function firstForm({ forms }: ResultView): CheckedView {
  const [form] = forms;
  if (!form) throw new Error('no form');
  return form;
}

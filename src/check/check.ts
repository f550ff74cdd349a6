/** Checks a workbook against all rules. */
import { RULES } from '../rules/registry';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { checkForms, type CheckOptions, type CheckStep } from './check-forms';
import type { CheckResult } from './result';

/** Checks all forms of a workbook. Pure and deterministic; never throws because of a cell's contents. */
export function check(snapshot: WorkbookSnapshot, options: CheckOptions = {}): CheckResult {
  return runToEnd(checkSteps(snapshot, options));
}

/** Like `check`, as a generator, so that the caller can draw the screen between the rules. */
export function checkSteps(
  snapshot: WorkbookSnapshot,
  options: CheckOptions = {},
): Generator<CheckStep, CheckResult> {
  return checkForms(snapshot, RULES, options);
}

export function runToEnd<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Checking without keeping the screen from being drawn. */
import { checkSteps, type CheckResult, type CheckStep } from '../../check';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { optionsOf, type CheckInput } from './derive';

/** Longest stretch of work between two drawings, in milliseconds. */
const STRETCH = 30;

/** What lets the screen be drawn. */
export interface Breath {
  readonly now: () => Date;
  readonly pause: () => Promise<void>;
}

/**
 * Checks a snapshot as `checkSnapshot` does, and pauses whenever that has taken a while.
 * @param onStep called before each pause
 */
export async function checkGently(
  snapshot: WorkbookSnapshot,
  input: CheckInput,
  { now, pause }: Breath,
  onStep: (step: CheckStep) => void,
): Promise<CheckResult> {
  const steps = checkSteps(snapshot, optionsOf(input));
  let since = now().getTime();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now().getTime() - since < STRETCH) continue;
    onStep(step.value);
    await pause();
    since = now().getTime();
  }
}

/**
 * Cooperative scheduling: long work yields regularly so that messages are handled meanwhile, for example one that
 * aborts it. In the pane's thread the screen is also drawn in the pauses.
 */
import type { CheckStep } from '../check/check-forms';
import type { ProgressOptions } from './engine';

/** Longest time between two pauses, in milliseconds. Together with the browser's own work, a slice stays well below 50. */
const SLICE = 20;

/** The clock, and a pause in which other tasks run. */
export interface Pacing {
  readonly now: () => Date;
  readonly pause: () => Promise<void>;
}

/** The pacing for pages, where the screen is drawn in a pause. */
export const PAGE_PACING: Pacing = {
  now: () => new Date(),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
};

/** The pacing for workers. A pause posts a message to the same thread: unlike a timer, a message has no minimum delay. */
export const WORKER_PACING: Pacing = {
  now: () => new Date(),
  pause: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    }),
};

/**
 * Runs work to its end in slices, with a pause before each. `onStep` is called before each pause but the first.
 * @returns `null` if it was aborted
 */
export async function runInSlices<Result>(
  steps: Generator<CheckStep, Result>,
  { now, pause }: Pacing,
  { signal, onStep }: ProgressOptions,
): Promise<Result | null> {
  await pause();
  let since = now().getTime();
  while (!signal?.aborted) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now().getTime() - since < SLICE) continue;
    onStep?.(step.value);
    await pause();
    since = now().getTime();
  }
  return null;
}

/**
 * Long work without being deaf meanwhile. In a worker the pauses let the next question in, by which this one may be given up;
 * where no worker starts and the work is done in the pane's own thread, they let the screen be drawn as well.
 */
import type { CheckStep } from '../check/check';
import type { Watch } from './engine';

/** Longest stretch of work between two pauses, in milliseconds: with what the browser adds, well below 50. */
const STRETCH = 20;

/** The clock, and what lets other things happen. */
export interface Pacing {
  readonly now: () => Date;
  readonly pause: () => Promise<void>;
}

/** In a worker. A timer would wait for milliseconds each time: a message to oneself lets other messages in, and no more. */
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
 * Does work in steps, and pauses before it and whenever it has taken a while; `onStep` is called before each later pause.
 * @returns `null` where it was given up
 */
export async function inStretches<Result>(
  steps: Generator<CheckStep, Result>,
  { now, pause }: Pacing,
  { signal, onStep }: Watch,
): Promise<Result | null> {
  await pause();
  let since = now().getTime();
  while (!signal?.aborted) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now().getTime() - since < STRETCH) continue;
    onStep?.(step.value);
    await pause();
    since = now().getTime();
  }
  return null;
}

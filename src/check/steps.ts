/** Work that can be done in steps, so that a screen can be drawn in between. */

/** Does all of it at once. */
export function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

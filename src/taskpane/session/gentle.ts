/**
 * Long work without keeping the screen from being drawn. Checks run in the pane's own thread: without pauses a workbook of
 * many rows would freeze the pane for as long as it takes, and each tick of a correction checks the form anew. Whoever
 * starts such work leaves a token of its own and goes on only while that token stands (`Results`, `Planner`): what a person
 * decides meanwhile would otherwise be overwritten by the answer to an older question.
 */

/** Longest stretch of work between two drawings, in milliseconds: with what the browser adds, well below 50. */
const STRETCH = 20;

/** What lets the screen be drawn. */
export interface Drawing {
  readonly now: () => Date;
  readonly pause: () => Promise<void>;
}

/**
 * Does work in steps, and pauses whenever it has taken a while.
 * @param onStep called before each pause
 */
export async function gently<Step, Result>(
  steps: Generator<Step, Result>,
  { now, pause }: Drawing,
  onStep: (step: Step) => void = () => undefined,
): Promise<Result> {
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

/** The same steps for as long as they are wanted; `null` once they no longer are. */
export function* whileWanted<Step, Result>(
  steps: Generator<Step, Result>,
  wanted: () => boolean,
): Generator<Step, Result | null> {
  while (wanted()) {
    const step = steps.next();
    if (step.done) return step.value;
    yield step.value;
  }
  return null;
}

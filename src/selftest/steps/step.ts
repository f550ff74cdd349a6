/** Steps of the self-test that need a person. */
import type { CellSketches } from '../../workbook/sketch';
import { requireSame } from '../same';
import type { Scratch } from '../workbook/scratch';

/** The functions that a running step can use. */
export interface StepActions {
  readonly scratch: Scratch;
  /** Shows the next instruction for the person. */
  readonly say: (text: string) => void;
  /** Shows a text with buttons until one of them is pressed. @returns its name */
  readonly choose: (text: string, ...buttons: readonly string[]) => Promise<string>;
}

export interface Step {
  /** Unique among all checks and steps. */
  readonly title: string;
  /** Content of the sheet on which the step is done; empty by default. */
  readonly content?: CellSketches;
  /** @throws Difference if this Excel behaves differently */
  readonly act: (actions: StepActions) => Promise<void>;
}

export const DONE = '做好了';
const YES = '是';

/** Asks a question. @throws Difference unless the person gives the expected answer */
export async function requireAnswer(
  { choose }: StepActions,
  question: string,
  expected: boolean,
): Promise<void> {
  const answer = await choose(question, YES, '否');
  requireSame(answer === YES, expected);
}

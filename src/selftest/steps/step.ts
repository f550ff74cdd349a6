/** Steps of the self-test that need a person. */
import { runInExcel } from '../../excel/run';
import { workbookOf, type CellSketches } from '../../workbook/sketch';
import type { Json, Source } from '../facts';
import { PROBE_SHEET } from '../probes/sheet';
import type { Scratch } from '../workbook/scratch';

/** What a running step can use. */
export interface StepActions {
  readonly scratch: Scratch;
  /** Shows what the person is to do now. */
  readonly say: (text: string) => void;
  /** Waits until the person has pressed a button of this name. @param text the instruction; by default that of the step */
  readonly wait: (button: string, text?: string) => Promise<void>;
}

export interface Step {
  readonly id: string;
  readonly title: string;
  /** What the person is to do, and the name of the button to be pressed then. */
  readonly instruction: string;
  readonly ready: string;
  /** Content of the sheet on which the step is done; empty by default. */
  readonly content?: CellSketches;
  /** Asked after `act`, to be answered with yes or no. Without it, the result of `act` is the answer. */
  readonly question?: string;
  readonly expected: () => Json;
  readonly source: Source;
  readonly act: (actions: StepActions) => Promise<Json>;
  /** Continues the step after the workbook was closed and opened again. */
  readonly resume?: {
    /** The step was begun, and the workbook may have been opened again since. */
    readonly isPending: () => boolean;
    readonly instruction: string;
    readonly ready: string;
    readonly act: () => Promise<Json>;
  };
}

export const DONE = '做好了';

/** Shows the sheet on which a step is done. */
export async function showSheet(scratch: Scratch, content: CellSketches = {}): Promise<void> {
  await scratch.show(workbookOf({ [PROBE_SHEET]: content }));
  await runInExcel(async (context) => {
    scratch.sheet(context, PROBE_SHEET).activate();
    await context.sync();
  });
}

/** Running batches in Excel. */
import { toWorkbookError } from './errors';

export interface RunOptions {
  /** For the end of cell editing, during which Excel otherwise refuses everything: for what a person asked for. */
  readonly waits?: boolean;
  /** The sheet concerned, where there is one. */
  readonly about?: string;
}

/** Runs a batch. @throws WorkbookError */
export async function runInExcel<Result>(
  batch: (context: Excel.RequestContext) => Promise<Result>,
  { waits = true, about }: RunOptions = {},
): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: waits }, batch);
  } catch (error) {
    throw toWorkbookError(error, about);
  }
}

/** Running batches in Excel. */
import { toWorkbookError } from './errors';

/**
 * Runs a batch.
 * @param waits for the end of cell editing, which Excel otherwise refuses everything during: for what a person asked for
 * @throws WorkbookError
 */
export async function runInExcel<Result>(
  batch: (context: Excel.RequestContext) => Promise<Result>,
  { waits = true }: { readonly waits?: boolean } = {},
): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: waits }, batch);
  } catch (error) {
    throw toWorkbookError(error);
  }
}

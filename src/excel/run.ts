/** Running batches in Excel, and what this Excel supports. */
import { toWorkbookError } from './errors';

export interface RunOptions {
  /** Wait for the end of cell editing, during which Excel otherwise refuses everything. For what a person asked for. */
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

/** Tells whether this Excel has a version of a requirement set. @param version such as `1.18` */
export function supports(version: string, set = 'ExcelApi'): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

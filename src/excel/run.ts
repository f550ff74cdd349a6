/** Runs batches in Excel, and tells which features this Excel supports. */
import { toWorkbookError } from './errors';

interface RunOptions {
  /** Waits until no cell is being edited, because Excel refuses every request until then. For requests of a person. */
  readonly waits?: boolean;
  /** The sheet concerned, if any. */
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

/** Tells whether this Excel supports a version of the requirement set ExcelApi. @param version such as `1.18` */
export function supports(version: string, set = 'ExcelApi'): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

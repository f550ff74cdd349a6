/** The sheet of the probes. */
import { workbookOf, type CellSketches, type SheetSketch } from '../../workbook/sketch';
import { codeOf } from '../check';
import type { Scratch } from '../workbook/scratch';

export const PROBE_SHEET = '自检';

/**
 * Runs a batch on a sheet with only the given content.
 * @param name another sheet for content so large that it would slow down later probes
 */
export async function onSheet<Result>(
  scratch: Scratch,
  content: CellSketches | SheetSketch,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
  name = PROBE_SHEET,
): Promise<Result> {
  await scratch.show(workbookOf({ [name]: content }));
  return Excel.run({ delayForCellEdit: true }, (context) => batch(scratch.sheet(context, name), context));
}

/** Syncs the context. @returns the code of the error; `null` without an error */
export async function codeOfSync(context: Excel.RequestContext): Promise<string | null> {
  try {
    await context.sync();
    return null;
  } catch (error) {
    return codeOf(error) ?? String(error);
  }
}

/** The sheet that probes are made on. */
import { workbookOf, type CellSketches, type SheetSketch } from '../../workbook/sketch';
import { codeOf } from '../check';
import type { Scratch } from '../workbook/scratch';

export const PROBE_SHEET = '自检';

/**
 * Runs a batch on a sheet, which holds nothing but what is given.
 * @param name another one where the sheet gets so large that this costs those after it
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

/** Sends what was asked for. @returns the code of the error, `null` where there was none */
export async function codeOfSync(context: Excel.RequestContext): Promise<string | null> {
  try {
    await context.sync();
    return null;
  } catch (error) {
    return codeOf(error) ?? String(error);
  }
}

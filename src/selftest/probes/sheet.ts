/** The sheet of the probes. */
import { runInExcel } from '../../excel/run';
import { workbookOf, type CellSketches, type SheetSketch } from '../../workbook/sketch';
import { codeOf } from '../check';
import type { Json } from '../facts';
import type { Scratch } from '../workbook/scratch';

export const PROBE_SHEET = '自检';

/**
 * A probe that runs a batch on a sheet with only the given content.
 * @param name another sheet for content so large that it would slow down later probes
 */
export function onSheet<Result>(
  content: CellSketches | SheetSketch,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext, scratch: Scratch) => Promise<Result>,
  name = PROBE_SHEET,
): (scratch: Scratch) => Promise<Result> {
  return async (scratch) => {
    await scratch.show(workbookOf({ [name]: content }));
    return Excel.run({ delayForCellEdit: true }, (context) =>
      batch(scratch.sheet(context, name), context, scratch),
    );
  };
}

/** Reads the values of a range, row by row, with a request. */
export async function valuesIn(range: Excel.Range): Promise<Json[]> {
  range.load('values');
  await range.context.sync();
  return range.values.flat() as Json[];
}

/** Reads values of the sheet in a new context, as objects of a failed request cannot be used again. */
export function valuesAt(scratch: Scratch, address: string): Promise<Json[]> {
  return runInExcel((context) => valuesIn(scratch.sheet(context, PROBE_SHEET).getRange(address)));
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

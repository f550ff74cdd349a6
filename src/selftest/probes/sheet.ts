/** The sheet of the probes. */
import { runInExcel } from '../../excel/run';
import { placeOf, workbookOf, type CellSketches, type SheetSketch } from '../../workbook/sketch';
import type { CellContent, CellRef } from '../../workbook/cell';
import type { CellWrite } from '../../workbook/workbook';
import type { Scratch } from '../workbook/scratch';

export const PROBE_SHEET = '自检';

/** A cell of the sheet. */
export function refAt(address: string): CellRef {
  return { sheet: PROBE_SHEET, ...placeOf(address) };
}

/** Writes of contents by their addresses. */
export function writesOf(contents: Readonly<Record<string, CellContent>>): CellWrite[] {
  return Object.entries(contents).map(([address, content]) => ({ at: refAt(address), content }));
}

/** A probe that begins on a sheet with only the given content. */
export function onSheet(
  content: CellSketches | SheetSketch,
  probe: (sheet: ProbeSheet) => Promise<void>,
): (scratch: Scratch) => Promise<void> {
  return async (scratch) => {
    await scratch.show(workbookOf({ [PROBE_SHEET]: content }));
    await probe(new ProbeSheet(scratch));
  };
}

export class ProbeSheet {
  constructor(private readonly scratch: Scratch) {}

  /** Changes the sheet in one request, bypassing the port. */
  async change(change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
    await runInExcel(async (context) => {
      change(this.scratch.sheet(context, PROBE_SHEET), context);
      await context.sync();
    });
  }

  /** The values of a range, row by row. */
  values(address: string): Promise<unknown[]> {
    return runInExcel(async (context) => {
      const range = this.scratch.sheet(context, PROBE_SHEET).getRange(address);
      range.load('values');
      await context.sync();
      return range.values.flat() as unknown[];
    });
  }
}

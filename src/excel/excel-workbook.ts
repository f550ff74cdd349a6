/** The port over office.js: the workbook that is open in Excel. */
import { toA1 } from '../workbook/a1';
import type { CellRef } from '../workbook/cell';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import {
  type CellWrite,
  type Navigator,
  type ReadProgress,
  type Workbook,
  WorkbookError,
} from '../workbook/workbook';
import { readDetails } from './details';
import { toWorkbookError } from './errors';
import { readGrids } from './grids';
import { readSheetList } from './sheet-list';
import { assertStorable } from '../workbook/write-checks';
import { writeBatch } from './write';

/**
 * Reads in three round trips however many sheets there are (the list; the cells; merges, locks and fonts), and writes
 * in one.
 */
export class ExcelWorkbook implements Workbook, Navigator {
  /** Sheets that were protected when last read: writing to them needs a look at the locks first. */
  private protectedSheets: ReadonlySet<string> | null = null;

  async read(onProgress?: ReadProgress): Promise<WorkbookSnapshot> {
    return run(async (context) => {
      const { workbook, sheets } = await readSheetList(context);
      this.protectedSheets = new Set(sheets.filter((sheet) => sheet.protected).map((sheet) => sheet.name));
      onProgress?.(0, sheets.length);
      const grids = await readGrids(context, sheets, onProgress);
      return { ...workbook, sheets: await readDetails(context, grids) };
    });
  }

  async write(writes: readonly CellWrite[]): Promise<void> {
    if (writes.length === 0) return;
    writes.forEach(assertStorable);
    await run((context) => writeBatch(context, writes, this.protectedSheets));
  }

  async select(at: CellRef): Promise<void> {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(at.sheet);
      sheet.load('visibility');
      await context.sync();
      if (sheet.isNullObject) throw new WorkbookError('sheet-missing', `no sheet ${at.sheet}`, at.sheet);
      sheet.activate();
      sheet.getRange(toA1(at)).select();
      await context.sync();
    });
  }
}

async function run<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** The port over office.js: the workbook that is open in Excel. */
import { cellKey, toA1 } from '../workbook/a1';
import type { CellRef } from '../workbook/cell';
import { TEXT_FORMAT, type CellSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import {
  type CellWrite,
  type Navigator,
  type ReadProgress,
  type ReadPurpose,
  type Workbook,
  WorkbookError,
} from '../workbook/workbook';
import { toWorkbookError } from './errors';
import { KeptSheets } from './kept-sheets';
import { runInExcel } from './run';
import { readWorkbook } from './sheets';
import { Structure } from './structure';
import { watchSheets, type EditListener } from './watch';
import { assertStorable } from '../workbook/write-checks';
import { supports } from './supports';
import { writeBatch, type KnownWorkbook } from './write';

/**
 * Reads in two round trips however many sheets there are (the list; the sheets), in one once it knows them, in few more where
 * a sheet is larger than forms are; writes in one, or two where locks or fonts within texts have to be looked at.
 */
export class ExcelWorkbook implements Workbook, Navigator {
  private last: WorkbookSnapshot | null = null;
  private readonly structure = new Structure();
  private readonly kept = new KeptSheets();

  async read(
    onProgress: ReadProgress = () => undefined,
    wanted: ReadPurpose = 'check',
  ): Promise<WorkbookSnapshot> {
    // What was never looked at is to be looked at first.
    const purpose = this.structure.listed ? wanted : 'check';
    return whenNotBusy(wanted !== 'quiet', async (context) => {
      const { structure, kept } = this;
      const read = await readWorkbook({ context, structure, kept, purpose, onProgress });
      const snapshot: WorkbookSnapshot = {
        ...read,
        limits: { textCellsTakeTextOnly: true, ...(supports('1.18') ? {} : { losesFonts: true }) },
      };
      this.last = snapshot;
      return snapshot;
    });
  }

  /**
   * Calls back for every edit of any sheet's cells until the returned function is called. Meanwhile checks ask for the build
   * of sheets, and for the looks of cells, only where they may have changed.
   * @throws WorkbookError where the host refuses the subscription
   */
  async watch(onEdit: EditListener): Promise<() => Promise<void>> {
    const stop = await watchSheets({
      onEdit,
      onStructure: (sheetId, change) => this.structure.changed(sheetId, change),
      onChange: (sheetId, address) => this.kept.changed(sheetId, address),
    });
    this.structure.watch();
    this.kept.watch();
    return () => {
      this.structure.unwatch();
      this.kept.unwatch();
      return stop();
    };
  }

  async write(writes: readonly CellWrite[]): Promise<void> {
    if (writes.length === 0) return;
    writes.forEach(assertStorable);
    const known = this.last && knownOf(this.last);
    await runInExcel((context) => writeBatch(context, writes, known));
  }

  async select(at: CellRef): Promise<void> {
    await runInExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(at.sheet);
      sheet.load('visibility');
      await context.sync();
      if (sheet.isNullObject) throw new WorkbookError('sheet-missing', `no sheet ${at.sheet}`, at.sheet);
      if (sheet.visibility !== Excel.SheetVisibility.visible)
        throw new WorkbookError('sheet-hidden', `${at.sheet} is hidden`, at.sheet);
      sheet.activate();
      sheet.getRange(toA1(at)).select();
      await context.sync();
    });
  }
}

function knownOf({ sheets, calculation }: WorkbookSnapshot): KnownWorkbook {
  const cellsWhere = (test: (cell: CellSnapshot) => boolean): ReadonlySet<string> =>
    new Set(
      sheets.flatMap((sheet) =>
        sheet.cells.filter(test).map(({ row, column }) => cellKey({ sheet: sheet.name, row, column })),
      ),
    );
  return {
    protectedSheets: new Set(sheets.filter((sheet) => sheet.protected).map(({ name }) => name)),
    richCells: cellsWhere(({ richText }) => richText === true),
    textCells: cellsWhere(({ numberFormat }) => numberFormat === TEXT_FORMAT),
    manualCalculation: calculation === 'manual',
  };
}

/** How long a busy Excel is left alone before it is asked again, in milliseconds. */
const WAITS = [300, 1200];

/** Runs a batch that changes nothing, and runs it again where Excel was merely busy. */
async function whenNotBusy<Result>(
  waits: boolean,
  batch: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  for (const wait of WAITS) {
    try {
      return await runInExcel(batch, { waits });
    } catch (error) {
      if (toWorkbookError(error).fault !== 'busy') throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return runInExcel(batch, { waits });
}

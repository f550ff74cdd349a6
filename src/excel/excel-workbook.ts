/** The port over office.js: the workbook that is open in Excel. */
import { cellKey, toA1 } from '../workbook/a1';
import type { CellRef } from '../workbook/cell';
import { TEXT_FORMAT, type CellSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import {
  type CellWrite,
  type Navigator,
  type ReadProgress,
  type Workbook,
  WorkbookError,
} from '../workbook/workbook';
import { toWorkbookError } from './errors';
import { readSheetList } from './sheet-list';
import { readSheets } from './sheets';
import { assertStorable } from '../workbook/write-checks';
import { supports } from './supports';
import { writeBatch, type KnownWorkbook } from './write';

/**
 * Reads in two round trips however many sheets there are (the list; the sheets), or few more where a sheet is larger than
 * forms are, and writes in one, or two where locks or fonts within texts have to be looked at.
 */
export class ExcelWorkbook implements Workbook, Navigator {
  private known: KnownWorkbook | null = null;

  async read(onProgress?: ReadProgress): Promise<WorkbookSnapshot> {
    return whenNotBusy(async (context) => {
      const { workbook, sheets } = await readSheetList(context);
      onProgress?.(0, sheets.length);
      const snapshot: WorkbookSnapshot = {
        ...workbook,
        sheets: await readSheets(context, sheets, onProgress),
        limits: { textCellsTakeTextOnly: true, ...(supports('1.18') ? {} : { losesFonts: true }) },
      };
      this.known = knownOf(snapshot);
      return snapshot;
    });
  }

  async write(writes: readonly CellWrite[]): Promise<void> {
    if (writes.length === 0) return;
    writes.forEach(assertStorable);
    await run((context) => writeBatch(context, writes, this.known));
  }

  async select(at: CellRef): Promise<void> {
    await run(async (context) => {
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
  batch: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  for (const wait of WAITS) {
    try {
      return await run(batch);
    } catch (error) {
      if (toWorkbookError(error).fault !== 'busy') throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return run(batch);
}

async function run<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw toWorkbookError(error);
  }
}

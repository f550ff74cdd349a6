/** The port over office.js: the workbook that is open in Excel. */
import { cellKey, toA1 } from '../workbook/a1';
import type { CellContent, CellRef, CellValue } from '../workbook/cell';
import {
  TEXT_FORMAT,
  type CellSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../workbook/snapshot';
import {
  type CellWrite,
  type Navigator,
  type ReadProgress,
  type ReadPurpose,
  type Workbook,
  WorkbookError,
} from '../workbook/workbook';
import { assertStorable } from '../workbook/write-checks';
import { toWorkbookError } from './errors';
import { KnownSheets } from './known-sheets';
import { runInExcel, supports } from './run';
import { readWorkbook } from './sheets';
import { watchSheets, type EditListener } from './watch';
import { writeBatch, type KnownWorkbook } from './write';

/** Reads and writes the workbook that is open in Excel. For the round trips see `sheets.ts` and `write.ts`. */
export class ExcelWorkbook implements Workbook, Navigator {
  private last: WorkbookSnapshot | null = null;
  /** The last reading before a write, with locks and fonts of the cells to write. */
  private lastBeforeWrite: {
    readonly snapshot: WorkbookSnapshot;
    readonly inspected: ReadonlySet<string>;
  } | null = null;
  private readonly known = new KnownSheets();
  /** Cells with several fonts within their text: `cellKey` → the text. */
  private readonly richTexts = new Map<string, CellValue>();

  async read(
    onProgress: ReadProgress = () => undefined,
    wanted: ReadPurpose = 'check',
    writes: readonly CellWrite[] = [],
  ): Promise<WorkbookSnapshot> {
    // Merged areas must be read first, which only a check does.
    const purpose = this.known.listed || wanted === 'before-write' ? wanted : 'check';
    return whenNotBusy(wanted !== 'quiet', async (context) => {
      const read = await readWorkbook({ context, known: this.known, purpose, writes, onProgress });
      const snapshot: WorkbookSnapshot = {
        ...read,
        sheets: read.sheets.map((sheet) => this.withRichTexts(sheet)),
        limits: { textCellsTakeTextOnly: true, ...(supports('1.18') ? {} : { losesFonts: true }) },
      };
      this.last = snapshot;
      if (purpose === 'before-write')
        this.lastBeforeWrite = { snapshot, inspected: new Set(writes.map(({ at }) => cellKey(at))) };
      return snapshot;
    });
  }

  /** Fonts are only read before a write; the result remains valid while the text stays the same. */
  private withRichTexts(sheet: SheetSnapshot): SheetSnapshot {
    const cells = sheet.cells.map((cell): CellSnapshot => {
      const key = cellKey({ sheet: sheet.name, row: cell.row, column: cell.column });
      if (cell.richText) this.richTexts.set(key, cell.value);
      return this.richTexts.has(key) && this.richTexts.get(key) === cell.value
        ? { ...cell, richText: true }
        : cell;
    });
    return { ...sheet, cells };
  }

  /**
   * Calls back for every edit of cells on any sheet, until the returned function is called.
   * @throws WorkbookError if the host refuses the subscription, or if it would empty the undo history
   */
  async watch(onEdit: EditListener): Promise<() => Promise<void>> {
    const stop = await watchSheets({
      onEdit,
      onLines: (sheetId, change) => this.known.linesChanged(sheetId, change),
    });
    this.known.watch();
    return () => {
      this.known.unwatch();
      return stop();
    };
  }

  async write(writes: readonly CellWrite[]): Promise<readonly CellContent[]> {
    if (writes.length === 0) return [];
    writes.forEach(assertStorable);
    const known = this.knownWorkbook();
    return runInExcel((context) => writeBatch(context, writes, known));
  }

  private knownWorkbook(): KnownWorkbook | null {
    const { last, lastBeforeWrite } = this;
    if (!last) return null;
    return {
      inspected: lastBeforeWrite?.inspected ?? new Set(),
      protectedSheets: new Set(last.sheets.filter((sheet) => sheet.protected).map(({ name }) => name)),
      richCells: cellsWhere(lastBeforeWrite?.snapshot ?? last, ({ richText }) => richText === true),
      textCells: cellsWhere(last, ({ numberFormat }) => numberFormat === TEXT_FORMAT),
      manualCalculation: last.calculation === 'manual',
    };
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

function cellsWhere(
  { sheets }: WorkbookSnapshot,
  test: (cell: CellSnapshot) => boolean,
): ReadonlySet<string> {
  return new Set(
    sheets.flatMap((sheet) =>
      sheet.cells.filter(test).map(({ row, column }) => cellKey({ sheet: sheet.name, row, column })),
    ),
  );
}

/** Delay before repeating a request to a busy Excel, in milliseconds. */
const RETRY_DELAYS = [300, 1200];

/** Runs a batch that only reads, and repeats it if Excel was busy. */
async function whenNotBusy<Result>(
  waits: boolean,
  batch: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  for (const wait of RETRY_DELAYS) {
    try {
      return await runInExcel(batch, { waits });
    } catch (error) {
      if (toWorkbookError(error).fault !== 'busy') throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return runInExcel(batch, { waits });
}

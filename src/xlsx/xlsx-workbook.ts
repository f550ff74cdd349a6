/** The port over the bytes of an .xlsx or .xlsm file. */
import { isFormula, type CellContent } from '../workbook/cell';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { contentOfCell } from '../workbook/snapshot-index';
import type { CellWrite, ReadProgress, Workbook } from '../workbook/workbook';
import { assertWritable, type WritableSheet } from '../workbook/write-checks';
import { XlsxError } from './errors';
import { readDocumentText } from './parts/document-text';
import { XlsxPackage } from './parts/package';
import type { Styles } from './parts/styles';
import { readWorkbookPart, type WorkbookPart } from './parts/workbook-part';
import type { Counts } from './read/counts';
import { cellAt, isUnlocked, type SheetModel } from './read/sheet-model';
import { patchWorkbook } from './patch/workbook-patch';
import { readWorkbook, type WorkbookModel } from './read/workbook-reader';
import { foreignFormat } from './sniff';
import type { Inflater } from './zip/inflater';

/**
 * Opens a workbook file. The bytes are not changed.
 * @param name of the file, for the snapshot
 * @param inflater what the host has for it; else one that runs anywhere
 * @throws XlsxError when it is no workbook that can be read; the sheets themselves are looked at only by `read`
 */
export function openXlsx(bytes: Uint8Array, name: string, inflater?: Inflater): XlsxWorkbook {
  const foreign = foreignFormat(bytes);
  if (foreign) throw new XlsxError(foreign, 'not a workbook package', name);
  return new XlsxWorkbook(new XlsxPackage(bytes, inflater), name);
}

/** A workbook file in memory. Nothing is calculated: formulas keep their cached results until cells are written. */
export class XlsxWorkbook implements Workbook {
  private part: WorkbookPart;
  /** What was read last, as long as it still holds. */
  private model: WorkbookModel | null = null;
  private last: Promise<unknown> = Promise.resolve();

  /** @throws XlsxError */
  constructor(
    private readonly pkg: XlsxPackage,
    private readonly name: string,
  ) {
    this.part = readWorkbookPart(pkg);
  }

  /** @throws XlsxError */
  read(onProgress?: ReadProgress): Promise<WorkbookSnapshot> {
    return this.inTurn(async () => {
      this.model = await readWorkbook(this.pkg, this.part, onProgress);
      return {
        name: this.name,
        sheets: this.model.sheets.map(({ snapshot }) => snapshot),
        readOnly: false,
        calculation: this.part.manualCalculation ? 'manual' : 'automatic',
        date1904: this.part.date1904,
      };
    });
  }

  /** @throws WorkbookError, among them XlsxError `array-part` */
  write(writes: readonly CellWrite[]): Promise<void> {
    return this.inTurn(async () => {
      if (writes.length === 0) return;
      const { sheets, styles, counts } = (this.model ??= await readWorkbook(this.pkg, this.part));
      assertWritable(false, writableSheets(sheets, styles), writes);
      assertReadableAfter(counts, sheets, writes);
      this.pkg.transaction(() => patchWorkbook(this.pkg, this.part, sheets, writes));
      this.part = readWorkbookPart(this.pkg);
      this.model = null;
    });
  }

  /** Names of sheets that hold no cells and no part of their own, such as old modules of macros: nothing is read of them. */
  get passedOver(): readonly string[] {
    return this.part.passedOver;
  }

  /**
   * A text that an add-in keeps in the file, of those that Office calls the document's settings.
   * @returns `null` where there is none, or none that can be read
   */
  documentText(name: string): string | null {
    return readDocumentText(this.pkg, name);
  }

  /** The file as it is now. */
  save(): Uint8Array {
    return this.pkg.save();
  }

  /** Reading goes sheet by sheet and must not see half of a write. */
  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.last.then(task);
    this.last = done.catch(() => undefined);
    return done;
  }
}

function writableSheets(
  sheets: readonly SheetModel[],
  styles: Styles,
): (name: string) => WritableSheet | undefined {
  const byName = new Map(sheets.map((sheet) => [sheet.snapshot.name, sheet]));
  return (name) => {
    const sheet = byName.get(name);
    return (
      sheet && {
        protected: sheet.snapshot.protected,
        isUnlocked: (row, column) => isUnlocked(sheet, styles, row, column),
      }
    );
  };
}

/** What passes a limit once it is written could not be read again. @throws XlsxError `too-large` */
function assertReadableAfter(
  counts: Counts,
  sheets: readonly SheetModel[],
  writes: readonly CellWrite[],
): void {
  const byName = new Map(sheets.map(({ snapshot }) => [snapshot.name, snapshot]));
  const used = (content: CellContent) => (content === null || content === '' ? 0 : 1);
  let cells = 0;
  let text = 0;
  for (const { at, content } of writes) {
    const sheet = byName.get(at.sheet);
    const before = contentOfCell(sheet && cellAt(sheet, at.row, at.column));
    cells += used(content) - used(before);
    text += lengthOf(content) - lengthOf(before);
  }
  counts.copy().addCells(cells, text);
}

function lengthOf(content: CellContent): number {
  if (isFormula(content)) return content.formula.length;
  return typeof content === 'string' ? content.length : 0;
}

/** Reads the sheets of a workbook package. */
import type { ReadProgress } from '../../workbook/workbook';
import type { XlsxPackage } from '../parts/package';
import { readCellFormats, type CellFormats } from '../parts/cell-formats';
import type { WorkbookPart } from '../parts/workbook-part';
import type { WorkDone } from '../xml/parse';
import { Counts } from './counts';
import { readSharedStrings } from './shared-strings';
import type { SheetModel } from './sheet-model';
import { SheetReader, type SheetContext } from './sheet-reader';

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  readonly formats: CellFormats;
  /** Totals of all sheets. */
  readonly counts: Counts;
}

/** Elements between two pauses: some tens of milliseconds of work. */
const PAUSE_AFTER = 200_000;

/**
 * Reads every sheet, with pauses in which other tasks of the thread can run.
 * @throws XlsxError
 */
export async function readWorkbook(
  pkg: XlsxPackage,
  workbook: WorkbookPart,
  onProgress?: ReadProgress,
): Promise<WorkbookModel> {
  const { sharedStrings } = workbook;
  const parts = workbook.sheets.map(({ partName }) => partName);
  pkg.assertReadable(sharedStrings === null ? parts : [...parts, sharedStrings]);
  const work: WorkDone = { elements: 0 };
  const counts = new Counts();
  const context: SheetContext = {
    formats: readCellFormats(pkg, workbook),
    strings: await readSharedStrings(pkg, sharedStrings, work),
    date1904: workbook.date1904,
    distrustsResults: workbook.distrustsResults,
    counts,
  };
  const sheets: SheetModel[] = [];
  let paused = 0;
  for (const sheet of workbook.sheets) {
    const reader = new SheetReader(sheet, context);
    await pkg.stream(sheet.partName, reader, work);
    sheets.push(reader.model());
    onProgress?.(sheets.length, workbook.sheets.length);
    if (work.elements - paused < PAUSE_AFTER) continue;
    paused = work.elements;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { sheets, formats: context.formats, counts };
}

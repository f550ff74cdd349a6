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

/** Number of elements between two pauses, which takes some tens of milliseconds. */
const PAUSE_AFTER = 200_000;

/**
 * Reads every sheet, with pauses in which other tasks of the thread can run.
 * @param unchanged earlier results by position, for sheets that need not be read again
 * @throws XlsxError
 */
export async function readWorkbook(
  pkg: XlsxPackage,
  workbook: WorkbookPart,
  onProgress?: ReadProgress,
  unchanged: readonly (SheetModel | null)[] = [],
): Promise<WorkbookModel> {
  const { sharedStrings } = workbook;
  const parts = workbook.sheets.map(({ partName }) => partName);
  pkg.assertReadable(sharedStrings === null ? parts : [...parts, sharedStrings]);
  const work: WorkDone = { elements: 0 };
  const counts = new Counts();
  const formats = readCellFormats(pkg, workbook);
  const strings = await readSharedStrings(pkg, sharedStrings, work);
  const { date1904, distrustsResults } = workbook;
  const sheets: SheetModel[] = [];
  let paused = 0;
  for (const [position, sheet] of workbook.sheets.entries()) {
    let model = unchanged[position];
    if (model) counts.add(model.counts);
    else {
      const context: SheetContext = {
        formats,
        strings,
        date1904,
        distrustsResults,
        counts: new Counts(counts),
      };
      const reader = new SheetReader(sheet, context);
      await pkg.stream(sheet.partName, reader, work);
      model = reader.model();
    }
    sheets.push(model);
    onProgress?.(sheets.length, workbook.sheets.length);
    if (work.elements - paused < PAUSE_AFTER) continue;
    paused = work.elements;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { sheets, formats, counts };
}

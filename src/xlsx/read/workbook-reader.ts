/** All the sheets of a workbook package. */
import type { ReadProgress } from '../../workbook/workbook';
import { XlsxError } from '../errors';
import { MAX_CELLS } from '../limits';
import type { XlsxPackage } from '../parts/package';
import { readStyles, type Styles } from '../parts/styles';
import type { WorkbookPart } from '../parts/workbook-part';
import { readSharedStrings } from './shared-strings';
import type { SheetModel } from './sheet-model';
import { SheetReader, type SheetContext } from './sheet-reader';

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  readonly styles: Styles;
}

/**
 * Reads every sheet, and lets others run between two of them.
 * @throws XlsxError
 */
export async function readWorkbook(
  pkg: XlsxPackage,
  workbook: WorkbookPart,
  onProgress?: ReadProgress,
): Promise<WorkbookModel> {
  const styles = readStyles(pkg, workbook);
  let counted = 0;
  const context: SheetContext = {
    styles,
    strings: readSharedStrings(pkg, workbook.sharedStrings),
    date1904: workbook.date1904,
    ignoreCachedResults: workbook.calculatesOnLoad,
    countCell() {
      if (++counted > MAX_CELLS) throw new XlsxError('too-large', `more than ${MAX_CELLS} cells`);
    },
  };
  const sheets: SheetModel[] = [];
  for (const sheet of workbook.sheets) {
    const reader = new SheetReader(sheet, context);
    pkg.parse(sheet.partName, reader);
    sheets.push(reader.model());
    onProgress?.(sheets.length, workbook.sheets.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { sheets, styles };
}

/** How the cells and sheets of a workbook file are formatted, for faces that show the sheets; a check does not read it. */
import { XlsxPackage } from '../parts/package';
import { readRelationships } from '../parts/relationships';
import { readWorkbookPart } from '../parts/workbook-part';
import { readCellStyles } from './cell-styles';
import { readTheme } from './colors';
import type { WorkbookStyles } from './model';
import { readSheetStyles } from './sheet-styles';

/** Cells and rows of a workbook whose format is read. A workbook with more is a data list, whose formats tell a reader nothing. */
const MAX_STYLED = 300_000;

/** Reads the formats of every sheet, in the order of the tabs. @throws XlsxError when the file is no sound workbook */
export function readWorkbookStyles(bytes: Uint8Array): WorkbookStyles {
  const pkg = new XlsxPackage(bytes);
  const workbook = readWorkbookPart(pkg);
  const themePart = readRelationships(pkg, workbook.partName).find(({ type }) => type === 'theme')?.target;
  const theme = themePart && pkg.has(themePart) ? readTheme(pkg, themePart) : [];
  const budget = { left: MAX_STYLED };
  return {
    styles: workbook.styles === null ? [] : readCellStyles(pkg, workbook.styles, theme),
    sheets: workbook.sheets.map(({ partName }) => readSheetStyles(pkg, partName, budget)),
  };
}

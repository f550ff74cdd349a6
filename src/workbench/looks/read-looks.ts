/** A workbook's file → how it looks. Values and formulas are read by `src/xlsx`. */
import { XlsxPackage } from '../../xlsx/parts/package';
import { readRelationships } from '../../xlsx/parts/relationships';
import { readWorkbookPart } from '../../xlsx/parts/workbook-part';
import { readTheme } from './colors';
import { readSheetLooks } from './read-sheet';
import { readStyles } from './read-styles';
import type { WorkbookLooks } from './sheet-looks';

/** Reads the looks of every sheet, in the order of the tabs. @throws XlsxError when the file is no sound workbook */
export function readLooks(bytes: Uint8Array): WorkbookLooks {
  const pkg = new XlsxPackage(bytes);
  const workbook = readWorkbookPart(pkg);
  const themePart = readRelationships(pkg, workbook.partName).find(({ type }) => type === 'theme')?.target;
  const theme = themePart && pkg.has(themePart) ? readTheme(pkg, themePart) : [];
  return {
    styles: workbook.styles === null ? [] : readStyles(pkg, workbook.styles, theme),
    sheets: workbook.sheets.map(({ partName }) => readSheetLooks(pkg, partName)),
  };
}

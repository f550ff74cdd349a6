/** A workbook's file → how it looks, for those who show it: a check reads none of this. */
import { XlsxPackage } from '../parts/package';
import { readRelationships } from '../parts/relationships';
import { readWorkbookPart } from '../parts/workbook-part';
import { readTheme } from './colors';
import { readSheetLooks } from './read-sheet';
import { readStyles } from './read-styles';
import type { WorkbookLooks } from './sheet-looks';

/** Styled cells and rows of a workbook that are taken in. */
const MOST_STYLES = 300_000;

/** Reads the looks of every sheet, in the order of the tabs. @throws XlsxError when the file is no sound workbook */
export function readLooks(bytes: Uint8Array): WorkbookLooks {
  const pkg = new XlsxPackage(bytes);
  const workbook = readWorkbookPart(pkg);
  const themePart = readRelationships(pkg, workbook.partName).find(({ type }) => type === 'theme')?.target;
  const theme = themePart && pkg.has(themePart) ? readTheme(pkg, themePart) : [];
  const left = { styles: MOST_STYLES };
  return {
    styles: workbook.styles === null ? [] : readStyles(pkg, workbook.styles, theme),
    sheets: workbook.sheets.map(({ partName }) => readSheetLooks(pkg, partName, left)),
  };
}

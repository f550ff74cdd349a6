/** Reads the formats of the cells and sheets of a workbook file, for user interfaces that show the sheets. A check does not need them. */
import { XlsxPackage } from '../parts/package';
import { readRelationships } from '../parts/relationships';
import { readWorkbookPart } from '../parts/workbook-part';
import { readCellStyles } from './cell-styles';
import { readTheme } from './colors';
import type { WorkbookStyles, SheetStyles } from './model';
import { MAX_COLUMNS, cellIndex, parseCell } from '../../workbook/a1';
import { walkPart } from './walk-part';
import { portableCompression } from '../zip/portable-compression';

/** Maximum number of cells and rows whose format is read. A workbook with more is a data list, whose formats are not useful to a reader. */
const MAX_STYLED = 300_000;

/** Reads the formats of every sheet, in the order of the tabs. @throws XlsxError if the file is not a valid workbook */
export function readWorkbookStyles(bytes: Uint8Array): WorkbookStyles {
  const pkg = new XlsxPackage(bytes, portableCompression);
  const workbook = readWorkbookPart(pkg);
  const themePart = readRelationships(pkg, workbook.partName).find(({ type }) => type === 'theme')?.target;
  const theme = themePart && pkg.has(themePart) ? readTheme(pkg, themePart) : [];
  const budget = { left: MAX_STYLED };
  return {
    styles: workbook.styles === null ? [] : readCellStyles(pkg, workbook.styles, theme),
    sheets: workbook.sheets.map(({ partName }) => readSheetStyles(pkg, partName, budget)),
  };
}

/** Number of columns that one `col` element gives a width. The element may stand for all columns to the sheet's end, which are not shown. */
const MAX_SPAN = 256;

/** Number of styled cells and rows that may still be read, over all sheets. */
interface StyleBudget {
  left: number;
}

/** Reads the styles of a worksheet part. @throws XlsxError if it is broken */
function readSheetStyles(pkg: XlsxPackage, partName: string, budget: StyleBudget): SheetStyles {
  const columnWidths = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  const fittedHeights = new Map<number, number>();
  const cells = new Map<number, number>();
  let gridlines = true;
  let defaultWidth: number | undefined;
  let defaultHeight: number | undefined;
  walkPart(pkg, partName, ({ name, element }) => {
    if (name === 'sheetView' && element.attribute('showGridLines') !== undefined) {
      gridlines = element.flag('showGridLines');
    }
    if (name === 'sheetFormatPr') {
      defaultWidth = element.number('defaultColWidth');
      defaultHeight = element.number('defaultRowHeight');
    }
    const width = element.number('width');
    if (name === 'col' && width !== undefined) {
      const first = Math.max(1, element.number('min') ?? 1);
      const last = Math.min(element.number('max') ?? first, first + MAX_SPAN - 1, MAX_COLUMNS);
      for (let column = first; column <= last; column++) columnWidths.set(column - 1, width);
    }
    const height = element.number('ht');
    const row = element.number('r');
    if (name === 'row' && row !== undefined && height !== undefined && budget.left > 0) {
      budget.left -= 1;
      (element.flag('customHeight') ? rowHeights : fittedHeights).set(row - 1, height);
    }
    const style = element.number('s');
    const at = name === 'c' ? parseCell(element.attribute('r') ?? '') : null;
    if (at && style !== undefined && style > 0 && budget.left > 0) {
      budget.left -= 1;
      cells.set(cellIndex(at.row, at.column), style);
    }
  });
  return {
    columnWidths,
    rowHeights,
    fittedHeights,
    cells,
    gridlines,
    ...(defaultWidth === undefined ? {} : { defaultWidth }),
    ...(defaultHeight === undefined ? {} : { defaultHeight }),
  };
}

/** A worksheet part → its widths, heights and which looks its cells have. */
import { MAX_COLUMNS, parseCell } from '../../workbook/a1';
import type { XlsxPackage } from '../parts/package';
import { placeKey, type SheetLooks } from './sheet-looks';
import { walkPart } from './xml';

/** One element may stand for all columns to the sheet's end; the grid shows no more than it needs. */
const WIDEST_SPAN = 256;

/** How many styled cells and rows are still taken in: a workbook with more is a list, in which looks tell nothing. */
export interface LooksLeft {
  styles: number;
}

/** Reads what a worksheet part says of its looks. @throws XlsxError when it is broken */
export function readSheetLooks(pkg: XlsxPackage, partName: string, left: LooksLeft): SheetLooks {
  const columnWidths = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  const fittedHeights = new Map<number, number>();
  const cells = new Map<string, number>();
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
      const last = Math.min(element.number('max') ?? first, first + WIDEST_SPAN - 1, MAX_COLUMNS);
      for (let column = first; column <= last; column++) columnWidths.set(column - 1, width);
    }
    const height = element.number('ht');
    const row = element.number('r');
    if (name === 'row' && row !== undefined && height !== undefined && left.styles > 0) {
      left.styles -= 1;
      (element.flag('customHeight') ? rowHeights : fittedHeights).set(row - 1, height);
    }
    const style = element.number('s');
    const at = name === 'c' ? parseCell(element.attribute('r') ?? '') : null;
    if (at && style !== undefined && style > 0 && left.styles > 0) {
      left.styles -= 1;
      cells.set(placeKey(at.row, at.column), style);
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

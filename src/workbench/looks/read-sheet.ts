/** A worksheet part → its widths, heights and which looks its cells have. */
import { MAX_COLUMNS, parseCell } from '../../workbook/a1';
import type { XlsxPackage } from '../../xlsx/parts/package';
import { placeKey, type SheetLooks } from './sheet-looks';
import { walkPart } from './xml';

/** One element may stand for all columns to the sheet's end; the grid shows no more than it needs. */
const WIDEST_SPAN = 256;

/** Reads what a worksheet part says of its looks. @throws XlsxError when it is broken */
export function readSheetLooks(pkg: XlsxPackage, partName: string): SheetLooks {
  const columnWidths = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  const cells = new Map<string, number>();
  let gridlines = true;
  walkPart(pkg, partName, ({ name, element }) => {
    if (name === 'sheetView' && element.attribute('showGridLines') !== undefined) {
      gridlines = element.flag('showGridLines');
    }
    const width = element.number('width');
    if (name === 'col' && width !== undefined) {
      const first = Math.max(1, element.number('min') ?? 1);
      const last = Math.min(element.number('max') ?? first, first + WIDEST_SPAN - 1, MAX_COLUMNS);
      for (let column = first; column <= last; column++) columnWidths.set(column - 1, width);
    }
    const height = element.number('ht');
    const row = element.number('r');
    if (name === 'row' && row !== undefined && height !== undefined && element.flag('customHeight')) {
      rowHeights.set(row - 1, height);
    }
    const style = element.number('s');
    const at = name === 'c' ? parseCell(element.attribute('r') ?? '') : null;
    if (at && style !== undefined && style > 0) cells.set(placeKey(at.row, at.column), style);
  });
  return { columnWidths, rowHeights, cells, gridlines };
}

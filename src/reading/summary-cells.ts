/** The label and the amount of a 小计 or 合计 row. */
import type { NumberCell, TextCell } from '../form/cells';
import { isBlankText } from '../form/text';
import type { Place } from './grid';
import type { HeaderCell } from './headers';
import type { Sheet } from './sheet';
import { valuePlace } from './table';
import { inlineCell, inlineNumber, numberCell, partOf, textCell } from './value-cells';

/** A summary's label; where the amount shares its cell, without it. */
export function summaryLabel(sheet: Sheet, { row, column, text }: Place): TextCell {
  const segment = sheet.labels.segmentsOf(text)[0];
  if (!segment) return textCell(sheet.grid, row, column, text);
  return partOf(sheet.grid, row, column, segment.label, {
    start: segment.labelStart,
    end: segment.valueStart - 1,
  });
}

/**
 * The amount of a summary row: under the amounts' header, or in the label's own cell (`金额合计：296.00`).
 * @param column the amounts' header; absent where the table has none
 */
export function summaryAmount(
  sheet: Sheet,
  column: HeaderCell | undefined,
  label: Place,
  row: number,
): NumberCell {
  const segment = sheet.labels.segmentsOf(label.text)[0];
  if (segment && !isBlankText(label.text.slice(segment.valueStart))) {
    return inlineNumber(sheet.grid, inlineCell(sheet.grid, label.row, label.column, segment));
  }
  const beneath = column && valuePlace(sheet, column, row);
  const covered = !beneath || (beneath.row === label.row && beneath.column === label.column);
  const place = covered ? sheet.grid.place(row, label.area.right + 1) : beneath;
  return numberCell(sheet.grid, place.row, place.column, column?.place.text ?? '金额');
}

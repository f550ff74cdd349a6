/** The label and the amount of a 小计 or 合计 row. */
import type { NumberCell, TextCell } from '../../../form/cells';
import { isBlankText } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import type { Sheet } from '../../sheet/sheet';
import { valuePlace, type HeaderCell } from '../../sheet/table';
import { inlineCell, inlineNumber, numberCell, partOf, textCell } from '../../sheet/value-cells';

const IN_FIGURES = /小写\s*[)）]?\s*[:：]?/;

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
  const inline = inlineAmount(sheet, label);
  const beneath = column && valuePlace(sheet, column, row);
  const covered = !beneath || (beneath.row === label.row && beneath.column === label.column);
  const place = covered ? sheet.grid.place(row, label.area.right + 1) : beneath;
  const beside = numberCell(sheet.grid, place.row, place.column, column?.place.text ?? '金额');
  // `合计（大写）：陆拾万元整` may have the figure under the amounts.
  const isInline = inline?.reading.kind === 'number' || beside.reading.kind !== 'number';
  return inline && isInline ? inline : beside;
}

/** The figure after the label in its cell, or after 小写 where it is given in words, too. */
function inlineAmount(sheet: Sheet, { row, column, text }: Place): NumberCell | null {
  const [segment] = sheet.labels.segmentsOf(text);
  if (!segment || isBlankText(text.slice(segment.valueStart))) return null;
  const figure = IN_FIGURES.exec(text);
  const value = figure
    ? partOf(sheet.grid, row, column, segment.label, {
        start: figure.index + figure[0].length,
        end: text.length,
      })
    : inlineCell(sheet.grid, row, column, segment);
  return inlineNumber(sheet.grid, value);
}

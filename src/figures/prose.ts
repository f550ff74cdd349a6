/** The numbers in a form's texts, read once a cell for all rules. */
import type { TextCell } from '../form/cells';
import { Prose } from '../language/numbers/prose';

const read = new WeakMap<TextCell, Prose>();
/** Of all texts without numbers: a table of names alone would fill the map. */
const SILENT = new Prose('');

/** What numbers say in a cell's text. Cells never change, so neither does the result; it goes with the cell. */
export function proseOf(cell: TextCell): Prose {
  if (!Prose.mayBe(cell.text)) return SILENT;
  let prose = read.get(cell);
  if (!prose) {
    prose = new Prose(cell.text);
    read.set(cell, prose);
  }
  return prose;
}

/** The numbers in a form's texts, read once a cell for all rules. */
import type { TextCell } from '../form/cells';
import type { DeclarationForm, ProseCell } from '../form/declaration';
import { Prose } from '../language/numbers/prose';

const numeric = new WeakMap<DeclarationForm, readonly ProseCell[]>();

/** The prose of a form that may say anything in numbers, looked for once: most cells of a large table say nothing. */
export function numericProse(form: DeclarationForm): readonly ProseCell[] {
  let cells = numeric.get(form);
  if (!cells) numeric.set(form, (cells = form.prose.filter(({ text }) => Prose.mayBe(text))));
  return cells;
}

const read = new WeakMap<TextCell, Prose>();
/** Of all texts without numbers: a table of names alone would fill the map. */
const SILENT = new Prose('');

/** What numbers say in a cell's text. Cells never change, so neither does the result; it goes with the cell. */
export function proseOf(cell: TextCell): Prose {
  const known = read.get(cell);
  if (known) return known;
  if (!Prose.mayBe(cell.text)) return SILENT;
  const prose = new Prose(cell.text);
  read.set(cell, prose);
  return prose;
}

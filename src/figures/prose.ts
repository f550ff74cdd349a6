/** Numbers in a form's texts, read once per cell for all rules. */
import type { TextCell } from '../form/cells';
import type { DeclarationForm, ProseCell } from '../form/declaration';
import { Prose } from '../language/numbers/prose';

const numeric = new WeakMap<DeclarationForm, readonly ProseCell[]>();

/** The prose cells that may contain numbers. Cached, because most cells of a large table contain none. */
export function numericProse(form: DeclarationForm): readonly ProseCell[] {
  let cells = numeric.get(form);
  if (!cells) numeric.set(form, (cells = form.prose.filter(({ text }) => Prose.mayBe(text))));
  return cells;
}

let read = new WeakMap<TextCell, Prose>();
/** Shared result for all texts without numbers, so that they do not fill the cache. */
const WITHOUT_NUMBERS = new Prose('');

/** Empties the cache. Call this after the check of a form, whose numbers in texts take more memory than the form itself. */
export function clearProseCache(): void {
  read = new WeakMap();
}

/** The numbers in a cell's text. Cached with the cell, which never changes. */
export function proseOf(cell: TextCell): Prose {
  const known = read.get(cell);
  if (known) return known;
  if (!Prose.mayBe(cell.text)) return WITHOUT_NUMBERS;
  const prose = new Prose(cell.text);
  read.set(cell, prose);
  return prose;
}

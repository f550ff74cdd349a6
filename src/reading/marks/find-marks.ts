/** Finds marks in cells: beside an option's name, alone in a cell, as TRUE or FALSE, as a native or a linked checkbox. */
import { parseCell } from '../../workbook/a1';
import type { CellContent, CellRef } from '../../workbook/cell';
import type { Span } from '../../language/text/span';
import { isBlankText } from '../../language/text/text';
import type { Grid, Place } from '../sheet/grid';
import type { FoundMark } from './found-mark';
import { markAlone, optionsIn, type MarkedOption } from './marks';

/** `=Z5` or `=IF(Z5,"☑","☐")`: the cell shows the value of another cell. */
const LINK = /^=\s*(?:IF\s*\(\s*)?(\$?[A-Za-z]{1,3}\$?\d{1,7})\s*(?:=\s*TRUE\s*)?(?:,[^,]*,[^,]*\))?$/i;

/** The marks beside names in one cell. `names`: positions of the names; if absent, the texts between the marks. */
export function marksBeside(
  grid: Grid,
  place: Place,
  names?: readonly Span[],
): { option: MarkedOption; found: FoundMark }[] {
  return optionsIn(place.text, names).map((option) => ({ option, found: besideName(grid, place, option) }));
}

/** The mark of a cell that holds only a mark: blank, a glyph, TRUE or FALSE. */
export function markInCell(grid: Grid, place: Place): FoundMark {
  const at = refOf(grid, place);
  const result = grid.result(place.row, place.column);
  const value = result.kind === 'value' ? result.value : null;
  const content = grid.content(place.row, place.column);
  const formula = typeof content === 'object' && content !== null ? content.formula : null;
  if (formula !== null) {
    const ticked = typeof value === 'boolean' ? value : (markAlone(place.text)?.ticked ?? null);
    return { at, ticked, place: linkedPlace(grid, formula, content) };
  }
  if (typeof value === 'boolean') return { at, ticked: value, place: { kind: 'boolean', linked: at } };
  if (isBlankText(place.text)) {
    const checkbox = grid.cell(place.row, place.column)?.checkbox === true;
    return {
      at,
      ticked: false,
      place: checkbox ? { kind: 'boolean', linked: at } : { kind: 'blank', name: '' },
    };
  }
  const glyphs = markAlone(place.text);
  if (!glyphs) return { at, ticked: null, place: { kind: 'fixed', content } };
  // A number typed as a mark can't be replaced within a text.
  if (typeof content !== 'string') return { at, ticked: glyphs.ticked, place: { kind: 'fixed', content } };
  return { at, ticked: glyphs.ticked, place: { kind: 'glyphs', glyphs, side: null, gap: '' } };
}

function besideName(grid: Grid, place: Place, { glyphs, nameSpan, side }: MarkedOption): FoundMark {
  const at = refOf(grid, place);
  const content = grid.content(place.row, place.column);
  if (typeof content !== 'string')
    return { at, ticked: glyphs?.ticked ?? null, place: { kind: 'fixed', content } };
  if (!glyphs) return { at, ticked: null, place: { kind: 'name', start: nameSpan.start, end: nameSpan.end } };
  const between =
    side === 'after'
      ? place.text.slice(nameSpan.end, glyphs.span.start)
      : place.text.slice(glyphs.span.end, nameSpan.start);
  const gap = isBlankText(between) ? between : '';
  return { at, ticked: glyphs.ticked, place: { kind: 'glyphs', glyphs, side, gap } };
}

/** A tick is written to the linked cell if that holds TRUE or FALSE; other formulas are kept. */
function linkedPlace(grid: Grid, formula: string, content: CellContent): FoundMark['place'] {
  const linked = parseCell(LINK.exec(formula)?.[1] ?? '');
  const isTruth = linked && typeof grid.content(linked.row, linked.column) === 'boolean';
  return isTruth ? { kind: 'boolean', linked: { sheet: grid.name, ...linked } } : { kind: 'fixed', content };
}

function refOf(grid: Grid, { row, column }: Place): CellRef {
  return { sheet: grid.name, row, column };
}

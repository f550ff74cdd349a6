/** Finds the value of a label: in the label's cell, right of it, or below it. */
import type { TextCell } from '../../form/cells';
import { readNumber } from '../../language/numbers/number-text';
import { isBlankText, stripInvisible } from '../../language/text/text';
import type { Place } from './grid';
import { hitsWithin, perSpan, type RowSpan } from './row-span';
import type { Hit, Sheet } from './sheet';
import { inlineCell, textAt } from './value-cells';

/** The cells in which values may stand. */
export interface FieldArea extends RowSpan {
  /** Last column of the printed form; cells right of it belong to no label. */
  readonly right: number;
}

/** The printed area of some rows: as wide as the widest merged line and the labels with a text beside them, otherwise all used columns. */
export const fieldArea = perSpan((sheet, span): FieldArea => {
  const right = widestLine(sheet, span);
  if (right < 0) return { ...span, right: sheet.grid.lastColumn };
  const beside = hitsWithin(sheet, span)
    .filter(({ kind, segment, place }) => kind === 'whole' && !segment && place.area.right >= right)
    .map(({ place }) => sheet.grid.place(place.row, place.area.right + 1))
    .filter((place) => !isBlankText(place.text) && !sheet.isLabel(place));
  return { ...span, right: Math.max(right, ...beside.map(({ area }) => area.right)) };
});

/** The last column of the widest merged line of some rows; -1 if nothing is merged. */
export function widestLine(sheet: Sheet, span: RowSpan): number {
  let right = -1;
  for (const row of sheet.grid.rowsWithin(span.top, span.bottom)) {
    for (const place of sheet.grid.placesIn(row)) {
      const last = place.area.right;
      if (last <= Math.max(place.column, right)) continue;
      // The width of a label says nothing about the width of the form.
      if (!sheet.hitsAt(place).some(({ kind }) => kind === 'whole')) right = last;
    }
  }
  return right;
}

/** Tells whether a neighbouring place may be the value; `pass` continues with the next place. */
export type Accepts = (place: Place) => boolean | 'pass';

/**
 * The value of a label.
 * @returns `null` if the label has no place for a value, for example because it heads other labels
 */
export function valueOf(
  sheet: Sheet,
  hit: Hit,
  area: FieldArea,
  accepts: Accepts = () => true,
): TextCell | null {
  const { grid } = sheet;
  const { place, segment } = hit;
  if (area.list) {
    const { labels, row } = area.list;
    const isInHeader = place.row >= labels.top && place.row <= labels.bottom;
    return isInHeader && !segment ? textAt(grid, grid.place(row, place.column), place.text) : null;
  }
  if (segment) {
    const inline = inlineCell(grid, place, segment);
    const last = segment.valueEnd === place.text.length;
    if (inline.text !== '' || !last) return inline;
    const beside = right(sheet, place, area, accepts);
    return beside.place && (beside.found || (hit.kind === 'whole' && !isWider(place, beside.place)))
      ? textAt(grid, beside.place, segment.label)
      : inline;
  }
  const beside = right(sheet, place, area, accepts);
  const under = grid.place(Math.min(place.area.bottom + 1, grid.lastRow), place.column);
  const isColumn = isInUnknownHeader(sheet, place) && !isInRowOfNumbers(sheet, place.row, under);
  const below = isColumn ? null : belowOf(sheet, place, area, accepts);
  if (isColumn && beside.found && headsValues(sheet, place, beside.place)) return null;
  const heading = beside.found ? underHeading(sheet, place, beside.place, below) : null;
  if (heading) return textAt(grid, heading, place.text);
  if (beside.found) return textAt(grid, beside.place, place.text);
  const isBelow =
    below &&
    (!beside.place ||
      inRowOfLabels(sheet, place) ||
      isHeading(sheet, place, below) ||
      isInRowOfNumbers(sheet, place.row, below));
  if (isBelow) return textAt(grid, below, place.text);
  const blank = beside.place ?? (isColumn ? null : blankUnder(sheet, place, area));
  return blank && textAt(grid, blank, place.text);
}

/**
 * The blank cell under a label without a free cell beside it, if both are equally wide and a label to their left spans both
 * rows: 总体目标 beside 年度目标, with the goals to be written below.
 */
function blankUnder(sheet: Sheet, { row, area }: Place, { bottom }: FieldArea): Place | null {
  const below = area.bottom + 1;
  if (area.left === 0 || below > bottom) return null;
  const place = sheet.grid.place(below, area.left);
  const { left, right: last } = place.area;
  const isUnder = place.row === below && left === area.left && last === area.right && isBlankText(place.text);
  if (!isUnder) return null;
  for (let column = area.left - 1; column >= 0; column -= 1) {
    const beside = sheet.grid.place(below, column);
    if (beside.row <= row && !isBlankText(beside.text)) return place;
  }
  return null;
}

/** Headings of a column, which are not the value of the label beside them: 年度总体目标完成情况, 预期成果. */
const HEADING = /(?:目标|情况|综述|描述|内容|成果|效果)(?:[(（][^()（）]*[)）])?$/;

/**
 * The value under a label if the text beside the label is another heading. Each must stand above a cell of its width, and
 * either the text below the label is longer than the heading, or both cells below are blank and a label to their left spans
 * both rows.
 * @returns `null` if the text beside the label is its value
 */
function underHeading(sheet: Sheet, label: Place, beside: Place, filled: Place | null): Place | null {
  const { left, right: last, bottom } = label.area;
  const heading = stripInvisible(beside.text);
  if (!HEADING.test(heading) || bottom >= sheet.grid.lastRow) return null;
  const [below, next] = [sheet.grid.place(bottom + 1, left), sheet.grid.place(bottom + 1, beside.column)];
  const isAsWide =
    below.column === left && below.area.right === last && next.area.right === beside.area.right;
  if (!isAsWide || below.row !== bottom + 1 || next.column !== beside.column) return null;
  if (filled) return stripInvisible(filled.text).length > heading.length ? below : null;
  const isBlank = isBlankText(below.text) && isBlankText(next.text);
  return isBlank && left > 0 && sheet.grid.place(below.row, left - 1).row <= label.row ? below : null;
}

/** If a merged label has a single blank cell beside it, its value is written in the label's own cell. */
function isWider(label: Place, blank: Place): boolean {
  return label.area.right > label.area.left && blank.area.right === blank.area.left;
}

type Beside =
  { readonly found: true; readonly place: Place } | { readonly found: false; readonly place: Place | null };

/** Texts between two dates in separate cells. */
const BETWEEN_DATES = /^(?:[到至~～—－-]|—{2}|-{2})$/;

/** The first text right of a label and before the next label; if there is none, the first blank place. */
function right(sheet: Sheet, label: Place, { right: limit }: FieldArea, accepts: Accepts): Beside {
  let blank: Place | null = null;
  for (let column = label.area.right + 1; column <= limit;) {
    const place = sheet.grid.place(label.row, column);
    if (!isBlankText(place.text) && !(blank && BETWEEN_DATES.test(stripInvisible(place.text)))) {
      const isLabel =
        sheet.isLabel(place) ||
        sheet.labels.hasRole(place.text, 'table') ||
        headsNext(sheet, place) ||
        (blank !== null && isInColumnOfLabels(sheet, place));
      const accepted = !isLabel && accepts(place);
      if (accepted !== 'pass') return accepted ? { found: true, place } : { found: false, place: blank };
      column = place.area.right + 1;
      continue;
    }
    blank ??= place;
    column = place.area.right + 1;
  }
  return { found: false, place: blank };
}

/** The maximum length of an unknown label. */
const MAX_LABEL = 12;

/** Tells whether a text ends with a colon and has a value to its right, so that it is a label itself: 组织机构： | 成立领导小组. */
function headsNext({ grid }: Sheet, { row, area, text }: Place): boolean {
  const isLabel = text.length <= MAX_LABEL && /[:：]\s*$/.test(text);
  return isLabel && area.right < grid.lastColumn && !isBlankText(grid.text(row, area.right + 1));
}

/**
 * A text after a blank cell is an unknown label if known labels stand directly above and below it, or on one of these sides
 * while the text has a value to its right.
 */
function isInColumnOfLabels(sheet: Sheet, { area, column, text }: Place): boolean {
  if (/[\d０-９]/.test(text)) return false;
  const labels = [area.top - 1, area.bottom + 1].filter((row) => {
    if (row < 0 || row > sheet.grid.lastRow) return false;
    const near = sheet.grid.place(row, column);
    return near.column === column && near.area.right === area.right && sheet.isLabel(near);
  });
  const next = sheet.grid.place(area.top, area.right + 1);
  const hasValue = !isBlankText(next.text) && !sheet.isLabel(next);
  return labels.length > (hasValue ? 0 : 1);
}

/** Tells whether several unknown texts stand directly left of a label: then it is a column of an unknown table. */
function isInUnknownHeader(sheet: Sheet, { row, area }: Place): boolean {
  let unknown = 0;
  for (let column = area.left; column > 0;) {
    const place = sheet.grid.place(row, column - 1);
    const isKnown = sheet.isLabel(place) || sheet.labels.labelsOf(place.text).has('row.total');
    if (place.row !== row || isBlankText(place.text) || isKnown || /\d/.test(place.text)) break;
    unknown += 1;
    column = place.area.left;
  }
  return unknown > 1;
}

/** Tells whether a label and the text beside it stand above values: the text has no digit, but the cell below it has one. */
function headsValues(sheet: Sheet, label: Place, beside: Place): boolean {
  const below = sheet.grid.place(label.area.bottom + 1, label.column);
  const next = sheet.grid.text(beside.area.bottom + 1, beside.column);
  return !isBlankText(below.text) && !sheet.isLabel(below) && !/\d/.test(beside.text) && /\d/.test(next);
}

/** Tells whether a numbered label alone in its row is a heading above a text: 一、项目概况, with a paragraph alone in the next row. */
function isHeading({ grid }: Sheet, { row, text }: Place, below: Place): boolean {
  return (
    /^\s*[一二三四五六七八九十]{1,2}[、.．]/.test(text) &&
    [row, below.row].every((one) => grid.placesIn(one).length === 1)
  );
}

/** Labels that stand side by side have their values below. */
function inRowOfLabels(sheet: Sheet, { row, area }: Place): boolean {
  const left = leftOf(sheet, row, area.left);
  if (!left) return false;
  // 总额 beside 财政拨款 is a label too.
  return sheet
    .hitsAt(left)
    .some(
      ({ kind, segment, ids }) =>
        kind === 'whole' && !segment && (ids.has('row.total') || sheet.isLabel(left)),
    );
}

function leftOf(sheet: Sheet, row: number, column: number): Place | null {
  for (let left = column - 1; left >= 0;) {
    const place = sheet.grid.place(row, left);
    if (!isBlankText(place.text)) return place;
    left = place.area.left - 1;
  }
  return null;
}

/** The next filled cell below a label, unless it is a label or the value of a label in its row. */
function belowOf(sheet: Sheet, label: Place, { bottom }: FieldArea, accepts: Accepts): Place | null {
  let row = label.area.bottom + 1;
  while (row <= bottom && sheet.grid.placesIn(row).length === 0) row += 1;
  if (row > bottom) return null;
  while (row < bottom && accepts(sheet.grid.place(row, label.column)) === 'pass') row += 1;
  const place = sheet.grid.place(row, label.column);
  if (isBlankText(place.text) || sheet.isLabel(place) || sheet.labels.hasRole(place.text, 'table'))
    return null;
  if (!accepts(place)) return null;
  const isOfOther = place.area.left < label.area.left;
  const hasLabelBefore = sheet.grid
    .placesIn(place.row)
    .some((other) => other.column < place.column && sheet.isLabel(other));
  return isOfOther || (hasLabelBefore && !isInRowOfNumbers(sheet, label.row, place)) ? null : place;
}

/**
 * Tells whether a place is one of the numbers in a row under words: 350 | 300 | 50, perhaps behind a label of the row (金额), under
 * 合计 | 财政 | 自筹. Such numbers are the values of the words above.
 */
function isInRowOfNumbers({ grid }: Sheet, words: number, { row, column }: Place): boolean {
  const isNumber = (text: string): boolean => readNumber(text).kind === 'number';
  const places = grid.placesIn(row);
  const others = places[0] && isNumber(places[0].text) ? places : places.slice(1);
  const end = others.findIndex(({ text }) => !isNumber(text));
  const numbers = end < 0 ? others : others.slice(0, end);
  const isUnderWords = (place: Place): boolean => {
    const above = grid.text(words, place.column);
    return !isBlankText(above) && !isNumber(above);
  };
  return (
    numbers.length > 1 && numbers.some((place) => place.column === column) && numbers.every(isUnderWords)
  );
}

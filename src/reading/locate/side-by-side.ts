/** Sections printed side by side on one sheet, each read for itself. */
import { isBlankText } from '../../language/text/text';
import { findHeaders, type FoundHeader } from './headers';
import { partsOf, type Part } from './parts';
import type { Sheet } from '../sheet/sheet';
import { isTitle } from '../sheet/titles';

/** A sheet with more empty columns is no print of a few sections. */
const MAX_BORDERS = 20;

/** A sheet, or the columns of one that hold sections of their own, with what stands there. */
export interface Reading {
  readonly sheet: Sheet;
  readonly parts: readonly Part[];
}

/**
 * Reads a sheet, in pieces where different sections stand side by side. Columns that only part a section are no border:
 * on either side of a border there is a whole section, and none is on both sides.
 * @param headers of the tables on the whole sheet
 */
export function readSideBySide(sheet: Sheet, headers: readonly FoundHeader[]): Reading[] {
  const whole = read(sheet, headers);
  const borders = bordersOf(sheet);
  if (borders.length === 0 || borders.length > MAX_BORDERS) return [whole];
  const pieces: Reading[] = [];
  let from = 0;
  borders.forEach((border, index) => {
    const next = read(sheet.within(border, (borders[index + 1] ?? sheet.grid.lastColumn + 1) - 1));
    const before = read(sheet.within(from, border - 1));
    if (!hasSection(before) || !hasSection(next) || shareSection(before, next)) return;
    pieces.push(before);
    from = border;
  });
  return pieces.length === 0 ? [whole] : [...pieces, read(sheet.within(from, sheet.grid.lastColumn))];
}

function read(sheet: Sheet, headers: readonly FoundHeader[] = findHeaders(sheet)): Reading {
  return { sheet, parts: partsOf(sheet, headers) };
}

function hasSection({ parts }: Reading): boolean {
  return parts.some(({ isCertain }) => isCertain);
}

function shareSection(left: Reading, right: Reading): boolean {
  return left.parts.some(({ section }) => right.parts.some((other) => other.section === section));
}

/** Columns at which another section may begin: behind empty ones, or under the second of two titles in a row. */
function bordersOf(sheet: Sheet): number[] {
  const { grid } = sheet;
  const used = new Set<number>();
  const crossed = new Set<number>();
  const titled = new Set<number>();
  for (const row of grid.rows) {
    const places = grid.placesIn(row);
    for (const { text, area } of places) {
      // The title of the whole form stands above all of its sections.
      if (isTitle(text) && places.length === 1) continue;
      for (let column = area.left; column <= area.right; column += 1) {
        if (!isBlankText(text)) used.add(column);
        if (column > area.left) crossed.add(column);
      }
    }
    const titles = places.filter(({ text }) => isTitle(text));
    for (const { column } of titles.slice(1)) titled.add(column);
  }
  const borders: number[] = [];
  for (let column = 1; column <= grid.lastColumn; column += 1) {
    const isBehindEmpty = used.has(column) && !used.has(column - 1);
    if ((isBehindEmpty || titled.has(column)) && !crossed.has(column)) borders.push(column);
  }
  return borders;
}

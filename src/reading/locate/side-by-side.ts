/** Reads sections printed side by side on one sheet separately. */
import { findHeaders, type FoundHeader } from './headers';
import { partsOf, type Part } from './parts';
import type { Sheet } from '../sheet/sheet';
import { isTitle } from '../sheet/titles';

/** A sheet with more possible borders does not have a few sections side by side. */
const MAX_BORDERS = 20;
/** Limit of cells times borders, because the sheet is read again for each border. Sections side by side have a few thousand cells. */
const MAX_CELLS_READ = 300_000;

/** A sheet, or some columns of it that are read separately, with its parts. */
export interface Reading {
  readonly sheet: Sheet;
  readonly parts: readonly Part[];
}

/**
 * Reads a sheet, in pieces if different sections stand side by side. A border separates complete sections; no section
 * is on both sides.
 * @param headers of the tables on the whole sheet
 */
export function readSideBySide(sheet: Sheet, headers: readonly FoundHeader[]): Reading[] {
  // Sections are found by labels, and a ledger beside the form may have thousands of rows without labels.
  if (!sheet.hasLabels) return [{ sheet, parts: [] }];
  const whole = read(sheet, headers);
  const borders = bordersOf(sheet);
  if (borders.length === 0 || borders.length > MAX_BORDERS) return [whole];
  if (borders.length * sheet.grid.cellCount > MAX_CELLS_READ) return [whole];
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

/** Columns at which another section may begin: after an empty column, or under a second title in the same row. */
function bordersOf(sheet: Sheet): number[] {
  const { grid } = sheet;
  const used = new Set<number>();
  const crossed = new Set<number>();
  const titled = new Set<number>();
  for (const row of grid.rows) {
    const places = grid.someWords(row, isTitle) ? grid.placesIn(row) : [];
    const titles = places.filter(({ words }) => isTitle(words));
    // The title of the whole form stands above all of its sections.
    if (titles.length === 1 && places.length === 1) continue;
    for (const { left, right } of grid.areasIn(row)) {
      for (let column = left; column <= right; column += 1) {
        used.add(column);
        if (column > left) crossed.add(column);
      }
    }
    for (const { column } of titles.slice(1)) titled.add(column);
  }
  const borders: number[] = [];
  for (let column = 1; column <= grid.lastColumn; column += 1) {
    const isBehindEmpty = used.has(column) && !used.has(column - 1);
    if ((isBehindEmpty || titled.has(column)) && !crossed.has(column)) borders.push(column);
  }
  return borders;
}

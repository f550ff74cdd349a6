/** Which cached results say nothing any more once cells have been written. */
import { MAX_COLUMNS, cellKey, contains } from './a1';
import type { CellRef } from './cell';
import { referencesOf, type SheetRange } from './references';
import type { CellSnapshot, SheetSnapshot } from './snapshot';

/** Above this many formulas they are all taken as stale rather than followed one by one. */
const MAX_FOLLOWED = 20_000;

interface Dependent {
  readonly at: CellRef;
  readonly ranges: readonly SheetRange[];
}

/**
 * Formulas whose result depends on one of the cells, directly or through other formulas. A formula that does not show
 * what it reads (names, tables, INDIRECT) counts as dependent: a wrong result is worse than a missing one.
 * @returns keys as of `cellKey`; the changed cells themselves are not among them
 */
export function dependentsOf(
  changed: readonly CellRef[],
  sheets: readonly SheetSnapshot[],
): ReadonlySet<string> {
  const formulas = formulaCells(sheets);
  const changedKeys = new Set(changed.map(cellKey));
  const stale = new Set<string>();
  if (changed.length === 0) return stale;
  const waiting: Dependent[] = [];
  const found: CellRef[] = [...changed];
  const markStale = (at: CellRef) => {
    const key = cellKey(at);
    if (changedKeys.has(key) || stale.has(key)) return;
    stale.add(key);
    found.push(at);
  };
  const followAll = formulas.length <= MAX_FOLLOWED;
  for (const { at, formula } of formulas) {
    const references = followAll ? referencesOf(formula, at.sheet) : null;
    if (!references || references.open) markStale(at);
    else waiting.push({ at, ranges: references.ranges });
  }
  follow(found, waiting, markStale);
  return stale;
}

/** Passes staleness on; `found` grows while it is walked. */
function follow(found: readonly CellRef[], waiting: Dependent[], markStale: (at: CellRef) => void): void {
  const readers = new Map<string, Dependent[]>();
  const wide: { range: SheetRange; reader: Dependent }[] = [];
  for (const reader of waiting) {
    for (const range of reader.ranges) {
      if (range.top !== range.bottom || range.left !== range.right) wide.push({ range, reader });
      else addTo(readers, keyOf({ sheet: range.sheet, row: range.top, column: range.left }), reader);
    }
  }
  for (const at of found) {
    for (const reader of readers.get(keyOf(at)) ?? []) markStale(reader.at);
    for (const { range, reader } of wide) {
      if (sameSheet(range.sheet, at.sheet) && contains(range, at)) markStale(reader.at);
    }
  }
}

function formulaCells(sheets: readonly SheetSnapshot[]): { at: CellRef; formula: string }[] {
  return sheets.flatMap((sheet) =>
    sheet.cells
      .filter((cell): cell is CellSnapshot & { formula: string } => cell.formula !== undefined)
      .map(({ row, column, formula }) => ({ at: { sheet: sheet.name, row, column }, formula })),
  );
}

/** Formulas may write a sheet's name in another case than the sheet itself. */
function keyOf(at: CellRef): string {
  return `${at.sheet.toLowerCase()}!${at.row * MAX_COLUMNS + at.column}`;
}

function sameSheet(left: string, right: string): boolean {
  return left === right || left.toLowerCase() === right.toLowerCase();
}

function addTo<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** Which formulas depend on cells that have been written, so that their cached results are out of date. */
import { cellIndex } from './a1';
import type { CellRef } from './cell';
import { RangeIndex } from './range-index';
import { referencesOf } from './references';
import type { SheetSnapshot } from './snapshot';

/** Cells by sheet: the sheet's name → `cellIndex` of its cells. */
export type CellSets = ReadonlyMap<string, ReadonlySet<number>>;

/** Entries that the index of ranges may have; beyond, every formula counts as dependent. */
const MAX_ENTRIES = 3_000_000;

/** A formula cell: its sheet (position in the workbook) and its `cellIndex`. */
interface FormulaCell {
  readonly sheet: number;
  readonly index: number;
}

/**
 * Formulas whose result depends on one of the cells, directly or through other formulas. A formula that does not show
 * what it reads (names, tables, INDIRECT) counts as dependent: a wrong result is worse than a missing one. Takes time in
 * proportion to the formulas and what depends on the cells, not to their product.
 * @returns only sheets with such formulas; the changed cells themselves are not among them
 */
export function dependentsOf(changed: readonly CellRef[], sheets: readonly SheetSnapshot[]): CellSets {
  const dependents = new Map<string, Set<number>>();
  if (changed.length === 0) return dependents;
  // Formulas may write a sheet's name in another case than the sheet itself.
  const positions = new Map(sheets.map(({ name }, position) => [name.toLowerCase(), position]));
  const changedCells = changed.flatMap(({ sheet, row, column }) => {
    const position = positions.get(sheet.toLowerCase());
    return position === undefined ? [] : [{ sheet: position, index: cellIndex(row, column) }];
  });
  const done = sheets.map(() => new Set<number>());
  for (const { sheet, index } of changedCells) done[sheet]?.add(index);
  const queue: FormulaCell[] = [...changedCells];
  const add = (cell: FormulaCell): void => {
    const name = sheets[cell.sheet]?.name;
    if (name === undefined || done[cell.sheet]?.has(cell.index)) return;
    done[cell.sheet]?.add(cell.index);
    const cells = dependents.get(name) ?? new Set();
    dependents.set(name, cells.add(cell.index));
    queue.push(cell);
  };
  const indexes = sheets.map(() => new RangeIndex<FormulaCell>());
  let entries = 0;
  sheets.forEach(({ name, cells }, sheet) => {
    for (const { row, column, formula } of cells) {
      if (formula === undefined) continue;
      const cell = { sheet, index: cellIndex(row, column) };
      const references = entries > MAX_ENTRIES ? null : referencesOf(formula, name);
      if (!references || references.open) add(cell);
      for (const range of references?.ranges ?? []) {
        const position = positions.get(range.sheet === name ? name.toLowerCase() : range.sheet.toLowerCase());
        if (position !== undefined) entries += indexes[position]?.add(range, cell) ?? 0;
      }
    }
  });
  for (const { sheet, index } of queue) {
    for (const cell of indexes[sheet]?.take(index) ?? []) add(cell);
  }
  return dependents;
}

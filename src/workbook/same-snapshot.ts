/** Comparing snapshots of one workbook. */
import { sameValue } from './cell';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from './snapshot';

/** Tells whether two snapshots show the same workbook, cell by cell. */
export function sameSnapshot(one: WorkbookSnapshot, other: WorkbookSnapshot): boolean {
  const { sheets, ...book } = one;
  const { sheets: otherSheets, ...otherBook } = other;
  return (
    JSON.stringify(book) === JSON.stringify(otherBook) &&
    sheets.length === otherSheets.length &&
    sheets.every((sheet, index) => sameSheet(sheet, otherSheets[index]))
  );
}

function sameSheet(one: SheetSnapshot, other: SheetSnapshot | undefined): boolean {
  if (!other) return false;
  const { cells, ...sheet } = one;
  const { cells: otherCells, ...otherSheet } = other;
  return (
    JSON.stringify(sheet) === JSON.stringify(otherSheet) &&
    cells.length === otherCells.length &&
    cells.every((cell, index) => sameCell(cell, otherCells[index]))
  );
}

/** Tells whether two cells have the same place, content and members. */
export function sameCell(a: CellSnapshot | undefined, b: CellSnapshot | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return (
    a.row === b.row &&
    a.column === b.column &&
    sameValue(a.value, b.value) &&
    a.formula === b.formula &&
    a.uncached === b.uncached &&
    a.numberFormat === b.numberFormat &&
    a.richText === b.richText &&
    a.checkbox === b.checkbox &&
    a.unlocked === b.unlocked &&
    a.inTable === b.inTable &&
    a.inSpill === b.inSpill
  );
}

/** Looking up the cells of a workbook snapshot. */
import { isCellError, type CellContent, type CellRange, type CellRef } from './cell';
import { MergeIndex } from './range-index';
import { cellsOf } from './sheet-cells';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from './snapshot';

/** Content of a cell, in the form in which writing it would restore the cell. Error constants count as text. */
export function contentOfCell(cell: CellSnapshot | undefined): CellContent {
  if (!cell) return null;
  if (cell.formula !== undefined) return { formula: cell.formula };
  return isCellError(cell.value) ? cell.value.error : cell.value;
}

/** Sheets and cells of a workbook snapshot. */
export class SnapshotIndex {
  private readonly sheets = new Map<string, SheetSnapshot>();
  private readonly merges = new Map<string, MergeIndex>();

  constructor(snapshot: WorkbookSnapshot) {
    for (const sheet of snapshot.sheets) this.sheets.set(sheet.name, sheet);
  }

  sheet(name: string): SheetSnapshot | undefined {
    return this.sheets.get(name);
  }

  /** The cell at a place; `undefined` if there is none. */
  cell(at: CellRef): CellSnapshot | undefined {
    const sheet = this.sheets.get(at.sheet);
    return sheet && cellsOf(sheet).at(at.row, at.column);
  }

  /** The merged area that contains a cell. */
  mergeAt({ sheet, row, column }: CellRef): CellRange | undefined {
    let merges = this.merges.get(sheet);
    if (!merges) this.merges.set(sheet, (merges = new MergeIndex(this.sheets.get(sheet)?.merges ?? [])));
    return merges.at(row, column);
  }

  content(at: CellRef): CellContent {
    return contentOfCell(this.cell(at));
  }

  /** Tells whether the sheet's protection is known to forbid writing the cell. */
  isLocked(at: CellRef): boolean {
    const sheet = this.sheet(at.sheet);
    if (!sheet?.protected) return false;
    return this.cell(at)?.unlocked === undefined ? !sheet.hasMixedLocks : !this.cell(at)?.unlocked;
  }
}

const INDEXES = new WeakMap<WorkbookSnapshot, SnapshotIndex>();

/** The index of a snapshot, made once per snapshot. */
export function indexOf(snapshot: WorkbookSnapshot): SnapshotIndex {
  const index = INDEXES.get(snapshot) ?? new SnapshotIndex(snapshot);
  INDEXES.set(snapshot, index);
  return index;
}

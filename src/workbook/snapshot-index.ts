/** Looking cells up in a snapshot. */
import { isCellError, type CellContent, type CellRef } from './cell';
import { cellsOf } from './sheet-cells';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from './snapshot';

/** What a cell of a snapshot holds, as it would have to be written to put it back. Error constants count as text. */
export function contentOfCell(cell: CellSnapshot | undefined): CellContent {
  if (!cell) return null;
  if (cell.formula !== undefined) return { formula: cell.formula };
  return isCellError(cell.value) ? cell.value.error : cell.value;
}

/** Cells of a workbook's snapshot by their place. */
export class SnapshotIndex {
  private readonly sheets = new Map<string, SheetSnapshot>();

  constructor(snapshot: WorkbookSnapshot) {
    for (const sheet of snapshot.sheets) this.sheets.set(sheet.name, sheet);
  }

  /** The sheet of that name, if there is one. */
  sheet(name: string): SheetSnapshot | undefined {
    return this.sheets.get(name);
  }

  /** The cell at a place; `undefined` where nothing is. */
  cell(at: CellRef): CellSnapshot | undefined {
    const sheet = this.sheets.get(at.sheet);
    return sheet && cellsOf(sheet).at(at.row, at.column);
  }

  /** What the cell at a place holds. */
  content(at: CellRef): CellContent {
    return contentOfCell(this.cell(at));
  }

  /** Tells whether protection keeps the cell at a place from being written. */
  isLocked(at: CellRef): boolean {
    return this.sheet(at.sheet)?.protected === true && this.cell(at)?.unlocked !== true;
  }
}

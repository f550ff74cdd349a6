/** A workbook that lives in memory. */
import { cellKey } from './a1';
import { applyWrites } from './apply-writes';
import type { CellRef } from './cell';
import type { SheetSnapshot, WorkbookSnapshot } from './snapshot';
import { WorkbookError, type CellWrite, type Navigator, type ReadProgress, type Workbook } from './workbook';
import { assertWritable, type WritableSheet } from './write-checks';

/** Behaves as the snapshot says: a read-only or protected one refuses to be written. It calculates no formulas. */
export class MemoryWorkbook implements Workbook, Navigator {
  private current: WorkbookSnapshot;
  private selection: CellRef | null = null;

  constructor(snapshot: WorkbookSnapshot) {
    this.current = structuredClone(snapshot);
  }

  /** The cell that was selected last. */
  get selected(): CellRef | null {
    return this.selection;
  }

  read(onProgress?: ReadProgress): Promise<WorkbookSnapshot> {
    onProgress?.(this.current.sheets.length, this.current.sheets.length);
    return Promise.resolve(structuredClone(this.current));
  }

  write(writes: readonly CellWrite[]): Promise<void> {
    return new Promise((resolve) => {
      assertWritable(this.current.readOnly, (name) => this.writableSheet(name), writes);
      this.current = applyWrites(this.current, writes);
      resolve();
    });
  }

  select(at: CellRef): Promise<void> {
    const sheet = this.sheet(at.sheet);
    if (!sheet)
      return Promise.reject(new WorkbookError('sheet-missing', `no sheet named ${at.sheet}`, at.sheet));
    this.selection = at;
    return Promise.resolve();
  }

  private sheet(name: string): SheetSnapshot | undefined {
    return this.current.sheets.find((sheet) => sheet.name === name);
  }

  private writableSheet(name: string): WritableSheet | undefined {
    const sheet = this.sheet(name);
    if (!sheet) return undefined;
    const unlocked = new Set(
      sheet.cells
        .filter((cell) => cell.unlocked)
        .map((cell) => cellKey({ sheet: name, row: cell.row, column: cell.column })),
    );
    return {
      protected: sheet.protected,
      isUnlocked: (row, column) => unlocked.has(cellKey({ sheet: name, row, column })),
    };
  }
}

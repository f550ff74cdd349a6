/** A workbook in memory. */
import { applyWrites } from '../../src/workbook/apply-writes';
import type { CellContent, CellRef } from '../../src/workbook/cell';
import { cellsOf } from '../../src/workbook/sheet-cells';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { SnapshotIndex } from '../../src/workbook/snapshot-index';
import {
  WorkbookError,
  type CellWrite,
  type Navigator,
  type ReadProgress,
  type Workbook,
} from '../../src/workbook/workbook';
import { assertWritable, type WritableSheet } from '../../src/workbook/write-checks';

/**
 * Refuses writes if the snapshot is read-only or protected. It calculates no formulas. Snapshots are never changed, so
 * it stores and returns the same objects: sheets without a write are read only once.
 */
export class MemoryWorkbook implements Workbook, Navigator {
  private selection: CellRef | null = null;

  constructor(private current: WorkbookSnapshot) {}

  get selected(): CellRef | null {
    return this.selection;
  }

  read(onProgress?: ReadProgress): Promise<WorkbookSnapshot> {
    onProgress?.(this.current.sheets.length, this.current.sheets.length);
    return Promise.resolve(this.current);
  }

  write(writes: readonly CellWrite[]): Promise<readonly CellContent[]> {
    return new Promise((resolve) => {
      assertWritable(this.current.readOnly, (name) => this.writableSheet(name), writes);
      const index = new SnapshotIndex(this.current);
      const before = writes.map(({ at }) => index.content(at));
      this.current = applyWrites(this.current, writes);
      resolve(before);
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
    return {
      protected: sheet.protected,
      isUnlocked: (row, column) => cellsOf(sheet).at(row, column)?.unlocked === true,
    };
  }
}

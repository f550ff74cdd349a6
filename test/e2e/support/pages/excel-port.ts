/** An add-in that is nothing but our port over office.js, and the writing of edits through it. */
import { writeEdits, type StructureGuard, type WriteReport } from '../../../../src/correction';
import { ExcelWorkbook } from '../../../../src/excel/excel-workbook';
import type { CellEdit, CellRef } from '../../../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import { WorkbookError, type CellWrite, type WorkbookFault } from '../../../../src/workbook/workbook';

/** A result, or the port's error, as plain JSON. */
export type PortResult<T> =
  | { readonly value: T }
  | { readonly fault: WorkbookFault; readonly message: string; readonly detail?: string };

/** The port as tests call it from outside the page. */
export interface PortDriver {
  /** `progress` lists what was reported meanwhile. */
  read(): Promise<PortResult<{ snapshot: WorkbookSnapshot; progress: [number, number][] }>>;
  write(writes: readonly CellWrite[]): Promise<PortResult<null>>;
  select(at: CellRef): Promise<PortResult<null>>;
  /** Writes edits and reads back, as the pane does. */
  writeEdits(edits: readonly CellEdit[], guard: StructureGuard): Promise<PortResult<WriteReport>>;
}

declare global {
  interface Window {
    excelPort: PortDriver;
  }
}

const workbook = new ExcelWorkbook();

async function result<T>(work: () => Promise<T>): Promise<PortResult<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { fault, message, detail } = error;
    return { fault, message, ...(detail === undefined ? {} : { detail }) };
  }
}

window.excelPort = {
  read: () =>
    result(async () => {
      const progress: [number, number][] = [];
      const snapshot = await workbook.read((done, total) => progress.push([done, total]));
      return { snapshot, progress };
    }),
  write: (writes) => result(() => workbook.write(writes).then(() => null)),
  select: (at) => result(() => workbook.select(at).then(() => null)),
  writeEdits: (edits, guard) => result(() => writeEdits(workbook, edits, guard)),
};

window.officeReady = Office.onReady();

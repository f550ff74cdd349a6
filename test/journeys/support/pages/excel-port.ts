/** An add-in with only the port over office.js and the writing of edits. */
import { writeEdits, type StructureGuard, type WriteReport } from '../../../../src/correction';
import { DocumentSettings } from '../../../../src/excel/document-settings';
import { placeSheet, type PlacedSheet } from '../../../../src/excel/place-sheet';
import { ExcelWorkbook } from '../../../../src/excel/excel-workbook';
import type { CellContent, CellEdit, CellRef } from '../../../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import {
  WorkbookError,
  type CellWrite,
  type ReadPurpose,
  type WorkbookFault,
} from '../../../../src/workbook/workbook';

/** A result, or the port's error, as plain JSON. */
export type PortResult<T> =
  | { readonly value: T }
  | { readonly fault: WorkbookFault; readonly message: string; readonly detail?: string };

export interface PortReading {
  readonly snapshot: WorkbookSnapshot;
  /** Reported progress. */
  readonly progress: readonly (readonly [done: number, total: number])[];
}

/** The port for tests outside the page. Large data is passed as JSON text, which is faster. */
interface PortDriver {
  /** @returns a `PortResult<PortReading>` as JSON */
  read(purpose?: ReadPurpose, writes?: readonly CellWrite[]): Promise<string>;
  write(writes: readonly CellWrite[]): Promise<PortResult<readonly CellContent[]>>;
  select(at: CellRef): Promise<PortResult<null>>;
  /** Appends to a text that is stored in the workbook. @returns the text after the change */
  addText(name: string, text: string): Promise<PortResult<string | null>>;
  placeSheet(sheet: PlacedSheet): Promise<PortResult<null>>;
  /** Subscribes to edits; `window.edits` counts them. */
  watch(): Promise<PortResult<null>>;
  /** Writes edits and reads back, as the pane does. */
  writeEdits(edits: readonly CellEdit[], guard: StructureGuard): Promise<PortResult<WriteReport>>;
}

declare global {
  interface Window {
    excelPort: PortDriver;
    edits: number;
  }
}

let workbook = new ExcelWorkbook();
let unwatch: (() => Promise<void>) | null = null;

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
  read: (purpose, writes) =>
    result(async (): Promise<PortReading> => {
      const progress: [number, number][] = [];
      const snapshot = await workbook.read((done, total) => progress.push([done, total]), purpose, writes);
      return { snapshot, progress };
    }).then(JSON.stringify),
  write: (writes) => result(() => workbook.write(writes)),
  addText: (name, text) =>
    result(async () => {
      const texts = new DocumentSettings(Office.context.document.settings);
      await texts.change(name, (now) => (now ?? '') + text);
      return texts.get(name);
    }),
  placeSheet: (sheet) => result(() => placeSheet(sheet).then(() => null)),
  watch: () =>
    result(async () => {
      unwatch = await workbook.watch(() => (window.edits += 1));
      return null;
    }),
  select: (at) => result(() => workbook.select(at).then(() => null)),
  writeEdits: (edits, guard) => result(() => writeEdits(workbook, edits, guard)),
};

window.edits = 0;
window.resetAddin = async () => {
  await unwatch?.();
  unwatch = null;
  workbook = new ExcelWorkbook();
};
window.officeReady = Office.onReady();

/** A page that is Excel: frames an add-in and answers its office.js from a workbook in memory. */
import type { CellValue } from '../../../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import { parseCell } from '../../../../src/workbook/a1';
import { createHost } from '../../../../src/workbench/host/host';
import type { HostFaults } from '../../../../src/workbench/host/faults';
import type { HostCell } from '../../../../src/workbench/host/model';
import { MemoryHostWorkbook } from '../../../../src/workbench/host/memory/memory-workbook';
import type { MemoryHostSheet } from '../../../../src/workbench/host/memory/memory-sheet';

/** What tests do with the page. All data is plain JSON. */
export interface EmulatedExcel {
  /** Opens a workbook and, beside it, the add-in's page. */
  open(snapshot: WorkbookSnapshot, addinUrl: string, excelApi: string): void;
  readonly faults: HostFaults;
  cell(sheet: string, address: string): HostCell;
  value(sheet: string, address: string): CellValue;
  sheetNames(): string[];
  /** The active sheet's name and the selected range. */
  selection(): { sheet: string; top: number; left: number; bottom: number; right: number };
  settings(): Record<string, string>;
}

declare global {
  interface Window {
    excel: EmulatedExcel;
  }
}

let workbook = new MemoryHostWorkbook('');
let faults: HostFaults | undefined;

function sheetNamed(name: string): MemoryHostSheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function cellAt(sheet: string, address: string): HostCell {
  const at = parseCell(address);
  if (!at) throw new Error(`${address} is not a cell`);
  return sheetNamed(sheet).cell(at.row, at.column);
}

window.excel = {
  open(snapshot, addinUrl, excelApi) {
    workbook = MemoryHostWorkbook.fromSnapshot(snapshot);
    const frame = document.createElement('iframe');
    ({ faults } = createHost({ frame, addinUrl, workbook, excelApi }));
    document.body.append(frame);
  },
  get faults() {
    if (!faults) throw new Error('no workbook is open');
    return faults;
  },
  cell: cellAt,
  value: (sheet, address) => cellAt(sheet, address).value,
  sheetNames: () => workbook.sheets.map((sheet) => sheet.name),
  selection: () => ({
    sheet: workbook.sheets.find((sheet) => sheet.id === workbook.activeSheet)?.name ?? '',
    ...workbook.selection,
  }),
  settings: () => Object.fromEntries(workbook.settings),
};

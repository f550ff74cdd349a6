/** The emulated Excel: frames an add-in and answers its office.js from a workbook in memory. */
import type { CellRange, CellValue } from '../../../../src/workbook/cell';
import type { SheetVisibility, WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import { cellKey, parseRange } from '../../../../src/workbook/a1';
import { placeOf } from '../../../../src/workbook/sketch';
import { createHost, type ExcelHost } from '../../../../src/workbench/host/host';
import type { ExcelTraits } from '../../../../src/workbench/host/richapi/excel-traits';
import type { HostFaults } from '../../../../src/workbench/host/faults';
import type { BatchRequest } from '../../../../src/workbench/host/richapi/protocol';
import type {
  HostBlock,
  HostCell,
  HostCellChange,
  HostContent,
  HostTextRun,
} from '../../../../src/workbench/host/model';
import { MemoryHostWorkbook } from '../../../support/host/memory/memory-workbook';
import type { MemoryHostSheet } from '../../../support/host/memory/memory-sheet';

/** What tests can do with the page. Large data is passed as JSON text, which is faster than objects. */
export interface EmulatedExcel {
  /** Opens a workbook and the add-in's page. @param workbook a `WorkbookSnapshot` as JSON */
  open(workbook: string, addinUrl: string, excelApi: string, traits?: ExcelTraits): void;
  /** Closes the add-in's page, also in the middle of work, and opens it on the present workbook. */
  openAddin(addinUrl: string, excelApi: string, traits?: ExcelTraits): void;
  /** Closes the add-in's page, also in the middle of work. */
  closeAddin(): void;
  /** Closes all add-ins' pages. */
  closeAll(): void;
  /** Opens a second add-in's page on the workbook. `faults` still concern the first. */
  openBeside(addinUrl: string, excelApi: string): void;
  /** Replaces the open workbook without restarting the add-in, and removes pending faults. */
  replace(workbook: string): void;
  readonly faults: HostFaults;
  /** Requests of the add-in since `replace` or its opening: `SentRequest`s as JSON. */
  requests(): string;
  clearRequests(): void;
  /** Protects the workbook's structure: sheets can't be added, removed or renamed. */
  protectStructure(): void;
  /** Hides rows (0-based) by a filter. */
  filterOut(sheet: string, first: number, last: number): void;
  /** Adds an array formula or a pivot table. */
  addBlock(sheet: string, kind: HostBlock['kind'], range: string): void;
  /** Changes a sheet without sending an event, as if the event were lost. Rows are 0-based. */
  changeSilently(sheet: string, change: SilentChange): void;
  /** 另存为 under another name. */
  saveAs(name: string): void;
  /** Turns a sheet into a chart sheet. */
  makeChart(sheet: string): void;
  /** A person adds a sheet. */
  addSheet(name: string): void;
  /** All contents by cell, such as `表!A1`. */
  contents(): Record<string, HostContent>;
  cell(sheet: string, address: string): HostCell;
  value(sheet: string, address: string): CellValue;
  sheetNames(): string[];
  /** The active sheet's name and the selected range. */
  selection(): { sheet: string; top: number; left: number; bottom: number; right: number };
  settings(): Record<string, string>;
  /** A co-author's add-in stores a text in the workbook. */
  setSetting(name: string, text: string): void;
  /** Removes a stored text, as a program that does not keep settings would. */
  removeSetting(name: string): void;
  /** Sets the text runs of a cell. */
  setRuns(sheet: string, address: string, runs: readonly HostTextRun[]): void;
  /** A cell is being edited. */
  isEditing(): boolean;
  /** Number of steps that Ctrl+Z could undo. */
  undoSteps(): number;
  /** A person presses Ctrl+Z. */
  undo(): void;
}

/** A request with the flags that office.js sent with it. */
export type SentRequest = BatchRequest & { readonly flags: number };

/** Absent members stay as they are. */
export interface SilentChange {
  readonly cells?: readonly HostCellChange[];
  readonly hiddenRows?: readonly [first: number, last: number];
  readonly visibility?: SheetVisibility;
}

declare global {
  interface Window {
    excel: EmulatedExcel;
  }
}

let workbook = new MemoryHostWorkbook('');
let host: ExcelHost | undefined;
let beside: ExcelHost | undefined;
let requests: SentRequest[] = [];

function sheetNamed(name: string): MemoryHostSheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function contentsOf(sheet: MemoryHostSheet): [string, HostContent][] {
  const used = sheet.usedRange(true);
  const found: [string, HostContent][] = [];
  for (let row = 0; row <= (used?.bottom ?? -1); row += 1) {
    for (let column = 0; column <= (used?.right ?? -1); column += 1) {
      const { content } = sheet.cell(row, column);
      if (content !== null) found.push([cellKey({ sheet: sheet.name, row, column }), content]);
    }
  }
  return found;
}

function cellAt(sheet: string, address: string): HostCell {
  const { row, column } = placeOf(address);
  return sheetNamed(sheet).cell(row, column);
}

function rangeOf(address: string): CellRange {
  const range = parseRange(address);
  if (!range) throw new Error(`${address} is not a range`);
  return range;
}

function newFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.width = '350';
  frame.height = '700';
  return frame;
}

window.excel = {
  open(snapshot, addinUrl, excelApi, traits) {
    workbook = MemoryHostWorkbook.fromSnapshot(JSON.parse(snapshot) as WorkbookSnapshot);
    this.openAddin(addinUrl, excelApi, traits);
  },
  openAddin(addinUrl, excelApi, traits = {}) {
    this.closeAddin();
    requests = [];
    const frame = newFrame();
    host = createHost({
      frame,
      addinUrl,
      workbook,
      excelApi,
      traits,
      onRequest: (request, flags) => requests.push({ ...request, flags }),
    });
    document.body.prepend(frame);
  },
  closeAddin() {
    host?.close();
    document.querySelector('iframe:not([title])')?.remove();
  },
  closeAll() {
    this.closeAddin();
    beside?.close();
    document.querySelector('iframe[title="beside"]')?.remove();
  },
  openBeside(addinUrl, excelApi) {
    beside?.close();
    const frame = newFrame();
    frame.title = 'beside';
    beside = createHost({ frame, addinUrl, workbook, excelApi });
    document.body.append(frame);
  },
  replace(snapshot) {
    requests = [];
    host?.emptyUndo();
    host?.faults.reset();
    for (const kind of ['cell-editing', 'withhold-values'] as const)
      host?.faults.disturb({ kind, on: false });
    workbook.restore(JSON.parse(snapshot) as WorkbookSnapshot);
  },
  contents: () => Object.fromEntries(workbook.sheets.flatMap(contentsOf)),
  get faults() {
    if (!host) throw new Error('no workbook is open');
    return host.faults;
  },
  requests: () => JSON.stringify(requests),
  clearRequests: () => void (requests = []),
  protectStructure: () => void (workbook.structureProtected = true),
  filterOut: (sheet, first, last) => {
    sheetNamed(sheet).filtered = true;
    sheetNamed(sheet).setRowsHidden(first, last, true);
  },
  addBlock: (sheet, kind, range) => {
    const owner = sheetNamed(sheet);
    owner.blocks = [...owner.blocks, { kind, range: rangeOf(range) }];
  },
  changeSilently: (name, { cells = [], hiddenRows, visibility }) => {
    const sheet = sheetNamed(name);
    workbook.changeSilently(() => sheet.write(cells));
    if (hiddenRows) sheet.setRowsHidden(...hiddenRows, true);
    if (visibility) sheet.setVisibility(visibility);
  },
  saveAs: (name) => void (workbook.name = name),
  makeChart: (sheet) => void (sheetNamed(sheet).isChart = true),
  addSheet: (name) => void workbook.addSheet(name),
  cell: cellAt,
  value: (sheet, address) => cellAt(sheet, address).value,
  sheetNames: () => workbook.sheets.map((sheet) => sheet.name),
  selection: () => ({
    sheet: workbook.sheets.find((sheet) => sheet.id === workbook.activeSheet)?.name ?? '',
    ...workbook.selection,
  }),
  settings: () => Object.fromEntries(workbook.settings),
  setSetting: (name, text) => void workbook.settings.set(name, JSON.stringify(text)),
  removeSetting: (name) => void workbook.settings.delete(name),
  setRuns: (sheet, address, runs) => {
    const { row, column } = placeOf(address);
    sheetNamed(sheet).write([{ row, column, runs }]);
  },
  isEditing: () => host?.isEditing ?? false,
  undoSteps: () => host?.undoSteps ?? 0,
  undo: () => host?.undo(),
};

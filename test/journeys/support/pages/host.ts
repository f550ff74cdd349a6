/** A page that is Excel: frames an add-in and answers its office.js from a workbook in memory. */
import type { CellRange, CellValue } from '../../../../src/workbook/cell';
import type { SheetVisibility, WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import { cellKey, parseRange } from '../../../../src/workbook/a1';
import { placeOf } from '../../../../src/workbook/sketch';
import { createHost, type ExcelHost } from '../../../../src/workbench/host/host';
import type { ExcelTraits } from '../../../../src/workbench/host/context';
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

/** What tests do with the page. All data is plain JSON; what can be large comes and goes as its text, which is quicker on its way. */
export interface EmulatedExcel {
  /** Opens a workbook and, beside it, the add-in's page. @param workbook a `WorkbookSnapshot` as JSON */
  open(workbook: string, addinUrl: string, excelApi: string, traits?: ExcelTraits): void;
  /** Closes the add-in's page, at whatever it is, and opens one on the workbook as it stands. */
  openAddin(addinUrl: string, excelApi: string, traits?: ExcelTraits): void;
  /** Closes the add-in's page, at whatever it is. */
  closeAddin(): void;
  /** Closes all add-ins' pages. */
  closeAll(): void;
  /** Opens another add-in's page on the workbook, as a second window does: `faults` stay those of the first. */
  openBeside(addinUrl: string, excelApi: string): void;
  /** Puts another workbook in place of the open one, without starting the add-in anew. Faults are forgotten. */
  replace(workbook: string): void;
  readonly faults: HostFaults;
  /** What the add-in has asked since `replace`, or since it was opened: `SentRequest`s as JSON. */
  requests(): string;
  clearRequests(): void;
  /** Nobody can add, remove or rename sheets any more. */
  protectStructure(): void;
  /** Hides rows (0-based) by a filter. */
  filterOut(sheet: string, first: number, last: number): void;
  /** Makes an array or a pivot table of cells. */
  addBlock(sheet: string, kind: HostBlock['kind'], range: string): void;
  /** Changes a sheet without an event: what has none in Excel, or one that got lost. Rows are 0-based. */
  changeSilently(sheet: string, change: SilentChange): void;
  /** 另存为 under another name. */
  saveAs(name: string): void;
  /** Makes a chart sheet of a sheet. */
  makeChart(sheet: string): void;
  /** A person adds a sheet. */
  addSheet(name: string): void;
  /** Every content that is not empty, by `表!A1`. */
  contents(): Record<string, HostContent>;
  cell(sheet: string, address: string): HostCell;
  value(sheet: string, address: string): CellValue;
  sheetNames(): string[];
  /** The active sheet's name and the selected range. */
  selection(): { sheet: string; top: number; left: number; bottom: number; right: number };
  settings(): Record<string, string>;
  /** A co-author's add-in keeps a text in the workbook. */
  setSetting(name: string, text: string): void;
  /** The file is saved and opened by something that does not keep the text. */
  removeSetting(name: string): void;
  /** Gives stretches of a cell's text fonts of their own. */
  setRuns(sheet: string, address: string, runs: readonly HostTextRun[]): void;
  /** A cell is being edited. */
  isEditing(): boolean;
  /** How many steps Ctrl+Z could take back. */
  undoSteps(): number;
  /** A person presses Ctrl+Z. */
  undo(): void;
}

/** A request with the flags that office.js sent with it. */
export type SentRequest = BatchRequest & { readonly flags: number };

/** What is left out stays. */
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

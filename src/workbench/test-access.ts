/** `window.workbench`: what tests and a person at the console can do without a pointer. */
import { parseCell, rangeToA1 } from '../workbook/a1';
import type { CellRange } from '../workbook/cell';
import type { UniverGrid } from './grid/univer-grid';
import type { HostFaults } from './host/faults';
import type { HostCell } from './host/model';
import type { Theme, ThemeSwitch } from './page/theme';
import type { Pane } from './pane';
import type { Workbench } from './workbench';

export interface WorkbenchAccess {
  /** Shows a file. @returns whether it could be read */
  open(bytes: Uint8Array, name: string): Promise<boolean>;
  /** The file as 另存为 would save it. */
  save(): Promise<Uint8Array>;
  /** A cell as it stands. @throws Error for an unknown sheet or address */
  cell(sheet: string, address: string): HostCell;
  /** Enters into a cell as a person would, without a keyboard: `=…` is a formula, `45` a number. */
  enter(sheet: string, address: string, entry: string): void;
  /** Selected range on the active sheet, such as `绩效目标!D18`; a merged area is the whole area. */
  selection(): string;
  /** Resolves when all formulas are calculated. */
  settled(): Promise<void>;
  /** Faults on command between the add-in and Excel. */
  readonly faults: HostFaults;
  setTheme(theme: Theme): void;
  readonly grid: UniverGrid;
}

declare global {
  interface Window {
    workbench: WorkbenchAccess;
  }
}

interface Parts {
  readonly workbench: Workbench;
  readonly pane: Pane;
  readonly theme: ThemeSwitch;
  readonly grid: UniverGrid;
}

/** Puts the access on `window`. */
export function exposeForTests({ workbench, pane, theme, grid }: Parts): void {
  const sheetNamed = (name: string) => {
    const sheet = workbench.workbook.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  window.workbench = {
    open: (bytes, name) => workbench.open(bytes, name),
    save: async () => (await workbench.save()).bytes,
    cell: (sheet, address) => {
      const { row, column } = place(address);
      return sheetNamed(sheet).cell(row, column);
    },
    enter: (sheet, address, entry) => {
      const { row, column } = place(address);
      grid.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(row, column).setValue(entry);
    },
    selection: () => {
      const { sheets, activeSheet, selection } = workbench.workbook;
      return qualified(sheets.find(({ id }) => id === activeSheet)?.name ?? '', selection);
    },
    settled: () => workbench.workbook.settled(),
    get faults() {
      return pane.host.faults;
    },
    setTheme: (chosen) => theme.set(chosen),
    grid,
  };
}

/** @throws Error for what is no cell */
function place(address: string): { row: number; column: number } {
  const at = parseCell(address);
  if (!at) throw new Error(`${address} is not a cell`);
  return at;
}

function qualified(sheet: string, range: CellRange): string {
  return `${sheet}!${rangeToA1(range)}`;
}

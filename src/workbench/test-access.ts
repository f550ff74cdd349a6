/** `window.workbench`: access for tests and for the browser's console. */
import { rangeToA1 } from '../workbook/a1';
import { placeOf } from '../workbook/sketch';
import type { CellRange } from '../workbook/cell';
import type { UniverGrid } from './grid/univer-grid';
import type { HostFaults } from './host/faults';
import type { HostCell, HostSheet, HostWorkbook } from './host/model';
import type { Theme, ThemeSwitch } from './page/theme';
import type { Pane } from './pane';
import type { Workbench } from './workbench';

/** Access that does not need a grid on the page. */
interface PaneAccess {
  /** Shows a file. @returns whether it could be read */
  open(bytes: Uint8Array, name: string): Promise<boolean>;
  /** The present state of a cell. @throws Error for an unknown sheet or address */
  cell(sheet: string, address: string): HostCell;
  /** Enters a text into a cell like a person, without a keyboard: `=…` is a formula, `45` a number. */
  enter(sheet: string, address: string, entry: string): void;
  /** The selected range on the active sheet, such as `绩效目标!D18`; a merged area is given as a whole. */
  selection(): string;
  /** Resolves when all formulas are calculated. */
  settled(): Promise<void>;
  /** Fault injection between the add-in and Excel. */
  readonly faults: HostFaults;
  setTheme(theme: Theme): void;
}

interface WorkbenchAccess extends PaneAccess {
  /** The file as 另存为 would save it. */
  save(): Promise<Uint8Array>;
  readonly grid: UniverGrid;
}

declare global {
  interface Window {
    workbench: WorkbenchAccess;
  }
}

interface PaneParts {
  readonly open: PaneAccess['open'];
  readonly setTheme: PaneAccess['setTheme'];
  readonly pane: Pane;
  /**
   * The open workbook.
   * @throws Error before a file was opened
   */
  readonly workbook: () => HostWorkbook;
  /** Enters a text into a cell (0-based) like a person. */
  readonly enter: (sheet: HostSheet, row: number, column: number, entry: string) => void;
}

/** The access to a pane beside a workbook. */
export function accessTo({ pane, workbook, enter, ...rest }: PaneParts): PaneAccess {
  const sheetNamed = (name: string): HostSheet => {
    const sheet = workbook().sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  return {
    ...rest,
    cell: (sheet, address) => {
      const { row, column } = placeOf(address);
      return sheetNamed(sheet).cell(row, column);
    },
    enter: (sheet, address, entry) => {
      const { row, column } = placeOf(address);
      enter(sheetNamed(sheet), row, column, entry);
    },
    selection: () => {
      const { sheets, activeSheet, selection } = workbook();
      return qualified(sheets.find(({ id }) => id === activeSheet)?.name ?? '', selection);
    },
    settled: () => workbook().settled(),
    get faults() {
      return pane.host.faults;
    },
  };
}

interface Parts {
  readonly workbench: Workbench;
  readonly pane: Pane;
  readonly theme: ThemeSwitch;
  readonly grid: UniverGrid;
}

/** Puts the access on `window`. */
export function exposeForTests({ workbench, pane, theme, grid }: Parts): void {
  const access = accessTo({
    pane,
    workbook: () => workbench.workbook,
    open: (bytes, name) => workbench.open(bytes, name),
    setTheme: (chosen) => theme.set(chosen),
    enter: ({ name }, row, column, entry) => {
      grid.api.getActiveWorkbook()?.getSheetByName(name)?.getRange(row, column).setValue(entry);
    },
  });
  window.workbench = Object.assign(access, { save: () => workbench.save(), grid });
}

function qualified(sheet: string, range: CellRange): string {
  return `${sheet}!${rangeToA1(range)}`;
}

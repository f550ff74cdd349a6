/**
 * Emulated Excel with the task pane and without a grid. Tests of the pane that run in the workbench also run here, on a workbook in
 * memory and in about half the time. `?addin=…` is the address of the pane.
 */
import { Pane } from '../../../../src/workbench/pane';
import { readInput } from '../../../../src/workbench/host/richapi/input';
import { Regions } from '../../../../src/workbench/page/regions';
import { accessTo } from '../../../../src/workbench/test-access';
import { openXlsx } from '../../../../src/xlsx';
import { MemoryHostWorkbook } from '../../../support/host/memory/memory-workbook';

const EXCEL_API = '1.18';

const grid = document.createElement('button');
grid.textContent = '表格';
document.body.style.cssText = 'display: flex; height: 100vh; margin: 0; box-sizing: border-box';
document.body.append(grid);
const container = document.createElement('div');
container.id = 'pane';
container.style.cssText = 'flex: none; width: 350px; margin-left: auto';
document.body.append(container);

let workbook: MemoryHostWorkbook | null = null;
const pane = new Pane(
  container,
  EXCEL_API,
  'light',
  new URLSearchParams(location.search).get('addin') ?? undefined,
);
const regions = new Regions([
  { find: () => grid },
  { find: () => container.querySelector('iframe'), focus: () => pane.focus() },
]);
pane.onStart = (frame) => {
  regions.listen(frame);
  const shown = container.querySelector('iframe');
  if (shown) shown.style.cssText += 'width: 100%; height: 100%; border: 0';
};
pane.onKeyboardExit = (exit) => regions.go(exit === 'forward' ? 1 : -1);

Object.assign(window, {
  workbench: accessTo({
    pane,
    workbook: () => {
      if (!workbook) throw new Error('no file is open');
      return workbook;
    },
    open: async (bytes, name) => {
      workbook = MemoryHostWorkbook.fromSnapshot(await openXlsx(bytes, name).read());
      pane.start(workbook);
      return true;
    },
    setTheme: (theme) => pane.setTheme(theme),
    enter: (sheet, row, column, entry) => {
      const { numberFormat } = sheet.cell(row, column);
      const input = readInput(entry, numberFormat);
      if (input) sheet.write([{ row, column, ...input }]);
    },
  }),
});

/**
 * The port over office.js keeps the contract on the workbench's grid: nothing is lost between file, Univer, emulated Excel and
 * office.js.
 */
import type { Frame, Page } from 'playwright-core';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { workbookContract } from '../contract/workbook-contract';
import { xlsxOf } from '../support/xlsx-builder';
import { portOver } from './support/remote-port';
import { TEST_TIMEOUT, WorkbenchLab } from './support/workbench';

interface Shown {
  readonly fixture: string;
  readonly pane: Frame;
  /** The snapshot that the port reads before the first write. */
  readonly first: WorkbookSnapshot;
}

let lab: WorkbenchLab;
let page: Page;
let shown: Shown | null = null;
beforeAll(async () => {
  lab = await WorkbenchLab.start();
  ({ page } = await lab.open({ bare: true }));
});
afterAll(() => lab.close());
jest.setTimeout(TEST_TIMEOUT);

/** Opens the file of a fixture, or undoes all changes if it is open, with a new port. */
async function show(fixture: WorkbookSnapshot): Promise<Frame> {
  const wanted = JSON.stringify(fixture);
  if (shown?.fixture === wanted) {
    await undoAll(shown.pane);
    return shown.pane;
  }
  const pane = await lab.show(page, xlsxOf(fixture), fixture.name);
  const first = await portOver({ addin: pane }).read();
  await undoAll(pane);
  shown = { fixture: wanted, pane, first };
  return pane;
}

/** Undoes all changes, which is faster than opening the file again. */
async function undoAll(pane: Frame): Promise<void> {
  await page.evaluate(async () => {
    while (await window.workbench.grid.api.undo());
    await window.workbench.settled();
  });
  await pane.evaluate(() => window.resetAddin());
}

/** A recalculated formula takes the number format of the cells to which it refers. */
function withoutFormats({ sheets, ...workbook }: WorkbookSnapshot): object {
  return {
    ...workbook,
    sheets: sheets.map(({ cells, ...sheet }) => ({
      ...sheet,
      cells: cells.map(({ numberFormat, ...cell }) =>
        cell.formula === undefined ? { ...cell, numberFormat } : cell,
      ),
    })),
  };
}

workbookContract(
  'ExcelWorkbook over the workbench',
  async (fixture) => portOver({ addin: await show(fixture) }),
  // `spills` is left out because `=A1:A3` in a file gives a single value; files mark array formulas.
  ['read-only', 'fonts', 'spills'],
);

test('undoing all changes restores the opened workbook, so every case starts with the same one', async () => {
  if (!shown) throw new Error('nothing was opened');
  await undoAll(shown.pane);
  const now = await portOver({ addin: shown.pane }).read();
  expect(withoutFormats(now)).toEqual(withoutFormats(shown.first));
});

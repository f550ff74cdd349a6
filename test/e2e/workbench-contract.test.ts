/**
 * The port over office.js keeps the contract on the workbench's grid, too: file, Univer, emulated Excel and office.js
 * together lose nothing.
 */
import type { Page } from 'playwright-core';
import { workbookContract } from '../contract/workbook-contract';
import { xlsxOf } from '../support/xlsx-builder';
import { portOver } from './support/remote-port';
import { TEST_TIMEOUT, WorkbenchLab } from './support/workbench';

let lab: WorkbenchLab;
let page: Page;
beforeAll(async () => {
  lab = await WorkbenchLab.start();
  ({ page } = await lab.open({ bare: true }));
});
afterAll(() => lab.close());
jest.setTimeout(TEST_TIMEOUT);

workbookContract(
  'ExcelWorkbook over the workbench',
  async (fixture) => {
    const pane = await lab.show(page, xlsxOf(fixture), fixture.name);
    return portOver({ addin: pane });
  },
  ['read-only', 'fonts'],
);

/**
 * The port over office.js keeps the contract on the workbench's grid, too: file, Univer, emulated Excel and office.js
 * together lose nothing.
 */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { workbookContract } from '../contract/workbook-contract';
import { xlsxOf } from '../support/xlsx-builder';
import { portOver } from './support/remote-port';
import { ROOT } from './support/shared';
import { TEST_TIMEOUT, WorkbenchLab } from './support/workbench';

/** The port as a script, built for the browser tests (see support/pages.webpack.mjs). */
const PORT_SCRIPT = path.join(ROOT, 'dist/e2e/excel-port.js');

let lab: WorkbenchLab;
let page: Page;
beforeAll(async () => {
  lab = await WorkbenchLab.start();
  ({ page } = await lab.open({ bypassCSP: true }));
});
afterAll(() => lab.close());
jest.setTimeout(TEST_TIMEOUT);

workbookContract(
  'ExcelWorkbook over the workbench',
  async (fixture) => {
    const pane = await lab.show(page, xlsxOf(fixture), fixture.name);
    await pane.addScriptTag({ path: PORT_SCRIPT });
    return portOver({ addin: pane });
  },
  ['read-only', 'fonts'],
);

/**
 * The port over office.js keeps the contract: the real office.js, in a real browser, against the emulated Excel. From
 * ExcelApi 1.13 on, before which Excel does not tell where cells are merged.
 */
import { excelLab } from './support/emulated-excel';
import { portOver } from './support/remote-port';
import { workbookContract } from '../contract/workbook-contract';

const lab = excelLab();

describe.each(['1.14', '1.18'])('with ExcelApi %s', (excelApi) => {
  workbookContract('ExcelWorkbook', async (fixture) =>
    portOver(await lab.open(fixture, { excelApi, addin: 'excel-port' })),
  );
});

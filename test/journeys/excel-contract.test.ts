/**
 * The port over office.js keeps the contract: the real office.js, in a real browser, against the emulated Excel. From
 * ExcelApi 1.13 on, before which Excel does not tell where cells are merged.
 */
import { excelLab, replaceWorkbook, type OpenedExcel } from './support/emulated-excel';
import { portOver } from './support/remote-port';
import { workbookContract } from '../contract/workbook-contract';
import { workbookOf } from '../support/snapshots';

const lab = excelLab();

describe.each(['1.14', '1.18'])('with ExcelApi %s', (excelApi) => {
  let excel: OpenedExcel;
  beforeAll(async () => {
    excel = await lab.open(workbookOf({ 表: {} }), { excelApi, addin: 'excel-port' });
  });

  workbookContract('ExcelWorkbook', async (fixture) => {
    await replaceWorkbook(excel, fixture);
    return portOver(excel);
  });
});

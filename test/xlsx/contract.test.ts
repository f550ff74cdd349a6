import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { workbookContract } from '../contract/workbook-contract';
import { xlsxOf } from '../support/xlsx-builder';

workbookContract('XlsxWorkbook', (fixture) => Promise.resolve(openXlsx(xlsxOf(fixture), fixture.name)), [
  'read-only',
  'spills',
]);

/** Data that the port keeps between readings and writes. */
import { openXlsx } from '../../src/xlsx';
import { workbookContract } from '../contract/workbook-contract';
import { bookOf, worksheet, xlsxOf } from '../support/xlsx-builder';
import { cellsOf, oneSheet, cellWrite } from './support';

const LEDGER = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>';
const BOOK = bookOf({
  sheets: {
    表: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    台账: worksheet(LEDGER),
    汇总: worksheet('<row r="1"><c r="A1"><f>表!A1+台账!B1</f><v>3</v></c></row>'),
  },
});

it('does not read sheets again that do not depend on a write', async () => {
  const workbook = openXlsx(BOOK, '测试.xlsx');
  const before = await workbook.read();
  expect(await workbook.read()).toEqual(before);
  await workbook.write([cellWrite('A1', 5)]);
  const after = await workbook.read();
  expect(after.sheets[1]).toBe(before.sheets[1]);
  expect(cellsOf(after).A1).toEqual({ value: 5 });
  expect(cellsOf(after, 2).A1).toEqual({ value: null, formula: '=表!A1+台账!B1', uncached: true });
  await workbook.write([cellWrite('A1', 7, '台账')]);
  expect(cellsOf(await workbook.read(), 1)).toEqual({
    A1: { value: 7 },
    B1: { value: null, formula: '=A1*2', uncached: true },
  });
});

it('returns the same data after writes as the saved file', async () => {
  const workbook = openXlsx(BOOK, '测试.xlsx');
  await workbook.write([cellWrite('A1', 5)]);
  await workbook.write([cellWrite('A2', '文字', '台账')]);
  const reopened = openXlsx(workbook.save(), '测试.xlsx');
  expect(await workbook.read()).toEqual(await reopened.read());
});

it('saving does not change the opened bytes, even if they are a Buffer', async () => {
  const bytes = Buffer.from(oneSheet(LEDGER));
  const copy = Uint8Array.from(bytes);
  const workbook = openXlsx(bytes, '测试.xlsx');
  await workbook.write([cellWrite('A1', '一段更长的文字，使所有后面的部分移动')]);
  workbook.save();
  expect(Uint8Array.from(bytes)).toEqual(copy);
});

workbookContract('XlsxWorkbook', (fixture) => Promise.resolve(openXlsx(xlsxOf(fixture), fixture.name)), [
  'read-only',
  'spills',
]);

/** Reading what other programs write: white space, order, phonetic texts, dates, columns. */
import { styles, worksheet, bookOf } from '../support/xlsx-builder';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { cellsOf, oneSheet, readFile, readRows, refusal } from './support';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

describe('white space between elements', () => {
  it('is no part of values, formulas or texts', async () => {
    const cells = await readRows(
      '<row r="1">\n <c r="A1">\n  <v>\t46\r\n</v>\n </c>\n <c r="B1">\n  <f>A1*2</f>\n  <v>92</v>\n </c>\n' +
        ' <c r="C1" t="inlineStr">\n  <is>\n   <r>\n    <rPr>\n     <b/>\n    </rPr>\n    <t>一</t>\n   </r>\n   <r>\n    <t>二</t>\n   </r>\n  </is>\n </c>\n</row>',
    );
    expect(cells).toEqual({
      A1: { value: 46 },
      B1: { value: 92, formula: '=A1*2' },
      C1: { value: '一二', richText: true },
    });
  });
});

it('phonetic texts are no part of a text', async () => {
  const item =
    '<si><r><t>一</t></r><rPh sb="0" eb="1"><t>yi</t></rPh><r><t>二</t></r><phoneticPr fontId="1"/></si>';
  const plain = '<si><t>三</t><rPh sb="0" eb="1"><t>san</t></rPh></si>';
  const cells = await readRows('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>', {
    related: { sharedStrings: ['s.xml', `<sst xmlns="${MAIN}">${item}${plain}</sst>`] },
  });
  expect([cells.A1?.value, cells.B1?.value]).toEqual(['一二', '三']);
});

it('rows and cells out of order are given in order, hidden rows and columns ascending', async () => {
  const sheet = worksheet(
    '<row r="3" hidden="1"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row><row r="1" hidden="1"><c r="A1"><v>11</v></c></row>',
    {
      head: '<cols><col min="2" max="3" width="0"/><col min="5" max="5" width="9"/><col min="6" max="6" hidden="1"/></cols>',
    },
  );
  const [read] = (await readFile(bookOf({ sheets: { 表: sheet } }))).sheets;
  expect(read?.cells.map(({ value }) => value)).toEqual([11, 31, 32]);
  expect(read?.hiddenRows).toEqual([0, 2]);
  expect(read?.hiddenColumns).toEqual([1, 2, 5]);
});

it('a column that two spans claim keeps the first one’s say', async () => {
  const sheet = worksheet('', {
    head: '<cols><col min="1" max="4" hidden="1"/><col min="2" max="5"/><col min="3" max="6" hidden="1"/></cols>',
  });
  const [read] = (await readFile(bookOf({ sheets: { 表: sheet } }))).sheets;
  expect(read?.hiddenColumns).toEqual([0, 1, 2, 3, 5]);
});

it.each([
  ['1900-01-01', 1],
  ['1900-02-28', 59],
  ['1900-03-01', 61],
  ['2020-01-01', 43831],
  [' 2020-01-01T12:30:45 ', 43831 + (12 * 3600 + 30 * 60 + 45) / 86_400],
])('the date %s is the serial number that Excel has', async (text, serial) => {
  const { A1 } = await readRows(`<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>`);
  expect(A1?.value).toBeCloseTo(serial, 9);
});

it('a time of day counts on in a workbook of 1904', async () => {
  const { A1 } = await readRows('<row r="1"><c r="A1" t="d"><v>1904-01-02T06:00:00</v></c></row>', {
    workbookHead: '<workbookPr date1904="1"/>',
  });
  expect(A1?.value).toBe(1.25);
});

it.each<[string, boolean]>([
  ['1', true],
  ['true', true],
  ['TRUE', true],
  ['0', false],
  ['false', false],
])('the truth value %s', async (text, value) => {
  expect(await readRows(`<row r="1"><c r="A1" t="b"><v>${text}</v></c></row>`)).toEqual({ A1: { value } });
});

it('an empty formula element leaves the value a constant', async () => {
  expect(await readRows('<row r="1"><c r="A1"><f/><v>3</v></c></row>')).toEqual({ A1: { value: 3 } });
});

it.each([
  ['a type that there is not', '<c r="A1" t="x"><v>1</v></c>'],
  ['no date', '<c r="A1" t="d"><v>下周</v></c>'],
  ['a date of blanks', '<c r="A1" t="d"><v xml:space="preserve">  </v></c>'],
  ['no number', '<c r="A1"><v>4,5</v></c>'],
])('%s is damage', async (_, cell) => {
  expect(await refusal(oneSheet(`<row r="1">${cell}</row>`))).toBe('damaged');
});

describe('locks', () => {
  const related = {
    styles: ['styles.xml', styles(['<xf/>', '<xf><protection locked="false"/></xf>'])] as const,
  };
  const sheetOf = (rows: string, head = '') =>
    bookOf({ sheets: { 表: worksheet(rows, { head, tail: '<sheetProtection sheet="1"/>' }) }, related });

  it('are taken off by a style that says false', async () => {
    const read = await readFile(
      sheetOf('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"/><c r="C1"><v>2</v></c></row>'),
    );
    expect(cellsOf(read)).toEqual({
      A1: { value: 1, unlocked: true },
      B1: { value: null, unlocked: true },
      C1: { value: 2 },
    });
  });

  it('a row’s style counts only where the row says that it has one', async () => {
    const write = (row: string) =>
      openXlsx(sheetOf(row), '表.xlsx').write([{ at: { sheet: '表', row: 0, column: 3 }, content: 1 }]);
    await expect(write('<row r="1" s="1" customFormat="1"/>')).resolves.toBeUndefined();
    await expect(write('<row r="1" s="1"/>')).rejects.toMatchObject({ fault: 'sheet-protected' });
  });
});

/** Reading what other programs write: white space, order, phonetic texts, dates, columns. */
import { UNREADABLE } from '../../src/workbook/cell';
import { bookOf, partsOf, styles, worksheet, zipOf } from '../support/xlsx-builder';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { cellsOf, readFile, readRows, write, writeOf } from './support';

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
  ['1900-01-01', 2],
  ['1900-02-28', 60],
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

describe('a value that cannot be read', () => {
  const UNREADABLE_KINDS: [string, string][] = [
    ['of a type that there is not', 't="x"><v>1</v>'],
    ['no date', 't="d"><v>下周</v>'],
    ['a date of blanks', 't="d"><v xml:space="preserve">  </v>'],
    ['no number', '><v>4,5</v>'],
    ['a number beyond all numbers', '><v>1e999</v>'],
    ['a number of text', 't="n"><v>abc</v>'],
    ['a string that the table has not', 't="s"><v>0</v>'],
    ['no index of a string', 't="s"><v>1.5</v>'],
    ['a formula longer than any', `><f>${'1+'.repeat(40_000)}1</f><v>3</v>`],
  ];

  it.each(UNREADABLE_KINDS)('%s makes its cell unreadable, and no other', async (_, cell) => {
    expect(await readRows(`<row r="1"><c r="A1" ${cell}</c><c r="B1"><v>2</v></c></row>`)).toEqual({
      A1: { value: UNREADABLE },
      B1: { value: 2 },
    });
  });

  it('is no result of a formula', async () => {
    expect(await readRows('<row r="1"><c r="A1"><f>B1</f><v>x</v></c></row>')).toEqual({
      A1: { formula: '=B1', value: null, uncached: true },
    });
  });
});

it.each<[string, number]>([
  ['2020-01-01T12:00:00.0000000000000', 43_831.5],
  ['PT24H0M0.000S', 1],
  ['P1DT6H', 1.25],
  ['PT90M', 0.0625],
  ['1899-12-30', 0],
  ['1899-12-30T06:00:00', 0.25],
])('%s, as strict files have it, is the serial number %d', async (text, serial) => {
  const { A1 } = await readRows(`<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>`);
  expect(A1).toEqual({ value: serial });
});

it('formats of conditional and table formats are not those of cells, whatever their ids', async () => {
  const sheet = `<styleSheet xmlns="${MAIN}"><cellXfs><xf/><xf numFmtId="14"/></cellXfs><dxfs><dxf><numFmt numFmtId="14" formatCode="0.00%"/></dxf></dxfs></styleSheet>`;
  const cells = await readRows('<row r="1"><c r="A1" s="1"><v>43831</v></c></row>', {
    related: { styles: ['styles.xml', sheet] },
  });
  expect(cells).toEqual({ A1: { value: 43_831, numberFormat: 'm/d/yyyy' } });
});

it('a format longer than Excel takes is none', async () => {
  const formatted = (code: string) =>
    readRows('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', {
      related: { styles: ['styles.xml', styles(['<xf/>', '<xf numFmtId="200"/>'], { 200: code })] },
    });
  expect((await formatted('0'.repeat(255))).A1?.numberFormat).toHaveLength(255);
  expect(await formatted('0'.repeat(256))).toEqual({ A1: { value: 1 } });
});

it('what looks like an escape across two runs is text', async () => {
  const item = '<r><t>a_x00</t></r><r><t>41_</t></r><r><t>_x0042_</t></r>';
  expect(await readRows(`<row r="1"><c r="A1" t="inlineStr"><is>${item}</is></c></row>`)).toEqual({
    A1: { value: 'a_x0041_B' },
  });
  const shared = {
    related: { sharedStrings: ['s.xml', `<sst xmlns="${MAIN}"><si>${item}</si></sst>`] as const },
  };
  expect(await readRows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', shared)).toEqual({
    A1: { value: 'a_x0041_B' },
  });
});

it('a later cell of an array that says nothing but how it is calculated has the formula of the array', async () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><f ca="1"/><v>4</v></c></row>';
  expect((await readRows(rows)).A2).toEqual({ formula: '=B1:B2*2', value: 4 });
});

it('spans of columns out of order keep their styles and what they hide', async () => {
  const sheet = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', {
    head: '<cols><col min="5" max="6" hidden="1"/><col min="3" max="3" hidden="1"/><col min="1" max="2" style="1"/><col min="1" max="9" hidden="1"/></cols>',
    tail: '<sheetProtection sheet="1"/>',
  });
  const related = { styles: ['styles.xml', styles(['<xf/>', '<xf><protection locked="0"/></xf>'])] as const };
  const bytes = bookOf({ sheets: { 表: sheet }, related });
  const [read] = (await readFile(bytes)).sheets;
  expect(read?.hiddenColumns).toEqual([2, 3, 4, 5, 6, 7, 8]);
  // The first columns are unlocked by their style, so they can be written.
  expect(cellsOf(await readFile(await write(bytes, [writeOf('B2', 5)]))).B2).toEqual({
    value: 5,
    unlocked: true,
  });
});

it('sheets without a part, as old modules of macros are, are passed over and named', async () => {
  const parts = partsOf({ sheets: { 表: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') } });
  const workbook = String(parts['xl/workbook.xml']).replace(
    '</sheets>',
    '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/></sheets>',
  );
  const opened = openXlsx(zipOf({ ...parts, 'xl/workbook.xml': workbook }), '旧.xlsm');
  expect((await opened.read()).sheets.map(({ name }) => name)).toEqual(['表']);
  expect(opened.skippedSheets).toEqual(['Module1']);
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
    await expect(write('<row r="1" s="1" customFormat="1"/>')).resolves.toBeNull();
    await expect(write('<row r="1" s="1"/>')).rejects.toMatchObject({ fault: 'sheet-protected' });
  });
});

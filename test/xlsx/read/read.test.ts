/** Reading sheets: values, texts, formulas, styles, locks, as Excel and other programs write them. */
import { UNREADABLE } from '../../../src/workbook/cell';
import { openXlsx } from '../../../src/xlsx';
import { bookOf, partsOf, styles, worksheet, zipOf } from '../../support/xlsx-builder';
import { cellsOf, oneSheet, readFile, readRows, write, cellWrite } from '../support';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const cell = (xml: string) => `<row r="1">${xml}</row>`;
const shared = (items: string) => ({
  related: { sharedStrings: ['sharedStrings.xml', `<sst xmlns="${MAIN}">${items}</sst>`] as const },
});

describe('values', () => {
  it.each<[string, string, unknown]>([
    ['a number', '<c r="A1"><v>46.50</v></c>', 46.5],
    ['a number with its type', '<c r="A1" t="n"><v>-1E-2</v></c>', -0.01],
    ['white space around a number', '<c r="A1"><v> 46 </v></c>', 46],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['true in words', '<c r="A1" t="b"><v>true</v></c>', true],
    ['an invalid boolean', '<c r="A1" t="b"><v>yes</v></c>', UNREADABLE],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { error: '#REF!' }],
    ['inline text', '<c r="A1" t="inlineStr"><is><t>金额</t></is></c>', '金额'],
    ['text of a cell', '<c r="A1" t="str"><v>金额</v></c>', '金额'],
    ['an ISO date', '<c r="A1" t="d"><v>2020-12-31</v></c>', 44196],
    ['an ISO date and time', '<c r="A1" t="d"><v>2020-12-31T12:00:00Z</v></c>', 44196.5],
    ['a day before March 1900', '<c r="A1" t="d"><v>1900-02-28</v></c>', 60],
    ['a time', '<c r="A1" t="d"><v>T06:00:00.000</v></c>', 0.25],
    [
      'entities and CDATA',
      '<c r="A1" t="inlineStr"><is><t>&lt;&#x4E00;&#20108;<![CDATA[<三>]]></t></is></c>',
      '<一二<三>',
    ],
    ['escaped units', '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>', 'a\rb_x0041_'],
    [
      'white space that is kept',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 46.00 </t></is></c>',
      ' 46.00 ',
    ],
    ['white space that is not kept', '<c r="A1" t="inlineStr"><is><t> \n46\u3000 </t></is></c>', '46\u3000'],
    ['white space in a value', '<c r="A1" t="str"><v xml:space="preserve"> 共</v></c>', ' 共'],
    ['white space in a value that is dropped', '<c r="A1" t="str"><v> 共</v></c>', '共'],
    [
      'a space between runs',
      '<c r="A1" t="inlineStr"><is><r><t>a </t></r><r><t> </t></r><r><t>b</t></r></is></c>',
      'a b',
    ],
    [
      'phonetic readings, which are omitted',
      '<c r="A1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウ</t></rPh></is></c>',
      '東京',
    ],
  ])('%s', async (_, xml, value) => {
    expect(await readRows(cell(xml))).toEqual({ A1: { value } });
  });

  it('blank cells are omitted', async () => {
    expect(
      await readRows(
        cell(
          '<c r="A1"/><c r="B1" s="0"></c><c r="C1" t="s"></c><c r="D1"><v></v></c><c r="E1" t="inlineStr"><is><t/></is></c>',
        ),
      ),
    ).toEqual({});
  });

  it('shared strings, one used several times', async () => {
    const rows = cell('<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c>');
    expect(await readRows(rows, shared('<si><t>零</t></si><si><t>一</t></si>'))).toEqual({
      A1: { value: '一' },
      B1: { value: '零' },
      C1: { value: '一' },
    });
  });

  it('dates that count from 1904', async () => {
    const rows = cell('<c r="A1" t="d"><v>1904-01-02</v></c>');
    const snapshot = await readFile(oneSheet(rows, { workbookHead: '<workbookPr date1904="1"/>' }));
    expect([snapshot.date1904, cellsOf(snapshot)]).toEqual([true, { A1: { value: 1 } }]);
  });

  it('text and sheet names that are names of JavaScript properties', async () => {
    const bytes = bookOf({
      sheets: {
        __proto__表: worksheet(''),
        constructor: worksheet(cell('<c r="A1" t="str"><v>__proto__</v></c>')),
      },
    });
    const snapshot = await readFile(bytes);
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['__proto__表', 'constructor']);
    expect(cellsOf(snapshot, 1)).toEqual({ A1: { value: '__proto__' } });
  });
});

describe('rich text', () => {
  const bold = '<rPr><b/><sz val="11"/></rPr>';

  it.each<[string, string, boolean]>([
    ['runs with fonts', `<r><t>甲</t></r><r>${bold}<t>乙</t></r>`, true],
    ['one run with a font', `<r>${bold}<t>甲乙</t></r>`, true],
    ['runs without fonts', '<r><t>甲</t></r><r><rPr/><t>乙</t></r>', false],
    ['no runs', '<t>甲乙</t>', false],
  ])('%s', async (_, item, rich) => {
    const expected = { A1: { value: '甲乙', ...(rich ? { richText: true } : {}) } };
    expect(await readRows(cell(`<c r="A1" t="inlineStr"><is>${item}</is></c>`))).toEqual(expected);
    expect(await readRows(cell('<c r="A1" t="s"><v>0</v></c>'), shared(`<si>${item}</si>`))).toEqual(
      expected,
    );
  });
});

describe('formulas', () => {
  it.each<[string, string, object]>([
    ['with a result', '<c r="A1"><f>B1*2</f><v>4</v></c>', { formula: '=B1*2', value: 4 }],
    [
      'with a text',
      '<c r="A1" t="str"><f>"共"&amp;B1</f><v>共4</v></c>',
      { formula: '="共"&B1', value: '共4' },
    ],
    ['with an empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', { formula: '=""', value: '' }],
    [
      'with an error',
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { formula: '=1/0', value: { error: '#DIV/0!' } },
    ],
    ['with a leading blank', '<c r="A1"><f> =B1*2</f><v>4</v></c>', { formula: '=B1*2', value: 4 }],
    ['without a result', '<c r="A1"><f>B1</f></c>', { formula: '=B1', value: null, uncached: true }],
    [
      'with an empty result',
      '<c r="A1"><f>B1</f><v></v></c>',
      { formula: '=B1', value: null, uncached: true },
    ],
  ])('%s', async (_, xml, expected) => {
    expect(await readRows(cell(xml))).toEqual({ A1: expected });
  });

  it('that share a text are each given with their references moved', async () => {
    const rows = [
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C2" si="0">A1*$B$1+SUM($A1:B1)+LOG10(A1)+\'A1 表\'!A1&amp;"A1"</f><v>1</v></c></row>',
      '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c><c r="D2"><f t="shared" si="0"/><v>2</v></c></row>',
    ].join('');
    const cells = await readRows(rows);
    expect(cells.C2?.formula).toBe(`=A2*$B$1+SUM($A2:B2)+LOG10(A2)+'A1 表'!A2&"A1"`);
    expect(cells.D2?.formula).toBe(`=B2*$B$1+SUM($A2:C2)+LOG10(B2)+'A1 表'!B2&"A1"`);
  });

  it('that share a missing text are read as their values', async () => {
    expect(await readRows(cell('<c r="A1"><f t="shared" si="7"/><v>3</v></c>'))).toEqual({
      A1: { value: 3 },
    });
  });

  it('of an array are given for each of its cells', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>2</v></c></row>';
    expect(await readRows(rows)).toEqual({
      A1: { formula: '=B1:B2*2', value: 2 },
      A2: { formula: '=B1:B2*2', value: 4 },
      B2: { value: 2 },
    });
  });

  it('of a data table are given as TABLE', async () => {
    const rows = cell(
      '<c r="A1"><f t="dataTable" ref="A1:B1" dt2D="1" r1="C1" r2="C2"/><v>1</v></c><c r="B1"><v>2</v></c>',
    );
    expect(await readRows(rows)).toEqual({
      A1: { formula: '=TABLE(C1,C2)', value: 1 },
      B1: { formula: '=TABLE(C1,C2)', value: 2 },
    });
  });

  it('have no valid result if the file requires calculation on opening', async () => {
    const rows = cell('<c r="A1"><f>B1*2</f><v>0</v></c><c r="B1"><v>2</v></c>');
    expect(await readRows(rows, { workbookTail: '<calcPr fullCalcOnLoad="1"/>' })).toEqual({
      A1: { formula: '=B1*2', value: null, uncached: true },
      B1: { value: 2 },
    });
  });
});

describe('styles', () => {
  const xfs = (...list: string[]) => ({
    related: { styles: ['styles.xml', styles(list, { 170: '0.000', 171: 'General' })] as const },
  });
  const formatOf = async (id: number) =>
    (
      await readRows(
        cell('<c r="A1" s="1"><v>1</v></c>'),
        xfs('<xf numFmtId="0"/>', `<xf numFmtId="${id}"/>`),
      )
    ).A1?.numberFormat;

  it.each<[number, string | undefined]>([
    [0, undefined],
    [2, '0.00'],
    [9, '0%'],
    [14, 'm/d/yyyy'],
    [31, 'yyyy"年"m"月"d"日"'],
    [49, '@'],
    [57, 'yyyy"年"m"月"'],
    [170, '0.000'],
    [171, undefined],
    [999, undefined],
  ])('reads the number format %d', async (id, code) => expect(await formatOf(id)).toBe(code));

  it('cells that may be edited under protection', async () => {
    const rows = cell('<c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1" s="1"/>');
    const book = xfs('<xf numFmtId="0"/>', '<xf numFmtId="0"><protection locked="0"/></xf>');
    expect(await readRows(rows, book)).toEqual({ A1: { value: 1, unlocked: true }, B1: { value: 2 } });
    const protectedSheet = worksheet(rows, { tail: '<sheetProtection sheet="1" password="CC1A"/>' });
    const snapshot = await readFile(bookOf({ ...book, sheets: { 表: protectedSheet } }));
    expect(snapshot.sheets[0]?.protected).toBe(true);
    expect(cellsOf(snapshot)).toEqual({
      A1: { value: 1, unlocked: true },
      B1: { value: 2 },
      C1: { value: null, unlocked: true },
    });
  });

  it('a sheetProtection that is switched off protects nothing', async () => {
    const sheets = { 表: worksheet('', { tail: '<sheetProtection objects="1"/>' }) };
    expect((await readFile(bookOf({ sheets }))).sheets[0]?.protected).toBe(false);
  });

  it('native cell checkboxes, ticked, not ticked and not yet used', async () => {
    const bag = 'http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag';
    const complement = (i: number) =>
      `<xf numFmtId="0"><extLst><ext uri="{C7286773-470A-42A8-94C5-96B5CB345126}" xmlns:xfpb="${bag}"><xfpb:xfComplement i="${i}"/></ext></extLst></xf>`;
    const bags = `<FeaturePropertyBags xmlns="${bag}"><bag type="Checkbox"/><bag type="XFControls"><bagId k="CellControl">0</bagId></bag><bag type="XFComplement"><bagId k="XFControls">1</bagId></bag><bag type="XFComplement"/><bag type="XFComplements" extRef="XFComplementsMapperExtRef"><a k="MappedFeaturePropertyBags"><bagId>2</bagId><bagId>3</bagId></a></bag></FeaturePropertyBags>`;
    const rows = cell(
      '<c r="A1" s="1" t="b"><v>1</v></c><c r="B1" s="1" t="b"><v>0</v></c><c r="C1" s="1"/><c r="D1" s="2" t="b"><v>1</v></c>',
    );
    const cells = await readRows(rows, {
      related: {
        styles: ['styles.xml', styles(['<xf numFmtId="0"/>', complement(0), complement(1)])],
        FeaturePropertyBag: ['featurePropertyBag/featurePropertyBag.xml', bags],
      },
    });
    expect(cells).toEqual({
      A1: { value: true, checkbox: true },
      B1: { value: false, checkbox: true },
      C1: { value: null, checkbox: true },
      D1: { value: true },
    });
  });
});

describe('sheets', () => {
  it('merges, hidden rows and columns, and those with height or width 0', async () => {
    const rows = '<row r="1" hidden="1"/><row r="3" ht="0" customHeight="1"/><row r="4" hidden="0"/>';
    const sheet = worksheet(rows, {
      head: '<cols><col min="2" max="3" hidden="true"/><col min="5" max="5" width="0" customWidth="1"/></cols>',
      tail: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    });
    const [read] = (await readFile(bookOf({ sheets: { 表: sheet } }))).sheets;
    expect(read?.hiddenRows).toEqual([0, 2]);
    expect(read?.hiddenColumns).toEqual([1, 2, 4]);
    expect(read?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  it('manual calculation; a read-only recommendation does not make the workbook read-only', async () => {
    const snapshot = await readFile(
      oneSheet('', {
        workbookHead: '<fileSharing readOnlyRecommended="1"/>',
        workbookTail: '<calcPr calcMode="manual"/>',
      }),
    );
    expect([snapshot.calculation, snapshot.readOnly, snapshot.name]).toEqual(['manual', false, '测试.xlsx']);
  });

  it('names with escapes; chart sheets are ignored', async () => {
    const bytes = bookOf({
      sheets: { '甲 & "乙"_x000D_': worksheet('') },
      workbookTail: '',
      related: { chartsheet: ['chartsheets/sheet1.xml', '<chartsheet/>'] },
      parts: {},
    });
    expect((await readFile(bytes)).sheets.map(({ name }) => name)).toEqual(['甲 & "乙"\r']);
  });
});

describe('white space between elements', () => {
  it('is not part of values, formulas or texts', async () => {
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

it('phonetic texts are not part of a text', async () => {
  const item =
    '<si><r><t>一</t></r><rPh sb="0" eb="1"><t>yi</t></rPh><r><t>二</t></r><phoneticPr fontId="1"/></si>';
  const plain = '<si><t>三</t><rPh sb="0" eb="1"><t>san</t></rPh></si>';
  const cells = await readRows('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>', {
    related: { sharedStrings: ['s.xml', `<sst xmlns="${MAIN}">${item}${plain}</sst>`] },
  });
  expect([cells.A1?.value, cells.B1?.value]).toEqual(['一二', '三']);
});

it('sorts rows and cells that are out of order, and hidden rows and columns', async () => {
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

it('uses the first of several spans for a column', async () => {
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
])('reads the date %s as Excel’s serial number', async (text, serial) => {
  const { A1 } = await readRows(`<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>`);
  expect(A1?.value).toBeCloseTo(serial, 9);
});

it('adds the time of day to a date in a workbook that counts from 1904', async () => {
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
])('reads the boolean %s', async (text, value) => {
  expect(await readRows(`<row r="1"><c r="A1" t="b"><v>${text}</v></c></row>`)).toEqual({ A1: { value } });
});

it('reads a value with an empty formula element as a constant', async () => {
  expect(await readRows('<row r="1"><c r="A1"><f/><v>3</v></c></row>')).toEqual({ A1: { value: 3 } });
});

describe('a value that cannot be read', () => {
  const UNREADABLE_KINDS: [string, string][] = [
    ['an unknown type', 't="x"><v>1</v>'],
    ['an invalid date', 't="d"><v>下周</v>'],
    ['a date of blanks', 't="d"><v xml:space="preserve">  </v>'],
    ['an invalid number', '><v>4,5</v>'],
    ['a number that is too large', '><v>1e999</v>'],
    ['a text with the type of a number', 't="n"><v>abc</v>'],
    ['a shared string that does not exist', 't="s"><v>0</v>'],
    ['an invalid index of a shared string', 't="s"><v>1.5</v>'],
    ['a formula that is too long', `><f>${'1+'.repeat(40_000)}1</f><v>3</v>`],
  ];

  it.each(UNREADABLE_KINDS)('%s makes only its cell unreadable', async (_, cell) => {
    expect(await readRows(`<row r="1"><c r="A1" ${cell}</c><c r="B1"><v>2</v></c></row>`)).toEqual({
      A1: { value: UNREADABLE },
      B1: { value: 2 },
    });
  });

  it('is not used as the result of a formula', async () => {
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
])('reads %s of a strict file as the serial number %d', async (text, serial) => {
  const { A1 } = await readRows(`<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>`);
  expect(A1).toEqual({ value: serial });
});

it('ignores number formats of conditional formats with the same id', async () => {
  const sheet = `<styleSheet xmlns="${MAIN}"><cellXfs><xf/><xf numFmtId="14"/></cellXfs><dxfs><dxf><numFmt numFmtId="14" formatCode="0.00%"/></dxf></dxfs></styleSheet>`;
  const cells = await readRows('<row r="1"><c r="A1" s="1"><v>43831</v></c></row>', {
    related: { styles: ['styles.xml', sheet] },
  });
  expect(cells).toEqual({ A1: { value: 43_831, numberFormat: 'm/d/yyyy' } });
});

it('ignores a number format that is longer than Excel allows', async () => {
  const formatted = (code: string) =>
    readRows('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', {
      related: { styles: ['styles.xml', styles(['<xf/>', '<xf numFmtId="200"/>'], { 200: code })] },
    });
  expect((await formatted('0'.repeat(255))).A1?.numberFormat).toHaveLength(255);
  expect(await formatted('0'.repeat(256))).toEqual({ A1: { value: 1 } });
});

it('reads an escape that is divided between two runs as text', async () => {
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

it('gives the formula of an array to a later cell with an empty formula element', async () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><f ca="1"/><v>4</v></c></row>';
  expect((await readRows(rows)).A2).toEqual({ formula: '=B1:B2*2', value: 4 });
});

it('reads styles and hidden columns of spans that are out of order', async () => {
  const sheet = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', {
    head: '<cols><col min="5" max="6" hidden="1"/><col min="3" max="3" hidden="1"/><col min="1" max="2" style="1"/><col min="1" max="9" hidden="1"/></cols>',
    tail: '<sheetProtection sheet="1"/>',
  });
  const related = { styles: ['styles.xml', styles(['<xf/>', '<xf><protection locked="0"/></xf>'])] as const };
  const bytes = bookOf({ sheets: { 表: sheet }, related });
  const [read] = (await readFile(bytes)).sheets;
  expect(read?.hiddenColumns).toEqual([2, 3, 4, 5, 6, 7, 8]);
  // The first columns are unlocked by their style, so they can be written.
  expect(cellsOf(await readFile(await write(bytes, [cellWrite('B2', 5)]))).B2).toEqual({
    value: 5,
    unlocked: true,
  });
});

it('skips and lists sheets without a part, such as old macro modules', async () => {
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

  it('are removed by a style with locked="false"', async () => {
    const read = await readFile(
      sheetOf('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"/><c r="C1"><v>2</v></c></row>'),
    );
    expect(cellsOf(read)).toEqual({
      A1: { value: 1, unlocked: true },
      B1: { value: null, unlocked: true },
      C1: { value: 2 },
    });
  });

  it('use the style of a row only if the row has customFormat', async () => {
    const write = (row: string) =>
      openXlsx(sheetOf(row), '表.xlsx').write([{ at: { sheet: '表', row: 0, column: 3 }, content: 1 }]);
    await expect(write('<row r="1" s="1" customFormat="1"/>')).resolves.toBeNull();
    await expect(write('<row r="1" s="1"/>')).rejects.toMatchObject({ fault: 'sheet-protected' });
  });
});

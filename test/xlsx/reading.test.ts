import { UNREADABLE } from '../../src/workbook/cell';
import { bookOf, styles, worksheet } from '../support/xlsx-builder';
import { cellsOf, oneSheet, readFile, readRows } from './support';

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
    ['a boolean that is none', '<c r="A1" t="b"><v>yes</v></c>', UNREADABLE],
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
    ['white space that is not', '<c r="A1" t="inlineStr"><is><t> \n46\u3000 </t></is></c>', '46\u3000'],
    ['white space in a value', '<c r="A1" t="str"><v xml:space="preserve"> 共</v></c>', ' 共'],
    ['white space in a value that is dropped', '<c r="A1" t="str"><v> 共</v></c>', '共'],
    [
      'a space between runs',
      '<c r="A1" t="inlineStr"><is><r><t>a </t></r><r><t> </t></r><r><t>b</t></r></is></c>',
      'a b',
    ],
    [
      'phonetic readings left out',
      '<c r="A1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウ</t></rPh></is></c>',
      '東京',
    ],
  ])('%s', async (_, xml, value) => {
    expect(await readRows(cell(xml))).toEqual({ A1: { value } });
  });

  it('blank cells are left out', async () => {
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

  it('text with names that mean something to JavaScript', async () => {
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
    [
      'with a sign that belongs to Excel',
      '<c r="A1"><f> =B1*2</f><v>4</v></c>',
      { formula: '=B1*2', value: 4 },
    ],
    ['without a result', '<c r="A1"><f>B1</f></c>', { formula: '=B1', value: null, uncached: true }],
    [
      'with an empty result',
      '<c r="A1"><f>B1</f><v></v></c>',
      { formula: '=B1', value: null, uncached: true },
    ],
  ])('%s', async (_, xml, expected) => {
    expect(await readRows(cell(xml))).toEqual({ A1: expected });
  });

  it('that share a text are each given their own', async () => {
    const rows = [
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C2" si="0">A1*$B$1+SUM($A1:B1)+LOG10(A1)+\'A1 表\'!A1&amp;"A1"</f><v>1</v></c></row>',
      '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c><c r="D2"><f t="shared" si="0"/><v>2</v></c></row>',
    ].join('');
    const cells = await readRows(rows);
    expect(cells.C2?.formula).toBe(`=A2*$B$1+SUM($A2:B2)+LOG10(A2)+'A1 表'!A2&"A1"`);
    expect(cells.D2?.formula).toBe(`=B2*$B$1+SUM($A2:C2)+LOG10(B2)+'A1 表'!B2&"A1"`);
  });

  it('that share a text that is gone leave their values', async () => {
    expect(await readRows(cell('<c r="A1"><f t="shared" si="7"/><v>3</v></c>'))).toEqual({
      A1: { value: 3 },
    });
  });

  it('of an array stand in each of its cells', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>2</v></c></row>';
    expect(await readRows(rows)).toEqual({
      A1: { formula: '=B1:B2*2', value: 2 },
      A2: { formula: '=B1:B2*2', value: 4 },
      B2: { value: 2 },
    });
  });

  it('of a data table are told as such', async () => {
    const rows = cell(
      '<c r="A1"><f t="dataTable" ref="A1:B1" dt2D="1" r1="C1" r2="C2"/><v>1</v></c><c r="B1"><v>2</v></c>',
    );
    expect(await readRows(rows)).toEqual({
      A1: { formula: '=TABLE(C1,C2)', value: 1 },
      B1: { formula: '=TABLE(C1,C2)', value: 2 },
    });
  });

  it('have no result to be believed when the file asks for calculation on opening', async () => {
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
  ])('number format %d', async (id, code) => expect(await formatOf(id)).toBe(code));

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
  it('merges, hidden rows and columns, also those of no height or width', async () => {
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

  it('manual calculation; a read-only recommendation makes nothing read-only', async () => {
    const snapshot = await readFile(
      oneSheet('', {
        workbookHead: '<fileSharing readOnlyRecommended="1"/>',
        workbookTail: '<calcPr calcMode="manual"/>',
      }),
    );
    expect([snapshot.calculation, snapshot.readOnly, snapshot.name]).toEqual(['manual', false, '测试.xlsx']);
  });

  it('names with escapes; chart sheets are no sheets of cells', async () => {
    const bytes = bookOf({
      sheets: { '甲 & "乙"_x000D_': worksheet('') },
      workbookTail: '',
      related: { chartsheet: ['chartsheets/sheet1.xml', '<chartsheet/>'] },
      parts: {},
    });
    expect((await readFile(bytes)).sheets.map(({ name }) => name)).toEqual(['甲 & "乙"\r']);
  });
});

/** The exact changes of a worksheet part by a write. */
import { openXlsx } from '../../../src/xlsx';
import { bookOf, styles, worksheet } from '../../support/xlsx-builder';
import { cellsOf, oneSheet, partText, patchedRows, readFile, write, cellWrite } from '../support';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ROWS =
  '<row r="2" spans="2:3" ht="20"><c r="B2" s="3" t="s" x="1"><v>0</v></c><c r="C2" s="4"><v>1</v></c></row>\n <row r="5" s="7" customFormat="1"/>';
const STRINGS = {
  related: {
    sharedStrings: [
      's.xml',
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>旧</t></si></sst>',
    ] as const,
  },
};

describe('an existing cell', () => {
  it.each<[string, Parameters<typeof cellWrite>[1], string]>([
    ['a number', 46.5, '<c r="B2" s="3" x="1"><v>46.5</v></c>'],
    [
      'text',
      '<新> & "x"',
      '<c r="B2" s="3" x="1" t="inlineStr"><is><t xml:space="preserve">&lt;新&gt; &amp; &quot;x&quot;</t></is></c>',
    ],
    ['a boolean', true, '<c r="B2" s="3" x="1" t="b"><v>1</v></c>'],
    ['a formula', { formula: '=A1<2' }, '<c r="B2" s="3" x="1"><f>A1&lt;2</f></c>'],
    ['nothing', null, '<c r="B2" s="3" x="1"/>'],
    ['a very small number', 1e-7, '<c r="B2" s="3" x="1"><v>1e-7</v></c>'],
  ])('is set to %s and keeps its style and all bytes around it', async (_, content, xml) => {
    const expected = ROWS.replace('<c r="B2" s="3" t="s" x="1"><v>0</v></c>', xml);
    expect(await patchedRows(ROWS, [cellWrite('B2', content)], STRINGS)).toBe(expected);
  });

  it('keeps extensions and drops the metadata of its old value', async () => {
    const rows =
      '<row r="1"><c r="A1" cm="1" vm="2" t="e"><f>X</f><v>#N/A</v><extLst><ext uri="u"/></extLst></c></row>';
    expect(await patchedRows(rows, [cellWrite('A1', 1)])).toBe(
      '<row r="1"><c r="A1"><v>1</v><extLst><ext uri="u"/></extLst></c></row>',
    );
  });

  it('keeps text that XML cannot hold', async () => {
    const text = 'a\r\n\u0001_x0041_\ud800\uffff😀\u007f\t';
    const after = await write(oneSheet('<row r="1"/>'), [cellWrite('A1', text)]);
    expect(partText(after, 'xl/worksheets/sheet1.xml')).toContain(
      'a_x000D_\n_x0001__x005F_x0041__xD800__xFFFF_😀',
    );
    expect(cellsOf(await readFile(after)).A1).toEqual({ value: text });
  });
});

describe('a new cell', () => {
  it('is inserted in column order, and the spans of its row are updated', async () => {
    expect(await patchedRows(ROWS, [cellWrite('E2', 5), cellWrite('A2', 1)], STRINGS)).toBe(
      ROWS.replace('spans="2:3"', 'spans="1:5"')
        .replace('<c r="B2"', '<c r="A2"><v>1</v></c><c r="B2"')
        .replace('<v>1</v></c></row>', '<v>1</v></c><c r="E2"><v>5</v></c></row>'),
    );
  });

  it('is inserted into an empty row with the style of the row', async () => {
    expect(await patchedRows(ROWS, [cellWrite('B5', 5)], STRINGS)).toBe(
      ROWS.replace('customFormat="1"/>', 'customFormat="1"><c r="B5" s="7"><v>5</v></c></row>'),
    );
  });

  it('is inserted with a new row before, between or after others', async () => {
    const added = (row: number) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`;
    const writes = [9, 1, 3, 4].map((row) => cellWrite(`A${row}`, row));
    expect(await patchedRows(ROWS, writes, STRINGS)).toBe(
      `${added(1)}${ROWS.replace('<row r="5"', `${added(3)}${added(4)}<row r="5"`)}${added(9)}`,
    );
  });

  it('has the style of its column', async () => {
    const sheet = worksheet('', { head: '<cols><col min="2" max="4" style="6"/></cols>' });
    const after = await write(bookOf({ sheets: { 表: sheet } }), [cellWrite('C1', 1), cellWrite('E1', 2)]);
    expect(partText(after, 'xl/worksheets/sheet1.xml')).toContain(
      '<c r="C1" s="6"><v>1</v></c><c r="E1"><v>2</v></c>',
    );
  });

  it('is not created for empty content', async () => {
    expect(
      await patchedRows(ROWS, [cellWrite('A2', null), cellWrite('A9', ''), cellWrite('C5', null)], STRINGS),
    ).toBe(ROWS);
  });

  it('is inserted into an empty sheet', async () => {
    const sheet = worksheet('').replace('<sheetData></sheetData>', '<sheetData />');
    const after = await write(bookOf({ sheets: { 表: sheet } }), [cellWrite('B3', 3), cellWrite('A1', 1)]);
    expect(partText(after, 'xl/worksheets/sheet1.xml')).toBe(
      worksheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>3</v></c></row>').replace(
        '<sheetData>',
        '<sheetData >',
      ),
    );
  });

  it('extends the dimension only if necessary', async () => {
    const sheet = worksheet('<row r="2"><c r="B2"/></row>', { head: '<dimension ref="B2:C4"/>' });
    const dimensionAfter = async (address: string) =>
      /<dimension[^>]*>/.exec(
        partText(
          await write(bookOf({ sheets: { 表: sheet } }), [cellWrite(address, 1)]),
          'xl/worksheets/sheet1.xml',
        ),
      )?.[0];
    expect(await dimensionAfter('C3')).toBe('<dimension ref="B2:C4"/>');
    expect(await dimensionAfter('A9')).toBe('<dimension ref="A2:C9"/>');
  });
});

describe('formulas', () => {
  const SHARED =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" ca="1" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>';

  it('that shared the text of an overwritten one get their own text', async () => {
    expect(await patchedRows(SHARED, [cellWrite('A1', 2)])).toBe(
      '<row r="1"><c r="A1"><v>2</v></c></row><row r="2"><c r="A2"><f ca="1">B2*2</f><v>4</v></c></row><row r="3"><c r="A3"><f>B3*2</f><v>6</v></c></row>',
    );
  });

  it('that only refer to a shared text are replaced alone', async () => {
    expect(await patchedRows(SHARED, [cellWrite('A2', 2)])).toBe(
      SHARED.replace('<c r="A2"><f t="shared" ca="1" si="0"/><v>4</v></c>', '<c r="A2"><v>2</v></c>'),
    );
  });

  it('lose results that are no longer valid, including on other sheets', async () => {
    const sheets = {
      表: worksheet(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><f>Z9</f><v>0</v></c></row>',
      ),
      总体: worksheet('<row r="1"><c r="A1" t="str"><f>表!B1&amp;"元"</f><v>2元</v></c></row>'),
      别的: worksheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'),
    };
    const after = await write(bookOf({ sheets }), [cellWrite('A1', 3)]);
    expect(partText(after, 'xl/worksheets/sheet1.xml')).toBe(
      sheets['表'].replace('<v>1</v>', '<v>3</v>').replace('<f>A1*2</f><v>2</v>', '<f>A1*2</f>'),
    );
    expect(partText(after, 'xl/worksheets/sheet2.xml')).toBe(
      sheets['总体'].replace(' t="str"', '').replace('<v>2元</v>', ''),
    );
    expect(partText(after, 'xl/worksheets/sheet3.xml')).toBe(sheets['别的']);
    expect(partText(after, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
  });

  it.each([
    ['<calcPr calcId="191029"/>', '<calcPr fullCalcOnLoad="1" calcId="191029"/>'],
    ['<calcPr fullCalcOnLoad="0"/>', '<calcPr fullCalcOnLoad="1"/>'],
    ['<definedNames/><oleSize ref="A1"/>', '<definedNames/><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>'],
  ])('are calculated on opening: %s', async (workbookTail, expected) => {
    const after = await write(oneSheet('', { workbookTail }), [cellWrite('A1', { formula: '=1+1' })]);
    expect(partText(after, 'xl/workbook.xml')).toContain(`</sheets>${expected}</workbook>`);
  });

  it('that do not depend on a write keep the workbook part unchanged', async () => {
    const book = { workbookTail: '<calcPr calcId="191029"/>' };
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>';
    const before = oneSheet(rows, book);
    const after = await write(before, [cellWrite('A1', 2)]);
    expect(partText(after, 'xl/workbook.xml')).toBe(partText(before, 'xl/workbook.xml'));
  });

  it.each(['A1', 'A2', 'B1', 'B2'])('of an array cannot be replaced in part: %s', async (address) => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
    await expect(write(oneSheet(rows), [cellWrite(address, 1)])).rejects.toMatchObject({
      kind: 'array-part',
      detail: `表!${address}`,
    });
  });

  it('of an array of one cell are replaced', async () => {
    const rows = '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">SUM(B1:B2)</f><v>1</v></c></row>';
    expect(await patchedRows(rows, [cellWrite('A1', 1)])).toBe('<row r="1"><c r="A1"><v>1</v></c></row>');
  });
});

describe('the calculation chain', () => {
  const rows = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>2+2</f><v>4</v></c></row>';
  const chain = (entries: string) =>
    `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${entries}</calcChain>`;
  const book = (entries: string) =>
    oneSheet(rows, { related: { calcChain: ['calcChain.xml', chain(entries)] } });
  const chainAfter = async (entries: string, content: Parameters<typeof cellWrite>[1]) =>
    partText(await write(book(entries), [cellWrite('A1', content)]), 'xl/calcChain.xml');

  it('drops a cell without a formula, and the next cell gets its sheet number', async () => {
    expect(await chainAfter('<c r="A1" i="1" l="1"/><c r="B1"/><c r="A1" i="2"/>', 5)).toBe(
      chain('<c i="1" r="B1"/><c r="A1" i="2"/>'),
    );
    expect(await chainAfter('<c r="B1" i="1"/><c r="A1"/>', null)).toBe(chain('<c r="B1" i="1"/>'));
  });

  it('is unchanged when a formula is replaced by another', async () => {
    expect(await chainAfter('<c r="A1" i="1"/>', { formula: '=3+3' })).toBe(chain('<c r="A1" i="1"/>'));
  });

  it('is removed if it does not list the cell', async () => {
    const after = await write(book('<c r="B1" i="7"/>'), [cellWrite('A1', 5)]);
    expect(() => partText(after, 'xl/calcChain.xml')).toThrow();
  });

  it('is removed with all references to it if it is empty', async () => {
    const after = await write(book('<c r="A1" i="1"/>'), [cellWrite('A1', 5)]);
    expect(() => partText(after, 'xl/calcChain.xml')).toThrow();
    expect(partText(after, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partText(after, '[Content_Types].xml')).toContain('worksheets/sheet1.xml');
    expect(partText(after, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(cellsOf(await readFile(after)).A1).toEqual({ value: 5 });
  });

  const CHAIN_OF_B1 = `<calcChain xmlns="${MAIN}"><c r="B1" i="1"/></calcChain>`;
  const formulaBook = oneSheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>', {
    related: { calcChain: ['calcChain.xml', CHAIN_OF_B1] },
  });

  it('is unchanged when a cell without a formula is written', async () => {
    expect(partText(await write(formulaBook, [cellWrite('A1', 2)]), 'xl/calcChain.xml')).toBe(CHAIN_OF_B1);
  });
});

describe('rich text', () => {
  const red = '<rPr><color rgb="FFFF0000"/></rPr>';
  const item = `<r><t xml:space="preserve">预算 </t></r><r>${red}<t>854</t></r><r><t>万元</t></r>`;
  const inline = (content: string) => `<row r="1"><c r="A1" t="inlineStr"><is>${content}</is></c></row>`;
  const run = (font: string, text: string) => `<r>${font}<t xml:space="preserve">${text}</t></r>`;

  it.each([
    ['a change inside one run', '预算 855万元', item.replace(`<r>${red}<t>854</t></r>`, run(red, '855'))],
    ['an addition at the end', '预算 854万元。', item.replace('<r><t>万元</t></r>', run('', '万元。'))],
    ['a removed run', '预算 万元', item.replace(`<r>${red}<t>854</t></r>`, '')],
    ['no change', '预算 854万元', item.replace('<r><t xml:space="preserve">预算 </t></r>', run('', '预算 '))],
  ])('keeps its fonts for %s', async (_, text, expected) => {
    const after = await patchedRows(inline(item), [cellWrite('A1', text)]);
    expect(after.replaceAll('xml:space="preserve"', '').replaceAll('<t >', '<t>')).toBe(
      inline(expected).replaceAll('xml:space="preserve"', '').replaceAll('<t >', '<t>'),
    );
    expect(cellsOf(await readFile(oneSheet(after))).A1?.value).toBe(text);
  });

  it('keeps its fonts for shared strings, which are unchanged', async () => {
    const sst = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>别的</t></si><si>${item}</si></sst>`;
    const before = oneSheet('<row r="1"><c r="A1" t="s"><v>1</v></c></row>', {
      related: { sharedStrings: ['sharedStrings.xml', sst] },
    });
    const after = await write(before, [cellWrite('A1', '预算 855万元')]);
    expect(cellsOf(await readFile(after)).A1).toEqual({ value: '预算 855万元', richText: true });
    expect(partText(after, 'xl/worksheets/sheet1.xml')).toContain(run(red, '855'));
    expect(partText(after, 'xl/sharedStrings.xml')).toBe(sst);
  });

  it('keeps the fonts of unchanged text if more than one run changes', async () => {
    const after = await patchedRows(inline(item), [cellWrite('A1', '预算为855')]);
    expect(after).toBe(inline(run('', '预算为') + run(red, '855')));
  });

  it('has no runs after the text is cleared', async () => {
    const after = await patchedRows(inline(item), [cellWrite('A1', null)]);
    expect(after).not.toContain('<r>');
  });
});

it('writes to cells of a protected sheet that are unlocked by their row or column', async () => {
  const sheet = worksheet('<row r="1"><c r="B1" s="0"/></row><row r="2" s="1" customFormat="1"/>', {
    head: '<cols><col min="2" max="2" style="1"/></cols>',
    tail: '<sheetProtection sheet="1"/>',
  });
  const bytes = bookOf({
    sheets: { 表: sheet },
    related: { styles: ['styles.xml', styles(['<xf/>', '<xf><protection locked="0"/></xf>'])] },
  });
  const fault = (address: string) =>
    write(bytes, [cellWrite(address, 1)]).then(
      () => null,
      (error: unknown) => (error as { fault: string }).fault,
    );
  expect(await Promise.all(['A1', 'B1', 'C2', 'B9'].map(fault))).toEqual([
    'sheet-protected',
    'sheet-protected',
    null,
    null,
  ]);
});

it('a batch that fails on a later sheet keeps earlier sheets unchanged', async () => {
  const array = '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row>';
  const before = bookOf({ ...STRINGS, sheets: { 表: worksheet(ROWS), 数组: worksheet(array) } });
  const workbook = openXlsx(before, '测试.xlsx');
  await expect(workbook.write([cellWrite('A9', 9), cellWrite('A2', 1, '数组')])).rejects.toMatchObject({
    kind: 'array-part',
  });
  expect(Buffer.compare(workbook.save(), before)).toBe(0);
});

it('a > inside an attribute does not end a tag', async () => {
  const rows = `<row r="1" x="a>b"><c r="A1" y='1>"0'><v>1</v></c><c r="B1" z="/>"/></row>`;
  expect(await patchedRows(rows, [cellWrite('A1', 2), cellWrite('B1', 3)])).toBe(
    `<row r="1" x="a>b"><c r="A1" y='1>"0'><v>2</v></c><c r="B1" z="/>"><v>3</v></c></row>`,
  );
});

it('keeps all concurrent writes', async () => {
  const workbook = openXlsx(oneSheet(ROWS, STRINGS), '测试.xlsx');
  await Promise.all([
    workbook.write([cellWrite('B2', 1)]),
    workbook.read(),
    workbook.write([cellWrite('A1', 2)]),
    workbook.write([cellWrite('B2', 3), cellWrite('D9', 4)]),
  ]);
  const cells = cellsOf(await readFile(workbook.save()));
  expect([cells.A1?.value, cells.B2?.value, cells.D9?.value]).toEqual([2, 3, 4]);
});

describe('cells are found', () => {
  it('without addresses, after the cell before', async () => {
    expect(
      await patchedRows('<row><c><v>1</v></c><c><v>2</v></c><c r="E1"><v>5</v></c><c><v>6</v></c></row>', [
        cellWrite('B1', 20),
        cellWrite('F1', 60),
      ]),
    ).toBe('<row><c><v>1</v></c><c><v>20</v></c><c r="E1"><v>5</v></c><c><v>60</v></c></row>');
  });

  it('in a row that is divided into several elements', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>';
    expect(await patchedRows(rows, [cellWrite('A1', 10)])).toBe(rows.replace('<v>1</v>', '<v>10</v>'));
    expect(await patchedRows(rows, [cellWrite('B1', 20)])).toBe(rows.replace('<v>2</v>', '<v>20</v>'));
  });

  it('next to other elements', async () => {
    const rows = '<row r="2"><extLst/><c><v>1</v></c></row>';
    expect(await patchedRows(`<extLst/>${rows}`, [cellWrite('A2', 5)])).toBe(
      '<extLst/><row r="2"><extLst/><c><v>5</v></c></row>',
    );
  });
});

it('sorts new cells of a row by column', async () => {
  const xml = await patchedRows('<row r="1"/>', [cellWrite('C1', 3), cellWrite('A1', 1), cellWrite('B1', 2)]);
  expect(xml).toBe('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>');
});

it('sorts new rows', async () => {
  const xml = await patchedRows('<row r="2"><c r="A2"><v>2</v></c></row>', [
    cellWrite('A4', 4),
    cellWrite('A3', 3),
    cellWrite('A1', 1),
  ]);
  expect([...xml.matchAll(/<row r="(\d)"/g)].map(([, row]) => row)).toEqual(['1', '2', '3', '4']);
});

it('stores a formula without surrounding blanks', async () => {
  expect(await patchedRows('<row r="1"><c r="A1"/></row>', [cellWrite('A1', { formula: '= B1+1 ' })])).toBe(
    '<row r="1"><c r="A1"><f>B1+1</f></c></row>',
  );
});

describe('shared formulas', () => {
  const GROUPS =
    '<row r="2"><c r="B2"><f t="shared" ref="B2:B4" si="0">D2*2</f><v>2</v></c><c r="C2"><f t="shared" ref="C2:C3" si="1">D2*3</f><v>3</v></c></row>' +
    '<row r="3"><c r="B3"><f t="shared" si="0"/><v>4</v></c><c r="C3"><f t="shared" si="1"/><v>6</v></c></row>' +
    '<row r="4"><c r="B4"><f t="shared" si="0"/><v>6</v></c><c r="C4"><f ca="1">D4*3</f><v>9</v></c></row>';

  it('get their own text if the cell with their text is overwritten; others are unchanged', async () => {
    expect(await patchedRows(GROUPS, [cellWrite('B2', 7)])).toBe(
      GROUPS.replace('<f t="shared" ref="B2:B4" si="0">D2*2</f><v>2</v>', '<v>7</v>')
        .replace('<c r="B3"><f t="shared" si="0"/>', '<c r="B3"><f>D3*2</f>')
        .replace('<c r="B4"><f t="shared" si="0"/>', '<c r="B4"><f>D4*2</f>'),
    );
  });

  it('are moved relative to their first cell', async () => {
    const cells = cellsOf(await readFile(oneSheet(GROUPS)));
    expect([cells.B2, cells.B3, cells.B4, cells.C3].map((cell) => cell?.formula)).toEqual([
      '=D2*2',
      '=D3*2',
      '=D4*2',
      '=D3*3',
    ]);
  });

  it('move references to whole columns and rows', async () => {
    const rows =
      '<row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">SUM(D:D,7:7,$E:F,$8:9)</f><v>2</v></c><c r="C2"><f t="shared" si="0"/></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>';
    const cells = cellsOf(await readFile(oneSheet(rows)));
    expect(cells.C2?.formula).toBe('=SUM(E:E,7:7,$E:G,$8:9)');
    expect(cells.B3?.formula).toBe('=SUM(D:D,8:8,$E:F,$8:10)');
  });
});

describe('calculation on opening', () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';

  it.each(['1', 'true'])('that is already requested (%s) is unchanged', async (on) => {
    const tail = `<calcPr calcId="1" fullCalcOnLoad="${on}"/>`;
    const book = bookOf({ sheets: { 表: worksheet(rows) }, workbookTail: tail });
    const after = await write(book, [cellWrite('A1', { formula: '=1+1' })]);
    expect(partText(after, 'xl/workbook.xml')).toBe(partText(book, 'xl/workbook.xml'));
  });

  it('is requested if one of several writes is a formula', async () => {
    const after = await write(oneSheet(rows), [cellWrite('A1', 2), cellWrite('B1', { formula: '=1+1' })]);
    expect(partText(after, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });
});

describe('fonts within a text', () => {
  const rich = (runs: string) => `<row r="1"><c r="A1" t="inlineStr"><is>${runs}</is></c></row>`;

  it('keeps unchanged runs byte for byte', async () => {
    const first = '<r><rPr><b/></rPr><t>依据：</t></r>';
    const after = await patchedRows(rich(`${first}<r><rPr><i/></rPr><t>[1]</t></r>`), [
      cellWrite('A1', '依据：〔1〕'),
    ]);
    expect(after).toBe(rich(`${first}<r><rPr><i/></rPr><t xml:space="preserve">〔1〕</t></r>`));
  });

  it('escapes a text that looks like an escape across two runs', async () => {
    const runs = '<r><rPr><b/></rPr><t>一_x00</t></r><r><t>41_</t></r>';
    const after = await patchedRows(rich(runs), [cellWrite('A1', '二_x0041_')]);
    expect(after).toBe(
      rich('<r><rPr><b/></rPr><t xml:space="preserve">二_x005F_x00</t></r><r><t>41_</t></r>'),
    );
  });

  it('drops a run without text', async () => {
    const after = await patchedRows(rich('<r><rPr><b/></rPr><t/></r><r><t>旧</t></r>'), [
      cellWrite('A1', '新'),
    ]);
    expect(after).toBe(rich('<r><t xml:space="preserve">新</t></r>'));
  });

  it('are dropped for text in CDATA, which is written correctly', async () => {
    const after = await write(oneSheet(rich('<r><rPr><b/></rPr><t><![CDATA[a<b]]></t></r>')), [
      cellWrite('A1', 'a<c'),
    ]);
    expect(cellsOf(await readFile(after)).A1).toEqual({ value: 'a<c' });
  });

  it('are dropped for shared strings with a prefix, which are written correctly', async () => {
    const strings = `<x:sst xmlns:x="${MAIN}"><x:si><x:r><x:rPr><x:b/></x:rPr><x:t>旧</x:t></x:r><x:r><x:t>文</x:t></x:r></x:si></x:sst>`;
    const book = oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      related: { sharedStrings: ['s.xml', strings] },
    });
    expect(cellsOf(await readFile(book)).A1).toEqual({ value: '旧文', richText: true });
    expect(cellsOf(await readFile(await write(book, [cellWrite('A1', '新文')]))).A1).toEqual({
      value: '新文',
    });
  });
});

describe('results after a write', () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><v>3</v></c><c r="D1"><f>C1*2</f><v>6</v></c></row>';

  it('are kept for formulas that do not depend on the write, even after several writes', async () => {
    const once = await write(oneSheet(rows), [cellWrite('A1', 5)]);
    const expected = {
      A1: { value: 5 },
      B1: { formula: '=A1*2', value: null, uncached: true },
      C1: { value: 3 },
      D1: { formula: '=C1*2', value: 6 },
    };
    expect(cellsOf(await readFile(once))).toEqual(expected);
    const twice = await write(once, [cellWrite('A1', 6)]);
    expect(cellsOf(await readFile(twice))).toEqual({ ...expected, A1: { value: 6 } });
    expect(partText(twice, 'xl/workbook.xml').match(/<!--/g)).toHaveLength(1);
  });

  it('are dropped if the file requested calculation before', async () => {
    const book = oneSheet(rows, { workbookTail: '<calcPr fullCalcOnLoad="1"/>' });
    const after = await write(book, [cellWrite('A1', 5)]);
    expect(cellsOf(await readFile(after)).D1).toEqual({ formula: '=C1*2', value: null, uncached: true });
  });
});

it.each([
  ['truncated', `<calcChain xmlns="${MAIN}"><c r="B1" i="1"`],
  ['not closed', `<calcChain xmlns="${MAIN}"><c r="B1" i="1">`],
  ['crossed', `<calcChain xmlns="${MAIN}"><c r="B1" i="1"></calcChain></c>`],
  ['not XML', 'B1'],
])('removes a calculation chain that is %s, because Excel makes a new one', async (_, chain) => {
  const book = bookOf({
    sheets: { 表: worksheet('<row r="1"><c r="B1"><f>1+1</f><v>2</v></c></row>') },
    related: { calcChain: ['calcChain.xml', chain] },
  });
  const after = await write(book, [cellWrite('B1', 3)]);
  expect(cellsOf(await readFile(after))).toEqual({ B1: { value: 3 } });
  expect(() => partText(after, 'xl/calcChain.xml')).toThrow();
  expect(partText(after, '[Content_Types].xml')).not.toContain('calcChain');
});

it('ignores elements of another namespace among the cells', async () => {
  const foreign = '<y:c xmlns:y="urn:y" r="A1"><y:v>9</y:v></y:c><c xmlns="urn:y" r="B1"><v>9</v></c>';
  const rows = `<row r="1">${foreign}<c r="A1"><y:v xmlns:y="urn:y">9</y:v><v>1</v></c></row>`;
  const after = await write(oneSheet(rows), [cellWrite('A1', 2), cellWrite('B1', 3)]);
  expect(cellsOf(await readFile(after))).toEqual({ A1: { value: 2 }, B1: { value: 3 } });
  expect(partText(after, 'xl/worksheets/sheet1.xml')).toContain(foreign);
});

/** Writing into worksheet parts as other programs make them: rows in pieces, several shared formulas, results, chains. */
import { bookOf, worksheet } from '../support/xlsx-builder';
import { cellsOf, oneSheet, partText, patchedRows, readFile, write, writeOf } from './support';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

describe('cells are found', () => {
  it('without addresses, behind the one before', async () => {
    expect(
      await patchedRows('<row><c><v>1</v></c><c><v>2</v></c><c r="E1"><v>5</v></c><c><v>6</v></c></row>', [
        writeOf('B1', 20),
        writeOf('F1', 60),
      ]),
    ).toBe('<row><c><v>1</v></c><c><v>20</v></c><c r="E1"><v>5</v></c><c><v>60</v></c></row>');
  });

  it('in a row that is given in several pieces', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>';
    expect(await patchedRows(rows, [writeOf('A1', 10)])).toBe(rows.replace('<v>1</v>', '<v>10</v>'));
    expect(await patchedRows(rows, [writeOf('B1', 20)])).toBe(rows.replace('<v>2</v>', '<v>20</v>'));
  });

  it('beside elements that are none', async () => {
    const rows = '<row r="2"><extLst/><c><v>1</v></c></row>';
    expect(await patchedRows(`<extLst/>${rows}`, [writeOf('A2', 5)])).toBe(
      '<extLst/><row r="2"><extLst/><c><v>5</v></c></row>',
    );
  });
});

it('new cells of a row stand in the order of their columns, however they were given', async () => {
  const xml = await patchedRows('<row r="1"/>', [writeOf('C1', 3), writeOf('A1', 1), writeOf('B1', 2)]);
  expect(xml).toBe('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>');
});

it('new rows stand in their order, however they were given', async () => {
  const xml = await patchedRows('<row r="2"><c r="A2"><v>2</v></c></row>', [
    writeOf('A4', 4),
    writeOf('A3', 3),
    writeOf('A1', 1),
  ]);
  expect([...xml.matchAll(/<row r="(\d)"/g)].map(([, row]) => row)).toEqual(['1', '2', '3', '4']);
});

it('a formula is stored without the blanks around it', async () => {
  expect(await patchedRows('<row r="1"><c r="A1"/></row>', [writeOf('A1', { formula: '= B1+1 ' })])).toBe(
    '<row r="1"><c r="A1"><f>B1+1</f></c></row>',
  );
});

describe('shared formulas', () => {
  const GROUPS =
    '<row r="2"><c r="B2"><f t="shared" ref="B2:B4" si="0">D2*2</f><v>2</v></c><c r="C2"><f t="shared" ref="C2:C3" si="1">D2*3</f><v>3</v></c></row>' +
    '<row r="3"><c r="B3"><f t="shared" si="0"/><v>4</v></c><c r="C3"><f t="shared" si="1"/><v>6</v></c></row>' +
    '<row r="4"><c r="B4"><f t="shared" si="0"/><v>6</v></c><c r="C4"><f ca="1">D4*3</f><v>9</v></c></row>';

  it('are freed where their text goes, and no others are', async () => {
    expect(await patchedRows(GROUPS, [writeOf('B2', 7)])).toBe(
      GROUPS.replace('<f t="shared" ref="B2:B4" si="0">D2*2</f><v>2</v>', '<v>7</v>')
        .replace('<c r="B3"><f t="shared" si="0"/>', '<c r="B3"><f>D3*2</f>')
        .replace('<c r="B4"><f t="shared" si="0"/>', '<c r="B4"><f>D4*2</f>'),
    );
  });

  it('mean what they say in a row and column other than the first', async () => {
    const cells = cellsOf(await readFile(oneSheet(GROUPS)));
    expect([cells.B2, cells.B3, cells.B4, cells.C3].map((cell) => cell?.formula)).toEqual([
      '=D2*2',
      '=D3*2',
      '=D4*2',
      '=D3*3',
    ]);
  });

  it('move whole columns and rows, too', async () => {
    const rows =
      '<row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">SUM(D:D,7:7,$E:F,$8:9)</f><v>2</v></c><c r="C2"><f t="shared" si="0"/></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>';
    const cells = cellsOf(await readFile(oneSheet(rows)));
    expect(cells.C2?.formula).toBe('=SUM(E:E,7:7,$E:G,$8:9)');
    expect(cells.B3?.formula).toBe('=SUM(D:D,8:8,$E:F,$8:10)');
  });
});

describe('the calculation chain', () => {
  const CHAIN = `<calcChain xmlns="${MAIN}"><c r="B1" i="1"/></calcChain>`;
  const book = oneSheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>', {
    related: { calcChain: ['calcChain.xml', CHAIN] },
  });

  it('stays as it is when a cell without a formula is written', async () => {
    expect(partText(await write(book, [writeOf('A1', 2)]), 'xl/calcChain.xml')).toBe(CHAIN);
  });
});

describe('calculation on opening', () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';

  it.each(['1', 'true'])('that is asked for already (%s) stays as it is said', async (on) => {
    const tail = `<calcPr calcId="1" fullCalcOnLoad="${on}"/>`;
    const book = bookOf({ sheets: { 表: worksheet(rows) }, workbookTail: tail });
    const after = await write(book, [writeOf('A1', { formula: '=1+1' })]);
    expect(partText(after, 'xl/workbook.xml')).toBe(partText(book, 'xl/workbook.xml'));
  });

  it('is asked for when one of several writes is a formula', async () => {
    const after = await write(oneSheet(rows), [writeOf('A1', 2), writeOf('B1', { formula: '=1+1' })]);
    expect(partText(after, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });
});

describe('fonts within a text', () => {
  const rich = (runs: string) => `<row r="1"><c r="A1" t="inlineStr"><is>${runs}</is></c></row>`;

  it('runs that are not concerned stay to the byte', async () => {
    const first = '<r><rPr><b/></rPr><t>依据：</t></r>';
    const after = await patchedRows(rich(`${first}<r><rPr><i/></rPr><t>[1]</t></r>`), [
      writeOf('A1', '依据：〔1〕'),
    ]);
    expect(after).toBe(rich(`${first}<r><rPr><i/></rPr><t xml:space="preserve">〔1〕</t></r>`));
  });

  it('a text that reads like an escape across two runs stays text for every reader', async () => {
    const runs = '<r><rPr><b/></rPr><t>一_x00</t></r><r><t>41_</t></r>';
    const after = await patchedRows(rich(runs), [writeOf('A1', '二_x0041_')]);
    expect(after).toBe(
      rich('<r><rPr><b/></rPr><t xml:space="preserve">二_x005F_x00</t></r><r><t>41_</t></r>'),
    );
  });

  it('a run without text takes part', async () => {
    const after = await patchedRows(rich('<r><rPr><b/></rPr><t/></r><r><t>旧</t></r>'), [
      writeOf('A1', '新'),
    ]);
    expect(after).toBe(rich('<r><t xml:space="preserve">新</t></r>'));
  });

  it('text in CDATA is written without them, and right', async () => {
    const after = await write(oneSheet(rich('<r><rPr><b/></rPr><t><![CDATA[a<b]]></t></r>')), [
      writeOf('A1', 'a<c'),
    ]);
    expect(cellsOf(await readFile(after)).A1).toEqual({ value: 'a<c' });
  });

  it('shared strings under another prefix are written without them, and right', async () => {
    const strings = `<x:sst xmlns:x="${MAIN}"><x:si><x:r><x:rPr><x:b/></x:rPr><x:t>旧</x:t></x:r><x:r><x:t>文</x:t></x:r></x:si></x:sst>`;
    const book = oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      related: { sharedStrings: ['s.xml', strings] },
    });
    expect(cellsOf(await readFile(book)).A1).toEqual({ value: '旧文', richText: true });
    expect(cellsOf(await readFile(await write(book, [writeOf('A1', '新文')]))).A1).toEqual({ value: '新文' });
  });
});

describe('results that hold once something was written', () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><v>3</v></c><c r="D1"><f>C1*2</f><v>6</v></c></row>';

  it('are those of formulas that do not depend on it, however often the file is opened and written', async () => {
    const once = await write(oneSheet(rows), [writeOf('A1', 5)]);
    const expected = {
      A1: { value: 5 },
      B1: { formula: '=A1*2', value: null, uncached: true },
      C1: { value: 3 },
      D1: { formula: '=C1*2', value: 6 },
    };
    expect(cellsOf(await readFile(once))).toEqual(expected);
    const twice = await write(once, [writeOf('A1', 6)]);
    expect(cellsOf(await readFile(twice))).toEqual({ ...expected, A1: { value: 6 } });
    expect(partText(twice, 'xl/workbook.xml').match(/<!--/g)).toHaveLength(1);
  });

  it('are none of a file that asked for calculation by itself', async () => {
    const book = oneSheet(rows, { workbookTail: '<calcPr fullCalcOnLoad="1"/>' });
    const after = await write(book, [writeOf('A1', 5)]);
    expect(cellsOf(await readFile(after)).D1).toEqual({ formula: '=C1*2', value: null, uncached: true });
  });
});

it.each([
  ['cut off', `<calcChain xmlns="${MAIN}"><c r="B1" i="1"`],
  ['not closed', `<calcChain xmlns="${MAIN}"><c r="B1" i="1">`],
  ['crossed', `<calcChain xmlns="${MAIN}"><c r="B1" i="1"></calcChain></c>`],
  ['no XML', 'B1'],
])('a chain that is %s goes; Excel makes a new one', async (_, chain) => {
  const book = bookOf({
    sheets: { 表: worksheet('<row r="1"><c r="B1"><f>1+1</f><v>2</v></c></row>') },
    related: { calcChain: ['calcChain.xml', chain] },
  });
  const after = await write(book, [writeOf('B1', 3)]);
  expect(cellsOf(await readFile(after))).toEqual({ B1: { value: 3 } });
  expect(() => partText(after, 'xl/calcChain.xml')).toThrow();
  expect(partText(after, '[Content_Types].xml')).not.toContain('calcChain');
});

it('elements of another vocabulary among the cells are neither read nor written', async () => {
  const foreign = '<y:c xmlns:y="urn:y" r="A1"><y:v>9</y:v></y:c><c xmlns="urn:y" r="B1"><v>9</v></c>';
  const rows = `<row r="1">${foreign}<c r="A1"><y:v xmlns:y="urn:y">9</y:v><v>1</v></c></row>`;
  const after = await write(oneSheet(rows), [writeOf('A1', 2), writeOf('B1', 3)]);
  expect(cellsOf(await readFile(after))).toEqual({ A1: { value: 2 }, B1: { value: 3 } });
  expect(partText(after, 'xl/worksheets/sheet1.xml')).toContain(foreign);
});

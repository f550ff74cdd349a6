/** The same workbook in the notations of different programs. */
import { partsOf, worksheet, zipOf, type Parts } from '../../support/xlsx-builder';
import { writeZip } from '../../support/zip-writer';
import { cellsOf, partText, readFile, readRows, write, cellWrite } from '../support';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ROWS =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>金额</t></is></c><c r="B1"><f>B2*2</f><v>92</v></c></row><row r="2"><c r="B2"><v>46</v></c></row>';
const EXPECTED = { A1: { value: '金额' }, B1: { formula: '=B2*2', value: 92 }, B2: { value: 46 } };
const SHEET = 'xl/worksheets/sheet1.xml';
const PARTS = partsOf({ sheets: { 表: worksheet(ROWS) } });

function replaced(name: string, change: (text: string) => string | Uint8Array): Parts {
  const text = PARTS[name];
  return { ...PARTS, [name]: change(typeof text === 'string' ? text : '') };
}

function prefixed(xml: string): string {
  return xml.replace(/<(\/?)([a-z])/gi, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
}

function utf16(text: string, endian: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(endian === 'le' ? bytes : bytes.swap16());
}

/** The sheet with its Chinese text as character references, in a part that declares GBK. */
function declaredGbk(xml: string): string {
  const ascii = xml.replace(/[^ -~]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<?xml version="1.0" encoding="GBK"?>${ascii}`;
}

function utf16SharedStrings(): Parts {
  const table = `\ufeff<?xml version="1.0" encoding="UTF-16"?><sst xmlns="${MAIN}"><si><t>金额</t></si></sst>`;
  const rows = ROWS.replace('t="inlineStr"><is><t>金额</t></is>', 't="s"><v>0</v>');
  const parts = partsOf({ sheets: { 表: worksheet(rows) }, related: { sharedStrings: ['s.xml', table] } });
  return { ...parts, 'xl/s.xml': utf16(table, 'le') };
}

const VARIANTS: [string, Parts][] = [
  ['a prefix on every element', replaced(SHEET, prefixed)],
  [
    'a prefix on every element of the workbook, and another for relationships',
    replaced('xl/workbook.xml', (xml) =>
      prefixed(xml).replace('r:id', 'rel:id').replace('xmlns:r=', 'xmlns:rel='),
    ),
  ],
  ['no namespace', replaced(SHEET, (xml) => xml.replace(/ xmlns="[^"]*"/, ''))],
  ['strict namespaces', strict()],
  ['a byte order mark', replaced(SHEET, (xml) => `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n${xml}`)],
  ['UTF-16 LE', replaced(SHEET, (xml) => utf16(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'le'))],
  ['UTF-16 BE without a mark', replaced(SHEET, (xml) => utf16(`<?xml version="1.0"?>${xml}`, 'be'))],
  ['a declared GBK encoding with ASCII bytes only', replaced(SHEET, declaredGbk)],
  ['shared strings in UTF-16', utf16SharedStrings()],
  [
    'absolute targets',
    replaced('xl/_rels/workbook.xml.rels', (xml) => xml.replace('Target="', 'Target="/xl/')),
  ],
  [
    'targets with relative steps',
    replaced('xl/_rels/workbook.xml.rels', (xml) => xml.replace('Target="', 'Target="./../xl/')),
  ],
  ['oddly named parts', unusualPartNames()],
  [
    'single quotes and line breaks in tags',
    replaced(SHEET, (xml) => xml.replaceAll('"', "'").replaceAll('<c ', '<c\r\n  ')),
  ],
  [
    'comments and processing instructions',
    replaced(SHEET, (xml) => xml.replaceAll('<row', '<!-- <row><c> --><?x <c?><row')),
  ],
  ['part names in another case', replaced('[Content_Types].xml', (xml) => xml.replace('sheet1', 'SHEET1'))],
];

function strict(): Parts {
  const change = (xml: string | Uint8Array) =>
    typeof xml === 'string'
      ? xml
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          )
      : xml;
  return Object.fromEntries(Object.entries(PARTS).map(([name, xml]) => [name, change(xml)]));
}

function unusualPartNames(): Parts {
  const rename = (text: string) =>
    text
      .replaceAll('xl/', '资料/')
      .replaceAll('worksheets/sheet1.xml', '表%20格/第一.data')
      .replaceAll('workbook.xml', 'book.bin.xml');
  return Object.fromEntries(
    Object.entries(PARTS).map(([name, xml]) => [
      decodeURIComponent(rename(name)),
      typeof xml === 'string' && name !== SHEET ? rename(xml) : xml,
    ]),
  );
}

describe.each(VARIANTS)('%s', (_, parts) => {
  it('is read with the same cells', async () => {
    expect(cellsOf(await readFile(zipOf(parts)))).toEqual(EXPECTED);
  });

  it('is written with the same cells', async () => {
    const after = await write(zipOf(parts), [
      cellWrite('A1', '=文字'),
      cellWrite('B2', 47),
      cellWrite('C3', '新行'),
      cellWrite('A2', true),
      cellWrite('D1', { formula: '=B2' }),
    ]);
    expect(cellsOf(await readFile(after))).toEqual({
      A1: { value: '=文字' },
      B1: { formula: '=B2*2', value: null, uncached: true },
      D1: { formula: '=B2', value: null, uncached: true },
      A2: { value: true },
      B2: { value: 47 },
      C3: { value: '新行' },
    });
  });
});

describe('cells and rows without addresses', () => {
  const rows =
    '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';

  it('follow the cell or row before them', async () => {
    expect(await readRows(rows)).toEqual({
      A1: { value: 1 },
      B1: { value: 2 },
      C4: { value: 3 },
      D4: { value: 4 },
      A5: { value: 5 },
    });
  });

  it('are written in their place', async () => {
    const bytes = zipOf(partsOf({ sheets: { 表: worksheet(rows) } }));
    const after = await write(bytes, [
      cellWrite('B1', '二'),
      cellWrite('D4', '四'),
      cellWrite('A5', '五'),
      cellWrite('A3', '插'),
    ]);
    expect(cellsOf(await readFile(after))).toEqual({
      A1: { value: 1 },
      B1: { value: '二' },
      A3: { value: '插' },
      C4: { value: 3 },
      D4: { value: '四' },
      A5: { value: '五' },
    });
  });
});

describe('zips', () => {
  const items = Object.entries(PARTS).map(([name, content]) => ({ name, content }));

  it.each([
    ['stored', writeZip(items.map((item) => ({ ...item, stored: true })))],
    ['streamed, with data descriptors', writeZip(items.map((item) => ({ ...item, descriptor: true })))],
    [
      'zip64',
      writeZip(
        items.map((item) => ({ ...item, zip64: true })),
        { zip64: true },
      ),
    ],
    [
      'zip64 and streamed',
      writeZip(
        items.map((item) => ({ ...item, zip64: true, descriptor: true })),
        { zip64: true },
      ),
    ],
    [
      'with a comment that looks like an end record',
      writeZip(items, { comment: `PK\x05\x06${'\0'.repeat(40)}` }),
    ],
    ['with bytes after the end', Uint8Array.from([...writeZip(items), 13, 10])],
    [
      'with backslashes in names',
      writeZip(items.map((item) => ({ ...item, name: item.name.replaceAll('/', '\\') }))),
    ],
  ])('%s are read', async (_, bytes) => {
    expect(cellsOf(await readFile(bytes))).toEqual(EXPECTED);
  });
});

it('writes a part with another declared encoding as UTF-8', async () => {
  const xml = partText(await write(zipOf(replaced(SHEET, declaredGbk)), [cellWrite('B2', '四十七')]), SHEET);
  expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
  expect(xml).toContain('四十七');
});

it('writes new elements with the prefix of their part', async () => {
  const after = await write(zipOf(replaced(SHEET, prefixed)), [cellWrite('A1', '新'), cellWrite('A9', 9)]);
  const xml = partText(after, SHEET);
  expect(xml).toContain('<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">新</x:t></x:is></x:c>');
  expect(xml).toContain('<x:row r="9"><x:c r="A9"><x:v>9</x:v></x:c></x:row>');
  expect(xml).toContain(`xmlns:x="${MAIN}"`);
});

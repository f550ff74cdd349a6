import { strToU8 } from 'fflate';
import { WorkbookError } from '../../../src/workbook/workbook';
import { XlsxError, describeXlsxError, type XlsxErrorKind } from '../../../src/xlsx/errors';
import { MAX_ATTRIBUTES, MAX_PART_BYTES, MAX_XML_DEPTH } from '../../../src/xlsx/limits';
import { openXlsx } from '../../../src/xlsx';
import { compoundFile } from '../../support/compound-file';
import { bookOf, partsOf, styles, worksheet, zipOf } from '../../support/xlsx-builder';
import { writeZip, type ZipItem } from '../../support/zip-writer';
import { oneSheet, readRows, refusal } from '../support';

const BOOK = { sheets: { 表: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') } };
const SHEET = 'xl/worksheets/sheet1.xml';

function items(change: (item: ZipItem) => ZipItem = (item) => item): ZipItem[] {
  return Object.entries(partsOf(BOOK)).map(([name, content]) => change({ name, content }));
}

function withSheet(change: Partial<ZipItem>): Uint8Array {
  return writeZip(items((item) => (item.name === SHEET ? { ...item, ...change } : item)));
}

describe('files that are not zip packages', () => {
  it.each<[string, Uint8Array, XlsxErrorKind]>([
    ['nothing at all', new Uint8Array(), 'empty'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'pdf'],
    [
      'a web page',
      strToU8('\ufeff \n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
      'html-table',
    ],
    ['a bare web table', strToU8('<TABLE border=1><tr><td>1'), 'html-table'],
    ['a web page with a declaration', strToU8('<?xml version="1.0"?><!DOCTYPE html><html>'), 'html-table'],
    ['a web page in UTF-16', Uint8Array.from(Buffer.from('\ufeff<html>', 'utf16le')), 'html-table'],
    ['a web archive', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'html-table'],
    [
      'an Excel 2003 XML file',
      strToU8(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      ),
      'xml-table',
    ],
    ['an old .xls', compoundFile('Workbook'), 'legacy-xls'],
    ['an older .xls', compoundFile('Book'), 'legacy-xls'],
    ['an encrypted workbook', compoundFile('EncryptedPackage'), 'encrypted'],
    ['another OLE file', compoundFile('WordDocument'), 'unknown-format'],
    ['plain text', strToU8('项目名称,金额\n'), 'unknown-format'],
    ['one byte', Uint8Array.of(0x50), 'unknown-format'],
  ])('%s', async (_, bytes, kind) => expect(await refusal(bytes)).toBe(kind));
});

describe('packages that are not workbooks', () => {
  it.each<[string, Uint8Array, XlsxErrorKind]>([
    ['an empty zip', zipOf({}), 'not-workbook'],
    ['a zip of other files', zipOf({ '说明.txt': '无' }), 'not-workbook'],
    [
      'an .ods',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'open-document',
    ],
    [
      'a .docx',
      zipOf({
        ...partsOf(BOOK),
        'xl/workbook.xml':
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      }),
      'not-workbook',
    ],
    [
      'an .xlsb',
      zipOf({
        ...partsOf(BOOK),
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        'xl/workbook.bin': Uint8Array.of(1, 2),
      }),
      'binary-workbook',
    ],
  ])('%s', async (_, bytes, kind) => expect(await refusal(bytes)).toBe(kind));
});

describe('damaged packages', () => {
  it('are refused at every length where the file may be truncated', async () => {
    const whole = writeZip(items());
    for (let length = 2; length < whole.length; length += 7) {
      expect(await refusal(whole.subarray(0, length))).toBe('damaged');
    }
  });

  it('are read or refused with any single byte changed', async () => {
    const whole = writeZip(items());
    for (let at = 0; at < whole.length; at += 3) {
      const broken = whole.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x55;
      const result = await refusal(broken);
      expect(result === null || describeXlsxError({ kind: result }) !== '').toBe(true);
    }
  });

  it.each<[string, Uint8Array]>([
    ['a wrong checksum', withSheet({ claimedCrc: 1 })],
    ['less content than promised', withSheet({ claimedSize: 9_999 })],
    ['more content than promised', withSheet({ claimedSize: 10 })],
    ['an unknown compression', withSheet({ method: 99 })],
    [
      'invalid compressed bytes',
      withSheet({ content: Uint8Array.of(255, 255, 255, 255), stored: true, method: 8, claimedSize: 50 }),
    ],
    ['XML that ends early', withSheet({ content: '<worksheet><sheetData>' })],
    ['bytes that are not UTF-8', withSheet({ content: Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0xfe) })],
    ['an unknown entity', withSheet({ content: worksheet('<row><c><v>&unknown;</v></c></row>') })],
    ['another part in place of the sheet', withSheet({ content: styles([]) })],
    [
      'a sheet without its part',
      zipOf(Object.fromEntries(Object.entries(partsOf(BOOK)).filter(([name]) => name !== SHEET))),
    ],
    ['a workbook part that is missing', zipOf({ ...partsOf(BOOK), 'xl/workbook.xml': '' })],
  ])('%s', async (_, bytes) => expect(await refusal(bytes)).toBe('damaged'));

  it('report an unsupported encoding', async () => {
    const text = '<?xml version="1.0" encoding="GBK"?><worksheet><!--\xbd\xf0--></worksheet>';
    const bytes = withSheet({ content: Buffer.from(text, 'latin1') });
    const error = await openXlsx(bytes, '旧.xlsx')
      .read()
      .catch((reason: unknown) => reason);
    expect(error instanceof XlsxError && describeXlsxError(error)).toBe(
      '这个文件的内容用了 Excel 工作簿不支持的文字编码（GBK），没有读取。请用 Excel 打开后另存为 .xlsx 再试。',
    );
  });

  it.each([
    ['a cell beyond the last column', '<c r="XFE1"><v>1</v></c>'],
    ['a cell beyond the last row', '<c r="A1048577"><v>1</v></c>'],
    ['an invalid address', '<c r="第一格"><v>1</v></c>'],
  ])('%s', async (_, cell) => expect(await refusal(oneSheet(`<row r="1">${cell}</row>`))).toBe('damaged'));

  it.each([0, -3, 1_048_577, 1.5])('row number %d', async (row) =>
    expect(await refusal(oneSheet(`<row r="${row}"><c><v>1</v></c></row>`))).toBe('damaged'),
  );

  it('are reported with the sheet', async () => {
    const workbook = openXlsx(oneSheet('<row r="3"><c r="第一格"><v>1</v></c></row>'), '坏.xlsx');
    await expect(workbook.read()).rejects.toMatchObject({
      detail: '表',
      message: expect.stringContaining('第一格') as string,
    });
  });
});

describe('suspicious packages', () => {
  const DOCTYPE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

  it.each<[string, Uint8Array]>([
    ['the same entry twice', writeZip([...items(), { name: SHEET, content: 'x' }])],
    [
      'the same entry twice in another case',
      writeZip([...items(), { name: SHEET.toUpperCase(), content: 'x' }]),
    ],
    [
      'entries that share their data',
      writeZip([...items(), { name: SHEET, localName: SHEET, content: 'x', sharesDataOf: 0 }]),
    ],
    ['a path outside of the package', writeZip([...items(), { name: '../../etc/passwd', content: 'x' }])],
    ['another name in the local header', withSheet({ localName: 'xl/worksheets/sheet9.xml' })],
    ['a DOCTYPE in a sheet', withSheet({ content: `${DOCTYPE}${worksheet('')}` })],
    ['a DOCTYPE in the workbook', zipOf({ ...partsOf(BOOK), 'xl/workbook.xml': `${DOCTYPE}<workbook/>` })],
    ['elements nested without end', withSheet({ content: `<worksheet>${'<a>'.repeat(MAX_XML_DEPTH)}` })],
    [
      'an element with attributes without an end',
      withSheet({
        content: `<worksheet ${Array.from({ length: MAX_ATTRIBUTES + 1 }, (_, index) => `a${index}=""`).join(' ')}/>`,
      }),
    ],
    [
      'one part for two sheets',
      bookOf({ ...BOOK, workbookTail: '', parts: { 'xl/workbook.xml': doubledSheet() } }),
    ],
  ])('%s', async (_, bytes) => expect(await refusal(bytes)).toBe('suspicious'));

  function doubledSheet(): string {
    const workbook = partsOf(BOOK)['xl/workbook.xml'];
    return typeof workbook === 'string'
      ? workbook.replace(/<sheet .*?\/>/, (sheet) => sheet + sheet.replace('表', '表2'))
      : '';
  }

  it('report zip encryption as encrypted', async () =>
    expect(await refusal(withSheet({ flags: 1 }))).toBe('encrypted'));
});

describe('large claims', () => {
  it('of the size of a part are refused', async () =>
    expect(await refusal(withSheet({ claimedSize: MAX_PART_BYTES + 1 }))).toBe('too-large'));

  it('of a sheet that is used to its last cell are accepted', async () => {
    const huge = worksheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', {
      head: '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols>',
      tail: '<mergeCells><mergeCell ref="A1:XFD1048575"/></mergeCells>',
    });
    expect(await refusal(bookOf({ sheets: { 表: huge } }))).toBeNull();
  });
});

it('refuses a sheet with more column descriptions than columns', async () => {
  const sheet = (count: number) =>
    worksheet('', { head: `<cols>${'<col min="1" max="1" width="9"/>'.repeat(count)}</cols>` });
  expect(await refusal(bookOf({ sheets: { 表: sheet(16_384) } }))).toBeNull();
  expect(await refusal(bookOf({ sheets: { 表: sheet(16_385) } }))).toBe('suspicious');
});

describe('error messages', () => {
  const kinds: XlsxErrorKind[] = [
    'empty', 'unknown-format', 'pdf', 'html-table', 'xml-table', 'legacy-xls', 'binary-workbook', 'open-document',
    'encrypted', 'not-workbook', 'damaged', 'encoding', 'suspicious', 'too-large', 'not-verified', 'array-part',
  ]; // prettier-ignore

  it.each(kinds)('explain %s in one line with what to do', (kind) => {
    expect(describeXlsxError({ kind })).toMatch(/^这个.+。请.+。$/);
  });

  it('belong to a WorkbookError with a fault', () => {
    const error = new XlsxError('damaged', 'x', 'part');
    expect(error).toBeInstanceOf(WorkbookError);
    expect([error.fault, new XlsxError('too-large', 'x').fault]).toEqual(['unreadable', 'too-large']);
  });

  it('are absent for a valid file', async () => {
    expect(await readRows('<row r="1"><c r="A1"><v>1</v></c></row>')).toEqual({ A1: { value: 1 } });
  });
});

import { columnName } from '../../src/workbook/a1';
import { UNREADABLE } from '../../src/workbook/cell';
import { XlsxError, describeXlsxError } from '../../src/xlsx/errors';
import { openXlsx } from '../../src/xlsx';
import { bookOf, partsOf, styles, worksheet, zipOf } from '../support/xlsx-builder';
import { cellsOf, oneSheet, readFile, readRows, refusal, write, cellWrite } from './support';

jest.mock('../../src/xlsx/limits', () => ({
  MAX_ENTRIES: 40,
  MAX_PART_BYTES: 100_000,
  MAX_SMALL_PART_BYTES: 30_000,
  MAX_TOTAL_BYTES: 150_000,
  MAX_RATIO: 200,
  RATIO_FLOOR_BYTES: 20_000,
  MAX_ELEMENTS: 2_000,
  MAX_NAMESPACES: 30,
  MAX_XML_DEPTH: 128,
  MAX_TOKEN_LENGTH: 30_000,
  MAX_ATTRIBUTES: 1_000,
  MAX_SHEETS: 5,
  MAX_CELLS: 100,
  MAX_WORDED_CELLS: 60,
  MAX_FORMULAS: 40,
  MAX_STRINGS: 90,
  MAX_TEXT: 1_000,
  MAX_CELL_TEXT: 200,
  MAX_MERGES: 50,
  MAX_STYLES: 30,
  MAX_ARRAYS_AT_ONCE: 10,
}));

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const EMPTY = worksheet('');

/** The limit that a file exceeds; `null` if it is read. The message to the person names it. */
async function passed(bytes: Uint8Array): Promise<string | null> {
  try {
    await readFile(bytes);
    return null;
  } catch (error) {
    if (!(error instanceof XlsxError) || !error.limit) throw error;
    expect(describeXlsxError(error)).toMatch(/^这个.*超过 [\d,.]+ .*。请.+。$/);
    return error.limit.of;
  }
}

function rowsOf(count: number): string {
  return Array.from({ length: count }, (_, i) => `<row><c><v>${i}</v></c></row>`).join('');
}

/** White space that can hardly be compressed. */
function filler(length: number): string {
  let state = 1;
  const next = () => (state = (state * 48_271) % 0x7fffffff) % 4;
  return Array.from({ length }, () => ' \t\n '[next()]).join('');
}

describe('limits', () => {
  it('count the namespaces that a part declares', async () => {
    const sheet = (count: number) =>
      worksheet('', { tail: '<x xmlns:a="urn:a" xmlns:b="urn:b"/>'.repeat(count) });
    expect(await refusal(bookOf({ sheets: { 表: sheet(10) } }))).toBeNull();
    expect(await refusal(bookOf({ sheets: { 表: sheet(16) } }))).toBe('suspicious');
  });

  it('count the cells of all sheets together', async () => {
    expect(await refusal(oneSheet(rowsOf(100)))).toBeNull();
    expect(await refusal(oneSheet(rowsOf(101)))).toBe('too-large');
    const sheets = { 一: worksheet(rowsOf(60)), 二: worksheet(rowsOf(60)) };
    expect(await refusal(bookOf({ sheets }))).toBe('too-large');
  });

  it('count the cells with texts or formulas, and the formulas', async () => {
    const row = (content: string, count: number) => `<row>${content.repeat(count)}</row>`;
    const text = '<c t="str"><v>甲</v></c>';
    const formula = '<c><f>1</f><v>1</v></c>';
    expect(await passed(oneSheet(row(text, 30) + row(formula, 30)))).toBeNull();
    expect(await passed(oneSheet(row(text, 31) + row(formula, 30)))).toBe('worded');
    expect(await passed(oneSheet(row(formula, 40)))).toBeNull();
    expect(await passed(oneSheet(row(formula, 41)))).toBe('formulas');
    const array = '<row r="1"><c r="A1"><f t="array" ref="A1:A45">1</f><v>1</v></c></row>';
    expect(await passed(oneSheet(array + '<row><c><v>1</v></c></row>'.repeat(44)))).toBeNull();
  });

  it('count merges and shared strings', async () => {
    const merged = (count: number) =>
      worksheet('', { tail: `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(count)}</mergeCells>` });
    expect(await passed(bookOf({ sheets: { 一: merged(30), 二: merged(20) } }))).toBeNull();
    expect(await passed(bookOf({ sheets: { 一: merged(30), 二: merged(21) } }))).toBe('merges');
    const strings = (count: number) => `<sst xmlns="${MAIN}">${'<si><t>甲</t></si>'.repeat(count)}</sst>`;
    expect(await passed(oneSheet('', { related: { sharedStrings: ['s.xml', strings(90)] } }))).toBeNull();
    expect(await passed(oneSheet('', { related: { sharedStrings: ['s.xml', strings(91)] } }))).toBe(
      'strings',
    );
  });

  it('count the text of each cell with a shared string, and of formulas', async () => {
    const related = {
      sharedStrings: ['s.xml', `<sst xmlns="${MAIN}"><si><t>${'字'.repeat(150)}</t></si></sst>`],
    } as const;
    const shared = (count: number) => `<row>${'<c t="s"><v>0</v></c>'.repeat(count)}</row>`;
    expect(await passed(oneSheet(shared(6), { related }))).toBeNull();
    expect(await passed(oneSheet(shared(7), { related }))).toBe('text');
    const formulas = (count: number) =>
      `<row>${`<c><f>${'1+'.repeat(95)}1</f><v>1</v></c>`.repeat(count)}</row>`;
    expect(await passed(oneSheet(formulas(5)))).toBeNull();
    expect(await passed(oneSheet(formulas(6)))).toBe('text');
  });

  it('count the full text of each formula that shares one text', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, row) => {
        const text = row === 0 ? `${'A1+'.repeat(60)}1` : '';
        return `<row><c><f t="shared" si="0">${text}</f><v>1</v></c></row>`;
      }).join('');
    expect(await passed(oneSheet(rows(5)))).toBeNull();
    expect(await passed(oneSheet(rows(6)))).toBe('text');
  });

  it('count sheets, formats and adjacent arrays', async () => {
    const sheets = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`表${index}`, EMPTY]));
    expect(await passed(bookOf({ sheets: sheets(5) }))).toBeNull();
    expect(await passed(bookOf({ sheets: sheets(6) }))).toBe('sheets');
    const formats = (count: number) => ({
      styles: ['s.xml', styles(Array.from({ length: count }, () => '<xf/>'))] as const,
    });
    expect(await passed(oneSheet('', { related: formats(30) }))).toBeNull();
    expect(await passed(oneSheet('', { related: formats(31) }))).toBe('styles');
    const codes = Object.fromEntries(Array.from({ length: 31 }, (_, id) => [200 + id, '0.0']));
    expect(await passed(oneSheet('', { related: { styles: ['s.xml', styles([], codes)] } }))).toBe('styles');
    const arrays = (count: number) =>
      `<row r="1">${Array.from({ length: count }, (_, column) => `<c><f t="array" ref="${columnName(column)}1:${columnName(column)}9">1</f></c>`).join('')}</row>`;
    expect(await passed(oneSheet(arrays(10)))).toBeNull();
    expect(await passed(oneSheet(arrays(11)))).toBe('arrays');
  });

  it('count elements of all parts, including unknown ones', async () => {
    const unknown = (count: number) => worksheet('', { tail: '<x/>'.repeat(count) });
    expect(await passed(bookOf({ sheets: { 一: unknown(990), 二: unknown(990) } }))).toBeNull();
    expect(await passed(bookOf({ sheets: { 一: unknown(1_000), 二: unknown(1_000) } }))).toBe('elements');
  });

  it('make a cell unreadable if its text is too long', async () => {
    const related = (length: number) => ({
      sharedStrings: ['s.xml', `<sst xmlns="${MAIN}"><si><t>${'字'.repeat(length)}</t></si></sst>`] as const,
    });
    const row = '<row><c t="s"><v>0</v></c><c><v>1</v></c></row>';
    expect(await readRows(row, { related: related(200) })).toEqual({
      A1: { value: '字'.repeat(200) },
      B1: { value: 1 },
    });
    expect(await readRows(row, { related: related(201) })).toEqual({
      A1: { value: UNREADABLE },
      B1: { value: 1 },
    });
    const inline = `<row><c t="inlineStr"><is><t>${'a'.repeat(201)}</t></is></c></row>`;
    expect(await readRows(inline)).toEqual({ A1: { value: UNREADABLE } });
  });

  it('refuse a write whose result could not be read again', async () => {
    const full = oneSheet(rowsOf(100));
    expect(cellsOf(await readFile(await write(full, [cellWrite('A100', 5)]))).A100).toEqual({ value: 5 });
    await expect(write(full, [cellWrite('B1', 1)])).rejects.toMatchObject({
      limit: { of: 'cells', most: 100 },
    });
    const freed = await write(full, [cellWrite('A1', null), cellWrite('B1', 1)]);
    expect(Object.keys(cellsOf(await readFile(freed)))).toHaveLength(100);
    const texts = oneSheet(`<row>${`<c t="str"><v>${'字'.repeat(195)}</v></c>`.repeat(5)}</row>`);
    await expect(write(texts, [cellWrite('F1', '字'.repeat(26))])).rejects.toMatchObject({
      limit: { of: 'text' },
    });
  });

  it('keep a workbook unchanged if a write would exceed one', async () => {
    const workbook = openXlsx(oneSheet(rowsOf(100)), '满.xlsx');
    await expect(workbook.write([cellWrite('B1', 1)])).rejects.toThrow(XlsxError);
    expect(cellsOf(await workbook.read()).B1).toBeUndefined();
  });

  it('do not count cells that only have a style', async () => {
    expect(await refusal(oneSheet(`<row r="1">${'<c s="1"/>'.repeat(1_000)}</row>`))).toBeNull();
  });

  it('apply to one tag, text or comment', async () => {
    const text = (length: number) => `${EMPTY.replace('</worksheet>', '')}${'x'.repeat(length)}</worksheet>`;
    expect(await passed(bookOf({ sheets: { 表: text(15_000) } }))).toBeNull();
    expect(await passed(bookOf({ sheets: { 表: EMPTY, 二: `${EMPTY}<!--${filler(96_000)}-->` } }))).toBe(
      'token',
    );
  });

  it('apply to the parts that describe other parts', async () => {
    const book = (length: number) => ({ sheets: { 表: EMPTY }, workbookTail: `<!--${filler(length)}-->` });
    expect(await passed(bookOf(book(20_000)))).toBeNull();
    expect(await passed(bookOf(book(30_000)))).toBe('part-bytes');
  });

  it('apply to one part and to all parts together', async () => {
    const padded = (length: number) => EMPTY + `<!--${filler(length / 2)}-->`.repeat(2);
    expect(await refusal(bookOf({ sheets: { 表: padded(90_000) } }))).toBeNull();
    expect(await refusal(bookOf({ sheets: { 表: padded(100_000) } }))).toBe('too-large');
    expect(await refusal(bookOf({ sheets: { 一: padded(90_000), 二: padded(90_000) } }))).toBe('too-large');
  });

  it('refuse a part with an extreme compression ratio', async () => {
    expect(await refusal(bookOf({ sheets: { 表: `${EMPTY}<!--${' '.repeat(15_000)}-->` } }))).toBeNull();
    expect(await refusal(bookOf({ sheets: { 表: `${EMPTY}<!--${' '.repeat(50_000)}-->` } }))).toBe(
      'too-large',
    );
  });

  it('ignore parts that are not read', async () => {
    const parts = { ...partsOf({ sheets: { 表: EMPTY } }), 'xl/media/image1.png': ' '.repeat(300_000) };
    expect(await refusal(zipOf(parts))).toBeNull();
  });

  it('apply to the number of entries', async () => {
    const extra = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`e${i}`, '']));
    const parts = partsOf({ sheets: { 表: EMPTY } });
    const workbookEntries = Object.keys(parts).length;
    expect(await refusal(zipOf({ ...parts, ...extra(40 - workbookEntries) }))).toBeNull();
    expect(await refusal(zipOf({ ...parts, ...extra(41 - workbookEntries) }))).toBe('too-large');
  });
});

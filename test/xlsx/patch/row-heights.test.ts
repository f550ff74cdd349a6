import { openXlsx } from '../../../src/xlsx';
import { bookOf, styles, worksheet } from '../../support/xlsx-builder';
import { partText, cellWrite } from '../support';

/** Style 0 does not wrap, style 1 does. Column A takes about 20 half-width characters. */
const STYLES = styles(['<xf/>', '<xf applyAlignment="1"><alignment wrapText="1"/></xf>']);
const HEAD = '<cols><col min="1" max="2" width="20" customWidth="1"/></cols>';
const SHORT = '短文字';
const LONG = '这一段文字比原来长得多，在这一列里要占好几行才显示得完，所以行高必须增加。';

const fileOf = (rows: string, tail = '') =>
  bookOf({
    sheets: { 表: worksheet(rows, { head: HEAD, tail }) },
    related: { styles: ['styles.xml', STYLES] },
  });
const rowOf = (attributes: string, style = 1) =>
  `<row r="1"${attributes}><c r="A1" s="${style}" t="inlineStr"><is><t>${SHORT}</t></is></c></row>`;
const sheetOf = (bytes: Uint8Array): string => partText(bytes, 'xl/worksheets/sheet1.xml');
const tagOf = (bytes: Uint8Array): string => /<row r="1"[^>]*>/.exec(sheetOf(bytes))?.[0] ?? '';
const heightOf = (tag: string): number => Number(/ ht="([\d.]+)"/.exec(tag)?.[1]);

/** The tag of row 1 after each write. */
async function tagsAfter(file: Uint8Array, ...texts: readonly string[]): Promise<string[]> {
  const workbook = openXlsx(file, '表.xlsx');
  const tags: string[] = [];
  for (const text of texts) {
    await workbook.write([cellWrite('A1', text)]);
    tags.push(tagOf(workbook.save()));
  }
  return tags;
}

test('a row grows with its wrapped text, and an undo restores its height', async () => {
  const row = rowOf(' ht="15.6" customHeight="1"');
  const [grown = '', undone] = await tagsAfter(fileOf(row), LONG, SHORT);
  expect(heightOf(grown)).toBeGreaterThan(4 * 11);
  expect(grown).toContain('customHeight="1"');
  expect(undone).toBe('<row r="1" ht="15.6" customHeight="1">');
});

test('a merged area sets a custom height for a row without a height', async () => {
  const file = fileOf(rowOf(''), '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>');
  const [grown = '', undone] = await tagsAfter(file, LONG, SHORT);
  const [alone = ''] = await tagsAfter(fileOf(rowOf('')), LONG);
  expect(heightOf(grown)).toBeLessThan(heightOf(alone));
  expect(grown).toContain('customHeight="1"');
  expect(alone).not.toContain('customHeight');
  expect(undone).toBe('<row r="1">');
});

test('the last row of a merged area grows by the height that the other rows lack', async () => {
  const rows = `${rowOf(' ht="30"')}<row r="2" ht="15"><c r="A2" s="1"/></row>`;
  const workbook = openXlsx(
    fileOf(rows, '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>'),
    '表.xlsx',
  );
  await workbook.write([cellWrite('A1', LONG)]);
  const xml = sheetOf(workbook.save());
  expect(tagOf(workbook.save())).toBe('<row r="1" ht="30">');
  const second = heightOf(/<row r="2"[^>]*>/.exec(xml)?.[0] ?? '');
  const [alone = ''] = await tagsAfter(fileOf(rowOf('')), LONG);
  expect(second).toBeCloseTo(heightOf(alone) - 30, 0);
});

test.each([
  ['a text that is not wrapped', rowOf(' ht="15"', 0), LONG],
  ['a text that takes no more lines than before', rowOf(' ht="8"'), '短文，字'],
  ['a row with room for the text', rowOf(' ht="200"'), LONG],
  ['a hidden row', rowOf(' ht="15" hidden="1"'), LONG],
])('%s does not change the height', async (_, row, text) => {
  const [tag] = await tagsAfter(fileOf(row), text);
  expect(tag).toBe(/<row[^>]*>/.exec(row)?.[0]);
});

test('a row grows at most to Excel’s maximum height', async () => {
  const [tag = ''] = await tagsAfter(fileOf(rowOf('')), LONG.repeat(50));
  expect(heightOf(tag)).toBe(409);
});

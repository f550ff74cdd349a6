/** The limits, made small so that passing them is cheap. */
import { bookOf, partsOf, worksheet, zipOf } from '../support/xlsx-builder';
import { oneSheet, refusal } from './support';

jest.mock('../../src/xlsx/limits', () => ({
  MAX_ENTRIES: 12,
  MAX_PART_BYTES: 100_000,
  MAX_TOTAL_BYTES: 150_000,
  MAX_RATIO: 200,
  RATIO_FLOOR_BYTES: 20_000,
  MAX_CELLS: 100,
  MAX_XML_DEPTH: 128,
}));

const EMPTY = worksheet('');

function rowsOf(count: number): string {
  return Array.from({ length: count }, (_, i) => `<row><c><v>${i}</v></c></row>`).join('');
}

/** White space that hardly compresses away. */
function filler(length: number): string {
  let state = 1;
  const next = () => (state = (state * 48_271) % 0x7fffffff) % 4;
  return Array.from({ length }, () => ' \t\n '[next()]).join('');
}

describe('limits', () => {
  it('count the cells of all sheets together', async () => {
    expect(await refusal(oneSheet(rowsOf(100)))).toBeNull();
    expect(await refusal(oneSheet(rowsOf(101)))).toBe('too-large');
    const sheets = { 一: worksheet(rowsOf(60)), 二: worksheet(rowsOf(60)) };
    expect(await refusal(bookOf({ sheets }))).toBe('too-large');
  });

  it('count merges, and strings that cells share', async () => {
    const merges = '<mergeCell ref="A1:B2"/>'.repeat(101);
    const merged = worksheet('', { tail: `<mergeCells>${merges}</mergeCells>` });
    expect(await refusal(bookOf({ sheets: { 表: merged } }))).toBe('too-large');
    const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${'<si/>'.repeat(101)}</sst>`;
    expect(await refusal(oneSheet('', { related: { sharedStrings: ['s.xml', strings] } }))).toBe('too-large');
  });

  it('do not count cells that only have a style', async () => {
    expect(await refusal(oneSheet(`<row r="1">${'<c s="1"/>'.repeat(1_000)}</row>`))).toBeNull();
  });

  it('hold for one part and for all parts together', async () => {
    const padded = (length: number) => `${EMPTY}<!--${filler(length)}-->`;
    expect(await refusal(bookOf({ sheets: { 表: padded(90_000) } }))).toBeNull();
    expect(await refusal(bookOf({ sheets: { 表: padded(100_000) } }))).toBe('too-large');
    expect(await refusal(bookOf({ sheets: { 一: padded(90_000), 二: padded(90_000) } }))).toBe('too-large');
  });

  it('stop a part that grows out of nearly nothing', async () => {
    expect(await refusal(bookOf({ sheets: { 表: `${EMPTY}<!--${' '.repeat(15_000)}-->` } }))).toBeNull();
    expect(await refusal(bookOf({ sheets: { 表: `${EMPTY}<!--${' '.repeat(90_000)}-->` } }))).toBe(
      'too-large',
    );
  });

  it('leave parts alone that are not read', async () => {
    const parts = { ...partsOf({ sheets: { 表: EMPTY } }), 'xl/media/image1.png': ' '.repeat(300_000) };
    expect(await refusal(zipOf(parts))).toBeNull();
  });

  it('hold for the number of entries', async () => {
    const extra = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`e${i}`, '']));
    const parts = partsOf({ sheets: { 表: EMPTY } });
    const own = Object.keys(parts).length;
    expect(await refusal(zipOf({ ...parts, ...extra(12 - own) }))).toBeNull();
    expect(await refusal(zipOf({ ...parts, ...extra(13 - own) }))).toBe('too-large');
  });
});

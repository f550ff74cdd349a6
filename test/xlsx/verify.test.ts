/** A written file is read again before the write counts as successful. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { CellContent, CellEdit } from '../../src/workbook/cell';
import { openXlsx, verifyPatched, XlsxError } from '../../src/xlsx';
import { placeOf } from '../support/snapshots';
import { partsOf, worksheet, zipOf } from '../support/xlsx-builder';
import { writeZip } from '../support/zip-writer';
import { cellsOf, readFile, write } from './support';

const SHEET = 'xl/worksheets/sheet1.xml';
const PARTS = {
  ...partsOf({
    sheets: {
      表: worksheet(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1" t="str"><v>文字</v></c></row>',
        { tail: '<mergeCells><mergeCell ref="D1:E1"/></mergeCells>' },
      ),
      别的: worksheet('<row r="1"><c r="A1"><v>9</v></c></row>'),
    },
  }),
  'xl/media/image1.png': Uint8Array.from({ length: 200 }, (_, index) => (index * 37) % 256),
};
const ORIGINAL = zipOf(PARTS);

function edit(address: string, before: CellContent, after: CellContent, sheet = '表'): CellEdit {
  return { at: { sheet, ...placeOf(address) }, before, after };
}

const EDITS = [edit('A1', 1, 5), edit('C1', '文字', '改了'), edit('F3', null, '新的')];

async function patched(bytes = ORIGINAL): Promise<Uint8Array> {
  return write(
    bytes,
    EDITS.map(({ at, after }) => ({ at, content: after })),
  );
}

/** The fault of a file as the result of the edits; `null` if there is none. */
async function fault(bytes: Uint8Array, edits = EDITS, original = ORIGINAL): Promise<string | null> {
  try {
    await verifyPatched({ bytes: original, snapshot: await readFile(original) }, bytes, edits);
    return null;
  } catch (error) {
    if (!(error instanceof XlsxError) || error.kind !== 'not-verified') throw error;
    return error.detail ?? '';
  }
}

async function changed(name: string, change: (text: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await patched());
  const text = change(Buffer.from(parts[name] ?? []).toString());
  return zipOf({ ...parts, [name]: text });
}

it('accepts a file with exactly the intended edits', async () => {
  expect(await fault(await patched())).toBeNull();
  expect(await fault(ORIGINAL, [])).toBeNull();
});

it.each<[string, (text: string) => string, string]>([
  ['another value', (text) => text.replace('<v>5</v>', '<v>6</v>'), '表!A1'],
  ['text instead of a number', (text) => text.replace('<c r="A1">', '<c r="A1" t="str">'), '表!A1'],
  ['an unintended cell', (text) => text.replace('</row>', '<c r="G1"><v>1</v></c></row>'), '表!G1'],
  ['another formula', (text) => text.replace('A1*2', 'A1*3'), '表!B1'],
  ['a missing formula', (text) => text.replace(/<f>.*?<\/f>/, '<v>2</v>'), '表!B1'],
  ['a missing written cell', (text) => text.replace(/<row r="3">.*?<\/row>/, ''), '表!F3'],
  ['another merge', (text) => text.replace('D1:E1', 'D1:E2'), '表'],
  ['a sheet that cannot be read', (text) => text.replace('</row>', ''), SHEET],
])('detects %s', async (_, change, where) => {
  expect(await fault(await changed(SHEET, change))).toBe(where);
});

it('detects a change of another sheet or part, and an added or missing part', async () => {
  const text = (part: string) => (xml: string) => xml.replace('<v>9</v>', part);
  expect(await fault(await changed('xl/worksheets/sheet2.xml', text('<v>8</v>')))).toBe('别的!A1');
  expect(await fault(await changed('xl/media/image1.png', () => 'x'))).toBe('xl/media/image1.png');
  const parts = unzipSync(await patched());
  expect(await fault(zipOf({ ...parts, 'xl/new.xml': '<x/>' }))).toBe('xl/new.xml');
  delete parts['xl/media/image1.png'];
  expect(await fault(zipOf(parts))).toBe('xl/media/image1.png');
});

it('detects sheets that exchanged their unchanged parts', async () => {
  const exchange = (xml: string): string =>
    xml.replace(/sheet([12])\.xml/g, (_, number) => `sheet${number === '1' ? 2 : 1}.xml`);
  expect(await fault(await changed('xl/_rels/workbook.xml.rels', exchange))).not.toBeNull();
});

it('detects content types that are not well-formed XML', async () => {
  expect(await fault(await changed('[Content_Types].xml', (text) => text.replace('</Types>', '')))).toBe(
    '[Content_Types].xml',
  );
});

it('detects a file that is truncated at any length', async () => {
  const whole = await patched();
  for (let length = 0; length < whole.length; length += 97)
    expect(await fault(whole.subarray(0, length))).not.toBeNull();
});

describe('a broken extra field of an entry', () => {
  const zip64 = (length: number, data: number[]) => Uint8Array.of(1, 0, length, 0, ...data);

  it.each<[string, Uint8Array]>([
    ['that claims more data than there is', zip64(200, [1, 2, 3])],
    ['that is truncated', Uint8Array.of(1, 0)],
    ['that is empty', zip64(0, [])],
    ['of an unknown kind that claims more data than there is', Uint8Array.of(9, 9, 255, 255, 0)],
  ])('%s does not prevent writing and reading the file again', async (_, localExtra) => {
    const original = writeZip(
      Object.entries(PARTS).map(([name, content]) => ({ name, content, localExtra })),
    );
    const after = await patched(original);
    expect(await fault(after, EDITS, original)).toBeNull();
    expect(cellsOf(await readFile(after)).A1).toEqual({ value: 5 });
  });
});

it.each(['minhang-2020', 'many-sheets', 'national-2024'])(
  'accepts %s with every tenth text changed',
  async (name) => {
    const bytes = Uint8Array.from(readFileSync(`test/forms/${name}.xlsx`));
    const workbook = openXlsx(bytes, name);
    const snapshot = await workbook.read();
    const edits = snapshot.sheets.flatMap((sheet) =>
      sheet.cells
        .filter(
          ({ formula, value }, index) =>
            index % 10 === 0 && formula === undefined && typeof value === 'string',
        )
        .map(({ row, column, value }): CellEdit => {
          const before = typeof value === 'string' ? value : null;
          return { at: { sheet: sheet.name, row, column }, before, after: `${before ?? ''}改` };
        }),
    );
    await workbook.write(edits.map(({ at, after }) => ({ at, content: after })));
    expect(edits.length).toBeGreaterThan(4);
    await expect(verifyPatched({ bytes, snapshot }, workbook.save(), edits)).resolves.toBeUndefined();
  },
);

/** The changes that saving makes in the zip itself. */
import { createHash } from 'node:crypto';
import { readDirectory, type ZipEntry } from '../../../src/xlsx/zip/directory';
import { inflatePieces, inflateWhole } from '../../../src/xlsx/zip/inflate';
import { portableCompression } from '../../../src/xlsx/zip/portable-compression';
import { XlsxError } from '../../../src/xlsx/errors';
import { openXlsx } from '../../../src/xlsx';
import { partsOf, worksheet } from '../../support/xlsx-builder';
import { writeZip, type ZipItem, type ZipOptions } from '../../support/zip-writer';
import { cellsOf, readFile, write, cellWrite } from '../support';

const SHEET = 'xl/worksheets/sheet1.xml';
const PARTS = {
  ...partsOf({ sheets: { 表: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'), 别的: worksheet('') } }),
  'xl/vbaProject.bin': Uint8Array.from({ length: 3_000 }, (_, i) => (i * 7) % 251),
  '_xmlsignatures/sig1.xml': '<Signature/>',
  'xl/media/': '',
};

const KINDS: [string, Partial<ZipItem>, ZipOptions][] = [
  ['an ordinary zip', {}, {}],
  ['a streamed zip', { descriptor: true }, {}],
  ['a zip64', { zip64: true }, { zip64: true }],
  ['a streamed zip64', { zip64: true, descriptor: true }, { zip64: true }],
  [
    'a stored zip with comments',
    { stored: true, comment: '条目', externalAttributes: 0x20 },
    { comment: '注释' },
  ],
  ['a zip after other bytes', {}, { prelude: Uint8Array.of(0x50, 0x4b, 0x30, 0x30) }],
];

describe.each(KINDS)('%s', (_, item, options) => {
  const before = writeZip(
    Object.entries(PARTS).map(([name, content]) => ({ name, content, ...item })),
    options,
  );

  it('keeps the bytes and attributes of every unchanged entry', async () => {
    const after = await write(before, [cellWrite('A1', 2)]);
    const then = readDirectory(before).entries;
    const now = readDirectory(after).entries;
    expect(now.map(({ name }) => name)).toEqual(then.map(({ name }) => name));
    now.forEach((entry, index) => {
      const original = then[index];
      if (!original || entry.name === SHEET) return;
      expect(hash(after.subarray(entry.start, entry.end))).toBe(
        hash(before.subarray(original.start, original.end)),
      );
      expect(attributesOf(after, entry)).toEqual(attributesOf(before, original));
    });
    expect(Buffer.from(after.subarray(0, now[0]?.start))).toEqual(
      Buffer.from(before.subarray(0, then[0]?.start)),
    );
  });

  it('keeps time, attributes, compression and comment of the changed entry', async () => {
    const after = await write(before, [cellWrite('A1', 2)]);
    const find = (bytes: Uint8Array) => readDirectory(bytes).entries.find(({ name }) => name === SHEET);
    const [then, now] = [find(before), find(after)];
    if (!then || !now) throw new Error('no sheet');
    expect(attributesOf(after, now)).toEqual(attributesOf(before, then));
    expect(now.method).toBe(then.method);
    // Its sizes are in its headers, even if a data descriptor held them before.
    expect([now.flags & 0x0008, after[now.start + 6]]).toEqual([0, now.flags & 0xff]);
    expect(cellsOf(await readFile(after))).toEqual({ A1: { value: 2 } });
  });

  it('is the same file if nothing was written', () => {
    expect(hash(openXlsx(before, 'x').save())).toBe(hash(before));
  });

  it('can be written repeatedly', async () => {
    let bytes = before;
    for (let value = 10; value < 13; value++)
      bytes = await write(bytes, [cellWrite('A1', value), cellWrite('B2', '又')]);
    expect(cellsOf(await readFile(bytes))).toEqual({ A1: { value: 12 }, B2: { value: '又' } });
  });
});

describe('an entry with more data than its stated size', () => {
  const bytes = writeZip([{ name: 'a', content: 'x'.repeat(5_000_000), claimedSize: 2_000_000 }]);
  const [entry] = readDirectory(bytes).entries;

  it('is refused if it is inflated at once', () => {
    expect(() => entry && inflateWhole(bytes, entry, portableCompression)).toThrow(XlsxError);
  });

  it('is not inflated beyond its stated size', async () => {
    let unpacked = 0;
    const reading =
      entry && inflatePieces(bytes, entry, portableCompression, ({ length }) => (unpacked += length));
    await expect(reading).rejects.toThrow(XlsxError);
    expect(unpacked).toBeLessThanOrEqual(2_000_000);
  });
});

it('writing does not change the opened bytes', async () => {
  const before = writeZip(Object.entries(PARTS).map(([name, content]) => ({ name, content })));
  const digest = hash(before);
  await write(before, [cellWrite('A1', 2)]);
  expect(hash(before)).toBe(digest);
});

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Versions, time stamp, attributes and comment of an entry's record in the directory. */
function attributesOf(bytes: Uint8Array, { recordStart, recordEnd }: ZipEntry): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset + recordStart, recordEnd - recordStart);
  const commentStart = recordEnd - view.getUint16(32, true);
  return {
    versions: view.getUint32(4, true),
    time: view.getUint32(12, true),
    internal: view.getUint16(36, true),
    external: view.getUint32(38, true),
    comment: Buffer.from(bytes.subarray(commentStart, recordEnd)).toString(),
  };
}

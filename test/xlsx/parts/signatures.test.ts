/** Digital signatures: found, and removed with all their parts on request. */
import { unzipSync } from 'fflate';
import { openXlsx, verifyPatched } from '../../../src/xlsx';
import { partsOf, worksheet, zipOf, type Parts } from '../../support/xlsx-builder';
import { cellsOf, partText, readFile, cellWrite } from '../support';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SIGNATURE = `${PACKAGE}/relationships/digital-signature`;
const relationships = (...list: string[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
const relationship = (type: string, target: string) =>
  `<Relationship Id="${target}" Type="${type}" Target="${target}"/>`;

function signed(): Uint8Array {
  const parts = partsOf({ sheets: { 表: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') } });
  const text = (name: string) => String(parts[name]);
  const added: Parts = {
    '_rels/.rels': text('_rels/.rels').replace(
      '</Relationships>',
      `${relationship(`${SIGNATURE}/origin`, '_xmlsignatures/origin.sigs')}</Relationships>`,
    ),
    '[Content_Types].xml': text('[Content_Types].xml').replace(
      '</Types>',
      '<Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/></Types>',
    ),
    '_xmlsignatures/origin.sigs': '',
    '_xmlsignatures/_rels/origin.sigs.rels': relationships(
      relationship(`${SIGNATURE}/signature`, 'sig1.xml'),
    ),
    '_xmlsignatures/sig1.xml': '<Signature/>',
    '_xmlsignatures/_rels/sig1.xml.rels': relationships(relationship(`${SIGNATURE}/certificate`, 'a.cer')),
    '_xmlsignatures/a.cer': 'certificate',
  };
  return zipOf({ ...parts, ...added });
}

it('detects whether a file is signed', () => {
  const unsigned = zipOf(partsOf({ sheets: { 表: worksheet('') } }));
  expect(openXlsx(signed(), '签名.xlsx').isSigned).toBe(true);
  expect(openXlsx(unsigned, '表.xlsx').isSigned).toBe(false);
});

it('keeps the signature unless it is removed on request', async () => {
  const workbook = openXlsx(signed(), '签名.xlsx');
  await workbook.write([cellWrite('A1', 2)]);
  expect(Object.keys(unzipSync(workbook.save()))).toContain('_xmlsignatures/sig1.xml');
});

it('removes every part of the signature, and the file passes verification', async () => {
  const bytes = signed();
  const workbook = openXlsx(bytes, '签名.xlsx');
  const snapshot = await workbook.read();
  const { at } = cellWrite('A1', 2);
  await workbook.write([{ at, content: 2 }]);
  workbook.removeSignatures();
  expect(workbook.isSigned).toBe(false);
  const saved = workbook.save();
  expect(Object.keys(unzipSync(saved)).filter((name) => name.startsWith('_xmlsignatures'))).toEqual([]);
  expect(partText(saved, '_rels/.rels')).not.toContain('digital-signature');
  expect(partText(saved, '[Content_Types].xml')).not.toContain('_xmlsignatures');
  expect(cellsOf(await readFile(saved))).toEqual({ A1: { value: 2 } });
  await verifyPatched({ bytes, snapshot }, saved, [{ at, before: 1, after: 2 }]);
});

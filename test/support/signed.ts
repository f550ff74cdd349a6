/** Workbooks with a digital signature. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SIGNATURE = `${PACKAGE}/relationships/digital-signature`;
const relationship = (type: string, target: string): string =>
  `<Relationship Id="rSigned" Type="${SIGNATURE}/${type}" Target="${target}"/>`;

/** Adds the parts of a signature to a workbook; the signature is not valid. */
export function signed(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const rels = strFromU8(parts['_rels/.rels'] ?? new Uint8Array());
  return zipSync({
    ...parts,
    '_rels/.rels': strToU8(
      rels.replace(
        '</Relationships>',
        `${relationship('origin', '_xmlsignatures/origin.sigs')}</Relationships>`,
      ),
    ),
    '_xmlsignatures/origin.sigs': new Uint8Array(),
    '_xmlsignatures/_rels/origin.sigs.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">${relationship('signature', 'sig1.xml')}</Relationships>`,
    ),
    '_xmlsignatures/sig1.xml': strToU8('<Signature/>'),
  });
}

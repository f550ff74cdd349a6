/**
 * Digital signatures of a package (ECMA-376 part 2, 13). The package has a relationship to an origin part, this one to
 * a part for each signature, and a signature can have parts with certificates. A signature covers the bytes of other
 * parts, so it becomes invalid when one of them changes. Signatures of macros are stored elsewhere and stay valid.
 */
import type { XlsxPackage } from './package';
import { readRelationships, relationshipsPartOf } from './relationships';
import { removePart } from './remove-part';

/** Names of all parts that belong to signatures, the origin part first; empty for a file without a signature. */
export function signatureParts(pkg: XlsxPackage): string[] {
  const found = new Set<string>();
  const add = (owner: string): void => {
    for (const { type, isSignature, target } of readRelationships(pkg, owner)) {
      if (!isSignature || target === null || !pkg.has(target) || found.has(target)) continue;
      // Of the relationships of the package itself, only the origin is a signature part.
      if (owner === '' && type !== 'origin') continue;
      found.add(target);
      add(target);
    }
  };
  add('');
  return [...found].flatMap((name) => {
    const relationships = relationshipsPartOf(name);
    return pkg.has(relationships) ? [name, relationships] : [name];
  });
}

/** Removes all signatures with their relationships and content types. @throws XlsxError if a part is broken */
export function removeSignatures(pkg: XlsxPackage): void {
  for (const name of signatureParts(pkg)) removePart(pkg, '', name);
}

/** Removes a part of a package together with what refers to it. */
import { attributeOf, childrenOf, nextTag, splice } from '../xml/scan';
import type { XlsxPackage } from './package';
import { relationshipsPartOf, resolvePart } from './relationships';

/**
 * Removes a part, the relationship of another part to it, and its content type.
 * @param owner the part that has the relationship; `''` for the package itself
 * @throws XlsxError if the relationships or content types are broken
 */
export function removePart(pkg: XlsxPackage, owner: string, partName: string): void {
  const isPart = (name: string) => name.toLowerCase() === partName.toLowerCase();
  pkg.remove(partName);
  removeElements(pkg, relationshipsPartOf(owner), 'Target', (target) => isPart(resolvePart(owner, target)));
  removeElements(pkg, '[Content_Types].xml', 'PartName', (name) => isPart(name.replace(/^\//, '')));
}

function removeElements(
  pkg: XlsxPackage,
  partName: string,
  attribute: string,
  matches: (value: string) => boolean,
): void {
  pkg.parse(partName, { open: () => undefined });
  const xml = pkg.text(partName);
  const root = nextTag(xml, 0);
  const changes = (root ? [...childrenOf(xml, root)] : [])
    .filter(({ tag }) => matches(attributeOf(xml, tag, attribute)?.value ?? ''))
    .map(({ tag, end }) => ({ start: tag.start, end, text: '' }));
  if (changes.length > 0) pkg.setText(partName, splice(xml, changes));
}

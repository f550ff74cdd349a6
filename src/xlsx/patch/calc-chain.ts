/** The calculation chain lists every cell with a formula; Excel repairs a file whose chain names another cell. */
import { XlsxError } from '../errors';
import type { XlsxPackage } from '../parts/package';
import { relationshipsPartOf, resolvePart } from '../parts/relationships';
import type { WorkbookPart } from '../parts/workbook-part';
import { attributeOf, childrenOf, nextTag, type ElementSpan } from '../xml/scan';
import { splice, type Splice } from '../xml/splice';

/** A cell that has no formula any more. */
export interface FormerFormula {
  /** As in the workbook part. */
  readonly sheetId: string;
  /** A1 address. */
  readonly address: string;
}

/** Takes cells out of the chain; the part goes when nothing is left of it, or when it does not list one of them. */
export function removeFromCalcChain(
  pkg: XlsxPackage,
  workbook: WorkbookPart,
  cells: readonly FormerFormula[],
): void {
  const { calcChain } = workbook;
  if (calcChain === null || cells.length === 0 || !pkg.has(calcChain)) return;
  if (!isSound(pkg, calcChain)) {
    removePart(pkg, workbook.partName, calcChain);
    return;
  }
  const xml = pkg.text(calcChain);
  const removed = new Set(cells.map(({ sheetId, address }) => `${sheetId}!${address}`));
  const changes: Splice[] = [];
  let sheetId = '';
  /** The sheet that a reader takes an entry without its own to be on. */
  let statedId = '';
  let kept = 0;
  let found = 0;
  for (const entry of entriesOf(xml)) {
    const own = attributeOf(xml, entry.tag, 'i')?.value;
    sheetId = own ?? sheetId;
    if (removed.has(`${sheetId}!${attributeOf(xml, entry.tag, 'r')?.value ?? ''}`)) {
      changes.push({ start: entry.tag.start, end: entry.end, text: '' });
      found++;
      continue;
    }
    if (own === undefined && statedId !== sheetId) {
      const at = entry.tag.start + 1 + entry.tag.name.length;
      changes.push({ start: at, end: at, text: ` i="${sheetId}"` });
    }
    statedId = sheetId;
    kept++;
  }
  // A chain that does not list what it should is none to be mended: Excel makes a new one.
  if (kept > 0 && found >= removed.size) pkg.setText(calcChain, splice(xml, changes));
  else removePart(pkg, workbook.partName, calcChain);
}

/** Reading a workbook does not look at its chain: only here does it matter whether it can be read at all. */
function isSound(pkg: XlsxPackage, partName: string): boolean {
  try {
    pkg.parse(partName, { open: () => undefined });
    return true;
  } catch (error) {
    if (error instanceof XlsxError) return false;
    throw error;
  }
}

function removePart(pkg: XlsxPackage, workbookPart: string, partName: string): void {
  const isPart = (name: string) => name.toLowerCase() === partName.toLowerCase();
  pkg.remove(partName);
  removeElements(pkg, relationshipsPartOf(workbookPart), 'Target', (target) =>
    isPart(resolvePart(workbookPart, target)),
  );
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
  const changes = entriesOf(xml)
    .filter(({ tag }) => matches(attributeOf(xml, tag, attribute)?.value ?? ''))
    .map(({ tag, end }) => ({ start: tag.start, end, text: '' }));
  if (changes.length > 0) pkg.setText(partName, splice(xml, changes));
}

function entriesOf(xml: string): ElementSpan[] {
  const root = nextTag(xml, 0);
  return root ? [...childrenOf(xml, root)] : [];
}

/** Updates the calculation chain, the list of all formula cells: Excel repairs a file whose chain names another cell. */
import { XlsxError } from '../errors';
import type { XlsxPackage } from '../parts/package';
import { removePart } from '../parts/remove-part';
import type { WorkbookPart } from '../parts/workbook-part';
import { attributeOf, childrenOf, nextTag, type ElementSpan, splice, type Splice } from '../xml/scan';

/** A cell whose formula was overwritten. */
export interface FormerFormula {
  /** As in the workbook part. */
  readonly sheetId: string;
  /** A1 address. */
  readonly address: string;
}

/** Removes cells from the chain. Removes the whole part if the chain becomes empty, is broken, or lacks one of the cells. */
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
  /** The sheet of an entry that names none, as a reader of the new text sees it. */
  let statedId = '';
  let kept = 0;
  let found = 0;
  for (const entry of entriesOf(xml)) {
    const entryId = attributeOf(xml, entry.tag, 'i')?.value;
    sheetId = entryId ?? sheetId;
    if (removed.has(`${sheetId}!${attributeOf(xml, entry.tag, 'r')?.value ?? ''}`)) {
      changes.push({ start: entry.tag.start, end: entry.end, text: '' });
      found++;
      continue;
    }
    if (entryId === undefined && statedId !== sheetId) {
      const at = entry.tag.start + 1 + entry.tag.name.length;
      changes.push({ start: at, end: at, text: ` i="${sheetId}"` });
    }
    statedId = sheetId;
    kept++;
  }
  // If the chain lacks a formula, Excel builds a new one.
  if (kept > 0 && found >= removed.size) pkg.setText(calcChain, splice(xml, changes));
  else removePart(pkg, workbook.partName, calcChain);
}

/** Tells whether the chain is well-formed; reading the workbook has not parsed it. */
function isSound(pkg: XlsxPackage, partName: string): boolean {
  try {
    pkg.parse(partName, { open: () => undefined });
    return true;
  } catch (error) {
    if (error instanceof XlsxError) return false;
    throw error;
  }
}

function entriesOf(xml: string): ElementSpan[] {
  const root = nextTag(xml, 0);
  return root ? [...childrenOf(xml, root)] : [];
}

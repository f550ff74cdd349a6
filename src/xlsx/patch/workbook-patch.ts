/** Writes cells into the parts of a workbook package. */
import { toA1 } from '../../workbook/a1';
import { isFormula, type CellContent } from '../../workbook/cell';
import { dependentsOf } from '../../workbook/dependents';
import { MergeIndex } from '../../workbook/range-index';
import { cellsOf } from '../../workbook/sheet-cells';
import type { CellWrite } from '../../workbook/workbook';
import { XlsxError } from '../errors';
import type { XlsxPackage } from '../parts/package';
import { STALE_RESULTS_REMOVED, type WorkbookPart } from '../parts/workbook-part';
import type { SheetModel } from '../read/sheet-model';
import {
  childrenOf,
  nextTag,
  attributeOf,
  prefixOf,
  splice,
  type ElementSpan,
  type Splice,
} from '../xml/scan';
import type { SharedItem } from './cell-xml';
import type { RowHeights } from './row-heights';
import { patchSheet, type SheetChanges } from './sheet-patch';
import { removePart } from '../parts/remove-part';

/** Row → column → content. */
type CellWrites = SheetChanges['writes'];

const NO_CELLS: ReadonlySet<number> = new Set();

/**
 * Writes the cells. Parts without a written cell and without a formula that depends on one stay unchanged.
 * @param sheets as read from the package
 * @returns names of the sheets' parts that have changed
 * @throws XlsxError `array-part`, or `damaged` for parts that are read for the first time; some parts can be changed then
 */
export function patchWorkbook(
  pkg: XlsxPackage,
  workbook: WorkbookPart,
  sheets: readonly SheetModel[],
  writes: readonly CellWrite[],
  heights: RowHeights,
): ReadonlySet<string> {
  const bySheet = groupWrites(writes);
  const stale = dependentsOf(
    writes.map(({ at }) => at),
    sheets.map(({ snapshot }) => snapshot),
  );
  const sharedItem = sharedItems(pkg, workbook.sharedStrings);
  const former: FormerFormula[] = [];
  const changed = new Set<string>();
  for (const sheet of sheets) {
    const cells: CellWrites = bySheet.get(sheet.snapshot.name) ?? new Map();
    const staleCells = stale.get(sheet.snapshot.name) ?? NO_CELLS;
    if (cells.size === 0 && staleCells.size === 0) continue;
    refuseArrayParts(sheet, cells);
    const xml = pkg.text(sheet.partName);
    const changes: SheetChanges = {
      writes: cells,
      stale: staleCells,
      sharedItem,
      heightChanges: (elements) => heights.changes(workbook, xml, sheet, elements, cells),
    };
    pkg.setText(sheet.partName, patchSheet(xml, sheet, changes));
    former.push(...formerFormulas(sheet, cells));
    changed.add(sheet.partName);
  }
  removeFromCalcChain(pkg, workbook, former);
  if (stale.size > 0 || writes.some(({ content }) => isFormula(content)))
    calculateOnLoad(pkg, workbook.partName);
  return changed;
}

function groupWrites(writes: readonly CellWrite[]): Map<string, CellWrites> {
  const bySheet = new Map<string, Map<number, Map<number, CellContent>>>();
  for (const { at, content } of writes) {
    const rows = bySheet.get(at.sheet) ?? new Map<number, Map<number, CellContent>>();
    const cells = rows.get(at.row) ?? new Map<number, CellContent>();
    bySheet.set(at.sheet, rows.set(at.row, cells.set(at.column, content)));
  }
  return bySheet;
}

function refuseArrayParts(sheet: SheetModel, writes: CellWrites): void {
  const arrays = new MergeIndex(sheet.arrays);
  for (const at of cellsIn(writes)) {
    if (!arrays.at(at.row, at.column)) continue;
    throw new XlsxError(
      'array-part',
      `${toA1(at)} is part of an array formula`,
      `${sheet.snapshot.name}!${toA1(at)}`,
    );
  }
}

function formerFormulas(sheet: SheetModel, writes: CellWrites): FormerFormula[] {
  return cellsIn(writes)
    .filter(({ row, column, content }) => {
      return !isFormula(content) && cellsOf(sheet.snapshot).at(row, column)?.formula !== undefined;
    })
    .map((at) => ({ sheetId: sheet.snapshot.id, address: toA1(at) }));
}

function cellsIn(writes: CellWrites): { row: number; column: number; content: CellContent }[] {
  return [...writes].flatMap(([row, cells]) =>
    [...cells].map(([column, content]) => ({ row, column, content })),
  );
}

/** Reads the table of shared strings when the first item is needed. */
function sharedItems(pkg: XlsxPackage, partName: string | null): SharedItem {
  let items: string[] | null = null;
  return (index) => {
    items ??= partName === null ? [] : itemsOf(pkg.text(partName));
    return items[index] ?? null;
  };
}

function itemsOf(xml: string): string[] {
  const root = nextTag(xml, 0);
  const children = root ? [...childrenOf(xml, root)] : [];
  return children.filter(({ tag }) => tag.local === 'si').map(({ tag, end }) => xml.slice(tag.start, end));
}

/** Names of elements that precede `calcPr` in a workbook part (ECMA-376 part 1, 18.2.27). */
const BEFORE = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

const COMMENT = `<!--${STALE_RESULTS_REMOVED}-->`;

/**
 * Makes programs that open the file calculate all formulas (`fullCalcOnLoad`), because cached results may be out of
 * date, and notes in a comment that these were removed. A part that already has the flag is not changed.
 */
function calculateOnLoad(pkg: XlsxPackage, workbookPart: string): void {
  const xml = pkg.text(workbookPart);
  const root = nextTag(xml, 0);
  if (!root) return;
  const children = [...childrenOf(xml, root)];
  const settings = children.find(({ tag }) => tag.local === 'calcPr');
  const change = settings ? switchOn(xml, settings) : newSettings(prefixOf(root), children, root.end);
  if (!change) return;
  const comment = { start: root.end, end: root.end, text: COMMENT };
  pkg.setText(workbookPart, splice(xml, xml.includes(COMMENT) ? [change] : [comment, change]));
}

function switchOn(xml: string, { tag }: ElementSpan): Splice | null {
  const current = attributeOf(xml, tag, 'fullCalcOnLoad');
  if (current) {
    const isOn = current.value === '1' || current.value === 'true';
    return isOn ? null : { start: current.valueStart, end: current.valueEnd, text: '1' };
  }
  const at = tag.start + 1 + tag.name.length;
  return { start: at, end: at, text: ' fullCalcOnLoad="1"' };
}

function newSettings(prefix: string, children: readonly ElementSpan[], rootEnd: number): Splice {
  const at = children.filter(({ tag }) => BEFORE.has(tag.local)).at(-1)?.end ?? rootEnd;
  return { start: at, end: at, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` };
}

/** A cell whose formula was overwritten. */
interface FormerFormula {
  /** The sheet's id in the workbook part. */
  readonly sheetId: string;
  readonly address: string;
}

/**
 * Removes cells from the calculation chain, the list of all formula cells: Excel repairs a file whose chain names another cell.
 * Removes the whole part if the chain becomes empty, is broken, or lacks one of the cells.
 */
function removeFromCalcChain(
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
  /** The sheet that applies to an entry without one, as a reader of the new text determines it. */
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

/** Tells whether the chain is well-formed; it was not parsed when the workbook was read. */
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

/** Writes cells into the parts of a workbook package. */
import { contains, toA1 } from '../../workbook/a1';
import { isFormula, type CellContent } from '../../workbook/cell';
import { dependentsOf } from '../../workbook/dependents';
import { cellsOf } from '../../workbook/sheet-cells';
import type { CellWrite } from '../../workbook/workbook';
import { XlsxError } from '../errors';
import type { XlsxPackage } from '../parts/package';
import type { WorkbookPart } from '../parts/workbook-part';
import type { SheetModel } from '../read/sheet-model';
import { childrenOf, nextTag } from '../xml/scan';
import { removeFromCalcChain, type FormerFormula } from './calc-chain';
import { calculateOnLoad } from './calculate-on-load';
import type { SharedItem } from './cell-xml';
import type { RowHeights } from './row-heights';
import { patchSheet, type SheetChanges } from './sheet-patch';

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
  for (const at of cellsIn(writes)) {
    if (!sheet.arrays.some((range) => contains(range, at))) continue;
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

/** Positions of the rows and cells of a worksheet part in its text. */
import { parseCell } from '../../workbook/a1';
import { groupBy } from '../../workbook/group-by';
import { XlsxError } from '../errors';
import { attributeOf, childrenOf, isMainElement, nextTag, type ElementSpan, type Tag } from '../xml/scan';

export interface RowElement {
  readonly row: number;
  readonly element: ElementSpan;
}

interface CellElement {
  readonly column: number;
  readonly element: ElementSpan;
}

export interface SheetElements {
  readonly dimension: Tag | null;
  readonly sheetData: Tag;
  /** In the order of the file. */
  readonly rows: readonly RowElement[];
  /** Row elements by row number; some programs write a row as several elements. */
  readonly byNumber: ReadonlyMap<number, readonly RowElement[]>;
}

/** Finds the rows of a worksheet part. @throws XlsxError `damaged` if it has no `sheetData` */
export function locate(xml: string, partName: string): SheetElements {
  const root = nextTag(xml, 0);
  let dimension: Tag | null = null;
  for (let tag = root && nextTag(xml, root.end); tag; tag = nextTag(xml, tag.end)) {
    if (tag.local === 'dimension' && tag.kind !== 'close') dimension = tag;
    if (tag.local !== 'sheetData') continue;
    const rows = numberRows(xml, tag);
    return { dimension, sheetData: tag, rows, byNumber: groupBy(rows, ({ row }) => row) };
  }
  throw new XlsxError('damaged', 'a worksheet without sheetData', partName);
}

/** Cells of a row element. A cell without an address is right of the one before it. */
export function cellElementsOf(xml: string, { element }: RowElement): CellElement[] {
  const cells: CellElement[] = [];
  let column = -1;
  for (const child of childrenOf(xml, element.tag)) {
    if (!isMainElement(xml, child.tag, 'c', element.tag)) continue;
    column = parseCell(attributeOf(xml, child.tag, 'r')?.value ?? '')?.column ?? column + 1;
    cells.push({ column, element: child });
  }
  return cells;
}

function numberRows(xml: string, sheetData: Tag): RowElement[] {
  const rows: RowElement[] = [];
  let row = -1;
  for (const element of childrenOf(xml, sheetData)) {
    if (!isMainElement(xml, element.tag, 'row', sheetData)) continue;
    const number = attributeOf(xml, element.tag, 'r')?.value.trim();
    row = number ? Number(number) - 1 : row + 1;
    rows.push({ row, element });
  }
  return rows;
}

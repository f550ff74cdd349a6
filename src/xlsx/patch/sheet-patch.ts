/** Writes cells into the text of a worksheet part; all other bytes stay as they are. */
import { cellIndex, cellOfIndex, parseRange, rangeToA1 } from '../../workbook/a1';
import type { CellContent, CellRange } from '../../workbook/cell';
import { cellsOf } from '../../workbook/sheet-cells';
import { inheritedFormat, type SheetModel } from '../read/sheet-model';
import {
  attributeOf,
  childrenOf,
  isMainElement,
  prefixOf,
  type ElementSpan,
  type Tag,
  splice,
  type Splice,
} from '../xml/scan';
import { newCell, unsharedFormula, replaceContent, withoutResult, type SharedItem } from './cell-xml';
import { cellElementsOf, locate, type RowElement, type SheetElements } from './locate';

export interface SheetChanges {
  /** Content of the cells to be written: row → column → content. */
  readonly writes: ReadonlyMap<number, ReadonlyMap<number, CellContent>>;
  /**
   * `cellIndex` of other formulas whose cached result is out of date. The result is removed, because not every program
   * calculates on opening.
   */
  readonly stale: ReadonlySet<number>;
  readonly sharedItem: SharedItem;
  /** Changes of row heights. @param elements of the part's text */
  readonly heightChanges: (elements: SheetElements) => readonly Splice[];
}

interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly xml: string;
}

/**
 * The text of a worksheet part after the changes.
 * @param xml the part's text, from which `sheet` was read
 */
export function patchSheet(xml: string, sheet: SheetModel, changes: SheetChanges): string {
  return new SheetPatch(xml, sheet, changes).apply();
}

class SheetPatch {
  private readonly changes: Splice[] = [];
  private readonly elements: SheetElements;
  private readonly prefix: string;

  constructor(
    private readonly xml: string,
    private readonly sheet: SheetModel,
    private readonly given: SheetChanges,
  ) {
    this.elements = locate(xml, sheet.partName);
    this.prefix = prefixOf(this.elements.sheetData);
  }

  apply(): string {
    const added: NewCell[] = [];
    const newRows: NewCell[][] = [];
    for (const [row, contents] of [...this.given.writes].sort(([a], [b]) => a - b)) {
      const elements = this.elements.byNumber.get(row);
      const missing = elements ? this.replaceCells(elements, contents) : contents;
      const cells = this.newCells(row, missing);
      if (cells.length === 0) continue;
      added.push(...cells);
      if (elements?.[0]) this.addToRow(elements[0], cells);
      else newRows.push(cells);
    }
    this.addRows(newRows);
    this.updateFormulas();
    this.widenDimension(added);
    this.changes.push(...this.given.heightChanges(this.elements));
    return splice(this.xml, this.changes);
  }

  /** Replaces the cells that exist. @returns the contents of cells that do not exist */
  private replaceCells(
    elements: readonly RowElement[],
    contents: ReadonlyMap<number, CellContent>,
  ): Map<number, CellContent> {
    const missing = new Map(contents);
    for (const { column, element } of elements.flatMap((row) => cellElementsOf(this.xml, row))) {
      const content = contents.get(column);
      if (content === undefined) continue;
      this.changes.push(replaceContent(this.xml, element, content, this.given.sharedItem));
      missing.delete(column);
    }
    return missing;
  }

  /** Cells that the file does not hold, left to right, in the format of their row or column. Blank ones need none. */
  private newCells(row: number, contents: ReadonlyMap<number, CellContent>): NewCell[] {
    return [...contents]
      .filter(([, content]) => content !== null && content !== '')
      .sort(([a], [b]) => a - b)
      .map(([column, content]) => {
        const format = inheritedFormat(this.sheet, row, column);
        return { row, column, xml: newCell(this.prefix, { row, column }, format, content) };
      });
  }

  private addToRow(row: RowElement, cells: readonly NewCell[]): void {
    const { tag } = row.element;
    this.widenSpans(tag, cells);
    if (tag.kind === 'empty') {
      this.fill(tag, cells.map(({ xml }) => xml).join(''));
      return;
    }
    const present = cellElementsOf(this.xml, row);
    for (const { column, xml } of cells) {
      const next = present.find((cell) => cell.column > column);
      this.insert(next ? next.element.tag.start : (present.at(-1)?.element.end ?? tag.end), xml);
    }
  }

  private addRows(rows: readonly (readonly NewCell[])[]): void {
    const { sheetData, rows: present } = this.elements;
    const texts = rows.map((cells) => {
      const number = (cells[0]?.row ?? 0) + 1;
      return `<${this.prefix}row r="${number}">${cells.map(({ xml }) => xml).join('')}</${this.prefix}row>`;
    });
    if (sheetData.kind === 'empty') {
      if (texts.length > 0) this.fill(sheetData, texts.join(''));
      return;
    }
    rows.forEach((cells, index) => {
      const next = present.find(({ row }) => row > (cells[0]?.row ?? 0));
      const at = next ? next.element.tag.start : (present.at(-1)?.element.end ?? sheetData.end);
      this.insert(at, texts[index] ?? '');
    });
  }

  /** If the text of a shared formula is overwritten, each cell that shared it gets a separate formula. Removes stale results. */
  private updateFormulas(): void {
    const overwritten = new Set(
      [...this.sheet.sharedMasters].filter(([index]) => this.isWritten(index)).map(([, shared]) => shared),
    );
    const staleRows = new Set([...this.given.stale].map((index) => cellOfIndex(index).row));
    const rows =
      overwritten.size > 0 ? this.elements.rows : this.elements.rows.filter(({ row }) => staleRows.has(row));
    for (const row of rows) {
      for (const { column, element } of cellElementsOf(this.xml, row)) {
        const index = cellIndex(row.row, column);
        if (this.isWritten(index)) continue;
        if (overwritten.size > 0)
          this.unshareFormula(
            element,
            cellsOf(this.sheet.snapshot).at(row.row, column)?.formula,
            overwritten,
          );
        if (this.given.stale.has(index)) this.changes.push(...withoutResult(this.xml, element));
      }
    }
  }

  private unshareFormula(
    cell: ElementSpan,
    formula: string | undefined,
    overwritten: ReadonlySet<string>,
  ): void {
    const shared = [...childrenOf(this.xml, cell.tag)].find(({ tag }) =>
      isMainElement(this.xml, tag, 'f', cell.tag),
    );
    if (
      !shared ||
      formula === undefined ||
      !overwritten.has(attributeOf(this.xml, shared.tag, 'si')?.value ?? '')
    )
      return;
    this.changes.push(unsharedFormula(this.xml, shared, formula));
  }

  private isWritten(index: number): boolean {
    const { row, column } = cellOfIndex(index);
    return this.given.writes.get(row)?.has(column) === true;
  }

  /** Updates `spans`, an optional statement of the columns that a row uses. */
  private widenSpans(row: Tag, cells: readonly NewCell[]): void {
    const spans = attributeOf(this.xml, row, 'spans');
    const match = spans && /^(\d+):(\d+)$/.exec(spans.value);
    if (!match) return;
    const columns = cells.map(({ column }) => column + 1);
    const text = `${Math.min(Number(match[1]), ...columns)}:${Math.max(Number(match[2]), ...columns)}`;
    if (text !== spans.value) this.changes.push({ start: spans.valueStart, end: spans.valueEnd, text });
  }

  private widenDimension(cells: readonly NewCell[]): void {
    const { dimension } = this.elements;
    const ref = dimension && attributeOf(this.xml, dimension, 'ref');
    const range = ref && parseRange(ref.value);
    if (!range) return;
    const text = rangeToA1(cells.reduce(including, range));
    if (text !== rangeToA1(range)) this.changes.push({ start: ref.valueStart, end: ref.valueEnd, text });
  }

  private fill(empty: Tag, content: string): void {
    this.changes.push({ start: empty.end - 2, end: empty.end, text: `>${content}</${empty.name}>` });
  }

  private insert(at: number, text: string): void {
    this.changes.push({ start: at, end: at, text });
  }
}

function including(range: CellRange, { row, column }: NewCell): CellRange {
  return {
    top: Math.min(range.top, row),
    left: Math.min(range.left, column),
    bottom: Math.max(range.bottom, row),
    right: Math.max(range.right, column),
  };
}

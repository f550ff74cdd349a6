/** Heights of rows with written texts: a row grows when its text needs more lines, and shrinks back when it no longer does. */
import { hasHiddenRow } from '../../workbook/hidden-rows';
import { cellIndex } from '../../workbook/a1';
import type { CellContent, CellRange } from '../../workbook/cell';
import { MergeIndex } from '../../workbook/range-index';
import { cellsOf } from '../../workbook/sheet-cells';
import { contentOfCell } from '../../workbook/snapshot-index';
import type { XlsxPackage } from '../parts/package';
import type { WorkbookPart } from '../parts/workbook-part';
import { inheritedFormat, type SheetModel } from '../read/sheet-model';
import { readCellStyles } from '../styles/cell-styles';
import type { CellStyle } from '../styles/model';
import { columnPixels, DEFAULT_FONT_POINTS, grownHeight } from '../styles/text-size';
import { attributeOf, nextTag, type Splice, type Tag } from '../xml/scan';
import { cellElementsOf, type SheetElements } from './locate';

/** Excel's default height of a row, in points. */
const DEFAULT_HEIGHT = 15;

interface WrittenText {
  readonly area: CellRange;
  /** The text when the file was opened. */
  readonly original: string;
  readonly text: string;
  /** Font size in points. */
  readonly size: number;
}

interface WrittenRow {
  /** Attributes when the file was opened; `null` if absent. */
  readonly height: string | null;
  readonly customHeight: string | null;
  /** Written texts by `cellIndex`, also those of merged areas that end in the row. */
  readonly texts: Map<number, WrittenText>;
}

/** The rows of one workbook that were written to since it was opened. */
export class RowHeights {
  /** Part name → row → what was written. */
  private readonly sheets = new Map<string, Map<number, WrittenRow>>();
  private styles: readonly CellStyle[] | null = null;

  constructor(private readonly pkg: XlsxPackage) {}

  /**
   * The changes of row heights for written cells. A row grows only if its wrapped text takes more lines than when the
   * file was opened, because the person may have chosen a low row for the original text.
   * @param xml the part's text before the cells are written
   */
  changes(
    workbook: WorkbookPart,
    xml: string,
    sheet: SheetModel,
    elements: SheetElements,
    writes: ReadonlyMap<number, ReadonlyMap<number, CellContent>>,
  ): Splice[] {
    const merges = new MergeIndex(sheet.snapshot.merges);
    const written = new Map<number, WrittenRow>();
    for (const [row, contents] of writes) {
      for (const [column, content] of contents) {
        const before = textOf(contentOfCell(cellsOf(sheet.snapshot).at(row, column)));
        if (before === '' && textOf(content) === '') continue;
        const style = this.styleAt(workbook, xml, sheet, elements, row, column);
        const area = merges.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
        const last = elements.byNumber.get(area.bottom)?.[0];
        if (style.wrap !== true || !last) continue;
        const known = this.rowOf(sheet.partName, area.bottom, xml, last.element.tag);
        const original = known.texts.get(cellIndex(row, column))?.original ?? before;
        const size = style.size ?? DEFAULT_FONT_POINTS;
        known.texts.set(cellIndex(row, column), { area, original, text: textOf(content), size });
        written.set(area.bottom, known);
      }
    }
    const columns = columnsOf(xml, sheet);
    return [...written].flatMap(([row, known]) => {
      const tag = elements.byNumber.get(row)?.[0]?.element.tag;
      if (!tag || hasHiddenRow(sheet.snapshot, row)) return [];
      const present = Number(known.height ?? columns.defaultHeight);
      const heightOf = (other: number): number => {
        const element = elements.byNumber.get(other)?.[0];
        return Number(
          (element && attributeOf(xml, element.element.tag, 'ht')?.value) ?? columns.defaultHeight,
        );
      };
      const wanted = [...known.texts.values()].map(({ area, original, text, size }) => {
        let width = 0;
        for (let column = area.left; column <= area.right; column += 1) width += columns.width(column);
        const grown = grownHeight({ original, text, size, width });
        if (grown === 0) return { height: 0, isMerged: false };
        let above = 0;
        for (let other = area.top; other < row; other += 1) above += heightOf(other);
        const isMerged = area.left !== area.right || area.top !== area.bottom;
        return { height: grown - above, isMerged };
      });
      const highest = Math.ceil(Math.max(...wanted.map(({ height }) => height)));
      const grows = highest > present;
      // Programs fit rows without a fixed height to the content of their cells, but not to that of merged areas.
      const isFixed = grows && wanted.some(({ height, isMerged }) => isMerged && height > present);
      return [
        ...withAttribute(xml, tag, 'ht', grows ? String(highest) : known.height),
        ...withAttribute(xml, tag, 'customHeight', isFixed ? '1' : known.customHeight),
      ];
    });
  }

  private rowOf(partName: string, row: number, xml: string, tag: Tag): WrittenRow {
    const rows = this.sheets.get(partName) ?? new Map<number, WrittenRow>();
    this.sheets.set(partName, rows);
    const known = rows.get(row) ?? {
      height: attributeOf(xml, tag, 'ht')?.value ?? null,
      customHeight: attributeOf(xml, tag, 'customHeight')?.value ?? null,
      texts: new Map<number, WrittenText>(),
    };
    rows.set(row, known);
    return known;
  }

  private styleAt(
    workbook: WorkbookPart,
    xml: string,
    sheet: SheetModel,
    elements: SheetElements,
    row: number,
    column: number,
  ): CellStyle {
    this.styles ??= workbook.styles === null ? [] : readCellStyles(this.pkg, workbook.styles, []);
    const cell = elements.byNumber
      .get(row)
      ?.flatMap((element) => cellElementsOf(xml, element))
      .find((one) => one.column === column);
    const index = cell ? attributeOf(xml, cell.element.tag, 's')?.value : inheritedFormat(sheet, row, column);
    return this.styles[Number(index ?? 0)] ?? {};
  }
}

function textOf(content: CellContent): string {
  return typeof content === 'string' ? content : '';
}

/** Widths of the columns in pixels, and the default height of rows in points. */
function columnsOf(xml: string, sheet: SheetModel) {
  const hidden = new Set(sheet.snapshot.hiddenColumns);
  const widths: { readonly min: number; readonly max: number; readonly width: number }[] = [];
  let defaultWidth: number | undefined;
  let defaultHeight = DEFAULT_HEIGHT;
  for (let tag = nextTag(xml, 0); tag && tag.local !== 'sheetData'; tag = nextTag(xml, tag.end)) {
    const number = (name: string): number | undefined => {
      const value = attributeOf(xml, tag, name)?.value;
      return value === undefined ? undefined : Number(value);
    };
    if (tag.local === 'sheetFormatPr') {
      defaultWidth = number('defaultColWidth');
      defaultHeight = number('defaultRowHeight') ?? DEFAULT_HEIGHT;
    }
    const [min, width] = [number('min'), number('width')];
    if (tag.local === 'col' && min !== undefined && width !== undefined)
      widths.push({ min: min - 1, max: (number('max') ?? min) - 1, width });
  }
  return {
    defaultHeight,
    width: (column: number): number =>
      hidden.has(column)
        ? 0
        : columnPixels(widths.find(({ min, max }) => min <= column && column <= max)?.width ?? defaultWidth),
  };
}

/** The change that sets an attribute of a tag, or removes it (`null`). */
function withAttribute(xml: string, tag: Tag, name: string, value: string | null): Splice[] {
  const present = attributeOf(xml, tag, name);
  if (present && value === null) return [{ start: present.start, end: present.end, text: '' }];
  if (value === null || present?.value === value) return [];
  if (present) return [{ start: present.valueStart, end: present.valueEnd, text: value }];
  const end = tag.end - (tag.kind === 'empty' ? 2 : 1);
  return [{ start: end, end, text: ` ${name}="${value}"` }];
}

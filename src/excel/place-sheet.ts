/** Adds the report sheet to the workbook, without touching the person's sheets. */
import { WorkbookError } from '../workbook/workbook';
import { toRangeValue } from './values';
import { runInExcel } from './run';

/** A cell of a sheet to be added; its content is always text. */
export interface PlacedCell {
  readonly text: string;
  readonly bold?: true;
}

/** A sheet to be added to the workbook. Rows may have different lengths. */
export interface PlacedSheet {
  readonly name: string;
  /** Beginning of its first cell, by which an older report sheet is recognized. */
  readonly mark: string;
  readonly rows: readonly (readonly PlacedCell[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
}

/** Approximate width of a half-width character, in points. */
const POINTS_PER_CHARACTER = 6;

/**
 * Adds the sheet at the end of the workbook and activates it. An older report sheet is emptied and filled again, because deleting
 * a sheet empties the undo history. @throws WorkbookError
 */
export async function placeSheet(sheet: PlacedSheet): Promise<void> {
  await runInExcel(
    async (context) => {
      const target = await sheetFor(context, sheet);
      fill(target, sheet);
      target.activate();
      await context.sync();
      await layOutPage(context, target);
    },
    { about: sheet.name },
  );
}

/**
 * An older report sheet, emptied; otherwise a new sheet with the first free name. A protected older report and other sheets with
 * that name are not changed.
 */
async function sheetFor(
  context: Excel.RequestContext,
  { name, mark }: PlacedSheet,
): Promise<Excel.Worksheet> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name');
  protection.load('protected');
  await context.sync();
  const taken = new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}${number}`;
    if (!taken.has(candidate.toLowerCase())) {
      if (protection.protected)
        throw new WorkbookError('structure-protected', 'the structure of the workbook is protected');
      return worksheets.add(candidate);
    }
    const existing = worksheets.getItem(candidate);
    const first = existing.getRange('A1');
    first.load('values');
    existing.protection.load('protected');
    existing.tables.load('items/name');
    await context.sync();
    if (existing.protection.protected || !String(first.values[0]?.[0] ?? '').startsWith(mark)) continue;
    // If a filter hides rows (of the sheet or of a table), Excel writes a block of values into wrong rows.
    existing.autoFilter.remove();
    for (const table of existing.tables.items) {
      table.clearFilters();
      table.convertToRange();
    }
    existing.getRange().clear();
    return existing;
  }
}

/** Page layout for printing: landscape A4, as wide as a page. Excel may refuse this if there is no printer; the report is kept. */
async function layOutPage(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  try {
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    sheet.pageLayout.paperSize = Excel.PaperType.a4;
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    await context.sync();
  } catch (error) {
    console.warn(error);
  }
}

/** Sets the widths before the values and fits the rows last, as Excel fits a row to the present widths. */
function fill(sheet: Excel.Worksheet, { rows, widths }: PlacedSheet): void {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  widths.slice(0, columns).forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  const area = sheet.getRangeByIndexes(0, 0, rows.length, columns);
  area.values = rows.map((row) =>
    Array.from({ length: columns }, (_, column) => toRangeValue(row[column]?.text ?? '')),
  );
  area.format.wrapText = true;
  area.format.verticalAlignment = 'Top';
  rows.forEach((row, index) => {
    const bold = row.filter((cell) => cell.bold).length;
    if (bold > 0) sheet.getRangeByIndexes(index, 0, 1, bold).format.font.bold = true;
    // A title that is alone in its row extends over the next columns.
    if (row.length === 1) sheet.getRangeByIndexes(index, 0, 1, 1).format.wrapText = false;
  });
  area.format.autofitRows();
}

/** Putting a sheet of our own into the workbook, without touching the person's. */
import { WorkbookError } from '../workbook/workbook';
import { toRangeValue } from './values';
import { runInExcel } from './run';

/** Rows of texts. `mark` is how the first cell begins: it tells an older sheet of ours from the person's own. */
export interface SheetToPlace {
  readonly name: string;
  readonly mark: string;
  readonly rows: readonly (readonly { readonly text: string; readonly bold?: true }[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
}

/** About how wide a half-width character is, in points. */
const POINTS_PER_CHARACTER = 6;

/**
 * Puts the sheet at the end of the workbook and shows it. An older one is emptied and filled anew: deleting a sheet
 * would take the person's undo history with it.
 * @throws WorkbookError
 */
export async function placeSheet(sheet: SheetToPlace): Promise<void> {
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

/** An older sheet of ours, emptied; else a new one under the first name that is free. */
async function sheetFor(
  context: Excel.RequestContext,
  { name, mark }: SheetToPlace,
): Promise<Excel.Worksheet> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name');
  protection.load('protected');
  await context.sync();
  const taken = new Set(worksheets.items.map((one) => one.name.toLowerCase()));
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
    await context.sync();
    if (String(first.values[0]?.[0] ?? '').startsWith(mark)) {
      // Where rows are filtered out, Excel puts a block of values into the wrong ones.
      existing.autoFilter.remove();
      existing.getRange().clear();
      return existing;
    }
  }
}

/** As it is to be printed: across A4, as wide as a page. Without a printer Excel may refuse, and the report is there all the same. */
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

/** Widths come before the values, and rows are fitted last: Excel fits a row to its cells as wide as they are then. */
function fill(sheet: Excel.Worksheet, { rows, widths }: SheetToPlace): void {
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
    // A title alone in its row runs over its neighbours.
    if (row.length === 1) sheet.getRangeByIndexes(index, 0, 1, 1).format.wrapText = false;
  });
  area.format.autofitRows();
}

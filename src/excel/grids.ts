/** Second round trip: the cells of every sheet. A workbook too large for one response is read in blocks of rows. */
import type { CellSnapshot } from '../workbook/snapshot';
import { type ReadProgress, WorkbookError } from '../workbook/workbook';
import { toWorkbookError } from './errors';
import type { ListedSheet } from './sheet-list';
import { toCellValue, toFormula } from './values';

/** Cells a block: values, formulas and formats of so many stay far below the 5 MB that Excel on the web can answer. */
const CELLS_A_BLOCK = 20_000;
/** More used cells than any declaration has; a sheet beyond it is told to the person rather than read for minutes. */
const MAX_CELLS = 5_000_000;

/** The used rectangle of a sheet, 0-based. */
export interface Extent {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ReadSheet extends ListedSheet {
  /** `null` for a sheet without values. */
  readonly extent: Extent | null;
  readonly cells: readonly CellSnapshot[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

const CELL_MEMBERS = 'values,valueTypes,formulas,numberFormat';
const EXTENT_MEMBERS = 'rowIndex,columnIndex,rowCount,columnCount';

/** Reads every sheet's cells in one round trip, or in blocks where that is too much. */
export async function readGrids(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  onProgress?: ReadProgress,
): Promise<ReadSheet[]> {
  const atOnce = await readAtOnce(context, sheets);
  if (atOnce) {
    onProgress?.(sheets.length, sheets.length);
    return atOnce;
  }
  const read: ReadSheet[] = [];
  for (const sheet of sheets) {
    read.push(await readInBlocks(context, sheet));
    onProgress?.(read.length, sheets.length);
  }
  return read;
}

interface Pending {
  readonly sheet: ListedSheet;
  readonly range: Excel.Range;
  readonly rowProperties: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columnProperties: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** @returns `null` where the answer would be, or was, too large. */
async function readAtOnce(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
): Promise<ReadSheet[] | null> {
  const pending = sheets.map((sheet) => {
    const range = usedRange(context, sheet);
    range.load(`${CELL_MEMBERS},${EXTENT_MEMBERS}`);
    return { sheet, range, ...loadHidden(range) };
  });
  try {
    await context.sync();
  } catch (error) {
    if (toWorkbookError(error).fault === 'too-large') return null;
    throw error;
  }
  // Over 5 million cells Excel answers without values instead of failing.
  if (pending.some(({ range }) => !range.isNullObject && !hasValues(range))) return null;
  return pending.map((one) => toReadSheet(one, one.range.isNullObject ? [] : cellsOf(one.range)));
}

async function readInBlocks(context: Excel.RequestContext, sheet: ListedSheet): Promise<ReadSheet> {
  const range = usedRange(context, sheet);
  range.load(EXTENT_MEMBERS);
  const pending = { sheet, range, ...loadHidden(range) };
  await context.sync();
  if (range.isNullObject) return toReadSheet(pending, []);
  if (range.rowCount * range.columnCount > MAX_CELLS) {
    throw new WorkbookError('too-large', `more than ${MAX_CELLS} used cells`, sheet.name);
  }
  const cells: CellSnapshot[] = [];
  const rowsABlock = Math.max(1, Math.floor(CELLS_A_BLOCK / range.columnCount));
  for (let start = 0; start < range.rowCount; start += rowsABlock) {
    const rows = Math.min(rowsABlock, range.rowCount - start);
    const block = context.workbook.worksheets
      .getItem(sheet.id)
      .getRangeByIndexes(range.rowIndex + start, range.columnIndex, rows, range.columnCount);
    block.load(`${CELL_MEMBERS},${EXTENT_MEMBERS}`);
    await context.sync();
    if (!hasValues(block))
      throw new WorkbookError('too-large', 'a block came back without values', sheet.name);
    for (const cell of cellsOf(block)) cells.push(cell);
  }
  return toReadSheet(pending, cells);
}

/** By id: the name could change between two round trips. */
function usedRange(context: Excel.RequestContext, sheet: ListedSheet): Excel.Range {
  return context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
}

function loadHidden(range: Excel.Range): Pick<Pending, 'rowProperties' | 'columnProperties'> {
  return {
    rowProperties: range.getRowProperties({ rowHidden: true }),
    columnProperties: range.getColumnProperties({ columnHidden: true }),
  };
}

/** The types promise values; Excel on the web does not always keep that. */
function hasValues(range: Excel.Range): boolean {
  return Array.isArray(range.values as unknown);
}

function toReadSheet(
  { sheet, range, rowProperties, columnProperties }: Pending,
  cells: readonly CellSnapshot[],
): ReadSheet {
  if (range.isNullObject) return { ...sheet, extent: null, cells, hiddenRows: [], hiddenColumns: [] };
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return {
    ...sheet,
    extent: { row, column, rows, columns },
    cells,
    hiddenRows: indexesWhere(rowProperties.value, (one) => one.rowHidden === true, row),
    hiddenColumns: indexesWhere(columnProperties.value, (one) => one.columnHidden === true, column),
  };
}

function indexesWhere<Item>(items: readonly Item[], test: (item: Item) => boolean, offset: number): number[] {
  return items.flatMap((item, index) => (test(item) ? [index + offset] : []));
}

function cellsOf(range: Excel.Range): CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  const values = range.values as readonly (readonly unknown[])[];
  values.forEach((line, row) => {
    line.forEach((raw, column) => {
      const formula = toFormula((range.formulas[row] as readonly unknown[] | undefined)?.[column], raw);
      const value = toCellValue(raw, (range.valueTypes[row] as readonly unknown[] | undefined)?.[column]);
      if (value === null && formula === undefined) return;
      const format: unknown = (range.numberFormat[row] as readonly unknown[] | undefined)?.[column];
      cells.push({
        row: range.rowIndex + row,
        column: range.columnIndex + column,
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(typeof format === 'string' && format !== 'General' ? { numberFormat: format } : {}),
      });
    });
  });
  return cells;
}

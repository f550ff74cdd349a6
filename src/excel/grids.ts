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

const TEXT_FORMAT = '@';
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
  const rows = Math.max(1, Math.floor(CELLS_A_BLOCK / range.columnCount));
  for (let start = 0; start < range.rowCount; start += rows) {
    const block = {
      row: range.rowIndex + start,
      column: range.columnIndex,
      rows: Math.min(rows, range.rowCount - start),
      columns: range.columnCount,
    };
    for (const cell of await readBlock(context, sheet, block)) cells.push(cell);
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return toReadSheet(pending, cells);
}

/** Reads a block; one with texts too long for one answer in halves. */
async function readBlock(
  context: Excel.RequestContext,
  sheet: ListedSheet,
  block: Extent,
): Promise<CellSnapshot[]> {
  const range = context.workbook.worksheets
    .getItem(sheet.id)
    .getRangeByIndexes(block.row, block.column, block.rows, block.columns);
  range.load(`${CELL_MEMBERS},${EXTENT_MEMBERS}`);
  try {
    await context.sync();
    if (hasValues(range)) return cellsOf(range);
  } catch (error) {
    if (toWorkbookError(error).fault !== 'too-large') throw error;
  }
  const halves = halvesOf(block);
  if (!halves) throw new WorkbookError('too-large', 'a cell came back without its value', sheet.name);
  return [...(await readBlock(context, sheet, halves[0])), ...(await readBlock(context, sheet, halves[1]))];
}

/** Two blocks that make one, by rows where there are several; `null` for a single cell. */
function halvesOf(block: Extent): [Extent, Extent] | null {
  const { row, column, rows, columns } = block;
  if (rows > 1) {
    const first = Math.floor(rows / 2);
    return [
      { ...block, rows: first },
      { ...block, row: row + first, rows: rows - first },
    ];
  }
  if (columns === 1) return null;
  const first = Math.floor(columns / 2);
  return [
    { ...block, columns: first },
    { ...block, column: column + first, columns: columns - first },
  ];
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
      const format: unknown = (range.numberFormat[row] as readonly unknown[] | undefined)?.[column];
      // An empty cell that takes text only matters to whoever would write into it.
      if (value === null && formula === undefined && format !== TEXT_FORMAT) return;
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

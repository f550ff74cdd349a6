/** The cells of a sheet that is too large for one response: in blocks. */
import type { CellSnapshot } from '../workbook/snapshot';
import { WorkbookError } from '../workbook/workbook';
import { askForBlock, contentOfBlock, NO_CONTENT, type BlockContent } from './block';
import type { EarlierCells } from './earlier-cells';
import { isTooMuch } from './errors';
import type { ListedSheet } from './sheet-list';

/** Cells a block: values, formulas and formats of so many stay far below the 5 MB that Excel on the web can answer. */
const CELLS_A_BLOCK = 20_000;
/** More used cells than any declaration has; a sheet beyond it is told to the person rather than read for minutes. */
const MAX_CELLS = 5_000_000;

/** A rectangle of a sheet, 0-based. */
export interface Extent {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ReadSheet extends ListedSheet {
  /** The used rectangle; `null` for a sheet without values. */
  readonly extent: Extent | null;
  readonly cells: readonly CellSnapshot[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** What is loaded of a range to know how large it is. */
export const SIZE = 'rowIndex,columnIndex,rowCount,columnCount';

/**
 * Reads the cells of one sheet, however many there are.
 * @param known its size, where it has been told already
 * @param earlier its cells as they were, where they may be taken again
 * @throws WorkbookError `too-large`
 */
export async function readInBlocks(
  context: Excel.RequestContext,
  sheet: ListedSheet,
  known: Extent | undefined,
  earlier: EarlierCells | null,
): Promise<ReadSheet> {
  const extent = known ?? (await readExtent(context, sheet));
  if (!extent) return { ...sheet, ...NO_CONTENT, extent };
  if (extent.rows * extent.columns > MAX_CELLS) {
    throw new WorkbookError('too-large', `more than ${MAX_CELLS} used cells`, sheet.name);
  }
  const blocks: BlockContent[] = [];
  const rows = Math.max(1, Math.floor(CELLS_A_BLOCK / extent.columns));
  for (let start = 0; start < extent.rows; start += rows) {
    const block = { ...extent, row: extent.row + start, rows: Math.min(rows, extent.rows - start) };
    blocks.push(...(await readBlock({ context, sheet, earlier }, block)));
  }
  return { ...sheet, ...joined(blocks), extent };
}

async function readExtent(context: Excel.RequestContext, sheet: ListedSheet): Promise<Extent | null> {
  const range = usedRange(context, sheet);
  range.load(SIZE);
  await context.sync();
  return range.isNullObject ? null : extentOf(range);
}

/** A sheet that is read in blocks, from its first to its last. */
interface SheetReading {
  readonly context: Excel.RequestContext;
  readonly sheet: ListedSheet;
  readonly earlier: EarlierCells | null;
}

/** Reads a block; one with texts too long for one answer in halves. */
async function readBlock(reading: SheetReading, block: Extent): Promise<BlockContent[]> {
  const { context, sheet, earlier } = reading;
  const asked = askForBlock(
    context.workbook.worksheets
      .getItem(sheet.id)
      .getRangeByIndexes(block.row, block.column, block.rows, block.columns),
  );
  try {
    await context.sync();
    const content = contentOfBlock(asked, earlier);
    if (content) return [content];
  } catch (error) {
    if (!isTooMuch(error)) throw error;
  }
  const halves = halvesOf(block);
  if (!halves) throw new WorkbookError('too-large', 'a cell came back without its value', sheet.name);
  return [...(await readBlock(reading, halves[0])), ...(await readBlock(reading, halves[1]))];
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

function joined(blocks: readonly BlockContent[]): BlockContent {
  const ascending = (all: readonly number[]): number[] => [...new Set(all)].sort((a, b) => a - b);
  return {
    cells: blocks.flatMap(({ cells }) => cells).sort((a, b) => a.row - b.row || a.column - b.column),
    hiddenRows: ascending(blocks.flatMap(({ hiddenRows }) => hiddenRows)),
    hiddenColumns: ascending(blocks.flatMap(({ hiddenColumns }) => hiddenColumns)),
  };
}

/** Where a range lies that was loaded. */
export function extentOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Extent {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** What a sheet has in cells, by its id: the name could change between two round trips. */
export function usedRange(context: Excel.RequestContext, sheet: ListedSheet): Excel.Range {
  return context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
}

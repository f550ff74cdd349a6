/**
 * Reads merged areas. office.js counts this request as a write, which Excel can undo only from ExcelApiUndo 1.7 on. So it is made
 * on the first reading of a sheet and before a write, and on every check only if Excel can undo it.
 */
import type { CellRange } from '../workbook/cell';
import type { Extent } from './block';
import { isFinal } from './errors';
import { supports } from './run';

/** Tells whether this Excel can return merged areas. */
export function canReadMerges(): boolean {
  return supports('1.13');
}

/** Tells whether reading merged areas keeps the undo history. */
export function canUndoMergeQuestion(): boolean {
  return supports('1.7', 'ExcelApiUndo') && supports('1.1', 'RichApiRuntimeFlag');
}

/**
 * Loads the merged areas of a range with the next sync, which fails for more than 512 of them. Excel finds merged areas by their
 * first cell.
 * @returns a function that gives the areas; call it after the sync
 */
export function loadMerges(range: Excel.Range): () => CellRange[] {
  const areas = range.getMergedAreasOrNullObject();
  areas.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return () =>
    areas.isNullObject
      ? []
      : areas.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          top: rowIndex,
          left: columnIndex,
          bottom: rowIndex + rowCount - 1,
          right: columnIndex + columnCount - 1,
        }));
}

/** The merged areas of a sheet, read in halves of its rows if there are too many; `null` if Excel cannot return them. */
export async function readMerges(
  context: Excel.RequestContext,
  sheetId: string,
  { row, column, rows, columns }: Extent,
): Promise<CellRange[] | null> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const merges = loadMerges(sheet.getRangeByIndexes(row, column, rows, columns));
  try {
    await context.sync();
    return merges();
  } catch (error) {
    if (isFinal(error)) throw error;
    if (rows === 1) return null;
    const first = Math.floor(rows / 2);
    const upper = await readMerges(context, sheetId, { row, column, rows: first, columns });
    const lower = await readMerges(context, sheetId, {
      row: row + first,
      column,
      rows: rows - first,
      columns,
    });
    return upper && lower && [...upper, ...lower];
  }
}

/**
 * Where cells are merged. office.js marks this question as a write, which Excel can undo only from ExcelApiUndo 1.7 on. It is
 * therefore asked on the first reading of a sheet and before a write; on every check only where it can be undone.
 */
import type { CellRange } from '../workbook/cell';
import type { Extent } from './block';
import { isFinal } from './errors';
import { supports } from './run';

/** Tells whether this Excel can say where cells are merged. */
export function tellsMerges(): boolean {
  return supports('1.13');
}

/** Tells whether asking for merges leaves the person's undo history as it is. */
export function canUndoMergeQuestion(): boolean {
  return supports('1.7', 'ExcelApiUndo') && supports('1.1', 'RichApiRuntimeFlag');
}

/**
 * Asks for the merges of a range with the next sync, which fails over 512 of them. Excel sees merges by their first cell.
 * @returns what was answered, to be called after the sync
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

/** The merges of a sheet, asked in halves of its rows where they are too many; `null` where Excel cannot tell. */
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

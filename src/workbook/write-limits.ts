/** Obstacles to writing a cell that are visible in a snapshot. */
import { isFormula, type CellContent, type CellRef } from './cell';
import { TEXT_FORMAT, type CellSnapshot, type WorkbookSnapshot } from './snapshot';
import type { SnapshotIndex } from './snapshot-index';

/**
 * Why a cell cannot be written. `merged`: it lies inside a merge and is not its first cell. `text-format`: it would turn what is
 * written into text. `spill`: a formula in another cell fills it. `table-column`: the host may fill the whole column of a table
 * with the formula. `fonts`: the fonts within its text would be lost.
 */
export type WriteObstacle = 'merged' | 'text-format' | 'spill' | 'table-column' | 'fonts';

/** Why the content cannot be written into the cell; `null` if it can. */
export function obstacleTo(
  snapshot: WorkbookSnapshot,
  at: CellRef,
  content: CellContent,
  index: SnapshotIndex,
): WriteObstacle | null {
  const merge = index.mergeAt(at);
  if (merge && (merge.top !== at.row || merge.left !== at.column)) return 'merged';
  const cell = index.cell(at);
  if (cell?.inSpill) return 'spill';
  if (isFormula(content) && cell?.inTable) return 'table-column';
  const isText = content === null || typeof content === 'string';
  const textOnly = snapshot.limits?.textCellsTakeTextOnly && cell?.numberFormat === TEXT_FORMAT;
  if (textOnly && !isText) return 'text-format';
  return losesFonts(snapshot, cell) ? 'fonts' : null;
}

/** Tells whether writing the cell would lose the fonts within its text. */
export function losesFonts(snapshot: WorkbookSnapshot, cell: CellSnapshot | undefined): boolean {
  return snapshot.limits?.losesFonts === true && cell?.richText === true;
}

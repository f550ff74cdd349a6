/** Obstacles to writing a cell that a snapshot shows. */
import { contains } from './a1';
import type { CellContent, CellRef } from './cell';
import { TEXT_FORMAT, type CellSnapshot, type WorkbookSnapshot } from './snapshot';
import type { SnapshotIndex } from './snapshot-index';

/**
 * Why a cell cannot be written: it lies inside a merge and is not its first cell, or its format would turn the content into
 * text.
 */
export type WriteObstacle = 'merged' | 'text-format';

/** Why the content cannot be written into the cell; `null` if it can. */
export function obstacleTo(
  { limits }: WorkbookSnapshot,
  at: CellRef,
  content: CellContent,
  index: SnapshotIndex,
): WriteObstacle | null {
  const merge = index.sheet(at.sheet)?.merges.find((range) => contains(range, at));
  if (merge && (merge.top !== at.row || merge.left !== at.column)) return 'merged';
  const isText = content === null || typeof content === 'string';
  const textOnly = limits?.textCellsTakeTextOnly && index.cell(at)?.numberFormat === TEXT_FORMAT;
  return textOnly && !isText ? 'text-format' : null;
}

/** Tells whether writing the cell would lose the fonts within its text. */
export function losesFonts(snapshot: WorkbookSnapshot, cell: CellSnapshot | undefined): boolean {
  return snapshot.limits?.losesFonts === true && cell?.richText === true;
}

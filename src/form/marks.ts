/** Check marks (勾选): what is ticked, and how this sheet writes a tick. */
import type { CellRef } from '../workbook/cell';
import type { CellChange } from './change';

export interface Mark {
  /** The cell to look at: the one with the mark, or where it would stand. */
  readonly at: CellRef;
  /** `null` when the cell holds something that is neither. */
  readonly ticked: boolean | null;
  /** Writes the mark in the style of its row, else column, else sheet. */
  readonly tick: CellChange;
  readonly untick: CellChange;
}

/** One of several boxes, e.g. `一次性项目`. */
export interface Choice {
  readonly name: string;
  readonly mark: Mark;
}

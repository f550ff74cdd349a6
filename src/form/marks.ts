/** Check marks (勾选) and how the sheet writes them. */
import type { CellRef } from '../workbook/cell';
import type { CellChange } from './change';

export interface Mark {
  /** The cell with the mark, or the cell for it. */
  readonly at: CellRef;
  /** `null` if the cell holds something that is neither. */
  readonly ticked: boolean | null;
  /** Writes the mark in the style of its row, otherwise its column, otherwise its table. */
  readonly tick: CellChange;
  readonly untick: CellChange;
}

/** One of several boxes, for example `一次性项目`. */
export interface Choice {
  readonly name: string;
  readonly mark: Mark;
}

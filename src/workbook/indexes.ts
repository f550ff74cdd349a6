/** The cells of what was read, by their place. */
import type { WorkbookSnapshot } from './snapshot';
import { SnapshotIndex } from './snapshot-index';

const INDEXES = new WeakMap<WorkbookSnapshot, SnapshotIndex>();

/** The index of a snapshot. Made once for each: looking through all cells takes time, and it is asked for with every drawing. */
export function indexOf(snapshot: WorkbookSnapshot): SnapshotIndex {
  const index = INDEXES.get(snapshot) ?? new SnapshotIndex(snapshot);
  INDEXES.set(snapshot, index);
  return index;
}

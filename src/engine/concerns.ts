/** What the person should know of a correction before it is ticked. */
import type { Finding } from '../check/result';
import { possibleEdits } from '../correction/choice';
import { indexOf } from '../workbook/indexes';
import type { CellEdit } from '../workbook/cell';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { losesFonts, obstacleTo, type WriteObstacle } from '../workbook/write-limits';

/**
 * `fonts`: this Excel would give the whole text one font. `merged`, `text-format`: the cell cannot take it.
 * `protected`, `read-only`: it will be skipped as long as that lasts.
 */
export type Concern = 'fonts' | 'protected' | 'read-only' | WriteObstacle;

/** The concern about a finding's correction; `null` where there is none. */
export type ConcernOf = (finding: Finding) => Concern | null;

/** Concerns about corrections of the workbook as read. */
export function concernsIn(snapshot: WorkbookSnapshot): ConcernOf {
  const index = indexOf(snapshot);
  const about = ({ at, after }: CellEdit): Concern | null => {
    const cell = index.cell(at);
    const obstacle = obstacleTo(snapshot, at, after, index);
    if (obstacle) return obstacle;
    if (losesFonts(snapshot, cell)) return 'fonts';
    if (snapshot.readOnly) return 'read-only';
    return index.isLocked(at) ? 'protected' : null;
  };
  return (finding) =>
    possibleEdits(finding)
      .map(about)
      .find((concern) => concern !== null) ?? null;
}

/** Tells whether a correction is left to the person to tick: it would lose something, or could not be written. */
export function isHeldBack(concern: Concern | null): boolean {
  return concern === 'fonts' || concern === 'merged' || concern === 'text-format';
}

/** Tells whether a correction would be skipped as long as the sheet is protected or the workbook read-only. */
export function isSkipped(concern: Concern | null): boolean {
  return concern === 'protected' || concern === 'read-only';
}
